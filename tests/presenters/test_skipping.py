"""Skip is one act; whoever wants to may say more, come back, hear other words or tell a person instead."""

from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.instruments.every_kind import every_kind, read, total_only
from tests.sitting_of_a_client import TODAY, new_sitting, reopened
from tiscreen.domain.responses import Recorder, SkipReason, State
from tiscreen.domain.scoring import outcome
from tiscreen.domain.session import AdministrationStatus, Mode
from tiscreen.domain.sitting import CheckInKind
from ui.presenters.answer import Answer
from ui.presenters.client_flow import ClientFlow
from ui.presenters.part_walk import Place
from ui.presenters.said import all_said
from ui.presenters.skipping import SkipWay, skip_choices_view

PATH = ["home", "calm", "row-noise", "row-light", "row-cold", "warm", "people", "since", "own"]
PART = "every-kind"


def first_question(session):
    flow = ClientFlow(session, lambda: TODAY)
    while flow.at.place is not Place.ITEM:
        if flow.at.place is Place.PART_NOTE:
            flow.start_part()
        elif flow.at.place is Place.IN_CHARGE:
            flow.agree(with_worker=False)
        else:
            flow.go_on()
    return flow


@pytest.fixture
def flow(tmp_path):
    with closing(new_sitting(tmp_path, (read(every_kind(tmp_path / "made")), "wishes"))) as session:
        yield first_question(session)


def to(flow, link_id):
    while flow.at.link_id != link_id:
        flow.next(Answer())


def recorded(flow, link_id):
    return flow.session.responses(PART)[link_id]


def by(flow, way):
    flow.ask_skip_choices(Answer())
    flow.skip_by(way)


@pytest.mark.parametrize(
    ("way", "reason"),
    [
        (SkipWay.THIS, SkipReason.UNSPECIFIED),
        (SkipWay.DECLINED, SkipReason.ASKED_DECLINED),
        (SkipWay.UNKNOWN, SkipReason.ASKED_UNKNOWN),
        (SkipWay.LATER, SkipReason.TEMP_UNKNOWN),
    ],
)
@pytest.mark.parametrize("link_id", [each for each in PATH if each != "own"])
def test_the_same_choices_on_every_kind_and_on_to_the_next(flow, link_id, way, reason):
    to(flow, link_id)
    by(flow, way)
    assert recorded(flow, link_id).reason is reason
    assert (flow.at.place, flow.at.link_id) == (Place.ITEM, PATH[PATH.index(link_id) + 1])


def test_more_is_said_only_after_a_skip_and_only_if_wanted_ac_09(flow):
    """Ruling 15."""
    assert not flow.can_say_more
    flow.skip()
    assert recorded(flow, "home").reason is SkipReason.UNSPECIFIED
    assert flow.can_say_more
    flow.say_more()
    flow.skip_by(SkipWay.DECLINED)
    assert recorded(flow, "home").reason is SkipReason.ASKED_DECLINED
    assert (flow.at.place, flow.at.link_id) == (Place.ITEM, "calm")
    assert recorded(flow, "calm").state is State.NOT_REACHED
    flow.skip()
    flow.next(Answer())
    assert not flow.can_say_more


def test_going_back_from_the_choices_changes_nothing(flow):
    flow.ask_skip_choices(Answer(("yes",)))
    flow.back()
    assert (flow.at.place, flow.at.link_id) == (Place.ITEM, "home")
    assert recorded(flow, "home").codes == ("yes",)


def test_what_was_put_off_comes_back_once_at_the_end_of_the_part(flow):
    to(flow, "calm")
    by(flow, SkipWay.LATER)
    to(flow, "since")
    by(flow, SkipWay.LATER)
    flow.next(Answer(text="A window"))
    assert (flow.at.link_id, flow.at.coming_back) == ("calm", True)
    flow.next(Answer(("n4",)))
    assert flow.at.link_id == "since"
    by(flow, SkipWay.LATER)
    assert flow.at.part == "wishes", "offered once, and then let be"
    assert recorded(flow, "calm").codes == ("n4",)
    assert flow.session.administrations[PART].status is AdministrationStatus.COMPLETED


def test_what_was_put_off_is_still_offered_after_a_pause(flow, tmp_path):
    """AC-45: at the start of the part, not in the middle of it."""
    to(flow, "calm")
    by(flow, SkipWay.LATER)
    to(flow, "own")
    flow.next(Answer())
    flow.pause()
    flow.resume()
    assert (flow.at.place, flow.at.part) == (Place.PART_NOTE, PART)
    flow.start_part()
    assert (flow.at.link_id, flow.at.coming_back) == ("calm", True)
    flow.skip()
    assert flow.at.part == "wishes"


