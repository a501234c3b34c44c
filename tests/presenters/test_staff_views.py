"""What staff screens are given to show, as pure functions of what the vault holds."""

from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest

from tiscreen.domain.people import Client
from tiscreen.domain.recovery_key import spell
from tiscreen.domain.referral import Depth, sharings
from tiscreen.domain.responses import Responses, State, answered, answered_text
from tiscreen.domain.session import AgeBand, Keep, Mode, Session, SessionState
from tiscreen.domain.sitting import CheckIn, CheckInKind
from tiscreen.errors import DamagedError, UserError
from tiscreen.services.check_ins import WaitingPerson
from tiscreen.services.confirm_service import Confirmed, check, draft
from tiscreen.services.create_vault import typed_back
from tiscreen.services.merge_sittings import Waiting
from ui.picture_scenes.staff import RECOVERY_KEY, library
from ui.picture_scenes.staff_people import OFFER, full, part, person, prepared, session
from ui.presenters.confirm_service import confirm_service_view, places_to_fill
from ui.presenters.hand_over import pin_fits
from ui.presenters.home import check_in_view, home_view
from ui.presenters.new_session import new_session_view
from ui.presenters.person import PersonView, person_view
from ui.presenters.referral import referral_view, summary_lines
from ui.presenters.unlock import RecoveryStep, recovery_key_view, unlock_view

TODAY = date(2026, 11, 23)
PARTS = ("pcl-5", "pc-ptsd-5", "wishes", "today", "strengths")


def view_of(*sessions, offers=None) -> PersonView:
    return person_view(person(sessions), offers or {}, library().published)


def given(session_id: str, client_id: str = "p1", on: str = "2026-11-23") -> Session:
    return Session(session_id, client_id, "x", Mode.SELF, False, AgeBand.ADULT, "en", SessionState.COMPLETED, on)


def test_parts_stand_in_the_order_of_a_summary_whatever_order_they_came_in() -> None:
    """AC-21."""
    (shown,) = view_of(session("s1", "2026-11-23", [part(each, "s1") for each in PARTS])).sessions
    ids = [each.instrument_id for each in shown.parts]
    assert ids[:3] == ["today", "strengths", "wishes"]
    assert not [each for each in shown.parts[:3] if each.results]
    assert all(each.results for each in shown.parts[3:])


def test_own_words_come_from_the_newest_session_that_kept_them() -> None:
    older, newer = part("strengths", "s1"), part("strengths", "s2")
    older = replace(older, responses=older.responses.recording("own", answered_text("the older words")))
    newer = replace(newer, responses=newer.responses.recording("own", answered_text("the newer words")))
    not_kept = part("strengths", "s3", Keep.DONE_ONLY)
    view = view_of(
        session("s1", "2026-11-01", [older]),
        session("s3", "2026-11-20", [not_kept]),
        session("s2", "2026-11-10", [newer]),
    )
    assert [each.session_id for each in view.sessions] == ["s3", "s2", "s1"]
    (said,) = view.said
    assert (said.on, [line.words for line in said.lines][-1]) == ("2026-11-10", "the newer words")


def test_not_sure_is_no_strength() -> None:
    unsure = part("strengths", "s1")
    unsure = replace(unsure, responses=Responses({"helps": answered("not-sure")}))
    assert view_of(session("s1", "2026-11-23", [unsure])).said == ()


@pytest.mark.parametrize("kept", [Keep.DONE_ONLY, Keep.NOTHING, None])
def test_what_was_not_kept_is_not_in_the_view_at_all(kept: Keep | None) -> None:
    """Ruling 1: even if answers were handed to it."""
    whole = part("pc-ptsd-5", "s1")
    odd = replace(whole, administration=replace(whole.administration, kept=kept))
    view = view_of(session("s1", "2026-11-23", [odd]))
    assert view.sessions[0].parts[0].results == ()
    assert view.sessions[0].parts[0].answers == ()
    assert view.sessions[0].parts[0].kept is kept


def test_a_result_is_the_sentence_of_the_instrument_and_its_exact_range() -> None:
    """Ruling 9, promise 4."""
    (shown,) = view_of(session("s1", "2026-11-23", [part("pc-ptsd-5", "s1")])).sessions
    headline, other = shown.parts[0].results
    assert headline.sentence == other.sentence == "Can't tell. Not ruled out."
    assert (headline.low, headline.high, headline.answered, headline.of, headline.at_least) == (2, 5, 2, 5, 3)
    assert headline.sentence == library().published["pc-ptsd-5"].words_in("en").results["cut-3"].unknown


