"""A question by keyboard alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.client.around import NORMAL, SMALL_AND_LARGE, control, press, tab_round
from tests.ui.client.items import (
    FIVE_OPTIONS,
    KINDS,
    LONGEST,
    SEVERAL,
    focused,
    in_sight,
    key,
    shown,
    view_of,
    viewport,
)
from ui.presenters.answer import Answer
from ui.presenters.item import ItemView

BAR, FOOT = ["back", "break", "hide"], ["next", "skip"]
MIDDLE = {
    LONGEST: ["option-yes"],
    FIVE_OPTIONS: ["option-not-at-all"],
    SEVERAL: [f"option-{option.code}" for option in view_of(*SEVERAL).options],
    KINDS[3]: ["answer"],
}


def names(widgets: list[QWidget]) -> list[str]:
    return [each.objectName() for each in widgets]


@pytest.mark.parametrize("item", KINDS, ids="-".join)
def test_tab_goes_in_reading_order_and_is_never_caught(qtbot, item) -> None:
    """AC-51: from the heading to the options first; a list of one is a single stop."""
    screen = shown(qtbot, view_of(*item))
    assert names(tab_round(screen)) == [*MIDDLE[item], "why", "more", *FOOT, *BAR]


def test_what_appears_later_takes_its_place_in_the_order(qtbot) -> None:
    screen = shown(qtbot, view_of(*LONGEST))
    for item in (SEVERAL, FIVE_OPTIONS):  # rows made later, too
        screen.show_view(view_of(*item))
    press(screen, "option-moderately")
    press(screen, "more")
    press(screen, "why")
    screen.heading.setFocus()
    middle = ["option-moderately", "why", "more", "clear", "skip-choices", "see-all", "finish-now", "why-close"]
    assert names(tab_round(screen)) == [*middle, *FOOT, *BAR]


def test_the_order_goes_backwards_too(qtbot) -> None:
    screen = shown(qtbot, view_of(*FIVE_OPTIONS))
    control(screen, "skip").setFocus()
    met = []
    for _ in range(4):
        key(Qt.Key.Key_Backtab)
        met.append(focused())
    assert met == ["next", "more", "why", "option-not-at-all"]


@pytest.mark.parametrize("item", [FIVE_OPTIONS, SEVERAL], ids="-".join)
def test_arrows_stay_in_the_group_and_never_change_the_answer(qtbot, item) -> None:
    view = view_of(*item, chosen=(view_of(*item).options[0].code,))
    screen = shown(qtbot, view)
    control(screen, f"option-{view.options[0].code}").setFocus()
    rows = [f"option-{option.code}" for option in view.options]
    met = []
    for _ in range(len(rows) + 3):
        key(Qt.Key.Key_Down)
        met.append(focused())
    assert met == [*rows[1:], rows[-1], rows[-1], rows[-1], rows[-1]]
    for _ in range(len(rows) + 3):
        key(Qt.Key.Key_Up)
    assert focused() == rows[0]
    assert screen.answer() == Answer(view.chosen)


@pytest.mark.parametrize("choose", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_choose(qtbot, choose: Qt.Key) -> None:
    screen = shown(qtbot, view_of(*FIVE_OPTIONS))
    key(Qt.Key.Key_Tab)
    for _ in range(2):
        key(Qt.Key.Key_Down)
    key(choose)
    assert screen.answer() == Answer(("moderately",))
    assert focused() == "option-moderately"


def test_sideways_arrows_follow_the_direction_of_writing(qtbot) -> None:
    screen = shown(qtbot, view_of(*FIVE_OPTIONS))
    screen.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Left)
    assert focused() == "option-a-little-bit"
    key(Qt.Key.Key_Right)
    assert focused() == "option-not-at-all"


def test_tab_comes_back_to_the_chosen_row(qtbot) -> None:
    screen = shown(qtbot, view_of(*FIVE_OPTIONS, chosen=("quite-a-bit",)))
    assert names(tab_round(screen))[0] == "option-quite-a-bit"


@pytest.mark.parametrize("item", KINDS, ids="-".join)
@pytest.mark.parametrize("from_where", ["why-close", "next", "why"])
def test_esc_closes_why_and_the_focus_goes_back(qtbot, item, from_where: str) -> None:
    screen = shown(qtbot, view_of(*item))
    control(screen, "why").setFocus()
    key(Qt.Key.Key_Return)
    assert focused() == "why-close"
    control(screen, from_where).setFocus()
    key(Qt.Key.Key_Escape)
    assert not screen.findChild(QWidget, "why-close").isVisible()
    assert focused() == "why"


def test_enter_opens_why_and_enter_closes_it(qtbot) -> None:
    shown(qtbot, view_of(*FIVE_OPTIONS))
    for _ in range(2):
        key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Return)
    assert focused() == "why-close"
    key(Qt.Key.Key_Return)
    assert focused() == "why"


@pytest.mark.parametrize("frame", [NORMAL, SMALL_AND_LARGE], ids=lambda frame: frame.name)
@pytest.mark.parametrize("item", KINDS, ids="-".join)
def test_whatever_tab_reaches_comes_into_sight(qtbot, item, frame) -> None:
    """AC-51 with AC-55: at 200 % most of the column is scrolled away."""
    screen = shown(qtbot, view_of(*item), frame)
    press(screen, "more")
    screen.heading.setFocus()
    for _ in range(30):
        key(Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert in_sight(screen, now) or now.height() > viewport(screen).height(), focused()


def test_keys_scroll_the_column_from_the_heading(qtbot) -> None:
    """A long page with nothing to focus can still be read to its end."""
    screen = shown(qtbot, view_of(*LONGEST), SMALL_AND_LARGE)
    place = screen.heading.mapTo(screen, QPoint()).y()
    key(Qt.Key.Key_PageDown)
    assert screen.heading.mapTo(screen, QPoint()).y() < place
    key(Qt.Key.Key_Home)
    assert screen.heading.mapTo(screen, QPoint()).y() == place


def _half_hidden(screen: QWidget, view: ItemView) -> QWidget:
    """The first row of which only a strip shows above the footer, after scrolling a little at a time."""
    bar = viewport(screen).parent().verticalScrollBar()
    row = screen.findChild(QWidget, f"option-{view.options[-1].code}")
    for value in range(bar.maximum()):
        bar.setValue(value)
        if row.mapTo(viewport(screen), QPoint()).y() < viewport(screen).height() - 20:
            return row
    raise AssertionError("the last row was in sight all along")


def test_pressing_a_row_that_is_half_in_sight_chooses_that_row(qtbot) -> None:
    """The page never moves under a finger."""
    view = view_of(*FIVE_OPTIONS)
    screen = shown(qtbot, view, SMALL_AND_LARGE)
    row = _half_hidden(screen, view)
    before = row.mapTo(screen, QPoint())
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    assert row.mapTo(screen, QPoint()) == before
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    assert screen.answer() == Answer(("extremely",))
