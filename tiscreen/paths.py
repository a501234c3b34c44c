"""Where TIScreen keeps its files: one folder, these names, and nothing else, ever."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The data folder of one vault. While a file is being replaced, its next version stands beside it as `….new`."""

    root: Path

    @property
    def vault_json(self) -> Path:
        """The key slots."""
        return self.root / "vault.json"

    @property
    def vault_json_previous(self) -> Path:
        """The key slots as they were before the last change."""
        return self.root / "vault.json.previous"

    @property
    def vault_db(self) -> Path:
        """The encrypted records."""
        return self.root / "vault.db"

    @property
    def sittings(self) -> Path:
        """The folder of sealed sittings that were not merged yet."""
        return self.root / "sittings"

    @property
    def backups(self) -> Path:
        """The folder of encrypted copies; made when the first one is."""
        return self.root / "backups"

    @property
    def lock(self) -> Path:
        """The file whose locked bytes say which process of ours is running."""
        return self.root / "app.lock"

    @property
    def settings(self) -> Path:
        """Choices that tell nothing about anyone."""
        return self.root / "settings.json"

    @property
    def reserve(self) -> Path:
        """Space set aside for the day the disk is full."""
        return self.root / "reserve"

    @property
    def log(self) -> Path:
        """What went wrong: type, file and line, never a value."""
        return self.root / "app.log"

    def prepare(self) -> None:
        """Make the folder, readable by its owner alone, and make every later file of this process private too."""
        os.umask(0o077)
        for folder in (self.root, self.sittings):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)


def default_folder() -> DataFolder:
    """The data folder of this person on this machine, under a name that says nothing."""
    from platformdirs import user_data_path

    return DataFolder(user_data_path("TIScreen", appauthor=False, roaming=False))


def documents_folder() -> Path:
    """Where this person's programs put documents; summaries go there and nowhere else."""
    from platformdirs import user_documents_path

    return user_documents_path()
