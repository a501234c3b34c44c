"""`dev.py real DIR`: shows what TIScreen makes of a folder of real files: taken in or refused, and why.

For now every *.json is offered to `tiscreen instrument validate`; a file that was never meant for us must be
refused with a reason, and never with a traceback.
"""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple


class Verdict(NamedTuple):
    """What one file met."""

    file: str
    word: str
    reason: str


def verdict(folder: Path, file: Path) -> Verdict:
    command = [sys.executable, "-m", "tiscreen", "instrument", "validate", str(file)]
    run = subprocess.run(command, capture_output=True, text=True, errors="replace")
    lines = [line.strip() for line in (run.stderr + "\n" + run.stdout).splitlines() if line.strip()]
    name = file.relative_to(folder).as_posix()
    if "Traceback (most recent call last):" in lines or run.returncode not in (0, 1):
        return Verdict(name, "BROKE", lines[-1] if lines else f"exit {run.returncode}")
    if run.returncode == 0:
        return Verdict(name, "accepted", "")
    return Verdict(name, "refused", " ".join(line for line in lines if str(file) not in line) or lines[0])


def main() -> int:
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        print("Usage: python3 dev.py real DIR")
        return 2
    folder = Path(sys.argv[1])
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        verdicts = [*pool.map(lambda file: verdict(folder, file), sorted(folder.rglob("*.json")))]
    width = min(60, max((len(row.file) for row in verdicts), default=0))
    for row in verdicts:
        print(f"{row.word:8}  {row.file:{width}}  {row.reason[:120]}")
    counts = {word: sum(row.word == word for row in verdicts) for word in ("accepted", "refused", "BROKE")}
    print(f"{len(verdicts)} files: " + ", ".join(f"{count} {word}" for word, count in counts.items()))
    return 1 if counts["BROKE"] else 0


if __name__ == "__main__":
    sys.exit(main())
