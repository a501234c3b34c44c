"""A definition from a stranger: refused with path and reason, within limits, and the rest still loads."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.instruments.made import SHIPPED, copied
from tiscreen.domain.instrument import Instrument
from tiscreen.errors import DefinitionError
from tiscreen.instruments.library import Library
from tiscreen.instruments.reader import read_bytes, read_definition, read_folder
from tiscreen.instruments.shape import MOST_FINDINGS, decode
from tiscreen.instruments.strict_json import MAX_BYTES, MAX_DEPTH, MAX_NODES, MAX_TEXT, parse

GOOD = (SHIPPED / "pc-ptsd-5" / "definition.json").read_text(encoding="utf-8")


def nested(depth: int) -> str:
    return '{"not": ' * depth + "1" + "}" * depth


def with_version(written: str) -> str:
    return GOOD.replace('"2015.1"', written)


HOSTILE = {
    "too large": (" " * MAX_BYTES + GOOD, "$", "larger than 1,000,000 bytes"),
    "too large inside one text": (with_version('"' + "x" * MAX_BYTES + '"'), "$", "larger than"),
    "too deep": (GOOD.replace('"flags": []', f'"flags": [{nested(20)}]'), "$.flags[0].not", "nested more than 16"),
    "very deep lists": ("[" * 400_000, "$", "nested more than 16"),
    "very deep objects": ('{"a":' * 150_000, "$", "nested more than 16"),
    "too many in a list": (
        GOOD.replace('"flags": []', f'"flags": {[1] * (MAX_NODES + 1)}'),
        "$.flags",
        "more than 2,000",
    ),
    "text too long": (with_version('"' + "x" * (MAX_TEXT + 1) + '"'), "$.version", "longer than 4,000"),
    "a duplicate key": (GOOD.replace('"kind"', '"id": "pcl-5", "kind"'), "$.id", "stands there twice"),
    "a duplicate key far inside": (
        GOOD.replace('"value": 1', '"value": 1, "value": 3'),
        "$.options",
        "stands there twice",
    ),
    "not a number": (GOOD.replace('"value": 1', '"value": NaN'), "value", "NaN"),
    "infinity": (GOOD.replace('"at_least": 3', '"at_least": Infinity'), "at_least", "Infinity"),
    "minus infinity": (GOOD.replace('"at_least": 3', '"at_least": -Infinity'), "at_least", "-Infinity"),
    "a number too big to hold": (
        GOOD.replace('"at_least": 3', '"at_least": 1e999'),
        "at_least",
        "beyond what a computer",
    ),
    "an integer beyond 64 bits": (GOOD.replace('"value": 1', f'"value": {2**63}'), "value", "beyond 64 bits"),
    "an integer of 5,000 digits": (GOOD.replace('"value": 1', '"value": ' + "9" * 5000), "value", "beyond 64 bits"),
    "an unknown field": (GOOD.replace('"private"', '"formula": "9**9**9", "private"'), "$.formula", "not a field"),
    "a mandatory item": (GOOD.replace('"link_id": "1"', '"link_id": "1", "required": true'), "required", "not a field"),
    "a control character": (with_version('"2015\\u0007"'), "$.version", "U+0007"),
    "a nul": (with_version('"2015\\u0000"'), "$.version", "U+0000"),
    "text turned around": (with_version('"2015\\u202e1"'), "$.version", "U+202E"),
    "an isolate": (with_version('"\\u20662015"'), "$.version", "U+2066"),
    "a turned key": (GOOD.replace('"window"', '"win\\u202edow"'), "$", "U+202E"),
    "half a character": (with_version('"2015\\ud800"'), "$.version", "half of a character"),
    "half a character as a key": (GOOD.replace('"window"', '"\\udfff"'), "$", "half of a character"),
    "a byte order mark": ("\ufeff" + GOOD, "$", "not JSON"),
    "no JSON": ("id: pc-ptsd-5\n", "$", "not JSON"),
    "JSON cut short": (GOOD[:-40], "$", "not JSON"),
    "nothing": ("", "$", "not JSON"),
    "a list": ("[]", "$", "is []"),
    "a text": ('"pc-ptsd-5"', "$", 'is "pc-ptsd-5"'),
    "no as a word": (GOOD.replace('"private": false', '"private": "no"'), "$.private", 'is "no"'),
    "a number for a text": (with_version("2015.1"), "$.version", "is 2015.1"),
    "true for a number": (GOOD.replace('"value": 1', '"value": true'), "value", "is true"),
    "a fraction for a whole number": (GOOD.replace('"value": 1', '"value": 1.5'), "value", "is 1.5"),
    "a kind that is none": (GOOD.replace('"kind": "published"', '"kind": "mine"'), "$.kind", 'is "mine"'),
    "no rights": (GOOD.replace('"rights"', '"right"'), "$.rights", "is missing"),
}


def refused(content: bytes, tmp_path: Path) -> DefinitionError:
    folder = copied("pc-ptsd-5", tmp_path)
    (folder / "definition.json").write_bytes(content)
    with pytest.raises(DefinitionError) as told:
        read_folder(folder)
    return told.value


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_path_and_reason_and_the_rest_still_loads(name: str, tmp_path: Path) -> None:
    content, place, reason = HOSTILE[name]
    wrong = refused(content.encode("utf-8"), tmp_path)
    assert wrong.file == "pc-ptsd-5"
    assert any(
        found.startswith("definition.json $") and place in found and reason in why for found, why, _ in wrong.findings
    ), wrong.findings
    assert all(part for finding in wrong.findings for part in finding), "each names place, reason and remedy"
    copied("pcl-5", tmp_path)
    library = Library.load(tmp_path)
    assert list(library.published) == ["pcl-5"]
    assert [error.file for error in library.refused] == ["pc-ptsd-5"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "latin-1"])
def test_another_encoding_is_refused(encoding: str, tmp_path: Path) -> None:
    wrong = refused(GOOD.replace("–", "ü").encode(encoding), tmp_path)
    assert "not UTF-8" in wrong.findings[0][1] or "not JSON" in wrong.findings[0][1]


def test_what_would_be_right_is_said(tmp_path: Path) -> None:
    for name, right in {
        "a mandatory item": "no item can be made mandatory",
        "a kind that is none": "one of published, own",
        "no as a word": "true or false",
        "an unknown field": "known here: id, version, kind",
        "a number for a text": "text in quotes",
    }.items():
        (tmp_path / name).mkdir()
        wrong = refused(HOSTILE[name][0].encode(), tmp_path / name)
        assert any(right in remedy for _, _, remedy in wrong.findings), wrong.findings


def test_a_file_made_of_faults_is_told_a_hundred_of_them(tmp_path: Path) -> None:
    junk = {f"field{n}": n for n in range(1_500)}
    wrong = refused(json.dumps(junk).encode(), tmp_path)
    assert len(wrong.findings) == MOST_FINDINGS + 1
    assert "more findings" in wrong.findings[-1][1]


def test_the_limits_themselves_are_allowed() -> None:
    deep = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    wide = json.dumps(["x" * MAX_TEXT] + [2**63 - 1, -(2**63)] + [0] * (MAX_NODES - 3))
    for content in (deep, wide):
        assert parse(content.encode())[1] == ()
    assert parse(("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)).encode())[1] != ()


def test_other_scripts_and_their_joiners_are_welcome() -> None:
    text = "می\u200cخواهم عربى\u200f हिन्दी 中文 – “quoted”\nnext line"
    tree, findings = parse(json.dumps([text], ensure_ascii=False).encode())
    assert (tree, findings) == ([text], ())


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_calmly(content: bytes) -> None:
    read, findings = decode(content, Instrument)
    assert read is None
    assert findings


@given(st.data())
def test_a_good_file_with_one_byte_changed_is_read_or_refused_calmly(data: st.DataObject) -> None:
    """A mutation either leaves a sound definition or a list of findings; nothing else ever comes out."""
    content = bytearray(GOOD.encode())
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    file = _Memory(bytes(content))
    try:
        assert read_definition(file).sections  # type: ignore[arg-type]
    except DefinitionError as wrong:
        assert wrong.findings  # noqa: PT017  # both ways out are right


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(
                st.sampled_from(
                    ["id", "items", "sections", "scores", "when", "not", "all", "results", "rights", "options"]
                ),
                inner,
            )
        ),
        max_leaves=30,
    )
)
def test_any_json_tree_is_read_or_refused_calmly(tree: object) -> None:
    whole = {**json.loads(GOOD), **(tree if isinstance(tree, dict) else {"sections": tree})}
    try:
        read_definition(_Memory(json.dumps(whole).encode()))  # type: ignore[arg-type]
    except DefinitionError as wrong:
        assert wrong.findings  # noqa: PT017  # both ways out are right


def test_what_was_published_and_is_now_damaged_is_named(tmp_path: Path) -> None:
    for definition, words in ((b"{", {}), (GOOD.encode(), {"en": b"\xff"}), (b"[]", {})):
        with pytest.raises(DefinitionError) as told:
            read_bytes(definition, words)
        assert told.value.findings


class _Memory:
    """A file without a disk."""

    name = "definition.json"

    def __init__(self, content: bytes) -> None:
        self._content = content

    def open(self, _mode: str) -> "_Memory":
        return self

    def read(self, limit: int) -> bytes:
        return self._content[:limit]

    def __enter__(self) -> "_Memory":
        return self

    def __exit__(self, *_: object) -> None:
        return None
