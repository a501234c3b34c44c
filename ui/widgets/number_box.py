"""A number to type or to step to, in the digits of any script; nothing is filled in beforehand."""

from PySide6.QtCore import QLocale, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.accessible import announce
from ui.widgets.button import Button
from ui.widgets.plain_label import PlainLabel
from ui.widgets.wrap_row import WrapRow

_TYPED = QRegularExpression(r"[-−]?\p{Nd}{0,9}([.,٫]\p{Nd}{0,3})?")


class NumberLine(QLineEdit):
    """Takes digits alone, so that there is little to get wrong."""

    def __init__(self, identifier: str, letters: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(identifier)
        self.setAccessibleIdentifier(identifier)
        self.setValidator(QRegularExpressionValidator(_TYPED, self))
        self._letters = letters
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly | Qt.InputMethodHint.ImhSensitiveData)

    def sizeHint(self) -> QSize:
        """As wide as what goes in, at any text size."""
        self.ensurePolished()
        return QSize(self.fontMetrics().horizontalAdvance("8" * self._letters) + 40, super().sizeHint().height())

    def number(self) -> float | None:
        """What stands in it; None for nothing, or for what is no number yet."""
        try:
            return float(self.text().replace(",", ".").replace("٫", ".").replace("−", "-"))
        except ValueError:
            return None


class NumberBox(QWidget):
    """A line with one step less and one step more beside it, and one calm sentence where a number is out of range.

    Signals:
        edited: another number stands there, or none.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low: float | None = None
        self._high: float | None = None
        self.line = NumberLine("answer-number", 6)
        self._less = Button("−", "", "number-less")
        self._more = Button("+", "", "number-more")
        self._less.setAccessibleName(self.tr("One less"))
        self._more.setAccessibleName(self.tr("One more"))
        self._range = PlainLabel("", "help")
        self._told = PlainLabel("", "label")
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        for widget in (self._range, WrapRow(self._less, self.line, self._more), self._told):
            down.addWidget(widget)
        self.line.textChanged.connect(self._on_edited)
        self._less.clicked.connect(lambda: self._step(-1))
        self._more.clicked.connect(lambda: self._step(1))

    def show_number(self, number: float | None, low: float | None, high: float | None) -> None:
        """Replace what stands there, and say what it may be."""
        self._low, self._high = low, high
        self.line.setText("" if number is None else f"{number:g}")
        ends = tuple(QLocale().toString(end) if end is not None else "" for end in (low, high))
        both = self.tr("From {low} to {high}.").format(low=ends[0], high=ends[1])
        self._range.setText(both)
        self._range.setVisible(bool(ends[0] and ends[1]))
        self._told.hide()

    def number(self) -> float | None:
        """The number there, where it is within its range."""
        found = self.line.number()
        return found if found is not None and self._within(found) else None

    def ask_again(self) -> bool:
        """Whether what was typed cannot be taken; then it says what can be."""
        if not self.line.text().strip() or self.number() is not None:
            return False
        self._told.setText(self.tr("This number does not fit here. You can change it, or skip."))
        self._told.show()
        announce(self, self._told.text())
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _within(self, number: float) -> bool:
        return (self._low is None or number >= self._low) and (self._high is None or number <= self._high)

    def _step(self, by: int) -> None:
        now = self.line.number()
        start = 0 if self._low is None else self._low
        wanted = (start + max(by, 0) if now is None else now + by) if by > 0 or now is not None else start
        if self._within(wanted):
            self.line.setText(f"{wanted:g}")
            announce(self, QLocale().toString(wanted))

    def _on_edited(self) -> None:
        self._told.hide()
        self.edited.emit()
