"""What is kept is the client's choice, part by part; the last page is the same for everybody."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton

from tests.presenters.said_parts import said
from tests.ui.client.around import heard, press, stage, words
from tiscreen.domain.responses import answered, answered_text
from tiscreen.domain.session import Keep
from ui.presenters.finish import FinishView, finish_view
from ui.presenters.keep import KeepPart, KeepView
from ui.screens.client.finish import FinishScreen
from ui.screens.client.keep import KeepScreen

PARTS = tuple(KeepPart(name, title, None, 2) for name, title in (("a", "Today"), ("b", "What helps you")))


def rows(screen) -> list[QRadioButton]:
    return [each for each in screen.findChildren(QRadioButton) if each.isVisible()]


def test_nothing_is_chosen_beforehand(qtbot) -> None:
    screen = stage(qtbot, KeepScreen(), KeepView(PARTS))
    assert len(rows(screen)) == 6
    assert not [row for row in rows(screen) if row.isChecked()]


@pytest.mark.parametrize("part", ["a", "b"])
@pytest.mark.parametrize("choice", list(Keep))
def test_each_choice_is_reported_with_its_part(qtbot, part: str, choice: Keep) -> None:
    """Ruling 1; the signal says who and what."""
    screen = stage(qtbot, KeepScreen(), KeepView(PARTS))
    with qtbot.waitSignal(screen.keep_chosen) as told:
        press(screen, f"keep-{part}-{choice.value}")
    assert told.args == [part, choice]
    assert [row.objectName() for row in rows(screen) if row.isChecked()] == [f"keep-{part}-{choice.value}"]


def test_the_three_choices_of_a_part_weigh_the_same(qtbot) -> None:
    screen = stage(qtbot, KeepScreen(), KeepView(PARTS))
    assert len({(row.size().toTuple(), row.font().toString()) for row in rows(screen)}) == 1


def test_a_choice_can_be_made_by_keyboard_alone(qtbot) -> None:
    """AC-51: Tab to the part, arrows move without choosing, Space chooses."""
    screen = stage(qtbot, KeepScreen(), KeepView(PARTS))
    told: list[tuple[str, Keep]] = []
    screen.keep_chosen.connect(lambda part, choice: told.append((part, choice)))
    while QApplication.focusWidget().objectName() != "keep-a-answers":
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert told == []
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert told == [("a", Keep.DONE_ONLY)]


def test_going_on_needs_no_choice_and_says_what_that_means(qtbot) -> None:
    """X1."""
    screen = stage(qtbot, KeepScreen(), KeepView(PARTS))
    assert "A part you leave open is not kept, only that it was begun." in words(screen)
    with qtbot.waitSignal(screen.continued):
        press(screen, "continue")


def test_a_choice_made_before_is_shown_again_and_no_other(qtbot) -> None:
    chosen = (KeepPart("a", "Today", Keep.NOTHING, 2), PARTS[1])
    screen = stage(qtbot, KeepScreen(), KeepView(chosen))
    assert [row.objectName() for row in rows(screen) if row.isChecked()] == ["keep-a-nothing"]
    screen.show_view(KeepView(PARTS))
    assert not [row for row in rows(screen) if row.isChecked()]


def test_back_is_there_only_where_it_leads_somewhere(qtbot) -> None:
    screen = stage(qtbot, KeepScreen(), KeepView(PARTS))
    with qtbot.waitSignal(screen.went_back):
        press(screen, "back")
    screen.show_view(KeepView(PARTS, can_go_back=False))
    assert not [each for each in screen.findChildren(QAbstractButton, "back") if each.isVisible()]


def test_fewer_parts_leave_no_row_behind(qtbot) -> None:
    screen = stage(qtbot, KeepScreen(), KeepView(PARTS))
    screen.show_view(KeepView(PARTS[:1]))
    QApplication.processEvents()
    assert {row.objectName() for row in rows(screen)} == {"keep-a-answers", "keep-a-done-only", "keep-a-nothing"}


def test_an_empty_day_has_nothing_to_decide(qtbot) -> None:
    screen = stage(qtbot, KeepScreen(), KeepView(()))
    assert rows(screen) == []
    assert "There are no answers to keep – that's fine" in words(screen)


LAST = ("What helps you", "What you wish for", "What happens next", "How to reach us", "What is kept")


def headings(screen) -> list[str]:
    return [text for text in words(screen) if text in LAST]


def test_strengths_come_before_anything_else(qtbot) -> None:
    """AC-21's order, on the client's own last page."""
    view = FinishView(("Music", "My aunt"), ("Better sleep",), "555 0100", "Harbour House", ())
    screen = stage(qtbot, FinishScreen(), view)
    assert headings(screen) == list(LAST)
    said_here = words(screen)
    assert said_here.index("Music") < said_here.index("Better sleep") < said_here.index("555 0100")
    order = heard(screen)
    assert order.index("What helps you") < order.index("Music") < order.index("What happens next")


def test_the_last_page_ends_with_strengths_and_resources_even_when_all_was_skipped(qtbot) -> None:
    """AC-20, X18."""
    nothing = finish_view(
        [said(each, begun=False) for each in ("today", "pc-ptsd-5", "strengths", "wishes")],
        "en", "Harbour House", "555 0100",
    )  # fmt: skip
    everything = finish_view(
        [said("strengths", {"helps": answered("music")}, Keep.ANSWERS)], "en", "Harbour House", "555 0100"
    )
    empty, full = stage(qtbot, FinishScreen(), nothing), stage(qtbot, FinishScreen(), everything)
    assert headings(empty) == headings(full) == list(LAST)
    for text in ("Harbour House", "555 0100", "You still get help here, whatever you answered or skipped."):
        assert text in words(empty)
        assert text in words(full)
    assert "You can tell your worker what helps you, now or another time." in words(empty)


def test_the_last_page_says_truly_what_is_kept(qtbot) -> None:
    """AC-07 in little: one line for each part that was begun, and that the person was here."""
    parts = [said("today", {"now": answered("calm")}, Keep.DONE_ONLY), said("strengths", kept=Keep.ANSWERS)]
    parts += [said("pc-ptsd-5", {"gate": answered("yes")}, Keep.NOTHING), said("wishes")]
    screen = stage(qtbot, FinishScreen(), finish_view(parts, "en", "Harbour House", "555 0100"))
    assert words(screen)[words(screen).index("What is kept") :][:11:2] == [
        "What is kept",
        "That you were here today.",
        "Today: only that you did it.",
        "What helps you: your answers. Your worker can read them.",
        "Hard events, and the past month: nothing.",
        "What would help next: only that it was begun.",
    ]


def test_leaving_the_last_page_takes_the_answers_with_it(qtbot) -> None:
    """AC-03: nothing of them is in the tree behind the cover."""
    told = finish_view([said("strengths", {"own": answered_text("kestrel")})], "en", "Harbour House", "555 0100")
    screen = stage(qtbot, FinishScreen(), told)
    assert "kestrel" in heard(screen)
    screen.hide()
    assert "kestrel" not in heard(screen)
    screen.show_view(told)
    screen.show()
    assert "kestrel" in words(screen)


def test_the_laptop_goes_back_on_one_press(qtbot) -> None:
    screen = stage(qtbot, FinishScreen(), FinishView((), (), "555 0100", "Harbour House", ()))
    with qtbot.waitSignal(screen.handed_back):
        press(screen, "give-back")
    marked = [each.objectName() for each in screen.findChildren(QAbstractButton) if each.isChecked()]
    assert marked == ["paper-none"]  # no paper is the rule (AC-49); nothing else is chosen for anybody
