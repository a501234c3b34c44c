"""The client pages that are offered and never in the way: lessons, the trial question, the worded check."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.picture_scenes import Scenes
from ui.presenters.hide_lesson import HideLessonView
from ui.presenters.how_now import HowNowView
from ui.presenters.take_break import BreakView
from ui.presenters.word import WordView
from ui.screens.client.alone import AloneScreen
from ui.screens.client.hide_lesson import HideLessonScreen
from ui.screens.client.how_now import HowNowScreen
from ui.screens.client.practice import PracticeScreen
from ui.screens.client.take_break import BreakScreen
from ui.screens.client.word import WordScreen
from ui.theme import Look


def _page(kind: Callable[[], QWidget], view: object, press: tuple[str, ...], _look: Look) -> QWidget:
    screen = kind()
    screen.show_view(view)  # type: ignore[attr-defined]
    for name in press:
        button = screen.findChild(QAbstractButton, name)
        if button is not None:
            button.click()
    return screen


SCENES: Scenes = {
    "client-alone": partial(_page, AloneScreen, None, ()),
    "client-hide-lesson": partial(_page, HideLessonScreen, HideLessonView(), ()),
    "client-hide-lesson-again": partial(_page, HideLessonScreen, HideLessonView(told=True), ()),
    "client-hide-lesson-chosen": partial(_page, HideLessonScreen, HideLessonView(chosen=True), ()),
    "client-practice": partial(_page, PracticeScreen, None, ("trial-tea",)),
    "client-practice-skipped": partial(_page, PracticeScreen, None, ("skip",)),
    "client-how-now": partial(_page, HowNowScreen, HowNowView(), ()),
    "client-how-now-ways": partial(_page, HowNowScreen, HowNowView(ways_out=True), ()),
    "client-break-together": partial(_page, BreakScreen, BreakView(with_worker=True), ()),
    "client-word-among-questions": partial(_page, WordScreen, WordView(among_questions=True), ()),
}
