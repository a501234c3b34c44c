"""After the last question: look at the answers, or go on to what is kept; both the same size."""

from PySide6.QtCore import Signal

from ui.screens.client.client_page import ClientPage
from ui.widgets.button import Button


class LastQuestionScreen(ClientPage):
    """Review is offered here and never put in the way.

    Signals:
        reviewed: the person wants to look at the answers.
        continued: on to what is kept.
    """

    reviewed = Signal()
    continued = Signal()

    def __init__(self) -> None:
        super().__init__("", back=True, pause=True)
        self.heading.setText(self.tr("That was the last question."))
        self.say(self.tr("Next, you choose what is kept and who can read it."))
        self.say(self.tr("You can look at your answers first. You can change or remove any."))
        review = Button(self.tr("Look at my answers"), "action", "review")
        review.clicked.connect(self.reviewed)
        keep = Button(self.tr("Choose what is kept"), "action", "continue")
        keep.clicked.connect(self.continued)
        self.offer(review, keep)

    def show_view(self, _view: object) -> None:
        """The page is always the same."""
        self.arrive()
