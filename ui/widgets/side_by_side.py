"""Two columns where there is room for both, one below the other where there is not."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

_LEAST_LETTERS = 50  # of the text size, for both columns and the gap


class SideBySide(QWidget):
    """Add to `first` and `second`; the first comes first for the eye, the Tab key and a reader."""

    def __init__(self, shares: tuple[int, int] = (1, 1), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.second = QVBoxLayout(), QVBoxLayout()
        self._across = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(32)
        for column, share in zip((self.first, self.second), shares, strict=True):
            column.setSpacing(20)
            down = QVBoxLayout()
            down.addLayout(column)
            down.addStretch(1)  # the shorter column stays together at the top
            self._across.addLayout(down, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side only when each column is wide enough to read."""
        wide = event.size().width() >= _LEAST_LETTERS * self.fontInfo().pixelSize()
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._across.direction() != way:
            self._across.setDirection(way)
            self._across.setSpacing(32 if wide else 20)
        super().resizeEvent(event)
