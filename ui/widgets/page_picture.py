"""A page of a document as a picture that fits the width it is given."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

_WIDEST = 48  # of the text size: readable by two, and not much scrolling


class PagePicture(QWidget):
    """Shows PNG bytes, never larger than they are."""

    def __init__(self, png: bytes, name: str, identifier: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self._picture.loadFromData(png, "PNG")
        self.setObjectName(identifier)
        self.setAccessibleIdentifier(identifier)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(max(1, min(self._picture.width(), _WIDEST * self.fontInfo().pixelSize())))

    def hasHeightForWidth(self) -> bool:
        """A page keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As tall as the page is at this width."""
        whole = self._picture.size()
        return 0 if whole.isEmpty() else round(min(width, self.maximumWidth()) * whole.height() / whole.width())

    def sizeHint(self) -> QSize:
        """As large as it may be."""
        return QSize(self.maximumWidth(), self.heightForWidth(self.maximumWidth()))

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(200, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page with a thin edge, so that white paper shows on a light screen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRect(0, 0, self.width(), self.heightForWidth(self.width()))
        ratio = self.devicePixelRatioF()
        fine = self._picture.scaled(
            place.size() * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawPixmap(place, fine)
        painter.setPen(QColor(self.palette().mid().color()))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()
