"""A passphrase that is worth having, without rules that annoy; a recovery key that was really written down."""

from pathlib import Path

import pytest

from tests.data_folder import keys_of, strangers
from tiscreen.errors import UserError
from tiscreen.messages import MESSAGES
from tiscreen.paths import DataFolder
from tiscreen.services.create_vault import advice, create, suggest_passphrase, typed_back, word_list
from tiscreen.services.unlock import seconds_to_wait, unlock, unlock_with_recovery_key


def test_suggestions_are_five_of_7776_words_and_differ() -> None:
    words = word_list()
    assert len(words) == len(set(words)) == 7776
    made = {suggest_passphrase() for _ in range(50)}
    assert len(made) == 50
    for passphrase in made:
        assert len(passphrase.split()) == 5
        assert set(passphrase.split()) <= set(words)
        assert advice(passphrase).acceptable, passphrase


@pytest.mark.parametrize(
    ("passphrase", "key"),
    [
        ("", "passphrase.too-short"),
        ("fourteen chars", "passphrase.too-short"),
        ("fifteen letters", "passphrase.good"),
        ("ein Fenster am Hafen", "passphrase.good"),
        ("x" * 255 + "yz", "passphrase.too-long"),
        ("кошка спит на окне", "passphrase.good"),
        ("窓のそばで猫が眠っている静かな夜", "passphrase.good"),
        ("e\u0301" * 8, "passphrase.too-short"),  # eight letters, however they are made
        ("passwordpassword", "passphrase.common"),
        ("1234567890123456", "passphrase.common"),
        ("aaaaaaaaaaaaaaaaaaaa", "passphrase.common"),
        ("abababababababababab", "passphrase.common"),
        ("correct horse battery staple", "passphrase.common"),
        ("Tiscreen Shelter 2026!", "passphrase.common"),
        ("QWERTYUIOPasdfghjkl", "passphrase.common"),
        ("Welcome-Welcome-Welcome", "passphrase.common"),
        ("                    ", "passphrase.common"),
    ],
)
def test_advice_is_about_length_and_guessing_only(passphrase: str, key: str) -> None:
    assert advice(passphrase).key == key
    assert advice(passphrase).acceptable == (key == "passphrase.good")
    assert key in MESSAGES


@pytest.mark.parametrize(
    ("name", "passphrase", "key"),
    [("Mina", "too short", "passphrase.too-short"), ("  ", "a fine long passphrase", "staff.no-name")],
)
def test_nothing_is_written_for_a_vault_that_will_not_do(tmp_path: Path, name: str, passphrase: str, key: str) -> None:
    folder = DataFolder(tmp_path / "data")
    keys = keys_of(folder)
    with pytest.raises(UserError, match=key):
        create(keys, name, passphrase, keys.new_recovery_key())
    assert not folder.root.exists()


def test_first_run_then_unlock_then_recovery(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    keys = keys_of(folder)
    recovery_key = keys.new_recovery_key()
    create(keys, "  Mina   Vale ", "a boat in the fog", recovery_key).close()
    vault = unlock(keys, "a boat in the fog")
    assert vault.staff.name == "Mina Vale"
    vault.close()
    assert seconds_to_wait(keys) == 0
    with pytest.raises(UserError, match=r"passphrase\.common"):
        unlock_with_recovery_key(keys, recovery_key, "passwordpassword")
    unlock_with_recovery_key(keys, recovery_key, "a light on the pier").close()
    unlock(keys, "a light on the pier").close()
    assert strangers(folder.root) == []


def test_the_recovery_key_is_compared_with_the_paper(tmp_path: Path) -> None:
    shown = keys_of(DataFolder(tmp_path)).new_recovery_key()
    assert typed_back(shown, shown.lower().replace("-", " "))
    assert not typed_back(shown, keys_of(DataFolder(tmp_path)).new_recovery_key())
    with pytest.raises(UserError, match=r"recovery\.mistyped"):
        typed_back(shown, shown[:-1])
