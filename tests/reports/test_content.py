"""What a summary says is decided as data: in a fixed order, and only what the client shared."""

import dataclasses
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tests.reports.told import (
    DAY,
    EVERYTHING,
    PC,
    PCL,
    SPARSE,
    TODAY,
    WHOLE,
    WISHES,
    Story,
    definition,
    pc_ptsd_5,
)
from tiscreen.domain.referral import Summary, sharings
from tiscreen.domain.responses import SkipReason, answered, answered_text, left_blank, removed, skipped
from tiscreen.domain.session import AdministrationStatus, Keep
from tiscreen.domain.sitting import CheckIn, CheckInKind
from tiscreen.reports.content import summary


def words_of(value: Any) -> Iterator[str]:
    """Every string of a summary, in the order of its fields, which is the order on paper."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from words_of(each)
    elif dataclasses.is_dataclass(value):
        for each in dataclasses.fields(value):
            yield from words_of(getattr(value, each.name))


def said(story: Story, today: date = DAY) -> str:
    return "\n".join(words_of(summary(story.request(today))))


def made(story: Story, today: date = DAY) -> Summary:
    return summary(story.request(today))


def test_safety_comes_first_then_strengths_and_wishes_then_results() -> None:
    """AC-21, ruling 14: whatever was shared and in whatever order it was asked."""
    turned = EVERYTHING.of(shared=tuple(reversed(EVERYTHING.shared)))
    found = made(turned)
    assert [each.title for each in found.said] == ["What helps you", "What would help next"]
    assert [block.title[:4] for block in found.results] == ["Prim", "PTSD"]
    names = [field.name for field in dataclasses.fields(Summary)]
    order = ["title", "about", "heading", "safety", "said", "results", "done", "consent", "notice", "contact"]
    assert [name for name in names if name in order] == order


@pytest.mark.parametrize("part", WHOLE.answers)
@pytest.mark.parametrize("depth", ["done", "result", "answers"])
def test_a_part_that_was_not_shared_leaves_no_trace(part: str, depth: str) -> None:
    """AC-30: not its title, not a word of its items or answers, not that it was left out."""
    others = tuple(f"{each}:{depth}" for each in WHOLE.answers if each != part)
    whole = said(WHOLE.of(shared=others))
    words = definition(part).words_in("en")
    own = {words.title, *(item.text for item in words.items.values())}
    own |= {"Cooking my grandmother's bread on Sundays."} if part == "strengths" else set()
    assert not {each for each in own if any(line.startswith(each) or f"{each}: " in line for line in whole.split("\n"))}
    assert len(made(WHOLE.of(shared=others)).consent.terms[1][1].split("\n")) == len(others)


def test_with_nothing_shared_only_safety_and_consent_stand() -> None:
    """AC-30: nothing is ticked by us."""
    found = made(WHOLE.of(shared=()))
    assert (found.said, found.results, found.done) == ((), (), ())
    assert dict(found.consent.terms)["Shared"] == "No part of the screening."
    assert "PTSD" not in said(WHOLE.of(shared=()))


def test_done_says_that_it_was_done_and_no_word_more() -> None:
    """AC-31: no count of answers, no hint of what was left out, whether all or nothing was answered."""
    full, empty = (made(WHOLE.of(answers=a, shared=SPARSE.shared)) for a in (WHOLE.answers, SPARSE.answers))
    assert full.done == empty.done
    assert {each.text for each in full.done} == {"Done on 23 November 2026."}
    assert (full.said, full.results, full.safety.answers) == ((), (), ())


def test_a_part_that_was_stopped_is_not_called_done() -> None:
    stopped = SPARSE.of(status=AdministrationStatus.STOPPED, shared=(f"{PCL}:done",))
    assert [each.text for each in made(stopped).done] == ["Begun on 23 November 2026."]


def test_never_more_is_shared_than_was_kept() -> None:
    """Ruling 1: "keep only that I did it" holds, whatever a consent says."""
    found = made(EVERYTHING.of(kept={PC: Keep.DONE_ONLY, "wishes": Keep.NOTHING}))
    assert [each.title for each in found.done] == ["Primary Care PTSD Screen for DSM-5 (PC-PTSD-5)"]
    assert [each.title for each in found.said] == ["What helps you"]
    assert "What would help next" not in said(EVERYTHING.of(kept={"wishes": Keep.NOTHING}))


def test_the_result_of_a_part_without_results_is_only_that_it_was_done() -> None:
    found = made(WHOLE.of(shared=("strengths:result",)))
    assert (len(found.done), found.said) == (1, ())


def test_a_missing_answer_is_plainly_no_answer() -> None:
    """AC-31: never "declined", "refused" or "left out" unless the client allowed it."""
    gaps = {"gate": answered("yes"), "1": skipped(SkipReason.ASKED_DECLINED), "2": left_blank(), "3": removed()}
    story = WHOLE.of(answers={PC: gaps, "wishes": {"whom": answered("me")}}, shared=(f"{PC}:answers", "wishes:answers"))
    rows = [row for group in made(story).results[0].groups for row in group.answers]
    assert [row.answer for row in rows] == ["Yes", *["no answer"] * 5]
    assert [each.answer for each in made(story).said[0].answers] == ["no answer", "Me", "no answer"]
    for word in ("declined", "refused", "left out", "skipped", "preferred", "removed", "left blank"):
        assert word not in said(story).lower()


def test_why_an_answer_is_missing_is_told_where_the_client_allowed_it() -> None:
    """AC-31."""
    gaps = {"gate": answered("yes"), "1": skipped(SkipReason.ASKED_DECLINED), "2": skipped(), "3": removed()}
    story = WHOLE.of(answers={PC: gaps}, shared=(f"{PC}:answers", f"{PC}:missing-told"))
    rows = [row for group in made(story).results[0].groups for row in group.answers]
    assert [row.answer for row in rows[1:5]] == ["preferred not to say", "left out", "taken back", "not reached"]


@pytest.mark.parametrize(
    "shared",
    [("pcl-5",), ("pcl-5:all",), (":done",), ("pcl-5:done", "pcl-5:answers"), ("pcl-5:result", "pcl-5:missing-told")],
)
def test_a_consent_that_cannot_be_read_shares_nothing(shared: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"."):
        sharings(shared)


def test_safety_is_what_the_worker_says_and_beside_it_what_the_person_answered() -> None:
    found = made(EVERYTHING).safety
    assert found.sentence == "No danger today. Sleeps here tonight; knows whom to wake."
    assert [each.answer for each in found.answers] == ["A bit uneasy", "Yes, here is fine", "A drink; A quieter place"]
    assert found.answered_on == "23 November 2026"


def test_safety_that_nobody_asked_about_is_said_to_be_so() -> None:
    assert made(SPARSE).safety.sentence == "Not asked today."
    skipped_all = Story({"today": {"now": skipped()}}, shared=("today:answers",))
    assert made(skipped_all).safety == made(SPARSE).safety


@pytest.mark.parametrize(
    ("outcome", "on", "sentence"),
    [
        ("settled", "2026-11-23", "Settled at the end of the session."),
        ("plan-made", "2026-11-23", "Upset at the end of the session. A plan was made together."),
        ("left-first", "2026-11-23", "Left before a worker could check in."),
        ("settled", "2026-11-20", "Not asked today. On 20 November 2026: settled at the end of the session."),
        ("she told me about her brother", "2026-11-23", "Not asked today."),
        (None, None, "Not asked today."),
    ],
)
def test_safety_falls_back_on_how_the_person_left(outcome: str | None, on: str | None, sentence: str) -> None:
    """A worker's free note on a check-in is never sent."""
    check_in = CheckIn("i1", "s1", CheckInKind.FLAG, "Sam Reyes" if on else None, on, outcome)
    assert made(SPARSE.of(check_ins=(check_in,))).safety.sentence == sentence


