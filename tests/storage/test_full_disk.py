"""A full disk is said plainly; the answer on screen is stored with the reserve, and nothing stored before is lost."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tiscreen.storage.files import RESERVE, Reserve

SCRIPT = """
import os, sys
from pathlib import Path
from tests.storage.made_sessions import SESSION, administration
from tiscreen.domain.responses import answered_text
from tiscreen.errors import UserError
from tiscreen.paths import DataFolder
from tiscreen.secret import Secret
from tiscreen.storage.files import Reserve
from tiscreen.storage.sittings import SittingFiles

folder = DataFolder(Path(sys.argv[1]) / "data")
folder.prepare()
Reserve(folder.reserve).fill()
print("reserve", folder.reserve.stat().st_size)
files, key = SittingFiles(folder), Secret(bytes(32))
sitting = files.create("s1", key, SESSION, [administration()])
filler = os.open(Path(sys.argv[1]) / "filler", os.O_CREAT | os.O_WRONLY)
try:
    while True:
        os.write(filler, bytes(4096))
except OSError:
    os.close(filler)
stored, told, without_reserve = 0, "", 0
while not told:
    try:
        sitting.record("administration-1", str(stored), answered_text("word " * 2000))
        stored += 1
        without_reserve += folder.reserve.exists()
    except UserError as trouble:
        told = trouble.key
kept = len(sitting.content().parts[0].responses)
sitting.close()
again = files.open("s1", key)
print("told", told)
print("all there", kept == stored == len(again.content().parts[0].responses))
print("reserve helped", stored > without_reserve and not folder.reserve.exists())
os.unlink(Path(sys.argv[1]) / "filler")
again.record("administration-1", "more", answered_text("fits again"))
print("goes on", again.content().parts[0].responses["more"].text == "fits again")
"""


def on_a_small_disk(tmp_path: Path) -> str:
    """Run SCRIPT on a disk of 10 MB of its own, which only Linux lets a test have."""
    if not shutil.which("unshare") or sys.platform != "linux":
        pytest.skip("needs a small disk of its own: Linux with unshare")
    mount = 'mount -t tmpfs -o size=10m tmpfs "$1" && exec "$2" -c "$3" "$1"'
    command = ["unshare", "-rm", "sh", "-c", mount, "sh", str(tmp_path), sys.executable, SCRIPT]
    run = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    if "unshare" in run.stderr or "mount:" in run.stderr:
        pytest.skip(f"this machine gives a test no disk of its own: {run.stderr.strip()}")
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_a_full_disk_is_said_and_loses_nothing(tmp_path: Path) -> None:
    said = dict(line.rsplit(" ", 1) for line in on_a_small_disk(tmp_path).splitlines())
    assert said == {
        "reserve": str(RESERVE),
        "told": "disk.full",
        "all there": "True",
        "reserve helped": "True",
        "goes on": "True",
    }


def test_the_reserve_is_made_once_and_given_up_once(tmp_path: Path) -> None:
    reserve = Reserve(tmp_path / "reserve")
    reserve.fill()
    made = (tmp_path / "reserve").stat()
    assert made.st_size == RESERVE
    assert made.st_blocks * 512 >= RESERVE  # a file full of holes would set nothing aside
    reserve.fill()
    assert (tmp_path / "reserve").stat().st_mtime_ns == made.st_mtime_ns
    assert reserve.give_up()
    assert not reserve.give_up()
