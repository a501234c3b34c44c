"""A pause: nothing runs, nothing waits; three ways on of the same size."""

from PySide6.QtCore import Signal

from ui.screens.client.client_page import ClientPage
from ui.widgets.button import Button
from ui.widgets.wrap_row import WrapRow


class PausedScreen(ClientPage):
    """No question, no answer and no clock on this page.

    Signals:
        resumed: go on with the questions.
        handed_back: the laptop goes to the worker, to go on another time.
        stopped: no more questions are wanted.
        declined: no screening today.
    """

    resumed = Signal()
    handed_back = Signal()
    stopped = Signal()
    declined = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("You have paused"))
        self.say(
            self.tr("Your answers so far are saved. Take as long as you like."),
            self.tr("When you go on, you come to the start of a part."),
            self.tr("You can also give the laptop to your worker. You can go on later today or another day."),
        )
        decline = Button(self.tr("No screening today"), "plain", "no-screening")
        decline.clicked.connect(self.declined)
        self.column.addWidget(WrapRow(decline))
        go_on = Button(self.tr("Go on"), "action", "go-on")
        give = Button(self.tr("Give laptop back"), "action", "give-back")
        stop = Button(self.tr("Stop here"), "action", "stop")
        go_on.clicked.connect(self.resumed)
        give.clicked.connect(self.handed_back)
        stop.clicked.connect(self.stopped)
        self.offer(go_on, give, stop)

    def show_view(self, _view: object = None) -> None:
        """The page is always the same."""
        self.arrive()
