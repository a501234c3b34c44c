"""A recorded response and a result in the words of the instrument they were answered under."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tiscreen.domain.instrument import Origin, ResultRule
from tiscreen.domain.outcome import Bounded, Outcome, Result, Score, Scored
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
    """All results, the headline first; empty where no answers were kept or nothing was answered."""
    if outcome is None:
        return ()
    headline = published.instrument.headline()
    rules = sorted(published.instrument.results, key=lambda rule: rule is not headline)
    return tuple(view for rule in rules for view in _result(published, outcome, rule, language))


def _result(published: Published, outcome: Outcome, rule: ResultRule, language: str) -> Iterator[ResultView]:
    found = outcome.results.get(rule.id)
    if found is None:
        return
    words = published.words_in(language).results[rule.id]
    sentence = {Result.YES: words.yes, Result.NO: words.no, Result.UNKNOWN: words.unknown}[found]
    score = outcome.scores.get(rule.score) if rule.score else None
    low, high = _ends(score)
    yield ResultView(
        name=words.name,
        sentence=sentence,
        limits=words.limits,
        purpose=rule.purpose,
        citation=rule.citation,
        at_least=rule.at_least,
        low=low,
        high=high,
        answered=score.answered if score else 0,
        of=score.of if score else 0,
    )


def _ends(score: Score | None) -> tuple[float | None, float | None]:
    if isinstance(score, Scored):
        return score.value, score.value
    if isinstance(score, Bounded):
        return score.low, score.high
    return None, None
