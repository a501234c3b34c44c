"""Tries the parts that a broken installation would lack, with the product's own code, in a folder to throw away."""

from __future__ import annotations

import os
import platform
import secrets
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

from tiscreen import __version__, bootstrap
from tiscreen.bootstrap import StaffSpace
from tiscreen.domain.referral import ConsentBlock, Safety, Summary
from tiscreen.domain.session import AgeBand, Mode
from tiscreen.instruments.library import Library
from tiscreen.services import create_vault
from tiscreen.services.client_process import ClientProcess
from tiscreen.services.confirm_service import Confirmed, confirm
from tiscreen.services.prepare_session import NewSession, prepare

_PLAIN_SQLITE = b"SQLite format 3"
_WORDS = 7776


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
    """Try everything that needs no window of this process."""
    rehearsal = Rehearsal(bootstrap.staff_space(folder), secrets.token_urlsafe(24))
    return (
        tried("instruments", _instruments),
        tried("passphrase words", _words),
        tried("document", _document),
        tried("vault", rehearsal.vault),
        tried("client space", rehearsal.client_space),
    )


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A vault of an invented service, made by the services that a person's first run uses."""

    space: StaffSpace
    passphrase: str

    def vault(self) -> str:
        """It is encrypted and opens again."""
        file, keys = self.space.folder.vault_db, self.space.keys
        create_vault.create(keys, "Self-check", self.passphrase, keys.new_recovery_key()).close()
        ensure(not file.read_bytes().startswith(_PLAIN_SQLITE), "the file is not encrypted")
        vault = keys.unlock(self.passphrase)
        ensure(vault.staff.name == "Self-check", "the file does not hold what was written")
        vault.close()
        return f"encrypted, {file.stat().st_size} bytes, opens again"

    def client_space(self) -> str:
        """The other process starts, opens its sitting, and says that it is ready."""
        vault, library, today = self.space.keys.unlock(self.passphrase), self.space.library(), date.today()
        service = Confirmed("Self-check", "nobody", "Nothing is kept.", tuple(library.published), "Self-check")
        confirm(vault, service, library.published, library.pathways(), today)
        pathway = library.pathways()[0].id
        new = NewSession("", "Self-check", AgeBand.ADULT, pathway, Mode.SELF, private=True, language="en")
        prepared = prepare(vault, self.space.read_published, new, today)
        package = self.space.hand_over(vault).begin(prepared.session, prepared.administrations, "2468")
        client = ClientProcess(bootstrap.command("_client"), package)
        client.wait_ready()
        vault.close()
        os.kill(client.pid, signal.SIGTERM)
        return f"ready, with {len(package.definitions)} parts"


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


def _instruments() -> str:
    library = Library.shipped()
    ensure(not library.refused, f"{len(library.refused)} refused")
    ensure({"pc-ptsd-5", "pcl-5"} <= set(library.published), "some are not there")
    return ", ".join(sorted(library.published))


def _words() -> str:
    count = len(set(create_vault.word_list()))
    ensure(count == _WORDS, f"{count} words instead of {_WORDS}")
    return f"{count} words"


def _document() -> str:
    from pypdf import PdfReader

    from tiscreen.reports.pdf import make_pdf, new_code
    from tiscreen.reports.preview import pages

    words = "Nothing of anyone is in this document."
    summary = Summary(
        language="en", title="Self-check", about=words, heading=(), safety=Safety(words), said=(), results=(), done=(),
        consent=ConsentBlock(words, (), words), notice=words, contact=("Contact", "nobody"), foot="Self-check",
    )  # fmt: skip
    code = new_code()
    file = make_pdf(summary, code)
    reader = PdfReader(BytesIO(file))
    ensure(reader.is_encrypted, "it is not encrypted")
    ensure(bool(reader.decrypt(code)), "its code does not open it")
    ensure(words in " ".join(reader.pages[0].extract_text().split()), "its words are not in it")
    ensure(pages(file, code)[0].startswith(b"\x89PNG"), "its pages cannot be shown")
    return f"{len(file)} bytes, encrypted, opens with its code, can be shown"
