"""The sitting file: last response wins, removed means gone, and what was not kept never reaches the vault."""

import secrets
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.data_folder import PASSPHRASE, content_of, files_holding, keys_of, strangers
from tests.storage.made_sessions import SESSION, administration, content, with_session
from tests.storage.pages import pages
from tiscreen.domain.outcome import Outcome, Result
from tiscreen.domain.responses import Responses, answered, answered_text, removed, skipped
from tiscreen.domain.session import AdministrationStatus, Keep, SessionState
from tiscreen.domain.sitting import CheckInKind
from tiscreen.errors import DamagedError
from tiscreen.paths import DataFolder
from tiscreen.secret import Secret
from tiscreen.storage.sitting import OpenSitting
from tiscreen.storage.sittings import SittingFiles
from tiscreen.storage.vault import OpenVault

CANARY = "zebrafink-7316"
KEY = secrets.token_bytes(32)
FIRST, SECOND = "administration-1", "administration-2"


@pytest.fixture
def files(tmp_path: Path) -> SittingFiles:
    return SittingFiles(DataFolder(tmp_path / "data"))


@pytest.fixture
def sitting(files: SittingFiles) -> Iterator[OpenSitting]:
    made = files.create("s1", Secret(KEY), SESSION, [administration(1, begun=None), administration(2, begun=None)])
    yield made
    made.close()


def opened_again(sitting: OpenSitting, files: SittingFiles) -> OpenSitting:
    sitting.close()
    return files.open("s1", Secret(KEY))


def clear_pages_hold(folder: Path, text: str) -> bool:
    return any(text.encode() in page for page in pages(folder / "data" / "sittings" / "s1.db", KEY))


def test_a_new_sitting_holds_its_session_and_its_parts_in_order(sitting: OpenSitting, files: SittingFiles) -> None:
    found = opened_again(sitting, files).content()
    assert found.session == SESSION
    assert [part.administration for part in found.parts] == [
        administration(1, begun=None),
        administration(2, begun=None),
    ]
    assert found.sitting_id == "s1"
    assert found.check_ins == ()


def test_the_last_response_wins_and_the_one_before_is_in_no_page(
    sitting: OpenSitting, files: SittingFiles, tmp_path: Path
) -> None:
    """Promise 8 and X6: no trace of a changed answer, not even for somebody with the key."""
    sitting.record(FIRST, "1", answered_text(CANARY))
    assert clear_pages_hold(tmp_path, CANARY)
    sitting.record(FIRST, "1", answered_text("something else"))
    assert sitting.content().parts[0].responses == Responses({"1": answered_text("something else")})
    sitting.close()
    assert not clear_pages_hold(tmp_path, CANARY)
    assert clear_pages_hold(tmp_path, "something else")


def test_a_removed_answer_is_in_no_page(sitting: OpenSitting, tmp_path: Path) -> None:
    """AC-44."""
    for number in range(40):
        sitting.record(FIRST, str(number), answered_text(CANARY * 60))
    for number in range(40):
        sitting.record(FIRST, str(number), removed())
    assert set(sitting.content().parts[0].responses.values()) == {removed()}
    sitting.close()
    assert not clear_pages_hold(tmp_path, CANARY)


def test_remove_everything_leaves_no_answer_and_a_bare_check_in(sitting: OpenSitting, tmp_path: Path) -> None:
    """X4 and ruling 6."""
    for part in (FIRST, SECOND):
        sitting.record(part, "1", answered_text(CANARY * 300))
        sitting.keep(part, Keep.ANSWERS)
    sitting.raise_check_in(CheckInKind.FLAG)
    sitting.remove_everything()
    found = sitting.content()
    assert [(len(part.responses), part.administration.kept) for part in found.parts] == [(0, Keep.NOTHING)] * 2
    assert found.check_ins == (CheckInKind.FLAG,)
    sitting.close()
    assert not clear_pages_hold(tmp_path, CANARY)