def test_answers_keep_apart_what_was_recorded() -> None:
    """AC-29: the view says which; the screen says "No answer" for each."""
    (shown,) = view_of(session("s1", "2026-11-23", [part("pc-ptsd-5", "s1")])).sessions
    states = [row.state for row in shown.parts[0].answers]
    assert states == [
        State.ANSWERED,
        State.ANSWERED,
        State.SKIPPED,
        State.LEFT_BLANK,
        State.REMOVED,
        State.ANSWERED,
    ]
    assert [bool(row.answer) for row in shown.parts[0].answers] == [True, True, False, False, False, True]


def test_an_offer_is_named_as_people_know_it() -> None:
    """Ruling 10."""
    view = view_of(session("s1", "2026-11-23", [part("pc-ptsd-5", "s1")]), offers={"s1": (OFFER,)})
    (offer,) = view.sessions[0].offers
    words = library().published["pcl-5"].words_in("en")
    assert (offer.session_id, offer.instrument_id, offer.title) == ("s1", "pcl-5", words.plain_title)
    assert offer.minutes == 7


def test_sharing_is_newest_first_with_every_no() -> None:
    view = person_view(full(), {}, library().published)
    assert [(each.recipient, each.declined) for each in view.sharing] == [
        ("Quayside Counselling", False),
        ("The Housing Office", True),
    ]


def test_a_summary_offers_no_more_than_was_kept_and_chooses_nothing() -> None:
    """AC-30, ruling 1."""
    parts = [part("pcl-5", "s1"), part("strengths", "s1", Keep.DONE_ONLY), part("wishes", "s1", None)]
    view = referral_view(person([session("s1", "2026-11-23", parts)]), "s1", TODAY)
    offered = {each.instrument_id: [level.level for level in each.levels] for each in view.parts}
    assert list(offered) == ["strengths", "pcl-5"]
    assert offered == {"strengths": [Depth.DONE], "pcl-5": [Depth.DONE, Depth.RESULT, Depth.ANSWERS]}
    assert view.form is None


def test_nothing_answered_leaves_nothing_but_that_it_was_done() -> None:
    empty = replace(part("strengths", "s1"), responses=Responses())
    view = referral_view(person([session("s1", "2026-11-23", [empty])]), "s1", TODAY)
    assert [level.level for level in view.parts[0].levels] == [Depth.DONE]


def test_a_part_given_twice_is_offered_once_as_it_was_last() -> None:
    first, last = part("pcl-5", "s1", Keep.DONE_ONLY), part("pcl-5", "s1")
    view = referral_view(person([session("s1", "2026-11-23", [first, last])]), "s1", TODAY)
    assert [len(each.levels) for each in view.parts] == [3]


def test_what_can_be_chosen_is_what_a_consent_understands() -> None:
    view = referral_view(full(), "s1", TODAY)
    lines = [f"{each.instrument_id}:{level.level}" for each in view.parts for level in each.levels[-1:]]
    assert [f"{s.instrument_id}:{s.depth}" for s in sharings(tuple(lines))] == lines
    assert [each.on for each in view.expiries] == ["2026-11-30", "2026-12-23", "2027-02-21"]


def texts(thing: object) -> list[str]:
    """Every text in a structure of dataclasses."""
    if isinstance(thing, str):
        return [thing]
    if isinstance(thing, tuple):
        return [text for each in thing for text in texts(each)]
    if is_dataclass(thing):
        return [text for field in fields(thing) for text in texts(getattr(thing, field.name))]
    return []


def test_the_text_of_a_summary_leaves_no_word_of_it_out() -> None:
    """AC-14, for whoever reads by ear: each text of the summary but its page foot, language and item numbers."""
    summary = prepared().summary
    whole = "\n".join(summary_lines(summary))
    left_out = {summary.language, summary.foot, *(text for text in texts(summary) if text.isdecimal())}
    for text in texts(summary):
        assert text in left_out or text in whole, text


def test_a_recovery_key_is_cut_into_groups_that_can_be_typed_back() -> None:
    printed = spell(bytes(range(20)))
    groups = recovery_key_view(printed).groups
    assert {len(group) for group in groups} == {4}
    assert typed_back(printed, " ".join(groups).lower())
    assert recovery_key_view(RECOVERY_KEY, RecoveryStep.TYPE).groups == ()


