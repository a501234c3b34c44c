"""A private desktop for one test: a screen nobody sees, a window manager, the two buses a screen reader needs."""

from __future__ import annotations

import ctypes
import os
import secrets
import select
import shutil
import signal
import struct
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Self

import pytest

SIZE = (1366, 768)
DEBIAN_PYTHON = "/usr/bin/python3"
EYES = Path(__file__).with_name("eyes.py")
NEEDED = {  # what is looked for, and the Debian package it comes in
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "dbus-daemon": "dbus-x11",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
}
SKIPPED = "SKIPPED: the scripted person needs xvfb"
_MARK = "SCRIPTED_DESKTOP"  # in the environment of every process of this desktop, so that each can be found and ended
_ENDS_WITH_US = ("setpriv", "--pdeathsig", "TERM")  # a killed test run leaves no screen behind, and so no program
_ADOPT_ORPHANS = 36  # PR_SET_CHILD_SUBREAPER: the client process outlives the one that started it


def need_desktop() -> None:
    """Skip the test loudly where there is nothing to make a desktop of; in .ci/run that is a failed test."""
    missing = [package for program, package in NEEDED.items() if not shutil.which(program)]
    if (
        not shutil.which(DEBIAN_PYTHON)
        or subprocess.run([DEBIAN_PYTHON, "-c", "import gi"], capture_output=True).returncode
    ):
        missing.append("python3-gi")
    if not missing:
        return
    words = f"{SKIPPED} and what goes with it; not here: {' '.join(missing)}"
    if os.environ.get("TISCREEN_NEEDS_XVFB"):
        pytest.fail(words)
    pytest.skip(words)


class Desktop:
    """Starts everything on entering and leaves no process behind; `folder` gets its home and its pictures."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home, self.temporary, self.pictures = folder / "home", folder / "tmp", folder / "pictures"
        self._screen, self.log = folder / "screen", folder / "desktop.log"
        self._token = secrets.token_hex(16)
        self._own: frozenset[int] = frozenset()
        self._met: set[int] = set()
        self._started: list[subprocess.Popen[bytes]] = []
        self.env = {
            "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8",
            "HOME": str(self.home),
            "TMPDIR": str(self.temporary),
            "XDG_RUNTIME_DIR": str(self.home / "run"),
            "GSETTINGS_BACKEND": "memory",
            "PYTHONFAULTHANDLER": "1",  # a crash says where, in the log
            _MARK: self._token,
        }

    def __enter__(self) -> Self:
        for place in (self.home / "run", self.temporary, self.pictures, self._screen):
            place.mkdir(mode=0o700, parents=True, exist_ok=True)
        ctypes.CDLL(None).prctl(_ADOPT_ORPHANS, 1, 0, 0, 0)
        try:
            self._start()
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def _start(self) -> None:
        size = f"{SIZE[0]}x{SIZE[1]}x24"
        screen = ["Xvfb", "-screen", "0", size, "-fbdir", str(self._screen), "-nolisten", "tcp", "-noreset"]
        self.env["DISPLAY"] = ":" + self._told(screen, "-displayfd", "{}")
        bus = ["dbus-daemon", "--session", "--nofork", "--nosyslog"]
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self._told(bus, "--print-address={}")
        self.start([*_ENDS_WITH_US, "openbox"])

    def _told(self, command: Sequence[str], *saying_so: str) -> str:
        """Start a program that writes one line to a pipe as soon as it is ready, and return that line."""
        reading, writing = os.pipe()
        told = [word.format(writing) for word in saying_so]
        self.start([*_ENDS_WITH_US, *command, *told], pass_fds=(writing,))
        os.close(writing)
        with open(reading, encoding="utf-8") as pipe:
            line = pipe.readline().strip()
        assert line, f"{command[0]} did not start; its words are in {self.log}"
        return line

    def start(self, command: Sequence[str], *, pass_fds: Sequence[int] = (), **env: str) -> subprocess.Popen[bytes]:
        """Start a program on this desktop; what it says goes to the desktop's log."""
        with self.log.open("ab") as log:
            started = subprocess.Popen(
                command,
                env={**self.env, **env},
                pass_fds=pass_fds,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._started.append(started)
        return started

    def processes(self) -> dict[int, list[str]]:
        """The arguments of every living process of this desktop, by number; not the dead that nobody buried."""
        mark, found = f"{_MARK}={self._token}".encode(), {}
        for place in Path("/proc").glob("[0-9]*"):
            try:
                if mark in (place / "environ").read_bytes().split(b"\0"):
                    found[int(place.name)] = (place / "cmdline").read_bytes().decode().split("\0")[:-1]
            except OSError:
                continue
        return found

    def note_own_programs(self) -> None:
        """From now on, what is not running yet is a program that somebody started."""
        self._own = frozenset(self.processes())

    def programs(self) -> dict[int, list[str]]:
        """Every process that is not the desktop's own."""
        found = {pid: words for pid, words in self.processes().items() if pid not in self._own and words}
        self._met |= set(found)
        return found

    def ends(self) -> dict[int, int]:
        """How each program ended that was met: its exit code, or minus the signal."""
        codes = {each.pid: each.poll() for each in self._started}
        for pid in self._met - set(codes) - set(self.processes()):
            try:
                _, status = os.waitpid(pid, os.WNOHANG)
            except ChildProcessError:
                continue
            codes[pid] = os.waitstatus_to_exitcode(status)
        return {pid: code for pid, code in codes.items() if code is not None}

    def account(self) -> str:
        """What there is to say when somebody is lost: a picture, what runs, what ended and how."""
        return f"Picture: {self.picture('lost')}\nLog: {self.log}\nRunning: {self.programs()}\nEnded: {self.ends()}"

    def picture(self, name: str) -> Path:
        """Save what is on the screen now."""
        from PySide6.QtGui import QImage

        raw = (
            self._screen / "Xvfb_screen0"
        ).read_bytes()  # an X window dump: a header of 32-bit numbers, colours, pixels
        head = struct.unpack(">25I", raw[:100])
        pixels, width, height, line = head[0] + 12 * head[19], head[4], head[5], head[12]
        path = self.pictures / f"{name}.png"
        QImage(raw[pixels:], width, height, line, QImage.Format.Format_RGB32).save(str(path))
        return path

    def _end(self) -> None:
        """The screen's server goes last and is asked: it has files to take away."""
        for server, end in ((False, signal.SIGKILL), (True, signal.SIGTERM), (True, signal.SIGKILL)):
            for pid, words in self.processes().items():
                if server or not words or words[0] != "Xvfb":
                    end_process(pid, end)
        for started in self._started:
            started.wait()


def end_process(pid: int, end: signal.Signals, seconds: float = 5) -> None:
    """Send a signal and wait until the process is gone."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    try:
        signal.pidfd_send_signal(handle, end)
        select.select([handle], [], [], seconds)
    except ProcessLookupError:
        pass
    finally:
        os.close(handle)
