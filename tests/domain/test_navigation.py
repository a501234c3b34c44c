"""The path through items is worked out anew from what was answered, and a skip never closes anything."""

import itertools

import pytest

from tests.domain.made_up import RIGHTS
from tests.instruments.made import SHIPPED
from tiscreen.domain.instrument import Condition, Instrument, Item, Option, Origin, Section
from tiscreen.domain.navigation import (
    all_items,
    come_back_later,
    effective,
    first_open,
    following,
    position,
    preceding,
    shown,
)
from tiscreen.domain.responses import Response, Responses, SkipReason, answered, left_blank, removed, skipped
from tiscreen.instruments.reader import read_folder

PC_PTSD_5 = read_folder(SHIPPED / "pc-ptsd-5").instrument
FOLLOW_UPS = ("1", "2", "3", "4", "5")
EVERYTHING = ("gate", *FOLLOW_UPS)


@pytest.mark.parametrize(
    "gate", [skipped(), skipped(SkipReason.ASKED_DECLINED), left_blank(), removed(), None], ids=str
)
def test_a_gate_without_an_answer_leaves_its_follow_ups_offered(gate: Response | None) -> None:
    responses = Responses({"gate": gate} if gate else {})
    assert shown(PC_PTSD_5, responses) == EVERYTHING


def test_a_gate_answered_no_ends_the_part() -> None:
    closed = Responses({"gate": answered("no")})
    assert shown(PC_PTSD_5, closed) == ("gate",)
    assert following(PC_PTSD_5, closed, "gate") is None
    assert first_open(PC_PTSD_5, closed) is None


def test_answers_under_a_closed_gate_are_dropped_and_come_back_with_it() -> None:
    answers = Responses({"gate": answered("yes"), "1": answered("yes")})
    closed = answers.recording("gate", answered("no"))
    assert set(effective(PC_PTSD_5, closed)) == {"gate"}
    assert set(effective(PC_PTSD_5, closed.recording("gate", answered("yes")))) == {"gate", "1"}


def test_skipping_everything_reaches_the_end() -> None:
    """X1: nothing stands in the way of somebody who skips all of it."""
    responses, here, path = Responses(), following(PC_PTSD_5, Responses(), None), []
    while here is not None:
        path.append(here)
        responses = responses.recording(here, skipped())
        here = following(PC_PTSD_5, responses, here)
    assert tuple(path) == EVERYTHING


def test_back_and_forward_lead_the_same_way() -> None:
    answers = Responses({"gate": answered("yes")})
    for here, there in itertools.pairwise(EVERYTHING):
        assert following(PC_PTSD_5, answers, here) == there
        assert preceding(PC_PTSD_5, answers, there) == here
    assert preceding(PC_PTSD_5, answers, "gate") is None


def test_going_on_after_a_pause_starts_at_the_first_item_not_reached() -> None:
    answers = Responses({"gate": answered("yes"), "1": skipped(), "2": left_blank()})
    assert first_open(PC_PTSD_5, answers) == "3"
    assert position(PC_PTSD_5, answers, "3") == (4, 6)


def test_items_put_off_are_offered_again() -> None:
    answers = Responses({"gate": answered("yes"), "2": skipped(SkipReason.TEMP_UNKNOWN), "3": skipped()})
    assert come_back_later(PC_PTSD_5, answers) == ("2",)
    assert come_back_later(PC_PTSD_5, answers.recording("gate", answered("no"))) == ()


def test_all_questions_of_a_part_can_be_seen_first() -> None:
    """X3."""
    assert [item.link_id for _, item in all_items(PC_PTSD_5)] == list(EVERYTHING)


def chained() -> Instrument:
    """`b` is asked unless `a` is no; `c` only where `b` is yes."""
    options = {"yes-no": (Option("yes"), Option("no"))}
    sections = (
        Section("one", (Item("a", options="yes-no"),)),
        Section(
            "two",
            (
                Item("b", options="yes-no", shown_when=Condition(not_=Condition(item="a", any_of=("no",)))),
                Item("c", options="yes-no", shown_when=Condition(item="b", any_of=("yes",))),
            ),
        ),
    )
    return Instrument("made-up", "1", Origin.OWN, RIGHTS, ("self-administered",), sections, options)


def test_a_gate_that_is_not_asked_opens_nothing() -> None:
    """Even when it was answered before the one ahead of it closed it."""
    assert shown(chained(), Responses({"a": answered("no"), "b": answered("yes")})) == ("a",)
    assert shown(chained(), Responses({"b": answered("yes")})) == ("a", "b", "c")
    assert shown(chained(), Responses({"b": answered("no")})) == ("a", "b")
    assert shown(chained(), Responses({"a": skipped(), "b": skipped()})) == ("a", "b", "c")
