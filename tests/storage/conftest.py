"""An opened vault in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.data_folder import PASSPHRASE, keys_of, made_folder
from tiscreen.paths import DataFolder
from tiscreen.storage.vault import OpenVault


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return made_folder(tmp_path)


@pytest.fixture
def vault(folder: DataFolder) -> Iterator[OpenVault]:
    opened = keys_of(folder).unlock(PASSPHRASE)
    yield opened
    opened.close()
