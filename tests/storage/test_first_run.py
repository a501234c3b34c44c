"""The first run leaves a whole vault or none, private to its owner, and nothing else."""

import os
import sys
from pathlib import Path

import pytest

from tests.data_folder import PASSPHRASE, content_of, files_holding, keys_of, made_folder, recovery_key, strangers
from tiscreen.errors import DamagedError, UserError
from tiscreen.paths import DataFolder, default_folder


def test_a_new_vault_opens_again_with_its_passphrase(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    keys = keys_of(folder)
    assert not keys.exists()
    vault = keys.create("Mina", PASSPHRASE, keys.new_recovery_key())
    assert vault.staff.name == "Mina"
    vault.close()
    assert keys.exists()
    again = keys_of(folder).unlock(PASSPHRASE)
    assert again.staff == vault.staff
    again.close()


def test_the_folder_holds_our_files_and_nothing_else(folder: DataFolder) -> None:
    assert strangers(folder.root) == []
    assert folder.reserve.stat().st_size == 8 * 1024 * 1024


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_files_are_readable_by_their_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        folder = DataFolder(tmp_path / "data")
        keys = keys_of(folder)
        keys.create("Mina", PASSPHRASE, keys.new_recovery_key()).close()
    finally:
        os.umask(before)
    for path in (folder.root, *folder.root.rglob("*")):
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path


def test_nothing_of_the_keys_or_the_staff_is_in_clear(folder: DataFolder) -> None:
    """Promise 5."""
    words = recovery_key().split("-")
    assert files_holding(folder.root, "Mina", PASSPHRASE, "heron kettle", recovery_key(), "".join(words)) == []


def test_a_passphrase_opens_however_the_keyboard_makes_its_accents(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    keys = keys_of(folder)
    keys.create("Mina", "caf\u00e9 und B\u00e4cker am Eck", keys.new_recovery_key()).close()
    keys.unlock("cafe\u0301 und Ba\u0308cker am Eck").close()


# Where each file of a whole vault stands at that stage; None for not yet.
STAGES: dict[str, tuple[str | None, str | None]] = {
    "the folder was made": (None, None),
    "the key file is written aside": ("vault.json.new", None),
    "the records are being made": ("vault.json.new", "vault.db.new"),
    "the records are in place": ("vault.json.new", "vault.db"),
}


@pytest.mark.parametrize("stage", STAGES)
def test_a_first_run_that_was_cut_off_begins_again(tmp_path: Path, stage: str) -> None:
    folder = made_folder(tmp_path)
    for path, name in zip((folder.vault_json, folder.vault_db), STAGES[stage], strict=True):
        if name is None:
            path.unlink()
        else:
            path.rename(folder.root / name)
    folder.vault_json_previous.unlink()
    keys = keys_of(folder)
    assert not keys.exists()
    keys.create("Noor", "another passphrase altogether", keys.new_recovery_key()).close()
    vault = keys.unlock("another passphrase altogether")
    assert vault.staff.name == "Noor"
    vault.close()
    assert strangers(folder.root) == []
    assert not list(folder.root.glob("*.new*"))


def test_a_vault_is_never_made_over_another_one(folder: DataFolder) -> None:
    before = content_of(folder.root)
    keys = keys_of(folder)
    with pytest.raises(UserError, match=r"vault\.exists"):
        keys.create("Eve", PASSPHRASE, keys.new_recovery_key())
    assert content_of(folder.root) == before


@pytest.mark.parametrize("also", [True, False], ids=["the second copy is there", "no copy at all"])
def test_records_without_their_key_file_are_named_and_kept(folder: DataFolder, also: bool) -> None:
    folder.vault_json.unlink()
    if not also:
        folder.vault_json_previous.unlink()
    before = content_of(folder.root)
    keys = keys_of(folder)
    assert keys.exists()
    with pytest.raises(DamagedError, match=r"vault\.header-missing"):
        keys.unlock(PASSPHRASE)
    with pytest.raises(UserError, match=r"vault\.exists"):
        keys.create("Eve", PASSPHRASE, keys.new_recovery_key())
    assert content_of(folder.root) == before


def test_the_second_copy_of_the_key_file_opens_the_vault_in_its_place(folder: DataFolder) -> None:
    folder.vault_json.unlink()
    folder.vault_json_previous.rename(folder.vault_json)
    keys_of(folder).unlock(PASSPHRASE).close()
    assert folder.vault_json_previous.exists()


def test_the_usual_folder_is_this_persons_own_and_its_name_says_nothing(home: Path) -> None:
    """AC-02."""
    assert default_folder().root.is_relative_to(home)
    assert default_folder().root.name == "TIScreen"
