"""Every kind of item: read strictly, answered honestly, and never a score where none was meant."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.instruments.every_kind import ITEMS, every_kind, read, total_only
from tiscreen.domain.navigation import all_items, shown
from tiscreen.domain.outcome import Scored
from tiscreen.domain.partial_date import partial_date, parts_of
from tiscreen.domain.responses import Response, Responses, answered, answered_number, answered_text, skipped
from tiscreen.domain.scoring import outcome
from tiscreen.errors import DefinitionError, UserError
from tiscreen.instruments.responses_file import given_from, responses_from

ANSWERS = {
    "home": answered("yes"),
    "calm": answered("n4"),
    "row-noise": answered("most"),
    "row-light": answered("never"),
    "row-cold": answered("some"),
    "warm": answered("tea", "socks"),
    "people": answered_number(3),
    "since": answered_text("2026-05"),
    "own": answered_text("A window."),
}


def findings(folder: Path) -> list[str]:
    with pytest.raises(DefinitionError) as told:
        read(folder)
    return [place for place, _, _ in told.value.findings]


def items_with(link_id: str, **fields: Any) -> list[dict[str, Any]]:
    return [{**item, **fields} if item["link_id"] == link_id else item for item in ITEMS]


def test_an_item_of_every_kind_is_read_answered_and_scored_by_its_choices_alone(tmp_path: Path) -> None:
    instrument = read(every_kind(tmp_path)).instrument
    whole = outcome(instrument, Responses(ANSWERS)).scores["room"]
    assert whole == Scored(8, 5, 5)
    bare = {link_id: given for link_id, given in ANSWERS.items() if link_id not in ("warm", "people", "since", "own")}
    assert outcome(instrument, Responses(bare)).scores["room"] == whole


@pytest.mark.parametrize(
    ("link_id", "response", "key"),
    [
        ("home", answered("yes", "no"), "score.one_option"),
        ("calm", answered_number(4), "score.wants_options"),
        ("people", answered_text("3"), "score.wants_number"),
        ("people", answered_number(21), "score.beyond_range"),
        ("people", answered_number(float("nan")), "score.beyond_range"),
        ("since", answered_text("last spring"), "score.wants_date"),
        ("since", answered_text("2026-02-30"), "score.wants_date"),
        ("since", answered_number(2026), "score.wants_text"),
    ],
)
def test_an_answer_of_another_kind_is_refused_by_name(
    tmp_path: Path, link_id: str, response: Response, key: str
) -> None:
    instrument = read(every_kind(tmp_path)).instrument
    with pytest.raises(UserError) as refused:
        outcome(instrument, Responses({link_id: response}))
    assert (refused.value.key, refused.value.details) == (key, {"item": link_id})


def test_a_responses_file_may_hold_numbers_and_partial_dates(tmp_path: Path) -> None:
    instrument = read(every_kind(tmp_path)).instrument
    said = {"people": {"number": 3}, "since": {"date": "2026-05"}, "own": {"text": "A window."}, "home": {"value": 1}}
    found = responses_from(given_from(json.dumps(said).encode(), "r.json"), instrument)
    assert dict(found) == {link_id: ANSWERS[link_id] for link_id in said}
    assert outcome(instrument, found).flags == ()
    with pytest.raises(UserError, match="one_way"):
        responses_from(given_from(b'{"since": {"date": "2026", "text": "2026"}}', "r.json"), instrument)


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        (items_with("home", options="often"), "options"),
        (items_with("people", options="often"), "options"),
        (items_with("people", low=9, high=2), "low"),
        (items_with("own", low=1), "low"),
        (items_with("row-light", kind="several"), "row_of"),
        (items_with("own", row_of="room"), "row_of"),
        (items_with("since-softer", softer_form_of="home"), "softer_form_of"),
        (items_with("calm", kind="slider"), "kind"),
    ],
)
def test_a_kind_that_lacks_what_it_needs_is_refused_at_its_place(tmp_path: Path, changed: Any, place: str) -> None:
    found = findings(every_kind(tmp_path, sections=[{"id": "days", "items": changed}]))
    assert any(each.endswith(place) for each in found), found


def test_a_softer_form_is_never_scored_and_no_rule_reads_it(tmp_path: Path) -> None:
    softer = items_with("since-softer", kind="yes-no", options="yes-no")
    sections = [{"id": "days", "items": softer}]
    scored = [{"id": "room", "method": "sum", "items": ["home", "since-softer"]}]
    assert any(
        "softer_form_of" in each for each in findings(every_kind(tmp_path / "a", sections=sections, scores=scored))
    )
    flags = [{"id": "f", "when": {"item": "since-softer", "any_of": ["yes"]}}]
    found = findings(every_kind(tmp_path / "b", sections=sections, flags=flags))
    assert any("softer_form_of" in each for each in found)


def test_a_softer_form_is_on_the_path_only_once_it_was_asked_for(tmp_path: Path) -> None:
    instrument = read(every_kind(tmp_path)).instrument
    assert "since-softer" not in shown(instrument, Responses(ANSWERS))
    asked = Responses({**ANSWERS, "since": skipped(), "since-softer": answered_text("Spring")})
    assert "since-softer" in shown(instrument, asked)
    assert outcome(instrument, asked).scores == outcome(instrument, Responses(ANSWERS)).scores
    assert "since-softer" not in [item.link_id for _, item in all_items(instrument)]


@pytest.mark.parametrize(
    "rule",
    [
        {"flags": [{"id": "f", "when": {"item": "gate", "any_of": ["yes"]}}]},
        {"results": [{"id": "r", "purpose": "p", "citation": "c", "when": {"item": "gate", "any_of": ["yes"]}}]},
        {"scores": [{"id": "s", "method": "sum", "items": ["gate"]}]},
        {"gate": True},
    ],
    ids=["flag", "rule", "score", "gate"],
)
def test_total_only_is_refused_where_single_answers_matter(tmp_path: Path, rule: dict[str, Any]) -> None:
    """Ruling 12."""
    gated = {"shown_when": {"item": "gate", "any_of": ["yes"]}} if rule.pop("gate", False) else {}
    total = {"link_id": "total", "kind": "statements", "options": "said", **gated}
    options = {
        "said": [{"code": f"s{n}"} for n in range(1, 6)],
        "yes-no": [{"code": "yes", "value": 1}, {"code": "no", "value": 0}],
    }
    sections = [{"id": "days", "items": [{"link_id": "gate", "options": "yes-no"}, total]}]
    found = findings(total_only(tmp_path, sections=sections, options=options, **rule))
    assert any(each.endswith("items[1].kind") for each in found), found


def test_statements_are_answered_by_their_number_alone(tmp_path: Path) -> None:
    """AC-43: no code of a statement belongs to the answer."""
    instrument = read(total_only(tmp_path)).instrument
    assert instrument.range_of("total") == (0, 5)
    assert dict(outcome(instrument, Responses({"total": answered_number(5)})).scores) == {}
    for wrong in (answered("s1"), answered_number(6), answered_number(2.5), answered_number(-1)):
        with pytest.raises(UserError):
            outcome(instrument, Responses({"total": wrong}))


@given(st.dates(), st.integers(1, 3))
def test_a_date_comes_back_as_exact_as_it_was_said(day: Any, known: int) -> None:
    parts = (day.year, day.month, day.day)[:known]
    text = partial_date(*parts)
    assert (parts_of(text) if text else ()) == (parts if day.year >= 1000 else ())


@given(st.text(max_size=12))
def test_what_is_no_date_is_told_from_one(text: str) -> None:
    parts = parts_of(text)
    assert not parts or partial_date(*parts) == text
