"""The client's window with everything connected: real screens, a real worker thread, a real sealed sitting."""

from PySide6.QtWidgets import QAbstractButton

from tests.ui.client.laptop import Sitting, dialogs
from tiscreen.domain.responses import State
from tiscreen.domain.session import Keep, SessionState
from ui.app import application
from ui.colours import DARK
from ui.presenters.part_walk import Place


def test_a_crawler_skips_everything_and_reaches_finish_without_a_dialog_x1(client):
    client.to_questions()
    skips = 0
    while client.place is not Place.LAST_QUESTION:
        client.press("start" if client.place is Place.PART_NOTE else "skip")
        skips += client.place is Place.ITEM
        assert not dialogs()
    client.press("continue")
    client.press("continue")
    assert client.place is Place.FINISH
    assert client.session.state is SessionState.COMPLETED
    assert skips > 8


def test_the_first_question_is_four_client_presses_away(client):
    client.to_questions()
    assert client.place is Place.ITEM


def test_skip_is_one_action_and_the_next_heading_has_focus_ac_09(client):
    client.to_questions()
    client.press("skip")
    assert client.space.flow.at.link_id == "place"
    assert client.screen.focusWidget().accessibleIdentifier() == "heading"
    assert not dialogs()


def test_next_without_an_answer_shows_no_dialog_and_is_left_blank_ac_11(client):
    client.to_questions()
    client.press("next")
    assert client.session.responses("today")["now"].state is State.LEFT_BLANK
    assert not dialogs()


def test_an_answer_is_durable_before_the_next_question_is_painted(client, tmp_path):
    client.to_questions()
    seen = []
    client.space.router.shown.connect(lambda _: seen.append(reopened_answer(client)))
    client.press("option-calm")
    client.press("next")
    assert seen == [("calm",)]


def reopened_answer(client):
    return client.session._sitting.content().parts[0].responses["now"].codes


def test_a_second_press_while_the_first_is_under_way_is_not_a_second_act(client):
    client.to_questions()
    button = client.screen.findChild(QAbstractButton, "skip")
    button.click()
    button.click()
    client.settle()
    assert client.space.flow.at.link_id == "place"


def test_hide_covers_in_the_same_event_turn_and_keeps_the_answer_on_screen(client, tmp_path):
    client.to_questions()
    client.press("option-upset")
    client.screen.findChild(QAbstractButton, "hide").click()
    assert type(client.screen).__name__ == "CoverScreen"
    client.settle()
    assert client.session.responses("today")["now"].codes == ("upset",)


def test_only_the_staff_pin_brings_the_page_back_and_to_the_start_of_the_part(client):
    client.to_questions()
    client.press("hide")
    client.type("0000\r")
    assert type(client.screen).__name__ == "CoverScreen"
    client.type("2580\r")
    assert client.place is Place.PART_NOTE


def test_closing_the_window_covers_it_and_loses_nothing(client):
    client.to_questions()
    client.press("option-calm")
    client.window.close()
    client.settle()
    assert client.window.isVisible()
    assert type(client.screen).__name__ == "CoverScreen"
    assert client.session.responses("today")["now"].codes == ("calm",)


def test_remove_everything_from_today_takes_three_actions_x4(client, tmp_path):
    client.to_questions()
    client.press("option-calm")
    client.press("next")
    client.press("finish-now") if client.screen.findChild(QAbstractButton, "finish-now").isVisible() else None
    while client.place is not Place.LAST_QUESTION:
        client.press({Place.PART_NOTE: "start", Place.STOP: "go-back"}.get(client.place, "skip"))
    for action in ("review", "remove-everything", "remove-everything-yes"):
        client.press(action)
    assert client.place is Place.FINISH
    assert all(not client.session.responses(part) for part in client.session.order)
    assert {a.kept for a in client.session.administrations.values()} == {Keep.NOTHING}


def test_stop_leads_to_what_is_kept_and_never_asks_if_one_is_sure(client):
    client.to_questions()
    client.press("option-calm")
    client.press("next")
    client.press("break")
    client.press("stop")
    client.press("stop-here")
    assert client.place is Place.KEEP
    assert client.session.state is SessionState.STOPPED
    assert not dialogs()


def test_text_size_changes_every_page_at_once(client):
    before = client.screen.findChild(QAbstractButton, "continue").height()
    client.press("size-200")
    assert client.screen.findChild(QAbstractButton, "continue").fontMetrics().height() > before / 2
    assert client.place is Place.LANGUAGE


def test_the_hand_back_page_says_nothing_of_check_ins_before_the_pin(client):
    client.to_questions()
    client.press("break")
    client.press("word")
    client.press("go-on")
    client.press("break") if client.place is Place.ITEM else None
    client.press("stop")
    client.press("stop-here")
    while client.place is not Place.FINISH:
        client.press("continue")
    client.press("give-back")
    words = [w.text() for w in client.screen.findChildren(type(client.screen.heading)) if w.isVisible()]
    assert not any("heck in" in word for word in words)
    client.press("worker-here")
    client.screen.findChild(object, "pin").setText("2580")
    client.press("pin-ok")
    assert "heck in" in client.screen.heading.text()


def test_colours_change_every_page_at_once_and_stay_for_this_person(client):
    client.press("theme-dark")
    assert client.place is Place.LANGUAGE
    assert application().palette().window().color().name().upper() == DARK.page
    client.press("size-150")
    client.press("continue")
    assert client.screen.grab().toImage().pixelColor(2, 300).name().upper() == DARK.page
    assert client.space.views.scale == 150


def test_the_next_person_starts_with_the_first_look_again_ac_38(client, qtbot, tmp_path):
    """AC-38: look and language are held by the client's own process alone; nothing of them is written anywhere."""
    client.press("theme-dark")
    client.press("size-200")
    second = Sitting(qtbot, tmp_path / "next")
    assert (second.space.views.theme, second.space.views.scale, second.space.views.language) == ("light", 100, "en")
    second.close()
    second.session.close()
