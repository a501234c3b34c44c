"""Buttons in the few looks there are, each with the two-tone focus ring."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.focus_ring import paint_focus_ring


class Button(QPushButton):
    """A push button; `look` is "" (outlined), "action", "hide" or "plain". Enter presses it as Space does."""

    def __init__(self, text: str = "", look: str = "", identifier: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("look", look)
        self.setAccessibleIdentifier(identifier)
        self.setObjectName(identifier)
        self.setAutoDefault(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then its focus ring."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            paint_focus_ring(self, painter)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter act on the focused button, wherever it stands."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)
