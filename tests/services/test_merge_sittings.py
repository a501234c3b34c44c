"""What a client chose to keep comes into the vault once; everything else stays outside and is gone."""

from dataclasses import replace

import pytest

from tests.data_folder import PASSPHRASE, files_holding, keys_of, strangers
from tests.services.service_of_the_story import HALF, NO, TODAY, YES, Client
from tiscreen.domain.outcome import Bounded, Outcome, Result, Scored
from tiscreen.domain.responses import Responses, answered, answered_text
from tiscreen.domain.session import Keep, SessionState
from tiscreen.domain.sitting import CheckInKind
from tiscreen.instruments.reader import read_bytes
from tiscreen.paths import DataFolder
from tiscreen.secret import Secret
from tiscreen.services import check_ins, people
from tiscreen.services.merge_sittings import MergeSittings
from tiscreen.services.prepare_session import Prepared
from tiscreen.storage.sittings import SittingFiles
from tiscreen.storage.vault import OpenVault

CANARY = "moorhen-2291"


def text_item(client: Client, instrument_id: str) -> str:
    """An item of that part that is answered in own words."""
    published = client.session.instrument(client.part(instrument_id))
    return next(item.link_id for item in published.instrument.items() if item.kind == "text")


def test_what_was_kept_comes_in_with_its_scores_and_the_sitting_is_gone(
    vault: OpenVault, sittings: SittingFiles, ready: Prepared, client: Client, merge: MergeSittings
) -> None:
    client.answers("pc-ptsd-5", HALF)
    client.keeps("pc-ptsd-5", Keep.ANSWERS)
    client.finishes()
    assert merge.merge_finished() == 1
    assert sittings.waiting() == ()
    record = people.record(vault, read_bytes, ready.client.id)
    [session] = record.sessions
    assert session.session.state is SessionState.HANDED_BACK
    [part] = session.parts
    assert part.published.id == "pc-ptsd-5"
    assert part.responses == Responses(HALF)
    assert part.outcome is not None
    assert part.outcome.scores == {"total": Bounded(1, 3, 3, 5)}
    assert part.outcome.results == {"cut-3": Result.UNKNOWN, "cut-4": Result.NO}
    assert merge.merge_finished() == 0


def test_what_was_not_kept_is_in_no_file_at_all(
    vault: OpenVault, folder: DataFolder, ready: Prepared, client: Client, merge: MergeSittings
) -> None:
    """Ruling 1: keep, keep only that I did it, do not keep; proved on the bytes of every table and file."""
    client.answers("strengths", {text_item(client, "strengths"): answered_text(f"kept {CANARY}")})
    client.answers("wishes", {text_item(client, "wishes"): answered_text(f"done {CANARY}")})
    client.answers("today", {})  # begun, nothing said, no choice made
    client.answers("pc-ptsd-5", YES)
    for part, choice in (("strengths", Keep.ANSWERS), ("wishes", Keep.DONE_ONLY), ("pc-ptsd-5", Keep.NOTHING)):
        client.keeps(part, choice)
    client.finishes()
    assert merge.merge_finished() == 1
    kept = {
        each.administration.instrument_id: each
        for each in people.record(vault, read_bytes, ready.client.id).sessions[0].parts
    }
    assert set(kept) == {"strengths", "wishes", "today"}
    assert kept["wishes"].outcome is None
    assert kept["wishes"].administration.kept is Keep.DONE_ONLY
    assert len(kept["wishes"].responses) == 0
    texts = [row for (row,) in vault._database.rows("SELECT text FROM response WHERE text IS NOT NULL")]
    assert texts == [f"kept {CANARY}"]
    vault.close()
    assert list(folder.sittings.iterdir()) == []
    assert files_holding(folder.root, CANARY) == []
    assert strangers(folder.root) == []


def test_a_sitting_that_was_merged_but_not_deleted_is_deleted(
    vault: OpenVault, sittings: SittingFiles, folder: DataFolder, ready: Prepared, client: Client, merge: MergeSittings
) -> None:
    client.answers("pc-ptsd-5", YES)
    client.keeps("pc-ptsd-5", Keep.ANSWERS)
    client.finishes()
    files = {path: path.read_bytes() for path in folder.sittings.iterdir()}
    assert merge.merge_finished() == 1
    for path, data in files.items():
        path.write_bytes(data)  # as if the power had gone before the deletion
    assert merge.waiting() == ()
    assert merge.merge_finished() == 0
    assert sittings.waiting() == ()
    assert len(vault.administrations_of(ready.session.id)) == 1


def test_a_person_who_asked_for_a_word_is_waiting_until_somebody_had_it(
    vault: OpenVault, ready: Prepared, client: Client, merge: MergeSittings
) -> None:
    client.session.ask_for_a_word()
    client.finishes()
    merge.merge_finished()
    [waiting] = check_ins.open_ones(vault)
    assert (waiting.client, waiting.check_in.kind) == (ready.client, CheckInKind.WORD)
    check_ins.close(vault, waiting.check_in.id, check_ins.Left.PLAN_MADE, TODAY)
    assert check_ins.open_ones(vault) == ()
    [done] = people.record(vault, read_bytes, ready.client.id).sessions[0].check_ins
    assert (done.outcome, done.done_by, done.done_on) == ("plan-made", "Mina", TODAY.isoformat())


def test_people_are_found_and_unknown_ones_are_not(vault: OpenVault, ready: Prepared) -> None:
    assert people.find(vault, "hero") == (ready.client,)
    assert people.find(vault, "nobody") == ()
    with pytest.raises(KeyError):
        people.record(vault, read_bytes, "nobody")


def test_a_gate_that_settles_is_stored_as_settled(
    vault: OpenVault, ready: Prepared, client: Client, merge: MergeSittings
) -> None:
    client.answers("pc-ptsd-5", NO)
    client.keeps("pc-ptsd-5", Keep.ANSWERS)
    client.finishes()
    merge.merge_finished()
    [part] = people.record(vault, read_bytes, ready.client.id).sessions[0].parts
    assert part.outcome is not None
    assert part.outcome.scores == {"total": Scored(0, 0, 5, settled_by="gate")}


def test_everything_is_there_after_the_vault_was_closed_and_opened(
    vault: OpenVault, folder: DataFolder, ready: Prepared, client: Client, merge: MergeSittings
) -> None:
    client.answers("pc-ptsd-5", YES)
    client.keeps("pc-ptsd-5", Keep.ANSWERS)
    client.finishes()
    merge.merge_finished()
    before = people.record(vault, read_bytes, ready.client.id)
    vault.close()
    again = keys_of(folder).unlock(PASSPHRASE)
    assert people.record(again, read_bytes, ready.client.id) == before
    again.close()


def test_answers_that_do_not_fit_their_instrument_are_kept_without_a_score(
    vault: OpenVault, sittings: SittingFiles, ready: Prepared, merge: MergeSittings
) -> None:
    part = next(each for each in ready.administrations if each.instrument_id == "pc-ptsd-5")
    with Secret(bytes(32)) as key:
        sittings.write_seal("s1", vault.seal("s1", key))
        sitting = sittings.create("s1", key, replace(ready.session, state=SessionState.HANDED_BACK), [part])
    sitting.record(part.id, "77", answered("perhaps"))
    sitting.keep(part.id, Keep.ANSWERS)
    sitting.close()
    assert merge.merge_finished() == 1
    assert vault.responses_of(part.id) == Responses({"77": answered("perhaps")})
    assert vault.outcome_of(part.id) == Outcome({}, {})
