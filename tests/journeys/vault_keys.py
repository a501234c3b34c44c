"""Opens a copy of a vault beside the program, to know its keys and to read all that it holds."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from tests.storage.pages import pages
from tiscreen.paths import DataFolder
from tiscreen.secret import Secret
from tiscreen.storage import sealing, slots
from tiscreen.storage.connection import open_database
from tiscreen.storage.files import Reserve
from tiscreen.storage.header import read_header
from tiscreen.storage.keyring import KeyRing
from tiscreen.storage.sittings import SittingFiles

_DERIVED = (slots.database_key, slots.header_key, slots.sitting_key)


class VaultCopy:
    """A copy of a data folder, with the passphrase that opens it."""

    def __init__(self, folder: Path, copy: Path, passphrase: str) -> None:
        shutil.copytree(folder, copy)
        self.folder, self._passphrase = DataFolder(copy), passphrase
        self._header = read_header(self.folder.vault_json)

    def keys(self) -> dict[str, str | bytes]:
        """Every key that opens something of the vault, by what it is."""
        header, [slot] = self._header, self._header.slots
        _, data_key = slots.key_by_passphrase(header, self._passphrase)
        passphrase_key = sealing.key_from_passphrase(self._passphrase, slot.salt, slot.kdf)
        private = sealing.unwrap(passphrase_key, slot.wrapped, slot.label(header.vault_id))
        assert private is not None
        held = {
            "the data key": data_key,
            "the passphrase's key": passphrase_key,
            "the sealing half": Secret(bytes(private.reveal()[:32])),
            "the signing half": Secret(bytes(private.reveal()[32:])),
            **{each.__name__: each(data_key, header.vault_id) for each in _DERIVED},
        }
        return {name: bytes(key.reveal()) for name, key in held.items()}

    def sitting_key(self) -> bytes:
        """The key of the one sealed sitting."""
        sittings = SittingFiles(self.folder)
        [sitting_id] = sittings.waiting()
        vault = KeyRing(self.folder).unlock(self._passphrase)
        try:
            return bytes(vault.unseal(sitting_id, sittings.read_seal(sitting_id)).reveal())
        finally:
            vault.close()

    def rows(self) -> str:
        """Every value of every row of vault.db, as text."""
        tables = self._select("SELECT name FROM sqlite_schema WHERE type = 'table'")
        return "\n".join(repr(row) for (name,) in tables for row in self._select(f"SELECT * FROM {name}"))  # noqa: S608

    def states(self, instrument: str) -> dict[str, str]:
        """How each item of an instrument stands in vault.db, for every client together."""
        found = self._select(
            "SELECT link_id, state FROM response JOIN administration ON administration.id = response.administration"
            " WHERE administration.instrument = ?",
            instrument,
        )
        return dict(found)

    def _database_key(self) -> bytes:
        _, data_key = slots.key_by_passphrase(self._header, self._passphrase)
        return bytes(slots.database_key(data_key, self._header.vault_id).reveal())

    def _select(self, sql: str, *values: str) -> list[tuple[Any, ...]]:
        database = open_database(self.folder.vault_db, Secret(self._database_key()), Reserve(self.folder.reserve))
        try:
            return database.rows(sql, *values)
        finally:
            database.close()

    def clear_pages(self) -> bytes:
        """All of vault.db decrypted, free pages and the slack of used ones included."""
        return b"".join(pages(self.folder.vault_db, self._database_key()))
