"""Whether anybody can see or hear this now, asked and never told."""

from PySide6.QtCore import Signal

from ui.screens.client.client_page import ClientPage
from ui.widgets.button import Button


class AloneScreen(ClientPage):
    """Three equal answers. None of them is kept.

    Signals:
        closed: go on from where this page was opened.
        put_off: not now; a plain page covers this one until the worker comes.
    """

    closed = Signal()
    put_off = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Are you on your own?"), back=True)
        self.setAccessibleIdentifier("alone")
        self.say(
            self.tr("Is anyone able to see or hear this right now?"),
            self.tr("You can wait until you are on your own. You can turn the screen, or ask for another room."),
            self.tr("Not now puts a plain page over this one. Your worker can bring this page back."),
        )
        self.say(self.tr("What you choose here is not kept."), look="help")
        alone = Button(self.tr("I am on my own"), "action", "alone")
        fine = Button(self.tr("Someone is here, and that's fine"), "action", "with-someone")
        not_now = Button(self.tr("Not now"), "action", "not-now")
        alone.clicked.connect(self.closed)
        fine.clicked.connect(self.closed)
        not_now.clicked.connect(self.put_off)
        self.offer(alone, fine, not_now)

    def show_view(self, _view: object = None) -> None:
        """The page is always the same."""
        self.arrive()
