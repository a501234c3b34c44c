"""Buttons in a row that breaks where the window is too narrow, as words do."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

GAP = 12


class WrapRow(QWidget):
    """Each widget keeps its own size; hidden ones leave no gap."""

    def __init__(self, *widgets: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets = widgets
        for widget in widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """A narrow row is a tall one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """All in one line."""
        return QSize(self._width_of_all(), self.heightForWidth(self._width_of_all()))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest of them."""
        widest = max((widget.sizeHint().width() for widget in self._shown()), default=0)
        return QSize(widest, self.heightForWidth(max(widest, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the row anew."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Break the row anew when words, size or what is shown changed."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show, QEvent.Type.LayoutDirectionChange):
            self._arrange()
            self.updateGeometry()
        return super().event(event)

    def _shown(self) -> Iterator[QWidget]:
        return (widget for widget in self._widgets if not widget.isHidden())

    def _width_of_all(self) -> int:
        widths = [widget.sizeHint().width() for widget in self._shown()]
        return sum(widths) + GAP * max(0, len(widths) - 1)

    def _places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        x = y = line = 0
        for widget in self._shown():
            size = widget.sizeHint()
            if x and x + size.width() > width:
                x, y, line = 0, y + line + GAP, 0
            yield widget, QRect(QPoint(x, y), size)
            x, line = x + size.width() + GAP, max(line, size.height())

    def _arrange(self) -> None:
        for widget, place in self._places(self.width()):
            widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
