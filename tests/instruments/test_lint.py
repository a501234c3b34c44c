"""The copy lint: it finds what AC-19, AC-39 and AC-46 forbid, and leaves a publisher's own words alone."""

from pathlib import Path

import pytest

from tests.instruments.made import changed, copied
from tiscreen.instruments.lint import HARSH, advice, grade, sentences_of
from tiscreen.instruments.reader import read_folder


def advised(instrument_id: str, file: str, path: tuple[str, ...], text: str, tmp_path: Path) -> list[str]:
    folder = copied(instrument_id, tmp_path)

    def change(tree: dict[str, object]) -> None:
        inside: dict[str, object] = tree
        for step in path[:-1]:
            inside = inside[step]  # type: ignore[assignment]
        inside[path[-1]] = text

    changed(folder / file, change)
    return [why for place, why, _ in advice(read_folder(folder)) if "wording_checked" not in place]


@pytest.mark.parametrize("word", HARSH)
def test_harsh_words_beside_an_item_are_found(word: str, tmp_path: Path) -> None:
    """AC-46."""
    text = f"This says {word} to you."
    assert f'says "{word}"' in advised("pc-ptsd-5", "en.json", ("sections", "event", "why"), text, tmp_path)


def test_long_and_hard_sentences_are_found(tmp_path: Path) -> None:
    """AC-39."""
    long = "This is one of those very long lines that go on and on until you do not know how it all began."
    assert any(
        "more than 20 words" in why for why in advised("today", "en.json", ("items", "now", "why"), long, tmp_path)
    )
    (tmp_path / "second").mkdir()
    hard = "Epidemiological considerations necessitate comprehensive psychological characterisation beforehand, always."
    assert any(
        "grade" in why for why in advised("today", "en.json", ("items", "now", "why"), hard, tmp_path / "second")
    )


def test_a_bare_other_is_found(tmp_path: Path) -> None:
    """AC-19."""
    assert 'is a bare "Other"' in advised("today", "en.json", ("options", "need", "quiet"), "Other…", tmp_path)


def test_quoted_wording_is_never_judged(tmp_path: Path) -> None:
    assert advised("pc-ptsd-5", "en.json", ("items", "1", "text"), "An error of a survivor, required.", tmp_path) == []


def test_an_option_list_nobody_uses_is_found(tmp_path: Path) -> None:
    folder = copied("today", tmp_path)
    changed(folder / "definition.json", lambda tree: tree["options"].update(spare=[{"code": "a"}]))
    changed(folder / "en.json", lambda tree: tree["options"].update(spare={"a": "A"}))
    assert any("used by no item" in why for _, why, _ in advice(read_folder(folder)))


@pytest.mark.parametrize(
    ("text", "near"),
    [("The cat sat on the mat.", -1.4), ("Your answers help us see what support may fit.", 2.9), ("", 0)],
)
def test_the_reading_grade_is_near_the_published_formula(text: str, near: float) -> None:
    assert grade(text) == pytest.approx(near, abs=0.6)


def test_sentences_end_where_a_reader_stops() -> None:
    assert len(sentences_of("One. Two? Three!\nFour: “five.” Six")) == 6
