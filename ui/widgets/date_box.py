"""A day as far as a person knows it: the year alone is enough."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tiscreen.domain.partial_date import partial_date, parts_of
from ui.widgets.accessible import announce
from ui.widgets.number_box import NumberLine
from ui.widgets.plain_label import PlainLabel
from ui.widgets.wrap_row import WrapRow


class DateBox(QWidget):
    """Year, month and day in lines of their own; only what is known is filled in.

    Signals:
        edited: something else stands there.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = (NumberLine("date-year", 5), NumberLine("date-month", 3), NumberLine("date-day", 3))
        self._labels = (self.tr("Year"), self.tr("Month, from 1 to 12"), self.tr("Day"))
        self._told = PlainLabel("", "label")
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(PlainLabel(self.tr("About when is fine. The year alone is enough."), "help"))
        self._across = WrapRow(*map(self._labelled, self._labels, self.lines))
        down.addWidget(self._across)
        down.addWidget(self._told)
        self._told.hide()

    def show_date(self, text: str) -> None:
        """Replace what stands there by an ISO date, full or partial."""
        parts = (*parts_of(text), None, None, None)[:3]
        for line, part in zip(self.lines, parts, strict=True):
            line.setText("" if part is None else str(part))
        self._told.hide()

    def text(self) -> str:
        """The date there, in ISO form; empty where there is none."""
        numbers = [line.number() for line in self.lines]
        if numbers[0] is None or any(number is not None and number != int(number) for number in numbers):
            return ""
        year, month, day = (None if number is None else int(number) for number in numbers)
        return partial_date(year or 0, month, day) or ""

    def ask_again(self) -> bool:
        """Whether what was typed is no date; then it says what can be done."""
        if self.text() or not any(line.text().strip() for line in self.lines):
            return False
        self._told.setText(self.tr("There is no such date. You can change it, or leave the month and day open."))
        self._told.show()
        announce(self, self._told.text())
        self.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _labelled(self, label: str, line: NumberLine) -> QWidget:
        both = QWidget()
        down = QVBoxLayout(both)
        down.setContentsMargins(0, 0, 12, 0)
        down.setSpacing(4)
        name = PlainLabel(label, "label")
        name.setWordWrap(False)
        name.setBuddy(line)
        line.setAccessibleName(label)
        down.addWidget(name)
        down.addWidget(line)
        line.textChanged.connect(self._on_edited)
        return both

    def _on_edited(self) -> None:
        self._told.hide()
        self.edited.emit()
