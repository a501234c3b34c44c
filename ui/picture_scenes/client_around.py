"""The client pages around the questions, empty and full, with invented people and a real instrument's words."""

from dataclasses import replace
from functools import lru_cache, partial

from PySide6.QtWidgets import QAbstractButton, QWidget

from tiscreen.domain.responses import Response, Responses, answered, answered_text, left_blank, removed, skipped
from tiscreen.domain.session import Administration, AdministrationStatus, Keep, Mode
from tiscreen.instruments.library import Library
from ui.picture_scenes import Scenes
from ui.presenters.confidentiality import confidentiality_view, say_first_view
from ui.presenters.finish import FinishView, finish_view
from ui.presenters.hand_back import HandBackView
from ui.presenters.in_charge import in_charge_view
from ui.presenters.keep import KeepPart, KeepView
from ui.presenters.language_size import language_size_view
from ui.presenters.problem import ProblemView
from ui.presenters.review import ReviewView, review_view
from ui.presenters.said import Said
from ui.screens.client.confidentiality import ConfidentialityScreen
from ui.screens.client.finish import FinishScreen
from ui.screens.client.hand_back import HandBackScreen
from ui.screens.client.in_charge import InChargeScreen
from ui.screens.client.keep import KeepScreen
from ui.screens.client.language_size import LanguageSizeScreen
from ui.screens.client.paused import PausedScreen
from ui.screens.client.problem import ClientProblemScreen
from ui.screens.client.review import ReviewScreen
from ui.screens.client.say_first import SayFirstScreen
from ui.screens.client.stop import StopScreen
from ui.screens.client.word import WordScreen
from ui.theme import SCALES, Look

SERVICE, CONTACT = "Harbour House", "Front desk, day and night: 555 0100\nAsk for Amal or Jo."
LIMITS = """What you tell us stays with this team.
There are times we may have to tell someone else.
One is if a child is being hurt. One is if someone may be badly hurt soon. One is if a court orders it.
We talk with you first if it is safe to.
There may be others. Ask me."""
HOW_MUCH = ("not-at-all", "a-little-bit", "moderately", "quite-a-bit", "extremely")
EVERYTHING: dict[str, dict[str, Response]] = {
    "today": {"now": answered("a-bit-uneasy"), "place": answered("yes"), "need": skipped()},
    "pc-ptsd-5": {"gate": answered("yes"), "1": answered("yes"), "2": skipped(), "3": left_blank(), "4": removed()},
    "strengths": {
        "helps": answered("people", "music", "outdoors", "faith", "helping", "stories"),
        "own": answered_text("My sister's calls on Sunday, and the garden behind the old house when it rains"),
    },
    "wishes": {"next": answered("place-to-stay", "sleep"), "whom": answered("me", "my-child"), "own": left_blank()},
    "pcl-5": {str(n): answered(HOW_MUCH[n % 5]) for n in range(1, 18)},
}
FIVE = (
    KeepPart("a", "Today", Keep.ANSWERS, 2),
    KeepPart("b", "Hard events, and the past month", Keep.NOTHING, 3),
    KeepPart("c", "What helps you", Keep.ANSWERS, 2),
    KeepPart("d", "What would help next", None, 0),
    KeepPart("e", "Problems after a very stressful event", Keep.DONE_ONLY, 17),
)


@lru_cache(maxsize=1)
def _shipped() -> Library:
    return Library.shipped()


def said(instrument_id: str, responses: dict[str, Response], kept: Keep | None = None, begun: bool = True) -> Said:
    """A part of an invented person's day."""
    published = _shipped().published[instrument_id]
    status = AdministrationStatus.COMPLETED if begun else AdministrationStatus.STOPPED
    administration = Administration(
        f"a-{instrument_id}", "s", instrument_id, published.instrument.version, published.content_hash, status, kept
    )
    if begun:
        administration = replace(administration, begun="2026-11-23", ended="2026-11-23")
    return Said(administration, published, Responses(responses))


def _day(*instrument_ids: str) -> tuple[Said, ...]:
    return tuple(said(each, EVERYTHING[each]) for each in instrument_ids)


def _press(screen: QWidget, name: str) -> None:
    button = screen.findChild(QAbstractButton, name)
    if button is not None:
        button.click()


def _language(look: Look) -> QWidget:
    screen = LanguageSizeScreen()
    screen.show_view(language_size_view(("en",), "en", look.scale, SCALES))
    return screen


def _limits(_look: Look, heard_on: str = "") -> QWidget:
    screen = ConfidentialityScreen()
    screen.show_view(confidentiality_view(LIMITS, heard_on))
    return screen


