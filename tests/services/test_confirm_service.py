"""Nothing is asked of anyone before a named person confirmed what is said and what is asked (AC-59)."""

import re

import pytest

from tests.services.service_of_the_story import TODAY, confirm, given, library, prepared
from tiscreen.errors import UserError
from tiscreen.instruments.reader import read_bytes
from tiscreen.services.confirm_service import draft, needs_confirmation
from tiscreen.storage.vault import OpenVault


def test_the_client_space_waits_for_a_name_and_a_date(unconfirmed: OpenVault) -> None:
    assert needs_confirmation(unconfirmed)
    with pytest.raises(UserError, match=r"service\.not-confirmed"):
        prepared(unconfirmed)
    assert unconfirmed.clients() == ()
    confirm(unconfirmed)
    assert not needs_confirmation(unconfirmed)
    confirmation = unconfirmed.confirmation()
    assert confirmation is not None
    assert (confirmation.confirmed_by, confirmation.confirmed_on) == ("Mina Vale", TODAY.isoformat())
    prepared(unconfirmed)


def test_the_shipped_text_is_a_draft_and_is_refused_as_it_is(unconfirmed: OpenVault) -> None:
    text = draft()
    assert text.startswith("[DRAFT.")
    with pytest.raises(UserError, match=r"service\.text-incomplete"):
        confirm(unconfirmed, confidentiality=text)
    without_mark = text.partition("\n")[2]
    with pytest.raises(UserError, match=r"service\.text-incomplete"):
        confirm(unconfirmed, confidentiality=without_mark)
    completed = re.sub(r"\[[^\]]*\]", "", without_mark)
    confirm(unconfirmed, confidentiality=completed)
    confirmation = unconfirmed.confirmation()
    assert confirmation is not None
    assert "You still get help here." in confirmation.confidentiality


def test_the_shipped_text_names_every_limit_and_ends_open() -> None:
    """Ruling 7: children, danger, dependent adults, courts, the team, supervisors and funders; there may be others."""
    text = draft().casefold()
    for named in ("team", "supervisors", "pay for", "child", "badly hurt", "older person", "needs care", "court"):
        assert named in text, named
    assert "there may be other times. you can ask us" in text.splitlines()[-1]


def test_the_shipped_text_is_easy_to_read() -> None:
    """AC-39: at most twenty words a sentence, and none that the client space never says."""
    for line in draft().splitlines()[1:]:
        words = re.sub(r"\[[^\]]*\]", "", line)
        assert all(len(sentence.split()) <= 20 for sentence in re.split(r"[.:]", words)), line
        assert not re.search(r"\b(please|must|required|refused|failed|error)\b", words, re.IGNORECASE)


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"service_name": " "}, "service.no-name"),
        ({"contact": ""}, "service.no-name"),
        ({"confirmed_by": "  "}, "service.nobody-confirmed"),
        ({"confidentiality": ""}, "service.text-incomplete"),
        ({"confidentiality": "We keep it. [Say to whom.]"}, "service.text-incomplete"),
        ({"instruments": ()}, "service.no-instruments"),
        ({"instruments": ("pcl-6",)}, "service.no-instruments"),
        ({"instruments": ("today", "pcl-5")}, "service.no-pathway"),
    ],
)
def test_a_page_with_a_gap_confirms_nothing(unconfirmed: OpenVault, changed: dict[str, object], key: str) -> None:
    with pytest.raises(UserError, match=re.escape(key)):
        confirm(unconfirmed, **changed)
    assert needs_confirmation(unconfirmed)
    assert unconfirmed.published() == {}


def test_published_instruments_read_back_byte_for_byte(vault: OpenVault) -> None:
    in_use = vault.published()
    assert set(in_use) == set(given().instruments)
    for instrument_id, kept in in_use.items():
        shipped = library().published[instrument_id]
        assert read_bytes(kept.definition, kept.words) == shipped
        assert kept.content_hash == shipped.content_hash


def test_an_offer_of_an_instrument_that_is_not_used_is_left_out(unconfirmed: OpenVault) -> None:
    confirm(unconfirmed, instruments=("today", "pc-ptsd-5", "strengths", "wishes"))
    [pathway] = unconfirmed.pathways()
    assert pathway.offers == ()
    assert pathway.parts == library().pathway("first-screening").parts
