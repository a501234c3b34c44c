"""Tries the parts that a broken installation would lack, with the product's own code, in a folder to throw away."""

from __future__ import annotations

import platform
import secrets
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tiscreen import __version__
from tiscreen.instruments.library import Library
from tiscreen.paths import DataFolder
from tiscreen.storage.keyring import KeyRing

_PLAIN_SQLITE = b"SQLite format 3"


@dataclass(frozen=True, slots=True)
class Finding:
    """One part that was tried: whether it works, and a few words or figures about it."""

    part: str
    works: bool
    said: str


class NotWorkingError(Exception):
    """A part came up and gave something wrong."""


def tried(part: str, trial: Callable[[], str]) -> Finding:
    """Try one part; whatever it raises is a finding, because the other parts are to be tried too."""
    try:
        return Finding(part, True, trial())
    except Exception as trouble:
        return Finding(part, False, f"{type(trouble).__name__}: {trouble}")


def ensure(true: bool, otherwise: str) -> None:
    """Raise NotWorkingError unless it is true (`assert` is taken out of the frozen program)."""
    if not true:
        raise NotWorkingError(otherwise)


def core_findings(folder: Path) -> tuple[Finding, ...]:
    """Try everything that needs no window."""
    return (
        tried("vault", lambda: _vault(DataFolder(folder / "vault"))),
        tried("instruments", _instruments),
    )


def versions() -> dict[str, str | bool]:
    """What this installation is made of, for a support report."""
    return {
        "tiscreen": __version__,
        "frozen": bool(getattr(sys, "frozen", False)),
        "python": platform.python_version(),
        "system": platform.platform(),
        **_cipher_versions(),
    }


def _cipher_versions() -> dict[str, str]:
    try:
        from sqlcipher3 import dbapi2
    except ImportError as trouble:
        return {"sqlcipher": f"not there: {trouble}"}
    connection = dbapi2.connect(":memory:")
    connection.execute("PRAGMA key = 'any'")  # the cipher's library is loaded by the first key
    sqlcipher = connection.execute("PRAGMA cipher_version").fetchone()[0]
    openssl = connection.execute("PRAGMA cipher_provider_version").fetchone()[0]
    connection.close()
    return {"sqlite": dbapi2.sqlite_version, "sqlcipher": sqlcipher, "openssl": openssl}


def _vault(folder: DataFolder) -> str:
    keys, passphrase = KeyRing(folder), secrets.token_urlsafe(24)
    keys.create("Self-check", passphrase, keys.new_recovery_key()).close()
    head = folder.vault_db.read_bytes()[: len(_PLAIN_SQLITE)]
    ensure(head != _PLAIN_SQLITE, "the file is not encrypted")
    vault = KeyRing(folder).unlock(passphrase)
    ensure(vault.staff.name == "Self-check", "the file does not hold what was written")
    vault.close()
    return f"encrypted, {folder.vault_db.stat().st_size} bytes, opens again"


def _instruments() -> str:
    library = Library.shipped()
    ensure(not library.refused, f"{len(library.refused)} refused")
    ensure({"pc-ptsd-5", "pcl-5"} <= set(library.published), "some are not there")
    return ", ".join(sorted(library.published))
