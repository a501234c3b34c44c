"""What a service confirms before its client space may start, as one page of data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from tiscreen.domain.published import Published
from tiscreen.domain.service import Confirmation

_PLACE_TO_FILL = re.compile(r"\[[^\[\]\n]+\]")


@dataclass(frozen=True, slots=True)
class InstrumentChoiceView:
    """One instrument a service may use, with who holds the wording and whether it was checked.

    `against` names the form, or says why the wording counts as unchecked.
    """

    instrument_id: str
    title: str
    plain_title: str
    holder: str
    licence: str
    checked: bool
    against: str
    checked_by: str = ""
    checked_on: str = ""
    adults_only: bool = False
    used: bool = False


@dataclass(frozen=True, slots=True)
class ConfirmServiceView:
    """The page to confirm. `draft` is true until somebody has put a name and a date under the text (AC-59)."""

    confidentiality: str
    instruments: tuple[InstrumentChoiceView, ...]
    today: str
    service_name: str = ""
    contact: str = ""
    confirmed_by: str = ""
    draft: bool = True


@dataclass(frozen=True, slots=True)
class ConfirmServiceForm:
    """What was filled in; the date is the day it is confirmed."""

    service_name: str
    contact: str
    confidentiality: str
    instruments: tuple[str, ...]
    confirmed_by: str


def places_to_fill(text: str) -> tuple[str, ...]:
    """The places of a draft still in [square brackets], in order."""
    return tuple(_PLACE_TO_FILL.findall(text))


def confirm_service_view(
    draft: str,
    library: Mapping[str, Published],
    today: date,
    *,
    staff_name: str = "",
    earlier: Confirmation | None = None,
    language: str = "en",
) -> ConfirmServiceView:
    """Lay out the page; nothing is ticked the first time, later what was confirmed last is filled in."""
    used = frozenset(earlier.instruments) if earlier else frozenset()
    return ConfirmServiceView(
        confidentiality=earlier.confidentiality if earlier else draft,
        instruments=tuple(_choices(library.values(), used, language)),
        today=today.isoformat(),
        service_name=earlier.service_name if earlier else "",
        contact=earlier.contact if earlier else "",
        confirmed_by=staff_name,
        draft=earlier is None,
    )


def _choices(library: Iterable[Published], used: frozenset[str], language: str) -> Iterable[InstrumentChoiceView]:
    for published in library:
        words, rights = published.words_in(language), published.instrument.rights
        check = words.wording_checked
        yield InstrumentChoiceView(
            instrument_id=published.id,
            title=words.title,
            plain_title=words.plain_title,
            holder=rights.holder,
            licence=rights.licence,
            checked=check.checked,
            against=check.against,
            checked_by=check.by,
            checked_on=check.on,
            adults_only=(published.instrument.population.age_min or 0) >= 18,
            used=published.id in used,
        )
