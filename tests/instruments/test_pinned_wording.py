"""The quoted words of the two published measures, pinned: a changed item is another instrument."""

import hashlib
import json

import pytest

from tests.instruments.made import SHIPPED


def quoted(instrument_id: str) -> dict[str, object]:
    words = json.loads((SHIPPED / instrument_id / "en.json").read_text(encoding="utf-8"))
    return {
        "stems": {name: section["stem"] for name, section in words["sections"].items()},
        "items": {link_id: item["text"] for link_id, item in words["items"].items()},
        "options": words["options"],
    }


@pytest.mark.parametrize(
    ("instrument_id", "fingerprint"),
    [
        ("pc-ptsd-5", "d562307be2cfe100"),
        ("pcl-5", "a41555f5b29f67e1"),
    ],
)
def test_quoted_words_change_only_on_purpose(instrument_id: str, fingerprint: str) -> None:
    content = json.dumps(quoted(instrument_id), sort_keys=True, ensure_ascii=False).encode()
    assert hashlib.sha256(content).hexdigest()[:16] == fingerprint


def test_the_lead_in_of_pc_ptsd_5_keeps_its_examples_as_lines() -> None:
    words = quoted("pc-ptsd-5")
    assert isinstance(words["stems"], dict)
    lines = words["stems"]["event"].split("\n")
    assert len([line for line in lines if line.startswith("• ")]) == 6


def test_the_window_stands_in_every_stem_that_repeats() -> None:
    """Ruling 15."""
    for instrument_id in ("pc-ptsd-5", "pcl-5"):
        stems = quoted(instrument_id)["stems"]
        assert isinstance(stems, dict)
        assert "In the past month" in stems["symptoms"]
