"""Choices that weigh the same: one width, height, font and fill, side by side where they fit (AC-24)."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.widgets.button import Button

_ROW, _COLUMN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class EqualChoices(QWidget):
    """Buttons in reading order; where one would have to shrink, all stand one below the other."""

    def __init__(self, *buttons: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choices")  # the style sheet lets it grow as wide as the column of text
        self.buttons = buttons
        self._across = QBoxLayout(_ROW, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(12)
        for button in buttons:
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._across.addWidget(button, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one button: below that a word would be cut."""
        return QSize(self._widest(), self._across.minimumSize().height())

    def sizeHint(self) -> QSize:
        """As wide as the column of text."""
        self.ensurePolished()
        return QSize(self.maximumWidth(), self._across.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the direction that fits."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Choose again when the words or the text size changed."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._arrange()
        return super().event(event)

    def _widest(self) -> int:
        return max((button.sizeHint().width() for button in self.buttons), default=0)

    def _arrange(self) -> None:
        shown = sum(not button.isHidden() for button in self.buttons)
        needed = shown * self._widest() + (shown - 1) * 12
        wanted = _ROW if self.width() >= needed else _COLUMN
        spare = (self.width() - (shown - 1) * 12) % shown if shown and wanted == _ROW else 0
        self._across.setContentsMargins(0, 0, spare, 0)  # else one would be a pixel wider than its twin (AC-08)
        if self._across.direction() != wanted:
            self._across.setDirection(wanted)
            self._across.setSpacing(12 if wanted == _ROW else 8)
            self.updateGeometry()
