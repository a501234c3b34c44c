"""The looks from outside find what is there: a look that finds nothing would prove every promise."""

import base64
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from tests.journeys import outside

KEY = bytes(range(7, 39))
WANTED: outside.Wanted = {"a key": KEY, "a name": "Wagtail9037"}
SPELLED = (KEY, KEY.hex().encode(), KEY.hex().upper().encode(), KEY.hex().encode("utf-16-le"), base64.b64encode(KEY))
# Makes the key in memory of its own, and only when it is asked to; says so; waits.
PROGRAM = """
import mmap, sys
room = mmap.mmap(-1, 4096)
room.write(bytes(range(7, 39)) if sys.argv[1] == "hold" else b"nothing")
print("ready", flush=True)
sys.stdin.read()
"""
linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc, which only Linux has")


@pytest.mark.parametrize("spelled", SPELLED)
def test_a_key_is_found_however_it_is_spelled(spelled: bytes) -> None:
    assert outside.found_in(b"before" + spelled + b"after", WANTED) == {"a key"}


@pytest.mark.parametrize("code", ["utf-8", "utf-16-le"])
def test_a_name_is_found_in_narrow_and_wide_letters(code: str) -> None:
    assert outside.found_in("the name is Wagtail9037.".encode(code), WANTED) == {"a name"}


@pytest.fixture
def start() -> Iterator[Callable[..., int]]:
    """Starts the program above, and returns its number once it has made what it holds."""
    started: list[subprocess.Popen[bytes]] = []

    def start(holding: str, *, handles: Sequence[int] = (), **env: str) -> int:
        command = [sys.executable, "-c", PROGRAM, holding]
        running = subprocess.Popen(
            command,
            pass_fds=handles,
            env={**os.environ, **env},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        started.append(running)
        assert running.stdout is not None
        assert running.stdout.readline() == b"ready\n"
        return running.pid

    yield start
    for running in started:
        running.communicate()


@linux
@pytest.mark.parametrize(("holding", "found"), [("hold", {"a key"}), ("no", set())])
def test_the_memory_of_another_process_is_seen_into(start: Callable[..., int], holding: str, found: set[str]) -> None:
    assert outside.in_memory(start(holding), WANTED) == found


@linux
def test_the_environment_and_deleted_files_that_are_open_are_seen(start: Callable[..., int], tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(KEY)
    with path.open("rb") as opened:
        path.unlink()
        pid = start("no", handles=[opened.fileno()], WHO="Wagtail9037")
    assert outside.in_open_files(pid, WANTED) == {"a key"}
    assert outside.in_arguments(pid, WANTED) == {"a name"}


def test_names_and_contents_of_files_are_seen(tmp_path: Path) -> None:
    (tmp_path / "Wagtail9037").mkdir()
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "file").write_bytes(b"..." + KEY)
    assert {name for name, _ in outside.in_files(WANTED, tmp_path)} == {"a key", "a name"}
