"""The life of a session is one table; every pair is in it or refused."""

import itertools

import pytest

from tiscreen.domain.session import TRANSITIONS, SessionEvent, SessionState, follow
from tiscreen.errors import UserError

PAIRS = list(itertools.product(SessionState, SessionEvent))
ASKING = {SessionState.IN_PROGRESS, SessionState.IN_REVIEW}


@pytest.mark.parametrize(("state", "event"), PAIRS, ids=lambda value: value.value)
def test_every_pair_is_in_the_table_or_refused(state, event):
    if (state, event) in TRANSITIONS:
        assert follow(state, event) in SessionState
    else:
        with pytest.raises(UserError, match=r"session\.not-now"):
            follow(state, event)


def test_nothing_leads_out_of_handed_back():
    assert not [event for state, event in TRANSITIONS if state is SessionState.HANDED_BACK]


def test_no_question_is_reached_without_consent_ac_06():
    reached, frontier = {SessionState.PREPARED}, [SessionState.PREPARED]
    while frontier:
        here = frontier.pop()
        for (state, event), after in TRANSITIONS.items():
            if state is here and event is not SessionEvent.GIVE_CONSENT and after not in reached:
                reached.add(after)
                frontier.append(after)
    assert not reached & ASKING


def test_a_person_can_stop_from_every_open_state():
    for state in SessionState:
        if state in {SessionState.STOPPED, SessionState.COMPLETED, SessionState.HANDED_BACK}:
            continue
        ways_out = {SessionEvent.STOP, SessionEvent.DECLINE}
        assert any((state, way) in TRANSITIONS for way in ways_out), state


def test_every_state_can_be_reached():
    assert {SessionState.PREPARED, *TRANSITIONS.values()} == set(SessionState)
