"""An older vault is brought up to date in one piece, a newer one is left alone, and released steps never change."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from tests.data_folder import PASSPHRASE, keys_of, made_folder, strangers
from tests.storage.made_sessions import CLIENT
from tiscreen.errors import DamagedError
from tiscreen.paths import DataFolder
from tiscreen.secret import Secret
from tiscreen.storage import keyring
from tiscreen.storage.connection import Database, open_database
from tiscreen.storage.files import Reserve
from tiscreen.storage.migrations import make_database, migrate, version_of
from tiscreen.storage.steps import SITTING, VAULT

KEY = bytes(range(32))
FIRST = ("CREATE TABLE word (text TEXT NOT NULL) STRICT",)
SECOND = ("ALTER TABLE word ADD COLUMN language TEXT", "UPDATE word SET language = 'en'")
BROKEN = ("INSERT INTO word VALUES ('half done', 'en')", "CREATE TABLE word (again TEXT) STRICT")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "words.db"
    make_database(path, Secret(KEY), Reserve(tmp_path / "reserve"), [FIRST], [("INSERT INTO word VALUES ('calm')", ())])
    return path


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    database = open_database(path, Secret(KEY), Reserve(path.with_name("reserve")))
    yield database
    database.close()


def test_a_step_and_its_number_come_together_and_once(database: Database) -> None:
    copies: list[int] = []
    assert migrate(database, [FIRST, SECOND], "words.db", copies.append) == 1
    assert database.rows("SELECT * FROM word") == [("calm", "en")]
    assert migrate(database, [FIRST, SECOND], "words.db", copies.append) == 0
    assert version_of(database) == 2
    assert copies == [1]


def test_a_step_that_breaks_leaves_the_version_before(database: Database) -> None:
    with pytest.raises(sqlcipher.OperationalError):
        migrate(database, [FIRST, SECOND, BROKEN], "words.db", lambda version: None)
    assert version_of(database) == 2
    assert database.rows("SELECT * FROM word") == [("calm", "en")]


def test_a_newer_file_is_left_alone(database: Database, path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(DamagedError, match=r"vault\.newer"):
        migrate(database, [], "words.db", lambda version: None)
    assert path.read_bytes() == before


def test_a_vault_is_copied_before_a_step_and_the_copy_goes_when_all_is_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = with_a_client(tmp_path)
    kept: list[list[str]] = []

    def look(self: object, database: Database, name: str) -> None:
        kept.append(sorted(path.name for path in folder.backups.iterdir()))
        dropped(self, database, name)

    dropped = keyring.SafetyCopy.drop
    monkeypatch.setattr(keyring.SafetyCopy, "drop", look)
    monkeypatch.setattr(keyring, "VAULT", (*VAULT, ("CREATE TABLE word (text TEXT) STRICT",)))
    vault = keys_of(folder).unlock(PASSPHRASE)
    assert vault.client(CLIENT.id) == CLIENT
    vault.close()
    assert kept == [["vault-1.tisbak"]]
    assert not folder.backups.exists()
    assert strangers(folder.root) == []
    monkeypatch.undo()
    with pytest.raises(DamagedError, match=r"vault\.newer"):
        keys_of(folder).unlock(PASSPHRASE)


def test_a_vault_whose_step_breaks_stays_as_it_was_with_its_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = with_a_client(tmp_path)
    monkeypatch.setattr(keyring, "VAULT", (*VAULT, ("INSERT INTO client VALUES (1)",)))
    with pytest.raises(sqlcipher.Error):
        keys_of(folder).unlock(PASSPHRASE)
    assert [path.name for path in folder.backups.iterdir()] == ["vault-1.tisbak"]
    assert b"SQLite format" not in (folder.backups / "vault-1.tisbak").read_bytes()[:16]
    monkeypatch.undo()
    vault = keys_of(folder).unlock(PASSPHRASE)
    assert vault.client(CLIENT.id) == CLIENT
    vault.close()
    folder.vault_db.write_bytes((folder.backups / "vault-1.tisbak").read_bytes())
    restored = keys_of(folder).unlock(PASSPHRASE)
    assert restored.client(CLIENT.id) == CLIENT
    restored.close()
    assert strangers(folder.root) == []


def with_a_client(tmp_path: Path) -> DataFolder:
    folder = made_folder(tmp_path)
    vault = keys_of(folder).unlock(PASSPHRASE)
    vault.add_client(CLIENT)
    vault.close()
    return folder


# The steps that were released, by the sum over their text. A change here would break every vault in use.
RELEASED = {"vault 1": "24e9247bd6c0689b", "sitting 1": "cc5e3c19fa68dda3"}


def test_released_steps_are_never_edited() -> None:
    sums = {
        f"{kind} {number}": hashlib.sha256("\0".join(step).encode()).hexdigest()[:16]
        for kind, steps in (("vault", VAULT), ("sitting", SITTING))
        for number, step in enumerate(steps, start=1)
    }
    assert sums == RELEASED, "add the next step instead; only before version 0.1.0 is out may the sum be written anew"
