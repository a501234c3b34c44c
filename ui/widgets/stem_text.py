"""The words before a question: lines as they were published, examples hanging behind their bullet."""

from itertools import zip_longest

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.widgets.plain_label import PlainLabel

BULLET = "• "


class StemText(QWidget):
    """Text of one or several lines; its labels are reused from view to view."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[tuple[PlainLabel, PlainLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Replace the text; without any the widget is not there."""
        for place, line in enumerate(zip_longest(tuple(self._lines), text.splitlines())):
            bullet, words = line[0] or self._new_line(place)
            shown = line[1] or ""
            bulleted = shown.startswith(BULLET)
            self._grid.addWidget(words, place, int(bulleted), 1, 2 - int(bulleted))
            words.setText(shown.removeprefix(BULLET))
            words.setVisible(bool(shown))
            bullet.setVisible(bulleted)
        if not text or self.parentWidget() is not None:  # without a parent it would show as a window of its own
            self.setVisible(bool(text))

    def _new_line(self, place: int) -> tuple[PlainLabel, PlainLabel]:
        bullet, words = PlainLabel(BULLET.strip()), PlainLabel()
        bullet.setWordWrap(False)
        self._grid.addWidget(bullet, place, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.append((bullet, words))
        return bullet, words