def test_waiting_sittings_are_counted_alike() -> None:
    """Ruling 18."""
    assert unlock_view(("a", "b"), check_in_waiting=False) == unlock_view(("x", "y"), check_in_waiting=False)


@pytest.mark.parametrize("text", [draft(), "One [a]. Two [b].", "nothing", "[]", "[open", "[a\nb]"])
def test_places_to_fill_are_those_the_service_will_not_take(text: str) -> None:
    """AC-59."""
    form = Confirmed("s", "c", text, ("today",), "n")
    try:
        check(form, library().published)
        taken = True
    except UserError:
        taken = False
    assert taken is not bool(places_to_fill(text))


def test_an_unchecked_wording_is_called_unchecked() -> None:
    view = confirm_service_view(draft(), library().published, TODAY, pathways=library().pathways())
    for choice in view.instruments:
        check = library().published[choice.instrument_id].words_in("en").wording_checked
        assert (choice.checked, choice.against, choice.used) == (check.checked, check.against, False)
    assert view.draft


def test_what_a_pathway_lacks_is_named_until_one_can_be_walked() -> None:
    view = confirm_service_view(draft(), library().published, TODAY, pathways=library().pathways())
    assert view.missing_for_any_pathway(("today", "strengths", "wishes")) == (
        "First screening",
        ("Primary Care PTSD Screen for DSM-5 (PC-PTSD-5)",),
    )
    assert view.missing_for_any_pathway(("today", "strengths", "wishes", "pc-ptsd-5")) is None


@pytest.mark.parametrize(
    ("pin", "fits"),
    [
        ("2580", True),
        ("12345678", True),
        ("258", False),
        ("123456789", False),
        ("25 8", False),
        ("٢٥٨٠", False),
        ("", False),
    ],
)
def test_a_pin_is_four_to_eight_plain_digits(pin: str, fits: bool) -> None:
    assert pin_fits(pin) is fits


def test_home_shows_no_people_before_a_search() -> None:
    client = Client("p1", "Blue Heron", "18-or-over", "2026-11-01")
    assert home_view(found=[client]).people == ()
    assert [each.code_name for each in home_view(searched="", found=[client]).people] == ["Blue Heron"]
    assert home_view(searched="", found=[client] * 50).more
    assert not home_view(searched="", found=[client] * 49).more


def test_a_person_with_two_reasons_waits_once() -> None:
    client = Client("p1", "Blue Heron", "18-or-over", "2026-11-01")
    kinds = (CheckInKind.FLAG, CheckInKind.WORD)
    waiting = [WaitingPerson(CheckIn(f"c{n}", "s1", kind), given("s1"), client) for n, kind in enumerate(kinds)]
    assert [row.check_in_id for row in home_view(waiting).check_ins] == ["c0"]
    assert [check_in_view(each).words_asked for each in waiting] == [False, True]


def test_a_waiting_sitting_tells_its_trouble_and_its_check_in() -> None:
    client = Client("p1", "Blue Heron", "18-or-over", "2026-11-01")
    readable = Waiting("a", client, given("s1"), check_ins=(CheckInKind.FLAG,))
    broken = Waiting("b", trouble=DamagedError("sitting.missing", file="b.db"))
    whole, told = home_view(waiting=[readable, broken]).waiting
    assert (whole.code_name, whole.begun_on, whole.check_in, whole.trouble) == ("Blue Heron", "2026-11-23", True, "")
    assert "b.db" in told.trouble


def test_a_new_session_takes_the_defaults_and_leaves_the_age_open() -> None:
    """Ruling 8."""
    view = new_session_view(library().pathways(), library().published, code_name="Silver Pond")
    assert (view.age_band, view.mode, view.private, view.pathway_id) == (None, Mode.SELF, False, "first-screening")
    assert [each.adults_only for each in view.pathways[0].parts] == [False, True, False, False]
    assert view.pathways[0].minutes == sum(each.minutes for each in view.pathways[0].parts) == 8


def test_a_known_person_brings_name_and_age() -> None:
    client = Client("p1", "Blue Heron", "under-18", "2026-11-01")
    view = new_session_view(library().pathways(), library().published, code_name="ignored", client=client)
    assert (view.client_id, view.code_name, view.age_band) == ("p1", "Blue Heron", AgeBand.UNDER_18)
