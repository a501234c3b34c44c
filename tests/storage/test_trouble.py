"""Trouble with a disk or a machine comes out in words that a person can act on."""

import errno
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlcipher3 import dbapi2 as sqlcipher

from tests.data_folder import keys_of
from tests.storage.test_damage import refused, rewritten
from tiscreen.errors import DamagedError, UserError
from tiscreen.paths import DataFolder
from tiscreen.secret import Secret
from tiscreen.storage.connection import Database, open_database
from tiscreen.storage.files import Reserve, disk_trouble, write_durably
from tiscreen.storage.migrations import migrate
from tiscreen.storage.upkeep import check_whole

KEY = bytes(range(32))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = open_database(tmp_path / "words.db", Secret(KEY), Reserve(tmp_path / "reserve"), create=True)
    database.run("CREATE TABLE word (text TEXT) STRICT")
    yield database
    database.close()


def fill(database: Database) -> None:
    """The file may not grow any more: SQLite says so as it does when the disk is full."""
    [(pages,)] = database.rows("PRAGMA page_count")
    database.rows(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_is_said_when_the_reserve_does_not_help(database: Database, tmp_path: Path) -> None:
    Reserve(tmp_path / "reserve").fill()
    fill(database)
    with pytest.raises(UserError, match=r"disk\.full"):
        database.run("INSERT INTO word VALUES (?)", "x" * 100_000)
    assert not (tmp_path / "reserve").exists()
    with pytest.raises(UserError, match=r"disk\.full"):
        database.commit([("INSERT INTO word VALUES ('fits')", ()), ("INSERT INTO word VALUES (?)", ("x" * 100_000,))])
    assert database.rows("SELECT * FROM word") == []
    database.run("INSERT INTO word VALUES ('calm')")
    assert database.rows("SELECT * FROM word") == [("calm",)]


def test_of_several_statements_all_count_or_none(database: Database) -> None:
    with pytest.raises(sqlcipher.IntegrityError):
        database.commit([("INSERT INTO word VALUES ('first')", ()), ("INSERT INTO word VALUES (?)", (b"not text",))])
    assert database.rows("SELECT * FROM word") == []


def test_a_file_where_none_can_be_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"disk\.trouble"):
        open_database(tmp_path / "nowhere" / "x.db", Secret(KEY), Reserve(tmp_path / "reserve"), create=True)
    with pytest.raises(UserError, match=r"disk\.trouble"):
        write_durably(tmp_path / "nowhere" / "x", b"")
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "file").touch()
    with pytest.raises(UserError, match=r"disk\.trouble"):
        write_durably(tmp_path / "taken", b"")


def test_trouble_with_the_disk_is_told_apart() -> None:
    assert disk_trouble(OSError(errno.ENOSPC, "")).key == "disk.full"
    assert disk_trouble(OSError(errno.EIO, "")).key == "disk.trouble"


def test_a_fault_of_our_own_stays_a_fault(database: Database) -> None:
    with pytest.raises(sqlcipher.OperationalError, match="no such table"):
        database.rows("SELECT * FROM nowhere")


def test_a_file_that_was_never_finished_is_damage(database: Database) -> None:
    with pytest.raises(DamagedError, match=r"storage\.damaged"):
        migrate(database, [()], "words.db", lambda version: None)


def test_a_row_that_points_nowhere_is_damage(database: Database) -> None:
    check_whole(database, "words.db")
    database.run("CREATE TABLE line (word INTEGER REFERENCES word (rowid)) STRICT")
    database.rows("PRAGMA foreign_keys = OFF")
    database.run("CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT")
    database.run("CREATE TABLE child (parent INTEGER REFERENCES parent (id)) STRICT")
    database.run("DROP TABLE line")
    database.run("INSERT INTO child VALUES (7)")
    with pytest.raises(DamagedError, match=r"storage\.damaged"):
        check_whole(database, "words.db")


def test_the_settings_that_lost_nothing_are_in_force(database: Database) -> None:
    wanted = {
        "journal_mode": "truncate",
        "synchronous": 3,
        "locking_mode": "exclusive",
        "secure_delete": 1,
        "temp_store": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }
    assert {name: database.rows(f"PRAGMA {name}")[0][0] for name in wanted} == wanted


def test_a_data_key_that_was_exchanged_is_noticed(folder: DataFolder) -> None:
    def exchanged(header):
        [slot] = header.slots
        return replace(header, slots=(replace(slot, sealed_key=slot.sealed_key[::-1]),))

    rewritten(folder, exchanged)
    refused(folder, "vault.damaged")
    assert keys_of(folder).exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits memory for a test")
def test_too_little_memory_is_said() -> None:
    script = """
import resource
from tiscreen.errors import UserError
from tiscreen.storage.sealing import CEILING, KdfParameters, key_from_passphrase
import cryptography.hazmat.primitives.kdf.argon2
resource.setrlimit(resource.RLIMIT_AS, (600 << 20, 600 << 20))
try:
    key_from_passphrase("a passphrase", bytes(16), KdfParameters(CEILING))
except UserError as trouble:
    print(trouble.key)
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=Path(__file__).parents[2])
    assert run.stdout == "memory.short\n", run.stderr
