"""How are you now: asked rarely, answered in words, kept nowhere, ending nothing (AC-47)."""

import pytest

from tests.sitting_of_a_client import TODAY, new_sitting
from tiscreen.domain.session import SessionState
from ui.presenters.answer import Answer
from ui.presenters.client_flow import ClientFlow
from ui.presenters.how_now import FEELINGS, HowNow
from ui.presenters.part_walk import Place

PARTS = ("today", "strengths", "pc-ptsd-5", "pcl-5")


@pytest.fixture
def flow(tmp_path):
    session = new_sitting(tmp_path, PARTS)
    flow = ClientFlow(session, lambda: TODAY)
    flow.go_on(), flow.go_on(), flow.agree(with_worker=False)
    yield flow
    session.close()


def through(flow, part, answer=None):
    """Through one part, skipping; `answer` is given to its first item."""
    while flow.at.part == part:
        if flow.at.place is Place.PART_NOTE:
            flow.start_part()
        elif answer:
            flow.next(answer)
            answer = None
        else:
            flow.skip()


def to_the_question(flow, start=None):
    through(flow, "today", Answer((start,)) if start else None)
    through(flow, "strengths")
    assert (flow.at.place, flow.at.part) == (Place.HOW_NOW, "pc-ptsd-5")


def test_it_comes_before_a_sensitive_part_only_and_once_for_each(flow):
    to_the_question(flow)
    flow.say_how_now("calm")
    assert (flow.at.place, flow.at.part) == (Place.PART_NOTE, "pc-ptsd-5")
    flow.start_part()
    flow.aside(Place.BREAK)
    flow.pause()
    flow.resume()
    assert flow.at.place is Place.PART_NOTE
    through(flow, "pc-ptsd-5")
    assert (flow.at.place, flow.at.part) == (Place.HOW_NOW, "pcl-5")


@pytest.mark.parametrize("feeling", FEELINGS)
def test_upset_or_above_offers_ways_out_and_ends_nothing(flow, feeling):
    to_the_question(flow, "calm")
    flow.say_how_now(feeling)
    offered = feeling in ("upset", "very-upset")
    assert flow.how_now.ways_out is offered
    assert flow.at.place is (Place.HOW_NOW if offered else Place.PART_NOTE)
    assert flow.session.state is SessionState.IN_PROGRESS
    flow.go_on()
    assert flow.session.state is SessionState.IN_PROGRESS


def test_two_steps_worse_than_at_the_start_offers_ways_out():
    check = HowNow()
    assert not check.say("a-bit-uneasy", "calm")
    assert check.say("upset", "calm")
    assert check.say("very-upset", "a-bit-uneasy")
    assert not check.say("calm", "very-upset")


def test_stop_asking_me_this_is_heard(flow):
    to_the_question(flow)
    flow.stop_asking_how()
    through(flow, "pc-ptsd-5")
    assert (flow.at.place, flow.at.part) == (Place.PART_NOTE, "pcl-5")


@pytest.mark.parametrize("said", [Answer(("calm",)), Answer(), None])
def test_somebody_who_was_asked_a_moment_ago_is_not_asked_again_x14(tmp_path, said):
    session = new_sitting(tmp_path)
    flow = ClientFlow(session, lambda: TODAY)
    flow.go_on(), flow.go_on(), flow.agree(with_worker=False)
    through(flow, "today", said)
    assert (flow.at.place, flow.at.part) == (Place.PART_NOTE, "pc-ptsd-5")
    session.close()


def test_somebody_who_just_said_they_are_upset_gets_the_ways_out(tmp_path):
    session = new_sitting(tmp_path)
    flow = ClientFlow(session, lambda: TODAY)
    flow.go_on(), flow.go_on(), flow.agree(with_worker=False)
    through(flow, "today", Answer(("very-upset",)))
    assert (flow.at.place, flow.how_now.ways_out) == (Place.HOW_NOW, True)
    flow.leave_out_part()
    assert flow.at.part == "strengths"
    session.close()


def test_the_short_way_in_stays_short_where_the_first_part_is_a_hard_one(tmp_path):
    session = new_sitting(tmp_path, ("pcl-5",))
    flow = ClientFlow(session, lambda: TODAY)
    flow.go_on(), flow.go_on(), flow.agree(with_worker=False)
    assert flow.at.place is Place.PART_NOTE
    session.close()


@pytest.mark.parametrize("place", [Place.BREAK, Place.STOP, Place.WORD])
def test_every_way_out_leads_back_to_the_choice(flow, place):
    to_the_question(flow)
    flow.say_how_now("upset")
    flow.aside(place)
    flow.close_side_page()
    assert (flow.at.place, flow.how_now.ways_out) == (Place.HOW_NOW, True)


def test_what_was_said_is_in_no_file(flow):
    to_the_question(flow)
    flow.say_how_now("very-upset")
    said = {code for part in flow.session._sitting.content().parts for r in part.responses.values() for code in r.codes}
    assert said == set()
