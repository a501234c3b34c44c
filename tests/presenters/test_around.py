"""What the pages around the questions show, decided without a window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.presenters.said_parts import published, said
from tiscreen.domain.responses import (
    NOT_REACHED,
    Response,
    SkipReason,
    State,
    answered,
    answered_number,
    answered_text,
    left_blank,
    removed,
    skipped,
)
from tiscreen.domain.session import Keep, Mode
from tiscreen.domain.sitting import CheckInKind
from tiscreen.errors import DefinitionError, Finding, UserError
from ui.presenters.confidentiality import confidentiality_view, say_first_view
from ui.presenters.finish import KeptPart, finish_view
from ui.presenters.hand_back import HandBackView, Step, hand_back_view
from ui.presenters.in_charge import in_charge_view
from ui.presenters.keep import keep_view
from ui.presenters.language_size import language_size_view
from ui.presenters.problem import problem_view
from ui.presenters.review import review_view
from ui.presenters.said import answer_lines

STATES = st.sampled_from(
    [answered("yes"), answered("no"), left_blank(), removed(), *(skipped(reason) for reason in SkipReason), NOT_REACHED]
)


def test_the_review_keeps_the_ways_of_no_answer_apart_and_shows_nothing_for_each() -> None:
    """AC-29."""
    given_here = {"gate": answered("yes"), "1": skipped(), "2": left_blank(), "3": removed(), "4": answered("no")}
    (part,) = review_view([said("pc-ptsd-5", given_here)], "en").parts
    assert [(row.link_id, row.state, row.answer) for row in part.rows] == [
        ("gate", State.ANSWERED, "Yes"),
        ("1", State.SKIPPED, ""),
        ("2", State.LEFT_BLANK, ""),
        ("3", State.REMOVED, ""),
        ("4", State.ANSWERED, "No"),
        ("5", State.NOT_REACHED, ""),
    ]
    assert [row.answered for row in part.rows] == [True, False, False, False, True, False]
    assert [row.removed for row in part.rows] == [False, False, False, True, False, False]


@given(st.dictionaries(st.sampled_from(["1", "2", "3", "4", "5"]), STATES, min_size=1))
def test_every_row_of_the_review_carries_the_state_that_was_recorded(symptoms: dict[str, Response]) -> None:
    """AC-29, for any pattern of answers behind an open gate."""
    part = review_view([said("pc-ptsd-5", {"gate": answered("yes"), **symptoms})], "en").parts[0]
    for row in part.rows[1:]:
        assert row.state is symptoms.get(row.link_id, NOT_REACHED).state
        assert bool(row.answer) == (row.state is State.ANSWERED)


def test_what_a_closed_gate_hides_is_not_in_the_review() -> None:
    part = review_view([said("pc-ptsd-5", {"gate": answered("no"), "1": answered("yes")})], "en").parts[0]
    assert [row.link_id for row in part.rows] == ["gate"]


def test_a_part_that_was_never_begun_has_no_rows_to_nag_about() -> None:
    """X1."""
    view = review_view([said("pcl-5", begun=False), said("today", {"now": skipped()})], "en")
    assert [(part.administration_id, len(part.rows)) for part in view.parts] == [("a-pcl-5", 0), ("a-today", 3)]


def test_answers_stand_in_the_instruments_words_and_the_persons_own() -> None:
    part = said("strengths", {"helps": answered("people", "music"), "own": answered_text("The sea, at night")})
    rows = review_view([part], "en").parts[0].rows
    assert [row.answer for row in rows] == ["Family or friends\nMusic", "The sea, at night"]
    assert rows[0].question == published("strengths").words_in("en").items["helps"].text


def test_a_number_is_shown_as_it_was_given() -> None:
    assert answer_lines(said("today", {"now": answered_number(7)}), "now", "en") == ("7",)
    assert answer_lines(said("today", {"now": answered_number(2.5)}), "now", "en") == ("2.5",)


def test_nothing_is_chosen_for_anybody_about_what_is_kept() -> None:
    """Ruling 1: a choice is there only when the person made it."""
    parts = [said("today", {"now": answered("calm")}), said("strengths"), said("wishes", begun=False)]
    view = keep_view(parts, "en")
    assert [(part.administration_id, part.choice, part.answered) for part in view.parts] == [
        ("a-today", None, 1),
        ("a-strengths", None, 0),
    ]


@pytest.mark.parametrize("choice", list(Keep))
def test_a_choice_about_what_is_kept_is_shown_again(choice: Keep) -> None:
    assert keep_view([said("today", kept=choice)], "en").parts[0].choice is choice


def test_answers_under_a_closed_gate_are_not_counted() -> None:
    part = said("pc-ptsd-5", {"gate": answered("no"), "1": answered("yes"), "2": answered("yes")})
    assert keep_view([part], "en").parts[0].answered == 1


def test_the_last_page_names_strengths_and_wishes_in_the_persons_words() -> None:
    parts = [
        said("strengths", {"helps": answered("music", "not-sure"), "own": answered_text("My aunt")}, Keep.ANSWERS),
        said("wishes", {"next": answered("not-sure", "sleep"), "whom": answered("me"), "own": skipped()}),
    ]
    view = finish_view(parts, "en", "Harbour House", "555 0100")
    assert view.strengths == ("Music", "My aunt")
    assert view.wishes == ("Better sleep",)
    assert view.kept == (KeptPart("What helps you", Keep.ANSWERS), KeptPart("What would help next", None))


def test_the_last_page_is_the_same_page_after_skipping_everything() -> None:
    """AC-20, X18: the same resources, whatever was answered."""
    everything = [said(each, begun=False) for each in ("today", "pc-ptsd-5", "strengths", "wishes")]
    view = finish_view(everything, "en", "Harbour House", "555 0100")
    assert (view.strengths, view.wishes, view.kept) == ((), (), ())
    assert (view.service_name, view.contact) == ("Harbour House", "555 0100")


def test_check_ins_are_in_the_view_only_after_the_pin_and_without_a_reason() -> None:
    raised = (CheckInKind.FLAG, CheckInKind.WORD)
    for step in (Step.GIVE, Step.PIN):
        assert hand_back_view(step, raised) == HandBackView(step.value)
    assert hand_back_view(Step.WORKER, raised) == HandBackView("worker", check_ins=1, words_asked=True)
    assert hand_back_view(Step.PIN, (), 8, wrong=True) == HandBackView("pin", wait_seconds=8, wrong=True)


def test_a_trouble_nobody_foresaw_shows_nothing_of_its_own_text() -> None:
    view = problem_view(ValueError("row 7 of answers: secret words"))
    assert "secret" not in f"{view}"
    assert view.sentence
    assert view.next_step
    assert view.details == ""


def test_a_refused_definition_names_every_place_with_what_would_be_right() -> None:
    findings = (
        Finding(("$.id", "is empty", "give it an id")),
        Finding(("$.items[2]", "names nothing", "name an item")),
    )
    view = problem_view(DefinitionError("x.json", findings))
    assert "x.json" in view.sentence
    assert view.details.splitlines() == ["$.id: is empty. Give it an id.", "$.items[2]: names nothing. Name an item."]


def test_a_trouble_with_words_of_its_own_gets_them() -> None:
    assert problem_view(UserError("unknown")).sentence == problem_view(OSError("disk")).sentence


def test_the_services_own_words_are_cut_into_paragraphs_and_not_changed() -> None:
    text = "  What you tell us stays here.\n\n\nThere are limits: <b>ask</b> & see.\r\n"
    told = ("What you tell us stays here.", "There are limits: <b>ask</b> & see.")
    assert confidentiality_view(text, "2026-05-03").paragraphs == told
    assert say_first_view(text).paragraphs == told
    assert confidentiality_view(text, "2026-05-03").heard_on == "2026-05-03"


def test_languages_stand_in_their_own_script_in_the_order_given() -> None:
    """AC-15; a language without a name here stands as its code."""
    view = language_size_view(("en", "xx"), "en", 125, (100, 125))
    assert [(each.code, each.own_name) for each in view.languages] == [("en", "English"), ("xx", "xx")]
    assert (view.chosen, view.scale, view.scales) == ("en", 125, (100, 125))


@pytest.mark.parametrize("mode", list(Mode))
def test_the_page_in_charge_knows_how_it_was_set_up(mode: Mode) -> None:
    assert in_charge_view(mode).mode == mode.value
