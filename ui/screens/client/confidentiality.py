"""What is kept private and when it cannot be, in the words the service confirmed, before any question (AC-06)."""

from PySide6.QtCore import Signal

from ui.presenters.confidentiality import ConfidentialityView
from ui.screens.client.client_page import ClientPage
from ui.widgets.button import Button
from ui.widgets.limits_text import LimitsText


class ConfidentialityScreen(ClientPage):
    """Three equal ways on, no among them.

    Signals:
        continued: go on.
        word_asked: a word with the worker first.
        declined: no screening today.
    """

    continued = Signal()
    word_asked = Signal()
    declined = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("What we can keep private"), back=True)
        self._limits = LimitsText()
        self.column.addWidget(self._limits)
        go_on = Button(self.tr("Continue"), "action", "continue")
        word = Button(self.tr("Ask my worker"), "action", "word")
        decline = Button(self.tr("No screening today"), "action", "no-screening")
        go_on.clicked.connect(self.continued)
        word.clicked.connect(self.word_asked)
        decline.clicked.connect(self.declined)
        self.offer(go_on, word, decline)

    def show_view(self, view: ConfidentialityView) -> None:
        """Show the text, or for someone who heard it the reminder."""
        self._limits.show_text(view.paragraphs, view.heard_on)
        self.arrive()
