"""Three-valued truth of a condition over what was answered so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from tiscreen.domain.instrument import Condition, Instrument, Option
from tiscreen.domain.outcome import Bounded, Result, Score, Scored
from tiscreen.domain.responses import Responses

NOTHING_HIDDEN: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Reading:
    """How far an item's options speak for a condition: through `leaf`, or through a score when None."""

    slope: float
    leaf: Condition | None = None

    def of(self, option: Option) -> float:
        """The weight of choosing that option."""
        return self.slope * ((option.value or 0) if self.leaf is None else meets(self.leaf, option))


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


def truth(
    condition: Condition,
    instrument: Instrument,
    responses: Responses,
    scores: Mapping[str, Score],
    hidden: Set[str] = NOTHING_HIDDEN,
) -> Result:
    """The truth of `condition`. An item in `hidden` is never asked and meets nothing.

    Exact where each item is read once, or always in one direction: then one way of completing the missing
    items is the best for every part of the condition and one the worst. The reader refuses all others.
    """

    def of(inner: Condition) -> Result:
        return truth(inner, instrument, responses, scores, hidden)

    if condition.item is not None:
        return _item_truth(condition, condition.item, instrument, responses, hidden)
    if condition.score is not None:
        return _score_truth(condition, scores)
    if condition.not_ is not None:
        return negation(of(condition.not_))
    return _joined(condition, of)


def leaves(condition: Condition, positive: bool = True) -> Iterator[tuple[Condition, bool]]:
    """Every reading of an item or a score, and whether its being true speaks for the whole condition."""
    if condition.not_ is not None:
        yield from leaves(condition.not_, not positive)
    for inner in _parts(condition):
        yield from leaves(inner, positive)
    if condition.item is not None or condition.score is not None:
        yield condition, positive


def items_read(condition: Condition | None) -> frozenset[str]:
    """The link ids that a condition reads by itself, not through a score."""
    if condition is None:
        return NOTHING_HIDDEN
    return frozenset(leaf.item for leaf, _ in leaves(condition) if leaf.item is not None)


def read_both_ways(condition: Condition, instrument: Instrument) -> tuple[str, ...]:
    """Items read more than once so that no option is best for all readings: their truth would be a guess."""
    readings: defaultdict[str, list[Reading]] = defaultdict(list)
    for leaf, positive in leaves(condition):
        for link_id, reading in _readings(leaf, 1 if positive else -1, instrument):
            readings[link_id].append(reading)
    return tuple(
        link_id
        for link_id, several in readings.items()
        if len(several) > 1 and not _one_order(instrument.options_of(link_id), several)
    )


def meets(condition: Condition, option: Option) -> bool:
    """Whether choosing an option makes an item condition true."""
    if condition.any_of is not None:
        return option.code in condition.any_of
    return option.value is not None and condition.at_least is not None and option.value >= condition.at_least


def _parts(condition: Condition) -> tuple[Condition, ...]:
    counted = condition.at_least_n.of if condition.at_least_n is not None else ()
    return (condition.all_ or ()) + (condition.any_ or ()) + counted


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


def _item_truth(
    condition: Condition, link_id: str, instrument: Instrument, responses: Responses, hidden: Set[str]
) -> Result:
    """A missing item may still turn out any of its options: yes or no only where all of them agree."""
    if link_id in hidden:
        return Result.NO
    response = responses[link_id]
    options = instrument.options_of(link_id)
    if response.answered:
        chosen = any(meets(condition, option) for option in options if option.code in response.codes)
        return Result.YES if chosen else Result.NO
    found = {meets(condition, option) for option in options}
    if len(found) == 1:
        return Result.YES if found.pop() else Result.NO
    return Result.UNKNOWN


def _readings(leaf: Condition, sign: int, instrument: Instrument) -> Iterator[tuple[str, Reading]]:
    """How far each option of each item read by a leaf speaks for the condition."""
    if leaf.item is not None:
        yield leaf.item, Reading(sign, leaf)
        return
    rule = next(rule for rule in instrument.scores if rule.id == leaf.score)
    towards = sign * (-1 if leaf.below is not None else 1) * (-1 if rule.multiply < 0 else 1)
    for link_id in rule.items:
        weight = (rule.weights or {}).get(link_id, 1) * (-1 if link_id in rule.reverse else 1)
        yield link_id, Reading(towards * weight)


def _one_order(options: tuple[Option, ...], readings: list[Reading]) -> bool:
    """Whether one option is best in every reading and one is worst in every reading."""
    best = [max(reading.of(option) for option in options) for reading in readings]
    worst = [min(reading.of(option) for option in options) for reading in readings]
    found = [[reading.of(option) for reading in readings] for option in options]
    return best in found and worst in found
