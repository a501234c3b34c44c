"""The path through items, derived from instrument and responses and never stored."""

from __future__ import annotations

from tiscreen.domain.conditions import truth
from tiscreen.domain.instrument import Condition, Instrument, Item, Section
from tiscreen.domain.outcome import Result
from tiscreen.domain.responses import NOT_REACHED, Responses, SkipReason, State

_MET = (State.ANSWERED, State.SKIPPED, State.LEFT_BLANK, State.REMOVED)


def _open(condition: Condition | None, instrument: Instrument, responses: Responses, closed: set[str]) -> bool:
    """Shown unless a gate was answered closed or never asked; a skipped gate leaves its follow-ups offered."""
    return condition is None or truth(condition, instrument, responses, {}, hidden=closed) is not Result.NO


def shown(instrument: Instrument, responses: Responses) -> tuple[str, ...]:
    """The link ids that are asked, in order, given what was answered; a softer form only once it was asked for."""
    path: list[str] = []
    closed: set[str] = set()
    for section in instrument.sections:
        section_open = _open(section.shown_when, instrument, responses, closed)
        for item in section.items:
            offered = item.softer_form_of is None or responses[item.link_id].state in _MET
            if offered and section_open and _open(item.shown_when, instrument, responses, closed):
                path.append(item.link_id)
            else:
                closed.add(item.link_id)
    return tuple(path)


def effective(instrument: Instrument, responses: Responses) -> Responses:
    """The responses that count: answers under a closed gate are dropped."""
    path = set(shown(instrument, responses))
    return Responses({link_id: response for link_id, response in responses.items() if link_id in path})


def following(instrument: Instrument, responses: Responses, here: str | None) -> str | None:
    """The item after `here` (the first when None), or None when the part is through."""
    path = shown(instrument, responses)
    if here is None:
        return path[0] if path else None
    order = [item.link_id for item in instrument.items()]
    later = order[order.index(here) + 1 :]
    return next((link_id for link_id in later if link_id in path), None)


def preceding(instrument: Instrument, responses: Responses, here: str) -> str | None:
    """The item before `here`, or None at the start of the part."""
    path = shown(instrument, responses)
    order = [item.link_id for item in instrument.items()]
    earlier = order[: order.index(here)]
    return next((link_id for link_id in reversed(earlier) if link_id in path), None)


def first_open(instrument: Instrument, responses: Responses) -> str | None:
    """Where to go on after a pause: the first item not reached yet, or None when the part is through.

    One that the worker says they did not ask is passed over: it was decided.
    """
    return next((i for i in shown(instrument, responses) if responses[i] == NOT_REACHED), None)


def come_back_later(instrument: Instrument, responses: Responses) -> tuple[str, ...]:
    """Items the person put off to the end of the part."""
    path = shown(instrument, responses)
    return tuple(i for i in path if responses[i].reason is SkipReason.TEMP_UNKNOWN)


def position(instrument: Instrument, responses: Responses, here: str) -> tuple[int, int]:
    """(which, of how many) among the items asked in this part now."""
    path = shown(instrument, responses)
    return path.index(here) + 1, len(path)


def all_items(instrument: Instrument) -> tuple[tuple[Section, Item], ...]:
    """Every item with its section, for "see all questions in this part"; without the softer forms."""
    return tuple(
        (section, item) for section in instrument.sections for item in section.items if item.softer_form_of is None
    )