def _say_first(_look: Look, heard_on: str = "") -> QWidget:
    screen = SayFirstScreen()
    screen.show_view(say_first_view(LIMITS, heard_on))
    return screen


def _in_charge(_look: Look) -> QWidget:
    screen = InChargeScreen()
    screen.show_view(in_charge_view(Mode.SELF))
    return screen


def _static(kind: type[PausedScreen | StopScreen | WordScreen], _look: Look) -> QWidget:
    screen = kind()
    screen.show_view(None)
    return screen


def _review(parts: tuple[str, ...], press: str, _look: Look) -> QWidget:
    screen = ReviewScreen()
    screen.show_view(review_view(_day(*parts), "en") if parts else ReviewView(()))
    _press(screen, press)
    return screen


def _keep(parts: tuple[KeepPart, ...], press: str, _look: Look) -> QWidget:
    screen = KeepScreen()
    screen.show_view(KeepView(parts))
    _press(screen, press)
    return screen


def _finish(view: FinishView, press: str, _look: Look) -> QWidget:
    screen = FinishScreen()
    screen.show_view(view)
    _press(screen, press)
    return screen


def _hand_back(view: HandBackView, press: str, _look: Look) -> QWidget:
    screen = HandBackScreen()
    screen.show_view(view)
    _press(screen, press)
    return screen


def _problem(_look: Look) -> QWidget:
    screen = ClientProblemScreen()
    screen.show_view(
        ProblemView("There is no room left on this laptop. Your answer is still here.", "Tell your worker, then go on.")
    )
    return screen


def _finished(skipping: bool) -> FinishView:
    if skipping:
        parts = tuple(said(each, {}, None) for each in ("today", "pc-ptsd-5", "strengths", "wishes"))
    else:
        many = answered(*(option.code for option in _shipped().published["strengths"].instrument.options["helps"]))
        parts = (
            said("today", EVERYTHING["today"], Keep.DONE_ONLY),
            said("pc-ptsd-5", EVERYTHING["pc-ptsd-5"], Keep.NOTHING),
            said("strengths", {**EVERYTHING["strengths"], "helps": many}, Keep.ANSWERS),
            said("wishes", EVERYTHING["wishes"], Keep.ANSWERS),
        )
    return finish_view(parts, "en", SERVICE, CONTACT)


_ALL = tuple(EVERYTHING)

SCENES: Scenes = {
    "client-language-size": _language,
    "client-confidentiality": _limits,
    "client-confidentiality-heard": partial(_limits, heard_on="2026-05-03"),
    "client-in-charge": _in_charge,
    "client-say-first": _say_first,
    "client-say-first-heard": partial(_say_first, heard_on="2026-05-03"),
    "client-paused": partial(_static, PausedScreen),
    "client-stop": partial(_static, StopScreen),
    "client-word": partial(_static, WordScreen),
    "client-review-none": partial(_review, (), ""),
    "client-review-few": partial(_review, ("today", "strengths"), ""),
    "client-review-many": partial(_review, _ALL, ""),
    "client-review-shown": partial(_review, _ALL, "show-answers"),
    "client-review-remove": partial(_review, _ALL, "remove-everything"),
    "client-keep-one": partial(_keep, FIVE[:1], ""),
    "client-keep-four": partial(_keep, tuple(replace(part, choice=None) for part in FIVE[:4]), ""),
    "client-keep-five": partial(_keep, FIVE, ""),
    "client-keep-none": partial(_keep, (), ""),
    "client-keep-remove": partial(_keep, FIVE, "remove-everything"),
    "client-finish": lambda look: _finish(_finished(False), "", look),
    "client-finish-skipped": lambda look: _finish(_finished(True), "", look),
    "client-finish-remove": lambda look: _finish(_finished(False), "remove-everything", look),
    "client-hand-back": partial(_hand_back, HandBackView("give"), ""),
    "client-hand-back-pin": partial(_hand_back, HandBackView("pin"), ""),
    "client-hand-back-pin-wrong": partial(_hand_back, HandBackView("pin", wrong=True), ""),
    "client-hand-back-pin-wait": partial(_hand_back, HandBackView("pin", wrong=True, wait_seconds=8), ""),
    "client-hand-back-worker": partial(_hand_back, HandBackView("worker"), ""),
    "client-hand-back-check-in": partial(_hand_back, HandBackView("worker", check_ins=1, words_asked=True), "settled"),
    "client-problem": _problem,
}
