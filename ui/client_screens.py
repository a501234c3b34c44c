"""Which screen stands for which place, and what each of its signals asks of the client space."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from tiscreen.domain.responses import SkipReason
from ui.presenters.finish import Paper
from ui.presenters.hand_back import Step
from ui.presenters.part_walk import Place
from ui.screens.client.alone import AloneScreen
from ui.screens.client.confidentiality import ConfidentialityScreen
from ui.screens.client.cover import CoverScreen
from ui.screens.client.finish import FinishScreen
from ui.screens.client.hand_back import HandBackScreen
from ui.screens.client.hide_lesson import HideLessonScreen
from ui.screens.client.how_now import HowNowScreen
from ui.screens.client.in_charge import InChargeScreen
from ui.screens.client.item import ItemScreen
from ui.screens.client.keep import KeepScreen
from ui.screens.client.language_size import LanguageSizeScreen
from ui.screens.client.last_question import LastQuestionScreen
from ui.screens.client.meaning import MeaningScreen
from ui.screens.client.part_list import PartListScreen
from ui.screens.client.part_note import PartNoteScreen
from ui.screens.client.paused import PausedScreen
from ui.screens.client.practice import PracticeScreen
from ui.screens.client.review import ReviewScreen
from ui.screens.client.say_first import SayFirstScreen
from ui.screens.client.skip_choices import SkipChoicesScreen
from ui.screens.client.stop import StopScreen
from ui.screens.client.take_break import BreakScreen
from ui.screens.client.word import WordScreen

if TYPE_CHECKING:
    from ui.client_space import ClientSpace

SCREENS: Mapping[Place, type[QWidget]] = {
    Place.LANGUAGE: LanguageSizeScreen,
    Place.LIMITS: ConfidentialityScreen,
    Place.IN_CHARGE: InChargeScreen,
    Place.ALONE: AloneScreen,
    Place.HIDE_LESSON: HideLessonScreen,
    Place.PRACTICE: PracticeScreen,
    Place.SAY_FIRST: SayFirstScreen,
    Place.HOW_NOW: HowNowScreen,
    Place.PART_NOTE: PartNoteScreen,
    Place.PART_LIST: PartListScreen,
    Place.ITEM: ItemScreen,
    Place.SKIP_CHOICES: SkipChoicesScreen,
    Place.BREAK: BreakScreen,
    Place.PAUSED: PausedScreen,
    Place.STOP: StopScreen,
    Place.LAST_QUESTION: LastQuestionScreen,
    Place.REVIEW: ReviewScreen,
    Place.KEEP: KeepScreen,
    Place.FINISH: FinishScreen,
    Place.MEANING: MeaningScreen,
    Place.WORD: WordScreen,
    Place.HAND_BACK: HandBackScreen,
    Place.COVER: CoverScreen,
}


def connect_screens(space: ClientSpace) -> None:
    """Register every screen with the router, with what its signals do. A signal a screen lacks is passed over."""
    for kind in SCREENS.values():
        space.router.register(kind, partial(_connect, space, _meanings(space).get(kind, {})))


def _connect(space: ClientSpace, own: Mapping[str, Callable[..., object]], screen: QWidget) -> None:
    flow = space.flow
    shared: dict[str, Callable[..., object]] = {
        "went_back": lambda *answer: space.act(partial(flow.back, *answer)),
        "break_taken": lambda *answer: space.act(partial(flow.aside, Place.BREAK, *answer)),
        "hidden": space.hide,
        "declined": lambda: space.act(flow.decline),
        "word_asked": lambda: space.act(partial(flow.aside, Place.WORD)),
        "list_asked": lambda *answer: space.act(partial(flow.aside, Place.PART_LIST, *answer)),
        "paused": lambda: space.act(flow.pause),
        "closed": lambda: space.act(flow.close_side_page),
        "continued": lambda: space.act(flow.go_on),
        "everything_removed": lambda: space.act(flow.remove_everything),
        "handed_back": lambda: space.act(flow.give_back),
    }
    for name, meaning in {**shared, **own}.items():
        signal: Any = getattr(screen, name, None)
        if signal is not None:
            signal.connect(meaning)


Meanings = Mapping[type[QWidget], Mapping[str, Callable[..., object]]]


def _meanings(space: ClientSpace) -> Meanings:
    return {**_before_the_questions(space), **_among_the_questions(space), **_at_the_end(space)}


def _before_the_questions(space: ClientSpace) -> Meanings:
    flow, act = space.flow, space.act
    return {
        LanguageSizeScreen: {"size_chosen": space.size_chosen, "theme_chosen": space.theme_chosen},
        InChargeScreen: {
            "started": lambda mode: act(partial(flow.agree, with_worker=mode == "with-my-worker")),
            "alone_asked": lambda: act(partial(flow.aside, Place.ALONE)),
            "lesson_asked": lambda: act(partial(flow.aside, Place.HIDE_LESSON)),
            "practice_asked": lambda: act(partial(flow.aside, Place.PRACTICE)),
        },
        AloneScreen: {"put_off": space.hide},
        HideLessonScreen: {"digits_chosen": lambda digits: act(partial(space.views.choose_digits, digits))},
    }


def _among_the_questions(space: ClientSpace) -> Meanings:
    flow, act = space.flow, space.act
    stop_page = {"stopped": lambda *answer: act(partial(flow.aside, Place.STOP, *answer))}
    return {
        HowNowScreen: {
            "feeling_said": lambda feeling: act(partial(flow.say_how_now, feeling)),
            "switched_off": lambda: act(flow.stop_asking_how),
            "left_out": lambda: act(flow.leave_out_part),
            **stop_page,
        },
        PartNoteScreen: {
            "started": lambda: act(flow.start_part),
            "left_out": lambda: act(flow.leave_out_part),
            "put_off": lambda: act(flow.put_off_part),
        },
        PartListScreen: {"started": lambda: act(flow.start_part)},
        ItemScreen: {
            "next_pressed": lambda answer: act(partial(flow.next, answer)),
            "skip_pressed": lambda: act(flow.skip),
            "answer_cleared": lambda: act(flow.clear),
            "choices_asked": lambda answer: act(partial(flow.ask_skip_choices, answer)),
            "more_said": lambda: act(flow.say_more),
            "unknown_said": lambda: act(partial(flow.skip, SkipReason.ASKED_UNKNOWN)),
            "passed": lambda: act(partial(flow.skip, SkipReason.ASKED_DECLINED)),
            "not_asked": lambda: act(flow.not_asked),
            **stop_page,
        },
        SkipChoicesScreen: {"way_chosen": lambda way: act(partial(flow.skip_by, way))},
        BreakScreen: {
            "resumed": lambda: act(flow.close_side_page),
            "mode_switched": lambda: act(flow.switch_mode),
            **stop_page,
        },
        PausedScreen: {"resumed": lambda: act(flow.resume), **stop_page},
        StopScreen: {"stopped": lambda: act(flow.stop)},
    }


def _at_the_end(space: ClientSpace) -> Meanings:
    flow, act = space.flow, space.act
    return {
        LastQuestionScreen: {"reviewed": lambda: act(flow.review), "continued": lambda: act(flow.choose_kept)},
        ReviewScreen: {
            "changed": lambda part, link: act(partial(flow.change, part, link)),
            "removed": lambda part, link: act(partial(flow.remove, part, link)),
            "continued": lambda: act(flow.choose_kept),
        },
        KeepScreen: {"keep_chosen": space.keep, "continued": lambda: act(flow.finish)},
        FinishScreen: {
            "meaning_asked": lambda: act(partial(flow.aside, Place.MEANING)),
            "meaning_left": lambda: act(flow.leave_meaning),
            "paper_chosen": lambda paper: act(partial(flow.wish_for, Paper(paper))),
            "kept_asked": lambda: act(flow.choose_kept),
        },
        HandBackScreen: _hand_back(space),
        CoverScreen: {"pin_typed": space.try_pin_on_cover},
    }


def _hand_back(space: ClientSpace) -> Mapping[str, Callable[..., object]]:
    def to_pin() -> None:
        space.views.step = Step.PIN

    def back() -> None:
        if space.views.step is Step.PIN:
            space.views.step = Step.GIVE
        else:
            space.flow.back()

    return {
        "went_back": lambda: space.act(back),
        "worker_here": lambda: space.act(to_pin),
        "pin_entered": lambda pin: space.act(partial(space.views.try_pin, pin)),
        "outcome_chosen": lambda outcome: space.act(partial(space.flow.settle_check_ins, outcome)),
        "continued": lambda: space.act(space.flow.end),
    }
