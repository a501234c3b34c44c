"""Set-up says what it needs in one line, and takes in nothing that was not looked at."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from tests.architecture.project import ROOT


def start(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """dev.py of `folder`, by a Python that is not of our environment."""
    python = Path(getattr(sys, "_base_executable", sys.executable))
    return subprocess.run([python, folder / "dev.py", *arguments], capture_output=True, text=True)


def test_without_a_verb_it_names_the_two_commands() -> None:
    run = start(ROOT)
    assert run.returncode != 0
    assert "python3 dev.py run" in run.stderr
    assert "python3 dev.py test" in run.stderr


def test_each_library_stands_beside_its_package() -> None:
    """Eight for Qt without a screen, six more for a window on X11; with fewer, Qt aborts and names the wrong one."""
    pairs = {variable: words.split() for variable, words in dev.LIBRARIES.items()}
    assert [len(pairs[variable]) for variable in ("", "DISPLAY")] == [16, 12]
    for words in pairs.values():
        assert all(library.startswith("lib") and ".so." in library for library in words[::2])
        assert not any(".so" in package for package in words[1::2])


def test_missing_libraries_are_named_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)  # root gets them installed instead
    monkeypatch.setattr(dev, "LIBRARIES", {"": "libnobody-has-this.so.9 libnobody9"})
    with pytest.raises(SystemExit, match=r"sudo apt-get install -y --no-install-recommends libnobody9"):
        dev.install_libraries()


def test_a_lock_without_hashes_is_refused_and_leaves_no_stamp(tmp_path: Path) -> None:
    shutil.copy(ROOT / "dev.py", tmp_path)
    (tmp_path / "requirements.lock").write_text("iniconfig==2.3.1\n")
    run = start(tmp_path, "test")
    assert run.returncode != 0
    assert "ashes are required" in run.stderr
    assert not (tmp_path / ".venv" / "made-from").exists()


def test_an_environment_that_fits_the_lock_is_left_alone(tmp_path: Path) -> None:
    shutil.copy(ROOT / "dev.py", tmp_path)
    (tmp_path / "requirements.lock").write_text("nothing==1\n")
    made = tmp_path / ".venv" / "made-from"
    made.parent.mkdir()
    made.write_text(hashlib.sha256(b"nothing==1\n").hexdigest())
    inside = made.parent / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    inside.parent.mkdir()
    inside.symlink_to(sys.executable)
    run = start(tmp_path, "test", "--version")
    assert "Setting up" not in run.stdout
    assert made.exists()
