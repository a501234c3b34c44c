"""The installation can say whether it works, and says so when it does not."""

import json
import subprocess
import sys
from pathlib import Path

from tests.architecture.project import ROOT
from tiscreen.installation import Finding, NotWorkingError, ensure, tried


def self_check(*options: str) -> tuple[int, dict[str, dict[str, dict[str, object]]]]:
    run = subprocess.run(
        [sys.executable, "-m", "tiscreen", "selfcheck", "--json", *options], cwd=ROOT, capture_output=True, text=True
    )
    assert run.stderr == ""
    return run.returncode, json.loads(run.stdout)


def test_a_sound_installation_says_so_and_what_it_is_made_of(tmp_path: Path) -> None:
    code, report = self_check("--out", str(tmp_path / "kept"))
    assert {part: found["ok"] for part, found in report["parts"].items() if not found["ok"]} == {}
    assert code == 0
    assert {"instruments", "passphrase words", "document", "vault", "client space", "window"} <= set(report["parts"])
    assert {"tiscreen", "frozen", "python", "qt", "sqlite", "sqlcipher", "openssl"} <= set(report["versions"])
    assert (tmp_path / "kept" / "window.png").read_bytes().startswith(b"\x89PNG")


def test_a_part_that_does_not_work_is_named_and_the_others_are_tried(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    code, report = self_check("--out", str(tmp_path / "file"))
    assert code == 1
    assert [part for part, found in report["parts"].items() if not found["ok"]] == ["window"]


def test_whatever_a_trial_raises_is_a_finding() -> None:
    def trial() -> str:
        ensure(2 + 2 == 5, "the sum is off")
        return "fine"

    assert tried("sums", trial) == Finding("sums", False, f"{NotWorkingError.__name__}: the sum is off")
