"""What a client chose to keep comes into the vault once; everything else stays outside and is gone."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from msgspec.structs import replace as changed

from tests.data_folder import PASSPHRASE, files_holding, keys_of, strangers
from tests.services.service_of_the_story import TODAY, Client, merging, prepared
from tiscreen.domain.instrument import Condition, FlagRule
from tiscreen.domain.outcome import Bounded, Outcome, Result, Scored
from tiscreen.domain.published import Published
from tiscreen.domain.responses import Response, Responses, answered, answered_text, skipped
from tiscreen.domain.session import AdministrationStatus, Keep, SessionEvent, SessionState
from tiscreen.domain.sitting import CheckInKind
from tiscreen.instruments.reader import read_bytes
from tiscreen.paths import DataFolder
from tiscreen.secret import Secret
from tiscreen.services import check_ins, people
from tiscreen.services.client_session import ClientSession
from tiscreen.services.hand_over import HandOver
from tiscreen.services.merge_sittings import MergeSittings
from tiscreen.services.offers import offers
from tiscreen.services.prepare_session import Prepared, prepare_offer
from tiscreen.storage.sittings import SittingFiles
from tiscreen.storage.vault import OpenVault

CANARY = "moorhen-2291"
YES = {"gate": answered("yes"), **{str(number): answered("yes") for number in range(1, 6)}}
HALF = {**YES, "1": skipped(), "2": skipped(), "3": answered("no"), "4": answered("no")}
NO = {"gate": answered("no")}


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


def test_an_interrupted_sitting_is_found_and_offered(
    vault: OpenVault, sittings: SittingFiles, ready: Prepared, client: Client, merge: MergeSittings
) -> None:
    client.answers("pc-ptsd-5", HALF)
    client.session.close()  # a flat battery
    [waiting] = merge.waiting()
    assert waiting.client == ready.client
    assert waiting.session == replace(ready.session, state=SessionState.IN_PROGRESS)
    assert not waiting.finished
    assert waiting.trouble is None
    assert merge.merge_finished() == 0
    assert sittings.waiting() == (client.sitting_id,)
    assert vault.administrations_of(ready.session.id) == ()


def test_closing_an_interrupted_sitting_keeps_only_that_it_was_begun(
    vault: OpenVault, sittings: SittingFiles, ready: Prepared, client: Client, merge: MergeSittings
) -> None:
    client.answers("pc-ptsd-5", HALF)
    client.session.ask_for_a_word()
    client.session.close()
    merge.close_unfinished(client.sitting_id, TODAY)
    assert sittings.waiting() == ()
    assert vault.session(ready.session.id).state is SessionState.STOPPED
    [part] = people.record(vault, read_bytes, ready.client.id).sessions[0].parts
    assert part.administration.status is AdministrationStatus.STOPPED
    assert part.administration.kept is None
    assert len(part.responses) == 0
    assert part.outcome is None
    assert [each.check_in.kind for each in check_ins.open_ones(vault)] == [CheckInKind.WORD]


def test_a_pause_to_another_day_is_closed_as_paused(
    vault: OpenVault, ready: Prepared, client: Client, merge: MergeSittings
) -> None:
    client.answers("pc-ptsd-5", HALF)
    client.session.tell(SessionEvent.PAUSE)
    client.session.close()
    assert not merge.waiting()[0].finished
    merge.close_unfinished(client.sitting_id, TODAY)
    assert vault.session(ready.session.id).state is SessionState.PAUSED


def test_a_finished_session_without_a_keep_choice_waits_for_the_person(
    sittings: SittingFiles, client: Client, merge: MergeSittings
) -> None:
    client.answers("pc-ptsd-5", HALF)
    client.finishes()
    assert merge.merge_finished() == 0
    assert [waiting.finished for waiting in merge.waiting()] == [False]
    assert sittings.waiting() == (client.sitting_id,)


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


def test_a_sitting_that_cannot_be_read_is_named_and_left_untouched(
    vault: OpenVault, sittings: SittingFiles, folder: DataFolder, client: Client, merge: MergeSittings
) -> None:
    client.finishes()
    other = Client(vault, sittings, prepared(vault, code_name="Green Fern"))
    other.answers("pc-ptsd-5", NO)
    other.keeps("pc-ptsd-5", Keep.ANSWERS)
    other.finishes()
    damaged = folder.sittings / f"{client.sitting_id}.db"
    damaged.write_bytes(damaged.read_bytes()[:-1000] + bytes(1000))
    before = damaged.read_bytes()
    troubles = {waiting.sitting_id: waiting.trouble for waiting in merge.waiting()}
    assert str(troubles[client.sitting_id]) == "storage.damaged"
    assert troubles[other.sitting_id] is None
    assert merge.merge_finished() == 1  # the other one
    assert damaged.read_bytes() == before
    assert sittings.waiting() == (client.sitting_id,)


def test_a_seal_without_its_file_is_named(sittings: SittingFiles, vault: OpenVault, merge: MergeSittings) -> None:
    with Secret(bytes(32)) as key:
        sittings.write_seal("s1", vault.seal("s1", key))
    assert [str(waiting.trouble) for waiting in merge.waiting()] == ["sitting.missing"]
    assert sittings.waiting() == ("s1",)


def test_a_sitting_of_a_session_this_vault_does_not_know_is_named(
    sittings: SittingFiles, vault: OpenVault, ready: Prepared, merge: MergeSittings
) -> None:
    with Secret(bytes(32)) as key:
        sittings.write_seal("s1", vault.seal("s1", key))
        sittings.create("s1", key, replace(ready.session, id="nobody"), ready.administrations).close()
    assert [str(waiting.trouble) for waiting in merge.waiting()] == ["sitting.sealed-elsewhere"]
    assert merge.merge_finished() == 0


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


@pytest.mark.parametrize(
    ("responses", "kept", "offered"),
    [
        (YES, Keep.ANSWERS, True),
        (HALF, Keep.ANSWERS, True),
        ({"gate": skipped()}, Keep.ANSWERS, True),
        (NO, Keep.ANSWERS, False),
        (YES, Keep.DONE_ONLY, True),
        (NO, Keep.DONE_ONLY, True),
        (NO, Keep.NOTHING, True),
    ],
    ids=["yes", "unknown", "all skipped", "no", "done only, yes", "done only, no", "not kept"],
)
def test_an_offer_is_made_when_the_result_is_yes_or_unknown(
    merge: MergeSittings, ready: Prepared, client: Client, responses: dict[str, Response], kept: Keep, offered: bool
) -> None:
    """Ruling 10: what staff cannot know is unknown to the rule too, so an offer tells nothing about a kept secret."""
    vault = merge.vault
    assert offers(vault, read_bytes, ready.session.id) == ()  # nothing before hand-back
    client.answers("pc-ptsd-5", responses)
    client.keeps("pc-ptsd-5", kept)
    client.finishes()
    merge.merge_finished()
    assert [offer.instrument for offer in offers(vault, read_bytes, ready.session.id)] == ["pcl-5"] * offered


@pytest.mark.parametrize("kept", [Keep.ANSWERS, Keep.NOTHING], ids=str)
def test_an_offer_runs_as_a_second_hand_over_of_the_same_session_and_is_made_once(
    vault: OpenVault, sittings: SittingFiles, ready: Prepared, client: Client, merge: MergeSittings, kept: Keep
) -> None:
    client.answers("pc-ptsd-5", YES)
    client.keeps("pc-ptsd-5", Keep.ANSWERS)
    client.finishes()
    merge.merge_finished()
    more = prepare_offer(vault, read_bytes, ready.session.id, "pcl-5")
    assert more.session == replace(ready.session, state=SessionState.PREPARED)
    second = Client(vault, sittings, more)
    second.answers(
        "pcl-5", {str(number): answered("moderately") for number in range(1, 21)} if kept is Keep.NOTHING else {}
    )
    second.keeps("pcl-5", kept)
    second.finishes()
    assert merge.merge_finished() == 1
    names = [part.instrument_id for part in vault.administrations_of(ready.session.id)]
    assert names == ["pc-ptsd-5", "pcl-5"][: 2 if kept is Keep.ANSWERS else 1]
    assert offers(vault, read_bytes, ready.session.id) == ()


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


def test_a_check_in_that_was_settled_at_hand_back_waits_no_more(
    vault: OpenVault, client: Client, merge: MergeSittings
) -> None:
    client.answers("pc-ptsd-5", HALF)
    client.session.ask_for_a_word()
    assert client.session.check_ins() == (CheckInKind.WORD,)
    client.session.settle_check_ins("plan-made", TODAY)
    client.finishes()
    assert merge.waiting()[0].check_ins == ()
    merge.close_unfinished(client.sitting_id, TODAY)
    assert check_ins.open_ones(vault) == ()
    assert [each.outcome for each in vault.check_ins(open_only=False)] == ["plan-made"]


def test_an_interrupted_sitting_goes_on_where_it_was(
    vault: OpenVault, sittings: SittingFiles, ready: Prepared, client: Client, merge: MergeSittings
) -> None:
    client.answers("pc-ptsd-5", HALF)
    client.session.close()
    package = HandOver(vault, sittings, "unused").resume(client.sitting_id, "1357")
    assert {each.instrument_id for each in package.definitions} == {
        part.instrument_id for part in ready.administrations
    }
    definitions = {each.content_hash: read_bytes(each.definition, each.words) for each in package.definitions}
    again = ClientSession(sittings.open(package.sitting_id, Secret(package.key)), definitions)
    assert again.responses(client.part("pc-ptsd-5")) == Responses(HALF)
    again.keep(client.part("pc-ptsd-5"), Keep.ANSWERS)
    client.session = again
    client.finishes()
    assert merge.merge_finished() == 1
    assert vault.responses_of(client.part("pc-ptsd-5")) == Responses(HALF)


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


def test_a_sitting_under_a_definition_this_vault_never_published_is_named(
    vault: OpenVault, sittings: SittingFiles, ready: Prepared, merge: MergeSittings
) -> None:
    part = replace(ready.administrations[0], content_hash="unknown")
    with Secret(bytes(32)) as key:
        sittings.write_seal("s1", vault.seal("s1", key))
        sittings.create("s1", key, replace(ready.session, state=SessionState.HANDED_BACK), [part]).close()
    assert merge.merge_finished() == 0
    assert [str(waiting.trouble) for waiting in merge.waiting()] == ["sitting.sealed-elsewhere"]


FLAGGED = FlagRule("acute", Condition(item="1", any_of=("yes",)))


@pytest.mark.parametrize(
    ("rule", "kinds"), [(FLAGGED, [CheckInKind.FLAG]), (changed(FLAGGED, soft=True), [])], ids=["flag", "soft"]
)
def test_a_flag_that_a_crash_kept_from_being_raised_is_raised_at_the_next_unlock(
    sittings: SittingFiles, client: Client, merge: MergeSittings, rule: FlagRule, kinds: list[CheckInKind]
) -> None:
    """Nobody waits in danger because of a flat battery (ruling 2); of the answer itself nothing is kept."""
    client.answers("pc-ptsd-5", {"gate": answered("yes"), "1": answered("yes")})
    client.session.settle_check_ins("settled", TODAY)  # said before anybody could know of the flag
    client.session.close()

    def read(definition: bytes, words: Mapping[str, bytes], /) -> Published:
        """The shipped instruments, with a flag: none of them has one."""
        published = read_bytes(definition, words)
        instrument = changed(published.instrument, flags=(rule,))
        return replace(published, instrument=instrument) if published.id == "pc-ptsd-5" else published

    flagging = MergeSittings(merge.vault, sittings, read)
    assert list(flagging.waiting()[0].check_ins) == kinds
    flagging.close_unfinished(client.sitting_id, TODAY)
    assert [waiting.check_in.kind for waiting in check_ins.open_ones(merge.vault)] == kinds
    assert len(merge.vault.responses_of(client.part("pc-ptsd-5"))) == 0


def test_a_session_of_a_pathway_that_is_gone_has_no_offers(
    vault: OpenVault, ready: Prepared, client: Client, merge: MergeSittings
) -> None:
    client.finishes()
    merge.merge_finished()
    assert [offer.instrument for offer in offers(vault, read_bytes, ready.session.id)] == ["pcl-5"]
    vault.confirm(vault.confirmation() or pytest.fail("no confirmation"), [], vault.pathways())
    assert offers(vault, read_bytes, ready.session.id) == ()  # no longer in use
    vault.confirm(vault.confirmation() or pytest.fail("no confirmation"), [], [])
    assert offers(vault, read_bytes, ready.session.id) == ()
