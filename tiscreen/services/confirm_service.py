"""A named person confirms, on a date, the confidentiality text and the instruments of the service (AC-59)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from tiscreen.domain.pathway import Pathway
from tiscreen.domain.ports import Vault
from tiscreen.domain.published import Published
from tiscreen.domain.service import Confirmation
from tiscreen.domain.sitting import PublishedBytes
from tiscreen.errors import UserError

_PLACE_TO_FILL = re.compile(r"\[[^\[\]\n]*\]")


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What a service says of itself, and who puts their name to it."""

    service_name: str
    contact: str
    confidentiality: str
    instruments: tuple[str, ...]
    confirmed_by: str


def draft(language: str = "en") -> str:
    """The confidentiality text to complete; each place to fill stands in [square brackets]."""
    text = (files("resources") / "consent" / f"{language}.json").read_text(encoding="utf-8")
    return "\n".join(json.loads(text)["paragraphs"])


def needs_confirmation(vault: Vault) -> bool:
    """Whether the client space may not start yet."""
    return vault.confirmation() is None


def confirm(
    vault: Vault, given: Confirmed, library: Mapping[str, Published], pathways: Iterable[Pathway], today: date
) -> None:
    """Publish the chosen instruments as they are now, and the pathways that can be walked with them."""
    check(given, library)
    chosen = set(given.instruments)
    walkable = [_with_offers_among(pathway, chosen) for pathway in pathways if set(pathway.parts) <= chosen]
    if not walkable:
        raise UserError("service.no-pathway")
    confirmation = Confirmation(
        service_name=given.service_name.strip(),
        contact=given.contact.strip(),
        confidentiality=given.confidentiality.strip(),
        instruments=tuple(given.instruments),
        confirmed_by=given.confirmed_by.strip(),
        confirmed_on=today.isoformat(),
    )
    vault.confirm(confirmation, [published_bytes(library[each]) for each in given.instruments], walkable)


def check(given: Confirmed, library: Mapping[str, Published]) -> None:
    """UserError while something is missing from the page."""
    if not given.service_name.strip() or not given.contact.strip():
        raise UserError("service.no-name")
    if not given.confirmed_by.strip():
        raise UserError("service.nobody-confirmed")
    if not given.confidentiality.strip() or _PLACE_TO_FILL.search(given.confidentiality):
        raise UserError("service.text-incomplete")
    if not given.instruments or not set(given.instruments) <= set(library):
        raise UserError("service.no-instruments")


def published_bytes(published: Published) -> PublishedBytes:
    """An instrument as the vault keeps it, byte for byte."""
    instrument, content_hash = published.instrument, published.content_hash
    return PublishedBytes(
        instrument.id, instrument.version, content_hash, published.definition_json, dict(published.words_json)
    )


def _with_offers_among(pathway: Pathway, chosen: set[str]) -> Pathway:
    offers = [offer for offer in pathway.offers if offer.instrument in chosen]
    return Pathway(pathway.id, pathway.title, pathway.parts, tuple(offers))
