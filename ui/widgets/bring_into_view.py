"""Scrolls a page to what needs attention, from anywhere inside it."""

from PySide6.QtWidgets import QWidget

from ui.widgets.page import Page


def bring_into_view(widget: QWidget) -> None:
    """Let the page around `widget` scroll until it shows, once everything new in it has its place."""
    page = page_around(widget)
    if page is not None:
        page.reveal_soon(widget)


def page_around(widget: QWidget) -> Page | None:
    """The page that a widget stands on."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, Page):
        above = above.parentWidget()
    return above
