"""A real vault of a confirmed service, with the shipped instruments, in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.data_folder import PASSPHRASE, keys_of, made_folder
from tests.services.service_of_the_story import confirm
from tiscreen.paths import DataFolder
from tiscreen.storage.vault import OpenVault


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return made_folder(tmp_path)


@pytest.fixture
def unconfirmed(folder: DataFolder) -> Iterator[OpenVault]:
    opened = keys_of(folder).unlock(PASSPHRASE)
    yield opened
    opened.close()


@pytest.fixture
def vault(unconfirmed: OpenVault) -> OpenVault:
    confirm(unconfirmed)
    return unconfirmed
