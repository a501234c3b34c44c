"""One TIScreen at a time, tried with real processes: staff, client, back again, and after kill -9."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tiscreen.errors import UserError
from tiscreen.storage.app_lock import AppLock

HOLDER = """
import sys
from pathlib import Path
from tiscreen.errors import UserError
from tiscreen.storage.app_lock import AppLock
lock = AppLock(Path(sys.argv[1]))
try:
    lock.take_staff(float(sys.argv[3])) if sys.argv[2] == "staff" else lock.take_client()
    print("has it", flush=True)
except UserError as trouble:
    print(trouble.key, flush=True)
sys.stdin.read()
"""


@contextmanager
def process(path: Path, kind: str, wait: float = 0) -> Iterator[subprocess.Popen[str]]:
    """A process that asks for the lock; its first line says what came of it."""
    command = [sys.executable, "-c", HOLDER, str(path), kind, str(wait)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as started:
        try:
            yield started
        finally:
            started.kill()


def says(started: subprocess.Popen[str]) -> str:
    assert started.stdout
    return started.stdout.readline().strip()


def test_a_second_staff_process_is_turned_away(tmp_path: Path) -> None:
    with process(tmp_path / "app.lock", "staff") as first:
        assert says(first) == "has it"
        with pytest.raises(UserError, match=r"app\.already-open"):
            AppLock(tmp_path / "app.lock").take_staff()


def test_the_lock_goes_from_staff_to_client_and_back_without_a_gap(tmp_path: Path) -> None:
    path = tmp_path / "app.lock"
    staff = AppLock(path)
    staff.take_staff()
    with process(path, "client") as client:
        assert says(client) == "has it"
        staff.release()
        with process(path, "staff") as stray:
            assert says(stray) == "app.already-open"
        with process(path, "staff", wait=60) as next_staff:
            client.kill()
            client.wait()
            assert says(next_staff) == "has it"
            with process(path, "client") as second, process(path, "client") as third:
                assert sorted((says(second), says(third))) == ["app.already-open", "has it"]


def test_a_killed_process_leaves_no_lock_behind(tmp_path: Path) -> None:
    for kind in ("staff", "client"):
        with process(tmp_path / "app.lock", kind) as killed:
            assert says(killed) == "has it"
            killed.kill()
            killed.wait()
        lock = AppLock(tmp_path / "app.lock")
        lock.take_staff()
        lock.release()


def test_a_lock_that_was_let_go_can_be_taken_again(tmp_path: Path) -> None:
    lock = AppLock(tmp_path / "app.lock")
    for _ in range(3):
        lock.take_staff()
        lock.take_client()
        lock.release()
    lock.release()
