"""A white box that holds what belongs together, and the small layout help that staff screens share."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget


class Card(QFrame):
    """A bordered box; add to `lines`."""

    def __init__(self, *widgets: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(20, 16, 20, 16)
        self.lines.setSpacing(8)
        for widget in widgets:
            self.lines.addWidget(widget)


def emptied(layout: QLayout) -> None:
    """Take everything out of `layout`, for lists whose length differs from view to view."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            emptied(inner)


def stacked(*widgets: QWidget, spacing: int = 4) -> QWidget:
    """Widgets one below the other, without a box around them."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return holder
