"""The project stands alone: it names no machine, leans on nothing outside itself, and its tests never doze."""

import re
from pathlib import Path

import pytest

from tests.architecture.project import FILES, ROOT, TESTS, name_of, text_of

HOSTS = ("pypi.org", "pythonhosted.org", "index-url", "registry.npmjs", "proxy.golang", "deb.debian.org")
MACHINE = re.compile(r"(?<![\w.])/(?:work|root|opt)/")  # invented people may have invented folders
OUTSIDE = re.compile(r"\.\./(?:\.\./)*shared|shared/design")
DOZES = re.compile(r"\bqtbot\.wait\(|\btime\.sleep\(|\bqWait\(|\bmsleep\(|\bfrom time import .*sleep")
OTHERS = tuple(path for path in FILES if path != Path(__file__))  # this one names what it looks for


@pytest.mark.parametrize("path", OTHERS, ids=name_of)
def test_no_file_names_a_machine_a_package_host_or_a_place_outside(path: Path) -> None:
    assert not path.is_symlink() or path.resolve().is_relative_to(ROOT)
    text = text_of(path)
    assert [host for host in HOSTS if host in text] == []
    assert MACHINE.findall(text) == []
    assert OUTSIDE.findall(text) == []


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".md"], ids=name_of)
def test_every_link_in_a_document_leads_to_a_file_that_is_there(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", text_of(path)):
        if "://" not in target and not target.startswith("mailto:"):
            place = (path.parent / target).resolve()
            assert place.is_relative_to(ROOT), target
            assert place.exists(), target


WATCHERS = {"faults", "journeys"}  # their helpers watch another process from outside, look by look


@pytest.mark.parametrize(
    "path",
    [path for path in OTHERS if path in TESTS and (path.name.startswith("test_") or not WATCHERS & {*path.parts})],
    ids=name_of,
)
def test_no_test_waits_for_a_time(path: Path) -> None:
    """Waits are for something that happens: qtbot.waitUntil, qtbot.waitSignal, a line from a pipe."""
    assert not DOZES.search(text_of(path))
