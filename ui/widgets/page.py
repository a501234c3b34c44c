"""The frame of every screen: a bar on top, one column that scrolls, a footer that never does."""

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

MARGIN, GAP = 32, 32
NESTED = 6  # layouts inside layouts: each passes a new height on to the one around it


class Page(QWidget):
    """Three bands. Add to `bar` (QHBoxLayout), `column` (QVBoxLayout) and `footer` (QHBoxLayout), in this order.

    The footer sits outside the scroll area, so that no text size pushes it off the screen (AC-08, AC-55).
    A `wide` page has room for two columns of text, for staff screens that compare.
    The column scrolls by keys from wherever the focus is, and to whatever the keyboard reaches (AC-51).
    """

    def __init__(self, parent: QWidget | None = None, *, wide: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar, self.footer = QHBoxLayout(), QHBoxLayout()
        self.bar.setContentsMargins(MARGIN, 12, MARGIN, 4)
        self.footer.setContentsMargins(MARGIN, 10, MARGIN, 12)
        for band in (self.bar, self.footer):
            band.setSpacing(12)
        self._footer_band = _named("footer")
        self._footer_band.setLayout(self.footer)
        self._aside: QWidget | None = None
        self._scroll = self._scrolling_column("wide-column" if wide else "column")
        bands = QVBoxLayout(self)
        bands.setContentsMargins(0, 0, 0, 0)
        bands.setSpacing(0)
        bands.addLayout(self.bar)
        bands.addWidget(self._scroll, 1)
        bands.addWidget(self._footer_band)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _scrolling_column(self, name: str) -> QScrollArea:
        self._inside, self._column = _named("page"), _named(name)
        # Wrapped text has no least height: it follows from the width (else the page scrolls past its end).
        self._inside.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.column = QVBoxLayout(self._column)
        self.column.setContentsMargins(0, 8, 0, 8)
        self.column.setSpacing(12)
        self._down, self._across = QVBoxLayout(), QHBoxLayout(self._inside)
        self._down.setSpacing(12)
        self._down.addWidget(self._column)  # an alignment here, or on the column's layout, would clip wrapped text
        self._down.addStretch(1)
        self._across.setContentsMargins(MARGIN, 8, MARGIN, 4)
        self._across.setSpacing(0)
        self._across.addLayout(self._down, 1)
        self._across.addStretch(0)
        scroll = QScrollArea()
        scroll.setWidget(self._inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.verticalScrollBar().valueChanged.connect(lambda _: self.update())
        return scroll

    def without_footer(self) -> None:
        """Take the footer's band away, on a page that offers nothing."""
        self._footer_band.hide()

    def to_top(self) -> None:
        """Show the start of the column, as a new screen does."""
        self._scroll.verticalScrollBar().setValue(0)

    def start_at(self, heading: QWidget) -> None:
        """Begin a new screen: the column at its start, the focus on its heading (AC-09)."""
        heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self.to_top()

    def set_aside(self, widget: QWidget) -> None:
        """Keep `widget` beside the column where the window has room for both, else at the column's end."""
        self._aside = widget
        widget.setParent(self._inside)
        self._place_aside()

    def reveal(self, widget: QWidget, part: QRect | None = None) -> None:
        """Scroll just so far that `widget`, or a `part` of it, is seen, its start before its end."""
        place = part or widget.rect()
        top, height = widget.mapTo(self._inside, place.topLeft()).y(), place.height()
        # QScrollArea.ensureWidgetVisible would show no more of a line to type in than its cursor.
        self._scroll.ensureVisible(0, top + height // 2, 0, height // 2 + 12)
        if height > self._scroll.height():
            self._scroll.verticalScrollBar().setValue(top - 12)

    def reveal_soon(self, widget: QWidget) -> None:
        """Scroll to a widget that was just shown, once everything new has its place."""

        def reveal() -> None:
            lay_out_now()
            self.reveal(widget)

        QTimer.singleShot(0, widget, reveal)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a line under the bar while something is scrolled away beneath it."""
        super().paintEvent(event)
        if self._scroll.verticalScrollBar().value() > 0:
            painter = QPainter(self)
            painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
            painter.drawLine(0, self._scroll.y() - 1, self.width(), self._scroll.y() - 1)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the panel beside the column to where there is room for it."""
        super().resizeEvent(event)
        self._place_aside()

    def showEvent(self, event: QShowEvent) -> None:
        """Place the panel again: the text size may have changed while the screen was away."""
        super().showEvent(event)
        self._place_aside()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the column by the keys that nothing else wanted."""
        bar = self._scroll.verticalScrollBar()
        step = _scrolled_by(event.key(), bar)
        if step is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(step)

    def _place_aside(self) -> None:
        if self._aside is None:
            return
        self._column.ensurePolished()
        widest = self._column.maximumWidth()
        room = self.width() - 2 * MARGIN - GAP - widest - self._scroll.verticalScrollBar().sizeHint().width()
        beside = room >= widest * 0.4
        self._across.removeWidget(self._aside)
        self._down.removeWidget(self._aside)
        self._aside.setMaximumWidth(min(room, round(widest * 0.6)) if beside else widest)
        if beside:
            self._across.insertWidget(1, self._aside, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self._down.insertWidget(1, self._aside)
        self._across.setSpacing(GAP if beside else 0)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Follow the keyboard from control to control; never move what a mouse is pressing."""
        if now is None or not self._inside.isAncestorOf(now) or not now.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.reveal(now)


def lay_out_now() -> None:
    """Give everything new its place at once, before the next paint or scroll."""
    for _ in range(NESTED):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def _scrolled_by(key: int, bar: QScrollBar) -> int | None:
    """Where the column goes by this key; None when the key is none of ours."""
    places = {
        Qt.Key.Key_Down: bar.value() + 3 * bar.singleStep(),
        Qt.Key.Key_Up: bar.value() - 3 * bar.singleStep(),
        Qt.Key.Key_PageDown: bar.value() + bar.pageStep(),
        Qt.Key.Key_PageUp: bar.value() - bar.pageStep(),
        Qt.Key.Key_Home: bar.minimum(),
        Qt.Key.Key_End: bar.maximum(),
    }
    return places.get(Qt.Key(key))


def _named(name: str) -> QWidget:
    """A widget that the style sheet knows by name."""
    widget = QWidget()
    widget.setObjectName(name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget
