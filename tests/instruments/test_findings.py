"""Sound JSON can still be a bad instrument: every bad rule is said at once, with its path."""

from pathlib import Path

import pytest

from tests.instruments.made import Change, drop, findings, put


def item(link_id: str, **more: object) -> dict[str, object]:
    return {"link_id": link_id, "kind": "choice", "options": "yes-no", **more}


FLAG = {"id": "f", "when": {"item": "1", "any_of": ["yes"]}}


def flag(when: object) -> Change:
    return put("flags", to=[{**FLAG, "when": when}])


DEFINITION: dict[str, tuple[Change, str, str]] = {
    "duplicate link ids": (put("sections", 1, "items", 0, to=item("gate")), "$.sections", 'link_id "gate" 2 times'),
    "duplicate section ids": (put("sections", 1, "id", to="event"), "$.sections", 'id "event" 2 times'),
    "no sections": (put("sections", to=[]), "$.sections", "is empty"),
    "no items": (put("sections", 0, "items", to=[]), "$.sections[0].items", "is empty"),
    "an id with capitals": (put("id", to="PC-PTSD-5"), "$.id", "is no id"),
    "the id of another folder": (put("id", to="pc-ptsd"), "$.id", 'its folder is named "pc-ptsd-5"'),
    "no version": (put("version", to=" "), "$.version", "is empty"),
    "an unknown mode": (put("modes", to=["by-telepathy"]), "$.modes", "no known mode"),
    "ages upside down": (put("population", to={"age_min": 60, "age_max": 18}), "$.population", "no range of ages"),
    "a published instrument without rights": (put("rights", "licence", to=""), "$.rights.licence", "is empty"),
    "wording that may not be reproduced": (put("rights", "reproduce", to=False), "$.rights.reproduce", "is false"),
    "a sensitivity of 4": (put("sections", 0, "sensitivity", to=4), "$.sections[0].sensitivity", "out of range"),
    "an unknown option list": (
        put("sections", 0, "items", 0, "options", to="agree"),
        "$.sections[0].items[0].options",
        "no option list",
    ),
    "a text item with options": (
        put("sections", 0, "items", 0, "kind", to="text"),
        "$.sections[0].items[0].options",
        "given for a text item",
    ),
    "a choice without options": (
        drop("sections", 0, "items", 0, "options"),
        "$.sections[0].items[0].options",
        "names no",
    ),
    "an empty option list": (put("options", "yes-no", to=[]), "$.options.yes-no", "is an empty list"),
    "a code given twice": (
        put("options", "yes-no", to=[{"code": "yes", "value": 1}, {"code": "yes", "value": 0}]),
        "$.options.yes-no",
        'code "yes" 2 times',
    ),
    "a link id with a space": (
        put("sections", 0, "items", 0, to=item("the gate")),
        "$.sections[0].items[0].link_id",
        "no link id",
    ),
    "a skip that does nothing nameable": (
        put("sections", 0, "items", 0, to=item("gate", if_skipped=" ")),
        "$.sections[0].items[0].if_skipped",
        "is empty",
    ),
    "a condition on a missing item": (
        put("sections", 1, "shown_when", to={"item": "gone", "any_of": ["no"]}),
        "$.sections[1].shown_when.item",
        'names "gone", which is no item',
    ),
    "a condition on a missing item, deep inside": (
        put("sections", 1, "shown_when", to={"not": {"all": [{"item": "gone", "any_of": ["no"]}]}}),
        "$.sections[1].shown_when.not.all[0].item",
        'names "gone"',
    ),
    "a gate that comes after": (
        put("sections", 0, "shown_when", to={"item": "1", "any_of": ["yes"]}),
        "$.sections[0].shown_when.item",
        "not asked before",
    ),
    "a gate on a score": (
        put("sections", 1, "shown_when", to={"score": "total", "at_least": 1}),
        "$.sections[1].shown_when",
        "lets a score decide",
    ),
    "a condition without a form": (put("sections", 1, "shown_when", to={}), "$.sections[1].shown_when", "has 0 forms"),
    "a condition with two forms": (
        flag({"item": "1", "any_of": ["yes"], "score": "total"}),
        "$.flags[0].when",
        "has 2 forms",
    ),
    "an item without a bound": (flag({"item": "1"}), "$.flags[0].when", "which answers count"),
    "an item with two bounds": (
        flag({"item": "1", "any_of": ["yes"], "at_least": 1}),
        "$.flags[0].when",
        "which answers",
    ),
    "a group with a bound": (flag({"all": [FLAG["when"]], "at_least": 1}), "$.flags[0].when", "bounds nothing"),
    "an option code that is none": (
        flag({"item": "1", "any_of": ["maybe"]}),
        "$.flags[0].when.any_of",
        "names no option of that item (maybe)",
    ),
    "no option codes": (flag({"item": "1", "any_of": []}), "$.flags[0].when.any_of", "names no option"),
    "an empty group": (flag({"any": []}), "$.flags[0].when", "joins no conditions"),
    "more than there are": (
        flag({"at_least_n": {"n": 2, "of": [FLAG["when"]]}}),
        "$.flags[0].when.at_least_n.n",
        "is 2",
    ),
    "a score that is none": (flag({"score": "sum", "at_least": 1}), "$.flags[0].when.score", "which is no score"),
    "a score without a bound": (flag({"score": "total"}), "$.flags[0].when", "which values count"),
    "an item read twice where it pulls apart": (
        flag({"all": [{"item": "1", "at_least": 1}, {"not": {"item": "1", "any_of": ["yes"]}}]}),
        "$.flags[0].when",
        'reads the item "1" more than once',
    ),
    "an item read against its own score": (
        flag({"all": [{"score": "total", "at_least": 3}, {"item": "1", "any_of": ["no"]}]}),
        "$.flags[0].when",
        'reads the item "1" more than once',
    ),
    "a rule naming missing items": (put("scores", 0, "items", to=["1", "6"]), "$.scores[0].items[1]", 'names "6"'),
    "a score over nothing": (put("scores", 0, "items", to=[]), "$.scores[0].items", "is empty"),
    "a score twice over an item": (
        put("scores", 0, "items", to=["1", "1"]),
        "$.scores[0].items",
        "names an item twice",
    ),
    "reversing a stranger": (put("scores", 0, "reverse", to=["gate"]), "$.scores[0].reverse", "names gate"),
    "multiplying by nothing": (put("scores", 0, "multiply", to=0), "$.scores[0].multiply", "is 0"),
    "a sum with a threshold": (put("scores", 0, "threshold", to=2), "$.scores[0].threshold", "does not fit"),
    "a count without a threshold": (
        put("scores", 0, "method", to="count_at_least"),
        "$.scores[0].threshold",
        "does not fit",
    ),
    "a sum with weights": (put("scores", 0, "weights", to={"1": 2}), "$.scores[0].weights", "does not fit"),
    "weights for other items": (
        lambda tree: tree["scores"][0].update(method="weighted", weights={"1": 2}),
        "$.scores[0].weights",
        "does not name the items",
    ),
    "settled by nothing known": (
        put("scores", 0, "settled_by", "item", to="gone"),
        "$.scores[0].settled_by.item",
        'names "gone"',
    ),
    "settled by no option": (
        put("scores", 0, "settled_by", "any_of", to=["nope"]),
        "$.scores[0].settled_by.any_of",
        "names no option",
    ),
    "closed without a value": (drop("scores", 0, "settled_by"), "$.scores[0]", "a gate can close"),
    "prorating without a source": (
        put("scores", 0, "prorate", to={"max_missing": 1, "citation": ""}),
        "$.scores[0].prorate.citation",
        "is empty",
    ),
    "prorating nothing": (
        put("scores", 0, "prorate", to={"max_missing": 5, "citation": "x"}),
        "$.scores[0].prorate",
        "does not fit",
    ),
    "duplicate scores": (lambda tree: tree["scores"].append(tree["scores"][0]), "$.scores", 'id "total" 2 times'),
    "duplicate results": (put("results", 1, "id", to="cut-3"), "$.results", 'id "cut-3" 2 times'),
    "two headlines": (put("results", 1, "headline", to=True), "$.results", "more than one headline"),
    "a cut without citation": (put("results", 0, "citation", to=""), "$.results[0].citation", "is empty"),
    "a cut without purpose": (put("results", 0, "purpose", to=" "), "$.results[0].purpose", "is empty"),
    "a cut on no score": (put("results", 0, "score", to="sum"), "$.results[0]", "has no cut score"),
    "a cut without a value": (drop("results", 0, "at_least"), "$.results[0]", "has no cut score"),
    "a cut nobody reaches": (put("results", 0, "at_least", to=6), "$.results[0].at_least", "tells nobody apart"),
    "a cut everybody reaches": (put("results", 0, "at_least", to=0), "$.results[0].at_least", "tells nobody apart"),
    "a rule and a cut": (put("results", 0, "when", to=FLAG["when"]), "$.results[0]", "a rule and a cut"),
    "scoring what has no value": (
        put("options", "yes-no", to=[{"code": "yes"}, {"code": "no"}]),
        "$.scores[0].items[0]",
        "lack values",
    ),
    "scoring several answers": (
        put("sections", 1, "items", 0, "kind", to="several"),
        "$.scores[0].items[0]",
        "not a choice",
    ),
    "a gate of several answers": (
        put("sections", 0, "items", 0, "kind", to="several"),
        "$.sections",
        "is not a choice",
    ),
    "a gate of an item that comes after": (
        put("sections", 1, "items", 0, to=item("1", shown_when={"item": "2", "any_of": ["yes"]})),
        "$.sections[1].items[0].shown_when.item",
        "not asked before",
    ),
    "a bound on options without values": (
        lambda tree: (
            tree["options"].update(plain=[{"code": "a"}]),
            tree["sections"][0]["items"].append(item("x", options="plain")),
            flag({"item": "x", "at_least": 1})(tree),
        ),
        "$.flags[0].when.at_least",
        "options without values",
    ),
    "a score id that is none": (put("scores", 0, "id", to="Total score"), "$.scores[0].id", "is no id"),
    "more gates than can be scored exactly": (
        lambda tree: tree["sections"].extend(
            {"id": f"s{n}", "items": [item(f"g{n}"), item(f"h{n}", shown_when={"item": f"g{n}", "any_of": ["yes"]})]}
            for n in range(9)
        ),
        "$.sections",
        "too many gates",
    ),
    "an absurd value": (
        put("options", "yes-no", 0, "value", to=10**9),
        "$.options.yes-no[0].value",
        "beyond a million",
    ),
}


@pytest.mark.parametrize("name", DEFINITION)
def test_a_bad_rule_is_refused_with_its_path(name: str, tmp_path: Path) -> None:
    change, place, reason = DEFINITION[name]
    found = findings("pc-ptsd-5", "definition.json", change, tmp_path)
    assert any(f"definition.json {place}" == where and reason in why for where, why in found), found
