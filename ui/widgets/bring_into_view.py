"""Scrolls a page to what needs attention, from anywhere inside it."""

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QWidget

from ui.widgets.page import Page


def bring_into_view(widget: QWidget) -> None:
    """Let the page around `widget` scroll until it shows, once everything new in it has its place."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, Page):
        above = above.parentWidget()
    if isinstance(above, Page):
        page = above
        QTimer.singleShot(0, widget, lambda: _reveal(page, widget))


def _reveal(page: Page, widget: QWidget) -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    page.reveal(widget)
