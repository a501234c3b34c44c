"""What this might mean: only for somebody who pressed to see it, in sentences, the number one press further."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout

from ui.presenters.meaning import MeaningPart, MeaningView, NumberView
from ui.screens.client.client_page import ClientPage
from ui.widgets.button import Button
from ui.widgets.card import Card, emptied
from ui.widgets.plain_label import PlainLabel
from ui.widgets.plain_list import PlainList
from ui.widgets.wrap_row import WrapRow


class MeaningScreen(ClientPage):
    """One truth, told once: the same sentence stands in the record and in a referral.

    Signals:
        closed: back to the last page.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("What this might mean"), back=True)
        self.setAccessibleIdentifier("meaning")
        self._numbers: list[PlainLabel] = []
        self._closed = True
        self._parts = QVBoxLayout()
        self._parts.setSpacing(12)
        self.column.addLayout(self._parts)
        self._show = Button("", "plain", "show-number")
        self._show.clicked.connect(lambda: self._open_numbers(opened=self._closed))
        self._numberless = WrapRow(self._show)
        self._strengths = PlainList(
            self.tr("What helps you"), self.tr("You can tell your worker what helps you, now or another time.")
        )
        self.column.addWidget(self._numberless)
        self.say(self.tr("This says nothing about how strong you are."))
        self.column.addWidget(self._strengths)
        self.say(self.tr("You can talk about this with your worker. You can also leave it."))
        go_on = Button(self.tr("Go on"), "action", "go-on")
        go_on.clicked.connect(self.closed)
        self.offer(go_on)

    def show_view(self, view: MeaningView) -> None:
        """Show a sentence for each part, with every number closed."""
        self._empty()
        for part in view.parts:
            self._parts.addWidget(self._card(part))
        self._strengths.show_lines(view.strengths)
        self._numberless.setVisible(bool(self._numbers))
        self._open_numbers(opened=False)
        self.start_at(self.heading)

    def hideEvent(self, event: QHideEvent) -> None:
        """Hold no result behind another page."""
        super().hideEvent(event)
        self._empty()
        self._strengths.show_lines(())

    def _empty(self) -> None:
        emptied(self._parts)
        self._numbers.clear()

    def _card(self, part: MeaningPart) -> Card:
        card = Card(PlainLabel(part.title, "label"), PlainLabel(part.sentence))
        if part.left_open:
            card.lines.addWidget(
                PlainLabel(self.tr("Some questions have no answer. That is fine. You can still get help here."))
            )
        if part.number is not None:
            number = PlainLabel(self._in_words(part.number), "help")
            card.lines.addWidget(number)
            self._numbers.append(number)
        return card

    def _in_words(self, number: NumberView) -> str:
        low, high, least, most = (
            QLocale().toString(float(each), "f", 0 if each == int(each) else 1)
            for each in (number.low, number.high, number.least, number.most)
        )
        if number.low == number.high:
            said = self.tr("Your total is {number}. It can be from {least} to {most}.")
            return said.format(number=low, least=least, most=most)
        return self.tr("Your total is between {low} and {high}.").format(low=low, high=high)

    def _open_numbers(self, *, opened: bool) -> None:
        self._closed = not opened
        for number in self._numbers:
            number.setVisible(opened)
        self._show.setText(self.tr("Close the number") if opened else self.tr("Show the number"))
