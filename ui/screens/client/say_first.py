"""With me: the short script a worker says first, large enough for two to read."""

from PySide6.QtCore import Signal

from ui.presenters.confidentiality import SayFirstView
from ui.screens.client.client_page import ClientPage
from ui.widgets.button import Button
from ui.widgets.limits_text import LimitsText
from ui.widgets.plain_label import PlainLabel


class SayFirstScreen(ClientPage):
    """The limits of what stays private, then that the client is in charge.

    Signals:
        continued: both want to start.
        declined: no screening today.
    """

    continued = Signal()
    declined = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Before we start"))
        self.say(self.tr("For the worker: sit side by side and read this out."), look="help")
        self.column.addWidget(PlainLabel(self.tr("You are in charge of this"), "subtitle"))
        self.say(
            self.tr("You can skip any question. You can stop at any time."),
            self.tr("If you say no to all of it, you still get help here."),
            look="read",
        )
        self.column.addWidget(PlainLabel(self.tr("What we can keep private"), "subtitle"))
        self._limits = LimitsText("read")
        self.column.addWidget(self._limits)
        start = Button(self.tr("Start together"), "action", "continue")
        decline = Button(self.tr("No screening today"), "action", "no-screening")
        start.clicked.connect(self.continued)
        decline.clicked.connect(self.declined)
        self.offer(start, decline)

    def show_view(self, view: SayFirstView) -> None:
        """Show the text, or for someone who heard it the reminder."""
        self._limits.show_text(view.paragraphs, view.heard_on)
        self.arrive()
