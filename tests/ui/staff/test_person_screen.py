"""A person's page: their own words before any result, and answers one part at a time."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.client.around import NORMAL, SMALL_AND_LARGE, control, heard, press, stage, words
from tiscreen.domain.record import PersonRecord
from tiscreen.domain.scoring import outcome
from tiscreen.domain.session import Keep
from tiscreen.domain.sitting import CheckIn, CheckInKind
from ui.picture_scenes.staff import library
from ui.picture_scenes.staff_people import OFFER, full, long, part, person, session
from ui.pictures import Frame
from ui.presenters.person import person_view
from ui.screens.staff.person import PersonScreen

ADM = "s1-pc-ptsd-5"
OWN_WORDS = "My sister's voice messages."
QUESTION = "Been constantly on guard, watchful, or easily startled?"


def shown(qtbot, record: PersonRecord, frame: Frame = NORMAL) -> PersonScreen:
    offers = {record.sessions[0].session.id: (OFFER,)} if record.sessions else {}
    return stage(qtbot, PersonScreen(), person_view(record, offers, library().published), frame)


def label(screen: PersonScreen, text: str) -> QLabel:
    return next(each for each in screen.findChildren(QLabel) if each.isVisible() and each.text() == text)


@pytest.mark.parametrize("frame", [NORMAL, SMALL_AND_LARGE], ids=lambda frame: frame.name)
def test_today_strengths_and_wishes_come_before_any_result(qtbot, frame: Frame) -> None:
    """AC-21, ruling 14: for a reader the order of the tree, for an eye the place."""
    screen = shown(qtbot, full(), frame)
    result = label(screen, "Can't tell. Not ruled out.")
    said = heard(screen)
    for words_of_theirs in ("A bit uneasy", OWN_WORDS, "Better sleep"):
        own = label(screen, words_of_theirs)
        assert said.index(words_of_theirs) < said.index(result.text())
        ours, results = own.mapTo(screen, QPoint()), result.mapTo(screen, QPoint())
        assert (ours.x(), ours.y()) < (results.x(), results.y()) or ours.y() < results.y()


def test_sessions_are_newest_first_and_earlier_ones_stand_closed(qtbot) -> None:
    screen = shown(qtbot, full())
    lines = words(screen)
    assert lines.index("2 November 2026") > lines.index("Can't tell. Not ruled out.")
    assert "Kept: only that it was done" not in lines
    press(screen, "session-s0")
    assert "Kept: only that it was done" in words(screen)
    assert "Check-in on 2 November 2026: settled." in words(screen)


def test_no_answer_and_no_number_is_there_until_a_part_is_opened(qtbot) -> None:
    """X15."""
    screen = shown(qtbot, full())
    assert QUESTION not in heard(screen)
    assert "Score" not in heard(screen)
    press(screen, f"open-{ADM}")
    assert QUESTION in words(screen)
    assert "Score between 2 and 5. 2 of 5 answered." in words(screen)
    assert "Cut score 3: most sensitive. Source: Prins 2016." in words(screen)
    press(screen, f"open-{ADM}")
    assert QUESTION not in heard(screen)


def test_opening_one_part_closes_the_other(qtbot) -> None:
    """X15: one part at a time."""
    screen = shown(qtbot, full())
    press(screen, f"open-{ADM}")
    press(screen, "open-s1-strengths")
    assert QUESTION not in heard(screen)
    assert "What else helps you? You can use your own words." in words(screen)


def test_a_missing_answer_is_no_answer_whatever_the_reason(qtbot) -> None:
    """Skipped, left blank and taken back look alike: nobody is asked why."""
    screen = shown(qtbot, full())
    press(screen, f"open-{ADM}")
    assert words(screen).count("No answer") == 3


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        (Keep.DONE_ONLY, "Kept: only that it was done"),
        (Keep.NOTHING, "Not kept"),
        (None, "Kept: only that it was begun"),
    ],
)
def test_what_was_not_kept_cannot_be_opened_and_gives_no_result(qtbot, kept: Keep | None, said: str) -> None:
    """Ruling 1."""
    screen = shown(qtbot, person([session("s1", "2026-11-23", [part("pc-ptsd-5", "s1", kept)])]))
    assert said in words(screen)
    assert not [each for each in screen.findChildren(QLabel) if "ruled out" in each.text()]
    assert not screen.findChild(type(screen.back), f"open-{ADM}").isVisible()


def test_an_offer_is_in_the_same_words_whatever_the_result(qtbot) -> None:
    """Ruling 10: yes and unknown cannot be told apart by the offer."""
    unknown = shown(qtbot, full())
    yes = part("pc-ptsd-5", "s1")
    responses = yes.responses
    for link_id in ("2", "3", "4"):
        responses = responses.recording(link_id, responses["1"])
    yes = replace(yes, responses=responses, outcome=outcome(yes.published.instrument, responses))
    settled = shown(qtbot, person([session("s1", "2026-11-23", [yes])]))
    offers = [
        [line for line in words(screen) if "offer" in line or "You can say" in line] for screen in (unknown, settled)
    ]
    assert offers[0] == offers[1]
    assert len(offers[0]) == 3


def test_an_offer_is_taken_or_declined(qtbot) -> None:
    screen = shown(qtbot, full())
    with qtbot.waitSignal(screen.offer_accepted) as sent:
        press(screen, "offer-pcl-5")
    assert sent.args == ["s1", "pcl-5"]
    with qtbot.waitSignal(screen.offer_declined) as sent:
        press(screen, "declined-pcl-5")
    assert sent.args == ["s1", "pcl-5"]
    assert not [line for line in words(screen) if line.startswith("You can offer")]


def test_a_check_in_that_waits_is_first_in_its_session(qtbot) -> None:
    screen = shown(qtbot, full())
    lines = words(screen)
    assert lines.index("A check-in is waiting.") < lines.index("Primary Care PTSD Screen for DSM-5 (PC-PTSD-5)")
    with qtbot.waitSignal(screen.check_in_opened) as sent:
        press(screen, "check-in-c1")
    assert sent.args == ["c1"]


def test_an_open_check_in_of_an_earlier_session_is_not_folded_away(qtbot) -> None:
    old = session("s0", "2026-11-02", [part("today", "s0")], (CheckIn("c9", "s0", CheckInKind.FLAG),))
    screen = shown(qtbot, person([session("s1", "2026-11-23", [part("today", "s1")]), old]))
    assert control(screen, "check-in-c9")


def test_sharing_names_the_yes_and_the_no(qtbot) -> None:
    lines = words(shown(qtbot, full()))
    assert (
        "23 November 2026 · Quayside Counselling. Their yes ends on 23 December 2026. File: summary-2026-11-23.pdf"
        in lines
    )
    assert "22 November 2026 · They said no to The Housing Office." in lines


def test_a_summary_is_for_the_session_it_stands_at(qtbot) -> None:
    screen = shown(qtbot, full())
    with qtbot.waitSignal(screen.summary_asked) as sent:
        press(screen, "summary")
    assert sent.args == ["s1"]
    press(screen, "session-s0")
    with qtbot.waitSignal(screen.summary_asked) as sent:
        press(screen, "summary-s0")
    assert sent.args == ["s0"]


def test_a_new_person_has_a_page_too(qtbot) -> None:
    screen = shown(qtbot, person(()))
    assert "No session yet." in words(screen)
    assert not screen.summary.isVisible()
    with qtbot.waitSignal(screen.new_session_asked):
        press(screen, "new-session")


def test_forty_sessions_are_all_there_and_the_next_person_sees_none_of_them(qtbot) -> None:
    screen = shown(qtbot, long())
    assert len([line for line in words(screen) if line.endswith(" 2026")]) >= 40
    screen.show_view(person_view(person(()), {}, library().published))
    QApplication.processEvents()
    assert "bread" not in heard(screen)
    assert len([line for line in words(screen) if line.endswith(" 2026")]) == 0
