"""Builds every object once and hands them over; the one place that knows storage, instruments and reports together."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tiscreen.logs import Log
from tiscreen.paths import DataFolder, default_folder, documents_folder
from tiscreen.storage.app_lock import AppLock
from tiscreen.storage.locked import LockedFolder

if TYPE_CHECKING:
    from tiscreen.domain.ports import Keys, ReadPublished, Sittings, Vault
    from tiscreen.domain.referral import PreparedReferral, SummaryRequest
    from tiscreen.domain.sitting import ClientPackage
    from tiscreen.instruments.library import Library
    from tiscreen.services.client_session import ClientSession
    from tiscreen.services.hand_over import HandOver
    from tiscreen.services.merge_sittings import MergeSittings


class StaffSpace:
    """What the staff process works with. What is needed only once somebody unlocks is loaded when it is asked for."""

    def __init__(self, folder: DataFolder, documents: Path | None = None) -> None:
        self.folder, self._documents = folder, documents
        self.lock, self.log = AppLock(folder.lock), Log(folder.log)
        self.locked = LockedFolder(folder)

    @property
    def documents(self) -> Path:
        """Where summaries go."""
        return self._documents or documents_folder()

    @cached_property
    def keys(self) -> Keys:
        """Makes the vault and opens it."""
        from tiscreen.storage.keyring import KeyRing

        return KeyRing(self.folder)

    @cached_property
    def sittings(self) -> Sittings:
        """The sitting files."""
        from tiscreen.storage.sittings import SittingFiles

        return SittingFiles(self.folder)

    @cached_property
    def read_published(self) -> ReadPublished:
        """Reads what was published before."""
        from tiscreen.instruments.reader import read_bytes

        return read_bytes

    def library(self) -> Library:
        """The instruments and pathways that come with the program; read when asked for, not at the start."""
        from tiscreen.instruments.library import Library

        return Library.shipped()

    def render(self, request: SummaryRequest) -> PreparedReferral:
        """Make a referral summary in memory; what sets pages is loaded only now."""
        from tiscreen.reports.render import render

        return render(request)

    def merging(self, vault: Vault) -> MergeSittings:
        """Brings waiting sittings into an unlocked vault."""
        from tiscreen.services.merge_sittings import MergeSittings

        return MergeSittings(vault, self.sittings, self.read_published)

    def hand_over(self, vault: Vault) -> HandOver:
        """Packs sittings of an unlocked vault for the client space."""
        from tiscreen.services.hand_over import HandOver

        return HandOver(vault, self.sittings, str(self.folder.root))


def staff_space(root: Path | None = None, documents: Path | None = None) -> StaffSpace:
    """The staff space of a data folder, or of the usual one. Makes the folder; takes no lock and opens nothing.

    Summaries go into `documents`, or into the usual folder for documents.
    """
    folder = default_folder() if root is None else DataFolder(root.absolute())
    folder.prepare()
    return StaffSpace(folder, documents)


@dataclass(frozen=True, slots=True)
class ClientParts:
    """What the client process works with: its lock, its own sitting, and no key of the vault."""

    folder: DataFolder
    lock: AppLock
    session: ClientSession
    log: Log


def client_parts(package: ClientPackage) -> ClientParts:
    """Take the client's half of the lock and open the sitting; UserError when another client space is running."""
    from tiscreen.instruments.reader import read_bytes
    from tiscreen.secret import Secret
    from tiscreen.services.client_session import ClientSession
    from tiscreen.storage.sittings import SittingFiles

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
