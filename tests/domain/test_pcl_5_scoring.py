"""PCL-5: the published rows through the command, and a thousand random gaps against counting by hand."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.instruments.made import SHIPPED
from tiscreen.domain.responses import Responses, answered, skipped
from tiscreen.domain.scoring import outcome
from tiscreen.instruments.outcome_json import plain
from tiscreen.instruments.reader import read_folder

PCL_5 = read_folder(SHIPPED / "pcl-5").instrument
CODES = ("not-at-all", "a-little-bit", "moderately", "quite-a-bit", "extremely")
CLUSTERS = {"cluster-b": range(1, 6), "cluster-c": range(6, 8), "cluster-d": range(8, 15), "cluster-e": range(15, 21)}
NEEDED = {"cluster-b": 1, "cluster-c": 1, "cluster-d": 2, "cluster-e": 2}


def items(rest: int, **values: int) -> dict[int, int]:
    return {n: values.get(f"i{n}", rest) for n in range(1, 21)}


# Total, pattern, clusters: worked out by independent scoring code on complete answers (CamCOPS).
GOLDEN = [
    (items(0, i1=2, i6=2, i8=2, i9=2, i15=2, i16=2), 12, "yes", (2, 2, 4, 4)),
    (items(4, i6=1, i7=1), 74, "no", (20, 2, 28, 24)),
    (items(0, i1=4, i6=4, i8=4, i15=4, i16=4), 20, "no", (4, 4, 4, 8)),
    (items(1), 20, "no", (5, 2, 7, 6)),
    (items(2), 40, "yes", (10, 4, 14, 12)),
    (items(0, i1=4, i2=4, i3=4, i4=4, i5=4, i6=1, i7=1, i8=4, i15=2, i16=3), 31, "no", (20, 2, 4, 5)),
]


@pytest.mark.parametrize(("answers", "total", "pattern", "clusters"), GOLDEN)
def test_the_published_rows_through_the_command(
    answers: dict[int, int], total: int, pattern: str, clusters: tuple[int, ...], tmp_path: Path
) -> None:
    file = tmp_path / "responses.json"
    file.write_text(json.dumps({str(n): {"value": value} for n, value in answers.items()}))
    command = [sys.executable, "-m", "tiscreen", "score", "pcl-5", "--responses", str(file), "--json"]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    said = json.loads(ran.stdout)
    assert ran.stderr == ""
    assert said["scores"]["total"] == {"status": "scored", "value": total, "answered": 20, "of": 20}
    assert tuple(said["scores"][name]["value"] for name in CLUSTERS) == clusters
    assert said["results"] == {
        "cut-31": "yes" if total >= 31 else "no",
        "cut-33": "yes" if total >= 33 else "no",
        "dsm5-provisional": pattern,
    }
    assert said["flags"] == (["item-16"] if answers[16] >= 2 else [])


def by_hand(given: dict[int, int]) -> dict[str, object]:
    """Every item stands alone and only adds: the missing ones are all 0, or all 4."""
    scores = {"total": range_by_hand(given, range(1, 21))}
    scores |= {name: range_by_hand(given, numbers) for name, numbers in CLUSTERS.items()}
    low, high = sum(given.values()), sum(given.values()) + 4 * (20 - len(given))
    results = {f"cut-{cut}": "yes" if low >= cut else "no" if high < cut else "unknown" for cut in (31, 33)}
    if not given:
        results = dict.fromkeys(results, "unknown")
    results["dsm5-provisional"] = pattern_by_hand(given)
    return {"scores": scores, "results": results, "flags": ["item-16"] if given.get(16, 0) >= 2 else []}


def range_by_hand(given: dict[int, int], numbers: range) -> dict[str, object]:
    known = [given[n] for n in numbers if n in given]
    counts = {"answered": len(known), "of": len(numbers)}
    if not known:
        return {"status": "not-scorable", **counts}
    if len(known) == len(numbers):
        return {"status": "scored", "value": sum(known), **counts}
    return {"status": "bounded", "low": sum(known), "high": sum(known) + 4 * (len(numbers) - len(known)), **counts}


def pattern_by_hand(given: dict[int, int]) -> str:
    surely = possibly = True
    for name, numbers in CLUSTERS.items():
        met = sum(1 for n in numbers if given.get(n, 0) >= 2)
        open_still = sum(1 for n in numbers if n not in given)
        surely = surely and met >= NEEDED[name]
        possibly = possibly and met + open_still >= NEEDED[name]
    return "yes" if surely else "unknown" if possibly else "no"


def test_a_thousand_random_gaps_equal_counting_by_hand() -> None:
    chance = random.Random(1123)  # the same gaps on every run
    seen: set[str] = set()
    for _ in range(1000):
        missing, height = chance.random() ** 2, chance.choice([(0, 4), (0, 1), (0, 2), (2, 4)])
        given = {n: chance.randint(*height) for n in range(1, 21) if chance.random() >= missing}
        responses = Responses({str(n): answered(CODES[given[n]]) if n in given else skipped() for n in range(1, 21)})
        assert plain(outcome(PCL_5, responses)) == by_hand(given)
        seen.add(pattern_by_hand(given))
    assert seen == {"yes", "no", "unknown"}, "the patterns must reach all three"


def test_the_soft_flag_of_item_16_needs_an_answer() -> None:
    for value, flags in enumerate([(), (), ("item-16",), ("item-16",), ("item-16",)]):
        assert outcome(PCL_5, Responses({"16": answered(CODES[value])})).flags == flags
    assert outcome(PCL_5, Responses({"16": skipped()})).flags == ()
    assert next(flag for flag in PCL_5.flags if flag.id == "item-16").soft


def test_no_severity_band_exists() -> None:
    """X9: nothing names a severity; cuts and one pattern are all there is."""
    assert [rule.id for rule in PCL_5.results] == ["cut-31", "cut-33", "dsm5-provisional"]
