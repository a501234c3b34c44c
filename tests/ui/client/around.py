"""Puts a client page on a screen out of sight, and reads it as an eye, a keyboard and a screen reader would."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from ui import theme
from ui.app import application
from ui.pictures import FRAMES, Frame

NORMAL, SMALL_AND_LARGE = FRAMES[0], FRAMES[1]


def dress(frame: Frame = NORMAL) -> None:
    """Give the program the look of this frame."""
    theme.apply(application(), theme.Look(scale=frame.scale))


def stage(qtbot, screen: QWidget, view: object = None, frame: Frame = NORMAL) -> QWidget:
    """Show the screen as a router does: the view first, then the page."""
    dress(frame)
    qtbot.addWidget(screen)
    screen.resize(frame.width, frame.height)
    screen.show_view(view)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.activateWindow()
    QApplication.processEvents()
    return screen


def control(screen: QWidget, name: str) -> QWidget:
    """The one visible control of that name."""
    (found,) = [each for each in screen.findChildren(QWidget, name) if each.isVisible()]
    assert found.accessibleIdentifier() == name
    return found


def press(screen: QWidget, name: str) -> None:
    """Press it with the mouse."""
    QTest.mouseClick(control(screen, name), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def words(screen: QWidget) -> list[str]:
    """Every text on screen, from top to bottom."""
    found = [each for each in screen.findChildren(QLabel) + screen.findChildren(QAbstractButton) if each.isVisible()]
    found.sort(key=lambda each: (each.mapTo(screen, QPoint()).y(), each.mapTo(screen, QPoint()).x()))
    return [getattr(each, "label", each.text()) for each in found]


def tree(screen: QWidget) -> Iterator[tuple[QAccessibleInterface, list[str]]]:
    """Every node that a screen reader could reach, hidden ones too, with all its texts."""
    QAccessible.setActive(True)
    yield from _nodes(QAccessible.queryAccessibleInterface(screen))


def _nodes(node: QAccessibleInterface) -> Iterator[tuple[QAccessibleInterface, list[str]]]:
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)
    texts = [node.text(kind) for kind in kinds]
    inner = node.textInterface()
    if inner is not None:
        texts.append(inner.text(0, inner.characterCount()))
    yield node, texts
    for number in range(node.childCount()):
        yield from _nodes(node.child(number))


def heard(screen: QWidget) -> str:
    """All texts of the tree."""
    return "\n".join(text for _, texts in tree(screen) for text in texts if text)


def tab_round(screen: QWidget, limit: int = 300) -> list[QWidget]:
    """Everything Tab meets, from where the focus is until it comes back."""
    met: list[QWidget] = []
    for _ in range(limit):
        QTest.keyClick(QApplication.focusWidget() or screen, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if met and now is met[0]:
            return met
        met.append(now)
    raise AssertionError("Tab never came round")


def reachable(screen: QWidget) -> set[QWidget]:
    """Every control on screen that can be used now. Of a list of one, one row stands for all (arrows do the rest)."""
    kinds = (QAbstractButton, QLineEdit)
    return {
        each
        for each in screen.findChildren(QWidget)
        if isinstance(each, kinds)
        and each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
