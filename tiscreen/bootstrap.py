"""Builds every object once and hands them over; the one place that knows storage, instruments and reports together."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from tiscreen.domain.ports import Keys, ReadPublished, Sittings, Vault
from tiscreen.domain.referral import PreparedReferral, SummaryRequest
from tiscreen.domain.sitting import ClientPackage
from tiscreen.instruments.library import Library
from tiscreen.instruments.reader import read_bytes
from tiscreen.logs import Log
from tiscreen.paths import DataFolder, default_folder, documents_folder
from tiscreen.secret import Secret
from tiscreen.services.client_session import ClientSession
from tiscreen.services.hand_over import HandOver
from tiscreen.services.merge_sittings import MergeSittings
from tiscreen.settings import Settings
from tiscreen.storage.app_lock import AppLock
from tiscreen.storage.keyring import KeyRing
from tiscreen.storage.sittings import SittingFiles


@dataclass(frozen=True, slots=True)
class StaffSpace:
    """What the staff process works with before and after somebody unlocks. `documents` is where summaries go."""

    folder: DataFolder
    documents: Path
    lock: AppLock
    keys: Keys
    sittings: Sittings
    read_published: ReadPublished
    settings: Settings
    log: Log

    def library(self) -> Library:
        """The instruments and pathways that come with the program; read when asked for, not at the start."""
        return Library.shipped()

    def render(self, request: SummaryRequest) -> PreparedReferral:
        """Make a referral summary in memory; what sets pages is loaded only now."""
        from tiscreen.reports.render import render

        return render(request)

    def merging(self, vault: Vault) -> MergeSittings:
        """Brings waiting sittings into an unlocked vault."""
        return MergeSittings(vault, self.sittings, self.read_published)

    def hand_over(self, vault: Vault) -> HandOver:
        """Packs sittings of an unlocked vault for the client space."""
        return HandOver(vault, self.sittings, str(self.folder.root))


def staff_space(root: Path | None = None, documents: Path | None = None) -> StaffSpace:
    """The staff space of a data folder, or of the usual one. Makes the folder; takes no lock and opens nothing.

    Summaries go into `documents`, or into the usual folder for documents.
    """
    folder = default_folder() if root is None else DataFolder(root.absolute())
    folder.prepare()
    return StaffSpace(
        folder=folder,
        documents=documents or documents_folder(),
        lock=AppLock(folder.lock),
        keys=KeyRing(folder),
        sittings=SittingFiles(folder),
        read_published=read_bytes,
        settings=Settings(folder.settings),
        log=Log(folder.log),
    )


@dataclass(frozen=True, slots=True)
class ClientParts:
    """What the client process works with: its lock, its own sitting, and no key of the vault."""

    folder: DataFolder
    lock: AppLock
    session: ClientSession
    log: Log


def client_parts(package: ClientPackage) -> ClientParts:
    """Take the client's half of the lock and open the sitting; UserError when another client space is running."""
    folder = DataFolder(Path(package.folder))
    folder.prepare()
    lock = AppLock(folder.lock)
    lock.take_client()
    with Secret(package.key) as key:
        sitting = SittingFiles(folder).open(package.sitting_id, key)
    published = {each.content_hash: read_bytes(each.definition, each.words) for each in package.definitions}
    return ClientParts(folder, lock, ClientSession(sitting, published), Log(folder.log))


def command(*args: str) -> list[str]:
    """How this program starts itself again, frozen or not."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *args]
    return [sys.executable, "-m", "tiscreen", *args]
