"""What a person can do with a question: answer, not answer, ask why, leave."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QPlainTextEdit, QWidget

from tests.ui.client.around import FRAMES, control, heard, press, words
from tests.ui.client.items import FIVE_OPTIONS, KINDS, LONGEST, OWN_WORDS, SEVERAL, in_sight, made_up, shown, view_of
from tiscreen.domain.instrument import Kind
from ui.colours import LIGHT
from ui.pictures import Frame
from ui.presenters.answer import Answer
from ui.widgets.note_panel import NotePanel

EVERY_FRAME = pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
EVERY_KIND = pytest.mark.parametrize("item", KINDS, ids="-".join)


def no_dialog() -> bool:
    return QApplication.activeModalWidget() is None and not [
        each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)
    ]


@EVERY_FRAME
@EVERY_KIND
def test_skip_is_the_twin_of_next_and_both_are_in_sight(qtbot, item, frame: Frame) -> None:
    """AC-08, X2: the same width, height, font, weight and fill, at every size, on every kind of question."""
    screen = shown(qtbot, view_of(*item), frame)
    forward, skip = control(screen, "next"), control(screen, "skip")
    assert forward.size() == skip.size()
    assert forward.font().toString() == skip.font().toString()
    assert forward.font().weight() == skip.font().weight()
    assert forward.y() == skip.y()
    assert in_sight(screen, forward)
    assert in_sight(screen, skip)
    skip.setText(forward.text())
    one, other = forward.grab().toImage(), skip.grab().toImage()
    assert one == other
    assert one.pixelColor(12, one.height() // 2).name().upper() == LIGHT.action


def test_skipping_is_one_press_with_no_question_back(qtbot) -> None:
    """AC-09, X1."""
    screen = shown(qtbot, view_of(*FIVE_OPTIONS))
    said: list[str] = []
    screen.next_pressed.connect(lambda _: said.append("next"))
    with qtbot.waitSignal(screen.skip_pressed):
        press(screen, "skip")
    assert said == []
    assert no_dialog()


@EVERY_KIND
def test_after_a_skip_the_reader_starts_at_the_next_question(qtbot, item) -> None:
    """AC-09, in process: the heading of the next question has the focus, as a heading."""
    screen = shown(qtbot, view_of(*LONGEST))
    QAccessible.setActive(True)
    screen.skip_pressed.connect(lambda: screen.show_view(view_of(*item)))
    press(screen, "skip")
    heading = QAccessible.queryAccessibleInterface(QApplication.focusWidget())
    assert heading.role() == QAccessible.Role.Heading
    assert heading.state().focused
    assert heading.text(QAccessible.Text.Name) == view_of(*item).question
    assert view_of(*item).stem in heading.text(QAccessible.Text.Description)


@EVERY_KIND
def test_next_without_an_answer_moves_on(qtbot, item) -> None:
    """AC-11: an empty answer, no dialog, nothing marked as missing."""
    screen = shown(qtbot, view_of(*item))
    before = words(screen)
    with qtbot.waitSignal(screen.next_pressed) as told:
        press(screen, "next")
    assert told.args == [Answer()]
    assert told.args[0].empty
    assert no_dialog()
    assert words(screen) == before


@EVERY_FRAME
def test_what_a_skip_does_is_said_before_it(qtbot, frame: Frame) -> None:
    """AC-12, AC-58: on the page before any press, not in the panel alone."""
    effect = "If you skip this one, your worker will check in with you today."
    screen = shown(qtbot, view_of(*FIVE_OPTIONS, effect=effect, note="Your worker may check in with you."), frame)
    (label,) = [each for each in screen.findChildren(QLabel) if effect in each.text()]
    assert label.isVisible()
    assert "Your worker may check in with you." in label.text()
    first = control(screen, "option-not-at-all")
    assert label.mapTo(screen, label.rect().bottomLeft()).y() < first.mapTo(screen, first.rect().topLeft()).y()


def test_without_such_a_disclosure_there_is_no_empty_note(qtbot) -> None:
    screen = shown(qtbot, view_of(*FIVE_OPTIONS))
    assert not [each for each in screen.findChildren(NotePanel) if each.isVisible()]


def test_nothing_is_chosen_beforehand_and_choosing_does_not_move_on(qtbot) -> None:
    screen = shown(qtbot, view_of(*FIVE_OPTIONS))
    assert screen.answer() == Answer()
    told: list[object] = []
    for signal in (screen.next_pressed, screen.skip_pressed, screen.stopped):
        signal.connect(lambda *_: told.append("left"))
    press(screen, "option-moderately")
    press(screen, "option-extremely")
    assert screen.answer() == Answer(("extremely",))
    assert told == []


def test_pressing_a_chosen_option_again_keeps_it(qtbot) -> None:
    screen = shown(qtbot, view_of(*FIVE_OPTIONS))
    press(screen, "option-moderately")
    press(screen, "option-moderately")
    assert screen.answer() == Answer(("moderately",))


def test_several_can_be_chosen_and_taken_back(qtbot) -> None:
    screen = shown(qtbot, view_of(*SEVERAL))
    for name in ("option-quiet", "option-drink", "option-food", "option-quiet"):
        press(screen, name)
    assert screen.answer() == Answer(("drink", "food"))


@pytest.mark.parametrize("item", [FIVE_OPTIONS, SEVERAL], ids="-".join)
def test_an_answer_can_be_taken_back_before_going_on(qtbot, item) -> None:
    """A list of one cannot be unmarked in any other way."""
    code = view_of(*item).options[1].code
    screen = shown(qtbot, view_of(*item, chosen=(code,)))
    assert screen.answer() == Answer((code,))
    with qtbot.waitSignal(screen.answer_cleared):
        press(screen, "clear")
    assert screen.answer() == Answer()
    assert not screen.findChild(QWidget, "clear").isVisible()
    assert QApplication.focusWidget().objectName().startswith("option-")


def test_clear_is_offered_only_when_there_is_an_answer(qtbot) -> None:
    screen = shown(qtbot, view_of(*OWN_WORDS))
    assert not screen.findChild(QWidget, "clear").isVisible()
    QTest.keyClicks(control(screen, "answer"), "My sister")
    press(screen, "clear")
    assert screen.answer() == Answer()


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("back", "went_back"),
        ("break", "break_taken"),
        ("hide", "hidden"),
        ("finish-now", "stopped"),
        ("see-all", "list_asked"),
        ("next", "next_pressed"),
    ],
)
def test_whatever_way_a_person_leaves_the_answer_goes_with_them(qtbot, name: str, signal: str) -> None:
    screen = shown(qtbot, view_of(*FIVE_OPTIONS))
    press(screen, "option-a-little-bit")
    if name in ("finish-now", "see-all"):
        press(screen, "more")
    with qtbot.waitSignal(getattr(screen, signal)) as told:
        press(screen, name)
    assert told.args == [Answer(("a-little-bit",))]


def test_the_rest_is_under_one_more(qtbot) -> None:
    """Ruling 15."""
    screen = shown(qtbot, view_of(*FIVE_OPTIONS))
    visible = [each.objectName() for each in screen.findChildren(QAbstractButton) if each.isVisible()]
    assert not {"see-all", "finish-now"} & set(visible)
    press(screen, "more")
    assert control(screen, "see-all").isVisible()
    assert control(screen, "finish-now").isVisible()
    press(screen, "more")
    assert not screen.findChild(QWidget, "finish-now").isVisible()


@EVERY_FRAME
def test_why_is_answered_on_one_press_and_in_sight(qtbot, frame: Frame) -> None:
    screen = shown(qtbot, view_of(*LONGEST), frame)
    why = view_of(*LONGEST).why
    assert why.why not in words(screen)
    press(screen, "why")
    close = control(screen, "why-close")
    qtbot.waitUntil(lambda: in_sight(screen, close))
    assert {why.why, why.who_sees, why.if_skipped, why.source} <= set(words(screen))
    assert QApplication.focusWidget() is close
    press(screen, "why-close")
    assert why.why not in words(screen)
    assert QApplication.focusWidget() is control(screen, "why")


def test_the_panel_is_gone_with_the_question_it_was_opened_for(qtbot) -> None:
    screen = shown(qtbot, view_of(*LONGEST))
    press(screen, "why")
    press(screen, "more")
    screen.show_view(view_of(*FIVE_OPTIONS))
    assert not screen.findChild(QWidget, "why-close").isVisible()
    assert not screen.findChild(QWidget, "see-all").isVisible()


def test_back_is_there_only_where_there_is_a_way_back(qtbot) -> None:
    screen = shown(qtbot, view_of(*FIVE_OPTIONS, can_go_back=False))
    assert not screen.findChild(QWidget, "back").isVisible()
    screen.show_view(view_of(*FIVE_OPTIONS))
    assert screen.findChild(QWidget, "back").isVisible()


def test_stem_and_window_stand_on_every_question(qtbot) -> None:
    """Ruling 15; a window that the stem names already is not said twice."""
    screen = shown(qtbot, view_of(*LONGEST))
    assert "At any time in your life" in words(screen)
    assert "a physical or sexual assault or abuse" in words(screen)
    screen.show_view(view_of(*FIVE_OPTIONS))
    assert "In the past month, how much were you bothered by:" in words(screen)
    assert "The past month" not in words(screen)
    assert "The past month in more detail · Question 3 of 20 in this part" in words(screen)
    assert "a war" not in words(screen)


def test_widgets_are_reused_from_question_to_question(qtbot) -> None:
    screen = shown(qtbot, view_of(*SEVERAL))
    for item in KINDS:
        screen.show_view(view_of(*item))
    widgets = set(map(id, screen.findChildren(QWidget)))
    for item in KINDS * 2:
        screen.show_view(view_of(*item))
    assert set(map(id, screen.findChildren(QWidget))) == widgets


def test_nothing_of_the_last_answer_stays_on_the_next_question(qtbot) -> None:
    screen = shown(qtbot, view_of(*OWN_WORDS, text="CANARY-73"))
    screen.show_view(view_of(*FIVE_OPTIONS))
    assert screen.answer() == Answer()
    assert "CANARY-73" not in heard(screen)
    box = screen.findChild(QPlainTextEdit, "answer")
    box.undo()
    assert "CANARY-73" not in box.toPlainText()


def test_markup_in_published_words_is_shown_letter_for_letter(qtbot) -> None:
    hostile = "<b>Yes</b> & <img src=x> <script>no</script>"
    view = made_up(hostile, "No & never", question=hostile, stem=hostile, note=hostile)
    screen = shown(qtbot, view)
    assert words(screen).count(hostile) == 4
    assert all(each.textFormat() is Qt.TextFormat.PlainText for each in screen.findChildren(QLabel))
    row = control(screen, "option-b")
    assert row.shortcut().isEmpty()
    assert QAccessible.queryAccessibleInterface(row).text(QAccessible.Text.Name) == "No & never"


@EVERY_FRAME
@pytest.mark.parametrize("kind", [Kind.CHOICE, Kind.SEVERAL])
def test_long_options_wrap_and_nothing_is_cut(qtbot, kind: Kind, frame: Frame) -> None:
    """AC-55."""
    long = "Something that takes many words to say, " * 5 + "Donaudampfschifffahrtsgesellschaft"
    screen = shown(qtbot, made_up("Yes", long, "No", kind=kind), frame)
    row = control(screen, "option-b")
    text = row.fontMetrics().boundingRect(row._text_rect(row.width()), int(Qt.TextFlag.TextWordWrap), long)
    assert text.height() <= row.height()
    assert text.width() <= row.width()
    assert row.height() > control(screen, "option-a").height() >= 52


def test_the_role_and_the_state_of_each_option_reach_a_reader(qtbot) -> None:
    QAccessible.setActive(True)
    screen = shown(qtbot, view_of(*FIVE_OPTIONS, chosen=("moderately",)))
    row = QAccessible.queryAccessibleInterface(control(screen, "option-moderately"))
    assert row.role() == QAccessible.Role.RadioButton
    assert row.state().checked
    group = QAccessible.queryAccessibleInterface(control(screen, "option-moderately").parentWidget())
    assert group.role() == QAccessible.Role.Grouping
    assert group.text(QAccessible.Text.Name) == view_of(*FIVE_OPTIONS).question
    screen.show_view(view_of(*SEVERAL))
    box = QAccessible.queryAccessibleInterface(control(screen, "option-drink"))
    assert box.role() == QAccessible.Role.CheckBox
    assert not box.state().checked
