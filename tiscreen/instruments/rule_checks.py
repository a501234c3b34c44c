"""Whether scores, results and flags name what exists, carry their sources, and can be reached."""

from __future__ import annotations

from collections.abc import Iterator

from tiscreen.domain.instrument import Instrument, Method, ResultRule, ScoreRule
from tiscreen.domain.scoring import reach
from tiscreen.errors import Finding
from tiscreen.instruments.condition_checks import of_condition
from tiscreen.instruments.names import of_ids


def of_scores(instrument: Instrument) -> Iterator[Finding]:
    """Findings against the scores."""
    yield from of_ids("$.scores", (rule.id for rule in instrument.scores))
    for number, rule in enumerate(instrument.scores):
        yield from _of_score(f"$.scores[{number}]", rule, instrument)


def of_results(instrument: Instrument) -> Iterator[Finding]:
    """Findings against the results; each needs its purpose and its source."""
    yield from of_ids("$.results", (rule.id for rule in instrument.results))
    if sum(rule.headline for rule in instrument.results) > 1:
        yield Finding(("$.results", "has more than one headline", "choose the one result that is shown first"))
    for number, rule in enumerate(instrument.results):
        yield from _of_result(f"$.results[{number}]", rule, instrument)


def of_flags(instrument: Instrument) -> Iterator[Finding]:
    """Findings against the flags."""
    yield from of_ids("$.flags", (rule.id for rule in instrument.flags))
    for number, rule in enumerate(instrument.flags):
        yield from of_condition(f"$.flags[{number}].when", rule.when, instrument)


def _of_score(place: str, rule: ScoreRule, instrument: Instrument) -> Iterator[Finding]:
    known = {item.link_id for item in instrument.items()}
    for number, link_id in enumerate(rule.items):
        yield from _of_scored_item(f"{place}.items[{number}]", link_id, known, instrument)
    if not rule.items or len(set(rule.items)) != len(rule.items):
        yield Finding((f"{place}.items", "is empty or names an item twice", "name each item of the score once"))
    if stray := sorted(set(rule.reverse) - set(rule.items)):
        yield Finding((f"{place}.reverse", f"names {', '.join(stray)}, not scored here", "name items of this score"))
    if rule.multiply == 0:
        yield Finding((f"{place}.multiply", "is 0", "give the factor, or leave it out"))
    yield from _of_method(place, rule)
    yield from _of_settling(place, rule, instrument, known)
    yield from _of_prorating(place, rule)


def _of_scored_item(place: str, link_id: str, known: set[str], instrument: Instrument) -> Iterator[Finding]:
    if link_id not in known:
        yield Finding((place, f'names "{link_id}", which is no item', "name the link_id of an item"))
    elif not instrument.item(link_id).kind.one_of:
        yield Finding((place, f'names "{link_id}", which is not a choice of one', "score items with one answer"))
    elif any(option.value is None for option in instrument.options_of(link_id)):
        yield Finding((place, f'names "{link_id}", whose options lack values', "give each of its options a value"))


def _of_method(place: str, rule: ScoreRule) -> Iterator[Finding]:
    if (rule.threshold is not None) != (rule.method is Method.COUNT_AT_LEAST):
        yield Finding((f"{place}.threshold", "does not fit the method", "give it with count_at_least, and only there"))
    if (rule.weights is not None) != (rule.method is Method.WEIGHTED):
        yield Finding((f"{place}.weights", "does not fit the method", "give them with weighted, and only there"))
    elif rule.weights is not None and set(rule.weights) != set(rule.items):
        yield Finding((f"{place}.weights", "does not name the items of the score", "give each item one weight"))


def _of_settling(place: str, rule: ScoreRule, instrument: Instrument, known: set[str]) -> Iterator[Finding]:
    settled = rule.settled_by
    if settled is None:
        return
    codes = {option.code for option in instrument.options_of(settled.item)} if settled.item in known else set()
    if not codes:
        wrong = f'names "{settled.item}", which is no item with options'
        yield Finding((f"{place}.settled_by.item", wrong, "name the gate that settles the score"))
    elif not settled.any_of or set(settled.any_of) - codes:
        yield Finding((f"{place}.settled_by.any_of", "names no option of the gate", f"use {', '.join(sorted(codes))}"))


def _of_prorating(place: str, rule: ScoreRule) -> Iterator[Finding]:
    if rule.prorate is None:
        return
    if not rule.prorate.citation.strip():
        yield Finding((f"{place}.prorate.citation", "is empty", "name the publisher's rule, or remove prorate"))
    if rule.method not in (Method.SUM, Method.MEAN) or not 0 < rule.prorate.max_missing < len(rule.items):
        yield Finding((f"{place}.prorate", "does not fit", "prorate sums and means, with some items answered"))


def _of_result(place: str, rule: ResultRule, instrument: Instrument) -> Iterator[Finding]:
    for name in ("purpose", "citation"):
        if not getattr(rule, name).strip():
            yield Finding((f"{place}.{name}", "is empty", "say what the cut is for, and who published it"))
    if rule.when is not None:
        yield from of_condition(f"{place}.when", rule.when, instrument)
        if rule.score is not None or rule.at_least is not None:
            yield Finding((place, "has a rule and a cut score", "give either when, or score with at_least"))
        return
    scored = next((score for score in instrument.scores if score.id == rule.score), None)
    if scored is None or rule.at_least is None:
        yield Finding((place, "has no cut score", "give score (an id of $.scores) and at_least, or when"))
        return
    low, high = reach(scored, instrument)
    if not low < rule.at_least <= high:
        wrong = f"is {rule.at_least:g}, which tells nobody apart"
        yield Finding((f"{place}.at_least", wrong, f"give a cut above {low:g} and up to {high:g}"))
