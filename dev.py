"""Sets TIScreen up on this machine, then does one job: `python3 dev.py run` opens it, `python3 dev.py test` tests it.

For maintainers: check | faults [NAME] [--count N] [--nightly] | bench | pictures | real DIR | lock | build
"""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENV, LOCK = ROOT / ".venv", ROOT / "requirements.lock"
STAMP = ENV / "made-from"
PYTHON = ENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
NO_SCREEN = sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))

# When this variable is set (or always), Qt loads these libraries, which come in these Debian packages.
LIBRARIES = {
    "": """libglib-2.0.so.0 libglib2.0-0  libEGL.so.1 libegl1  libGL.so.1 libgl1  libX11.so.6 libx11-6
        libdbus-1.so.3 libdbus-1-3  libfontconfig.so.1 libfontconfig1  libfreetype.so.6 libfreetype6
        libxkbcommon.so.0 libxkbcommon0""",
    "DISPLAY": """libxcb-cursor.so.0 libxcb-cursor0  libxkbcommon-x11.so.0 libxkbcommon-x11-0
        libxcb-icccm.so.4 libxcb-icccm4  libxcb-keysyms.so.1 libxcb-keysyms1  libxcb-shape.so.0 libxcb-shape0
        libxcb-xkb.so.1 libxcb-xkb1""",
    "WAYLAND_DISPLAY": "libwayland-client.so.0 libwayland-client0  libwayland-cursor.so.0 libwayland-cursor0",
}


def is_missing(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return True
    return False


def install_libraries() -> None:
    words = " ".join(names for variable, names in LIBRARIES.items() if not variable or os.environ.get(variable)).split()
    packages = [package for library, package in zip(words[::2], words[1::2], strict=True) if is_missing(library)]
    packages += [] if importlib.util.find_spec("ensurepip") else ["python3-venv"]
    if not packages:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        line = "sudo " + " ".join(install)
        sys.exit(f"Some system packages are not here yet. Run this, then the same command again:\n  {line}")
    print("Installing system packages:", *packages, flush=True)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], install):
        if subprocess.run(command, env=env, stdout=subprocess.DEVNULL).returncode:
            sys.exit(f"apt-get stopped; its own words are above. This was the list: {' '.join(packages)}")


def make_environment() -> None:
    stamp = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text().strip() == stamp:
        return
    if Path(sys.prefix) == ENV:
        sys.exit("The set-up changed, and this Python is part of it. Start dev.py with the system's Python.")
    print("Setting up, once: a minute or two …", flush=True)
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    for command in (
        [sys.executable, "-m", "venv", "--clear", ENV],
        [*pip, "--require-hashes", "--only-binary=:all:", "-r", LOCK],
        [*pip, "--no-deps", "--no-build-isolation", "-e", ROOT],
    ):
        if subprocess.run(command, cwd=ROOT).returncode:
            sys.exit("Set-up stopped at this step; nothing outside .venv was changed. Run the same command again.")
    STAMP.write_text(stamp + "\n")  # last, so that a set-up that was cut off is done again


def python(*arguments: object) -> int:
    return subprocess.run([PYTHON, *map(str, arguments)], cwd=ROOT).returncode


def run(*arguments: str) -> int:
    if not NO_SCREEN:
        return python("-m", "tiscreen", "run", *arguments)
    print("No screen here: the fictional screening is played, with the real windows drawn out of sight.", flush=True)
    return python("-m", "tiscreen", "demo", "--out", "out", *arguments)  # it says what it made, and where


def check() -> int:  # imports and sizes are among the architecture tests
    steps = ("ruff format --check .", "ruff check .", "mypy", "pytest -q tests/architecture")
    broken = [step for step in steps if python("-m", *step.split())]
    print("Not in order: " + ", ".join(broken) if broken else "All in order.")
    return 1 if broken else 0


def lock(*more: str) -> int:
    resolve = ["-m", "uv", "pip", "compile", "--quiet", *more, "pyproject.toml", "-o"]  # [tool.uv.pip] says the rest
    return python(*resolve, LOCK, "--group", "dev", "--group", "build") or python(*resolve, ROOT / "runtime.lock")


def pictures(*more: str) -> int:
    return python("-m", "ui.pictures", *more) or python("-m", "ui.pictures", "--guide", "docs/pictures")


def build() -> int:
    return python("-m", "PyInstaller", "--noconfirm", "--log-level=WARN", "build.spec") or python("-m", "tests.frozen")


JOBS = {"run": run, "check": check, "lock": lock, "pictures": pictures, "build": build}
MODULES = {"test": "pytest", "faults": "tests.faults", "bench": "tests.bench", "real": "tests.real"}

if __name__ == "__main__":
    verb, *rest = sys.argv[1:] or [""]
    if sys.version_info < (3, 11) or verb not in JOBS | MODULES:
        sys.exit(f"{__doc__}\nIt needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    if sys.platform == "linux":
        install_libraries()
    make_environment()
    if verb != "run" or NO_SCREEN:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(JOBS[verb](*rest) if verb in JOBS else python("-m", MODULES[verb], *rest))
