"""The last step of `dev.py build`: the frozen folder checks itself, away from this Python, and its size is noted."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "dist" / "tiscreen"
PROGRAM = FOLDER / {"win32": "tiscreen-cli.exe"}.get(sys.platform, "tiscreen")
STRANGERS = ("pytest", "hypothesis", "mypy", "QtNetwork", "libQt6Network", "libQt6Qml", "setuptools")


def self_check() -> bool:
    """Run it with nothing of this environment but what Qt and the system need."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "PYTEST"))
    }
    with tempfile.TemporaryDirectory() as home:
        env = {**kept, "HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        run = subprocess.run([PROGRAM, "selfcheck", "--json"], env=env, cwd=home, capture_output=True, text=True)
    print(run.stdout, run.stderr, sep="\n")
    report = json.loads(run.stdout) if run.stdout.startswith("{") else {"ok": False, "versions": {}}
    return run.returncode == 0 and report["ok"] is True and report["versions"]["frozen"] is True


def main() -> int:
    files = [path for path in FOLDER.rglob("*") if path.is_file() and not path.is_symlink()]
    strangers = sorted({name for name in STRANGERS for path in files if name in path.name})
    passed = self_check()
    size = sum(path.stat().st_size for path in files) / 1e6
    verdict = "passed" if passed else "NOT passed"
    print(f"{FOLDER.relative_to(ROOT)}: {len(files)} files, {size:.0f} MB; selfcheck {verdict}")
    if strangers:
        print("In it, and should not be:", ", ".join(strangers))
    return 0 if passed and not strangers else 1


if __name__ == "__main__":
    sys.exit(main())
