"""A client's way through a screening: every act is durable, none is forced."""

import pytest

from tests.sitting_of_a_client import TODAY, new_sitting, reopened
from tiscreen.domain.responses import SkipReason, State
from tiscreen.domain.session import AdministrationStatus, Keep, Mode, SessionEvent, SessionState
from tiscreen.domain.sitting import CheckInKind
from tiscreen.errors import UserError
from ui.presenters.answer import Answer
from ui.presenters.client_flow import ClientFlow
from ui.presenters.part_walk import Place

YES, NO = Answer(("yes",)), Answer(("no",))


@pytest.fixture
def flow(tmp_path):
    session = new_sitting(tmp_path)
    yield ClientFlow(session, lambda: TODAY)
    session.close()


def to_first_item(flow):
    presses = 0
    while flow.at.place is not Place.ITEM:
        step = {Place.IN_CHARGE: lambda: flow.agree(with_worker=False), Place.PART_NOTE: flow.start_part}
        step.get(flow.at.place, flow.go_on)()
        presses += 1
    return presses


def to_part(flow, part):
    to_first_item(flow)
    while flow.at.part != part or flow.at.place is not Place.ITEM:
        flow.start_part() if flow.at.place is Place.PART_NOTE else flow.skip()


def test_the_short_way_in_is_five_client_facing_steps(flow):
    seen = [flow.at.place]
    while flow.at.place is not Place.ITEM:
        step = {Place.IN_CHARGE: lambda: flow.agree(with_worker=False), Place.PART_NOTE: flow.start_part}
        step.get(flow.at.place, flow.go_on)()
        seen.append(flow.at.place)
    assert seen == [Place.LANGUAGE, Place.LIMITS, Place.IN_CHARGE, Place.PART_NOTE, Place.ITEM]


def test_with_me_is_three_steps(tmp_path):
    session = new_sitting(tmp_path, mode=Mode.INTERVIEWER)
    flow = ClientFlow(session, lambda: TODAY)
    assert flow.at.place is Place.SAY_FIRST
    flow.go_on()
    assert flow.at.place is Place.PART_NOTE
    flow.start_part()
    assert flow.at.place is Place.ITEM
    flow.next(Answer(("calm",)))
    assert session.responses("today")["now"].recorder.value == "worker"
    session.close()


def test_no_item_before_the_limits_were_shown_ac_06(flow):
    with pytest.raises(UserError):
        flow.session.tell(SessionEvent.BEGIN)
    flow.go_on()
    assert flow.at.place is Place.LIMITS


def test_skipping_everything_reaches_finish_x1(flow):
    to_first_item(flow)
    while flow.at.place is not Place.LAST_QUESTION:
        flow.start_part() if flow.at.place is Place.PART_NOTE else flow.skip()
    flow.choose_kept()
    flow.finish()
    assert flow.at.place is Place.FINISH
    assert flow.session.state is SessionState.COMPLETED
    states = {r.state for part in flow.session.order for r in flow.session.responses(part).values()}
    assert states == {State.SKIPPED}


def test_next_without_an_answer_is_left_blank_and_goes_on_ac_11(flow):
    to_first_item(flow)
    flow.next(Answer())
    assert flow.session.responses("today")["now"].state is State.LEFT_BLANK
    assert flow.at.link_id == "place"


def test_each_way_of_there_being_no_answer_is_kept_apart_ac_29(tmp_path, flow):
    to_first_item(flow)
    flow.next(Answer(("calm",)))
    flow.skip(SkipReason.ASKED_DECLINED)
    flow.next(Answer())
    flow.start_part()
    flow.next(YES)
    flow.start_part()
    flow.next(YES)
    flow.back()
    flow.stop()
    flow.remove("pc-ptsd-5", "1")
    found = flow.session.responses("today"), flow.session.responses("pc-ptsd-5")
    assert [found[0][i].state for i in ("now", "place", "need")] == [State.ANSWERED, State.SKIPPED, State.LEFT_BLANK]
    assert found[0]["place"].reason is SkipReason.ASKED_DECLINED
    assert [found[1][i].state for i in ("gate", "1", "2")] == [State.ANSWERED, State.REMOVED, State.NOT_REACHED]
    flow.session.close()
    assert reopened(tmp_path).responses("pc-ptsd-5")["1"].state is State.REMOVED


def test_a_closed_gate_leaves_its_follow_ups_not_shown_ac_29(flow):
    to_part(flow, "pc-ptsd-5")
    flow.next(YES)
    flow.start_part()
    flow.next(YES)
    flow.back(), flow.back(), flow.back()
    assert flow.at.link_id == "gate"
    flow.next(NO)
    assert flow.at.part == "strengths"
    assert flow.session.responses("pc-ptsd-5")["1"].state is State.NOT_SHOWN


def test_a_skipped_gate_leaves_its_follow_ups_offered(flow):
    to_part(flow, "pc-ptsd-5")
    flow.skip()
    assert (flow.at.place, flow.at.link_id) == (Place.PART_NOTE, "1")


@pytest.mark.parametrize("leave", ["back", "hide", "break"])
def test_the_answer_as_last_seen_is_kept_however_the_screen_is_left(tmp_path, flow, leave):
    to_first_item(flow)
    answer = Answer(("upset",))
    {"back": flow.back, "hide": flow.hide, "break": lambda a: flow.aside(Place.BREAK, a)}[leave](answer)
    flow.session.close()
    assert reopened(tmp_path).responses("today")["now"].codes == ("upset",)


