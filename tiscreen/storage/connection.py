"""Opens an encrypted database with the one set of settings that lost nothing when the power was cut."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn, Protocol, TypeAlias

from sqlcipher3 import dbapi2 as sqlcipher

from tiscreen.errors import DamagedError, UserError
from tiscreen.secret import Secret
from tiscreen.storage.files import Reserve

Row: TypeAlias = tuple[Any, ...]
Statement: TypeAlias = tuple[str, Sequence[object]]

OLDEST_SQLITE = (3, 51, 3)  # before it, a race could lose a commit
SETTINGS = (
    "journal_mode=TRUNCATE",
    "synchronous=EXTRA",
    "locking_mode=EXCLUSIVE",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
)


class _Cursor(Protocol):
    """What is used of the driver's cursor."""

    def fetchone(self) -> Row | None: ...
    def fetchall(self) -> list[Row]: ...


class _Connection(Protocol):
    """What is used of the driver's connection."""

    @property
    def in_transaction(self) -> bool: ...
    def execute(self, sql: str, values: Sequence[object] = ..., /) -> _Cursor: ...
    def set_key(self, key: bytearray) -> None: ...
    def backup(self, target: _Connection) -> None: ...
    def close(self) -> None: ...


class Database:
    """One open encrypted file, for one thread at a time. Each `run` and each `commit` is durable when it returns."""

    def __init__(self, connection: _Connection, name: str, reserve: Reserve) -> None:
        self._connection = connection
        self._name = name
        self._reserve = reserve

    def rows(self, sql: str, *values: object) -> list[Row]:
        """Every row; a read that fails once is tried again before anything is called damaged."""
        try:
            return self._fetch(sql, values)
        except sqlcipher.DatabaseError:
            try:
                return self._fetch(sql, values)
            except sqlcipher.DatabaseError as trouble:
                tell(trouble, self._name)

    def row(self, sql: str, *values: object) -> Row | None:
        """The first row, or None."""
        return next(iter(self.rows(sql, *values)), None)

    def run(self, sql: str, *values: object) -> None:
        """One statement, committed."""
        self.commit([(sql, values)])

    def commit(self, statements: Iterable[Statement]) -> None:
        """All of these or none; on a full disk the reserve is given up and it is tried once more."""
        whole = list(statements)
        try:
            self._attempt(whole)
        except sqlcipher.DatabaseError as trouble:
            if _name_of(trouble) != "SQLITE_FULL" or not self._reserve.give_up():
                tell(trouble, self._name)
            self._attempt_again(whole)

    def copy_to(self, path: Path, key: Secret) -> None:
        """Write a copy under `key` to a new file, through this connection: a second one would drop our lock."""
        copy = _connect(path, key, create=True)
        try:
            self._connection.backup(copy)
        except sqlcipher.DatabaseError as trouble:
            tell(trouble, self._name)
        finally:
            copy.close()

    def close(self) -> None:
        """Close the file; nothing may be read or written afterwards."""
        self._connection.close()

    def _fetch(self, sql: str, values: Sequence[object]) -> list[Row]:
        return self._connection.execute(sql, values).fetchall()

    def _attempt_again(self, statements: list[Statement]) -> None:
        try:
            self._attempt(statements)
        except sqlcipher.DatabaseError as trouble:
            tell(trouble, self._name)

    def _attempt(self, statements: list[Statement]) -> None:
        execute = self._connection.execute
        if len(statements) == 1:  # a lone statement is its own transaction, and the fastest one
            execute(*statements[0])
            return
        execute("BEGIN IMMEDIATE")
        try:
            for sql, values in statements:
                execute(sql, values)
            execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # a full disk has rolled back already
                execute("ROLLBACK")
            raise


def open_database(
    path: Path, key: Secret, reserve: Reserve, *, create: bool = False, cache_kib: int = 4096
) -> Database:
    """Open `path` under a raw 32-byte key and try the first page; DamagedError names the file, nothing is changed."""
    check_library()
    if not create and path.exists() and not path.stat().st_size:
        raise DamagedError("storage.damaged", file=path.name)  # SQLite would take it for a new one
    try:
        connection = _try_twice(path, key, create)
    except sqlcipher.DatabaseError as trouble:
        tell(trouble, path.name)
    connection.execute(f"PRAGMA cache_size=-{int(cache_kib)}")
    if connection.execute("PRAGMA secure_delete").fetchone() != (1,):
        connection.close()
        raise UserError("storage.unsafe")
    return Database(connection, path.name, reserve)


def check_library() -> None:
    """Refuse an SQLite without encryption (it would store clear text silently) or with a known loss of commits."""
    if sqlcipher.sqlite_version_info < OLDEST_SQLITE:
        raise UserError("storage.unsafe")
    connection = sqlcipher.connect(":memory:")
    try:
        if not connection.execute("PRAGMA cipher_version").fetchone():
            raise UserError("storage.unsafe")
    finally:
        connection.close()


def tell(trouble: Exception, name: str) -> NoReturn:
    """Raise the trouble as something a person can act on; a fault in our own SQL stays what it is."""
    code = _name_of(trouble)
    if code == "SQLITE_FULL":
        raise UserError("disk.full") from trouble
    if code.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        raise DamagedError("storage.damaged", file=name) from trouble
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        raise UserError("app.already-open") from trouble
    if code.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM")):
        raise UserError("disk.trouble") from trouble
    raise trouble


def _name_of(trouble: Exception) -> str:
    name: str = getattr(trouble, "sqlite_errorname", "")
    return name


def _try_twice(path: Path, key: Secret, create: bool) -> _Connection:
    """A read error that passes looks like damage the first time."""
    try:
        return _connect(path, key, create)
    except sqlcipher.DatabaseError:
        return _connect(path, key, create)


def _connect(path: Path, key: Secret, create: bool) -> _Connection:
    address = f"{path.absolute().as_uri()}?mode={'rwc' if create else 'rw'}"
    connection: _Connection = sqlcipher.connect(
        address, uri=True, timeout=0, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA cipher_log=off")
        raw = _raw_key(key)
        connection.set_key(raw)
        raw[:] = bytes(len(raw))
        for setting in SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        if sys.platform == "darwin":
            connection.execute("PRAGMA fullfsync=ON")
        connection.execute("BEGIN EXCLUSIVE")  # reads the first page, and keeps every other program out from now on
        connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return connection


def _raw_key(key: Secret) -> bytearray:
    """`x'…'` with the key in hexadecimal, built so that it can be wiped."""
    digits, spelled = b"0123456789abcdef", bytearray(b"x'")
    for byte in key.reveal():
        spelled += bytes((digits[byte >> 4], digits[byte & 15]))
    return spelled + b"'"
