"""The shelf of instruments: one bad instrument or pathway never hides the others, and nothing else is read."""

import json
from pathlib import Path

import pytest

from tests.instruments.made import IDS, SHIPPED, changed, copied
from tiscreen.instruments.library import Library, shipped

PATHWAY = {"id": "short", "title": "Short", "parts": ["today", "pc-ptsd-5"], "offers": []}
OFFER = {"instrument": "pcl-5", "when_instrument": "pc-ptsd-5", "when_result": "cut-3"}


def test_the_shipped_library_is_whole() -> None:
    library = Library.shipped()
    assert set(library.published) == set(IDS)
    assert library.refused == ()
    first = library.pathway("first-screening")
    assert first.parts == ("today", "pc-ptsd-5", "strengths", "wishes")
    assert [(offer.instrument, offer.when_result) for offer in first.offers] == [("pcl-5", "cut-3")]
    assert library.pathways() == (first,)


def test_one_shipped_instrument_can_be_read_alone() -> None:
    alone = shipped("pcl-5")
    assert alone == Library.shipped().published["pcl-5"]
    for stranger in ("phq-9", "..", ".", "", "__pycache__", "../screening_tools/pcl-5"):
        assert shipped(stranger) is None


def test_a_bad_instrument_hides_no_other_and_a_pathway_through_it_is_refused(tmp_path: Path) -> None:
    for name in ("today", "pc-ptsd-5", "wishes"):
        copied(name, tmp_path / "tools")
    (tmp_path / "tools" / "today" / "definition.json").write_text("{")
    library = Library.load(
        tmp_path / "tools", pathways(tmp_path, PATHWAY, {**PATHWAY, "id": "other", "parts": ["wishes"]})
    )
    assert set(library.published) == {"pc-ptsd-5", "wishes"}
    assert [error.file for error in library.refused] == ["today", "short.json"]
    assert [pathway.id for pathway in library.pathways()] == ["other"]
    with pytest.raises(KeyError):
        library.pathway("short")


def test_files_and_hidden_folders_beside_the_instruments_are_passed_over(tmp_path: Path) -> None:
    copied("today", tmp_path)
    (tmp_path / "README.md").write_text("about")
    (tmp_path / ".git").mkdir()
    (tmp_path / "__pycache__").mkdir()
    assert set(Library.load(tmp_path).published) == {"today"}
    assert Library.load(tmp_path).pathways() == ()


def pathways(into: Path, *made: dict[str, object]) -> Path:
    folder = into / "pathways"
    folder.mkdir()
    for pathway in made:
        (folder / f"{pathway['id']}.json").write_text(json.dumps(pathway))
    (folder / "notes.txt").write_text("not a pathway")
    return folder


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"title": " "}, "$.title"),
        ({"parts": []}, "$.parts"),
        ({"parts": ["today", "today"]}, "$.parts"),
        ({"parts": ["gone"]}, "$.parts[0]"),
        ({"offers": [{**OFFER, "instrument": "gone"}]}, "$.offers[0].instrument"),
        ({"offers": [{**OFFER, "when_instrument": "wishes"}]}, "$.offers[0].when_instrument"),
        ({"offers": [{**OFFER, "when_result": "cut-99"}]}, "$.offers[0].when_result"),
        ({"parts": "today"}, "$.parts"),
        ({"required": ["today"]}, "$.required"),
    ],
)
def test_a_bad_pathway_is_refused_with_its_path(change: dict[str, object], place: str, tmp_path: Path) -> None:
    library = Library.load(SHIPPED, pathways(tmp_path, {**PATHWAY, **change}))
    assert library.pathways() == ()
    assert [(error.file, error.findings[0][0]) for error in library.refused] == [("short.json", place)]
    assert set(library.published) == set(IDS)


def test_a_pathway_under_another_name_is_refused(tmp_path: Path) -> None:
    folder = pathways(tmp_path, PATHWAY)
    changed(folder / "short.json", lambda tree: tree.update(id="long"))
    library = Library.load(SHIPPED, folder)
    assert library.refused[0].findings[0][0] == "$.id"
