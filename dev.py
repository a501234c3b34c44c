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
WINDOWS, LINUX = sys.platform == "win32", sys.platform.startswith("linux")
PYTHON = ENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
NO_SCREEN = LINUX and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))

QT = {"libglib-2.0.so.0": "libglib2.0-0", "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libX11.so.6": "libx11-6",
      "libdbus-1.so.3": "libdbus-1-3", "libfontconfig.so.1": "libfontconfig1", "libfreetype.so.6": "libfreetype6",
      "libxkbcommon.so.0": "libxkbcommon0"}  # fmt: skip
X11 = {"libxcb-cursor.so.0": "libxcb-cursor0", "libxkbcommon-x11.so.0": "libxkbcommon-x11-0", "libxcb-icccm.so.4": "libxcb-icccm4",
       "libxcb-keysyms.so.1": "libxcb-keysyms1", "libxcb-shape.so.0": "libxcb-shape0", "libxcb-xkb.so.1": "libxcb-xkb1"}  # fmt: skip
WAYLAND = {"libwayland-client.so.0": "libwayland-client0", "libwayland-cursor.so.0": "libwayland-cursor0", "libwayland-egl.so.1": "libwayland-egl1"}


def is_missing(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return True
    return False


def install_libraries() -> None:
    wanted = {**QT, **(X11 if os.environ.get("DISPLAY") else {}), **(WAYLAND if os.environ.get("WAYLAND_DISPLAY") else {})}
    packages = [package for library, package in wanted.items() if is_missing(library)]
    if importlib.util.find_spec("ensurepip") is None:
        packages.insert(0, "python3-venv")
    if not packages:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        sys.exit("Some system packages are not here yet (Debian names). Run this, then the same command again:\n  sudo " + " ".join(install))
    print("Installing system packages:", *packages, flush=True)
    quiet = {"env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "stdout": subprocess.DEVNULL}
    if subprocess.run(["apt-get", "update"], **quiet).returncode or subprocess.run(install, **quiet).returncode:
        sys.exit("apt-get could not install them. Its own words are above. Set-up can be run again at any time.")


def make_environment() -> None:
    stamp = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text().strip() == stamp:
        return
    if Path(sys.prefix) == ENV:
        sys.exit("The set-up has changed, and this Python is part of it. Use the system's Python: python3 dev.py " + " ".join(sys.argv[1:]))
    print("Setting up (once; a minute or two) …", flush=True)
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    for command in (
        [sys.executable, "-m", "venv", "--clear", ENV],
        [*pip, "--require-hashes", "--only-binary=:all:", "-r", LOCK],
        [*pip, "--no-deps", "--no-build-isolation", "-e", ROOT],
    ):
        if subprocess.run(command, cwd=ROOT).returncode:
            sys.exit("Set-up stopped at the step above. Nothing else was changed; run the same command again.")
    STAMP.write_text(stamp + "\n")  # last, so that a set-up that was cut off is done again


def python(*arguments: object, headless: bool = True) -> int:
    env = {**os.environ, **({"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")} if headless else {})}
    return subprocess.run([PYTHON, *map(str, arguments)], cwd=ROOT, env=env).returncode


def run(*arguments: str) -> int:
    if not NO_SCREEN:
        return python("-m", "tiscreen", "run", *arguments, headless=False)
    print("No screen here, so the fictional screening is played, with the real windows drawn out of sight.", flush=True)
    code = python("-m", "tiscreen", "demo", "--out", "out", *arguments)
    print(f"The vault, the referral and a picture of every screen are below {ROOT / 'out'}" if code == 0 else "It did not reach the end.")
    return code


def check() -> int:
    steps = (("ruff", "format", "--check", "."), ("ruff", "check", "."), ("mypy",), ("importlinter.cli",), ("pytest", "-q", "tests/architecture"))
    broken = [step for step in steps if python("-m", *step)]
    print("Not in order: " + ", ".join(" ".join(step) for step in broken) if broken else "All in order.")
    return 1 if broken else 0


def lock(*arguments: str) -> int:
    resolve = ("-m", "uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-annotate", "--no-header", *arguments, "pyproject.toml")
    return python(*resolve, "--group", "dev", "--group", "build", "-o", LOCK) or python(*resolve, "-o", ROOT / "runtime.lock")


def build() -> int:
    code = python("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build.spec")
    return code or python("-m", "tests.frozen", "dist/tiscreen")


JOBS = {
    "run": run, "check": check, "lock": lock, "build": build,
    "test": lambda *arguments: python("-m", "pytest", *arguments),
    "faults": lambda *arguments: python("-m", "tests.faults", *arguments),
    "bench": lambda *arguments: python("-m", "tests.bench", *arguments),
    "pictures": lambda *arguments: python("-m", "ui.pictures", *arguments),
    "real": lambda *arguments: python("-m", "tests.real", *arguments),
}  # fmt: skip

if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in JOBS or sys.version_info < (3, 11):
        sys.exit(f"{__doc__}\nIt needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    if LINUX:
        install_libraries()
    make_environment()
    sys.exit(JOBS[sys.argv[1]](*sys.argv[2:]))
