"""Given responses as JSON, by link_id: what `tiscreen score`, the demo and worked examples are fed with."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from msgspec import Struct

from tiscreen.domain.instrument import Instrument
from tiscreen.domain.responses import (
    Response,
    Responses,
    SkipReason,
    State,
    answered,
    answered_number,
    answered_text,
    skipped,
)
from tiscreen.errors import UserError
from tiscreen.instruments.shape import misfits, refusal
from tiscreen.instruments.strict_json import parse


class Given(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One response; exactly one of the fields is filled.

    `value` is the ordinal value of an option, `date` may be partial (2024, 2024-05, 2024-05-03), `skip` is a skip
    reason, `state` any other way of there being no answer.
    """

    value: int | None = None
    codes: tuple[str, ...] | None = None
    number: float | None = None
    date: str | None = None
    text: str | None = None
    skip: SkipReason | None = None
    state: State | None = None


def given_from(content: bytes, file: str) -> dict[str, Given]:
    """The content of such a file; DefinitionError with every reason where it is none."""
    tree, findings = parse(content)
    findings = findings or tuple(misfits(tree, dict[str, Given]))
    if findings:
        raise refusal(file, findings)
    return msgspec.convert(tree, dict[str, Given])


def responses_from(given: Mapping[str, Given], instrument: Instrument) -> Responses:
    """The responses; UserError names the item where one does not fit."""
    return Responses({link_id: _response(link_id, one, instrument) for link_id, one in given.items()})


def _response(link_id: str, given: Given, instrument: Instrument) -> Response:
    filled = [name for name in given.__struct_fields__ if getattr(given, name) is not None]
    if len(filled) != 1 or given.codes == () or "" in (given.text, given.date):
        raise UserError("score.one_way", item=link_id)
    return _answer(link_id, given, instrument) or _without_answer(link_id, given)


def _answer(link_id: str, given: Given, instrument: Instrument) -> Response | None:
    if given.value is not None:
        return answered(_code(link_id, given.value, instrument))
    if given.codes is not None:
        return answered(*given.codes)
    if given.number is not None:
        return answered_number(given.number)
    words = given.date or given.text
    return answered_text(words) if words else None


def _without_answer(link_id: str, given: Given) -> Response:
    if given.skip is not None:
        return skipped(given.skip)
    if given.state in (None, State.ANSWERED, State.SKIPPED):
        raise UserError("score.one_way", item=link_id)
    return Response(given.state)


def _code(link_id: str, value: int, instrument: Instrument) -> str:
    """The option of that value; never the nearest."""
    if link_id not in {item.link_id for item in instrument.items()}:
        raise UserError("score.unknown_item", item=link_id)
    for option in instrument.options_of(link_id):
        if option.value == value:
            return option.code
    raise UserError("score.unknown_option", item=link_id)
