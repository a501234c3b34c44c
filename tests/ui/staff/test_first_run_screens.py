"""First run: what is made is said first, a passphrase is offered, and the recovery key stands on paper."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.client.around import control, heard, press, stage, words
from ui.picture_scenes.staff import RECOVERY_KEY, SUGGESTION
from ui.presenters.unlock import MakePassphraseView, RecoverView, RecoveryStep, WelcomeView, recovery_key_view
from ui.screens.staff.make_passphrase import MakePassphraseScreen
from ui.screens.staff.recover import RecoverScreen
from ui.screens.staff.recovery_key import RecoveryKeyScreen
from ui.screens.staff.welcome import WelcomeScreen

OWN = "seven quiet herons at the pond"


@pytest.fixture
def choosing(qtbot) -> MakePassphraseScreen:
    screen = stage(qtbot, MakePassphraseScreen(), MakePassphraseView(SUGGESTION))
    screen.passphrase_edited.connect(lambda typed: screen.show_advice(len(typed) >= 15, f"{len(typed)} letters."))
    return screen


def type_into(screen, name: str, text: str) -> None:
    QTest.keyClicks(control(screen, name), text)


def test_first_run_says_in_four_steps_what_will_be_made(qtbot) -> None:
    screen = stage(qtbot, WelcomeScreen(), WelcomeView("/home/invented/records"))
    shown = "\n".join(words(screen))
    assert [number for number in "1234" if f"\n{number}\n" in shown] == list("1234")
    assert "/home/invented/records" in shown
    with qtbot.waitSignal(screen.begun):
        press(screen, "begin")


def test_a_suggestion_is_there_first_and_one_press_uses_it(qtbot, choosing) -> None:
    """AC-57: no puzzle; the words are shown, so that they can be written down."""
    type_into(choosing, "staff-name", "Amira")
    press(choosing, "use-suggestion")
    assert control(choosing, "passphrase").echoMode() is QLineEdit.EchoMode.Normal
    with qtbot.waitSignal(choosing.continued) as sent:
        press(choosing, "continue")
    assert sent.args == ["Amira", SUGGESTION]


def test_another_suggestion_can_be_asked_for(qtbot, choosing) -> None:
    choosing.suggestion_asked.connect(lambda: choosing.show_suggestion("six other plain words for you"))
    press(choosing, "suggest")
    assert "six other plain words for you" in words(choosing)


def test_keyboard_alone_makes_a_passphrase(qtbot, choosing) -> None:
    """AC-51."""
    control(choosing, "staff-name").setFocus()
    QTest.keyClicks(QApplication.focusWidget(), "Amira")
    while QApplication.focusWidget().objectName() != "passphrase":
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), OWN)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert QApplication.focusWidget().objectName() == "passphrase-again"
    QTest.keyClicks(QApplication.focusWidget(), OWN)
    with qtbot.waitSignal(choosing.continued) as sent:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert sent.args == ["Amira", OWN]


def test_advice_comes_while_typing(choosing) -> None:
    type_into(choosing, "passphrase", "abc")
    assert "3 letters." in words(choosing)


@pytest.mark.parametrize(
    ("name", "first", "again", "where"),
    [
        ("", OWN, OWN, "staff-name"),
        ("Amira", "", "", "passphrase"),
        ("Amira", "short", "short", "passphrase"),
        ("Amira", OWN, OWN[:-1], "passphrase-again"),
    ],
)
def test_what_is_missing_is_told_where_it_is(qtbot, choosing, name: str, first: str, again: str, where: str) -> None:
    type_into(choosing, "staff-name", name)
    type_into(choosing, "passphrase", first)
    type_into(choosing, "passphrase-again", again)
    with qtbot.assertNotEmitted(choosing.continued):
        press(choosing, "continue")
    assert QApplication.focusWidget().objectName() == where
    told = [each.text() for each in choosing.findChildren(type(choosing.name.told)) if each.isVisible()]
    assert [each for each in told if each and each in (f.told.text() for f in fields(choosing))]


def fields(screen: MakePassphraseScreen):
    return (screen.name, screen.choose.first, screen.choose.again)


def test_a_screen_that_goes_forgets_the_passphrase(qtbot, choosing) -> None:
    type_into(choosing, "passphrase", OWN)
    choosing.hide()
    assert [each.text for each in fields(choosing)[1:]] == ["", ""]


def test_the_recovery_key_stands_in_groups_of_four(qtbot) -> None:
    screen = stage(qtbot, RecoveryKeyScreen(), recovery_key_view(RECOVERY_KEY))
    shown = words(screen)
    assert [each for each in shown if each in RECOVERY_KEY.split("-")] == RECOVERY_KEY.split("-")
    with qtbot.waitSignal(screen.written_down):
        press(screen, "written-down")


def test_while_it_is_typed_back_the_key_is_nowhere_on_screen(qtbot) -> None:
    screen = stage(qtbot, RecoveryKeyScreen(), recovery_key_view(RECOVERY_KEY))
    screen.show_view(recovery_key_view(RECOVERY_KEY, RecoveryStep.TYPE))
    QApplication.processEvents()
    said = heard(screen)
    assert not [group for group in RECOVERY_KEY.split("-") if group in said]
    type_into(screen, "typed", RECOVERY_KEY.lower())
    with qtbot.waitSignal(screen.typed_back) as sent:
        press(screen, "continue")
    assert sent.args == [RECOVERY_KEY.lower()]


def test_a_key_that_did_not_match_can_be_compared_with_the_paper(qtbot) -> None:
    screen = stage(qtbot, RecoveryKeyScreen(), recovery_key_view(RECOVERY_KEY, RecoveryStep.TYPE))
    type_into(screen, "typed", "7q4m xk2p")
    screen.show_view(recovery_key_view(RECOVERY_KEY, RecoveryStep.TYPE, wrong=True))
    assert screen.typed.text == "7q4m xk2p"
    assert "That is not the same key yet" in "\n".join(words(screen))
    with qtbot.waitSignal(screen.went_back):
        press(screen, "back")


def test_nothing_typed_back_is_told_and_not_sent(qtbot) -> None:
    screen = stage(qtbot, RecoveryKeyScreen(), recovery_key_view(RECOVERY_KEY, RecoveryStep.TYPE))
    with qtbot.assertNotEmitted(screen.typed_back):
        press(screen, "continue")
    assert screen.typed.told.isVisible()


def test_the_recovery_key_and_a_new_passphrase_open_the_records(qtbot) -> None:
    screen = stage(qtbot, RecoverScreen(), RecoverView(SUGGESTION))
    screen.passphrase_edited.connect(lambda typed: screen.show_advice(True, "Good."))
    with qtbot.assertNotEmitted(screen.recovered):
        press(screen, "continue")
    type_into(screen, "recovery-key", RECOVERY_KEY)
    press(screen, "use-suggestion")
    with qtbot.waitSignal(screen.recovered) as sent:
        press(screen, "continue")
    assert sent.args == [RECOVERY_KEY, SUGGESTION]


def test_a_wrong_recovery_key_keeps_all_that_was_typed(qtbot) -> None:
    screen = stage(qtbot, RecoverScreen(), RecoverView(SUGGESTION))
    type_into(screen, "recovery-key", "7q4m")
    press(screen, "use-suggestion")
    screen.show_view(RecoverView(busy=True))
    screen.show_view(RecoverView(SUGGESTION, wrong=True, wait_seconds=2))
    assert (screen.key.text, screen.choose.text) == ("7q4m", SUGGESTION)
    assert "Nothing is lost" in screen.key.told.text()
    assert "2 seconds" in screen.key.told.text()