def test_going_back_from_every_item_ends_at_the_first_page_and_loses_nothing(flow):
    to_part(flow, "strengths")
    flow.next(Answer(("music",)))
    for _ in range(40):
        flow.back()
    assert flow.at.place is Place.LANGUAGE
    assert flow.session.responses("strengths")["helps"].codes == ("music",)


def test_pause_survives_power_loss_and_goes_on_at_the_start_of_the_part_ac_45(tmp_path, flow):
    to_part(flow, "pc-ptsd-5")
    flow.next(YES)
    flow.start_part()
    flow.next(YES)
    flow.aside(Place.BREAK)
    flow.pause()
    flow.session.close()
    later = ClientFlow(reopened(tmp_path), lambda: TODAY)
    assert (later.at.place, later.at.part, later.at.link_id) == (Place.PART_NOTE, "pc-ptsd-5", "2")
    assert later.session.responses("pc-ptsd-5")["1"].codes == ("yes",)
    later.session.close()


def test_a_break_comes_back_to_the_question(flow):
    to_first_item(flow)
    flow.aside(Place.BREAK)
    flow.aside(Place.WORD)
    flow.close_side_page()
    assert (flow.at.place, flow.at.link_id) == (Place.ITEM, "now")
    assert flow.session.check_ins() == (CheckInKind.WORD,)


def test_left_out_and_put_off_parts(flow):
    flow.go_on(), flow.go_on(), flow.agree(with_worker=False)
    flow.put_off_part()
    assert flow.at.part == "pc-ptsd-5"
    flow.leave_out_part()
    assert flow.at.part == "strengths"
    left_out = flow.session.administrations["pc-ptsd-5"]
    assert (left_out.status, left_out.begun) == (AdministrationStatus.STOPPED, None)
    assert flow.session.order[-1] == "today"


def test_everything_can_be_left_out(flow):
    flow.go_on(), flow.go_on(), flow.agree(with_worker=False)
    for _ in range(4):
        flow.leave_out_part()
    assert flow.at.place is Place.LAST_QUESTION
    flow.choose_kept()
    flow.finish()
    assert flow.at.place is Place.FINISH


def test_no_screening_today_reaches_the_last_page_at_once(flow):
    flow.go_on()
    flow.decline()
    assert (flow.at.place, flow.session.state) == (Place.FINISH, SessionState.STOPPED)


def test_a_changed_answer_comes_back_to_the_review(flow):
    to_part(flow, "wishes")
    while flow.at.place is not Place.LAST_QUESTION:
        flow.skip()
    flow.review()
    flow.change("today", "now")
    flow.next(Answer(("calm",)))
    assert flow.at.place is Place.REVIEW
    assert flow.session.responses("today")["now"].codes == ("calm",)


def test_remove_everything_leaves_no_answer_in_the_file_x4(tmp_path, flow):
    to_part(flow, "wishes")
    flow.next(Answer(("talk",)))
    while flow.at.place is not Place.LAST_QUESTION:
        flow.skip()
    flow.review()
    flow.remove_everything()
    assert (flow.at.place, flow.session.state) == (Place.FINISH, SessionState.STOPPED)
    flow.session.close()
    later = reopened(tmp_path)
    assert all(not later.responses(part) for part in later.order)
    assert {a.kept for a in later.administrations.values()} == {Keep.NOTHING}
    later.close()


def test_what_is_kept_is_chosen_part_by_part_and_is_in_the_file(tmp_path, flow):
    to_part(flow, "wishes")
    while flow.at.place is not Place.LAST_QUESTION:
        flow.skip()
    flow.choose_kept()
    flow.keep("today", Keep.ANSWERS)
    flow.keep("wishes", Keep.DONE_ONLY)
    flow.finish()
    flow.give_back()
    flow.end()
    later = reopened(tmp_path)
    assert [later.administrations[p].kept for p in ("today", "pc-ptsd-5", "wishes")] == [
        Keep.ANSWERS,
        None,
        Keep.DONE_ONLY,
    ]
    assert later.state is SessionState.HANDED_BACK
    later.close()


def test_a_pcl_5_answer_about_risks_raises_no_alarm_for_the_client(tmp_path):
    session = new_sitting(tmp_path, ("pcl-5",))
    flow = ClientFlow(session, lambda: TODAY)
    to_first_item(flow)
    while flow.at.place is Place.ITEM:
        flow.next(Answer(("extremely",)) if flow.at.link_id == "16" else Answer())
    assert session.check_ins() == ()  # a soft flag: staff see it in the review of the record
    session.close()


def test_the_laptop_given_back_by_mistake_is_not_a_trap(flow):
    flow.go_on()
    flow.decline()
    flow.give_back()
    flow.back()
    assert flow.at.place is Place.FINISH


@pytest.mark.parametrize(
    ("said", "left"), [(["settled"], "settled"), (["settled", "not-yet"], None), (["not-yet"], None)]
)
def test_how_a_person_left_is_in_the_file_as_the_worker_said_it_last(tmp_path, flow, said, left):
    flow.go_on()
    flow.decline()
    flow.give_back()
    for outcome in said:
        flow.settle_check_ins(outcome)
    content = flow.session._sitting.content()
    assert content.left == left
