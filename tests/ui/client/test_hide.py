"""Hide screen: from every page, by mouse, by Shift three times and by a screen reader; nothing stays behind it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu

from tests.ui.client.around import heard
from tests.ui.client.laptop import Sitting
from ui.client_screens import SCREENS
from ui.picture_scenes import all_scenes
from ui.presenters.part_walk import Place
from ui.screens.client.cover import CoverScreen
from ui.theme import Look

PAGES = [name for name in all_scenes() if name.startswith("client-") and name != "client-cover"]


def shift(client, times=3, widget=None):
    for _ in range(times):
        QTest.keyClick(widget or QApplication.focusWidget() or client.screen, Qt.Key.Key_Shift)


def covered(client):
    return isinstance(client.screen, CoverScreen)


def to_own_words(client):
    client.to_questions()
    while client.flow.at.link_id != "own":
        client.press("start" if client.place is Place.PART_NOTE else "skip")


def test_shift_three_times_covers_in_the_same_event_turn_ac_01(client):
    client.to_questions()
    client.press("option-upset")
    shift(client, 2)
    assert not covered(client)
    shift(client, 1)
    assert covered(client)
    client.settle()
    assert client.session.responses("today")["now"].codes == ("upset",)


def test_another_key_between_or_more_than_five_seconds_start_the_count_again_ac_01(client):
    shift(client, 2)
    QTest.keyClick(client.screen, Qt.Key.Key_A)
    shift(client, 1)
    assert not covered(client)
    client.now += 5.5
    shift(client, 2)
    assert not covered(client)
    shift(client, 1)
    assert covered(client)


def test_shift_held_down_or_capital_letters_hide_nothing(client):
    to_own_words(client)
    box = client.screen.findChild(object, "answer")
    for letter in "ABCD":
        QTest.keyPress(box, Qt.Key.Key_Shift)
        QTest.keyClick(box, letter, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyRelease(box, Qt.Key.Key_Shift)
    assert not covered(client)
    assert box.text() == "ABCD"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("over", ["menu", "dialog"])
def test_shift_works_over_whatever_stands_over_the_page_and_takes_it_away_ac_01(client, over):
    thing = QMenu(client.window) if over == "menu" else QDialog(client.window, modal=True)
    if isinstance(thing, QMenu):
        thing.addAction("Paste")
        thing.popup(client.window.pos())
    else:
        thing.open()
    shift(client, 3, thing)
    assert covered(client)
    assert not thing.isVisible()


@pytest.mark.parametrize("name", PAGES)
def test_a_screen_reader_can_press_hide_on_every_page_ac_01(qtbot, name):
    screen = all_scenes()[name](Look())
    qtbot.addWidget(screen)
    screen.show()
    QAccessible.setActive(True)
    button = next(each for each in screen.findChildren(QAbstractButton, "hide") if each.isVisible())
    spoken = QAccessible.queryAccessibleInterface(button)
    assert spoken.text(QAccessible.Text.Name) == "Hide screen"
    assert spoken.role() is QAccessible.Role.Button
    with qtbot.waitSignal(screen.hidden):
        spoken.actionInterface().doAction(QAccessibleActionInterface.pressAction())


def test_every_place_has_a_screen_and_all_but_the_cover_can_be_hidden_ac_01():
    assert {*Place} - {*SCREENS} == {Place.ENDED}
    assert [kind for place, kind in SCREENS.items() if place is not Place.COVER and not hasattr(kind, "hidden")] == []


def test_before_the_pin_no_answer_text_is_anywhere_in_the_tree_ac_03(client):
    to_own_words(client)
    client.screen.findChild(object, "answer").show_text("kestrel")
    question = client.screen.heading.text()
    client.press("hide")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    told = heard(client.window)
    assert "kestrel" not in told
    assert question not in told
    assert "Please give this laptop to a member of staff." in told
    assert client.session.responses("strengths")["own"].text == "kestrel"


def test_what_was_copied_is_gone_x7_ac_38(client):
    QGuiApplication.clipboard().setText("kestrel")
    client.press("hide")
    assert QGuiApplication.clipboard().text() == ""


def test_the_clients_own_digits_bring_the_page_back(client):
    client.space.views.cover.choose("1357")
    client.press("hide")
    client.type("1357\r")
    assert client.place is Place.LANGUAGE


def test_a_wrong_pin_changes_nothing_that_can_be_seen(client):
    client.press("hide")
    before = client.window.grab().toImage()
    client.type("0000\r")
    assert client.window.grab().toImage() == before


def test_hide_in_the_middle_of_next_neither_loses_nor_mixes_up_an_answer(client):
    client.to_questions()
    client.press("option-upset")
    client.screen.findChild(QAbstractButton, "next").click()
    shift(client)
    assert covered(client)
    client.settle()
    assert covered(client)
    assert client.session.responses("today")["now"].codes == ("upset",)
    assert "place" not in client.session.responses("today")


@pytest.mark.parametrize("opened_from", [Place.LIMITS, Place.PART_NOTE])
def test_a_side_page_that_was_covered_still_knows_the_way_back(client, opened_from):
    client.press("continue")
    if opened_from is Place.LIMITS:
        client.press("word")
    else:
        client.press("continue")
        client.press("on-my-own")
        client.press("see-all")
    client.press("hide")
    client.type("2580\r")
    client.press("go-on" if opened_from is Place.LIMITS else "close")
    assert client.place is opened_from


def test_trouble_while_covered_opens_no_cover_and_is_told_afterwards(client):
    client.to_questions()
    client.press("option-calm")
    client.session.close()  # as a disk that went away
    client.press("hide")
    assert covered(client)
    client.type("2580\r")
    assert type(client.screen).__name__ == "ClientProblemScreen"


def test_the_workers_page_is_not_behind_the_clients_digits(client):
    client.space.views.cover.choose("1357")
    client.press("continue")
    client.press("no-screening")
    client.press("give-back")
    client.press("worker-here")
    client.screen.findChild(object, "pin").setText("2580")
    client.press("pin-ok")
    assert client.see("to-records")
    client.press("hide")
    client.type("1357\r")
    assert not client.see("to-records")
    assert client.see("worker-here")


MINUTE = 60


def pass_time(client, minutes):
    client.now += minutes * MINUTE
    client.space.watch.idle.look()
    client.settle()


def asks_if_still_here(client):
    return client.space.watch.band.isVisible()


def test_after_five_quiet_minutes_a_line_asks_and_after_six_the_screen_is_covered_x5(client):
    to_own_words(client)
    client.screen.findChild(object, "answer").show_text("kestrel")
    pass_time(client, 4.9)
    assert not asks_if_still_here(client)
    pass_time(client, 0.2)
    assert asks_if_still_here(client)
    assert not covered(client)
    pass_time(client, 1)
    assert covered(client)
    assert not asks_if_still_here(client)
    assert client.session.responses("strengths")["own"].text == "kestrel"


def test_any_key_or_the_button_keeps_the_page_as_it_was(client):
    to_own_words(client)
    box = client.screen.findChild(object, "answer")
    pass_time(client, 5.5)
    QTest.keyClicks(box, "a")
    assert not asks_if_still_here(client)
    pass_time(client, 5.5)
    client.window.findChild(QAbstractButton, "still-here").click()
    assert not asks_if_still_here(client)
    pass_time(client, 4)
    assert not covered(client)
    assert box.text() == "a"


def test_a_lid_opened_after_long_covers_before_the_first_key_does_anything(client):
    client.now += 60 * MINUTE
    QTest.keyClick(QApplication.focusWidget() or client.screen, Qt.Key.Key_Tab)
    assert covered(client)


def test_with_the_worker_only_a_hand_hides_the_screen(qtbot, tmp_path):
    """Ruling 3."""
    client = Sitting(qtbot, tmp_path)
    client.flow.with_worker = True
    pass_time(client, 5.5)
    assert not asks_if_still_here(client)
    pass_time(client, 30)
    assert not covered(client)
    client.close()


def test_nobody_asks_a_covered_screen(client):
    client.press("hide")
    pass_time(client, 5.5)
    assert not asks_if_still_here(client)
