"""The frame of the client pages around the questions: the bar on top, a heading, choices in the footer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.button import Button
from ui.widgets.client_bar import ClientBar
from ui.widgets.equal_choices import EqualChoices
from ui.widgets.page import Page
from ui.widgets.plain_label import Heading, PlainLabel


class ClientPage(Page):
    """A page with the client bar and a heading.

    Signals:
        went_back: one step back, where the page has Back.
        break_taken: a break was asked for, where the page offers one.
        hidden: cover the screen now.
    """

    went_back = Signal()
    break_taken = Signal()
    hidden = Signal()

    def __init__(
        self,
        title: str,
        *,
        back: bool = False,
        pause: bool = False,
        wide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, wide=wide)
        self.client_bar = ClientBar(back, pause)
        self.client_bar.went_back.connect(self.went_back)
        self.client_bar.break_taken.connect(self.break_taken)
        self.client_bar.hidden.connect(self.hidden)
        self.bar.addWidget(self.client_bar)
        self.heading = Heading(title)
        self.column.addWidget(self.heading)

    def say(self, *sentences: str, look: str = "") -> None:
        """Add a paragraph for each sentence or two."""
        for sentence in sentences:
            self.column.addWidget(PlainLabel(sentence, look))

    def offer(self, *choices: Button) -> EqualChoices:
        """Put choices of equal weight into the footer, in reading order."""
        equal = EqualChoices(*choices)
        self.footer.addWidget(equal, 100)
        self.footer.addStretch(1)
        return equal

    def arrive(self) -> None:
        """End `show_view`: a new page starts at its heading, one that only changed stays where it is."""
        if not self.isVisible():
            self.start_at(self.heading)
