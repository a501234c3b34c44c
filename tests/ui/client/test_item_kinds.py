"""Every kind of question: nothing filled in beforehand, no drag, and always a way on without an answer."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QLineEdit, QScrollBar

from tests.instruments.every_kind import every_kind, read, total_only
from tests.ui.client.items import NORMAL, focused, in_sight, shown
from tiscreen.domain.instrument import Kind
from tiscreen.domain.responses import Responses, answered_number, answered_text
from tiscreen.domain.session import Administration, AdministrationStatus
from ui.pictures import Frame
from ui.presenters.answer import Answer
from ui.presenters.item import item_view
from ui.presenters.said import Said

SMALL = Frame(911, 512, 200)


@pytest.fixture
def view(tmp_path):
    made = {each.id: each for each in (read(every_kind(tmp_path)), read(total_only(tmp_path)))}

    def of(link_id, responses=None, **changes):
        published = made["total-only" if link_id == "total" else "every-kind"]
        asked = Administration("a", "s", published.id, "1", published.content_hash, AdministrationStatus.IN_PROGRESS)
        return replace(item_view(Said(asked, published, Responses(responses or {})), link_id, "en"), **changes)

    return of


def press(screen, identifier):
    screen.findChild(QAbstractButton, identifier).click()


def line(screen, identifier="answer-number"):
    return screen.findChild(QLineEdit, identifier)


def heard(screen):
    said = []
    screen.next_pressed.connect(said.append)
    return said


LINKS = ("home", "calm", "row-noise", "warm", "people", "since", "own", "total")


@pytest.mark.parametrize("link_id", LINKS)
@pytest.mark.parametrize("frame", [NORMAL, SMALL], ids=["100", "200"])
def test_every_kind_starts_empty_and_goes_on_without_an_answer(qtbot, view, link_id, frame):
    """AC-11, AC-55, AC-56: no drag, no preset, and the twins are in sight at any size."""
    screen = shown(qtbot, view(link_id), frame)
    assert screen.answer().empty
    assert not screen.findChild(QAbstractButton, "clear").isVisible()
    assert [each for each in screen.findChildren(QAbstractSlider) if not isinstance(each, QScrollBar)] == []
    for twin in ("next", "skip"):
        assert in_sight(screen, screen.findChild(QAbstractButton, twin))
    said = heard(screen)
    press(screen, "next")
    assert said == [Answer()]


def test_yes_and_no_stand_side_by_side_where_they_fit(qtbot, view):
    screen = shown(qtbot, view("home"))
    yes, no = (screen.findChild(QAbstractButton, f"option-{code}") for code in ("yes", "no"))
    assert (yes.y(), yes.width()) == (no.y(), no.width())
    long_ones = tuple(replace(option, text=option.text + " and this goes on" * 6) for option in view("home").options)
    screen.show_view(view("home", options=long_ones))
    qtbot.waitUntil(lambda: no.y() > yes.y())


def test_a_scale_is_buttons_each_of_one_size(qtbot, view):
    """AC-56."""
    screen = shown(qtbot, view("calm"))
    tiles = [screen.findChild(QAbstractButton, f"option-n{n}") for n in range(11)]
    widths = {tile.width() for tile in tiles}
    assert max(widths) - min(widths) <= 1
    assert len({(tile.x(), tile.y()) for tile in tiles}) == 11
    press(screen, "option-n7")
    assert screen.answer() == Answer(("n7",))
    press(screen, "clear")
    assert screen.answer().empty


def test_a_row_of_a_matrix_says_which_it_is(qtbot, view):
    assert view("row-light").row == (2, 3)
    assert view("home").row == (0, 0)
    screen = shown(qtbot, view("row-light"))
    assert any("Line 2 of 3" in label.text() for label in screen.findChildren(type(screen.heading).__base__))


def test_a_number_is_typed_or_stepped_and_cleared(qtbot, view):
    screen = shown(qtbot, view("people"))
    press(screen, "number-more")
    press(screen, "number-more")
    assert screen.answer() == Answer(number=2)
    press(screen, "clear")
    assert screen.answer().empty
    assert focused() == "answer-number"
    QTest.keyClicks(line(screen), "a1x2")
    assert screen.answer() == Answer(number=12)
    line(screen).setText("٣")
    assert screen.answer() == Answer(number=3), "digits of any script"


def test_a_number_that_does_not_fit_is_said_so_in_place_and_skip_still_goes_on(qtbot, view):
    screen = shown(qtbot, view("people"))
    said, skipped = heard(screen), []
    screen.skip_pressed.connect(lambda: skipped.append(True))
    line(screen).setText("99")
    press(screen, "next")
    assert said == []
    assert focused() == "answer-number"
    press(screen, "skip")
    assert skipped == [True]


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        (("2024", "", ""), "2024"),
        (("2024", "5", ""), "2024-05"),
        (("2024", "5", "3"), "2024-05-03"),
        (("٢٠٢٤", "", ""), "2024"),
        (("2024", "", "3"), ""),
        (("2024", "13", ""), ""),
        (("", "5", ""), ""),
    ],
)
def test_a_date_is_as_exact_as_it_was_typed(qtbot, view, typed, iso):
    screen = shown(qtbot, view("since"))
    for name, text in zip(("date-year", "date-month", "date-day"), typed, strict=True):
        line(screen, name).setText(text)
    assert screen.answer() == Answer(text=iso)
    said = heard(screen)
    press(screen, "next")
    assert said == ([Answer(text=iso)] if iso else [])


def test_a_date_may_be_unknown(qtbot, view):
    screen = shown(qtbot, view("since"))
    with qtbot.waitSignal(screen.unknown_said):
        press(screen, "dont-know")


def test_a_number_and_a_date_stand_there_again(qtbot, view):
    screen = shown(qtbot, view("people", {"people": answered_number(3)}))
    assert screen.answer() == Answer(number=3)
    screen.show_view(view("since", {"since": answered_text("2024-05")}))
    assert screen.answer() == Answer(text="2024-05")
    screen.show_view(view("home"))
    assert screen.answer().empty
    assert line(screen, "date-year").text() == ""


def test_statements_have_no_boxes_and_the_count_is_given_only_by_next(qtbot, view):
    """AC-43: no control belongs to a statement, and leaving by any other way keeps nothing."""
    screen = shown(qtbot, view("total"))
    assert [each for each in screen.findChildren(QAbstractButton) if each.isVisible() and each.isCheckable()] == []
    for _ in range(2):
        press(screen, "number-more")
    left = []
    for leaving in (screen.break_taken, screen.hidden, screen.went_back, screen.stopped, screen.list_asked):
        leaving.connect(left.append)
    for identifier in ("break", "hide", "back", "finish-now", "see-all"):
        press(screen, identifier)
    assert left == [Answer()] * 5
    said = heard(screen)
    press(screen, "next")
    assert said == [Answer(number=2)]


def test_a_count_is_gone_as_soon_as_it_is_off_the_screen(qtbot, view):
    """AC-43."""
    screen = shown(qtbot, view("total"))
    press(screen, "number-more")
    screen.hide()
    assert line(screen).text() == ""
    assert not line(screen).isUndoAvailable()


def test_a_total_says_what_it_gives_away_and_can_be_taken_back(qtbot, view):
    """AC-43, ruling 12."""
    screen = shown(qtbot, view("total", {"total": answered_number(2)}))
    words = [label.text() for label in screen.findChildren(type(screen.heading).__base__) if label.isVisible()]
    assert any("0 or the highest number gives each answer away" in text for text in words)
    assert screen.findChild(QAbstractButton, "clear").text() == "Don't keep the number"
    with qtbot.waitSignal(screen.answer_cleared):
        press(screen, "clear")
    assert line(screen).text() == ""


def test_the_worker_has_two_keys_beside_the_question_and_nobody_else(qtbot, view):
    """Ruling 17, X12: one press each."""
    screen = shown(qtbot, view("home"))
    assert not screen.findChild(QAbstractButton, "passed").isVisible()
    screen.show_view(view("home", with_worker=True))
    with qtbot.waitSignal(screen.passed):
        press(screen, "passed")
    with qtbot.waitSignal(screen.not_asked):
        press(screen, "not-asked")


def test_kinds_are_all_tried_here(view):
    assert {view(link_id).kind for link_id in LINKS} == set(Kind)
