"""What a service confirms before its client space may start, as one page of data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from tiscreen.domain.pathway import Pathway
from tiscreen.domain.published import Published
from tiscreen.domain.service import Confirmation
from tiscreen.services.confirm_service import Confirmed

ConfirmServiceForm = Confirmed  # the page reports just what the service takes

_PLACE_TO_FILL = re.compile(r"\[[^\[\]\n]*\]")


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
class NeededView:
    """A pathway and the instruments without which it cannot be walked."""

    title: str
    instruments: tuple[str, ...]


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
    pathways: tuple[NeededView, ...] = ()

    def missing_for_any_pathway(self, ticked: Iterable[str]) -> tuple[str, tuple[str, ...]] | None:
        """(pathway, instrument titles) of the one nearest to complete; None when a pathway can be walked."""
        titles = {instrument.instrument_id: instrument.title for instrument in self.instruments}
        lacking = [(p.title, tuple(titles[i] for i in p.instruments if i not in set(ticked))) for p in self.pathways]
        if not lacking or not all(missing for _, missing in lacking):
            return None
        return min(lacking, key=lambda each: len(each[1]))


def places_to_fill(text: str) -> tuple[str, ...]:
    """The places of a draft still in [square brackets], in order."""
    return tuple(_PLACE_TO_FILL.findall(text))


def confirm_service_view(
    draft: str,
    library: Mapping[str, Published],
    today: date,
    *,
    pathways: Iterable[Pathway] = (),
    staff_name: str = "",
    earlier: Confirmation | None = None,
) -> ConfirmServiceView:
    """Lay out the page; nothing is ticked the first time, later what was confirmed last is filled in."""
    used = frozenset(earlier.instruments) if earlier else frozenset()
    return ConfirmServiceView(
        confidentiality=earlier.confidentiality if earlier else draft,
        instruments=tuple(_choices(library.values(), used)),
        today=today.isoformat(),
        service_name=earlier.service_name if earlier else "",
        contact=earlier.contact if earlier else "",
        confirmed_by=staff_name,
        draft=earlier is None,
        pathways=tuple(NeededView(p.title, p.parts) for p in pathways if set(p.parts) <= set(library)),
    )


def _choices(library: Iterable[Published], used: frozenset[str]) -> Iterable[InstrumentChoiceView]:
    for published in library:
        words, rights = published.words_in("en"), published.instrument.rights
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
