"""One truth, told once: the sentence of a result, the same for client, record and referral (ruling 9)."""

from __future__ import annotations

from dataclasses import dataclass

from tiscreen.domain.instrument import ResultRule
from tiscreen.domain.outcome import Outcome, Result, Score
from tiscreen.domain.published import Published
from tiscreen.domain.words import ResultWords


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What one result says, with its source. `cut` and `score` are None for a rule over items.

    `sentence` is all that a client or a referral is told unless the client shares more; `limits` goes with it
    into record and referral. A pattern is named as a pattern, never as a diagnosis (ruling 16).
    """

    result_id: str
    name: str
    result: Result
    sentence: str
    limits: str
    purpose: str
    citation: str
    cut: float | None
    score: Score | None
    headline: bool


def interpretations(published: Published, outcome: Outcome, language: str) -> tuple[Interpretation, ...]:
    """Every result of an outcome, the headline first; the others are given on demand."""
    rules = published.instrument.results
    first = published.instrument.headline()
    ordered = sorted(rules, key=lambda rule: rule is not first)
    words = published.words_in(language).results
    return tuple(_of(rule, words[rule.id], outcome, rule is first) for rule in ordered)


def sentence(words: ResultWords, result: Result) -> str:
    """The one sentence for a result."""
    return {Result.YES: words.yes, Result.NO: words.no}.get(result, words.unknown)


def _of(rule: ResultRule, words: ResultWords, outcome: Outcome, headline: bool) -> Interpretation:
    result = outcome.results[rule.id]
    return Interpretation(
        result_id=rule.id,
        name=words.name,
        result=result,
        sentence=sentence(words, result),
        limits=words.limits,
        purpose=rule.purpose,
        citation=rule.citation,
        cut=rule.at_least,
        score=outcome.scores.get(rule.score) if rule.score else None,
        headline=headline,
    )