def test_the_rest_of_a_part_can_be_left_out(flow):
    to(flow, "warm")
    by(flow, SkipWay.REST)
    assert flow.at.part == "wishes"
    assert recorded(flow, "warm").state is State.SKIPPED
    assert recorded(flow, "people").state is State.NOT_REACHED
    assert flow.session.administrations[PART].status is AdministrationStatus.STOPPED


def test_other_words_are_another_answer_that_no_score_reads(flow):
    before = outcome(flow.session.instrument(PART).instrument, flow.session.responses(PART))
    to(flow, "since")
    by(flow, SkipWay.SOFTER)
    assert flow.at.link_id == "since-softer"
    flow.next(Answer(text="In spring"))
    assert flow.at.link_id == "own"
    assert recorded(flow, "since").state is State.SKIPPED
    assert recorded(flow, "since-softer").text == "In spring"
    after = outcome(flow.session.instrument(PART).instrument, flow.session.responses(PART))
    assert after.scores == before.scores


def test_other_words_are_offered_only_where_there_are_some(flow):
    said = all_said(flow.session)[0]
    assert SkipWay.SOFTER in skip_choices_view(said, "since", "en", reviewing=False).ways
    assert SkipWay.SOFTER not in skip_choices_view(said, "home", "en", reviewing=False).ways
    in_review = skip_choices_view(said, "since", "en", reviewing=True).ways
    assert not {SkipWay.LATER, SkipWay.REST} & set(in_review)


def test_telling_the_worker_instead_skips_and_raises_a_word(flow):
    by(flow, SkipWay.TELL)
    assert flow.session.check_ins() == (CheckInKind.WORD,)
    assert flow.at.place is Place.WORD
    flow.close_side_page()
    assert (flow.at.place, flow.at.link_id) == (Place.ITEM, "calm")
    assert recorded(flow, "home").state is State.SKIPPED


def test_passed_and_not_asked_are_two_things_each_in_one_act(tmp_path):
    """Ruling 17, X12."""
    made = read(every_kind(tmp_path / "made"))
    with closing(new_sitting(tmp_path, (made,), Mode.INTERVIEWER)) as session:
        flow = first_question(session)
        flow.skip(SkipReason.ASKED_DECLINED)
        flow.not_asked()
        assert flow.at.link_id == "row-noise"
        said = session.responses(PART)
        assert (said["home"].reason, said["home"].recorder) == (SkipReason.ASKED_DECLINED, Recorder.WORKER)
        assert (said["calm"].state, said["calm"].recorder) == (State.NOT_REACHED, Recorder.WORKER)
        flow.pause()
        flow.resume()
        flow.start_part()
        assert flow.at.link_id == "row-noise", "what was decided is not asked again"
    with closing(reopened(tmp_path, made)) as again:
        assert again.responses(PART)["calm"] == said["calm"]


def test_a_total_is_all_that_is_stored_of_statements(tmp_path):
    """AC-43: one number, no code and no text; the count of a break is let go of."""
    made = read(total_only(tmp_path / "made"))
    with closing(new_sitting(tmp_path, (made,))) as session:
        flow = first_question(session)
        flow.aside(Place.BREAK, Answer())
        flow.close_side_page()
        assert dict(session.responses("total-only")) == {}
        flow.next(Answer(number=3))
    with closing(reopened(tmp_path, made)) as again:
        (stored,) = again.responses("total-only").values()
        assert (stored.number, stored.codes, stored.text) == (3, (), None)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(presses=st.lists(st.sampled_from([*SkipWay, "next", "back", "break", "pause", "more"]), max_size=30))
def test_whatever_is_pressed_the_part_ends_and_nothing_is_asked_for_ever(tmp_path_factory, presses):
    """X1: with things put off anywhere, skipping alone leads to the last page."""
    root = tmp_path_factory.mktemp("walk")
    with closing(new_sitting(root, (read(every_kind(root / "made")),))) as session:
        flow = first_question(session)
        for press in presses:
            if flow.at.place is Place.ITEM:
                _pressed(flow, press)
            _onward(flow)
        for _ in range(3 * len(PATH) + 5):
            _onward(flow)
            if flow.at.place is Place.ITEM:
                flow.skip()
        assert flow.at.place is Place.LAST_QUESTION


def _pressed(flow, press):
    if isinstance(press, SkipWay):
        by(flow, press)
        return
    if press == "more" and flow.can_say_more:
        flow.say_more()
        flow.skip_by(SkipWay.LATER)
    acts = {
        "next": lambda: flow.next(Answer()),
        "back": flow.back,
        "break": lambda: flow.aside(Place.BREAK),
        "pause": flow.pause,
    }
    acts.get(press, lambda: None)()


def _onward(flow):
    while flow.at.place not in (Place.ITEM, Place.LAST_QUESTION):
        match flow.at.place:
            case Place.PAUSED:
                flow.resume()
            case Place.PART_NOTE:
                flow.start_part()
            case Place.IN_CHARGE:
                flow.agree(with_worker=False)
            case _:
                flow.close_side_page()
