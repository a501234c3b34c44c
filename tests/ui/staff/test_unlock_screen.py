"""Unlocking: pasting and showing are welcome, a slip is told calmly, and what waits is marked alike."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.client.around import control, heard, press, stage, words
from ui.presenters.unlock import UnlockView, unlock_view
from ui.screens.staff.unlock import UnlockScreen

LONG = "пять тихих цапель " * 14  # 252 letters, none of them ASCII


def locked(qtbot, view: UnlockView | None = None) -> UnlockScreen:
    return stage(qtbot, UnlockScreen(), view or UnlockView())


def test_a_pasted_passphrase_is_taken_as_it_is(qtbot) -> None:
    """AC-57."""
    screen = locked(qtbot)
    QApplication.clipboard().setText(LONG)
    QTest.keyClick(control(screen, "passphrase"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.clipboard().clear()
    with qtbot.waitSignal(screen.unlocked) as sent:
        QTest.keyClick(control(screen, "passphrase"), Qt.Key.Key_Return)
    assert sent.args == [LONG]


def test_typing_can_begin_at_once_and_show_uncovers_it(qtbot) -> None:
    """AC-57."""
    screen = locked(qtbot)
    field = control(screen, "passphrase")
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "quiet")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert "quiet" not in heard(screen)
    press(screen, "show-passphrase")
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    press(screen, "show-passphrase")
    assert field.echoMode() is QLineEdit.EchoMode.Password


def test_a_slip_is_told_calmly_and_the_field_is_ready_again(qtbot) -> None:
    screen = locked(qtbot)
    QTest.keyClicks(control(screen, "passphrase"), "wrong one")
    screen.show_view(UnlockView(busy=True))
    assert not control(screen, "unlock").isEnabled()
    screen.show_view(UnlockView(wrong=True))
    assert "That did not match. Nothing is lost." in words(screen)
    assert screen.passphrase.text == ""
    assert control(screen, "unlock").isEnabled()


@pytest.mark.parametrize(("seconds", "said"), [(1, "in 1 second."), (8, "in 8 seconds."), (300, "in 300 seconds.")])
def test_a_wait_is_said_in_words_and_nothing_is_tried_meanwhile(qtbot, seconds: int, said: str) -> None:
    screen = locked(qtbot, UnlockView(wrong=True, wait_seconds=seconds))
    assert screen.passphrase.told.text() == f"That did not match. Nothing is lost. You can try again {said}"
    QTest.keyClicks(control(screen, "passphrase"), "another")
    with qtbot.assertNotEmitted(screen.unlocked):
        press(screen, "unlock")


def test_the_wait_ends_by_itself_and_what_was_typed_meanwhile_is_there(qtbot) -> None:
    screen = locked(qtbot, UnlockView(wrong=True, wait_seconds=2))
    QTest.keyClicks(control(screen, "passphrase"), "another")
    screen.show_view(UnlockView(wrong=True, wait_seconds=1))  # a reminder of how long; not a new try
    qtbot.waitUntil(lambda: "again" not in screen.passphrase.told.text(), timeout=30_000)
    with qtbot.waitSignal(screen.unlocked) as sent:
        press(screen, "unlock")
    assert sent.args == ["another"]


def test_nothing_typed_is_told_and_not_tried(qtbot) -> None:
    screen = locked(qtbot)
    with qtbot.assertNotEmitted(screen.unlocked):
        press(screen, "unlock")
    assert "Type or paste your passphrase." in words(screen)


@pytest.mark.parametrize(
    ("waiting", "said"),
    [((), set()), (("b2",), {"A session is waiting."}), (("b2", "a1", "z9"), {"3 sessions are waiting."})],
)
def test_waiting_sessions_are_a_number_and_nothing_else(qtbot, waiting: tuple[str, ...], said: set[str]) -> None:
    """Ruling 18: every sitting that is not merged is marked alike."""
    screen = locked(qtbot, unlock_view(waiting, check_in_waiting=False))
    assert {each for each in words(screen) if "waiting" in each} == said
    spoken = heard(screen)
    assert not [each for each in waiting if each in spoken]


def test_a_person_who_waits_is_said_before_anything_is_unlocked(qtbot) -> None:
    """Ruling 2: without a name, a reason or a score."""
    screen = locked(qtbot, unlock_view(("a1",), check_in_waiting=True))
    shown = words(screen)
    assert shown.index("A person is waiting for a check-in.") < shown.index("A session is waiting.")
    screen.show_view(UnlockView(busy=True))
    assert "A person is waiting for a check-in." in words(screen)
    screen.show_view(unlock_view((), check_in_waiting=False))
    assert "A person is waiting for a check-in." not in words(screen)


def test_a_forgotten_passphrase_has_a_way_on(qtbot) -> None:
    screen = locked(qtbot)
    with qtbot.waitSignal(screen.recovery_asked):
        press(screen, "forgot")
