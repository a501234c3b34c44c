"""Instruments on disk for tests: copies of shipped ones to spoil, and small ones made up."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.project import ROOT
from tiscreen.errors import DefinitionError
from tiscreen.instruments.reader import read_folder

SHIPPED = ROOT / "screening_tools"
IDS = ("pc-ptsd-5", "pcl-5", "strengths", "today", "wishes")


def copied(instrument_id: str, into: Path) -> Path:
    """A copy of a shipped instrument."""
    return Path(shutil.copytree(SHIPPED / instrument_id, into / instrument_id))


def changed(file: Path, change: Callable[[Any], object]) -> None:
    """Load a JSON file, let `change` work on it, write it back."""
    tree = json.loads(file.read_text(encoding="utf-8"))
    change(tree)
    file.write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")


Change = Callable[[Any], object]


def findings(instrument_id: str, file: str, change: Change, tmp_path: Path) -> list[tuple[str, str]]:
    folder = copied(instrument_id, tmp_path)
    changed(folder / file, change)
    with pytest.raises(DefinitionError) as told:
        read_folder(folder)
    return [(place, why) for place, why, _ in told.value.findings]


def put(*path: str | int, to: object) -> Change:
    def change(tree: Any) -> None:
        for step in path[:-1]:
            tree = tree[step]
        tree[path[-1]] = to

    return change


def drop(*path: str | int) -> Change:
    def change(tree: Any) -> None:
        for step in path[:-1]:
            tree = tree[step]
        del tree[path[-1]]

    return change
