"""The sitting files of a data folder: made, opened, sealed, deleted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from tiscreen.domain.session import Administration, Session
from tiscreen.errors import DamagedError
from tiscreen.paths import DataFolder
from tiscreen.secret import Secret
from tiscreen.storage.connection import Statement, open_database
from tiscreen.storage.files import Reserve, sync_folder, write_durably
from tiscreen.storage.locked import NOBODY, WAITING, LockedFolder
from tiscreen.storage.migrations import make_database, migrate
from tiscreen.storage.rows import SESSION, add_administration, session_values
from tiscreen.storage.sitting import OpenSitting
from tiscreen.storage.steps import SITTING

NAME = re.compile(r"[0-9a-z-]{1,64}")


class SittingFiles:
    """The sittings as services see them (`domain.ports.Sittings`)."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder
        self._reserve = Reserve(folder.reserve)

    def waiting(self) -> tuple[str, ...]:
        """The ids of all sittings that were not merged and deleted yet, whether they can be read or not."""
        return LockedFolder(self._folder).waiting()

    def create(self, sitting_id: str, key: Secret, session: Session, parts: Sequence[Administration]) -> OpenSitting:
        """Make the file of a new sitting; a sitting that has a file has its session in it."""
        self._folder.prepare()
        columns = f"INSERT INTO session (only, sitting, {SESSION}) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        first_rows: list[Statement] = [(columns, (sitting_id, *session_values(session)))]
        first_rows += [add_administration(part, position) for position, part in enumerate(parts)]
        make_database(self._path(sitting_id, "db"), key, self._reserve, SITTING, first_rows)
        return self.open(sitting_id, key)

    def open(self, sitting_id: str, key: Secret) -> OpenSitting:
        """Open a sitting; DamagedError when it is broken or this is not its key."""
        path = self._path(sitting_id, "db")
        if not path.exists():
            raise DamagedError("sitting.missing", file=path.name)
        database = open_database(path, key, self._reserve)
        try:
            migrate(database, SITTING, path.name, lambda version: None)
        except BaseException:
            database.close()
            raise
        return OpenSitting(database, lambda waiting: self._mark(sitting_id, waiting))

    def person_waiting(self) -> bool:
        """Whether somebody should check in with a person of an unmerged sitting; not with whom, nor why (ruling 2)."""
        return LockedFolder(self._folder).person_waiting()

    def _mark(self, sitting_id: str, waiting: bool) -> None:
        seal = self._path(sitting_id, "seal")
        if seal.exists():
            write_durably(seal, seal.read_bytes()[:-1] + (WAITING if waiting else NOBODY))

    def write_seal(self, sitting_id: str, seal: bytes) -> None:
        """Store the sealed key; on the disk when this returns."""
        self._folder.prepare()
        write_durably(self._path(sitting_id, "seal"), seal + NOBODY)

    def read_seal(self, sitting_id: str) -> bytes:
        """The sealed key; DamagedError when it is not there."""
        try:
            return self._path(sitting_id, "seal").read_bytes()[:-1]
        except OSError as trouble:
            raise DamagedError("sitting.missing", file=f"{sitting_id}.seal") from trouble

    def delete(self, sitting_id: str) -> None:
        """Delete a sitting, its seal last, so that what is half deleted can still be recognised."""
        for kind in ("db", "db-journal", "db.new", "db.new-journal", "seal.new", "seal"):
            self._path(sitting_id, kind).unlink(missing_ok=True)
        sync_folder(self._folder.sittings)

    def _path(self, sitting_id: str, kind: str) -> Path:
        if not NAME.fullmatch(sitting_id):
            raise ValueError("a sitting's id is letters, digits and hyphens")
        return self._folder.sittings / f"{sitting_id}.{kind}"
