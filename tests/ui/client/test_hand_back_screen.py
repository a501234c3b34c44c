"""The laptop passes back: the PIN is never shown, and check-ins come before anything else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton

from tests.ui.client.around import control, heard, press, stage, words
from ui.presenters.hand_back import HandBackView, Leaving
from ui.screens.client.hand_back import HandBackScreen

GIVE, PIN, WORKER = HandBackView("give"), HandBackView("pin"), HandBackView("worker")


def show(qtbot, view: HandBackView) -> HandBackScreen:
    return stage(qtbot, HandBackScreen(), view)


def shown(screen) -> set[str]:
    return {
        each.objectName()
        for kind in (QLineEdit, QRadioButton)
        for each in screen.findChildren(kind)
        if each.isVisible()
    }


def test_the_clients_page_holds_nothing_of_the_workers(qtbot) -> None:
    screen = show(qtbot, GIVE)
    assert "Give the laptop to your worker" in words(screen)
    with qtbot.waitSignal(screen.went_back):  # given back by mistake
        press(screen, "back")
    assert shown(screen) == set()
    with qtbot.waitSignal(screen.worker_here):
        press(screen, "worker-here")


def test_the_pin_is_typed_and_sent_with_enter_or_a_press(qtbot) -> None:
    screen = show(qtbot, PIN)
    assert QApplication.focusWidget() is control(screen, "pin")
    told: list[str] = []
    screen.pin_entered.connect(told.append)
    QTest.keyClicks(control(screen, "pin"), "4711")
    QTest.keyClick(control(screen, "pin"), Qt.Key.Key_Return)
    QTest.keyClicks(control(screen, "pin"), "0815")
    press(screen, "pin-ok")
    assert told == ["4711", "0815"]


def test_the_pin_can_be_pasted(qtbot) -> None:
    """AC-57."""
    screen = show(qtbot, PIN)
    QGuiApplication.clipboard().setText(" 4711 ")
    control(screen, "pin").paste()
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(screen.pin_entered) as told:
        press(screen, "pin-ok")
    assert told.args == ["4711"]


def test_the_pin_is_never_shown_and_never_in_the_readers_tree(qtbot) -> None:
    screen = show(qtbot, PIN)
    QTest.keyClicks(control(screen, "pin"), "4711")
    field = control(screen, "pin")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert "4711" not in field.displayText()
    assert "4711" not in heard(screen)
    assert "4711" not in "".join(words(screen))
    field.selectAll()
    field.copy()
    assert QGuiApplication.clipboard().text() != "4711"


def test_the_field_is_empty_after_each_try_and_after_leaving(qtbot) -> None:
    screen = show(qtbot, PIN)
    QTest.keyClicks(control(screen, "pin"), "4711")
    press(screen, "pin-ok")
    assert control(screen, "pin").text() == ""
    QTest.keyClicks(control(screen, "pin"), "47")
    screen.hide()
    assert screen.findChild(QLineEdit, "pin").text() == ""


def test_an_empty_pin_asks_nobody(qtbot) -> None:
    screen = show(qtbot, PIN)
    told: list[str] = []
    screen.pin_entered.connect(told.append)
    press(screen, "pin-ok")
    assert told == []
    assert QApplication.focusWidget() is control(screen, "pin")


def test_a_wrong_pin_gets_a_calm_sentence_and_another_try(qtbot) -> None:
    screen = show(qtbot, PIN)
    screen.show_view(HandBackView("pin", wrong=True))
    assert "That did not match. Nothing is lost." in words(screen)
    assert QApplication.focusWidget() is control(screen, "pin")
    QTest.keyClicks(control(screen, "pin"), "1")
    assert "That did not match. Nothing is lost." not in words(screen)


def test_while_it_waits_the_field_rests_and_then_takes_a_pin_again(qtbot) -> None:
    screen = show(qtbot, HandBackView("pin", wrong=True, wait_seconds=1))
    assert "That did not match. Nothing is lost. Wait 1 s, then type it again." in words(screen)
    assert not control(screen, "pin").isEnabled()
    assert not control(screen, "pin-ok").isEnabled()
    qtbot.waitUntil(lambda: control(screen, "pin").isEnabled())
    assert control(screen, "pin-ok").isEnabled()
    assert QApplication.focusWidget() is control(screen, "pin")
    assert [text for text in words(screen) if "Wait" in text] == []


@pytest.mark.parametrize("view", [HandBackView("worker", check_ins=2), HandBackView("worker", words_asked=True)])
def test_a_check_in_is_the_first_thing_the_worker_reads(qtbot, view: HandBackView) -> None:
    """AC-48, ruling 2: no reason, no number, no colour that alarms."""
    screen = show(qtbot, view)
    assert words(screen)[1] == "Check in with this person now"
    assert "2" not in "".join(words(screen))
    assert ("They asked for a word with you." in words(screen)) == view.words_asked


def test_without_a_check_in_the_worker_still_asks(qtbot) -> None:
    screen = show(qtbot, WORKER)
    assert words(screen)[1] == "You have the laptop back"
    assert "“Is there anything else you would like me to know?”" in words(screen)


@pytest.mark.parametrize("outcome", list(Leaving))
def test_how_the_person_leaves_is_said_honestly_or_not_yet(qtbot, outcome: Leaving) -> None:
    """Ruling 17."""
    screen = show(qtbot, WORKER)
    with qtbot.waitSignal(screen.outcome_chosen) as told:
        press(screen, outcome.value)
    assert told.args == [outcome.value]
    screen.show_view(WORKER)  # as after it was recorded
    assert control(screen, outcome.value).isChecked()


def test_the_worker_goes_on_without_choosing(qtbot) -> None:
    screen = show(qtbot, WORKER)
    assert shown(screen) == {outcome.value for outcome in Leaving}
    assert not [each for each in screen.findChildren(QRadioButton) if each.isChecked()]
    with qtbot.waitSignal(screen.continued):
        press(screen, "to-records")


def test_the_next_person_finds_no_mark_of_the_last(qtbot) -> None:
    screen = show(qtbot, WORKER)
    press(screen, "settled")
    screen.show_view(GIVE)
    screen.show_view(WORKER)
    assert not [each for each in screen.findChildren(QRadioButton) if each.isChecked()]
