"""What can be known of a data folder while it is locked; loads neither the database nor what decrypts it."""

from __future__ import annotations

from tiscreen.paths import DataFolder
from tiscreen.settings import Settings
from tiscreen.storage.files import new_version
from tiscreen.storage.throttle import Throttle

# The last byte of a seal, in clear: the unlock screen can say that a person is waiting before anything is unlocked.
NOBODY, WAITING = b"\0", b"\1"


class LockedFolder:
    """A data folder as the unlock screen sees it."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder
        self._throttle = Throttle(Settings(folder.settings))

    def has_vault(self) -> bool:
        """Whether a vault was made here; what an interrupted first run left behind is none."""
        if self._folder.vault_json.exists():
            return True
        interrupted = new_version(self._folder.vault_json).exists()
        return self._folder.vault_json_previous.exists() or (self._folder.vault_db.exists() and not interrupted)

    def seconds_to_wait(self) -> int:
        """How long until the next passphrase may be tried."""
        return self._throttle.seconds_to_wait()

    def waiting(self) -> tuple[str, ...]:
        """The ids of all sittings that were not merged and deleted yet, whether they can be read or not."""
        if not self._folder.sittings.is_dir():
            return ()
        files = self._folder.sittings.iterdir()
        return tuple(sorted({file.stem for file in files if file.suffix in {".db", ".seal"}}))

    def person_waiting(self) -> bool:
        """Whether somebody should check in with a person of an unmerged sitting; not with whom, nor why (ruling 2)."""
        seals = (self._folder.sittings / f"{sitting_id}.seal" for sitting_id in self.waiting())
        return any(seal.exists() and seal.read_bytes()[-1:] == WAITING for seal in seals)
