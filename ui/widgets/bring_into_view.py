"""Scrolls a page to what needs attention, once its layout has settled."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_ROOM = 16


def bring_into_view(widget: QWidget) -> None:
    """Scroll the page around `widget` until it shows; where it is taller than the page, its end shows."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if isinstance(above, QScrollArea):
        page = above
        QTimer.singleShot(0, widget, lambda: page.ensureWidgetVisible(widget, 0, _ROOM))
