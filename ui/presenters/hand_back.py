"""The laptop passes back: what the client sees, the staff PIN, and what the worker sees before anything else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tiscreen.domain.sitting import CheckInKind
from ui.presenters.finish import Paper


class Step(StrEnum):
    """Whose page it is now."""

    GIVE = "give"
    PIN = "pin"
    WORKER = "worker"


class Leaving(StrEnum):
    """How a person was when they left, as the worker says it (ruling 17)."""

    SETTLED = "settled"
    PLAN_MADE = "plan-made"
    LEFT_FIRST = "left-first"
    NOT_YET = "not-yet"


@dataclass(frozen=True, slots=True)
class HandBackView:
    """`check_ins` says that somebody should check in, never why; `wait_seconds` until a PIN is taken again.

    `paper` is what the client would like to take along.
    """

    step: str
    check_ins: int = 0
    words_asked: bool = False
    wait_seconds: int = 0
    wrong: bool = False
    paper: Paper = Paper.NONE


def hand_back_view(
    step: Step,
    check_ins: Iterable[CheckInKind] = (),
    wait_seconds: int = 0,
    *,
    wrong: bool = False,
    paper: Paper = Paper.NONE,
) -> HandBackView:
    """The page of one step. Nothing about check-ins is in it before the PIN was right."""
    raised = tuple(check_ins) if step is Step.WORKER else ()
    return HandBackView(
        step.value,
        raised.count(CheckInKind.FLAG),
        CheckInKind.WORD in raised,
        wait_seconds,
        wrong=wrong,
        paper=paper if step is Step.WORKER else Paper.NONE,
    )
