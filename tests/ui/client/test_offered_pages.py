"""Pages that are one press away: am I on my own, Hide tried with one's own digits, a trial question, the other mode."""

import gc

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.client.around import heard
from ui.presenters.part_walk import Place
from ui.screens.client.cover import CoverScreen
from ui.widgets.option_list import OptionList


def to_in_charge(client):
    client.press("continue")
    client.press("continue")
    assert client.place is Place.IN_CHARGE


def in_sitting(client):
    return [each for part in client.session.order for each in client.session.responses(part).values()]


@pytest.mark.parametrize("answer", ["alone", "with-someone", "back"])
def test_am_i_on_my_own_leads_back_and_keeps_nothing(client, answer):
    to_in_charge(client)
    client.press("alone-check")
    assert client.place is Place.ALONE
    client.press(answer)
    assert client.place is Place.IN_CHARGE
    assert in_sitting(client) == []


def test_not_now_is_a_neutral_page_and_comes_back_through_the_worker(client):
    to_in_charge(client)
    client.press("alone-check")
    client.press("not-now")
    assert isinstance(client.screen, CoverScreen)
    client.type("2580\r")
    assert client.place is Place.ALONE


def test_hide_is_tried_once_with_ones_own_digits(client):
    to_in_charge(client)
    client.press("hide-lesson")
    QTest.keyClicks(client.screen.findChild(QLineEdit, "own-digits"), "1357")
    client.press("use-digits")
    assert client.see("try-hide")
    assert "1357" not in heard(client.window)
    client.press("try-hide")
    assert isinstance(client.screen, CoverScreen)
    client.type("1357\r")
    assert client.place is Place.HIDE_LESSON
    client.press("leave-lesson")
    assert client.place is Place.IN_CHARGE


@pytest.mark.parametrize("typed", ["", "12", "123456", "abcd"])
def test_other_than_four_digits_is_asked_for_again_in_place(client, typed):
    to_in_charge(client)
    client.press("hide-lesson")
    client.screen.findChild(QLineEdit, "own-digits").setText(typed)
    client.press("use-digits")
    assert client.place is Place.HIDE_LESSON
    assert "Four digits are needed, like 1 2 3 4." in heard(client.screen)
    client.press("leave-lesson")
    assert not client.space.views.cover.chosen


def test_the_digits_open_a_covered_question_and_are_in_no_file(client, tmp_path):
    to_in_charge(client)
    client.press("hide-lesson")
    client.screen.findChild(QLineEdit, "own-digits").setText("8642")
    client.press("use-digits")
    client.press("leave-lesson")
    client.press("on-my-own")
    client.press("start")
    client.press("hide")
    client.type("8642\r")
    assert client.place is Place.PART_NOTE
    assert not [file for file in tmp_path.rglob("*") if file.is_file() and b"8642" in file.read_bytes()]


def test_a_trial_question_keeps_nothing_not_even_in_memory(client):
    """AC-26's practice: neither file nor screen nor object holds it afterwards."""
    to_in_charge(client)
    client.press("practice")
    client.press("trial-coffee")
    client.press("next")
    assert client.place is Place.PRACTICE
    assert client.screen.findChild(OptionList).chosen() == ()
    client.press("trial-tea")
    trial = client.screen.findChild(OptionList)
    client.press("back")
    assert client.place is Place.IN_CHARGE
    assert trial.chosen() == ()
    assert in_sitting(client) == []
    gc.collect()


@pytest.mark.parametrize(
    ("row", "press", "said"),
    [
        (None, "skip", "Skipped. You don't need to say why."),
        (None, "next", "That would go on without an answer. That is fine."),
        ("trial-tea", "next", "That would go on with your answer. Here it is gone again."),
    ],
)
def test_the_trial_says_what_each_press_does(client, row, press, said):
    to_in_charge(client)
    client.press("practice")
    if row:
        client.press(row)
    client.press(press)
    assert said in heard(client.screen)
    assert QApplication.focusWidget() is client.screen.heading


def test_the_mode_changes_midway_in_two_actions_without_loss_ac_13(client):
    client.to_questions()
    client.press("option-upset")
    client.press("break")
    client.press("switch-mode")
    assert (client.place, client.flow.at.link_id, client.flow.with_worker) == (Place.ITEM, "now", True)
    assert client.screen.answer().codes == ("upset",)
    client.press("break")
    client.press("switch-mode")
    assert not client.flow.with_worker
    assert client.screen.answer().codes == ("upset",)


BEFORE_AND_WITHIN = {
    Place.LIMITS: (("continue",), ("no-screening",)),
    Place.IN_CHARGE: (("continue",) * 2, ("not-today",)),
    Place.ALONE: (("continue", "continue", "alone-check"), ("back", "not-today")),
    Place.HIDE_LESSON: (("continue", "continue", "hide-lesson"), ("back", "not-today")),
    Place.PRACTICE: (("continue", "continue", "practice"), ("back", "not-today")),
    Place.LANGUAGE: ((), ("continue", "no-screening")),
    Place.WORD: (("continue", "word"), ("go-on", "no-screening")),
    Place.PART_NOTE: (("continue", "continue", "on-my-own"), ("no-screening",)),
    Place.PART_LIST: (("continue", "continue", "on-my-own", "see-all"), ("break", "no-screening")),
    Place.ITEM: (("continue", "continue", "on-my-own", "start"), ("break", "no-screening")),
    Place.BREAK: (("continue", "continue", "on-my-own", "start", "break"), ("no-screening",)),
    Place.PAUSED: (("continue", "continue", "on-my-own", "start", "break", "pause"), ("no-screening",)),
}


@pytest.mark.parametrize("place", BEFORE_AND_WITHIN)
def test_no_screening_today_is_two_actions_away_with_the_same_help_ac_42(client, place):
    way, out = BEFORE_AND_WITHIN[place]
    for press in way:
        client.press(press)
    assert client.place is place
    assert len(out) <= 2
    for press in out:
        assert client.see(press), press
        client.press(press)
    assert client.place is Place.FINISH
    assert {"Service", "Desk", "How to reach us", "What helps you"} <= set(heard(client.screen).splitlines())
