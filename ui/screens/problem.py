"""A bad moment, said calmly: what is so, what to do next, and never a traceback."""

from PySide6.QtCore import Signal

from ui.presenters.problem import ProblemView
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.equal_choices import EqualChoices
from ui.widgets.page import Page
from ui.widgets.plain_label import Heading, PlainLabel


class ProblemScreen(Page):
    """For either space. In the client space use ClientProblemScreen, which can be hidden.

    Signals:
        continued: the person has read it.
    """

    continued = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sentence, self._next_step = Heading(), PlainLabel()
        self._details = PlainLabel(look="help")
        self._card = Card(self._details)
        for widget in (self._sentence, self._next_step, self._card):
            self.column.addWidget(widget)
        go_on = Button(self.tr("Continue"), "action", "continue")
        go_on.clicked.connect(self.continued)
        self.footer.addWidget(EqualChoices(go_on), 100)
        self.footer.addStretch(1)

    def show_view(self, view: ProblemView) -> None:
        """Replace all words."""
        self._sentence.setText(view.sentence)
        self._next_step.setText(view.next_step)
        self._details.setText(view.details)
        self._card.setVisible(bool(view.details))
        self.start_at(self._sentence)
