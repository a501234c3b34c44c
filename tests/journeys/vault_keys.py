"""Opens a copy of a vault beside the program, to know its keys and to read all that it holds."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.storage.pages import pages
from tiscreen.paths import DataFolder
from tiscreen.storage import sealing, slots
from tiscreen.storage.connection import open_database
from tiscreen.storage.files import Reserve
from tiscreen.storage.header import read_header
from tiscreen.storage.keyring import KeyRing


class VaultCopy:
    """A copy of a data folder, with the passphrase that opens it."""

    def __init__(self, folder: Path, copy: Path, passphrase: str) -> None:
        shutil.copytree(folder, copy)
        self.folder, self._passphrase = DataFolder(copy), passphrase
        self._header = read_header(self.folder.vault_json)

    def keys(self) -> dict[str, bytes]:
        """Every key that opens something of the vault, by what it is."""
        header, [slot] = self._header, self._header.slots
        _, data_key = slots.key_by_passphrase(header, self._passphrase)
        passphrase_key = sealing.key_from_passphrase(self._passphrase, slot.salt, slot.kdf)
        private = sealing.unwrap(passphrase_key, slot.wrapped, slot.label(header.vault_id))
        assert private is not None
        derived = (slots.database_key, slots.header_key, slots.sitting_key)
        held = {each.__name__: bytes(each(data_key, header.vault_id).reveal()) for each in derived}
        own = {"data key": data_key, "passphrase key": passphrase_key}
        halves = {"sealing half": private.reveal()[:32], "signing half": private.reveal()[32:]}
        return (
            held | {name: bytes(key.reveal()) for name, key in own.items()} | {n: bytes(v) for n, v in halves.items()}
        )

    def sitting_key(self) -> bytes:
        """The key of the one sealed sitting."""
        [seal] = self.folder.sittings.glob("*.seal")
        vault = KeyRing(self.folder).unlock(self._passphrase)
        try:
            return bytes(vault.unseal(seal.stem, seal.read_bytes()).reveal())
        finally:
            vault.close()

    def rows(self) -> str:
        """Every value of every row of vault.db, as text."""
        key = slots.key_by_passphrase(self._header, self._passphrase)[1]
        database_key = slots.database_key(key, self._header.vault_id)
        database = open_database(self.folder.vault_db, database_key, Reserve(self.folder.reserve))
        try:
            tables = database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
            return "\n".join(repr(row) for (name,) in tables for row in database.rows(f"SELECT * FROM {name}"))  # noqa: S608 - its own tables
        finally:
            database.close()

    def clear_pages(self) -> bytes:
        """All of vault.db decrypted, free pages and the slack of used ones included."""
        return b"".join(pages(self.folder.vault_db, self.keys()["database_key"]))
