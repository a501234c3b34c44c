"""Every scene of the questions, at every size: nothing cut, nothing off the screen, targets large, words announced."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QPlainTextEdit, QWidget

from tests.ui.client.around import FRAMES, reachable, tab_round, tree
from tests.ui.client.items import viewport
from ui.picture_scenes.client_items import SCENES
from ui.pictures import Frame, put_away, ready_app, staged
from ui.screens.client.cover import CoverScreen
from ui.widgets.button import Button
from ui.widgets.option_row import LEAST_HEIGHT, ManyRow, OneRow

EVERY_FRAME = pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
EVERY = pytest.mark.parametrize("name", SCENES)
WITH_CONTROLS = pytest.mark.parametrize("name", [name for name in SCENES if name != "client-cover"])


@pytest.fixture
def stage(qapp):
    shown: list[QWidget] = []

    def show(name: str, frame: Frame = FRAMES[0]) -> QWidget:
        app, family = ready_app()
        shown.append(staged(app, SCENES[name], frame, family))
        return shown[-1]

    yield show
    for screen in shown:
        put_away(screen)


def visible(screen: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [each for each in screen.findChildren(kind) if each.isVisible()]


@EVERY_FRAME
@EVERY
def test_no_word_is_cut(stage, name: str, frame: Frame) -> None:
    """AC-55."""
    screen = stage(name, frame)
    for label in visible(screen, QLabel):
        if label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
        flags = int(Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine)
        text = label.fontMetrics().boundingRect(QRect(0, 0, label.width(), 9999), flags, label.text())
        assert text.width() <= label.width() + 1, label.text()
    for button in visible(screen, Button):
        assert button.width() >= button.sizeHint().width(), button.text()
    for row in [*visible(screen, OneRow), *visible(screen, ManyRow)]:
        assert row.height() >= row.heightForWidth(row.width()), row.text()


@EVERY_FRAME
@EVERY
def test_nothing_runs_off_the_side_and_the_footer_stays(stage, name: str, frame: Frame) -> None:
    """AC-55, AC-08: the column scrolls, the footer never does."""
    screen = stage(name, frame)
    assert (screen.width(), screen.height()) == (frame.width, frame.height)
    for widget in visible(screen, QWidget):
        left = widget.mapTo(screen, QPoint()).x()
        assert 0 <= left <= left + widget.width() <= frame.width, widget
    ways_on = [each for each in visible(screen, Button) if not viewport(screen).isAncestorOf(each)]
    for button in ways_on:
        assert screen.rect().contains(QRect(button.mapTo(screen, QPoint()), button.size())), button.text()
    if not isinstance(screen, CoverScreen):
        assert len(ways_on) >= 2
        assert viewport(screen).height() >= frame.height // 3


@EVERY_FRAME
@EVERY
def test_the_column_ends_where_its_words_end(stage, name: str, frame: Frame) -> None:
    """No empty screenful below, and no end out of reach."""
    screen = stage(name, frame)
    inside = viewport(screen).findChild(QWidget, "page")
    last = max(w.mapTo(inside, QPoint(0, w.height())).y() for w in visible(inside, QWidget) if w is not inside)
    assert last <= inside.height() <= max(last + 24, viewport(screen).height())


@EVERY_FRAME
@WITH_CONTROLS
def test_every_target_is_large_enough_to_hit(stage, name: str, frame: Frame) -> None:
    """AC-53."""
    screen = stage(name, frame)
    for target in [*visible(screen, QAbstractButton), *visible(screen, QPlainTextEdit)]:
        if not isinstance(target.parent(), QPlainTextEdit):
            assert min(target.width(), target.height()) >= 44, target.objectName()
    for row in [*visible(screen, OneRow), *visible(screen, ManyRow)]:
        assert row.height() >= LEAST_HEIGHT


@WITH_CONTROLS
def test_the_keyboard_reaches_everything_and_comes_round(stage, name: str) -> None:
    """AC-51."""
    screen = stage(name)
    met = tab_round(screen)
    assert len(met) == len(set(met))
    assert {each for each in met if not isinstance(each, QPlainTextEdit)} == reachable(screen)


@WITH_CONTROLS
def test_a_reader_hears_a_name_for_every_control_and_no_two_alike(stage, name: str) -> None:
    """AC-50."""
    screen = stage(name)
    for node, texts in tree(screen):
        if isinstance(node.object(), QAbstractButton) and node.object().isVisible():
            assert texts[0], node.object().objectName()
    shown = [each for each in visible(screen, QAbstractButton) if each.objectName()]
    spoken = [(each.parent(), each.text()) for each in shown]
    assert len(spoken) == len(set(spoken))
    assert all(each.accessibleIdentifier() == each.objectName() for each in shown)
    assert len({each.objectName() for each in shown}) == len(shown)


@WITH_CONTROLS
def test_hide_is_in_sight_and_no_press_opens_a_dialog(stage, name: str) -> None:
    """X1, AC-01's mouse part."""
    screen = stage(name)
    for button in visible(screen, QAbstractButton):
        if button.isVisible():
            button.click()
            assert QApplication.activeModalWidget() is None
            assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)]
    (hide,) = [each for each in visible(screen, Button) if each.objectName() == "hide"]
    assert screen.rect().contains(QRect(hide.mapTo(screen, QPoint()), hide.size()))


@WITH_CONTROLS
def test_the_focus_can_be_seen_on_every_control(stage, name: str) -> None:
    """AC-54: a control with the focus looks different from the same control without it."""
    screen = stage(name)
    for control in visible(screen, QAbstractButton):
        screen.setFocus()
        before = control.grab().toImage()
        control.setFocus()
        assert control.hasFocus()
        assert control.grab().toImage() != before, control.objectName()
