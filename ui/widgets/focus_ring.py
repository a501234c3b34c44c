"""The two-tone focus ring: dark outside for the page, light inside for filled buttons."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QWidget


def paint_focus_ring(widget: QWidget, painter: QPainter, radius: float = 8.0) -> None:
    """Draw both rings along the inside of `widget`; colours come from the palette (theme.apply)."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    outer, inner = QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText
    for role, inset, width in ((outer, 1.5, 3.0), (inner, 4.0, 2.0)):
        painter.setPen(QPen(widget.palette().color(role), width))
        rect = QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(rect, radius - inset / 2, radius - inset / 2)
