"""Makes Tab follow the eye where parts of a page are added after the page was made (AC-51)."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def tab_in_reading_order(*layouts: QLayout) -> None:
    """Chain everything in these layouts that can take the focus, in the order it stands there."""
    for before, after in pairwise(widget for layout in layouts for widget in _focusable(layout)):
        QWidget.setTabOrder(before, after)


def _focusable(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                yield widget
            inner = widget.layout()
        if inner is not None:
            yield from _focusable(inner)
