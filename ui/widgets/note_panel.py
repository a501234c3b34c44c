"""A quiet panel for facts that stand beside the main thing: part notes, why we ask."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.widgets.plain_label import PlainLabel


class NotePanel(QFrame):
    """Lines of plain text on the note colour, in the order they are added."""

    def __init__(self, *lines: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(16, 12, 16, 12)
        self.lines.setSpacing(8)
        for line in lines:
            self.lines.addWidget(PlainLabel(line))
