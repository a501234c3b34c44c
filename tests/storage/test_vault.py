"""What is put into the vault comes out of it again, after it was closed and opened, and is found by its name."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from tests.data_folder import PASSPHRASE, files_holding, keys_of
from tests.storage.made_sessions import CLIENT, CONFIRMATION, INSTRUMENT, SESSION, content, with_session
from tiscreen.domain.consent import Consent
from tiscreen.domain.outcome import Bounded, NotScorable, Outcome, Result, Scored
from tiscreen.domain.pathway import Offer, Pathway
from tiscreen.domain.people import Client
from tiscreen.domain.record import Referral
from tiscreen.domain.responses import (
    Recorder,
    Response,
    Responses,
    SkipReason,
    State,
    answered,
    answered_number,
    answered_text,
    left_blank,
    removed,
    skipped,
)
from tiscreen.domain.session import Keep
from tiscreen.domain.sitting import CheckInKind, PublishedBytes
from tiscreen.errors import DamagedError, UserError
from tiscreen.paths import DataFolder
from tiscreen.secret import Secret
from tiscreen.storage.vault import OpenVault

SAID = Responses(
    {
        "1": answered("often"),
        "2": answered("a", "b", recorder=Recorder.WORKER),
        "3": answered_number(2.5),
        "4": answered_text("żółw 🐢 'quoted' \"twice\" ; DROP TABLE response; --"),
        "5": skipped(),
        "6": skipped(SkipReason.ASKED_DECLINED, Recorder.WORKER),
        "7": left_blank(),
        "8": removed(),
        "9": Response(State.NOT_SHOWN),
        "10": Response(State.NOT_REACHED, recorder=Recorder.WORKER),
    }
)
OUTCOME = Outcome(
    {"total": Scored(3, 5, 5), "settled": Scored(0, 1, 5, settled_by="gate"), "range": Bounded(2.5, 7, 3, 5)}
    | {"nothing": NotScorable(5), "mean": Scored(1.25, 4, 5, prorated=True)},
    {"cut-3": Result.YES, "cut-4": Result.NO, "rule": Result.UNKNOWN},
    ("second", "first"),
)


def opened_again(vault: OpenVault, folder: DataFolder) -> OpenVault:
    vault.close()
    return keys_of(folder).unlock(PASSPHRASE)


@pytest.fixture
def record(vault: OpenVault) -> Iterator[OpenVault]:
    return with_session(vault)


def test_responses_of_every_state_come_back_as_they_were(record: OpenVault, folder: DataFolder) -> None:
    """AC-29: answered, skipped, left blank, not reached, not shown and removed are kept apart."""
    record.merge(content(SAID, Keep.ANSWERS), {"administration-1": OUTCOME})
    again = opened_again(record, folder)
    assert again.responses_of("administration-1") == SAID
    assert again.outcome_of("administration-1") == OUTCOME
    assert again.session(SESSION.id).state.value == "handed-back"
    again.close()


def test_no_answer_and_no_name_is_in_clear_in_any_file(record: OpenVault, folder: DataFolder) -> None:
    """Promise 5."""
    record.merge(content(SAID, Keep.ANSWERS), {"administration-1": OUTCOME})
    record.close()
    assert files_holding(folder.root, "żółw", "Blue Heron", "blue heron", "The Harbour", "Mina", "sleep") == []


def test_people_are_found_by_any_part_of_their_code_name(vault: OpenVault) -> None:
    names = ("Blue Heron", "Green Fern", "Żółta Łódź", 'O\'Neil "Red" 100%', "Åsa", "أمل الجديدة", "ab")
    for number, name in enumerate(names):
        vault.add_client(Client(f"c{number}", name, "not-known", "2026-01-01"))
    found = {
        text: [client.code_name for client in vault.clients(text)]
        for text in ("HERON", "e h", "ern", "zolta", "asa", '"Red"', "100%", "الجد", "bl", "ab", "G", "z*", "AND", "")
    }
    assert found["HERON"] == found["e h"] == found["bl"] == ["Blue Heron"]
    assert found["ern"] == found["G"] == ["Green Fern"]
    assert found["zolta"] == ["Żółta Łódź"]
    assert found["asa"] == ["Åsa"]
    assert found['"Red"'] == found["100%"] == ['O\'Neil "Red" 100%']
    assert found["الجد"] == ["أمل الجديدة"]
    assert found["ab"] == ["ab"]
    assert found["z*"] == found["AND"] == []
    assert found[""] == list(reversed(names))


def test_a_long_list_of_people_is_cut_and_newest_come_first(vault: OpenVault) -> None:
    for number in range(60):
        vault.add_client(Client(f"c{number}", f"River {number}", "not-known", "2026-01-01"))
    assert [client.id for client in vault.clients("river")] == [f"c{number}" for number in range(59, 9, -1)]


@pytest.mark.parametrize("search", ["", "b", "blue"], ids=["all", "beginning", "part"])
def test_search_never_walks_through_everybody(vault: OpenVault, folder: DataFolder, search: str) -> None:
    from tiscreen.storage import clients

    seen: list[str] = []

    class Watched:
        def rows(self, sql: str, *values: object) -> list[tuple[object, ...]]:
            seen.extend(row[3] for row in vault._database.rows(f"EXPLAIN QUERY PLAN {sql}", *values))
            return []

    clients.find(Watched(), search)  # type: ignore[arg-type]
    walks = [step for step in seen if step.startswith("SCAN") and "VIRTUAL TABLE INDEX" not in step]
    assert walks in ([], ["SCAN client"]) if search == "" else walks == []  # without a search: the newest, by rowid


def test_a_published_instrument_never_changes(record: OpenVault) -> None:
    """Promise 12."""
    assert record.published() == {"sleep": INSTRUMENT}
    for statement in (
        "UPDATE instrument SET definition = x'00'",
        "DELETE FROM instrument",
        "UPDATE instrument_words SET words = x'00'",
        "DELETE FROM instrument_words",
    ):
        with pytest.raises(sqlcipher.IntegrityError, match="never"):
            record._database.run(statement)
    assert record.published_by_hash("hash-1") == INSTRUMENT


def test_a_newer_version_goes_into_use_and_the_older_can_still_be_read(record: OpenVault) -> None:
    newer = PublishedBytes("sleep", "2", "hash-2", b"{}", {"en": b"{}"})
    pathway = Pathway("first", "First", ("sleep",), (Offer("more", "sleep", "cut"),))
    record.confirm(replace_confirmation("2026-06-01"), [newer], [pathway])
    assert record.published() == {"sleep": newer}
    assert record.published_by_hash("hash-1") == INSTRUMENT
    assert record.pathways() == (pathway,)
    assert record.confirmation() == replace_confirmation("2026-06-01")
    record.confirm(CONFIRMATION, [INSTRUMENT], [])  # back to the older one
    assert record.published() == {"sleep": INSTRUMENT}
    assert record.pathways() == ()


def replace_confirmation(on: str) -> type(CONFIRMATION):
    from msgspec.structs import replace as changed

    return changed(CONFIRMATION, confirmed_on=on)


def test_consents_and_referrals_come_back(record: OpenVault, folder: DataFolder) -> None:
    given = Consent("consent-1", CLIENT.id, SESSION.id, "The clinic", "care", ("a:result",), "2026-03-01", "2026-03-31")
    declined = replace(given, id="consent-2", shared=(), declined=True)
    made = Referral("referral-1", CLIENT.id, "consent-1", "2026-03-01", "Mina", "document-2026-03-01-ab12.pdf")
    record.add_consent(given)
    record.add_consent(declined)
    record.add_referral(made)
    record.revoke_consent("consent-1", "2026-03-02")
    record.revoke_consent("consent-1", "2026-03-09")
    again = opened_again(record, folder)
    assert again.consents_of(CLIENT.id) == (declined, replace(given, revoked_on="2026-03-02"))
    assert again.consent("consent-2") == declined
    assert again.referrals_of(CLIENT.id) == (made,)
    again.close()


def test_a_check_in_is_closed_once_by_who_unlocked(record: OpenVault) -> None:
    record.merge(content(Responses(), Keep.NOTHING, (CheckInKind.FLAG, CheckInKind.WORD)), {})
    flag, word = record.check_ins()
    assert {flag.kind, word.kind} == {CheckInKind.FLAG, CheckInKind.WORD}
    record.close_check_in(flag.id, "plan-made", "2026-03-02")
    record.close_check_in(flag.id, "settled", "2026-03-09")
    assert [check_in.id for check_in in record.check_ins()] == [word.id]
    done = next(check_in for check_in in record.check_ins_of(SESSION.id) if check_in.id == flag.id)
    assert (done.outcome, done.done_on, done.done_by) == ("plan-made", "2026-03-02", "Mina")
    assert len(record.check_ins(open_only=False)) == 2


def test_what_is_not_there_is_said_by_name(vault: OpenVault) -> None:
    for ask in (vault.client, vault.session, vault.consent, vault.published_by_hash):
        with pytest.raises(KeyError, match="nobody"):
            ask("nobody")
    assert vault.confirmation() is None
    assert vault.published() == {}


def test_a_sittings_seal_opens_only_its_own_sitting_in_its_own_vault(vault: OpenVault, tmp_path) -> None:
    key = bytes(range(32))
    with Secret(key) as secret:
        seal = vault.seal("one", secret)
    assert key not in seal
    assert bytes(vault.unseal("one", seal).reveal()) == key
    other_keys = keys_of(DataFolder(tmp_path / "other"))
    other = other_keys.create("Noor", PASSPHRASE, other_keys.new_recovery_key())
    for ask in (
        lambda: vault.unseal("two", seal),
        lambda: vault.unseal("one", seal[:-1]),
        lambda: vault.unseal("one", b""),
        lambda: other.unseal("one", seal),
    ):
        with pytest.raises(DamagedError, match=r"sitting\.sealed-elsewhere"):
            ask()
    other.close()


def test_a_second_program_on_the_same_records_is_turned_away(vault: OpenVault, folder: DataFolder) -> None:
    with pytest.raises(UserError, match=r"app\.already-open"):
        keys_of(folder).unlock(PASSPHRASE)
    vault.add_client(CLIENT)
    assert vault.client(CLIENT.id) == CLIENT
