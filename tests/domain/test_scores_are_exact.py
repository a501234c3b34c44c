"""Bounds and three-valued results equal every possible completion, for any instrument that can be written."""

from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.domain.made_up import RIGHTS, completions, conditions, holds, instruments, responses, value_of
from tiscreen.domain.conditions import read_both_ways
from tiscreen.domain.instrument import (
    Condition,
    FlagRule,
    Instrument,
    Item,
    Method,
    Option,
    Origin,
    Prorate,
    ResultRule,
    ScoreRule,
    Section,
    SettledBy,
)
from tiscreen.domain.outcome import Bounded, NotScorable, Result, Score, Scored
from tiscreen.domain.responses import Responses, answered, skipped
from tiscreen.domain.scoring import outcome
from tiscreen.instruments.outcome_json import plain_score


def verdict(truths: set[bool]) -> Result:
    return Result.UNKNOWN if len(truths) == 2 else Result.YES if truths.pop() else Result.NO


def rests_on_an_answer(rule: ScoreRule, instrument: Instrument, given_: Responses) -> bool:
    counted = completions(instrument, given_)
    asked = {name for whole in counted for name in whole}
    names = {*rule.items, *([rule.settled_by.item] if rule.settled_by else [])}
    return any(given_[name].answered for name in names & asked)


def expected(rule: ScoreRule, instrument: Instrument, given_: Responses) -> tuple[float, float] | None:
    if not rests_on_an_answer(rule, instrument, given_):
        return None
    values = [value_of(rule, instrument, whole) for whole in completions(instrument, given_)]
    return min(values), max(values)


def ends(score: Score) -> tuple[float, float] | None:
    match score:
        case Scored(value=value):
            return value, value
        case Bounded(low=low, high=high):
            return low, high
    return None


@given(st.data())
def test_bounds_are_the_smallest_and_largest_of_all_completions(data: st.DataObject) -> None:
    instrument = data.draw(instruments())
    given_ = data.draw(responses(instrument))
    scores = outcome(instrument, given_).scores
    for rule in instrument.scores:
        assert ends(scores[rule.id]) == expected(rule, instrument, given_)


@given(st.data())
def test_every_rule_that_the_reader_takes_is_exact(data: st.DataObject) -> None:
    instrument = data.draw(instruments())
    when = data.draw(conditions(instrument))
    assume(not read_both_ways(when, instrument))
    given_ = data.draw(responses(instrument))
    ruled = replace(instrument, results=(ResultRule("rule", "test", "us", when=when),), flags=(FlagRule("flag", when),))
    found = outcome(ruled, given_)
    truth = verdict({holds(when, instrument, whole) for whole in completions(instrument, given_)})
    assert found.results["rule"] is truth
    assert found.flags == (("flag",) if found.results["rule"] is Result.YES else ())


@given(st.data())
def test_cut_scores_are_exact(data: st.DataObject) -> None:
    instrument = data.draw(instruments())
    cut = data.draw(st.integers(-4, 12))
    rules = tuple(ResultRule(rule.id, "test", "us", score=rule.id, at_least=cut) for rule in instrument.scores)
    given_ = data.draw(responses(instrument))
    results = outcome(replace(instrument, results=rules), given_).results
    for rule in instrument.scores:
        if rests_on_an_answer(rule, instrument, given_):
            values = {value_of(rule, instrument, whole) >= cut for whole in completions(instrument, given_)}
            assert results[rule.id] is verdict(values)
        else:
            assert results[rule.id] is Result.UNKNOWN


@given(st.data())
def test_one_more_answer_never_widens_a_range(data: st.DataObject) -> None:
    """Unless it opens or closes a gate anew, an answer can only narrow what is left open."""
    instrument = data.draw(instruments())
    given_ = data.draw(responses(instrument))
    asked = {name for whole in completions(instrument, given_) for name in whole}
    open_items = [
        item.link_id for item in instrument.items() if item.link_id in asked and not given_[item.link_id].answered
    ]
    assume(open_items)
    name = data.draw(st.sampled_from(open_items))
    fitting = sorted({whole[name] for whole in completions(instrument, given_) if name in whole})
    more = given_.recording(name, answered(data.draw(st.sampled_from(fitting))))
    before, after = outcome(instrument, given_).scores, outcome(instrument, more).scores
    for rule in instrument.scores:
        wide, narrow = ends(before[rule.id]), ends(after[rule.id])
        if wide is not None:
            assert narrow is not None
            assert wide[0] <= narrow[0] <= narrow[1] <= wide[1]


@given(st.data())
def test_the_order_of_answering_does_not_matter(data: st.DataObject) -> None:
    instrument = data.draw(instruments())
    given_ = data.draw(responses(instrument))
    shuffled = Responses(dict(data.draw(st.permutations(list(given_.items())))))
    assert outcome(instrument, shuffled) == outcome(instrument, given_)


@given(st.data())
def test_a_prorated_value_says_so_and_needs_the_publishers_rule(data: st.DataObject) -> None:
    instrument = data.draw(instruments().filter(lambda made: made.sections[1].shown_when is None))
    names = [item.link_id for item in instrument.items()]
    rule = ScoreRule("mean", instrument.scores[0].method.MEAN, tuple(names), prorate=Prorate(1, "a manual"))
    code = "c1"
    one_missing = Responses({name: answered(code) for name in names[1:]} | {names[0]: skipped()})
    score = outcome(replace(instrument, scores=(rule,)), one_missing).scores["mean"]
    known = [next(o.value or 0 for o in instrument.options_of(name) if o.code == code) for name in names[1:]]
    assert score == Scored(sum(known) / len(known), len(names) - 1, len(names), prorated=True)
    assert plain_score(score)["prorated"] is True
    without = outcome(replace(instrument, scores=(replace(rule, prorate=None),)), one_missing).scores["mean"]
    assert not (isinstance(without, Scored) and without.prorated)
    nothing = outcome(replace(instrument, scores=(rule,)), Responses()).scores["mean"]
    assert nothing == NotScorable(of=len(names))


def test_the_first_item_of_audit_c_settles_and_rules_out() -> None:
    """ "Never" settles it at 0; any later answer rules "never" out, so that the total is 1 at least."""
    options = {"often": tuple(Option(f"c{value}", value) for value in range(5))}
    opens = Condition(not_=Condition(item="1", any_of=("c0",)))
    sections = (
        Section("one", (Item("1", options="often"),)),
        Section("two", (Item("2", options="often"), Item("3", options="often")), shown_when=opens),
    )
    total = ScoreRule("total", Method.SUM, ("1", "2", "3"), settled_by=SettledBy("1", ("c0",), 0))
    audit_c = Instrument("a", "1", Origin.OWN, RIGHTS, ("proxy",), sections, options, scores=(total,))
    of = {"1": answered("c0"), "2": answered("c4"), "3": answered("c2")}
    assert outcome(audit_c, Responses(of)).scores["total"] == Scored(0, 1, 3, settled_by="1")
    without_first = Responses({"1": skipped(), "2": of["2"], "3": of["3"]})
    assert outcome(audit_c, without_first).scores["total"] == Bounded(7, 10, 2, 3)
    assert outcome(audit_c, Responses({"3": of["3"]})).scores["total"] == Bounded(3, 10, 1, 3)
