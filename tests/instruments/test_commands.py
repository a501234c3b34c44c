"""`tiscreen instrument` and `tiscreen score` as scripts meet them: shapes, words and exit codes."""

import json
from pathlib import Path

import msgspec
import pytest

from tests.instruments.made import IDS, SHIPPED, changed, copied
from tiscreen.__main__ import main


def responses(tmp_path: Path, given: object) -> str:
    file = tmp_path / "responses.json"
    file.write_text(given if isinstance(given, str) else json.dumps(given))
    return str(file)


def test_score_prints_the_fixed_shape_with_whole_numbers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = {
        **{str(n): {"value": 1} for n in range(1, 15)},
        "15": {"skip": "asked-declined"},
        "16": {"codes": ["moderately"]},
    }
    assert main(["score", "pcl-5", "--responses", responses(tmp_path, given), "--json"]) == 0
    out = capsys.readouterr().out
    assert "16.0" not in out
    said = json.loads(out)
    assert list(said) == ["instrument", "version", "scores", "results", "flags"]
    assert said["scores"]["total"] == {"status": "bounded", "low": 16, "high": 36, "answered": 15, "of": 20}
    assert said["scores"]["cluster-b"] == {"status": "scored", "value": 5, "answered": 5, "of": 5}
    assert said["results"] == {"cut-31": "unknown", "cut-33": "unknown", "dsm5-provisional": "no"}
    assert said["flags"] == ["item-16"]


def test_score_says_it_in_words_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "pc-ptsd-5", "--responses", responses(tmp_path, {"gate": {"value": 0}})]) == 0
    assert "total: 0 (0 of 5 answered, settled by gate)" in capsys.readouterr().out
    assert (
        main(["score", "pcl-5", "--responses", responses(tmp_path, {"6": {"value": 3}, "7": {"state": "removed"}})])
        == 0
    )
    said = capsys.readouterr().out
    assert "cluster-c: 3 to 7 (1 of 2 answered)" in said
    assert "cluster-b: not scorable (0 of 5 answered)" in said


@pytest.mark.parametrize(
    ("instrument", "given", "says"),
    [
        ("phq-99", {}, "no instrument named phq-99"),
        ("pcl-5", {"21": {"value": 1}}, "no item 21"),
        ("pcl-5", {"1": {"value": 5}}, "item 1 is not one of its options"),
        ("pcl-5", {"1": {"value": -1}}, "item 1 is not one of its options"),
        ("pcl-5", {"1": {"codes": ["2"]}}, "item 1 is not one of its options"),
        ("pcl-5", {"1": {"codes": ["moderately", "extremely"]}}, "one option"),
        ("pcl-5", {"1": {}}, "one clear way"),
        ("pcl-5", {"1": {"codes": []}}, "one clear way"),
        ("pcl-5", {"1": {"state": "answered"}}, "one clear way"),
        ("pcl-5", {"1": {"text": "moderately"}}, "answered by choosing"),
        ("pcl-5", {"1": {"value": 2.0}}, "$['1'].value: is 2.0"),
        ("pcl-5", {"1": {"value": "2"}}, "$['1'].value: is \"2\""),
        ("pcl-5", {"1": {"value": True}}, "$['1'].value: is true"),
        ("pcl-5", {"1": {"skip": "refused"}}, "$['1'].skip"),
        ("pcl-5", {"1": 2}, "$['1']: is 2"),
        ("pcl-5", [], "$: is []"),
        ("pcl-5", '{"1": {"value": 1}, "1": {"value": 2}}', "stands there twice"),
        ("pcl-5", '{"1": {"value": NaN}}', "NaN"),
        ("pcl-5", "[" * 100_000, "nested"),
    ],
)
def test_score_refuses_what_does_not_fit_by_name(
    instrument: str, given: object, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", instrument, "--responses", responses(tmp_path, given), "--json"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert says in printed.err


def test_score_of_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "pcl-5", "--responses", str(tmp_path / "gone.json")]) == 1
    assert "could not be read" in capsys.readouterr().err


def test_list_names_every_instrument(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["instrument", "list", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["id"] for row in rows] == list(IDS)
    assert {"pcl-5": 20, "pc-ptsd-5": 6}.items() <= {row["id"]: row["items"] for row in rows}.items()
    assert main(["instrument", "list"]) == 0
    assert "PTSD Checklist for DSM-5" in capsys.readouterr().out


@pytest.mark.parametrize("instrument_id", IDS)
def test_validate_test_and_lint_take_a_folder_or_its_definition(
    instrument_id: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = SHIPPED / instrument_id
    assert main(["instrument", "validate", str(folder), str(folder / "definition.json"), str(folder / "en.json")]) == 0
    assert capsys.readouterr().out.count(f"{instrument_id} is in order") == 3
    assert main(["instrument", "test", str(folder)]) == 0
    assert "come out as written" in capsys.readouterr().out
    unchecked = instrument_id in ("pcl-5", "pc-ptsd-5")
    assert main(["instrument", "lint", str(folder)]) == int(unchecked)
    assert ("is unchecked" in capsys.readouterr().out) == unchecked


def test_validate_goes_through_all_files_and_names_every_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = copied("pc-ptsd-5", tmp_path)
    changed(folder / "definition.json", lambda tree: tree["results"][0].update(citation="", at_least=9))
    good = str(SHIPPED / "today")
    assert main(["instrument", "validate", str(folder), good]) == 1
    out = capsys.readouterr().out
    assert f"{folder}: not taken in" in out
    assert "definition.json $.results[0].citation is empty. Say what the cut is for, and who published it." in out
    assert "definition.json $.results[0].at_least is 9" in out
    assert f"{good}: today is in order" in out


def test_validate_takes_a_definition_that_stands_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    alone = tmp_path / "draft.json"
    alone.write_bytes((SHIPPED / "pcl-5" / "definition.json").read_bytes())
    assert main(["instrument", "validate", str(alone)]) == 0
    assert "its words and examples are not here" in capsys.readouterr().out
    changed(alone, lambda tree: tree["sections"][0]["items"].append({"link_id": "1", "options": "bothered"}))
    assert main(["instrument", "validate", str(alone)]) == 1
    assert 'link_id "1" 2 times' in capsys.readouterr().out
    assert main(["instrument", "validate", str(tmp_path / "gone")]) == 1
    assert main(["instrument", "lint", str(alone)]) == 1


@pytest.mark.parametrize("part", ["definition", "words", "examples"])
def test_schema_is_json_schema_and_knows_no_mandatory_item(part: str, capsys: pytest.CaptureFixture[str]) -> None:
    """AC-10, as an editor sees it."""
    assert main(["instrument", "schema", part]) == 0
    schema = msgspec.json.decode(capsys.readouterr().out)
    assert "$defs" in schema
    for definition in schema["$defs"].values():
        assert "required" not in definition.get("properties", {})
        if definition.get("type") == "object":
            assert definition["additionalProperties"] is False


def test_no_command_is_a_usage_matter() -> None:
    for line in (["instrument"], ["score"], ["score", "pcl-5"], ["instrument", "validate"], ["instrument", "paint"]):
        with pytest.raises(SystemExit) as left:
            main(line)
        assert left.value.code == 2
