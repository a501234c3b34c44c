"""The client pages that are offered and never in the way: lessons, the trial question, the worded check."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.picture_scenes import Scenes
from ui.picture_scenes.client_around import CONTACT, SERVICE
from ui.presenters.finish import FinishView, KeptPart, Paper
from ui.presenters.hand_back import HandBackView
from ui.presenters.hide_lesson import HideLessonView
from ui.presenters.how_now import HowNowView
from ui.presenters.meaning import MeaningPart, MeaningView, NumberView
from ui.presenters.take_break import BreakView
from ui.presenters.word import WordView
from ui.screens.client.alone import AloneScreen
from ui.screens.client.finish import FinishScreen
from ui.screens.client.hand_back import HandBackScreen
from ui.screens.client.hide_lesson import HideLessonScreen
from ui.screens.client.how_now import HowNowScreen
from ui.screens.client.meaning import MeaningScreen
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


YES = "The answers are like those of people who often find it helps to talk with someone trained in this. "
NOT_A_DIAGNOSIS = "This is a screening result, not a diagnosis."
STRONG = ("Music", "Being outdoors", "My sister's calls on Sunday")


def _meanings(strengths: tuple[str, ...]) -> MeaningView:
    settled = MeaningPart("Hard events, and the past month", YES + NOT_A_DIAGNOSIS, NumberView(4, 4, 0, 5))
    open_still = MeaningPart(
        "Problems after a very stressful event", "Can't tell. Not ruled out.", NumberView(18, 46, 0, 80), left_open=True
    )
    return MeaningView((settled, open_still) if strengths else (open_still,), strengths)


def _finish(_look: Look) -> QWidget:
    screen = FinishScreen()
    kept = (KeptPart("Today", None), KeptPart("Hard events, and the past month", None))
    screen.show_view(FinishView(STRONG, ("Better sleep",), CONTACT, SERVICE, kept, meaning=True, open_choice=True))
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
    "client-meaning": partial(_page, MeaningScreen, _meanings(STRONG), ()),
    "client-meaning-number": partial(_page, MeaningScreen, _meanings(STRONG), ("show-number",)),
    "client-meaning-unknown": partial(_page, MeaningScreen, _meanings(()), ("show-number",)),
    "client-finish-offers": _finish,
    "client-hand-back-paper": partial(_page, HandBackScreen, HandBackView("worker", paper=Paper.CARD), ()),
    "client-word-among-questions": partial(_page, WordScreen, WordView(among_questions=True), ()),
}
