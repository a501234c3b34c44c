"""Yes, no or unknown: what a rule can say while answers are missing."""

import pytest

from tests.domain.made_up import RIGHTS
from tiscreen.domain.conditions import at_least_n, negation, read_both_ways, score_at_least, truth
from tiscreen.domain.instrument import AtLeast, Condition, Instrument, Item, Kind, Option, Origin, Section
from tiscreen.domain.outcome import Bounded, NotScorable, Result, Scored
from tiscreen.domain.responses import Responses, answered, skipped

YES, NO, UNKNOWN = Result.YES, Result.NO, Result.UNKNOWN
LOW_HIGH = (Option("low", 0), Option("high", 2))
THINGS = Instrument(
    "made-up",
    "1",
    Origin.OWN,
    RIGHTS,
    ("self-administered",),
    (Section("one", (Item("a", options="x"), Item("b", options="x"), Item("s", kind=Kind.SEVERAL, options="x"))),),
    {"x": LOW_HIGH},
)
A_HIGH, B_HIGH = Condition(item="a", at_least=2), Condition(item="b", at_least=2)


@pytest.mark.parametrize(("given", "says"), [(YES, NO), (NO, YES), (UNKNOWN, UNKNOWN)])
def test_not_keeps_what_is_unknown(given: Result, says: Result) -> None:
    assert negation(given) is says


@pytest.mark.parametrize(
    ("n", "truths", "says"),
    [
        (2, [YES, YES, UNKNOWN], YES),
        (2, [YES, UNKNOWN, NO], UNKNOWN),
        (2, [YES, NO, NO], NO),
        (1, [UNKNOWN, UNKNOWN], UNKNOWN),
        (1, [], NO),
    ],
)
def test_at_least_n_is_settled_as_early_as_it_can_be(n: int, truths: list[Result], says: Result) -> None:
    assert at_least_n(n, truths) is says


@pytest.mark.parametrize(
    ("score", "says"),
    [
        (Scored(3, 5, 5), YES),
        (Scored(2, 5, 5), NO),
        (Bounded(3, 5, 3, 5), YES),
        (Bounded(0, 2, 3, 5), NO),
        (Bounded(2, 3, 4, 5), UNKNOWN),
        (NotScorable(5), UNKNOWN),
        (None, UNKNOWN),
    ],
)
def test_a_cut_is_met_only_when_nothing_missing_could_change_it(score: Scored | Bounded | None, says: Result) -> None:
    assert score_at_least(score, 3) is says


@pytest.mark.parametrize(
    ("condition", "says"),
    [
        (Condition(item="b", any_of=("low", "high")), YES),  # whatever it turns out to be
        (Condition(item="b", at_least=3), NO),
        (B_HIGH, UNKNOWN),
        (Condition(any_=(A_HIGH, B_HIGH)), YES),
        (Condition(all_=(A_HIGH, B_HIGH)), UNKNOWN),
        (Condition(all_=(Condition(not_=A_HIGH), B_HIGH)), NO),
        (Condition(at_least_n=AtLeast(2, (A_HIGH, B_HIGH, Condition(item="b", at_least=0)))), YES),
        (Condition(score="none", below=3), UNKNOWN),
    ],
)
def test_a_rule_over_items_with_one_missing(condition: Condition, says: Result) -> None:
    assert truth(condition, THINGS, Responses({"a": answered("high"), "b": skipped()}), {}) is says


def test_several_answers_meet_a_condition_with_any_of_them() -> None:
    several = Responses({"s": answered("low", "high")})
    assert truth(Condition(item="s", any_of=("high",)), THINGS, several, {}) is YES
    assert truth(Condition(item="s", any_of=("high",)), THINGS, Responses({"s": answered("low")}), {}) is NO


def test_an_item_that_is_not_asked_meets_nothing() -> None:
    assert truth(A_HIGH, THINGS, Responses(), {}, hidden={"a"}) is NO
    assert truth(Condition(not_=A_HIGH), THINGS, Responses(), {}, hidden={"a"}) is YES


@pytest.mark.parametrize(
    ("condition", "both_ways"),
    [
        (Condition(any_=(A_HIGH, Condition(item="a", at_least=1))), ()),
        (Condition(any_=(A_HIGH, Condition(item="a", any_of=("high",)))), ()),
        (Condition(any_=(A_HIGH, Condition(item="a", any_of=("low",)))), ("a",)),
        (Condition(all_=(A_HIGH, Condition(not_=A_HIGH))), ("a",)),
        (Condition(all_=(A_HIGH, B_HIGH)), ()),
    ],
)
def test_an_item_read_in_ways_that_pull_apart_is_found(condition: Condition, both_ways: tuple[str, ...]) -> None:
    assert read_both_ways(condition, THINGS) == both_ways


@pytest.mark.parametrize("empty", [Condition(), Condition(score="none")])
def test_a_condition_that_says_nothing_is_a_bug_not_an_answer(empty: Condition) -> None:
    with pytest.raises(ValueError, match="without a"):
        truth(empty, THINGS, Responses(), {})
