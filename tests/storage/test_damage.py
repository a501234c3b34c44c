"""Damage is named, hostile files are refused before use, and nothing of ours is touched when it is."""

import json
import random
import secrets
from collections.abc import Callable

import msgspec
import pytest
from msgspec.structs import replace

from tests.data_folder import PASSPHRASE, content_of, keys_of, made_folder
from tests.storage.made_sessions import SESSION, content, with_session
from tiscreen.domain.responses import Responses, answered_text
from tiscreen.domain.session import Keep
from tiscreen.errors import DamagedError, UserError
from tiscreen.paths import DataFolder
from tiscreen.secret import Secret
from tiscreen.storage.header import Header, read_header
from tiscreen.storage.sealing import FLOOR, KdfParameters
from tiscreen.storage.slots import new_slot


def refused(folder: DataFolder, key: str) -> None:
    before = content_of(folder.root)
    with pytest.raises(DamagedError) as found:
        keys_of(folder).unlock(PASSPHRASE)
    assert found.value.key == key
    after = content_of(folder.root)
    for files in (before, after):
        files.pop("settings.json", None)
    assert after == before


def rewritten(folder: DataFolder, change: Callable[[Header], Header]) -> None:
    """The key file as somebody without the data key can rewrite it: with a checksum that fits."""
    with Secret(secrets.token_bytes(32)) as anything:
        header = change(read_header(folder.vault_json)).sealed_under(anything)
    folder.vault_json.write_bytes(msgspec.json.encode(header))


def test_each_flipped_bit_of_the_key_file_is_found(folder: DataFolder) -> None:
    """Either it is refused, or not a bit of what it says has changed (spare bits of base64)."""
    whole, header = folder.vault_json.read_bytes(), read_header(folder.vault_json)
    chance = random.Random(1)
    for place in range(len(whole)):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << chance.randrange(8)
        folder.vault_json.write_bytes(flipped)
        try:
            assert read_header(folder.vault_json) == header
        except DamagedError:
            assert folder.vault_json.read_bytes() == bytes(flipped)


@pytest.mark.parametrize(
    "junk",
    [
        b"",
        b"{",
        b"null",
        b"[" * 100_000,
        b'{"format": 1}',
        b"\xff\xfe",
        b'{"format": "1"}',
        b" " * 300_000,
        b"0" * 4096,
    ],
    ids=["empty", "cut off", "null", "deep", "little", "not text", "odd", "long", "zeros"],
)
def test_a_key_file_that_is_none_is_named(folder: DataFolder, junk: bytes) -> None:
    folder.vault_json.write_bytes(junk)
    refused(folder, "vault.damaged")


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.999])
def test_a_key_file_that_was_cut_off_is_named(folder: DataFolder, part: float) -> None:
    whole = folder.vault_json.read_bytes()
    folder.vault_json.write_bytes(whole[: int(len(whole) * part)])
    refused(folder, "vault.damaged")


def test_a_newer_key_file_is_named_as_newer(folder: DataFolder) -> None:
    newer = {**json.loads(folder.vault_json.read_text()), "format": 2, "something": ["new"]}
    folder.vault_json.write_text(json.dumps(newer))
    refused(folder, "vault.newer")


@pytest.mark.parametrize(
    "cost",
    [
        KdfParameters(4 * 1024 * 1024 * 1024, 3, 4),
        KdfParameters(1024 * 1024 + 1, 3, 4),
        KdfParameters(FLOOR, 21, 4),
        KdfParameters(FLOOR, 3, 17),
        KdfParameters(FLOOR - 1, 3, 4),
        KdfParameters(FLOOR, 2, 4),
        KdfParameters(-1, -1, -1),
    ],
    ids=str,
)
def test_a_key_file_that_asks_too_much_or_too_little_is_not_used(folder: DataFolder, cost: KdfParameters) -> None:
    rewritten(folder, lambda header: replace(header, slots=(replace(header.slots[0], kdf=cost),)))
    refused(folder, "vault.hostile")


def test_a_key_added_by_a_stranger_is_found_before_anything_is_sealed_to_it(folder: DataFolder) -> None:
    with Secret(secrets.token_bytes(32)) as key:
        rewritten(
            folder,
            lambda header: replace(
                header,
                slots=(*header.slots, new_slot(header, "eve", 1, "a stranger's own words", key, KdfParameters(FLOOR))),
            ),
        )
    refused(folder, "vault.damaged")


def test_a_weakened_slot_does_not_open(folder: DataFolder) -> None:
    """The cost is bound into what is wrapped, so lowering it breaks the slot instead of easing a guess."""
    cheaper = KdfParameters(FLOOR, 3, 3)
    rewritten(folder, lambda header: replace(header, slots=(replace(header.slots[0], kdf=cheaper),)))
    with pytest.raises(UserError, match=r"vault\.wrong-passphrase"):
        keys_of(folder).unlock(PASSPHRASE)


def test_no_slot_at_all_is_damage(folder: DataFolder) -> None:
    rewritten(folder, lambda header: replace(header, slots=()))
    refused(folder, "vault.damaged")


def test_keys_without_records_are_named(folder: DataFolder) -> None:
    folder.vault_db.unlink()
    refused(folder, "vault.database-missing")


def test_the_records_of_another_vault_do_not_open(folder: DataFolder, tmp_path) -> None:
    other = DataFolder(tmp_path / "other")
    keys = keys_of(other)
    keys.create("Noor", PASSPHRASE, keys.new_recovery_key()).close()
    folder.vault_db.write_bytes(other.vault_db.read_bytes())
    refused(folder, "storage.damaged")


@pytest.mark.parametrize("left", [0, 100, 4096, 8192, 40_000])
def test_records_that_were_cut_off_are_named(folder: DataFolder, left: int) -> None:
    folder.vault_db.write_bytes(folder.vault_db.read_bytes()[:left])
    refused(folder, "storage.damaged")


def test_a_flipped_bit_in_the_records_never_gives_a_wrong_answer(tmp_path) -> None:
    """Every page carries a code, so a changed one is refused when it is read, and the file stays as it is."""
    folder = made_folder(tmp_path)
    vault = with_session(keys_of(folder).unlock(PASSPHRASE))
    said = Responses({str(number): answered_text(f"answer {number} " * 40) for number in range(200)})
    vault.merge(content(said, Keep.ANSWERS), {})
    vault.close()
    whole, chance, found = folder.vault_db.read_bytes(), random.Random(2), 0
    places = [page * 4096 + chance.randrange(4096) for page in chance.sample(range(len(whole) // 4096), 12)]
    for place in places:
        flipped = bytearray(whole)
        flipped[place] ^= 1 << chance.randrange(8)
        folder.vault_db.write_bytes(flipped)
        try:
            opened = keys_of(folder).unlock(PASSPHRASE)
        except DamagedError:
            found += 1
        else:
            try:
                assert opened.session(SESSION.id).id == SESSION.id
                assert opened.responses_of("administration-1") == said
            except DamagedError:
                found += 1
            finally:
                opened.close()
        assert folder.vault_db.read_bytes() == bytes(flipped)
    assert found
