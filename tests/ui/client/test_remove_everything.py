"""X4: the whole day can be taken back in three actions at most, from wherever its answers are shown."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from tests.ui.client.around import NORMAL, SMALL_AND_LARGE, control, press, stage
from ui.picture_scenes.client_around import EVERYTHING, FIVE, SCENES, said
from ui.presenters.finish import FinishView
from ui.presenters.keep import KeepView
from ui.presenters.review import review_view
from ui.screens.client.finish import FinishScreen
from ui.screens.client.keep import KeepScreen
from ui.screens.client.review import ReviewScreen
from ui.theme import Look

PAGES = [
    (ReviewScreen, review_view([said(each, EVERYTHING[each]) for each in EVERYTHING], "en")),
    (KeepScreen, KeepView(FIVE)),
    (FinishScreen, FinishView(tuple("abcdefghijklmnopqrst"), ("Sleep",), "555 0100", "Harbour House", ())),
]
EVERY = pytest.mark.parametrize(("kind", "view"), PAGES, ids=lambda each: getattr(each, "__name__", ""))


@EVERY
def test_two_presses_take_everything_back(qtbot, kind, view) -> None:
    screen = stage(qtbot, kind(), view)
    told: list[None] = []
    screen.everything_removed.connect(lambda: told.append(None))
    press(screen, "remove-everything")
    assert told == []  # asked once, in place
    press(screen, "remove-everything-yes")
    assert told == [None]


@EVERY
def test_no_leaves_everything_and_goes_back_to_where_it_was_asked(qtbot, kind, view) -> None:
    screen = stage(qtbot, kind(), view)
    told: list[None] = []
    screen.everything_removed.connect(lambda: told.append(None))
    press(screen, "remove-everything")
    press(screen, "remove-everything-no")
    assert told == []
    assert QApplication.focusWidget() is control(screen, "remove-everything")
    assert not [
        each
        for each in screen.findChildren(type(control(screen, "remove-everything")), "remove-everything-yes")
        if each.isVisible()
    ]


@EVERY
@pytest.mark.parametrize("frame", [NORMAL, SMALL_AND_LARGE], ids=lambda frame: frame.name)
def test_both_choices_come_into_sight_and_weigh_the_same(qtbot, kind, view, frame) -> None:
    screen = stage(qtbot, kind(), view, frame)
    press(screen, "remove-everything")
    QApplication.processEvents()
    yes, no = control(screen, "remove-everything-yes"), control(screen, "remove-everything-no")
    footer = screen.rect().adjusted(
        0, 0, 0, -(screen.height() - control(screen, "remove-everything").mapTo(screen, QPoint()).y())
    )
    for button in (yes, no):
        assert footer.contains(QRect(button.mapTo(screen, QPoint()), button.size()))
    assert (yes.size(), yes.font(), yes.property("look")) == (no.size(), no.font(), no.property("look"))


@EVERY
def test_enter_pressed_twice_removes_nothing(qtbot, kind, view) -> None:
    """The focus waits at the question, not at one of its answers."""
    screen = stage(qtbot, kind(), view)
    told: list[None] = []
    screen.everything_removed.connect(lambda: told.append(None))
    opener = control(screen, "remove-everything")
    opener.setFocus()
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), "\r")
    assert told == []


@EVERY
def test_coming_back_to_the_page_finds_the_question_put_away(qtbot, kind, view) -> None:
    screen = stage(qtbot, kind(), view)
    press(screen, "remove-everything")
    screen.hide()
    screen.show_view(view)
    screen.show()
    assert not control(screen, "remove-everything").isHidden()
    assert [
        each
        for each in screen.findChildren(type(control(screen, "remove-everything")), "remove-everything-yes")
        if each.isVisible()
    ] == []


def test_it_says_what_stays(qtbot) -> None:
    """X4's honest note, X16."""
    screen = SCENES["client-finish-remove"](Look())
    qtbot.addWidget(screen)
    screen.show()
    said = " ".join(each.text() for each in screen.findChildren(type(screen.heading).__mro__[1]) if each.isVisible())
    assert "Your worker still sees that you were here, and may check in with you." in said
