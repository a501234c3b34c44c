"""Passphrases and recovery keys: calm about slips, slow for guessers, never a wipe."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.data_folder import CHEAP, PASSPHRASE, content_of, keys_of, recovery_key
from tests.storage.made_sessions import CLIENT
from tiscreen.domain import recovery_key as printed
from tiscreen.errors import UserError, WrongKeyError
from tiscreen.paths import DataFolder
from tiscreen.settings import Settings
from tiscreen.storage.sealing import FLOOR, KdfParameters, calibrated, key_from_passphrase
from tiscreen.storage.throttle import Throttle


def test_a_wrong_passphrase_is_said_and_changes_nothing(folder: DataFolder) -> None:
    before = content_of(folder.root)
    with pytest.raises(WrongKeyError, match=r"vault\.wrong-passphrase"):
        keys_of(folder).unlock(PASSPHRASE + " ")
    after = content_of(folder.root)
    assert after.pop("settings.json")  # it holds the count of tries
    assert after == before


def test_guessing_grows_slow_over_restarts_and_never_wipes(folder: DataFolder) -> None:
    for _ in range(5):
        assert keys_of(folder).seconds_to_wait() == 0
        with pytest.raises(WrongKeyError):
            keys_of(folder).unlock("not this one, nor another")
    with pytest.raises(UserError, match=r"vault\.wait"):
        keys_of(folder).unlock(PASSPHRASE)
    Settings(folder.settings).put(unlock_tried_at=0.0, unlock_tried_tick=0.0)  # as if time had passed
    vault = keys_of(folder).unlock(PASSPHRASE)
    vault.close()
    assert keys_of(folder).seconds_to_wait() == 0
    assert Settings(folder.settings).get("unlock_tries", 99) == 0


@pytest.mark.parametrize(("tries", "seconds"), [(4, 0), (5, 1), (6, 2), (9, 16), (13, 256), (14, 300), (5000, 300)])
def test_the_wait_doubles_to_five_minutes(folder: DataFolder, tries: int, seconds: int) -> None:
    settings = Settings(folder.settings)
    settings.put(unlock_tries=tries, unlock_tried_at=time.time() + 0.5, unlock_tried_tick=time.monotonic() + 0.5)
    assert Throttle(settings).seconds_to_wait() == seconds


def test_setting_the_clock_forward_does_not_shorten_the_wait(folder: DataFolder) -> None:
    settings = Settings(folder.settings)
    settings.put(unlock_tries=20, unlock_tried_at=time.time() - 86_400, unlock_tried_tick=time.monotonic())
    assert Throttle(settings).seconds_to_wait() > 290


def test_setting_the_clock_back_does_not_lengthen_it_without_end(folder: DataFolder) -> None:
    settings = Settings(folder.settings)
    settings.put(unlock_tries=20, unlock_tried_at=time.time() + 86_400, unlock_tried_tick=time.monotonic())
    assert Throttle(settings).seconds_to_wait() <= 300


def test_a_try_counts_before_it_is_made(folder: DataFolder) -> None:
    """Ending the program in the middle of a try gains nothing."""
    throttle = Throttle(Settings(folder.settings))
    throttle.count_a_try()
    assert Settings(folder.settings).get("unlock_tries", 0) == 1


def test_a_broken_settings_file_keeps_nobody_out(folder: DataFolder) -> None:
    folder.settings.write_bytes(b'{"unlock_tries": ' * 5000)
    keys_of(folder).unlock(PASSPHRASE).close()


def test_the_recovery_key_opens_the_vault_and_gives_a_new_passphrase(folder: DataFolder) -> None:
    vault = keys_of(folder).unlock(PASSPHRASE)
    vault.add_client(CLIENT)
    vault.close()
    typed = recovery_key().lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    again = keys_of(folder).unlock_with_recovery_key(typed, "a passphrase that is new")
    assert again.client(CLIENT.id) == CLIENT
    assert again.staff.name == "Mina"
    again.close()
    with pytest.raises(WrongKeyError):
        keys_of(folder).unlock(PASSPHRASE)
    keys_of(folder).unlock("a passphrase that is new").close()
    keys_of(folder).unlock_with_recovery_key(recovery_key(), PASSPHRASE).close()
    keys_of(folder).unlock(PASSPHRASE).close()


def test_a_new_passphrase_that_was_cut_off_leaves_the_old_one(folder: DataFolder) -> None:
    """The vault knows the new keys before the key file names them."""
    old = folder.vault_json.read_bytes()
    keys_of(folder).unlock_with_recovery_key(recovery_key(), "a passphrase that is new").close()
    folder.vault_json.write_bytes(old)
    keys_of(folder).unlock(PASSPHRASE).close()
    keys_of(folder).unlock_with_recovery_key(recovery_key(), "the second attempt at it").close()
    keys_of(folder).unlock("the second attempt at it").close()


def test_another_vaults_recovery_key_is_told_apart_from_a_slip(folder: DataFolder) -> None:
    before = content_of(folder.root)
    other = keys_of(folder).new_recovery_key()
    with pytest.raises(WrongKeyError, match=r"recovery\.wrong"):
        keys_of(folder).unlock_with_recovery_key(other, PASSPHRASE)
    slip = ("2" if recovery_key()[0] != "2" else "3") + recovery_key()[1:]
    with pytest.raises(UserError, match=r"recovery\.mistyped"):
        keys_of(folder).unlock_with_recovery_key(slip, PASSPHRASE)
    assert content_of(folder.root) == before


@given(st.binary(min_size=20, max_size=20))
def test_a_recovery_key_is_read_back_in_any_case_and_spacing(key: bytes) -> None:
    spelled = printed.spell(key)
    assert [len(group) for group in spelled.split("-")] == [4] * 9
    assert printed.read(spelled) == key
    assert printed.read(f"  {spelled.lower().replace('-', ' ')}\n".replace("0", "O").replace("1", "i")) == key


@given(st.binary(min_size=20, max_size=20), st.integers(0, 35), st.sampled_from(printed.LETTERS))
def test_a_letter_typed_wrong_is_noticed(key: bytes, place: int, letter: str) -> None:
    letters = printed.spell(key).replace("-", "")
    typed = letters[:place] + letter + letters[place + 1 :]
    if typed == letters:
        assert printed.read(typed) == key
    else:
        with pytest.raises(UserError, match=r"recovery\.mistyped"):
            printed.read(typed)


@given(st.text(max_size=60))
def test_whatever_is_typed_as_a_recovery_key_gets_a_calm_answer(typed: str) -> None:
    with pytest.raises(UserError, match=r"recovery\.mistyped"):
        printed.read(typed)


def test_two_threads_may_ask_at_once() -> None:
    """OpenSSL fails or hangs where two Argon2 runs meet in one process."""
    with ThreadPoolExecutor(4) as threads:
        asked = [threads.submit(key_from_passphrase, "the same for all", bytes(16), CHEAP) for _ in range(8)]
        assert len({bytes(each.result().reveal()) for each in asked}) == 1


def test_the_cost_of_a_guess_is_measured_and_never_below_the_floor() -> None:
    cost = calibrated()
    cost.check()
    assert cost.memory_kib >= FLOOR
    assert KdfParameters() == KdfParameters(192 * 1024, 3, 4)
