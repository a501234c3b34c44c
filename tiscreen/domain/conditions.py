"""Three-valued truth of a condition over what was answered so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from tiscreen.domain.instrument import Condition, Instrument
from tiscreen.domain.outcome import Bounded, Result, Score, Scored
from tiscreen.domain.responses import Responses


def negation(truth: Result) -> Result:
    """Not; unknown stays unknown."""
    return {Result.YES: Result.NO, Result.NO: Result.YES}.get(truth, Result.UNKNOWN)


def at_least_n(n: int, truths: Iterable[Result]) -> Result:
    """Yes when `n` are yes, no when `n` can no longer be reached."""
    found = list(truths)
    if found.count(Result.YES) >= n:
        return Result.YES
    return Result.NO if len(found) - found.count(Result.NO) < n else Result.UNKNOWN


def score_at_least(score: Score | None, value: float) -> Result:
    """Whether every reachable value is at or above `value`, none is, or it is open."""
    match score:
        case Scored(value=reached):
            return Result.YES if reached >= value else Result.NO
        case Bounded(low=low, high=high):
            if low >= value:
                return Result.YES
            return Result.NO if high < value else Result.UNKNOWN
    return Result.UNKNOWN


def truth(condition: Condition, instrument: Instrument, responses: Responses, scores: Mapping[str, Score]) -> Result:
    """The truth of `condition`; exact where each item is read once in it, as the lint demands."""

    def of(inner: Condition) -> Result:
        return truth(inner, instrument, responses, scores)

    if condition.item is not None:
        return _item_truth(condition, instrument, responses)
    if condition.score is not None:
        return _score_truth(condition, scores)
    if condition.not_ is not None:
        return negation(of(condition.not_))
    return _joined(condition, of)


def _joined(condition: Condition, of: Callable[[Condition], Result]) -> Result:
    if condition.all_ is not None:
        return at_least_n(len(condition.all_), map(of, condition.all_))
    if condition.any_ is not None:
        return at_least_n(1, map(of, condition.any_))
    if condition.at_least_n is not None:
        return at_least_n(condition.at_least_n.n, map(of, condition.at_least_n.of))
    raise ValueError("a condition without a form")


def _score_truth(condition: Condition, scores: Mapping[str, Score]) -> Result:
    score = scores.get(condition.score or "")
    if condition.at_least is not None:
        return score_at_least(score, condition.at_least)
    if condition.below is not None:
        return negation(score_at_least(score, condition.below))
    raise ValueError("a score condition without a bound")


def _item_truth(condition: Condition, instrument: Instrument, responses: Responses) -> Result:
    """A missing item may still turn out any of its options: yes or no only where all of them agree."""
    link_id = condition.item or ""
    response = responses[link_id]
    options = instrument.options_of(link_id)
    codes = response.codes if response.answered else tuple(option.code for option in options)
    values = {option.code: option.value for option in options}

    def holds(code: str) -> bool:
        if condition.any_of is not None:
            return code in condition.any_of
        value = values.get(code)
        return value is not None and condition.at_least is not None and value >= condition.at_least

    found = {holds(code) for code in codes}
    if response.answered:
        return Result.YES if any(found) else Result.NO
    if len(found) == 1:
        return Result.YES if found.pop() else Result.NO
    return Result.UNKNOWN
