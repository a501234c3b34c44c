"""The note before a part, the list of its questions, the break, and the cover."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QStackedWidget, QWidget

from tests.presenters.said_parts import published, said
from tests.ui.client.around import FRAMES, control, heard, press, stage, tab_round, words
from tests.ui.client.items import in_sight, key, shown, view_of, viewport
from tiscreen.domain.responses import answered
from ui.pictures import Frame
from ui.presenters.part_list import part_list_view
from ui.presenters.part_note import PartNoteView, part_note_view
from ui.screens.client.cover import CoverScreen
from ui.screens.client.part_list import PartListScreen
from ui.screens.client.part_note import PartNoteScreen
from ui.screens.client.take_break import BreakScreen

EVERY_FRAME = pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
PARTS = ("today", "pc-ptsd-5", "strengths", "wishes", "pcl-5")


def note() -> PartNoteView:
    return part_note_view(said("pc-ptsd-5"), "gate", "en", 2, 4)


@EVERY_FRAME
def test_start_leave_out_and_later_weigh_the_same(qtbot, frame: Frame) -> None:
    """AC-24."""
    screen = stage(qtbot, PartNoteScreen(), note(), frame)
    three = [control(screen, name) for name in ("start", "leave-out", "later")]
    assert len({(each.width(), each.height(), each.y()) for each in three}) == 1
    assert len({(each.font().toString(), each.property("look")) for each in three}) == 1
    assert all(in_sight(screen, each) for each in three)
    for each in three:
        each.setText("x")
    assert len({each.grab().toImage().pixel(10, 10) for each in three}) == 1
    assert three[0].grab().toImage() == three[1].grab().toImage() == three[2].grab().toImage()


def test_the_note_says_topics_count_and_minutes(qtbot) -> None:
    """AC-24: neutral facts before the choice."""
    screen = stage(qtbot, PartNoteScreen(), note())
    facts = published("pc-ptsd-5").words_in("en").sections["event"]
    assert {facts.title, facts.note, facts.topics, "1", f"about {facts.minutes}", "Part 2 of 4"} <= set(words(screen))
    assert any("Prins et al. 2016" in text for text in words(screen))


def test_a_part_that_was_begun_says_so_and_goes_on(qtbot) -> None:
    """AC-45: resuming starts at the note, never in the middle of a question."""
    screen = stage(qtbot, PartNoteScreen(), note())
    assert control(screen, "start").text() == "Start"
    screen.show_view(replace(note(), resumed=True, part=0))
    assert control(screen, "start").text() == "Go on"
    assert "You can go on where you stopped." in words(screen)
    assert "Part 2 of 4" not in words(screen)


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("start", "started"),
        ("leave-out", "left_out"),
        ("later", "put_off"),
        ("see-all", "list_asked"),
        ("back", "went_back"),
        ("hide", "hidden"),
    ],
)
def test_each_choice_before_a_part_is_one_press(qtbot, name: str, signal: str) -> None:
    screen = stage(qtbot, PartNoteScreen(), note())
    with qtbot.waitSignal(getattr(screen, signal)):
        press(screen, name)


@pytest.mark.parametrize("instrument_id", PARTS)
def test_the_list_shows_every_question_also_those_behind_a_gate(qtbot, instrument_id: str) -> None:
    """X3."""
    part = said(instrument_id, {"gate": answered("no")} if instrument_id == "pc-ptsd-5" else None)
    screen = stage(qtbot, PartListScreen(), part_list_view(part, "en"))
    asked = [item.text for item in published(instrument_id).words_in("en").items.values()]
    assert len(asked) == sum(1 for _ in published(instrument_id).instrument.items())
    assert [text for text in words(screen) if text in asked] == asked


def test_the_list_says_which_questions_depend_on_another(qtbot) -> None:
    screen = stage(qtbot, PartListScreen(), part_list_view(said("pc-ptsd-5"), "en"))
    found = words(screen)
    assert found.index("If these are asked depends on an answer before them.") > found.index(
        "Have you ever experienced this kind of event?"
    )


def test_a_new_list_replaces_the_old_one(qtbot) -> None:
    screen = stage(qtbot, PartListScreen(), part_list_view(said("pcl-5"), "en"))
    screen.show_view(part_list_view(said("today"), "en"))
    QApplication.processEvents()
    assert "Trouble falling or staying asleep?" not in words(screen)
    assert "How do you feel right now?" in words(screen)


@EVERY_FRAME
def test_the_list_can_be_read_to_its_end_by_keys(qtbot, frame: Frame) -> None:
    screen = stage(qtbot, PartListScreen(), part_list_view(said("pcl-5"), "en"), frame)
    last = next(
        label
        for label in screen.findChildren(QWidget)
        if getattr(label, "text", str)() == "Trouble falling or staying asleep?"
    )
    assert not in_sight(screen, last)
    for _ in range(40):
        key(Qt.Key.Key_PageDown)
    assert in_sight(screen, last)
    with qtbot.waitSignal(screen.closed):
        key(Qt.Key.Key_Tab)
        while QApplication.focusWidget().objectName() != "close":
            key(Qt.Key.Key_Tab)
        key(Qt.Key.Key_Return)


def test_a_break_takes_the_question_off_the_screen_and_counts_nothing(qtbot) -> None:
    screen = stage(qtbot, BreakScreen())
    said_aloud = heard(screen)
    assert view_of("pcl-5", "3").question not in said_aloud
    assert not any(character.isdigit() for character in said_aloud)


@pytest.mark.parametrize(
    ("name", "signal"),
    [("go-on", "resumed"), ("pause", "paused"), ("stop", "stopped"), ("word", "word_asked"), ("hide", "hidden")],
)
def test_every_way_out_of_a_break_is_one_press(qtbot, name: str, signal: str) -> None:
    screen = stage(qtbot, BreakScreen())
    with qtbot.waitSignal(getattr(screen, signal)):
        press(screen, name)


@EVERY_FRAME
@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("look-around", "Look around you. Name five things you can see."),
        ("slow-breath", "Breathe in through your nose. Count slowly to four."),
    ],
)
def test_help_to_settle_opens_in_its_place_and_closes_again(qtbot, name: str, first: str, frame: Frame) -> None:
    screen = stage(qtbot, BreakScreen(), frame=frame)
    assert first not in words(screen)
    press(screen, name)
    label = next(each for each in screen.findChildren(QWidget) if getattr(each, "text", str)() == first)
    qtbot.waitUntil(lambda: in_sight(screen, label))
    press(screen, name)
    assert first not in words(screen)


def test_only_one_help_is_open_and_a_new_break_begins_with_none(qtbot) -> None:
    screen = stage(qtbot, BreakScreen())
    press(screen, "look-around")
    press(screen, "slow-breath")
    assert "Do this three or four times." in words(screen)
    assert "Name three things you can hear." not in words(screen)
    screen.show_view(None)
    assert "Do this three or four times." not in words(screen)


def test_the_cover_says_nothing_but_thank_you(qtbot) -> None:
    """Ruling 13, AC-03: no control, no field, nothing of the question, nothing that a reader could find."""
    screen = stage(qtbot, CoverScreen())
    shown_words = words(screen)
    assert shown_words == ["Thank you.", "Please give this laptop to a member of staff."]
    assert not [each for each in screen.findChildren(QAbstractButton) if each.isVisible()]
    assert not screen.findChildren(QLineEdit)


def test_a_pin_is_typed_blind_and_sent_by_enter(qtbot) -> None:
    screen = stage(qtbot, CoverScreen())
    before = screen.grab().toImage()
    QTest.keyClicks(QApplication.focusWidget(), "48x1")
    assert screen.grab().toImage() == before
    assert "48" not in heard(screen)
    key(Qt.Key.Key_Backspace)
    QTest.keyClicks(QApplication.focusWidget(), "15")
    with qtbot.waitSignal(screen.pin_typed) as told:
        key(Qt.Key.Key_Return)
    assert told.args == ["48x15"]


@pytest.mark.parametrize("forget", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_what_was_typed_is_forgotten(qtbot, forget: Qt.Key) -> None:
    screen = stage(qtbot, CoverScreen())
    QTest.keyClicks(QApplication.focusWidget(), "1234")
    key(forget)
    QTest.keyClicks(QApplication.focusWidget(), "56")
    with qtbot.waitSignal(screen.pin_typed) as told:
        key(Qt.Key.Key_Enter)
    assert told.args == ["56"]


def test_enter_alone_sends_nothing_and_tab_goes_nowhere(qtbot) -> None:
    screen = stage(qtbot, CoverScreen())
    with qtbot.assertNotEmitted(screen.pin_typed):
        key(Qt.Key.Key_Return)
    for way in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        key(way)
        assert QApplication.focusWidget() is screen
    QTest.mouseClick(viewport(screen), Qt.MouseButton.LeftButton)
    QTest.keyClicks(QApplication.focusWidget(), "7")
    with qtbot.waitSignal(screen.pin_typed) as told:
        key(Qt.Key.Key_Return)
    assert told.args == ["7"]


def test_a_cover_in_a_stack_takes_the_keyboard_and_covers_the_readers_tree(qtbot) -> None:
    """AC-03: as the router shows it, over a question with an answer."""
    QAccessible.setActive(True)
    stack, cover = QStackedWidget(), CoverScreen()
    question = shown(qtbot, view_of("strengths", "own", text="CANARY-19"))
    stack.addWidget(question)
    stack.addWidget(cover)
    qtbot.addWidget(stack)
    stack.resize(1366, 768)
    stack.show()
    stack.activateWindow()
    QApplication.processEvents()
    cover.show_view(None)
    stack.setCurrentWidget(cover)
    QApplication.processEvents()
    assert QApplication.focusWidget() is cover
    assert QAccessible.queryAccessibleInterface(question).state().invisible
    assert tab_is_still(cover)


def tab_is_still(cover: QWidget) -> bool:
    key(Qt.Key.Key_Tab)
    return QApplication.focusWidget() is cover


@EVERY_FRAME
def test_every_new_page_starts_at_its_top_with_the_heading_in_focus(qtbot, frame: Frame) -> None:
    """AC-09, as the router shows it: the view first, then the page."""
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    stack.resize(frame.width, frame.height)
    stack.show()
    stack.activateWindow()
    pages = (
        (PartNoteScreen(), note()),
        (PartListScreen(), part_list_view(said("pcl-5"), "en")),
        (BreakScreen(), None),
    )
    for page, view in pages * 2:
        if stack.indexOf(page) < 0:
            stack.addWidget(page)
        page.show_view(view)
        stack.setCurrentWidget(page)
        QApplication.processEvents()
        assert QApplication.focusWidget() is page.heading
        assert viewport(page).parent().verticalScrollBar().value() == 0
        viewport(page).parent().verticalScrollBar().setValue(999)
        assert tab_round(page)
