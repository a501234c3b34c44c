"""One response option as a full-width row: a mark, its text wrapped, a border when it is chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QStyle, QWidget

from ui.widgets.focus_ring import paint_focus_ring

LEAST_HEIGHT = 52
PAD = 14  # room around the text; the text itself grows with the look
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

# The two kinds of row are two Qt classes, because a screen reader takes the role from the class.
if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object


class _Row(_Button):
    """What both kinds of row share: how they look, how tall they are, what their keys do."""

    stepped: Signal
    code: str
    label: str
    _heights: dict[int, int]

    def _prepare(self) -> None:
        self.code, self.label = "", ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def mark(self, chosen: bool) -> None:
        """Set or take away the mark; Qt would not let the last one of an exclusive group go."""
        exclusive = self.autoExclusive()
        self.setAutoExclusive(False)
        self.setChecked(chosen)
        self.setAutoExclusive(exclusive)

    def show_option(self, code: str, label: str, identifier: str) -> None:
        """Become the row of this option; an ampersand in its text is a letter, not a shortcut."""
        if (self.code, self.label, self.objectName()) == (code, label, identifier):
            return
        self.code, self.label = code, label
        self._heights.clear()
        self.setText(label.replace("&", "&&"))
        self.setObjectName(identifier)
        self.setAccessibleIdentifier(identifier)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()
        if width not in self._heights:  # a layout asks some ten times for each row
            wrap = int(Qt.TextFlag.TextWordWrap)
            text = self.fontMetrics().boundingRect(self._text_rect(width), wrap, self.label).height()
            self._heights[width] = max(LEAST_HEIGHT, max(text, self._mark_size()) + 2 * PAD)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the letters changed."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.label) + 3 * PAD + self._mark_size() + 4
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, LEAST_HEIGHT)

    def hitButton(self, pos: QPoint) -> bool:
        """Count a press anywhere on the row."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move between rows and never change the answer; Space or Enter chooses."""
        key = Qt.Key(event.key())
        if key in STEPS:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            sideways = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            self.stepped.emit(-STEPS[key] if mirrored and sideways else STEPS[key])
        elif key in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        self._paint_mark(painter)
        self._paint_text(painter)
        if self.hasFocus():
            paint_focus_ring(self, painter)
        painter.end()

    def _mark_size(self) -> int:
        return max(22, self.fontMetrics().height())

    def _text_rect(self, width: int) -> QRect:
        before = PAD + self._mark_size() + PAD
        return QRect(before, 0, max(40, width - before - PAD), 10_000)

    def _colour(self, role: QPalette.ColorRole, when_chosen: QPalette.ColorRole) -> QPen:
        return QPen(self.palette().color(when_chosen if self.isChecked() else role))

    def _paint_frame(self, painter: QPainter) -> None:
        role = QPalette.ColorRole
        pen = self._colour(role.Mid, role.Link)
        pen.setWidth(2 if self.isChecked() or self.underMouse() else 1)
        painter.setPen(pen)
        painter.setBrush(self._colour(role.Base, role.AlternateBase).color())
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _paint_mark(self, painter: QPainter) -> None:
        size, role = self._mark_size(), QPalette.ColorRole
        place = QRect(PAD, (self.height() - size) // 2, size, size)
        mark = QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), place)).adjusted(1, 1, -1, -1)
        pen = self._colour(role.Mid, role.Link)
        pen.setWidth(2)
        painter.setPen(pen)
        painter.setBrush(self.palette().color(role.Base))
        self._draw_mark(painter, mark)

    def _paint_text(self, painter: QPainter) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        place = self._text_rect(self.width())
        place.setHeight(self.height())
        text = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | side
        painter.drawText(text, int(flags), self.label)

    def _draw_mark(self, painter: QPainter, mark: QRectF) -> None:
        raise NotImplementedError


class OneRow(_Row, QRadioButton):
    """A row of a list from which one is chosen; pressing it again keeps it chosen.

    Signals:
        stepped: an arrow key asks for the row before (-1) or after (1).
    """

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._heights = {}
        super().__init__(parent)
        self._prepare()
        self.setAutoExclusive(True)  # Qt gives the role "radio button" for this alone

    def nextCheckState(self) -> None:
        """Choose; a second press does not take the choice back."""
        self.setChecked(True)

    def _draw_mark(self, painter: QPainter, mark: QRectF) -> None:
        painter.drawEllipse(mark)
        if self.isChecked():
            painter.setBrush(painter.pen().color())
            inset = mark.width() * 0.26
            painter.drawEllipse(mark.adjusted(inset, inset, -inset, -inset))


class ManyRow(_Row, QCheckBox):
    """A row of a list from which several may be chosen.

    Signals:
        stepped: an arrow key asks for the row before (-1) or after (1).
    """

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._heights = {}
        super().__init__(parent)
        self._prepare()

    def _draw_mark(self, painter: QPainter, mark: QRectF) -> None:
        painter.drawRoundedRect(mark, 4, 4)
        if not self.isChecked():
            return
        pen = painter.pen()
        pen.setWidthF(mark.width() / 8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        w, h, at = mark.width(), mark.height(), mark.topLeft()
        tick = ((0.24, 0.54), (0.43, 0.72), (0.77, 0.30))
        painter.drawPolyline(QPolygonF([at + QPointF(w * x, h * y) for x, y in tick]))