def test_answers_of_another_day_are_not_called_today() -> None:
    story = Story({"today": TODAY}, shared=("today:answers",))
    assert made(story).safety.sentence == "In the person's own answers:"
    later = made(story, date(2026, 11, 25)).safety
    assert (later.sentence, later.answered_on) == ("Not asked today.", "23 November 2026")


def test_the_heading_says_who_made_it_for_whom_what_for_and_who_asked() -> None:
    assert made(EVERYTHING).heading == (
        ("For", "Riverside Clinic"),
        ("Purpose", "a first talk about sleep"),
        ("Asked for by", "Riverside Clinic"),
        ("Made by", "Sam Reyes, Harbour House"),
        ("Made on", "23 November 2026, in English"),
    )
    assert "Asked for by" not in dict(made(SPARSE).heading)


def test_the_consent_says_recipient_purpose_scope_end_and_the_way_back() -> None:
    """42 CFR 2.31 and 2.32: the consent and a notice on passing on go with the summary."""
    found = made(WHOLE.of(shared=("wishes:answers", f"{PC}:result", f"{PCL}:done")))
    assert found.consent.agreement == "Blue Heron agreed that Harbour House shares this summary with Riverside Clinic."
    terms = dict(found.consent.terms)
    assert terms["Purpose"] == "a first talk about sleep"
    assert terms["Given"] == "23 November 2026, spoken, with the worker"
    assert terms["Ends"] == "23 December 2026"
    assert terms["Shared"] == (
        "What would help next: the answers\nPrimary Care PTSD Screen for DSM-5 (PC-PTSD-5): the result\n"
        "PTSD Checklist for DSM-5 (PCL-5), past month: that it was done"
    )
    assert "taken back at any time, by telling Harbour House" in found.consent.withdrawal
    assert "Riverside Clinic only" in found.notice
    assert "Do not pass it on" in found.notice
    assert found.contact == ("Sam Reyes, Harbour House", "Phone 0555 0100, Monday to Friday, 9 to 5. Ask for Sam.")


def test_of_a_part_given_twice_the_last_counts() -> None:
    again = Story({PC: pc_ptsd_5(yes=0)}).part(PC)
    assert made(WHOLE.of(shared=(f"{PC}:result",), more=(again,))).results[0].cut.startswith("Below")


def test_a_part_without_any_answer_says_so_in_one_line() -> None:
    assert made(Story({"wishes": {"own": skipped()}}, shared=("wishes:answers",))).said[0].answers == ()


def test_own_words_come_as_they_were_written() -> None:
    own = "  First line.\n<b>Second</b> & last.  "
    story = Story({"wishes": {**WISHES, "own": answered_text(own)}}, shared=("wishes:answers",))
    assert made(story).said[0].answers[-1].answer == own
