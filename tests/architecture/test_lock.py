"""What is installed is what was looked at: each pin has hashes, and no address of anyone's is written down."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.architecture.project import ROOT

LOCKS = ("requirements.lock", "runtime.lock")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def pins(name: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Package → (version, hashes)."""
    blocks = re.split(r"\n(?=\S)", (ROOT / name).read_text(encoding="utf-8").strip())
    found = {}
    for block in blocks:
        match = re.match(r"([a-z0-9-]+)==(\S+)", block)
        assert match, block[:80]
        found[match[1]] = (match[2], tuple(re.findall(r"--hash=sha256:([0-9a-f]{64})\b", block)))
    return found


def wanted(requirements: list[str]) -> set[str]:
    return {re.match(r"[A-Za-z0-9._-]+", line)[0].lower().replace("_", "-") for line in requirements}  # type: ignore[index]


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_a_hash_and_there_are_no_addresses(name: str) -> None:
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")
    assert all(hashes for _, hashes in pins(name).values())


def test_qt_is_the_version_that_keeps_its_references() -> None:
    """6.12.0 aborts before Python 3.12; see test_pyside.py."""
    for name in LOCKS:
        assert pins(name)["pyside6-essentials"][0] == "6.11.3"
        assert pins(name)["shiboken6"][0] == "6.11.3"


def test_the_locks_hold_what_the_project_asks_for() -> None:
    runtime = wanted(PROJECT["project"]["dependencies"])
    groups = wanted([line for group in PROJECT["dependency-groups"].values() for line in group])
    assert runtime <= pins("runtime.lock").keys()
    assert runtime | groups <= pins("requirements.lock").keys()
    assert not (groups - runtime) & pins("runtime.lock").keys()


def test_both_locks_agree() -> None:
    everything = pins("requirements.lock")
    assert all(everything[name] == pin for name, pin in pins("runtime.lock").items())


def test_the_environment_is_made_with_hashes_and_without_building() -> None:
    words = Path(ROOT / "dev.py").read_text(encoding="utf-8")
    assert "--require-hashes" in words
    assert "--only-binary=:all:" in words
