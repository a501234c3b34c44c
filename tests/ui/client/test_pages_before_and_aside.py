"""Language, limits, in charge, pause, stop, a word, a bad moment: each press says what was pressed, and no more."""

import pytest
from PySide6.QtWidgets import QApplication, QStackedWidget

from tests.ui.client.around import control, dress, press, stage, words
from tiscreen.domain.session import Mode
from ui.picture_scenes.client_around import LIMITS
from ui.presenters.confidentiality import confidentiality_view, say_first_view
from ui.presenters.in_charge import in_charge_view
from ui.presenters.language_size import language_size_view
from ui.presenters.problem import ProblemView, problem_view
from ui.router import Router
from ui.screens.client.confidentiality import ConfidentialityScreen
from ui.screens.client.in_charge import InChargeScreen
from ui.screens.client.language_size import LanguageSizeScreen
from ui.screens.client.paused import PausedScreen
from ui.screens.client.problem import ClientProblemScreen
from ui.screens.client.say_first import SayFirstScreen
from ui.screens.client.stop import StopScreen
from ui.screens.client.word import WordScreen
from ui.screens.problem import ProblemScreen

LANGUAGES = language_size_view(("en",), "en", 100, (100, 125, 200))
PRESSES = [
    (LanguageSizeScreen, LANGUAGES, "continue", "continued", []),
    (LanguageSizeScreen, LANGUAGES, "language-en", "language_chosen", ["en"]),
    (LanguageSizeScreen, LANGUAGES, "size-200", "size_chosen", [200]),
    (ConfidentialityScreen, confidentiality_view(LIMITS), "continue", "continued", []),
    (ConfidentialityScreen, confidentiality_view(LIMITS), "word", "word_asked", []),
    (ConfidentialityScreen, confidentiality_view(LIMITS), "no-screening", "declined", []),
    (ConfidentialityScreen, confidentiality_view(LIMITS), "back", "went_back", []),
    (SayFirstScreen, say_first_view(LIMITS), "continue", "continued", []),
    (SayFirstScreen, say_first_view(LIMITS), "no-screening", "declined", []),
    (InChargeScreen, in_charge_view(Mode.SELF), "on-my-own", "started", ["on-my-own"]),
    (InChargeScreen, in_charge_view(Mode.SELF), "with-my-worker", "started", ["with-my-worker"]),
    (InChargeScreen, in_charge_view(Mode.SELF), "not-today", "declined", []),
    (InChargeScreen, in_charge_view(Mode.SELF), "try-hide", "hidden", []),
    (InChargeScreen, in_charge_view(Mode.SELF), "back", "went_back", []),
    (PausedScreen, None, "go-on", "resumed", []),
    (PausedScreen, None, "give-back", "handed_back", []),
    (PausedScreen, None, "stop", "stopped", []),
    (StopScreen, None, "stop-here", "stopped", []),
    (StopScreen, None, "pause", "paused", []),
    (StopScreen, None, "go-back", "went_back", []),
    (WordScreen, None, "go-on", "closed", []),
    (ProblemScreen, ProblemView("Something is so.", "Do this."), "continue", "continued", []),
    (ClientProblemScreen, ProblemView("Something is so.", "Do this."), "hide", "hidden", []),
]


@pytest.mark.parametrize(
    ("kind", "view", "name", "signal", "arguments"),
    PRESSES,
    ids=[f"{kind.__name__}-{name}" for kind, _, name, _, _ in PRESSES],
)
def test_a_press_reports_itself_once(qtbot, kind, view, name, signal, arguments) -> None:
    screen = stage(qtbot, kind(), view)
    told: list[list[object]] = []
    getattr(screen, signal).connect(lambda *given: told.append(list(given)))
    press(screen, name)
    assert told == [arguments]


@pytest.mark.parametrize(("kind", "view"), {each[0]: each[1] for each in PRESSES}.items(), ids=lambda e: "")
def test_a_reader_starts_at_the_heading_of_every_page(qtbot, kind, view) -> None:
    """AC-09: through the router, from another page whose button was just pressed."""
    dress()
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    router = Router(stack)
    router.show(StopScreen if kind is not StopScreen else WordScreen, None)
    with qtbot.waitExposed(stack):
        stack.show()
    stack.activateWindow()
    QApplication.processEvents()
    stack.currentWidget().findChild(type(control(stack, "hide")), "hide").setFocus()
    screen = router.show(kind, view)
    QApplication.processEvents()
    assert QApplication.focusWidget().accessibleIdentifier() == "heading"
    assert screen.isAncestorOf(QApplication.focusWidget())


def test_what_is_in_use_is_marked_and_a_change_keeps_the_place(qtbot) -> None:
    screen = stage(qtbot, LanguageSizeScreen(), LANGUAGES)
    assert control(screen, "language-en").isChecked()
    assert control(screen, "size-100").isChecked()
    press(screen, "size-125")
    screen.show_view(language_size_view(("en",), "en", 125, (100, 125, 200)))
    assert control(screen, "size-125").isChecked()
    assert QApplication.focusWidget() is control(screen, "size-125")


def test_the_limits_are_shown_word_for_word_before_anything_can_start(qtbot) -> None:
    """AC-06's page."""
    for kind, view in ((ConfidentialityScreen, confidentiality_view(LIMITS)), (SayFirstScreen, say_first_view(LIMITS))):
        assert "\n\n".join(LIMITS.splitlines()) in words(stage(qtbot, kind(), view))


@pytest.mark.parametrize(
    ("kind", "make"), [(ConfidentialityScreen, confidentiality_view), (SayFirstScreen, say_first_view)]
)
def test_someone_who_heard_the_limits_gets_a_reminder_and_can_read_all_of_it(qtbot, kind, make) -> None:
    screen = stage(qtbot, kind(), make(LIMITS, "2026-05-03"))
    whole = "\n\n".join(LIMITS.splitlines())
    assert "You heard this on 3 May 2026." in words(screen)
    assert whole not in words(screen)
    press(screen, "read-again")
    assert whole in words(screen)
    screen.show_view(make(LIMITS, ""))
    assert "You heard this on 3 May 2026." not in words(screen)
    assert whole in words(screen)


@pytest.mark.parametrize(("mode", "word"), [(Mode.SELF, "on your own"), (Mode.INTERVIEWER, "together")])
def test_the_page_in_charge_says_how_it_was_set_up(qtbot, mode: Mode, word: str) -> None:
    screen = stage(qtbot, InChargeScreen(), in_charge_view(mode))
    assert [text for text in words(screen) if "set this up" in text and word in text]


def test_hide_is_explained_without_a_false_promise(qtbot) -> None:
    """X16: Hide does not erase."""
    said = " ".join(words(stage(qtbot, InChargeScreen(), in_charge_view(Mode.SELF))))
    assert "It does not erase what you saved." in said


def test_a_bad_moment_shows_no_traceback(qtbot) -> None:
    try:
        raise RuntimeError("row 7: private words")
    except RuntimeError as trouble:
        screen = stage(qtbot, ProblemScreen(), problem_view(trouble))
    said = "\n".join(words(screen))
    assert "private" not in said
    assert "Traceback" not in said
    assert "RuntimeError" not in said


def test_details_for_whoever_looks_after_the_laptop_show_only_where_there_are_some(qtbot) -> None:
    screen = stage(qtbot, ProblemScreen(), ProblemView("x.json was not taken in.", "See below.", "$.id: is empty."))
    assert "$.id: is empty." in words(screen)
    screen.show_view(ProblemView("Something is so.", "Do this."))
    assert "$.id: is empty." not in words(screen)
