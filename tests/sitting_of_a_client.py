"""A real sitting in a real encrypted file, with the shipped pathway, for tests of the client's way."""

from datetime import date
from pathlib import Path

from tiscreen.domain.published import Published
from tiscreen.domain.session import (
    Administration,
    AdministrationStatus,
    AgeBand,
    Mode,
    Session,
    SessionState,
)
from tiscreen.instruments.library import Library
from tiscreen.paths import DataFolder
from tiscreen.secret import Secret
from tiscreen.services.client_session import ClientSession
from tiscreen.storage.sittings import SittingFiles

KEY = bytes(range(32))
TODAY = date(2026, 11, 23)


def session(mode: Mode = Mode.SELF) -> Session:
    """One invented session."""
    return Session(
        "s1", "c1", "first-screening", mode, True, AgeBand.ADULT, "en", SessionState.PREPARED, TODAY.isoformat()
    )


def new_sitting(root: Path, parts: tuple[str | Published, ...] = (), mode: Mode = Mode.SELF) -> ClientSession:
    """A sitting of `parts` (the shipped pathway if none are named); administration ids are the instrument ids."""
    library = Library.shipped()
    named = parts or library.pathway("first-screening").parts
    chosen = [library.published[part] if isinstance(part, str) else part for part in named]
    administrations = [
        Administration(p.id, "s1", p.id, p.instrument.version, p.content_hash, AdministrationStatus.IN_PROGRESS)
        for p in chosen
    ]
    sitting = SittingFiles(DataFolder(root)).create("a1", Secret(KEY), session(mode), administrations)
    return ClientSession(sitting, {p.content_hash: p for p in chosen})


def reopened(root: Path, *made_up: Published) -> ClientSession:
    """The same sitting as another process would find it."""
    published = (*Library.shipped().published.values(), *made_up)
    sitting = SittingFiles(DataFolder(root)).open("a1", Secret(KEY))
    return ClientSession(sitting, {p.content_hash: p for p in published})
