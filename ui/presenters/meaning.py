"""What the answers might mean, for somebody who asked to see it: the one sentence of each result (ruling 9)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tiscreen.domain import scoring
from tiscreen.domain.interpretation import interpretations
from tiscreen.domain.outcome import Bounded, Result, Score, Scored
from ui.presenters.said import Said


@dataclass(frozen=True, slots=True)
class NumberView:
    """A total from `low` to `high`; both are the same where nothing is left open. `least` to `most` is its reach."""

    low: float
    high: float
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class MeaningPart:
    """One part's sentence; the number is shown on demand only, and is None where there is none.

    `left_open`: the answers given leave it open, because some questions have none.
    """

    title: str
    sentence: str
    number: NumberView | None = None
    left_open: bool = False


@dataclass(frozen=True, slots=True)
class MeaningView:
    """`strengths` stand beside what is said, in the person's own words."""

    parts: tuple[MeaningPart, ...]
    strengths: tuple[str, ...] = ()


def has_meaning(said: Said) -> bool:
    """Whether there is a sentence for this part, whatever it says: the offer must give no result away (ruling 10)."""
    return said.begun and bool(said.published.instrument.results) and said.answered() > 0


def meaning_view(parts: Iterable[Said], strengths: tuple[str, ...], language: str) -> MeaningView:
    """The page for the parts that have a meaning to show."""
    return MeaningView(tuple(_part(said, language) for said in parts if has_meaning(said)), strengths)


def _part(said: Said, language: str) -> MeaningPart:
    instrument = said.published.instrument
    headline = interpretations(said.published, scoring.outcome(instrument, said.responses), language)[0]
    rule = instrument.headline()
    reach = next(
        (scoring.reach(each, instrument) for each in instrument.scores if rule and each.id == rule.score), None
    )
    number = _number(headline.score, reach) if reach else None
    return MeaningPart(said.title(language), headline.sentence, number, headline.result is Result.UNKNOWN)


def _number(score: Score | None, reach: tuple[float, float]) -> NumberView | None:
    if isinstance(score, Scored):
        return NumberView(score.value, score.value, *reach)
    if isinstance(score, Bounded):
        return NumberView(score.low, score.high, *reach)
    return None
