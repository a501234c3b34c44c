"""A list of short lines under a subtitle, each with a dot, its words wrapped beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.widgets.plain_label import PlainLabel


class PlainList(QWidget):
    """Shows its lines, or one sentence where there are none. Labels are reused."""

    def __init__(self, title: str, when_empty: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: list[tuple[PlainLabel, PlainLabel]] = []
        self._empty = PlainLabel(when_empty)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(6)
        lines.addWidget(PlainLabel(title, "subtitle"))
        lines.addLayout(self._grid)
        lines.addWidget(self._empty)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Replace all lines; what is not in use holds no words."""
        while len(self._pairs) < len(lines):
            self._add_pair()
        for number, (dot, label) in enumerate(self._pairs):
            used = number < len(lines)
            label.setText(lines[number] if used else "")
            dot.setVisible(used)
            label.setVisible(used)
        self._empty.setVisible(not lines and bool(self._empty.text()))

    def _add_pair(self) -> None:
        dot, label = PlainLabel("•"), PlainLabel()
        dot.setWordWrap(False)
        row = len(self._pairs)
        self._grid.addWidget(dot, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label, row, 1)
        self._pairs.append((dot, label))
