"""Made-up instruments for hypothesis, and an independent count of every way that they could be completed."""

import itertools
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from tiscreen.domain.instrument import (
    AtLeast,
    Condition,
    Instrument,
    Item,
    Method,
    Option,
    Origin,
    Rights,
    ScoreRule,
    Section,
    SettledBy,
)
from tiscreen.domain.responses import Responses, answered, left_blank, removed, skipped

RIGHTS = Rights("us", "free", True, True, True, "none")
GATE, CLOSING = "first", "c0"
Completion = dict[str, str]  # the codes of the items that are asked


@st.composite
def instruments(draw: st.DrawFn) -> Instrument:
    """Up to five items; the first may close the rest, and settles the scores when it does, as AUDIT-C does."""
    lists = {
        name: tuple(Option(f"c{n}", value) for n, value in enumerate(values))
        for name, values in zip(
            "ab",
            draw(st.lists(st.lists(st.integers(-2, 4), min_size=2, max_size=3), min_size=2, max_size=2)),
            strict=True,
        )
    }
    names = [GATE, *(f"i{n}" for n in range(draw(st.integers(1, 4))))]
    items = [Item(name, options=draw(st.sampled_from("ab"))) for name in names]
    gated = draw(st.booleans())
    opens = Condition(not_=Condition(item=GATE, any_of=(CLOSING,))) if gated else None
    sections = (Section("one", tuple(items[:1])), Section("two", tuple(items[1:]), shown_when=opens))
    scores = tuple(draw(_scores(f"s{n}", names, gated)) for n in range(draw(st.integers(1, 3))))
    return Instrument("made-up", "1", Origin.OWN, RIGHTS, ("self-administered",), sections, lists, scores=scores)


@st.composite
def _scores(draw: st.DrawFn, name: str, names: list[str], gated: bool) -> ScoreRule:
    method = draw(st.sampled_from(list(Method)))
    items = tuple(draw(st.lists(st.sampled_from(names), min_size=1, unique=True)))
    weights = {i: draw(st.sampled_from([-1, 0.1, 0.3, 2])) for i in items} if method is Method.WEIGHTED else None
    return ScoreRule(
        name,
        method,
        items,
        reverse=tuple(draw(st.lists(st.sampled_from(items), unique=True))),
        multiply=draw(st.sampled_from([1, 4, -1, 0.5])),
        threshold=draw(st.integers(0, 3)) if method is Method.COUNT_AT_LEAST else None,
        weights=weights,
        settled_by=SettledBy(GATE, (CLOSING,), draw(st.integers(-1, 1))) if gated else None,
    )


def conditions(instrument: Instrument) -> st.SearchStrategy[Condition]:
    """Any condition that can be written over the instrument."""
    names = st.sampled_from([item.link_id for item in instrument.items()])
    score_ids = st.sampled_from([rule.id for rule in instrument.scores])
    bounds = st.integers(-3, 8)
    leaf = st.one_of(
        st.builds(lambda i, n: Condition(item=i, at_least=n), names, bounds),
        st.builds(lambda i: Condition(item=i, any_of=("c0",)), names),
        st.builds(lambda s, n: Condition(score=s, at_least=n), score_ids, bounds),
        st.builds(lambda s, n: Condition(score=s, below=n), score_ids, bounds),
    )
    return st.recursive(leaf, _joined, max_leaves=4)


def _joined(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        several.map(lambda parts: Condition(all_=parts)),
        several.map(lambda parts: Condition(any_=parts)),
        st.tuples(several, st.integers(1, 3)).map(
            lambda pair: Condition(at_least_n=AtLeast(min(pair[1], len(pair[0])), pair[0]))
        ),
        inner.map(lambda part: Condition(not_=part)),
    )


@st.composite
def responses(draw: st.DrawFn, instrument: Instrument) -> Responses:
    """Any mixture of answers and of ways of there being none."""
    found = {}
    for item in instrument.items():
        codes = [answered(option.code) for option in instrument.options_of(item.link_id)]
        response = draw(st.sampled_from([*codes, *codes, skipped(), left_blank(), removed(), None]))
        if response is not None:
            found[item.link_id] = response
    return Responses(found)


def completions(instrument: Instrument, given: Responses) -> list[Completion]:
    """Every way of completing what is missing that fits what was answered and still counts."""
    gated = instrument.sections[1].shown_when is not None
    counts = {i: r.codes[0] for i, r in given.items() if r.answered}
    if gated and counts.get(GATE) == CLOSING:
        counts = {GATE: CLOSING}
    return [whole for whole in _all_paths(instrument, gated) if all(whole.get(i) == code for i, code in counts.items())]


def _all_paths(instrument: Instrument, gated: bool) -> Iterator[Completion]:
    names = [item.link_id for item in instrument.items()]
    if gated:
        yield {GATE: CLOSING}
    for codes in itertools.product(*[[o.code for o in instrument.options_of(name)] for name in names]):
        if not (gated and codes[0] == CLOSING):
            yield dict(zip(names, codes, strict=True))


def value_of(rule: ScoreRule, instrument: Instrument, whole: Completion) -> float:
    """The score of one completion, by the book."""
    if rule.settled_by and whole[GATE] == CLOSING:
        return float(rule.settled_by.value)
    shares: list[Fraction] = []
    for name in rule.items:
        values = {option.code: option.value or 0 for option in instrument.options_of(name)}
        value = values[whole[name]]
        if name in rule.reverse:
            value = max(values.values()) - value + min(values.values())
        shares.append(Fraction(str((rule.weights or {}).get(name, 1))) * value)
    by_method: dict[Method, Any] = {
        Method.SUM: sum,
        Method.WEIGHTED: sum,
        Method.MEAN: lambda all_: sum(all_) / len(all_),
        Method.MAX_OF: max,
        Method.COUNT_AT_LEAST: lambda all_: len([share for share in all_ if share >= (rule.threshold or 0)]),
    }
    return float(by_method[rule.method](shares) * Fraction(str(rule.multiply)))


def holds(condition: Condition, instrument: Instrument, whole: Completion) -> bool:
    """Whether a condition is true of one completion; an item that is not asked meets nothing."""
    if condition.not_ is not None:
        return not holds(condition.not_, instrument, whole)
    if condition.score is not None:
        rule = next(rule for rule in instrument.scores if rule.id == condition.score)
        value = value_of(rule, instrument, whole)
        return value < condition.below if condition.below is not None else value >= (condition.at_least or 0)
    if condition.item is not None:
        return _item_holds(condition, condition.item, instrument, whole)
    counted = condition.at_least_n
    parts = condition.all_ or condition.any_ or (counted.of if counted else ())
    needed = len(parts) if condition.all_ else 1 if condition.any_ else counted.n if counted else 0
    return sum(holds(part, instrument, whole) for part in parts) >= needed


def _item_holds(condition: Condition, name: str, instrument: Instrument, whole: Completion) -> bool:
    code = whole.get(name)
    if code is None:
        return False
    if condition.any_of is not None:
        return code in condition.any_of
    options = {option.code: option.value or 0 for option in instrument.options_of(name)}
    return options[code] >= (condition.at_least or 0)
