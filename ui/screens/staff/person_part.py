"""One part on a person's page: what was kept, the result as one sentence, and the answers when they are opened."""

from collections.abc import Iterator

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tiscreen.domain.responses import State
from tiscreen.domain.session import Keep
from ui.presenters.person import PartView
from ui.presenters.response_words import AnswerRowView, ResultView
from ui.screens.staff.frame import filled, row
from ui.widgets.button import Button
from ui.widgets.card import emptied, stacked
from ui.widgets.plain_label import PlainLabel


class PersonPart(QWidget):
    """Gentle by default: no answer and no number is on the page until this part is opened (X15).

    Signals:
        opened: this part was opened; any other closes.
    """

    opened = Signal()

    def __init__(self, view: PartView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._open = view, False
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(6)
        self.button = Button(identifier=f"open-{view.administration_id}")
        self.button.clicked.connect(self._on_button)
        lines.addLayout(row(view.title, self._kept(), self.button))
        for result in view.results[:1]:
            lines.addWidget(PlainLabel(result.sentence))
        self._inside = QVBoxLayout()
        self._inside.setSpacing(12)
        lines.addLayout(self._inside)
        self.show_closed()
        self.button.setVisible(bool(view.answers or view.results))

    def show_closed(self) -> None:
        """Take answers and numbers off the page again."""
        self._open = False
        self._name_button(self.tr("Open"))
        emptied(self._inside)
        self._inside.setContentsMargins(0, 0, 0, 0)

    def _on_button(self) -> None:
        if self._open:
            self.show_closed()
            return
        self.opened.emit()
        self._open = True
        self._name_button(self.tr("Close"))
        for result in self._view.results:
            self._inside.addWidget(stacked(*self._result(result), spacing=2))
        for said in self._view.answers:
            answer = PlainLabel(self._answer(said))
            self._inside.addWidget(stacked(PlainLabel(said.question, "help"), answer, spacing=2))
        self._inside.setContentsMargins(16, 8, 0, 8)

    def _name_button(self, verb: str) -> None:
        self.button.setText(verb)
        self.button.setAccessibleName(f"{verb}: {self._view.title}")

    def _kept(self) -> str:
        words = {
            Keep.ANSWERS: self.tr("Kept: answers"),
            Keep.DONE_ONLY: self.tr("Kept: only that it was done"),
            Keep.NOTHING: self.tr("Not kept"),
            None: self.tr("Kept: only that it was begun"),
        }
        return words[self._view.kept]

    def _result(self, view: ResultView) -> Iterator[PlainLabel]:
        yield PlainLabel(view.name, "label")
        if view is not self._view.results[0]:
            yield PlainLabel(view.sentence)
        if view.of:
            yield PlainLabel(self._score(view))
        cut = self.tr("Cut score %1: %2. Source: %3.") if view.at_least is not None else self.tr("%2. Source: %3.")
        yield PlainLabel(filled(cut, _number(view.at_least), view.purpose, view.citation), "help")
        if view.limits:
            yield PlainLabel(view.limits, "help")

    def _score(self, view: ResultView) -> str:
        if view.low is None:
            score = self.tr("No score: nothing was answered.")
        elif view.low == view.high:
            score = self.tr("Score %1.")
        else:
            score = self.tr("Score between %1 and %2.")
        answered = self.tr("%3 of %4 answered.")
        values = (view.low, view.high, view.answered, view.of)
        return filled(f"{score} {answered}", *map(_number, values))

    def _answer(self, said: AnswerRowView) -> str:
        if said.answer:
            return said.answer
        return self.tr("Not reached") if said.state is State.NOT_REACHED else self.tr("No answer")


def _number(value: float | None) -> str:
    return "" if value is None else QLocale().toString(float(value), "g", 6)
