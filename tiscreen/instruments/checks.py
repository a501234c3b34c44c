"""What a well-shaped definition may still have wrong: all findings of one instrument, at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from tiscreen.domain.instrument import Instrument, Item, Option, Origin, Section
from tiscreen.errors import Finding
from tiscreen.instruments.condition_checks import of_condition, of_gates
from tiscreen.instruments.kind_checks import of_kind, of_kinds_together
from tiscreen.instruments.names import of_id, twice
from tiscreen.instruments.rule_checks import of_flags, of_results, of_scores

MODES = ("self-administered", "interviewer-administered", "proxy")
_LINK_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,31}")


def of_definition(instrument: Instrument) -> tuple[Finding, ...]:
    """Every finding against a definition; rules are looked at where what they name is sound."""
    sound = tuple(chain(_of_head(instrument), _of_options(instrument), _of_sections(instrument)))
    if sound:
        return sound
    scores = tuple(chain(of_scores(instrument), of_kinds_together(instrument)))
    if scores:
        return scores
    return tuple(chain(of_results(instrument), of_flags(instrument))) or tuple(of_gates(instrument))


def _of_head(instrument: Instrument) -> Iterator[Finding]:
    yield from of_id("$.id", instrument.id)
    if not instrument.version.strip():
        yield Finding(("$.version", "is empty", "name the version, as 2015.1"))
    if not instrument.modes or set(instrument.modes) - set(MODES):
        yield Finding(("$.modes", "names no known mode", "name one or more of " + ", ".join(MODES)))
    yield from _of_rights(instrument)
    ages = instrument.population
    low, high = ages.age_min or 0, 120 if ages.age_max is None else ages.age_max
    if not 0 <= low <= high <= 120:
        yield Finding(("$.population", "is no range of ages", "give years between 0 and 120, the smaller as age_min"))


def _of_rights(instrument: Instrument) -> Iterator[Finding]:
    rights = instrument.rights
    for name in ("holder", "licence", "citation"):
        if not getattr(rights, name).strip():
            yield Finding((f"$.rights.{name}", "is empty", "say who holds the wording, its licence and its source"))
    if instrument.kind is Origin.PUBLISHED and not rights.reproduce:
        right = "leave its wording out, or get the holder's permission and set reproduce to true"
        yield Finding(("$.rights.reproduce", "is false for a published instrument", right))


def _of_options(instrument: Instrument) -> Iterator[Finding]:
    for name, options in instrument.options.items():
        place = f"$.options.{name}"
        yield from of_id(place, name)
        if not options:
            yield Finding((place, "is an empty list", "give its options, or remove it"))
        yield from twice(place, "code", (option.code for option in options))
        for number, option in enumerate(options):
            yield from _of_option(f"{place}[{number}]", option)


def _of_option(place: str, option: Option) -> Iterator[Finding]:
    yield from of_id(f"{place}.code", option.code)
    if option.value is not None and abs(option.value) > 1_000_000:
        yield Finding((f"{place}.value", "is beyond a million", "give the value that the publisher prints"))


def _of_sections(instrument: Instrument) -> Iterator[Finding]:
    if not instrument.sections:
        yield Finding(("$.sections", "is empty", "give at least one section with one item"))
    yield from twice("$.sections", "id", (section.id for section in instrument.sections))
    yield from twice("$.sections", "link_id", (item.link_id for item in instrument.items()))
    before: list[str] = []
    for number, section in enumerate(instrument.sections):
        yield from _of_section(f"$.sections[{number}]", section, instrument, before)


def _of_section(place: str, section: Section, instrument: Instrument, before: list[str]) -> Iterator[Finding]:
    yield from of_id(f"{place}.id", section.id)
    if not section.items:
        yield Finding((f"{place}.items", "is empty", "give at least one item, or remove the section"))
    if not 0 <= section.sensitivity <= 3:
        yield Finding((f"{place}.sensitivity", "is out of range", "give 0 (plain) to 3 (hardest)"))
    if section.shown_when is not None:
        yield from of_condition(f"{place}.shown_when", section.shown_when, instrument, asked_before=tuple(before))
    for number, item in enumerate(section.items):
        where = f"{place}.items[{number}]"
        yield from _of_item(where, item, instrument)
        if item.shown_when is not None:
            yield from of_condition(f"{where}.shown_when", item.shown_when, instrument, asked_before=tuple(before))
        before.append(item.link_id)


def _of_item(place: str, item: Item, instrument: Instrument) -> Iterator[Finding]:
    if not _LINK_ID.fullmatch(item.link_id):
        yield Finding((f"{place}.link_id", "is no link id", "use letters, digits, dots and hyphens, 32 at most"))
    if not item.if_skipped.strip():
        yield Finding((f"{place}.if_skipped", "is empty", 'say "nothing", or name what a skip does'))
    yield from of_kind(place, item, instrument)
