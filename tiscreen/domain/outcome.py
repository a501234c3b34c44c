"""What can be known from the answers given: a value, an exact range, or nothing; yes, no or unknown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Result(StrEnum):
    """Yes for every way of completing the missing items, no for every way, or unknown."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Scored:
    """A value; `answered` of `of` items the score rests on. `settled_by` names the gate that decided it."""

    value: float
    answered: int
    of: int
    settled_by: str | None = None
    prorated: bool = False


@dataclass(frozen=True, slots=True)
class Bounded:
    """The exact smallest and largest value the missing items leave open."""

    low: float
    high: float
    answered: int
    of: int


@dataclass(frozen=True, slots=True)
class NotScorable:
    """Nothing was answered; there is nothing to say."""

    of: int
    answered: int = 0


Score = Scored | Bounded | NotScorable


@dataclass(frozen=True, slots=True)
class Outcome:
    """All scores and results of one administration by id, and the ids of the flags it raises."""

    scores: Mapping[str, Score]
    results: Mapping[str, Result]
    flags: tuple[str, ...] = ()
