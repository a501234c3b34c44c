"""A real vault of a confirmed service, with the shipped instruments, in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.data_folder import PASSPHRASE, keys_of, made_folder
from tests.services.service_of_the_story import Client, confirm, merging, prepared
from tiscreen.paths import DataFolder
from tiscreen.services.merge_sittings import MergeSittings
from tiscreen.services.prepare_session import Prepared
from tiscreen.storage.sittings import SittingFiles
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


@pytest.fixture
def sittings(folder: DataFolder) -> SittingFiles:
    return SittingFiles(folder)


@pytest.fixture
def ready(vault: OpenVault) -> Prepared:
    return prepared(vault)


@pytest.fixture
def client(vault: OpenVault, sittings: SittingFiles, ready: Prepared) -> Client:
    return Client(vault, sittings, ready)


@pytest.fixture
def merge(vault: OpenVault, sittings: SittingFiles) -> MergeSittings:
    return merging(vault, sittings)
