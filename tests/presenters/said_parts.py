"""Parts of an invented person's day, asked from the instruments that come with the program."""

from dataclasses import replace
from functools import cache

from tiscreen.domain.published import Published
from tiscreen.domain.responses import Response, Responses
from tiscreen.domain.session import Administration, AdministrationStatus, Keep
from tiscreen.instruments.library import Library
from ui.presenters.said import Said


@cache
def library() -> Library:
    return Library.shipped()


def published(instrument_id: str) -> Published:
    return library().published[instrument_id]


def said(
    instrument_id: str, responses: dict[str, Response] | None = None, kept: Keep | None = None, begun: bool = True
) -> Said:
    asked = published(instrument_id)
    status = AdministrationStatus.COMPLETED if begun else AdministrationStatus.STOPPED
    administration = Administration(
        f"a-{instrument_id}", "s", instrument_id, asked.instrument.version, asked.content_hash, status, kept
    )
    if begun:
        administration = replace(administration, begun="2026-11-23", ended="2026-11-23")
    return Said(administration, asked, Responses(responses or {}))


def words_of_instruments() -> set[str]:
    """Every published or own word of every instrument: theirs, not ours to judge here."""
    found: set[str] = set()
    for each in library().published.values():
        words = each.words_in("en")
        found |= {words.plain_title, *(item.text for item in words.items.values())}
        found |= {text for options in words.options.values() for text in options.values()}
    return found
