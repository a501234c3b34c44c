"""Where an item is answered, whatever its kind; all that is not of its kind is hidden and empty."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tiscreen.domain.instrument import Kind
from ui.presenters.answer import Answer
from ui.presenters.item import ItemView
from ui.widgets.date_box import DateBox
from ui.widgets.number_box import NumberBox
from ui.widgets.option_list import OptionList
from ui.widgets.plain_label import PlainLabel
from ui.widgets.stem_text import BULLET, StemText
from ui.widgets.text_box import TextBox
from ui.widgets.tile_list import TileList

_TILES = (Kind.YES_NO, Kind.SCALE)


class AnswerArea(QWidget):
    """One widget for each way of answering, reused from item to item.

    Signals:
        changed: the person gave another answer, or took it back.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = Kind.CHOICE
        self._one, self._several = OptionList(several=False), OptionList(several=True)
        self._tiles = TileList()
        self._reader = PlainLabel("", "help")
        self._words, self._date, self._number = TextBox("answer"), DateBox(), NumberBox()
        self._statements = StemText()
        self._gives_away = PlainLabel(
            self.tr(
                "Read these and count the ones that are true for you. Only the number is kept. "
                "0 or the highest number gives each answer away."
            )
        )
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(12)
        kinds: tuple[QWidget, ...] = (*self._lists(), self._reader, self._words, self._date, self._gives_away)
        for widget in (*kinds, self._statements, self._number):
            down.addWidget(widget)
        for edited in (self._one.chosen_changed, self._several.chosen_changed, self._tiles.chosen_changed):
            edited.connect(self.changed)
        for typed in (self._words.textChanged, self._date.edited, self._number.edited):
            typed.connect(self.changed)

    def show_answer(self, view: ItemView) -> None:
        """Become the place to answer this item, with the answer that was given before."""
        self._kind = view.kind
        self._show_options(view)
        self._words.show_text(view.text if view.kind is Kind.TEXT else "")
        self._date.show_date(view.text if view.kind is Kind.DATE else "")
        self._number.show_number(view.amount, view.low, view.high)
        total_only = view.kind is Kind.STATEMENTS
        self._statements.show_text("\n".join(BULLET + option.text for option in view.options) if total_only else "")
        self._gives_away.setVisible(total_only)
        self._reader.setText(self.tr("Who reads this: {who}").format(who=view.why.who_sees))
        self._reader.setVisible(view.kind is Kind.TEXT and not view.note)
        for widget, here in (
            (self._words, view.kind is Kind.TEXT),
            (self._date, view.kind is Kind.DATE),
            (self._number, view.kind.counted),
        ):
            widget.setVisible(here)
        for named in (self._words, self._number.line, *self._lists()):
            named.setAccessibleName(view.question)

    def answer(self) -> Answer:
        """What stands there now."""
        if self._kind.chosen:
            return Answer(codes=self._list().chosen())
        if self._kind.counted:
            return Answer(number=self._number.number())
        return Answer(text=self._date.text() if self._kind is Kind.DATE else self._words.text())

    @property
    def touched(self) -> bool:
        """Whether there is something to clear, an answer or not."""
        typed = self._number.line.text() or "".join(line.text() for line in self._date.lines)
        return not self.answer().empty or bool(typed)

    def ask_again(self) -> bool:
        """Whether what was typed cannot be taken as it is; then it says so, in place."""
        if self._kind.counted:
            return self._number.ask_again()
        return self._kind is Kind.DATE and self._date.ask_again()

    def clear(self) -> None:
        """Empty it, and put the cursor at its start."""
        self.wipe()
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def wipe(self) -> None:
        """Let go of all that stands in it."""
        for rows in self._lists():
            rows.clear()
        self._words.show_text("")
        self._date.show_date("")
        self._number.line.setText("")  # QLineEdit.clear() could be undone

    def first(self) -> QWidget:
        """Where answering starts."""
        if self._kind.chosen:
            return self._list().rows()[0]
        if self._kind.counted:
            return self._number.line
        return self._date.lines[0] if self._kind is Kind.DATE else self._words

    def _show_options(self, view: ItemView) -> None:
        options = tuple((option.code, option.text) for option in view.options)
        here = self._list() if view.kind.chosen else None
        for rows in self._lists():
            rows.set_options(options if rows is here else (), view.chosen)
            rows.setVisible(rows is here)

    def _lists(self) -> tuple[OptionList, ...]:
        return self._one, self._several, self._tiles

    def _list(self) -> OptionList:
        if self._kind in _TILES:
            return self._tiles
        return self._several if self._kind is Kind.SEVERAL else self._one
