"""Words and examples that are missing or do not fit refuse an instrument: all of it said at once, with its path."""

from pathlib import Path
from typing import Any

import pytest

from tests.instruments.made import Change, changed, copied, drop, findings, put
from tiscreen.errors import DefinitionError
from tiscreen.instruments.reader import read_folder

WORDS: dict[str, tuple[Change, str, str]] = {
    **{
        f"no {text} for a section": (drop("sections", "event", text), f"$.sections.event.{text}", "is missing")
        for text in ("why", "who_sees", "if_skipped")
    },
    **{
        f"an empty {text} for a section": (
            put("sections", "event", text, to=" "),
            f"$.sections.event.{text}",
            "is empty",
        )
        for text in ("why", "who_sees", "if_skipped")
    },
    "an empty why for an item": (put("items", "1", "why", to=""), "$.items['1'].why", "is empty"),
    "another language": (put("language", to="fr"), "$.language", 'is "fr"'),
    "no words for an item": (drop("items", "3"), "$.items['3']", "is missing"),
    "words for no item": (put("items", "9", to={"text": "?"}), "$.items['9']", "belongs to no item"),
    "an item without text": (put("items", "3", "text", to=""), "$.items['3'].text", "is empty"),
    "no words for a section": (drop("sections", "event"), "$.sections.event", "is missing"),
    "no words for an option": (drop("options", "yes-no", "no"), "$.options['yes-no'].no", "is missing"),
    "words for no option": (
        put("options", "yes-no", "perhaps", to="Perhaps"),
        "$.options['yes-no'].perhaps",
        "belongs to",
    ),
    "two options alike": (put("options", "yes-no", "no", to="Yes"), "$.options['yes-no']", "the same for two"),
    "no words for a list": (drop("options", "yes-no"), "$.options['yes-no']", "is missing"),
    "no words for a result": (drop("results", "cut-3"), "$.results['cut-3']", "is missing"),
    "an empty sentence": (put("results", "cut-3", "unknown", to=""), "$.results['cut-3'].unknown", "is empty"),
    "no source of the wording": (put("wording_checked", "against", to=""), "$.wording_checked.against", "is empty"),
    "checked by nobody": (put("wording_checked", "checked", to=True), "$.wording_checked", "by whom and when"),
    "no title": (put("plain_title", to=""), "$.plain_title", "is empty"),
    "no guess of minutes": (put("sections", "event", "minutes", to=0), "$.sections.event.minutes", "no guess"),
}


@pytest.mark.parametrize("name", WORDS)
def test_missing_words_are_refused_with_their_path(name: str, tmp_path: Path) -> None:
    """AC-05 among them: nothing is asked without why, who sees it, and what a skip does."""
    change, place, reason = WORDS[name]
    found = findings("pc-ptsd-5", "en.json", change, tmp_path)
    assert any(f"en.json {place}" == where and reason in why for where, why in found), found


def test_the_texts_are_needed_in_every_language(tmp_path: Path) -> None:
    """AC-05: a second language cannot come without them."""
    folder = copied("pc-ptsd-5", tmp_path)
    (folder / "es.json").write_bytes((folder / "en.json").read_bytes())
    changed(
        folder / "es.json", lambda tree: (put("language", to="es")(tree), drop("sections", "symptoms", "why")(tree))
    )
    with pytest.raises(DefinitionError) as told:
        read_folder(folder)
    assert [place for place, _, _ in told.value.findings] == ["es.json $.sections.symptoms.why"]


def test_a_second_language_is_read_beside_the_first(tmp_path: Path) -> None:
    folder = copied("pc-ptsd-5", tmp_path)
    (folder / "es.json").write_bytes((folder / "en.json").read_bytes())
    changed(folder / "es.json", put("language", to="es"))
    assert set(read_folder(folder).words) == {"en", "es"}


def test_a_skip_with_an_effect_needs_its_words_and_a_flag_its_note(tmp_path: Path) -> None:
    """AC-12 and AC-58."""

    def change(tree: Any) -> None:
        tree["sections"][1]["items"][0]["if_skipped"] = "counts as positive"
        tree["flags"] = [{"id": "f", "when": {"item": "2", "any_of": ["yes"]}}]

    found = findings("pc-ptsd-5", "definition.json", change, tmp_path)
    assert [place for place, _ in found] == ["en.json $.items['1'].if_skipped", "en.json $.items['2'].note"]


def test_all_findings_come_at_once_from_all_files(tmp_path: Path) -> None:
    folder = copied("pc-ptsd-5", tmp_path)
    changed(folder / "definition.json", lambda tree: (put("version", to="")(tree), put("modes", to=[])(tree)))
    changed(folder / "en.json", drop("sections", "event", "why"))
    (folder / "examples.json").unlink()
    (folder / "notes.json").write_text("{}")
    with pytest.raises(DefinitionError) as told:
        read_folder(folder)
    assert {place for place, _, _ in told.value.findings} == {
        "definition.json $.version",
        "definition.json $.modes",
        "en.json $.sections.event.why",
        "examples.json $",
        "notes.json $",
    }


@pytest.mark.parametrize("file", ["definition.json", "en.json", "examples.json"])
def test_every_instrument_needs_its_three_files(file: str, tmp_path: Path) -> None:
    folder = copied("pc-ptsd-5", tmp_path)
    (folder / file).unlink()
    with pytest.raises(DefinitionError) as told:
        read_folder(folder)
    assert (f"{file} $", "is missing") in [(place, why) for place, why, _ in told.value.findings]


EXAMPLES: dict[str, tuple[Change, str, str]] = {
    "a wrong total": (
        put("examples", 2, "expect", "scores", "total", "value", to=4),
        "$.examples[2].expect.scores.total",
        "the rules give",
    ),
    "a wrong result": (
        put("examples", 2, "expect", "results", "cut-3", to="no"),
        "$.examples[2].expect.results.cut-3",
        "yes",
    ),
    "a wrong flag": (put("examples", 2, "expect", "flags", to=["x"]), "$.examples[2].expect.flags", "[]"),
    "a wrong path": (put("examples", 0, "expect", "shown", to=[]), "$.examples[0].expect.shown", "gate"),
    "an unknown score": (
        put("examples", 2, "expect", "scores", to={"sum": {}}),
        "$.examples[2].expect.scores.sum",
        "None",
    ),
    "no value where one is expected": (
        put("examples", 2, "expect", "scores", "total", to={"value": None}),
        "$.examples[2].expect.scores.total.value",
        "is null",
    ),
    "nothing expected": (put("examples", 2, "expect", to={}), "$.examples[2].expect", "expects nothing"),
    "a value out of range": (
        put("examples", 2, "responses", "1", to={"value": 2}),
        "$.examples[2].responses",
        "score.unknown_option",
    ),
    "an item that is none": (
        put("examples", 2, "responses", "6", to={"value": 1}),
        "$.examples[2].responses",
        "score.unknown_item",
    ),
    "two ways at once": (
        put("examples", 2, "responses", "1", to={"value": 1, "skip": "unspecified"}),
        "$.examples[2].responses",
        "score.one_way",
    ),
    "a reason that is none": (
        put("examples", 2, "responses", "1", to={"skip": "bored"}),
        "$.examples[2].responses['1'].skip",
        "is",
    ),
    "no examples": (put("examples", to=[]), "$.examples", "is empty"),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_that_do_not_come_out_refuse_the_instrument(name: str, tmp_path: Path) -> None:
    change, place, reason = EXAMPLES[name]
    found = findings("pc-ptsd-5", "examples.json", change, tmp_path)
    assert any(f"examples.json {place}" == where and reason in why for where, why in found), found
