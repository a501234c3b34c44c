"""What can be known from the answers given: exact bounds of every score, three-valued results, flags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import isfinite

from tiscreen.domain.conditions import items_read, score_at_least, truth
from tiscreen.domain.instrument import Condition, Instrument, Item, Kind, Method, ResultRule, ScoreRule
from tiscreen.domain.navigation import effective, shown
from tiscreen.domain.outcome import Bounded, NotScorable, Outcome, Result, Score, Scored
from tiscreen.domain.partial_date import parts_of
from tiscreen.domain.responses import Response, Responses, answered
from tiscreen.errors import UserError

Known = Scored | Bounded  # what a score is where every gate is decided
Exact = int | Fraction


@dataclass(frozen=True, slots=True)
class World:
    """One way the gates may turn out: the responses with every gate decided, and what is then never asked."""

    responses: Responses
    hidden: frozenset[str]


def outcome(instrument: Instrument, responses: Responses) -> Outcome:
    """Scores, results and flags; UserError where a response does not belong to the instrument."""
    check(instrument, responses)
    given = effective(instrument, responses)
    all_worlds = worlds(instrument, given)
    in_each = [
        {rule.id: _score_in(rule, instrument, world, given) for rule in instrument.scores} for world in all_worlds
    ]
    scores = {rule.id: _over_worlds(rule, given, [found[rule.id] for found in in_each]) for rule in instrument.scores}

    def holds(condition: Condition) -> Result:
        return _agreed(
            truth(condition, instrument, world.responses, found, world.hidden)
            for world, found in zip(all_worlds, in_each, strict=True)
        )

    results = {rule.id: _result(rule, scores, holds(rule.when) if rule.when else None) for rule in instrument.results}
    flags = tuple(rule.id for rule in instrument.flags if holds(rule.when) is Result.YES)
    return Outcome(scores, results, flags)


def check(instrument: Instrument, responses: Responses) -> None:
    """Refuse by name what the instrument does not know; nothing is ever coerced."""
    known = {item.link_id: item for item in instrument.items()}
    for link_id, response in responses.items():
        if link_id not in known:
            raise UserError("score.unknown_item", item=link_id)
        item = known[link_id]
        if response.answered:
            _check_answer(item, instrument, response)


def gates(instrument: Instrument) -> tuple[str, ...]:
    """Items that decide which others are asked, or that settle a score, in order of asking."""
    found: set[str] = {rule.settled_by.item for rule in instrument.scores if rule.settled_by}
    for section in instrument.sections:
        found |= items_read(section.shown_when)
        for item in section.items:
            found |= items_read(item.shown_when)
    return tuple(item.link_id for item in instrument.items() if item.link_id in found)


def reach(rule: ScoreRule, instrument: Instrument) -> tuple[float, float]:
    """The smallest and largest value of a score when every item is answered."""
    each = [_reach(rule, link_id, instrument, Responses()) for link_id in rule.items]
    ends = [_ended(rule, [end[side] for end in each]) for side in (0, 1)]
    return float(min(ends)), float(max(ends))


def worlds(instrument: Instrument, given: Responses) -> tuple[World, ...]:
    """Every way of deciding the open gates under which all that was answered is still asked."""
    found = [given]
    for gate in gates(instrument):
        found = [decided for world in found for decided in _deciding(gate, instrument, world)]
    made = [World(world, _hidden(instrument, world)) for world in found]
    fitting = [world for world in made if not any(given[link_id].answered for link_id in world.hidden)]
    return tuple(fitting or made)


def _check_answer(item: Item, instrument: Instrument, response: Response) -> None:
    if item.kind.chosen:
        _check_options(item, {option.code for option in instrument.options_of(item.link_id)}, response)
    elif item.kind.counted:
        _check_number(item, instrument, response)
    elif response.text is None or response.codes or response.number is not None:
        raise UserError("score.wants_text", item=item.link_id)
    elif item.kind is Kind.DATE and not parts_of(response.text):
        raise UserError("score.wants_date", item=item.link_id)


def _check_options(item: Item, codes: set[str], response: Response) -> None:
    if response.text is not None or response.number is not None:
        raise UserError("score.wants_options", item=item.link_id)
    if set(response.codes) - codes:
        raise UserError("score.unknown_option", item=item.link_id)
    if item.kind.one_of and len(response.codes) > 1:
        raise UserError("score.one_option", item=item.link_id)


def _check_number(item: Item, instrument: Instrument, response: Response) -> None:
    number = response.number
    if number is None or response.codes or response.text is not None:
        raise UserError("score.wants_number", item=item.link_id)
    low, high = instrument.range_of(item.link_id)
    within = (low is None or number >= low) and (high is None or number <= high)
    if not isfinite(number) or not within or (item.kind is Kind.STATEMENTS and number != int(number)):
        raise UserError("score.beyond_range", item=item.link_id)


def _deciding(gate: str, instrument: Instrument, world: Responses) -> tuple[Responses, ...]:
    if world[gate].answered or gate not in shown(instrument, world):
        return (world,)
    return tuple(world.recording(gate, answered(option.code)) for option in instrument.options_of(gate))


def _hidden(instrument: Instrument, world: Responses) -> frozenset[str]:
    return frozenset(item.link_id for item in instrument.items()) - frozenset(shown(instrument, world))


def _agreed(truths: Iterable[Result]) -> Result:
    found = set(truths)
    return found.pop() if len(found) == 1 else Result.UNKNOWN


def _result(rule: ResultRule, scores: Mapping[str, Score], holds: Result | None) -> Result:
    if holds is not None:
        return holds
    return score_at_least(scores.get(rule.score or ""), rule.at_least or 0)


def _over_worlds(rule: ScoreRule, given: Responses, found: list[Known]) -> Score:
    """One score out of those of each world; nothing to say where nothing was answered that it rests on."""
    rests_on = {*rule.items} | ({rule.settled_by.item} if rule.settled_by else set())
    if not any(given[link_id].answered for link_id in rests_on):
        return NotScorable(of=len(rule.items))
    first = found[0]
    if all(score == first for score in found):
        return first
    low = min(_ends(score)[0] for score in found)
    high = max(_ends(score)[1] for score in found)
    return _made(rule, given, low, high)


def _ends(score: Known) -> tuple[float, float]:
    return (score.value, score.value) if isinstance(score, Scored) else (score.low, score.high)


def _made(rule: ScoreRule, given: Responses, low: float, high: float) -> Known:
    count = sum(given[link_id].answered for link_id in rule.items)
    if low == high:
        return Scored(low, count, len(rule.items))
    return Bounded(low, high, count, len(rule.items))


def _score_in(rule: ScoreRule, instrument: Instrument, world: World, given: Responses) -> Known:
    """The score where every gate is decided; only what was given counts as answered."""
    settled = rule.settled_by
    if settled and set(world.responses[settled.item].codes) & set(settled.any_of):
        count = sum(given[link_id].answered for link_id in rule.items)
        return Scored(settled.value, count, len(rule.items), settled_by=settled.item)
    asked = [link_id for link_id in rule.items if link_id not in world.hidden]
    reach = [_reach(rule, link_id, instrument, world.responses) for link_id in asked]
    known = [low for link_id, (low, _) in zip(asked, reach, strict=True) if given[link_id].answered]
    if rule.prorate and 0 < len(rule.items) - len(known) <= rule.prorate.max_missing and known:
        value = _ended(rule, [Fraction(sum(known)) / len(known)] * len(rule.items))
        return Scored(float(value), len(known), len(rule.items), prorated=True)
    ends = [_ended(rule, [end[side] for end in reach]) for side in (0, 1)]
    return _made(rule, given, float(min(ends)), float(max(ends)))


def _reach(rule: ScoreRule, link_id: str, instrument: Instrument, responses: Responses) -> tuple[Exact, Exact]:
    """The smallest and largest share an item can still have in the score."""
    options = instrument.options_of(link_id)
    values = [option.value or 0 for option in options]
    turned = min(values) + max(values) if link_id in rule.reverse else None
    chosen = responses[link_id].codes or tuple(option.code for option in options)
    shares = [
        _share(rule, link_id, value if turned is None else turned - value)
        for option, value in zip(options, values, strict=True)
        if option.code in chosen
    ]
    return min(shares), max(shares)


def _share(rule: ScoreRule, link_id: str, value: int) -> Exact:
    if rule.method is Method.COUNT_AT_LEAST:
        return int(value >= (rule.threshold or 0))
    if rule.method is Method.WEIGHTED:
        return value * _decimal((rule.weights or {}).get(link_id, 1))
    return value


def _ended(rule: ScoreRule, shares: list[Exact]) -> Exact:
    """All shares put together, multiplied last."""
    whole: Exact = max(shares, default=0) if rule.method is Method.MAX_OF else sum(shares)
    if rule.method is Method.MEAN:
        whole = Fraction(whole) / max(len(shares), 1)
    return whole * _decimal(rule.multiply)


def _decimal(number: float) -> Exact:
    """A number exactly as it was written, so that 0.1 eight times over is 0.8."""
    return int(number) if number == int(number) else Fraction(str(number))
