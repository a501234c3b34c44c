"""A result is a sentence, its cut and source, how much was answered and what it is not; numbers only if shared."""

import dataclasses
from dataclasses import replace

import pytest
from msgspec import structs

from tests.reports.told import PC, PCL, Story, definition, pc_ptsd_5, pcl_5
from tiscreen.domain.instrument import Population, Prorate
from tiscreen.domain.referral import ResultBlock
from tiscreen.domain.responses import Response, answered, skipped
from tiscreen.domain.scoring import outcome
from tiscreen.domain.session import AgeBand, Mode
from tiscreen.reports.content import summary
from tiscreen.reports.results import outside


def block(answers: dict[str, Response], depth: str = "result", part: str = PC, **changes: object) -> ResultBlock:
    story = Story({part: answers}, shared=(f"{part}:{depth}",)).of(**changes)
    return summary(story.request()).results[0]


def numbers_in(found: ResultBlock) -> str:
    return " ".join((*found.scores, found.cut, *found.other_cuts, found.answered))


def test_the_fields_stand_in_the_fixed_order() -> None:
    order = "title version given sentence scores cut other_cuts patterns answered cautions limits groups"
    assert [field.name for field in dataclasses.fields(ResultBlock)] == order.split()


def test_a_result_names_instrument_version_language_date_mode_and_window() -> None:
    found = block(pc_ptsd_5())
    assert found.title == "Primary Care PTSD Screen for DSM-5 (PC-PTSD-5)"
    assert found.version == "Version 2015.1, asked in English."
    assert found.given == "Given on 23 November 2026. Answered on their own, on a laptop. Asks about the past month."
    together = block(pc_ptsd_5(), mode=Mode.INTERVIEWER)
    assert "Answered together with a worker." in together.given


@pytest.mark.parametrize(
    ("answers", "outcome", "cut"),
    [
        (pc_ptsd_5(yes=3), "yes", "At or above the published cut of 3 (most sensitive). Source: Prins 2016."),
        (pc_ptsd_5(yes=2), "no", "Below the published cut of 3 (most sensitive). Source: Prins 2016."),
        (pc_ptsd_5(2, 2), "unknown",
         "Can't tell whether the published cut of 3 is reached (most sensitive). Source: Prins 2016."),
    ],
)  # fmt: skip
def test_the_settled_sentence_and_the_cut_with_purpose_and_source(
    answers: dict[str, Response], outcome: str, cut: str
) -> None:
    """Ruling 9: one truth, told once; the words are the instrument's own."""
    found = block(answers)
    assert found.sentence == getattr(definition(PC).words_in("en").results["cut-3"], outcome)
    assert found.cut == cut


def test_a_bounded_score_is_said_in_a_sentence_never_as_a_number() -> None:
    """Ruling 9, AC-27."""
    found = block(pc_ptsd_5(2, 2))
    assert found.sentence == "Can't tell. Not ruled out."
    assert found.scores == ()
    assert found.answered == "3 of 5 items answered."


def test_a_result_settled_by_what_was_answered_is_settled() -> None:
    found = block(pc_ptsd_5(3, 2))
    assert found.cut.startswith("At or above the published cut of 3")
    assert found.answered == "3 of 5 items answered."


def test_without_the_answers_other_cuts_are_named_and_tell_no_number() -> None:
    """Above 3 and below 4 would give the total away; the client shared a sentence."""
    three, five = block(pc_ptsd_5(yes=3)), block(pc_ptsd_5(yes=5))
    assert three == five
    assert three.other_cuts == (
        "Also published, not shown here: the cut of 4 (most efficient; Prins 2016; Bovin 2021).",
    )
    assert (three.scores, three.patterns, three.groups) == ((), (), ())


def test_with_the_answers_numbers_and_every_cut_show() -> None:
    found = block(pc_ptsd_5(3, 1), "answers")
    assert found.scores == ("Total: between 3 and 4, because 1 item has no answer (possible 0 to 5).",)
    assert found.other_cuts == (
        "Can't tell whether the published cut of 4 is reached (most efficient). Source: Prins 2016; Bovin 2021.",
    )
    whole = block(pcl_5(*[2] * 20), "answers", PCL)
    assert whole.scores[:2] == ("Total: 40 (possible 0 to 80).", "Cluster B: 10 (possible 0 to 20).")
    assert [cut[:37] for cut in whole.other_cuts] == ["At or above the published cut of 33 ("]


@pytest.mark.parametrize("value", [0, 2])
def test_a_pattern_is_named_as_a_pattern_with_what_it_lacks(value: int) -> None:
    """Ruling 16: never as a diagnosis."""
    (pattern,) = block(pcl_5(*[value] * 20), "answers", PCL).patterns
    assert "pattern that is used to decide on a full assessment" in pattern
    assert "leaves out what happened, how long it has lasted, what it does to daily life, and other causes" in pattern


def test_a_pattern_that_cannot_be_told_is_named() -> None:
    some = {**pcl_5(*[2] * 20), "6": skipped(), "7": skipped()}
    (pattern,) = block(some, "answers", PCL).patterns
    assert pattern.startswith(
        "PCL-5: pattern of answers used to decide on a full assessment. Can't tell. Not ruled out. This pattern leaves"
    )


