"""The review: answers are covered until the person wants them, and can be changed or taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from tests.presenters.said_parts import said
from tests.ui.client.around import control, heard, press, stage, words
from tiscreen.domain.responses import answered, answered_text, left_blank, removed, skipped
from ui.presenters.review import ReviewView, review_view
from ui.screens.client.review import ReviewScreen
from ui.widgets.review_row import ReviewRowCard

CANARY = "kestrel over the harbour wall"
SAID = {
    "strengths": {"helps": answered("outdoors", "faith"), "own": answered_text(CANARY)},
    "pc-ptsd-5": {"gate": answered("yes"), "1": skipped(), "2": left_blank(), "3": removed()},
}
ANSWERS = (CANARY, "Being outdoors", "Faith or prayer")


def view(**changed) -> ReviewView:
    parts = {name: {**responses, **changed.get(name.replace("-", "_"), {})} for name, responses in SAID.items()}
    return review_view([said(name, responses) for name, responses in parts.items()], "en")


@pytest.fixture
def screen(qtbot) -> ReviewScreen:
    return stage(qtbot, ReviewScreen(), view())


def test_no_answer_is_on_screen_or_in_the_readers_tree_before_the_person_asks(screen) -> None:
    """X17."""
    for answer in ANSWERS:
        assert answer not in "\n".join(words(screen))
        assert answer not in heard(screen)


def test_answers_show_on_one_press_and_cover_again_on_another(screen) -> None:
    press(screen, "show-answers")
    for answer in ANSWERS:
        assert answer in "\n".join(words(screen))
        assert answer in heard(screen)
    press(screen, "show-answers")
    assert not [answer for answer in ANSWERS if answer in heard(screen)]


def test_leaving_the_page_covers_the_answers(screen) -> None:
    """AC-03, X17: Hide, a break or a question to change all leave it."""
    press(screen, "show-answers")
    screen.hide()
    assert not [answer for answer in ANSWERS if answer in heard(screen)]
    screen.show_view(view())
    screen.show()
    assert not [answer for answer in ANSWERS if answer in heard(screen)]


def test_a_shorter_day_leaves_nothing_of_the_longer_one_behind(screen) -> None:
    press(screen, "show-answers")
    screen.show_view(ReviewView(()))
    assert not [answer for answer in ANSWERS if answer in heard(screen)]
    assert "outdoors" not in heard(screen)


def test_every_way_of_no_answer_reads_the_same_and_judges_nothing(screen) -> None:
    """AC-29."""
    cards = [card for card in screen.findChildren(ReviewRowCard) if card.isVisible()]
    unanswered = [card.instead.text() for card in cards if not card.remove.isVisible()]
    assert unanswered == ["No answer – that's fine"] * 5  # skipped, left blank, removed, and two not reached


@pytest.mark.parametrize("item", ["gate", "1", "2", "3", "4"])
def test_any_question_can_be_answered_again(qtbot, screen, item: str) -> None:
    with qtbot.waitSignal(screen.changed) as told:
        press(screen, f"change-a-pc-ptsd-5-{item}") if item == "gate" else control(
            screen, f"change-a-pc-ptsd-5-{item}"
        ).click()
    assert told.args == ["a-pc-ptsd-5", item]


def test_one_press_takes_an_answer_back(qtbot, screen) -> None:
    """AC-44's way in: no question back."""
    with qtbot.waitSignal(screen.removed) as told:
        press(screen, "remove-a-strengths-own")
    assert told.args == ["a-strengths", "own"]


def test_only_answers_can_be_removed(screen) -> None:
    offered = {
        each.objectName() for each in screen.findChildren(ReviewRowCard) for each in [each.remove] if each.isVisible()
    }
    assert offered == {"remove-a-strengths-helps", "remove-a-strengths-own", "remove-a-pc-ptsd-5-gate"}


def test_after_a_removal_the_page_stays_where_it_was(screen) -> None:
    bar = screen.findChild(QScrollArea).verticalScrollBar()
    press(screen, "show-answers")
    bar.setValue(bar.maximum() // 2)
    QApplication.processEvents()
    control(screen, "remove-a-pc-ptsd-5-gate").setFocus()
    before = bar.value()
    QTest.keyClick(control(screen, "remove-a-pc-ptsd-5-gate"), Qt.Key.Key_Return)
    screen.show_view(view(pc_ptsd_5={"gate": removed()}))
    QApplication.processEvents()
    assert bar.value() == before
    assert QApplication.focusWidget() is control(screen, "change-a-pc-ptsd-5-gate")
    assert CANARY in heard(screen)  # what the person chose to see stays in sight


def test_rows_are_reused_from_view_to_view(screen) -> None:
    before = screen.findChildren(ReviewRowCard)
    screen.show_view(view(strengths={"own": removed()}))
    assert screen.findChildren(ReviewRowCard) == before


def test_an_answer_is_shown_letter_for_letter(qtbot) -> None:
    told = "<b>Anna</b> & co <img src=x>"
    screen = stage(qtbot, ReviewScreen(), review_view([said("strengths", {"own": answered_text(told)})], "en"))
    press(screen, "show-answers")
    assert told in words(screen)
    assert {each.textFormat() for each in screen.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_a_day_without_questions_is_no_empty_page(qtbot) -> None:
    screen = stage(qtbot, ReviewScreen(), ReviewView(()))
    assert not [card for card in screen.findChildren(ReviewRowCard) if card.isVisible()]
    with qtbot.waitSignal(screen.continued):
        press(screen, "continue")


def test_a_long_review_ends_with_its_last_row(qtbot) -> None:
    """Thirty rows and more: every one can be reached and is told apart by a reader."""
    everything = [said(each, {}) for each in ("pc-ptsd-5", "pcl-5", "strengths", "wishes")]
    answers = {item.link_id: answered("moderately") for item in everything[1].published.instrument.items()}
    screen = stage(qtbot, ReviewScreen(), review_view([*everything[2:], said("pcl-5", answers)], "en"))
    cards = [card for card in screen.findChildren(ReviewRowCard) if card.isVisible()]
    assert len(cards) == 20
    assert len({card.change.accessibleName() for card in cards}) == 20
