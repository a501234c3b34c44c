"""Response options as a list of rows: one or several may be chosen, nothing is chosen beforehand."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from ui.widgets.option_row import ManyRow, OneRow

Row = OneRow | ManyRow


class OptionList(QWidget):
    """Rows to choose from, for items, keep choices and staff forms; the rows are reused from view to view.

    Each row can be found as [`prefix`-`code`], without a prefix as [`code`]. From a list of one, Tab meets one
    row and the arrows the others.

    Signals:
        chosen_changed: the person chose, or took a choice back. `set_options` and `clear` do not emit it.
    """

    reader_role = "group"
    chosen_changed = Signal()

    def __init__(self, several: bool, prefix: str = "option", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._several, self._prefix = several, prefix
        self._rows: list[Row] = []
        self._used = 0
        self._stack = self._made_layout()
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(10)
        self._add_row()

    def set_options(
        self, options: Sequence[tuple[str, str]], chosen: Sequence[str] = (), prefix: str | None = None
    ) -> None:
        """Replace all rows by `options` (code, text); only what is in `chosen` is marked."""
        self._prefix = self._prefix if prefix is None else prefix
        while len(self._rows) < len(options):
            self._add_row()
        self._used = len(options)
        for row, (code, text) in zip(self._rows, options, strict=False):
            row.show_option(code, text, f"{self._prefix}-{code}" if self._prefix else code)
            row.mark(code in chosen)
        for place, row in enumerate(self._rows):
            row.setVisible(place < self._used)
        self._one_tab_stop()

    def chosen(self) -> tuple[str, ...]:
        """The codes that are marked, in the order of the options."""
        return tuple(row.code for row in self._shown() if row.isChecked())

    def clear(self) -> None:
        """Take every mark away."""
        for row in self._rows:
            row.mark(False)
        self._one_tab_stop()

    def rows(self) -> tuple[QWidget, ...]:
        """The rows on screen, in reading order."""
        return tuple(self._shown())

    def _made_layout(self) -> QLayout:
        return QVBoxLayout(self)

    def _shown(self) -> list[Row]:
        return self._rows[: self._used]

    def _add_row(self) -> None:
        row: Row = ManyRow() if self._several else OneRow()
        row.hide()
        row.clicked.connect(self._on_clicked)
        row.stepped.connect(self._on_stepped)
        self._stack.addWidget(row)
        if self._rows:
            QWidget.setTabOrder(self._rows[-1], row)
        self._rows.append(row)

    def _on_clicked(self) -> None:
        pressed = self.sender()
        if not self._several:
            for row in self._shown():
                row.mark(row is pressed)
            self._one_tab_stop()
        self.chosen_changed.emit()

    def _on_stepped(self, step: int) -> None:
        rows = self._shown()
        here = next((place for place, row in enumerate(rows) if row is self.sender()), 0)
        there = rows[min(max(here + step, 0), len(rows) - 1)]
        self._one_tab_stop(there)
        there.setFocus(Qt.FocusReason.TabFocusReason)

    def _one_tab_stop(self, stop: Row | None = None) -> None:
        """Let Tab meet the chosen row, or the first; a list of several has each row on the way of Tab."""
        if self._several:
            return
        rows = self._shown()
        stop = stop or next((row for row in rows if row.isChecked()), rows[0] if rows else None)
        for row in rows:
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row is stop else Qt.FocusPolicy.ClickFocus)
