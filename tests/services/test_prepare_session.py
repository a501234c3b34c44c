"""One page prepares a session: any name will do, and parts that do not fit are not asked."""

import re
from dataclasses import replace

import pytest
from msgspec.structs import replace as changed

from tests.services.service_of_the_story import TODAY, confirm, library, new_session, prepared
from tiscreen.domain.instrument import Instrument, Population
from tiscreen.domain.session import AdministrationStatus, AgeBand, Mode, SessionState
from tiscreen.errors import UserError
from tiscreen.instruments.reader import read_bytes
from tiscreen.services.code_names import FIRST, SECOND, suggest
from tiscreen.services.prepare_session import left_out_because, prepare, prepare_offer
from tiscreen.storage.vault import OpenVault


def test_a_new_person_and_their_session_are_stored(vault: OpenVault) -> None:
    ready = prepared(vault, code_name="  Blue   Heron ")
    assert ready.client.code_name == "Blue Heron"
    assert vault.client(ready.client.id) == ready.client
    assert vault.session(ready.session.id) == ready.session
    assert ready.session.state is SessionState.PREPARED
    assert ready.session.created_on == TODAY.isoformat()
    assert [part.instrument_id for part in ready.administrations] == list(library().pathway("first-screening").parts)
    assert [each.content_hash for each in ready.definitions] == [part.content_hash for part in ready.administrations]
    assert {part.status for part in ready.administrations} == {AdministrationStatus.IN_PROGRESS}
    assert vault.administrations_of(ready.session.id) == ()  # only the merge brings those


def test_somebody_who_has_been_here_gets_another_session(vault: OpenVault) -> None:
    first = prepared(vault)
    again = prepared(vault, client_id=first.client.id, code_name="")
    assert again.client == first.client
    assert [session.id for session in vault.sessions_of(first.client.id)] == [again.session.id, first.session.id]
    assert len(vault.clients()) == 1


def test_ids_of_sessions_sort_by_time_and_are_uuids_of_version_7(vault: OpenVault) -> None:
    ready = prepared(vault)
    for made in (ready.session.id, ready.client.id, *(part.id for part in ready.administrations)):
        assert re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", made)


@pytest.mark.parametrize("name", ["", "   ", "\t\n"])
def test_a_session_without_any_name_is_not_begun(vault: OpenVault, name: str) -> None:
    with pytest.raises(UserError, match=r"person\.no-name"):
        prepared(vault, code_name=name)
    assert vault.clients() == ()


def test_adult_instruments_are_hidden_from_under_18(vault: OpenVault) -> None:
    """Ruling 8."""
    ready = prepared(vault, age_band=AgeBand.UNDER_18)
    assert ready.left_out == (("pc-ptsd-5", "age"),)
    assert [part.instrument_id for part in ready.administrations] == ["today", "strengths", "wishes"]
    assert "pc-ptsd-5" in [p.instrument_id for p in prepared(vault, age_band=AgeBand.NOT_KNOWN).administrations]


def instrument(**fields: object) -> Instrument:
    return changed(library().published["strengths"].instrument, **fields)


def test_a_private_part_is_asked_in_private_only(vault: OpenVault) -> None:
    """Ruling 4."""
    session = prepared(vault).session
    private = instrument(private=True)
    assert left_out_because(private, replace(session, private=True)) == ""
    assert left_out_because(private, replace(session, private=False)) == "private"


def test_a_part_is_asked_in_the_modes_and_ages_it_was_made_for(vault: OpenVault) -> None:
    session = prepared(vault, mode=Mode.INTERVIEWER).session
    assert left_out_because(instrument(modes=("self-administered",)), session) == "mode"
    assert left_out_because(instrument(population=Population(age_max=17)), session) == "age"
    assert left_out_because(instrument(), session) == ""


def test_no_part_left_to_ask_is_said(vault: OpenVault) -> None:
    with pytest.raises(UserError, match=r"session\.no-parts"):
        prepared(vault, pathway_id="another")
    session = prepared(vault, age_band=AgeBand.UNDER_18).session
    with pytest.raises(UserError, match=r"session\.no-parts"):
        prepare_offer(vault, read_bytes, session.id, "pcl-5")
    assert len(vault.clients()) == 1


def test_a_part_that_is_no_longer_in_use_is_said(vault: OpenVault) -> None:
    session = prepared(vault).session
    confirm(vault, instruments=("today", "pc-ptsd-5", "strengths", "wishes"))
    with pytest.raises(UserError, match=r"session\.not-in-use"):
        prepare_offer(vault, read_bytes, session.id, "pcl-5")


def test_the_definition_asked_is_the_one_that_was_confirmed(vault: OpenVault) -> None:
    """Promise 12: a new file in the program changes nothing until somebody confirms it."""
    ready = prepare(vault, read_bytes, new_session(), TODAY)
    assert all(vault.published_by_hash(part.content_hash) for part in ready.administrations)


def test_suggested_code_names_are_plain_and_new(vault: OpenVault) -> None:
    assert len(set(FIRST)) == len(FIRST)
    assert len(set(SECOND)) == len(SECOND)
    first, second = suggest(vault).split()
    assert first in FIRST
    assert second in SECOND
    prepared(vault, code_name="Calm River")
    assert suggest(vault, pick=lambda words: "Calm" if words is FIRST else "River") == "Calm River 2"
    prepared(vault, code_name="calm river 2")
    assert suggest(vault, pick=lambda words: "Calm" if words is FIRST else "River") == "Calm River 3"
