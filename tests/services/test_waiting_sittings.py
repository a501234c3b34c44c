"""A sitting that was cut off, paused or damaged is found, named and never lost; a person in it is never forgotten."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from msgspec.structs import replace as changed

from tests.services.service_of_the_story import HALF, NO, TODAY, Client, prepared
from tiscreen.domain.instrument import Condition, FlagRule
from tiscreen.domain.published import Published
from tiscreen.domain.responses import Responses, answered
from tiscreen.domain.session import AdministrationStatus, Keep, SessionEvent, SessionState
from tiscreen.domain.sitting import CheckInKind
from tiscreen.instruments.reader import read_bytes
from tiscreen.paths import DataFolder
from tiscreen.secret import Secret
from tiscreen.services import check_ins, people
from tiscreen.services.client_session import ClientSession
from tiscreen.services.hand_over import HandOver
from tiscreen.services.merge_sittings import MergeSittings
from tiscreen.services.prepare_session import Prepared
from tiscreen.storage.sittings import SittingFiles
from tiscreen.storage.vault import OpenVault


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
