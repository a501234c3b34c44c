"""Programs of their own that a benchmark starts: how long until they say that they are painted, what they hold."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

CHILDREN = Path(__file__).parent / "children"
# As on a person's machine: Python keeps what it compiled.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class NotPaintedError(Exception):
    """The program ended without a painted window."""


class Painted(NamedTuple):
    """A program that said so: its number, how long it took, how much of that the processor was at work (ms)."""

    pid: int
    taken: float
    at_work: float


@contextmanager
def painted(name: str, *arguments: object) -> Iterator[Painted]:
    """Start children/NAME.py, give what it said once it is painted, and end it afterwards."""
    command = [sys.executable, str(CHILDREN / f"{name}.py"), *map(str, arguments)]
    started = time.perf_counter()
    with subprocess.Popen(command, env=ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as process:
        try:
            words = process.stdout.readline().split() if process.stdout else []
            taken = time.perf_counter() - started
            if words[:1] != [b"painted"]:
                raise NotPaintedError(f"{name} said {words}")
            yield Painted(process.pid, taken * 1000, float(words[1]) * 1000)
        finally:
            process.kill()


def memory_of(pid: int) -> float | None:
    """Proportional set size in MB; None where the system does not tell it."""
    told = Path(f"/proc/{pid}/smaps_rollup")
    if not told.exists():
        return None
    line = next(line for line in told.read_text().splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) / 1024
