"""The desktop of a journey, and somebody in front of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.desktop import SKIPPED, Desktop, need_desktop
from tests.journeys.person import Person
from tests.journeys.worker import Worker


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    """A private desktop; all that any program on it writes is below `desktop.folder`."""
    need_desktop()
    with Desktop(tmp_path / "desktop") as desktop:
        yield desktop


@pytest.fixture
def person(desktop: Desktop) -> Iterator[Person]:
    """Somebody who has looked around once, so that what runs from now on is what they start."""
    with Person(desktop) as person:
        person.look()
        desktop.note_own_programs()
        yield person


@pytest.fixture
def worker(desktop: Desktop, person: Person) -> Worker:
    """A member of staff at a laptop without records."""
    return Worker(desktop, person, desktop.folder / "data")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say a skipped journey aloud, whatever the options."""
    reasons = {str(report.longrepr[-1]) for report in terminalreporter.stats.get("skipped", [])}
    for words in sorted(reasons):
        if SKIPPED in words:
            terminalreporter.write_line(words, yellow=True, bold=True)
