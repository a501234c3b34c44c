"""Whether a condition says one thing about things that exist, and can be worked out exactly."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

from tiscreen.domain.conditions import read_both_ways
from tiscreen.domain.instrument import Condition, Instrument
from tiscreen.domain.responses import Responses
from tiscreen.domain.scoring import gates, worlds
from tiscreen.errors import Finding

MAX_WORLDS = 256
_FORMS = ("item", "score", "all_", "any_", "at_least_n", "not_")
_ONE_FORM = "give exactly one of item, score, all, any, at_least_n, not"


def of_condition(
    place: str, condition: Condition, instrument: Instrument, asked_before: tuple[str, ...] | None = None
) -> Iterator[Finding]:
    """Findings against a rule, or against a gate when `asked_before` says which items stand ahead of it."""
    found = list(_of_form(place, condition, instrument, asked_before))
    yield from found
    if found:
        return
    for link_id in read_both_ways(condition, instrument):
        wrong = f'reads the item "{link_id}" more than once, in ways that pull apart'
        yield Finding((place, wrong, "read each item once, or always in the same direction"))


def of_gates(instrument: Instrument) -> Iterator[Finding]:
    """Whether the gates are few and plain enough for exact scores, and close no scored item unsettled."""
    if not (instrument.scores or instrument.results or instrument.flags):
        return
    found = gates(instrument)
    for gate in found:
        if not instrument.item(gate).kind.one_of:
            yield Finding(("$.sections", f'the gate "{gate}" is not a choice', "make a gate of a scored part a choice"))
            return
    if prod(len(instrument.options_of(gate)) for gate in found) > MAX_WORLDS:
        yield Finding(("$.sections", "has too many gates to score exactly", f"allow {MAX_WORLDS} ways at most"))
        return
    for number, rule in enumerate(instrument.scores):
        for world in worlds(instrument, Responses()):
            settled = rule.settled_by
            chosen = set(world.responses[settled.item].codes) if settled else set()
            if world.hidden & set(rule.items) and not (settled and chosen & set(settled.any_of)):
                wrong = "rests on items that a gate can close, without a value for when it does"
                yield Finding((f"$.scores[{number}]", wrong, "add settled_by with the gate's closing answers"))
                break


def _of_form(
    place: str, condition: Condition, instrument: Instrument, asked_before: tuple[str, ...] | None
) -> Iterator[Finding]:
    forms = [name for name in _FORMS if getattr(condition, name) is not None]
    if len(forms) != 1:
        yield Finding((place, f"has {len(forms)} forms", _ONE_FORM))
        return
    if condition.item is not None:
        yield from _of_item(place, condition, condition.item, instrument, asked_before)
    elif condition.score is not None:
        yield from _of_score(place, condition, instrument, asked_before)
    elif any(value is not None for value in (condition.any_of, condition.at_least, condition.below)):
        yield Finding((place, "bounds nothing", "move any_of, at_least or below to the item or score they belong to"))
    for name, inner in _inner(place, condition):
        yield from _of_form(name, inner, instrument, asked_before)
    yield from _of_group(place, condition)


def _inner(place: str, condition: Condition) -> Iterator[tuple[str, Condition]]:
    if condition.not_ is not None:
        yield f"{place}.not", condition.not_
    counted = condition.at_least_n.of if condition.at_least_n else None
    for name, group in (("all", condition.all_), ("any", condition.any_), ("at_least_n.of", counted)):
        for number, inner in enumerate(group or ()):
            yield f"{place}.{name}[{number}]", inner


def _of_group(place: str, condition: Condition) -> Iterator[Finding]:
    counted = condition.at_least_n
    if () in (condition.all_, condition.any_) or (counted and not counted.of):
        yield Finding((place, "joins no conditions", "give at least one"))
    elif counted and not 1 <= counted.n <= len(counted.of):
        yield Finding((f"{place}.at_least_n.n", f"is {counted.n}", f"give 1 to {len(counted.of)}"))


def _of_item(
    place: str, condition: Condition, link_id: str, instrument: Instrument, asked_before: tuple[str, ...] | None
) -> Iterator[Finding]:
    items = {item.link_id: item for item in instrument.items()}
    if link_id not in items:
        yield Finding((f"{place}.item", f'names "{link_id}", which is no item', "name the link_id of an item"))
        return
    if asked_before is not None and link_id not in asked_before:
        wrong = f'names "{link_id}", which is not asked before'
        yield Finding((f"{place}.item", wrong, "let a gate stand ahead of what it opens"))
    if (condition.any_of is None) == (condition.at_least is None) or condition.below is not None:
        yield Finding((place, "does not say which answers count", "give either any_of or at_least with an item"))
    if not items[link_id].kind.chosen or not instrument.options.get(items[link_id].options or ""):
        yield Finding((f"{place}.item", f'names "{link_id}", which has no options', "name an item with options"))
        return
    options = instrument.options_of(link_id)
    unknown = [code for code in condition.any_of or () if code not in {option.code for option in options}]
    if unknown or condition.any_of == ():
        known = ", ".join(option.code for option in options)
        yield Finding((f"{place}.any_of", f"names no option of that item ({', '.join(unknown)})", f"use {known}"))
    if condition.at_least is not None and any(option.value is None for option in options):
        yield Finding((f"{place}.at_least", "compares options without values", "use any_of, or give each a value"))


def _of_score(
    place: str, condition: Condition, instrument: Instrument, asked_before: tuple[str, ...] | None
) -> Iterator[Finding]:
    if asked_before is not None:
        yield Finding((place, "lets a score decide what is asked", "let an item decide it"))
    if condition.score not in {rule.id for rule in instrument.scores}:
        yield Finding((f"{place}.score", f'names "{condition.score}", which is no score', "name an id of $.scores"))
    if (condition.at_least is None) == (condition.below is None) or condition.any_of is not None:
        yield Finding((place, "does not say which values count", "give either at_least or below with a score"))