def test_states_days_and_check_ins_are_stored(sitting: OpenSitting, files: SittingFiles) -> None:
    sitting.set_state(SessionState.IN_PROGRESS)
    sitting.set_status(FIRST, AdministrationStatus.IN_PROGRESS, "2026-03-01")
    sitting.set_status(FIRST, AdministrationStatus.COMPLETED, "2026-03-02")
    sitting.raise_check_in(CheckInKind.WORD)
    sitting.raise_check_in(CheckInKind.WORD)
    found = opened_again(sitting, files).content()
    assert found.session.state is SessionState.IN_PROGRESS
    first, second = (part.administration for part in found.parts)
    assert (first.status, first.begun, first.ended) == (AdministrationStatus.COMPLETED, "2026-03-01", "2026-03-02")
    assert (second.begun, second.ended) == (None, None)
    assert found.check_ins == (CheckInKind.WORD,)


def test_the_file_has_no_place_for_a_time_of_day(sitting: OpenSitting) -> None:
    """X6: how long a person took cannot be stored, because there is no column for it."""
    tables = [name for (name,) in sitting._database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    columns = {name: [row[1] for row in sitting._database.rows(f"PRAGMA table_info({name})")] for name in tables}
    assert columns["response"] == [
        "administration", "link_id", "state", "codes", "number", "text", "reason", "recorder",
    ]  # fmt: skip
    everything = {column for names in columns.values() for column in names}
    dated = {column for column in everything if column.endswith(("_on", "_at", "time", "date")) or "stamp" in column}
    assert dated == {"created_on", "done_on"}


def test_what_a_client_types_is_in_no_file_in_clear(sitting: OpenSitting, tmp_path: Path) -> None:
    """Promise 5."""
    sitting.record(FIRST, "1", answered_text(CANARY))
    assert files_holding(tmp_path, CANARY) == []
    sitting.close()
    assert files_holding(tmp_path, CANARY, "session-1") == []
    assert strangers(tmp_path / "data") == []


def test_another_key_opens_nothing_and_touches_nothing(
    sitting: OpenSitting, files: SittingFiles, tmp_path: Path
) -> None:
    sitting.close()
    before = content_of(tmp_path)
    with pytest.raises(DamagedError, match=r"storage\.damaged"):
        files.open("s1", Secret(secrets.token_bytes(32)))
    assert content_of(tmp_path) == before


@pytest.mark.parametrize("left", [0, 512, 4096])
def test_a_sitting_that_was_cut_off_is_named(
    sitting: OpenSitting, files: SittingFiles, tmp_path: Path, left: int
) -> None:
    sitting.close()
    file = tmp_path / "data" / "sittings" / "s1.db"
    file.write_bytes(file.read_bytes()[:left])
    with pytest.raises(DamagedError, match=r"storage\.damaged"):
        files.open("s1", Secret(KEY))
    assert file.stat().st_size == left


def test_a_missing_file_or_seal_is_named(files: SittingFiles) -> None:
    for ask in (lambda: files.open("s9", Secret(KEY)), lambda: files.read_seal("s9")):
        with pytest.raises(DamagedError, match=r"sitting\.missing"):
            ask()


def test_a_sitting_is_waiting_until_it_is_deleted(sitting: OpenSitting, files: SittingFiles, tmp_path: Path) -> None:
    files.write_seal("s1", b"seal")
    files.write_seal("s2", b"seal")
    sitting.close()
    assert files.waiting() == ("s1", "s2")
    assert files.read_seal("s1") == b"seal"
    files.delete("s1")
    assert files.waiting() == ("s2",)
    files.delete("s2")
    assert list((tmp_path / "data" / "sittings").iterdir()) == []


@pytest.mark.parametrize("name", ["../vault", "a/b", "", "A", "x" * 65, "s1.db"])
def test_a_sittings_name_cannot_lead_anywhere_else(files: SittingFiles, name: str) -> None:
    with pytest.raises(ValueError, match="letters, digits"):
        files.write_seal(name, b"")


SAID = Responses({"1": answered_text(CANARY), "2": skipped(), "3": answered("yes")})
KNOWN = {FIRST: Outcome({}, {"cut-3": Result.YES}, ("flag",))}


@pytest.mark.parametrize(
    ("kept", "rows", "responses"),
    [(Keep.ANSWERS, 1, SAID), (Keep.DONE_ONLY, 1, Responses()), (None, 1, Responses()), (Keep.NOTHING, 0, Responses())],
    ids=["answers", "that I did it", "no choice was made", "nothing"],
)
def test_the_merge_keeps_what_the_client_chose_and_no_more(
    vault: OpenVault, kept: Keep | None, rows: int, responses: Responses
) -> None:
    """Ruling 1; without a choice only that it was begun is kept."""
    with_session(vault).merge(content(SAID, kept), KNOWN)
    assert len(vault.administrations_of(SESSION.id)) == rows
    assert vault.responses_of(FIRST) == responses
    assert (vault.outcome_of(FIRST) is not None) == (kept is Keep.ANSWERS)


def test_a_part_that_was_never_begun_leaves_no_row_without_a_choice(vault: OpenVault) -> None:
    whole = content(Responses(), None)
    [part] = whole.parts
    never = replace(part, administration=replace(part.administration, begun=None))
    with_session(vault).merge(replace(whole, parts=(never,)), {})
    assert vault.administrations_of(SESSION.id) == ()


@pytest.mark.parametrize("kept", [Keep.DONE_ONLY, Keep.NOTHING, None], ids=str)
def test_what_was_not_kept_is_in_no_table_of_the_vault(vault: OpenVault, folder: DataFolder, kept: Keep | None) -> None:
    with_session(vault).merge(content(SAID, kept), KNOWN)
    for table in ("response", "score", "result", "flag"):
        assert vault._database.rows(f"SELECT * FROM {table}") == []  # noqa: S608 - four names of ours


def test_merging_twice_is_harmless(vault: OpenVault) -> None:
    with_session(vault).merge(content(SAID, Keep.ANSWERS, (CheckInKind.FLAG,)), KNOWN)
    vault.merge(content(Responses(), Keep.NOTHING, (CheckInKind.FLAG,)), {})
    assert vault.merged("s1")
    assert vault.sittings_merged(SESSION.id) == 1
    assert vault.responses_of(FIRST) == SAID
    assert len(vault.check_ins()) == 1


def test_a_second_sitting_of_the_session_adds_its_part(vault: OpenVault) -> None:
    with_session(vault).merge(content(SAID, Keep.ANSWERS), KNOWN)
    more = content(Responses({"1": answered("no")}), Keep.ANSWERS, sitting_id="s2")
    part = replace(more.parts[0], administration=replace(more.parts[0].administration, id=SECOND))
    vault.merge(replace(more, parts=(part,)), {})
    assert [each.id for each in vault.administrations_of(SESSION.id)] == [FIRST, SECOND]
    assert vault.sittings_merged(SESSION.id) == 2


def test_a_passphrase_that_opens_the_vault_does_not_open_the_sitting_key(folder: DataFolder) -> None:
    """Promise 6: two separate random keys; neither is derived from the other."""
    vault = keys_of(folder).unlock(PASSPHRASE)
    seals = {vault.seal("s1", Secret(KEY)) for _ in range(3)}
    vault.close()
    assert len(seals) == 3


def test_a_locked_laptop_says_that_a_person_is_waiting_and_no_more(sitting: OpenSitting, files: SittingFiles) -> None:
    """Ruling 2: seen without any key, for as long as nobody had the word."""
    files.write_seal("s1", b"the sealed key")
    assert not files.person_waiting()
    sitting.raise_check_in(CheckInKind.FLAG)
    assert files.person_waiting()
    sitting.settle_check_ins("plan-made", "2026-03-01")
    assert not files.person_waiting()
    assert (sitting.content().left, sitting.content().left_on) == ("plan-made", "2026-03-01")
    assert files.read_seal("s1") == b"the sealed key"
    assert SittingFiles(DataFolder(Path("nowhere"))).waiting() == ()