def test_a_closed_gate_is_the_tools_own_rule_not_five_gaps() -> None:
    found = block({"gate": answered("no")}, "answers")
    assert found.answered == "The tool's own rule settles this from one answer; the items after it are not needed."
    assert found.scores == ("Total: 0 (possible 0 to 5).",)
    assert [row.question for group in found.groups for row in group.answers] == [
        "Have you ever experienced this kind of event?"
    ]


def test_nothing_answered_is_not_a_zero() -> None:
    found = block({number: skipped() for number in ("gate", "1", "2", "3", "4", "5")}, "answers")
    assert found.sentence == "Can't tell. Not ruled out."
    assert found.scores == ("Total: not added up.",)
    assert found.answered == "0 of 5 items answered."
    assert found.groups == ()


def test_every_result_ends_by_saying_what_it_is_not() -> None:
    for found in (block(pc_ptsd_5()), block(pcl_5(*[0] * 20), part=PCL), block({"gate": answered("no")})):
        assert found.limits.startswith("This is a screening result, not a diagnosis. It needs a full assessment")


def test_answers_are_quoted_with_the_instruments_own_words_and_values() -> None:
    found = block(pcl_5(*range(5), *[0] * 15), "answers", PCL)
    (group,) = found.groups
    assert group.stem.endswith("In the past month, how much were you bothered by:")
    assert [row.answer for row in group.answers[:5]] == [
        "Not at all (0)", "A little bit (1)", "Moderately (2)", "Quite a bit (3)", "Extremely (4)",
    ]  # fmt: skip
    assert group.answers[15].number == "16"
    assert group.answers[15].question == definition(PCL).words_in("en").items["16"].text


def test_a_list_of_hard_events_is_not_repeated_to_the_reader() -> None:
    stems = [group.stem for group in block(pc_ptsd_5(), "answers").groups]
    assert stems == ["", "In the past month, have you…"]


def test_use_outside_the_validated_ages_is_said() -> None:
    assert (
        "Used outside the ages it was validated for (18 and over)."
        in block(pc_ptsd_5(), age_band=AgeBand.UNDER_18).cautions
    )
    assert "Validated for people aged 18 and over." in block(pc_ptsd_5(), age_band=AgeBand.NOT_KNOWN).cautions
    assert not any("aged" in caution or "ages" in caution for caution in block(pc_ptsd_5()).cautions)


@pytest.mark.parametrize(
    ("ages", "band", "expected"),
    [
        ((8, 17), AgeBand.ADULT, True),
        ((8, 17), AgeBand.UNDER_18, False),
        ((17, None), AgeBand.UNDER_18, False),
        ((18, 64), AgeBand.ADULT, False),
        ((None, None), AgeBand.UNDER_18, False),
        ((18, None), AgeBand.NOT_KNOWN, False),
    ],
)
def test_outside_is_said_only_where_it_is_known(ages: tuple[int, int], band: AgeBand, expected: bool) -> None:
    assert outside(Population(*ages), band) is expected


def changed(answers: dict[str, Response], rule: dict[str, object], **changes: object) -> ResultBlock:
    """A block of PC-PTSD-5 as somebody else might have defined it."""
    part = Story({PC: answers}).part(PC)
    given = part.published.instrument
    instrument = structs.replace(given, scores=(structs.replace(given.scores[0], **rule),), **changes)
    part = replace(
        part,
        published=replace(part.published, instrument=instrument),
        outcome=outcome(instrument, part.responses),
    )
    return summary(Story(shared=(f"{PC}:answers",), more=(part,)).request()).results[0]


@pytest.mark.parametrize(("ages", "said"), [((8, 17), "8 to 17"), ((None, 17), "up to 17")])
def test_ages_are_said_as_the_publisher_says_them(ages: tuple[int | None, int], said: str) -> None:
    found = changed(pc_ptsd_5(), {}, population=Population(*ages))
    assert f"Used outside the ages it was validated for ({said})." in found.cautions


def test_what_a_publishers_rule_filled_in_is_said_to_be_so() -> None:
    found = changed(pc_ptsd_5(3, 1), {"prorate": Prorate(1, "the publisher"), "settled_by": None})
    assert "Missing items were filled in by the publisher's own rule." in found.cautions
    assert found.answered == "4 of 5 items answered."


def test_a_result_without_a_score_counts_every_item() -> None:
    part = Story({PCL: pcl_5(*[2] * 19)}).part(PCL)
    given = part.published.instrument
    pattern = structs.replace(given, results=(structs.replace(given.results[2], headline=True),))
    part = replace(part, published=replace(part.published, instrument=pattern))
    found = summary(Story(shared=(f"{PCL}:result",), more=(part,)).request()).results[0]
    assert found.answered == "19 of 20 items answered."
    assert found.cut.startswith("The answers show the pattern that is used to decide on a full assessment.")
    assert found.other_cuts == ()


def test_answers_given_days_apart_are_said_to_be_so() -> None:
    apart = block(pc_ptsd_5(), begun="2026-11-13")
    assert apart.given.startswith("Begun on 13 November 2026, ended on 23 November 2026.")
    assert any("days apart" in caution for caution in apart.cautions)
    assert not any("days apart" in caution for caution in block(pc_ptsd_5(), begun="2026-11-22").cautions)


def test_unchecked_wording_is_said_to_be_so() -> None:
    assert not definition(PC).words_in("en").wording_checked.checked
    assert "The wording has not yet been checked against the publisher's own form." in block(pc_ptsd_5()).cautions
