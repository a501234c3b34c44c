"""Worked examples beside an instrument: they reproduce, or the instrument is refused."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from tiscreen.domain.instrument import Instrument
from tiscreen.domain.navigation import shown
from tiscreen.domain.scoring import outcome
from tiscreen.errors import Finding, UserError
from tiscreen.instruments.outcome_json import plain_score
from tiscreen.instruments.responses_file import Given, responses_from


class Expected(Struct, frozen=True, forbid_unknown_fields=True):
    """What an example expects; only what is named here is compared. `shown` is the path through the items."""

    scores: dict[str, dict[str, int | float | str | bool]] = {}
    results: dict[str, str] = {}
    flags: tuple[str, ...] | None = None
    shown: tuple[str, ...] | None = None


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """Responses by link_id, as `tiscreen score` takes them, and what must come of them."""

    name: str
    responses: dict[str, Given]
    expect: Expected


class Examples(Struct, frozen=True, forbid_unknown_fields=True):
    """The examples of one instrument."""

    examples: tuple[Example, ...]


def of_examples(instrument: Instrument, examples: Examples) -> Iterator[Finding]:
    """A finding for each example that does not come out as written."""
    if not examples.examples:
        yield Finding(("$.examples", "is empty", "give at least one example"))
    for number, example in enumerate(examples.examples):
        place = f"$.examples[{number}]"
        try:
            yield from _of_example(place, instrument, example)
        except UserError as wrong:
            said = ", ".join(f"{name} {value}" for name, value in wrong.details.items())
            yield Finding(
                (f"{place}.responses", f"do not fit the instrument ({wrong.key}: {said})", "mend the example")
            )


def _of_example(place: str, instrument: Instrument, example: Example) -> Iterator[Finding]:
    expect = example.expect
    if not (expect.scores or expect.results or expect.flags is not None or expect.shown is not None):
        yield Finding((f"{place}.expect", "expects nothing", "name a score, a result, the flags or the items shown"))
    responses = responses_from(example.responses, instrument)
    found = outcome(instrument, responses)
    scores = {name: plain_score(score) for name, score in found.scores.items()}
    for name, score in expect.scores.items():
        yield from _differs(f"{place}.expect.scores.{name}", score, scores.get(name))
    for name, result in expect.results.items():
        yield from _differs(f"{place}.expect.results.{name}", result, found.results.get(name))
    if expect.flags is not None:
        yield from _differs(f"{place}.expect.flags", list(expect.flags), list(found.flags))
    if expect.shown is not None:
        yield from _differs(f"{place}.expect.shown", list(expect.shown), list(shown(instrument, responses)))


def _differs(place: str, wanted: object, reached: object) -> Iterator[Finding]:
    if wanted != reached:
        yield Finding((place, f"is {wanted}, and the rules give {reached}", "mend the rules or the example"))
