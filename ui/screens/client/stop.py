"""Stop, pause or go back: three choices of the same size, and nothing is lost by any of them."""

from PySide6.QtCore import Signal

from ui.screens.client.client_page import ClientPage
from ui.widgets.button import Button


class StopScreen(ClientPage):
    """What can happen now, said before it is chosen.

    Signals:
        stopped: no more questions; next comes what is kept.
        paused: rest, or go on another time.
    """

    stopped = Signal()
    paused = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("What would you like to do?"))
        self.say(
            self.tr("If you stop here, no more questions come. You choose what is kept. You still get help here."),
            self.tr("If you pause, you can go on later today or another day."),
            self.tr("What you answered so far is not lost, whichever you choose."),
        )
        stop = Button(self.tr("Stop here"), "action", "stop-here")
        pause = Button(self.tr("Pause"), "action", "pause")
        back = Button(self.tr("Go back"), "action", "go-back")
        stop.clicked.connect(self.stopped)
        pause.clicked.connect(self.paused)
        back.clicked.connect(self.went_back)
        self.offer(stop, pause, back)

    def show_view(self, _view: object = None) -> None:
        """The page is always the same."""
        self.arrive()
