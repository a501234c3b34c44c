"""The frame of every screen: a bar on top, one column that scrolls, a footer that never does."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget


class Page(QWidget):
    """Three bands. Add to `bar` (QHBoxLayout), `column` (QVBoxLayout) and `footer` (QHBoxLayout).

    The footer sits outside the scroll area, so that no text size pushes it off the screen (AC-08, AC-55).
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar, self.footer = QHBoxLayout(), QHBoxLayout()
        self.bar.setContentsMargins(32, 12, 32, 4)
        self.footer.setContentsMargins(32, 10, 32, 12)
        for band in (self.bar, self.footer):
            band.setSpacing(12)
        self._footer_band = _named("footer")
        self._footer_band.setLayout(self.footer)
        self._scroll = self._scrolling_column()
        bands = QVBoxLayout(self)
        bands.setContentsMargins(0, 0, 0, 0)
        bands.setSpacing(0)
        bands.addLayout(self.bar)
        bands.addWidget(self._scroll, 1)
        bands.addWidget(self._footer_band)
        self._start: QWidget | None = None

    def _scrolling_column(self) -> QScrollArea:
        inside, column = _named("page"), _named("column")
        self.column = QVBoxLayout(column)
        self.column.setContentsMargins(0, 8, 0, 16)
        self.column.setSpacing(12)
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        across = QHBoxLayout(inside)
        across.setContentsMargins(32, 8, 32, 8)
        across.addWidget(column, 100)
        across.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return scroll

    def to_top(self) -> None:
        """Show the start of the column, as a new screen does."""
        self._scroll.verticalScrollBar().setValue(0)

    def start_at(self, heading: QWidget) -> None:
        """End a change of screen: the top of the column, and a screen reader at its heading (AC-09)."""
        self._start = heading
        self.to_top()
        heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll to a part of the column that opened just now."""
        QTimer.singleShot(0, widget, lambda: self._scroll.ensureWidgetVisible(widget, 0, 16))

    def showEvent(self, event: QShowEvent) -> None:
        """Give the heading the focus once the page is there to take it."""
        super().showEvent(event)
        if self._start is not None and not event.spontaneous():
            self._start.setFocus(Qt.FocusReason.OtherFocusReason)


def _named(name: str) -> QWidget:
    """A widget that the style sheet knows by name."""
    widget = QWidget()
    widget.setObjectName(name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget
