"""Makes the vault of a data folder and opens it with a passphrase or the printed recovery key."""

from __future__ import annotations

import os

from msgspec.structs import replace

from tiscreen.domain import recovery_key as printed
from tiscreen.domain.people import Role, Staff
from tiscreen.errors import DamagedError, UserError
from tiscreen.ids import new_id, random_id
from tiscreen.paths import DataFolder
from tiscreen.secret import Secret
from tiscreen.settings import Settings
from tiscreen.storage import header as headers
from tiscreen.storage import slots
from tiscreen.storage.connection import Database, Statement, open_database
from tiscreen.storage.files import Reserve, new_version
from tiscreen.storage.header import Header, RecoverySlot, Slot
from tiscreen.storage.locked import LockedFolder
from tiscreen.storage.migrations import make_database, migrate
from tiscreen.storage.sealing import KEY, KdfParameters, calibrated
from tiscreen.storage.steps import VAULT
from tiscreen.storage.throttle import Throttle
from tiscreen.storage.upkeep import SafetyCopy
from tiscreen.storage.vault import OpenVault

CACHE_KIB = 65536
_STAFF_KEY = """INSERT INTO staff_key (staff, version, seal_public, sign_public) VALUES (?, ?, ?, ?)
ON CONFLICT DO UPDATE SET seal_public = excluded.seal_public, sign_public = excluded.sign_public"""


class KeyRing:
    """The keys as services see them (`domain.ports.Keys`). Without `kdf`, the cost is measured when a slot is made."""

    def __init__(self, folder: DataFolder, kdf: KdfParameters | None = None) -> None:
        self._folder = folder
        self._kdf = kdf
        self._reserve = Reserve(folder.reserve)
        self._throttle = Throttle(Settings(folder.settings))

    def exists(self) -> bool:
        """Whether a vault was made here; what an interrupted first run left behind is none."""
        return LockedFolder(self._folder).has_vault()

    def new_recovery_key(self) -> str:
        """A fresh recovery key, spelled as it is printed."""
        return printed.spell(os.urandom(printed.SIZE))

    def create(self, staff_name: str, passphrase: str, recovery_key: str) -> OpenVault:
        """Make the vault with its first member of staff; killed at any moment, there is a whole vault or none."""
        if self.exists():
            raise UserError("vault.exists")
        self._folder.prepare()
        self._clear_interrupted_first_run()
        staff, vault_id = Staff(new_id(), staff_name, Role.CLINICAL_LEAD), random_id()
        with Secret(os.urandom(KEY)) as key:
            header = Header(headers.FORMAT, vault_id, 1, (), RecoverySlot(1, b"", b""))
            recovery = slots.recovery_slot(header, recovery_key, key)
            slot = slots.new_slot(header, staff.id, 1, passphrase, key, self._kdf or calibrated())
            header = _coded(replace(header, slots=(slot,), recovery=recovery), key)
            headers.prepare_header(self._folder, header)
            with slots.database_key(key, vault_id) as database_key:
                make_database(self._folder.vault_db, database_key, self._reserve, VAULT, _first_rows(header, staff))
            headers.finish_header(self._folder)
            return self._vault(self._database(header, key), header, staff.id, key)

    def seconds_to_wait(self) -> int:
        """How long until the next passphrase may be tried."""
        return self._throttle.seconds_to_wait()

    def unlock(self, passphrase: str) -> OpenVault:
        """Open the vault; WrongKeyError when the passphrase is nobody's, and nothing is ever wiped for it."""
        header = self._header()
        self._throttle.count_a_try()
        user, key = slots.key_by_passphrase(header, passphrase)
        self._throttle.forget_tries()
        with key:
            return self._vault(self._database(header, key), header, user, key)

    def unlock_with_recovery_key(self, recovery_key: str, new_passphrase: str) -> OpenVault:
        """Open the vault for somebody who forgot their passphrase, and give them a new one."""
        header = self._header()
        with slots.key_by_recovery(header, recovery_key) as key:
            database = self._database(header, key)
            try:
                header = self._with_new_passphrase(database, header, key, new_passphrase)
            except BaseException:
                database.close()
                raise
            self._throttle.forget_tries()
            return self._vault(database, header, header.slots[0].user, key)

    def _with_new_passphrase(self, database: Database, header: Header, key: Secret, passphrase: str) -> Header:
        """The vault learns the new keys first, so that no header ever names a key that it does not know."""
        old, cost = header.slots[0], self._kdf or calibrated()
        slot = slots.new_slot(header, old.user, old.version + 1, passphrase, key, cost)
        database.commit([_staff_key(slot)])
        changed = _coded(replace(header, slots=(slot, *header.slots[1:])), key)
        headers.replace_header(self._folder, changed)
        return changed

    def _header(self) -> Header:
        if not self._folder.vault_json.exists():
            raise DamagedError("vault.header-missing")
        return headers.read_header(self._folder.vault_json)

    def _database(self, header: Header, key: Secret) -> Database:
        """The open file, up to date and the one this header belongs to."""
        with slots.header_key(key, header.vault_id) as code_key:
            if not header.is_sealed_under(code_key):
                raise DamagedError("vault.damaged")
        if not self._folder.vault_db.exists():
            raise DamagedError("vault.database-missing")
        with slots.database_key(key, header.vault_id) as database_key:
            database = open_database(self._folder.vault_db, database_key, self._reserve, cache_kib=CACHE_KIB)
            try:
                copy = SafetyCopy(self._folder, database_key)
                migrate(database, VAULT, self._folder.vault_db.name, lambda version: copy.keep(database, version))
                copy.drop(database, self._folder.vault_db.name)
                _check_belongs(database, header)
            except BaseException:
                database.close()
                raise
        return database

    def _vault(self, database: Database, header: Header, user: str, key: Secret) -> OpenVault:
        name, role, active = database.rows("SELECT name, role, active FROM staff WHERE id = ?", user)[0]
        headers.keep_second_copy(self._folder)
        self._reserve.fill()
        for path in (self._folder.vault_json, self._folder.vault_json_previous, self._folder.vault_db):
            new_version(path).unlink(missing_ok=True)
        staff = Staff(user, name, Role(role), bool(active))
        return OpenVault(database, staff, header.vault_id, slots.sitting_key(key, header.vault_id))

    def _clear_interrupted_first_run(self) -> None:
        """Only files that cannot hold a record are deleted: `exists` has said that there was never a vault."""
        database, journal = self._folder.vault_db, self._folder.vault_db.with_name("vault.db-journal")
        for path in (database, journal, new_version(self._folder.vault_json)):
            path.unlink(missing_ok=True)


def _coded(header: Header, key: Secret) -> Header:
    with slots.header_key(key, header.vault_id) as code_key:
        return header.sealed_under(code_key)


def _first_rows(header: Header, staff: Staff) -> list[Statement]:
    """The list of keys lives in the database, so that nobody can add one to the header unseen."""
    return [
        ("INSERT INTO vault VALUES (1, ?, ?)", (header.vault_id, header.recovery.seal_public)),
        ("INSERT INTO staff VALUES (?, ?, ?, 1)", (staff.id, staff.name, staff.role.value)),
        *(_staff_key(slot) for slot in header.slots),
    ]


def _staff_key(slot: Slot) -> Statement:
    values = (slot.user, slot.version, slot.seal_public, slot.sign_public)
    return _STAFF_KEY, values


def _check_belongs(database: Database, header: Header) -> None:
    """DamagedError unless the vault knows every key that its header names."""
    rows = database.rows("SELECT staff, version, seal_public, sign_public FROM staff_key")
    named = {(slot.user, slot.version, slot.seal_public, slot.sign_public) for slot in header.slots}
    vault = database.row("SELECT id, recovery_public FROM vault")
    if vault != (header.vault_id, header.recovery.seal_public) or not named <= set(rows):
        raise DamagedError("vault.damaged")
