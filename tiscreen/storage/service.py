"""What the service confirmed, in the vault: its words, its published instruments, its pathways."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import msgspec

from tiscreen.domain.pathway import Pathway
from tiscreen.domain.service import Confirmation
from tiscreen.domain.sitting import PublishedBytes
from tiscreen.storage.connection import Database, Statement

_CONFIRMATION = "service_name, contact, confidentiality, instruments, confirmed_by, confirmed_on"


def confirmation(database: Database) -> Confirmation | None:
    """The latest confirmation; earlier ones stay on record."""
    row = database.row(f"SELECT {_CONFIRMATION} FROM confirmation ORDER BY number DESC LIMIT 1")
    if row is None:
        return None
    name, contact, confidentiality, instruments, by, on = row
    return Confirmation(name, contact, confidentiality, tuple(json.loads(instruments)), by, on)


def confirm(
    database: Database, given: Confirmation, published: Sequence[PublishedBytes], pathways: Sequence[Pathway]
) -> None:
    """Put a confirmation in force with exactly these instruments and pathways, all at once."""
    statements: list[Statement] = [("DELETE FROM instrument_in_use", ()), ("DELETE FROM pathway", ())]
    for instrument in published:
        statements += _publish(instrument)
    for position, pathway in enumerate(pathways):
        statements.append(
            ("INSERT INTO pathway VALUES (?, ?, ?)", (pathway.id, position, msgspec.json.encode(pathway)))
        )
    values = (given.service_name, given.contact, given.confidentiality, json.dumps(given.instruments))
    statements.append(
        (
            f"INSERT INTO confirmation ({_CONFIRMATION}) VALUES (?, ?, ?, ?, ?, ?)",
            (*values, given.confirmed_by, given.confirmed_on),
        )
    )
    database.commit(statements)


def in_use(database: Database) -> Mapping[str, PublishedBytes]:
    """The published instruments in use, by id."""
    rows = database.rows("SELECT id, content_hash FROM instrument_in_use ORDER BY id")
    return {instrument_id: by_hash(database, content_hash) for instrument_id, content_hash in rows}


def by_hash(database: Database, content_hash: str) -> PublishedBytes:
    """A published instrument, in use or not; KeyError when it was never published here."""
    row = database.row("SELECT id, version, definition FROM instrument WHERE content_hash = ?", content_hash)
    if row is None:
        raise KeyError(content_hash)
    words = database.rows("SELECT language, words FROM instrument_words WHERE content_hash = ?", content_hash)
    return PublishedBytes(row[0], row[1], content_hash, row[2], dict(words))


def pathways(database: Database) -> tuple[Pathway, ...]:
    """The service's pathways, in its own order."""
    rows = database.rows("SELECT definition FROM pathway ORDER BY position")
    return tuple(msgspec.json.decode(row[0], type=Pathway) for row in rows)


def _publish(given: PublishedBytes) -> list[Statement]:
    whole = (given.content_hash, given.instrument_id, given.version, given.definition)
    statements: list[Statement] = [("INSERT INTO instrument VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", whole)]
    for language, words in given.words.items():
        kept = (given.content_hash, language, words)
        statements.append(("INSERT INTO instrument_words VALUES (?, ?, ?) ON CONFLICT DO NOTHING", kept))
    in_force = (given.instrument_id, given.content_hash)
    return [*statements, ("INSERT INTO instrument_in_use VALUES (?, ?)", in_force)]
