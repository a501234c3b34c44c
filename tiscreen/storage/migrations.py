"""Makes a database complete or not at all, and brings an older one up to date, one frozen step at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from tiscreen.errors import DamagedError
from tiscreen.secret import Secret
from tiscreen.storage.connection import Database, Statement, open_database
from tiscreen.storage.files import Reserve, new_version, put_in_place

Step: TypeAlias = Sequence[str]


def make_database(
    path: Path, key: Secret, reserve: Reserve, steps: Sequence[Step], first_rows: Iterable[Statement]
) -> None:
    """Make a file with its first rows; nothing is called `path` before all of it is on the disk."""
    aside = new_version(path)
    journal = aside.with_name(f"{aside.name}-journal")
    for leftover in (aside, journal):
        leftover.unlink(missing_ok=True)
    database = open_database(aside, key, reserve, create=True)
    try:
        for number, step in enumerate(steps, start=1):
            take(database, step, number)
        database.commit(first_rows)
    finally:
        database.close()
    journal.unlink(missing_ok=True)
    put_in_place(path)


def migrate(database: Database, steps: Sequence[Step], name: str, keep_a_copy: Callable[[int], None]) -> int:
    """Take the steps that are missing; each commits together with its number. Returns how many were taken.

    Refuses a file from a newer TIScreen, and one that was never finished. `keep_a_copy` comes before the first step.
    """
    version = version_of(database)
    if version > len(steps):
        raise DamagedError("vault.newer", file=name)
    if version < 1:
        raise DamagedError("storage.damaged", file=name)
    if version < len(steps):
        keep_a_copy(version)
    for number, step in enumerate(steps[version:], start=version + 1):
        take(database, step, number)
    return len(steps) - version


def take(database: Database, step: Step, number: int) -> None:
    """One step and its number, in one commit."""
    database.commit([(statement, ()) for statement in (*step, f"PRAGMA user_version = {number}")])


def version_of(database: Database) -> int:
    """The number of the last step taken."""
    row = database.row("PRAGMA user_version")
    return int(row[0]) if row else 0
