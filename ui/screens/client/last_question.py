"""After the last question: look at the answers, or go on to what is kept; both the same size."""

from PySide6.QtCore import Signal

from ui.widgets.button import Button
from ui.widgets.client_bar import ClientBar
from ui.widgets.page import Page
from ui.widgets.plain_label import Heading, PlainLabel


class LastQuestionScreen(Page):
    """Review is offered here and never put in the way.

    Signals:
        reviewed: the person wants to look at the answers.
        continued: on to what is kept.
        went_back: back to the last question.
        break_taken: a break was asked for.
        hidden: cover the screen.
    """

    reviewed = Signal()
    continued = Signal()
    went_back = Signal()
    break_taken = Signal()
    hidden = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bar = ClientBar(back=True, pause=True)
        self._bar.went_back.connect(self.went_back)
        self._bar.break_taken.connect(self.break_taken)
        self._bar.hidden.connect(self.hidden)
        self.bar.addWidget(self._bar)
        self._heading = Heading(self.tr("That was the last question."))
        self.column.addWidget(self._heading)
        self.column.addWidget(PlainLabel(self.tr("Next, you choose what is kept and who can read it.")))
        self.column.addWidget(PlainLabel(self.tr("You can look at your answers first. You can change or remove any.")))
        review = Button(self.tr("Look at my answers"), "action", "review")
        review.clicked.connect(self.reviewed)
        keep = Button(self.tr("Choose what is kept"), "action", "continue")
        keep.clicked.connect(self.continued)
        self.footer.addWidget(review, 1)
        self.footer.addWidget(keep, 1)

    def show_view(self, _view: object) -> None:
        """The page is always the same."""
        self.to_top()
        self._heading.setFocus()
