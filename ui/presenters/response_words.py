"""A recorded response and a result in the words of the instrument they were answered under."""

from __future__ import annotations

from dataclasses import dataclass

from tiscreen.domain.instrument import Origin
from tiscreen.domain.interpretation import Interpretation, interpretations
from tiscreen.domain.outcome import Bounded, Outcome, Score, Scored
from tiscreen.domain.published import Published
from tiscreen.domain.responses import State
from ui.presenters.said import Said, answer_lines

SPOKEN_FIRST = ("today", "strengths", "wishes")  # in every summary, before any score (AC-21)


@dataclass(frozen=True, slots=True)
class AnswerRowView:
    """One item and what was recorded; `answer` is "" where there is none."""

    question: str
    answer: str
    state: State


@dataclass(frozen=True, slots=True)
class ResultView:
    """One result: the sentence everyone gets, and on demand the numbers it rests on.

    `low` and `high` are equal where a score is settled and None where nothing can be said.
    """

    name: str
    sentence: str
    limits: str
    purpose: str
    citation: str
    at_least: float | None = None
    low: float | None = None
    high: float | None = None
    answered: int = 0
    of: int = 0


def place_in_summary(published: Published) -> int:
    """Sort key: today, strengths, wishes, other pages of our own, and only then what is scored."""
    if published.id in SPOKEN_FIRST:
        return SPOKEN_FIRST.index(published.id)
    return len(SPOKEN_FIRST) + (published.instrument.kind is not Origin.OWN)


def answer_rows(said: Said, language: str) -> tuple[AnswerRowView, ...]:
    """Every item that was on the person's path, in order of asking."""
    return tuple(
        AnswerRowView(
            said.published.item_text(link_id, language).text,
            "; ".join(answer_lines(said, link_id, language)),
            said.responses[link_id].state,
        )
        for link_id in said.shown()
    )


def results(published: Published, outcome: Outcome | None, language: str) -> tuple[ResultView, ...]:
    """All results, the headline first; empty where no answers were kept."""
    found = interpretations(published, outcome, language) if outcome is not None else ()
    return tuple(_result(each) for each in found)


def _result(found: Interpretation) -> ResultView:
    low, high = _ends(found.score)
    return ResultView(
        name=found.name,
        sentence=found.sentence,
        limits=found.limits,
        purpose=found.purpose,
        citation=found.citation,
        at_least=found.cut,
        low=low,
        high=high,
        answered=found.score.answered if found.score else 0,
        of=found.score.of if found.score else 0,
    )


def _ends(score: Score | None) -> tuple[float | None, float | None]:
    if isinstance(score, Scored):
        return score.value, score.value
    if isinstance(score, Bounded):
        return score.low, score.high
    return None, None
