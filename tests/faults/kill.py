"""Ends the process at random moments (kill -9) and looks at what is there afterwards.

The life (tests/faults/life.py) tells this process what it will do and what it did; only what it said it did counts.
"""

import json
import random
import shutil
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp

from tests.data_folder import PASSPHRASE, files_in, keys_of, strangers
from tests.faults.after import Story, losses
from tests.faults.life import CANARY
from tiscreen.errors import UserError
from tiscreen.paths import DataFolder

ROOT = Path(__file__).parents[2]


@dataclass
class Tally:
    """What all trials came to."""

    tried: int = 0
    answers: int = 0
    lost: list[str] = field(default_factory=list)
    unopenable: list[str] = field(default_factory=list)
    doing: Counter[str] = field(default_factory=Counter)

    def line(self) -> str:
        moments = ", ".join(f"{name} {count}" for name, count in sorted(self.doing.items()))
        survived = self.tried - len({note.split()[1] for note in (*self.lost, *self.unopenable)})
        return (
            f"{self.tried} tried, {survived} survived, {len(self.lost)} lost of {self.answers} acknowledged acts, "
            f"{len(self.unopenable)} files that do not open; killed during: {moments}"
        )


def run(count: int) -> tuple[str, bool]:
    """Kill `count` lives; the line to print, and whether nothing was lost."""
    tally = tally_of(range(count))
    for note in (*tally.lost, *tally.unopenable):
        print(note, file=sys.stderr)
    return tally.line(), not tally.lost and not tally.unopenable


def tally_of(seeds: Iterable[int]) -> Tally:
    """Kill one life a seed, two at a time."""
    tally = Tally()
    with ThreadPoolExecutor(max_workers=2) as workers:
        for _ in workers.map(lambda seed: trial(seed, tally), seeds):
            pass
    return tally


def trial(seed: int, tally: Tally) -> None:
    """One life, killed once, and a look at its folder."""
    place = Path(mkdtemp(prefix="tiscreen-kill-"))
    try:
        story = killed_life(place / "data", seed)
        found = look(DataFolder(place / "data"), story, tally, seed)
        tally.tried += 1
        tally.answers += len(story.did)
        tally.doing[story.pending.get("will", "nothing") if story.pending else "nothing"] += 1
        tally.lost += [f"life {seed} lost: {each}" for each in found]
    finally:
        shutil.rmtree(place)


# What a life does, and how many seconds that takes at most: killed somewhere in it.
MOMENTS = {
    "first run": 0.03,  # counted from the first file on; before it, a key is derived
    "confirm": 0.01,
    "hand over": 0.02,
    "answer": 0.003,
    "keep": 0.003,
    "complete": 0.01,
    "hand back": 0.003,
    "unlock": 0.4,
    "merge": 0.02,
    "consent": 0.003,
}


def killed_life(root: Path, seed: int, *, to_its_end: bool = False) -> Story:
    """Start a life and kill it in the middle of something, or, every other time, just anywhere."""
    chance, story = random.Random(seed), Story()
    moment = chance.choice(list(MOMENTS)) if seed % 2 else ""
    word, pause = chance.randrange(1, 100), chance.random() * MOMENTS.get(moment, 0.004)
    command = [sys.executable, "-m", "tests.faults.life", str(root), str(seed), str(chance.choice((1, 1, 2)))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as life:
        if not life.stdout:
            raise RuntimeError("no pipe")
        killer: threading.Thread | None = None
        for number, line in enumerate(life.stdout):
            told = json.loads(line)
            story.hear(told)
            now = number == word if not moment else told.get("will") == moment and chance.random() < 0.5
            if now and not killer and not to_its_end:
                sign = DataFolder(root).vault_json.with_name("vault.json.new") if moment == "first run" else root
                killer = threading.Thread(target=kill, args=(life, sign, pause))
                killer.start()
    if killer:
        killer.join()
    return story


def kill(life: subprocess.Popen[str], sign: Path, pause: float) -> None:
    """End the process a moment after a file is seen, unless it is through with everything."""
    look_again = threading.Event()
    while not sign.exists() and life.poll() is None:
        look_again.wait(0.0005)
    look_again.wait(pause)
    life.kill()


def look(folder: DataFolder, story: Story, tally: Tally, seed: int) -> list[str]:
    """What was lost. There is a whole vault that opens, or none and the first run can begin again."""
    keys = keys_of(folder)
    made = any(act["did"] == "first run" for act in story.did)
    found = [f"a stranger {name}" for name in strangers(folder.root)] + in_clear(folder)
    if not keys.exists():
        if made:
            return [*found, "the whole vault"]
        keys.create("Mina", PASSPHRASE, keys.new_recovery_key()).close()
    try:
        vault = keys.unlock(PASSPHRASE)
    except UserError as trouble:
        tally.unopenable.append(f"life {seed} does not open: {trouble.key}")
        return found
    try:
        return found + losses(vault, folder, story)
    finally:
        vault.close()


def in_clear(folder: DataFolder) -> list[str]:
    """Files that hold words of an answer for anybody to read."""
    files = [path for path in files_in(folder.root) if path.name != "reserve"]
    return [f"{path.name} is readable" for path in files if CANARY.encode() in path.read_bytes()]
