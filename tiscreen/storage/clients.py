"""Clients in the vault: added, found by part of a code name through an index."""

from __future__ import annotations

import unicodedata

from tiscreen.domain.people import Client
from tiscreen.storage.connection import Database

MOST_FOUND = 50
PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})
_CLIENT = "SELECT id, code_name, age_band, created_on FROM client"


def folded(name: str) -> str:
    """A name as it is searched: without case, accents and outer spaces."""
    letters = unicodedata.normalize("NFKD", name.casefold().translate(PLAIN))
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())


def add(database: Database, client: Client) -> None:
    """Store a new client."""
    database.run(
        "INSERT INTO client (id, code_name, search_name, age_band, created_on) VALUES (?, ?, ?, ?, ?)",
        client.id,
        client.code_name,
        folded(client.code_name),
        client.age_band,
        client.created_on,
    )


def get(database: Database, client_id: str) -> Client:
    """The client of that id; KeyError when there is none."""
    row = database.row(f"{_CLIENT} WHERE id = ?", client_id)
    if row is None:
        raise KeyError(client_id)
    return Client(*row)


def find(database: Database, search: str) -> tuple[Client, ...]:
    """Newest first: everyone, those whose name begins with one or two letters, or holds three and more anywhere."""
    text = folded(search)
    if len(text) >= 3:
        sql = f"""{_CLIENT} WHERE number IN (SELECT rowid FROM client_search WHERE client_search MATCH ?
        ORDER BY rowid DESC LIMIT {MOST_FOUND}) ORDER BY number DESC"""
        rows = database.rows(sql, '"' + text.replace('"', '""') + '"')
    elif text:
        sql = (
            f"{_CLIENT} WHERE search_name >= ? AND search_name < ? ORDER BY search_name, number DESC LIMIT {MOST_FOUND}"
        )
        rows = database.rows(sql, text, text[:-1] + chr(ord(text[-1]) + 1))
    else:
        rows = database.rows(f"{_CLIENT} ORDER BY number DESC LIMIT {MOST_FOUND}")
    return tuple(Client(*row) for row in rows)
