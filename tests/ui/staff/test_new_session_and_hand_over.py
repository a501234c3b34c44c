"""One page begins a session, with one thing to set; a short PIN hands the laptop over."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.client.around import control, press, stage, words
from tiscreen.domain.people import Client
from tiscreen.domain.session import AgeBand, Mode
from ui.picture_scenes.staff import new_view
from ui.presenters.hand_over import HandOverView
from ui.presenters.language_size import LanguageView
from ui.presenters.new_session import NewSessionForm
from ui.screens.staff.hand_over import HandOverScreen
from ui.screens.staff.new_session import NewSessionScreen

ADULTS_PART = "Hard events, and the past month"


@pytest.fixture
def page(qtbot) -> NewSessionScreen:
    return stage(qtbot, NewSessionScreen(), new_view())


def choose(page: NewSessionScreen, name: str) -> None:
    QTest.keyClick(control(page, name), Qt.Key.Key_Space)


def test_the_defaults_are_filled_in_and_age_is_the_one_thing_to_set(qtbot, page) -> None:
    """Ruling 8; X13: two presses from here when set up."""
    assert page.age.chosen == ()
    choose(page, "age-18-or-over")
    with qtbot.waitSignal(page.started) as sent:
        press(page, "start")
    (form,) = sent.args
    assert form == NewSessionForm("", "Silver Pond", AgeBand.ADULT, "first-screening", Mode.SELF, False, "en")


def test_without_an_age_a_calm_sentence_and_the_cursor_there(qtbot, page) -> None:
    with qtbot.assertNotEmitted(page.started):
        press(page, "start")
    assert "Choose one. Not known is an answer too." in words(page)
    assert QApplication.focusWidget().objectName() == "age-under-18"
    choose(page, "age-not-known")
    assert not page.age.told.isVisible()
    with qtbot.waitSignal(page.started) as sent:
        press(page, "start")
    assert sent.args[0].age_band is AgeBand.NOT_KNOWN


def test_any_name_will_do_but_none_is_told(qtbot, page) -> None:
    control(page, "code-name").setText("  ")
    choose(page, "age-18-or-over")
    with qtbot.assertNotEmitted(page.started):
        press(page, "start")
    assert QApplication.focusWidget() is control(page, "code-name")
    assert "Use any name. A real name can wait." in words(page)


def test_a_place_counts_as_private_only_when_somebody_says_so(qtbot, page) -> None:
    """Ruling 4."""
    assert page.place.one == "not-private"
    choose(page, "place-private")
    choose(page, "mode-interviewer-administered")
    choose(page, "age-18-or-over")
    with qtbot.waitSignal(page.started) as sent:
        press(page, "start")
    assert (sent.args[0].private, sent.args[0].mode) == (True, Mode.INTERVIEWER)


def test_parts_are_listed_with_minutes_and_topics(page) -> None:
    shown = words(page)
    for part in new_view().pathways[0].parts:
        assert any(line.startswith(f"{part.title} · ") for line in shown)
        assert "; ".join(part.topics) in shown
    assert f"First screening · about {new_view().pathways[0].minutes} minutes" in shown


def test_under_18_says_which_parts_are_left_out(page) -> None:
    """Ruling 8: adult-only instruments are not asked of the young."""
    choose(page, "age-under-18")
    QApplication.processEvents()
    shown = words(page)
    assert shown.count("For people of 18 or over: left out.") == 1
    place = next(number for number, line in enumerate(shown) if line.startswith(ADULTS_PART))
    assert shown[place + 1] == "For people of 18 or over: left out."
    assert "First screening · about 5 minutes" in shown


def test_a_known_person_keeps_their_name_and_age(qtbot) -> None:
    page = stage(qtbot, NewSessionScreen(), new_view(Client("p1", "Blue Heron", "under-18", "2026-11-01")))
    assert not page.name.isVisible()
    assert "Blue Heron" in words(page)
    with qtbot.waitSignal(page.started) as sent:
        press(page, "start")
    form = sent.args[0]
    assert (form.client_id, form.code_name, form.age_band) == ("p1", "Blue Heron", AgeBand.UNDER_18)


def test_a_choice_of_one_is_not_asked_and_a_choice_of_two_is(qtbot) -> None:
    view = new_view()
    page = stage(qtbot, NewSessionScreen(), view)
    assert not page.language.isVisible()
    two = (*view.languages, LanguageView("es", "Español"))
    page.show_view(replace(view, languages=two, pathways=(*view.pathways, replace(view.pathways[0], pathway_id="x"))))
    QApplication.processEvents()
    choose(page, "language-es")
    choose(page, "pathway-x")
    choose(page, "age-not-known")
    with qtbot.waitSignal(page.started) as sent:
        press(page, "start")
    assert (sent.args[0].language, sent.args[0].pathway_id) == ("es", "x")


def test_keyboard_alone_starts_a_session(qtbot, page) -> None:
    """AC-51: Tab to the ages, an arrow, Space, and on to Start."""
    control(page, "code-name").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    while QApplication.focusWidget().objectName() != "start":
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(page.started) as sent:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert sent.args[0].age_band is AgeBand.ADULT


@pytest.mark.parametrize("pin", ["2580", "12345678"])
def test_a_short_pin_hands_the_laptop_over(qtbot, pin: str) -> None:
    page = stage(qtbot, HandOverScreen(), HandOverView())
    QTest.keyClicks(control(page, "pin"), pin)
    with qtbot.waitSignal(page.handed_over) as sent:
        QTest.keyClick(control(page, "pin"), Qt.Key.Key_Return)
    assert sent.args == [pin]


@pytest.mark.parametrize("pin", ["", "258", "25a0", "٢٥٨٠", "25 80"])
def test_what_is_no_pin_is_told_in_place(qtbot, pin: str) -> None:
    page = stage(qtbot, HandOverScreen(), HandOverView())
    control(page, "pin").setText(pin)
    with qtbot.assertNotEmitted(page.handed_over):
        press(page, "hand-over")
    assert page.pin.told.text().startswith("Choose 4 to 8 digits")


def test_the_page_says_what_happens_now_and_what_the_pin_opens(qtbot) -> None:
    page = stage(qtbot, HandOverScreen(), HandOverView())
    said = " ".join(words(page))
    assert "This laptop's records close now." in said
    assert "The PIN opens only the page on which you take the laptop back." in said
    assert control(page, "pin").echoMode() is QLineEdit.EchoMode.Password


def test_while_the_records_close_nothing_can_be_pressed_twice(qtbot) -> None:
    page = stage(qtbot, HandOverScreen(), HandOverView())
    QTest.keyClicks(control(page, "pin"), "2580")
    page.show_view(HandOverView(busy=True))
    assert "The records are closing." in words(page)
    with qtbot.assertNotEmitted(page.handed_over):
        press(page, "hand-over")
        QTest.keyClick(control(page, "pin"), Qt.Key.Key_Return)


def test_the_room_reminder_fits_how_they_sit(qtbot) -> None:
    page = stage(qtbot, HandOverScreen(), HandOverView(Mode.INTERVIEWER, private=True))
    assert page.room.text() == "Sit side by side, so that you both can read."
    page.show_view(HandOverView(Mode.SELF, private=False))
    assert "nobody overhears" in page.room.text()
