"""Whether each item has what its kind needs, and whether items that belong together stand together."""

from __future__ import annotations

from collections.abc import Iterator

from tiscreen.domain.conditions import items_read
from tiscreen.domain.instrument import Instrument, Item, Kind
from tiscreen.errors import Finding


def of_kind(place: str, item: Item, instrument: Instrument) -> Iterator[Finding]:
    """Findings against one item's kind."""
    if item.kind.listed and item.options not in instrument.options:
        known = ", ".join(instrument.options) or "none yet"
        yield Finding((f"{place}.options", "names no option list", f"name a list of $.options: {known}"))
    elif item.kind is Kind.YES_NO and len(instrument.options_of(item.link_id)) != 2:
        yield Finding((f"{place}.options", "has not two options", "give two, or make the item a choice"))
    if not item.kind.listed and item.options is not None:
        wrong = f"is given for a {item.kind.value} item"
        yield Finding((f"{place}.options", wrong, "remove it, or make the item a choice"))
    bounded = item.low is not None or item.high is not None
    if bounded and item.kind is not Kind.NUMBER:
        yield Finding((f"{place}.low", "bounds what is no number", "remove low and high, or make the item a number"))
    if item.low is not None and item.high is not None and item.low > item.high:
        yield Finding((f"{place}.low", "is above high", "give the smaller number as low"))


def of_kinds_together(instrument: Instrument) -> Iterator[Finding]:
    """Findings against matrices, softer forms and statements, which reach beyond one item."""
    for number, section in enumerate(instrument.sections):
        for place, item in enumerate(section.items):
            where = f"$.sections[{number}].items[{place}]"
            if item.row_of is not None:
                yield from _of_row(where, place, section.items)
            if item.softer_form_of is not None:
                yield from _of_softer_form(where, place, section.items, instrument)
            if item.kind is Kind.STATEMENTS and _decided_by_items(instrument):
                right = "ask the items one by one, or remove flags, gates and rules over items"
                yield Finding((f"{where}.kind", "gives a total alone, and single answers matter here", right))


def _of_row(where: str, place: int, items: tuple[Item, ...]) -> Iterator[Finding]:
    """The rows of a matrix follow each other, and are answered alike."""
    row = items[place]
    first = next(number for number, item in enumerate(items) if item.row_of == row.row_of)
    between = items[first : place + 1]
    if any(item.row_of != row.row_of for item in between):
        yield Finding((f"{where}.row_of", "stands apart from its matrix", "put its rows one after the other"))
    if (row.kind, row.options) != (items[first].kind, items[first].options):
        yield Finding(
            (f"{where}.row_of", "is answered unlike its matrix", "give its rows one kind and one option list")
        )


def _of_softer_form(where: str, place: int, items: tuple[Item, ...], instrument: Instrument) -> Iterator[Finding]:
    """It follows the item it asks again, and no score and no rule reads it."""
    softer = items[place]
    if place == 0 or items[place - 1].link_id != softer.softer_form_of or items[place - 1].softer_form_of:
        wrong, right = "does not follow the item it asks again", "put it right behind that item, and name it"
        yield Finding((f"{where}.softer_form_of", wrong, right))
    scored = {link_id for rule in instrument.scores for link_id in rule.items}
    if softer.link_id in scored | _read(instrument):
        wrong = "is read by a score or a rule"
        yield Finding((f"{where}.softer_form_of", wrong, "leave it out there: other words do not count"))


def _decided_by_items(instrument: Instrument) -> bool:
    return bool(instrument.flags or instrument.scores or instrument.results or _read(instrument))


def _read(instrument: Instrument) -> frozenset[str]:
    """Every item that a gate, a result or a flag reads by itself."""
    conditions = [section.shown_when for section in instrument.sections]
    conditions += [item.shown_when for item in instrument.items()]
    conditions += [rule.when for rule in instrument.results]
    conditions += [rule.when for rule in instrument.flags]
    gates = {rule.settled_by.item for rule in instrument.scores if rule.settled_by}
    return frozenset().union(gates, *map(items_read, conditions))
