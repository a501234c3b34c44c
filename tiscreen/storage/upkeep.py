"""The encrypted copy that stands by while an older vault is brought up to date."""

from __future__ import annotations

from pathlib import Path

from tiscreen.errors import DamagedError
from tiscreen.paths import DataFolder
from tiscreen.secret import Secret
from tiscreen.storage.connection import Database, open_database
from tiscreen.storage.files import Reserve, new_version, put_in_place


class SafetyCopy:
    """A copy of the vault as it was, under the same key; kept until the new version is seen to be whole."""

    def __init__(self, folder: DataFolder, key: Secret) -> None:
        self._folder = folder
        self._key = key
        self._path: Path | None = None

    def keep(self, database: Database, version: int) -> None:
        """Make the copy and open it once, before it counts as one."""
        self._folder.backups.mkdir(mode=0o700, exist_ok=True)
        path = self._folder.backups / f"vault-{version}.tisbak"
        new_version(path).unlink(missing_ok=True)
        database.copy_to(new_version(path), self._key)
        copy = open_database(new_version(path), self._key, Reserve(self._folder.reserve))
        try:
            check_whole(copy, path.name)
        finally:
            copy.close()
        new_version(path).with_name(f"{new_version(path).name}-journal").unlink(missing_ok=True)
        put_in_place(path)
        self._path = path

    def drop(self, database: Database, name: str) -> None:
        """Delete the copy once the vault in its new version was read through."""
        if self._path is None:
            return
        check_whole(database, name)
        self._path.unlink()
        if not any(self._folder.backups.iterdir()):
            self._folder.backups.rmdir()


def check_whole(database: Database, name: str) -> None:
    """Read every page of a database; DamagedError when something in it does not fit."""
    if database.rows("PRAGMA integrity_check") != [("ok",)] or database.rows("PRAGMA foreign_key_check"):
        raise DamagedError("storage.damaged", file=name)
