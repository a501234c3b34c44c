"""PC-PTSD-5: every one of its states, against every way it could have been completed."""

import itertools
import json
import random
from pathlib import Path

import pytest

from tests.instruments.made import SHIPPED
from tiscreen.__main__ import main
from tiscreen.domain.outcome import Bounded, NotScorable, Outcome, Scored
from tiscreen.domain.responses import Response, Responses, SkipReason, answered, left_blank, removed, skipped
from tiscreen.domain.scoring import outcome
from tiscreen.instruments.outcome_json import plain
from tiscreen.instruments.reader import read_folder

PC_PTSD_5 = read_folder(SHIPPED / "pc-ptsd-5").instrument
STATES = ("yes", "no", None)
ALL_STATES = list(itertools.product(STATES, repeat=6))


def reachable(gate: str | None, follow_ups: tuple[str | None, ...]) -> set[int]:
    """Every total that some completion of the missing answers gives: gate no is 0, and rules follow-ups out."""
    totals = set()
    for gate_then in (gate,) if gate else ("yes", "no"):
        if gate_then == "no":
            if gate or not any(follow_ups):
                totals.add(0)
            continue
        for completion in itertools.product(*[(given,) if given else ("yes", "no") for given in follow_ups]):
            totals.add(completion.count("yes"))
    return totals


def expected(gate: str | None, follow_ups: tuple[str | None, ...]) -> dict[str, object]:
    """What `tiscreen score` must print, worked out without the engine."""
    totals = reachable(gate, follow_ups)
    count = 0 if gate == "no" else sum(1 for given in follow_ups if given)
    results = {f"cut-{cut}": verdict(totals, cut) for cut in (3, 4)}
    total: dict[str, object] = {"answered": count, "of": 5}
    if gate == "no":
        total |= {"status": "scored", "value": 0, "settled_by": "gate"}
    elif gate is None and not count:
        total |= {"status": "not-scorable"}
        results = {"cut-3": "unknown", "cut-4": "unknown"}
    elif len(totals) == 1:
        total |= {"status": "scored", "value": totals.pop()}
    else:
        total |= {"status": "bounded", "low": min(totals), "high": max(totals)}
    return {"scores": {"total": total}, "results": results, "flags": []}


def verdict(totals: set[int], cut: int) -> str:
    reached = {total >= cut for total in totals}
    return "unknown" if len(reached) == 2 else "yes" if reached.pop() else "no"


def scored(state: tuple[str | None, ...], missing: Response) -> Outcome:
    ids = ("gate", "1", "2", "3", "4", "5")
    return outcome(PC_PTSD_5, Responses({i: answered(c) if c else missing for i, c in zip(ids, state, strict=True)}))


@pytest.mark.parametrize("gate", STATES)
def test_the_full_truth_table_through_the_command(
    gate: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for follow_ups in itertools.product(STATES, repeat=5):
        given = {"gate": gate, **{str(number): code for number, code in enumerate(follow_ups, 1)}}
        file = tmp_path / "responses.json"
        file.write_text(json.dumps({k: {"codes": [code]} for k, code in given.items() if code}))
        assert main(["score", "pc-ptsd-5", "--responses", str(file), "--json"]) == 0
        said = json.loads(capsys.readouterr().out)
        assert said == {"instrument": "pc-ptsd-5", "version": "2015.1", **expected(gate, follow_ups)}, given


@pytest.mark.parametrize("missing", [skipped(), skipped(SkipReason.ASKED_DECLINED), left_blank(), removed()], ids=str)
def test_a_missing_answer_is_never_a_zero_whatever_its_reason(missing: Response) -> None:
    for state in ALL_STATES:
        assert plain(scored(state, missing)) == expected(state[0], state[1:])


def test_a_thousand_random_gaps_equal_brute_force() -> None:
    chance = random.Random(20261123)  # the same gaps on every run
    for _ in range(1000):
        state = tuple(chance.choice(STATES) for _ in range(6))
        assert plain(scored(state, left_blank())) == expected(state[0], state[1:])


def test_the_gate_skipped_is_not_the_gate_answered_no() -> None:
    assert scored(("no", *[None] * 5), skipped()).scores["total"] == Scored(0, 0, 5, settled_by="gate")
    assert scored((None,) * 6, skipped()).scores["total"] == NotScorable(of=5)
    assert scored((None, "yes", *[None] * 4), skipped()).scores["total"] == Bounded(1, 5, 1, 5)
