"""Home: people who wait come first, and no name is on the screen until somebody asks for it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.client.around import control, heard, press, stage, words
from ui.picture_scenes.staff import BUSY, CHECK_INS, LONG_NAME, WAITING
from ui.presenters.home import CheckInRowView, CheckInView, HomeView, PersonRowView, WaitingSittingView
from ui.screens.staff.check_in import CheckInScreen
from ui.screens.staff.home import HomeScreen

NAMES = ("Blue Heron", LONG_NAME, "Quiet Maple")


def home(qtbot, view: HomeView) -> HomeScreen:
    return stage(qtbot, HomeScreen(), view)


def found(count: int) -> HomeView:
    people = tuple(PersonRowView(f"p{n}", f"Quiet Maple {n}", "2026-11-20") for n in range(count))
    return HomeView(searched="maple", people=people)


def test_no_name_can_be_seen_or_heard_until_asked(qtbot) -> None:
    screen = home(qtbot, BUSY)
    assert not [name for name in NAMES if name in heard(screen)]
    press(screen, "show-names")
    assert [name for name in NAMES if name in heard(screen)] == list(NAMES)


def test_names_are_covered_again_when_home_is_shown_anew(qtbot) -> None:
    screen = home(qtbot, BUSY)
    press(screen, "show-names")
    screen.show_view(BUSY)
    QApplication.processEvents()
    assert not [name for name in NAMES if name in heard(screen)]


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "1 person is waiting for a check-in."), (2, "2 people are waiting for a check-in."), (40, "40 people are")],
)
def test_people_who_wait_for_a_check_in_come_first(qtbot, count: int, said: str) -> None:
    rows = tuple(CheckInRowView(f"c{n}", f"p{n}", f"Name {n}", "2026-11-23") for n in range(count))
    screen = home(qtbot, HomeView(check_ins=rows, waiting=WAITING[1:]))
    shown = words(screen)
    place = next(number for number, line in enumerate(shown) if line.startswith(said))
    assert place < shown.index("A session is waiting.") < shown.index("Find a person")


def test_a_person_in_an_unmerged_session_counts_among_those_who_wait(qtbot) -> None:
    """Ruling 2: nobody waits for a merge."""
    screen = home(qtbot, HomeView(waiting=(WaitingSittingView("s1", "Quiet Maple", "2026-11-22", check_in=True),)))
    assert "1 person is waiting for a check-in." in words(screen)
    press(screen, "show-names")
    assert "Check in with this person now." in words(screen)


def test_nobody_waiting_leaves_a_quiet_page(qtbot) -> None:
    screen = home(qtbot, HomeView())
    assert not screen.waiting.isVisible()
    assert not [line for line in words(screen) if "waiting" in line]


def test_a_check_in_is_opened(qtbot) -> None:
    screen = home(qtbot, BUSY)
    press(screen, "show-names")
    with qtbot.waitSignal(screen.check_in_opened) as sent:
        press(screen, f"check-in-{CHECK_INS[1].check_in_id}")
    assert sent.args == ["c2"]


def test_a_waiting_session_is_gone_on_with(qtbot) -> None:
    screen = home(qtbot, BUSY)
    press(screen, "show-names")
    with qtbot.waitSignal(screen.resumed) as sent:
        press(screen, "resume-s1")
    assert sent.args == ["s1"]


def test_closing_a_session_says_what_is_kept_and_asks_once(qtbot) -> None:
    screen = home(qtbot, BUSY)
    press(screen, "show-names")
    with qtbot.assertNotEmitted(screen.closed):
        press(screen, "close-s1")
    assert any("Only what they chose to keep is kept" in line for line in words(screen))
    with qtbot.assertNotEmitted(screen.closed):
        press(screen, "close-no-s1")
    assert QApplication.focusWidget() is control(screen, "close-s1")
    press(screen, "close-s1")
    with qtbot.waitSignal(screen.closed) as sent:
        press(screen, "close-yes-s1")
    assert sent.args == ["s1"]


def test_a_session_that_cannot_be_read_is_told_of_and_offers_nothing(qtbot) -> None:
    screen = home(qtbot, HomeView(waiting=WAITING[1:]))
    press(screen, "show-names")
    assert WAITING[1].trouble in words(screen)
    assert not [each for each in ("resume-s2", "close-s2") if screen.findChild(QWidget, each)]


@pytest.mark.parametrize("typed", ["", "heron"])
def test_looking_for_a_person_is_typing_and_enter(qtbot, typed: str) -> None:
    """AC-51."""
    screen = home(qtbot, HomeView())
    QTest.keyClicks(control(screen, "find"), typed)
    with qtbot.waitSignal(screen.people_searched) as sent:
        QTest.keyClick(control(screen, "find"), Qt.Key.Key_Return)
    assert sent.args == [typed]


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (found(0), "Nobody by that name is here."),
        (HomeView(searched=""), "Nobody is here yet."),
        (found(1), "1 person found."),
        (found(40), "40 people found."),
        (HomeView(searched="maple", people=found(50).people, more=True), "The newest 50 are shown."),
    ],
)
def test_what_was_found_is_said_and_listed(qtbot, view: HomeView, said: str) -> None:
    screen = home(qtbot, view)
    assert screen.found.text().startswith(said)
    assert [line for line in words(screen) if line.startswith("Quiet Maple")] == [p.code_name for p in view.people]
    if view.people:
        with qtbot.waitSignal(screen.person_opened) as sent:
            press(screen, f"person-{view.people[-1].client_id}")
        assert sent.args == [view.people[-1].client_id]


def test_a_search_leaves_no_row_of_the_search_before(qtbot) -> None:
    screen = home(qtbot, found(40))
    screen.show_view(found(1))
    QApplication.processEvents()
    assert [line for line in words(screen) if line.startswith("Quiet Maple")] == ["Quiet Maple 0"]


def test_a_new_session_and_lock_are_always_there(qtbot) -> None:
    screen = home(qtbot, found(40))
    with qtbot.waitSignal(screen.new_session_asked):
        press(screen, "new-session")
    with qtbot.waitSignal(screen.locked):
        press(screen, "lock")


@pytest.mark.parametrize("outcome", ["settled", "plan-made", "left-first"])
def test_a_check_in_ends_in_one_of_three_honest_ways(qtbot, outcome: str) -> None:
    """Ruling 17; none looks better than another."""
    screen = stage(qtbot, CheckInScreen(), CheckInView("c1", "p1", "Blue Heron", "2026-11-23"))
    buttons = [control(screen, name) for name in ("settled", "plan-made", "left-first")]
    assert len({(each.size().toTuple(), each.property("look")) for each in buttons}) == 1
    with qtbot.waitSignal(screen.outcome_chosen) as sent:
        press(screen, outcome)
    assert sent.args == ["c1", outcome]


def test_a_check_in_can_wait_and_the_person_can_be_looked_at_first(qtbot) -> None:
    screen = stage(qtbot, CheckInScreen(), CheckInView("c1", "p1", "Blue Heron", "2026-11-23", words_asked=True))
    assert "They asked for a word with you." in words(screen)
    with qtbot.waitSignal(screen.put_off):
        press(screen, "not-yet")
    with qtbot.waitSignal(screen.person_opened) as sent:
        press(screen, "open-person")
    assert sent.args == ["p1"]
