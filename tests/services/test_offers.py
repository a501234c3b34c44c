"""What the worker may offer after hand-back: one rule and one wording for everyone (ruling 10)."""

from dataclasses import replace

import pytest

from tests.services.service_of_the_story import HALF, NO, YES, Client
from tiscreen.domain.responses import Response, answered, skipped
from tiscreen.domain.session import Keep, SessionState
from tiscreen.instruments.reader import read_bytes
from tiscreen.services.merge_sittings import MergeSittings
from tiscreen.services.offers import offers
from tiscreen.services.prepare_session import Prepared, prepare_offer
from tiscreen.storage.sittings import SittingFiles
from tiscreen.storage.vault import OpenVault


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
