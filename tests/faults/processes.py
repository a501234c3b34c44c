"""Ends the two real processes with their windows (kill -9) at random moments of the demo's story, and looks again.

The processes (tests/faults/played.py) tell each screen when it is painted; what was on it has to be there afterwards.
"""

import json
import os
import random
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import msgspec

from tests.data_folder import files_in, strangers
from tests.faults.kill import ROOT, Tally
from tests.faults.played import THE_END
from tiscreen.domain.responses import Response, Responses
from tiscreen.domain.session import Keep
from tiscreen.errors import UserError
from tiscreen.instruments.reader import read_bytes
from tiscreen.paths import DataFolder
from tiscreen.services.merge_sittings import MergeSittings
from tiscreen.storage.keyring import KeyRing
from tiscreen.storage.sittings import SittingFiles
from tiscreen.storage.vault import OpenVault

STORY = (files("resources") / "demo" / "story.json").read_bytes()
PASSPHRASE: str = json.loads(STORY)["passphrase"]
OWN_WORDS = "voice messages"  # of the story's client
PATIENCE = 60.0  # seconds without a new screen
_MARK = "KILLED_STORY"  # in the environment of both processes, by which they are found

# Screens after which the next act writes most, and how many seconds that takes at most: killed somewhere in it.
MOMENTS = {
    "RecoveryKey": 1.5,
    "ConfirmService": 0.1,
    "HandOver": 2.0,
    "Item": 0.02,
    "Keep": 0.05,
    "HandBack": 1.5,
    "Unlock": 1.0,
    "Referral": 0.3,
}
_SCREENS = 100  # of the whole story, about


@dataclass
class Story:
    """What was told: the screens in order, and what each part held when its client's last screen was painted."""

    screens: list[str] = field(default_factory=list)
    parts: dict[str, dict[str, Any]] = field(default_factory=dict)

    def hear(self, told: dict[str, Any]) -> None:
        self.screens.append(told["screen"])
        self.parts |= told["parts"]

    @property
    def answers(self) -> int:
        return sum(len(part["responses"]) for part in self.parts.values())


def run(count: int) -> tuple[str, bool]:
    """Kill `count` stories; the line to print, and whether nothing was lost."""
    tally = tally_of(range(count))
    for note in (*tally.lost, *tally.unopenable):
        print(note, file=sys.stderr)
    return tally.line(), not tally.lost and not tally.unopenable


def tally_of(seeds: Iterable[int]) -> Tally:
    """Kill one story a seed, two at a time."""
    tally = Tally()
    with ThreadPoolExecutor(max_workers=2) as workers:
        for _ in workers.map(lambda seed: trial(seed, tally), seeds):
            pass
    return tally


def trial(seed: int, tally: Tally) -> None:
    """One story, killed once, and a look at its vault."""
    place = Path(mkdtemp(prefix="tiscreen-processes-"))
    try:
        story = killed_story(place, seed)
        found = look(DataFolder(place / "run" / "vault"), story, tally, seed)
        tally.tried += 1
        tally.answers += story.answers
        tally.doing[story.screens[-1] if story.screens else "nothing"] += 1
        tally.lost += [f"story {seed} lost: {each}" for each in found]
    finally:
        shutil.rmtree(place)


def killed_story(place: Path, seed: int, *, to_its_end: bool = False) -> Story:
    """Play the demo's story and end whatever process it has come to: after some screen, or just anywhere."""
    chance, story, heard = random.Random(seed), Story(), Counter[str]()
    moment = chance.choice(list(MOMENTS)) if seed % 2 else ""
    number = chance.randrange(1, 16 if moment == "Item" else 3) if moment else chance.randrange(1, _SCREENS)
    pause = chance.random() * MOMENTS.get(moment, 0.1)
    with Ear(place / "ear") as ear:
        first, mark = start(place / "run", ear.path)
        for told in ear.listen():
            story.hear(told)
            heard[told["screen"]] += 1
            so_far = heard[moment] if moment else len(story.screens)
            if so_far == number and not to_its_end:
                threading.Event().wait(pause)
                break
            if told["screen"] == THE_END:
                break
        end(first, mark)
        for told in ear.rest():
            story.hear(told)
    return story


class Ear:
    """Hears what the story's processes tell, in order; what was told before a kill is still heard after it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> "Ear":
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(self.path))
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def listen(self) -> Iterator[dict[str, Any]]:
        """Everything that is told, as it comes; ends when nothing came for long."""
        self._socket.settimeout(PATIENCE)
        while told := self._next():
            yield told

    def rest(self) -> Iterator[dict[str, Any]]:
        """What was told and not heard yet."""
        self._socket.setblocking(False)
        while told := self._next():
            yield told

    def _next(self) -> dict[str, Any] | None:
        try:
            told: dict[str, Any] = json.loads(self._socket.recv(1 << 20))
        except OSError:  # nothing more, or nothing for long
            return None
        return told


def start(run: Path, ear: Path) -> tuple[subprocess.Popen[bytes], bytes]:
    """Start the first process of a story; it, and the mark by which all of them are found."""
    run.mkdir()
    (run / "story.json").write_bytes(STORY)
    token = secrets.token_hex(16)
    command = [sys.executable, "-m", "tests.faults.played", "staff", str(run), str(ear)]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", _MARK: token}
    first = subprocess.Popen(command, cwd=ROOT, env=env, stdin=subprocess.DEVNULL, start_new_session=True)
    return first, f"{_MARK}={token}".encode()


def end(first: subprocess.Popen[bytes], mark: bytes) -> None:
    """Kill every process of a story at once, and any that it was just starting."""
    while marked := [pid for pid in map(int, filter(str.isdecimal, os.listdir("/proc"))) if is_marked(pid, mark)]:
        for pid in marked:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
    first.wait()


def is_marked(pid: int, mark: bytes) -> bool:
    try:
        return mark in Path(f"/proc/{pid}/environ").read_bytes()
    except OSError:
        return False


def look(folder: DataFolder, story: Story, tally: Tally, seed: int) -> list[str]:
    """What was lost. There is a whole vault that opens, or none and the first run can begin again."""
    keys, made = KeyRing(folder), {"ConfirmService", "Home"} & set(story.screens)
    found = [f"a stranger {name}" for name in strangers(folder.root)]
    found += [f"{path.name} is readable" for path in files_in(folder.root) if OWN_WORDS.encode() in path.read_bytes()]
    if not keys.exists():
        if made:
            return [*found, "the whole vault"]
        keys.create("Sam", PASSPHRASE, keys.new_recovery_key()).close()
    try:
        vault = keys.unlock(PASSPHRASE)
    except UserError as trouble:
        tally.unopenable.append(f"story {seed} does not open: {trouble.key}")
        return found
    try:
        return found + losses(vault, folder, story)
    finally:
        vault.close()


def losses(vault: OpenVault, folder: DataFolder, story: Story) -> list[str]:
    """Everything that was on a screen and is not there."""
    found = ["the confirmation"] if "Home" in story.screens and vault.confirmation() is None else []
    sittings, waiting = SittingFiles(folder), dict[str, tuple[Keep | None, Responses]]()
    for each in MergeSittings(vault, sittings, read_bytes).waiting():
        if each.trouble:
            if story.screens[-1] != "HandOver":  # cut off between seal and file, nobody had the laptop yet
                found.append(f"sitting {each.sitting_id}: {each.trouble}")
            continue
        with vault.unseal(each.sitting_id, sittings.read_seal(each.sitting_id)) as key:
            sitting = sittings.open(each.sitting_id, key)
        waiting |= {p.administration.id: (p.administration.kept, p.responses) for p in sitting.content().parts}
        sitting.close()
    for part, told in story.parts.items():
        kept = Keep(told["kept"]) if told["kept"] else None
        here = waiting.get(part)
        stored = here[1] if here else vault.responses_of(part)
        if here and kept and here[0] is not kept:
            found.append(f"the choice for {part}")
        if here or kept is Keep.ANSWERS:
            found += _missing(part, told["responses"], stored, under_way=1 if here else 0)
        elif kept is None:
            found.append(f"the sitting with {part}")
    return found


def _missing(part: str, told: dict[str, Any], stored: Responses, under_way: int) -> list[str]:
    """Answers that are not as they were told; while a client is at it, one act may have been under way since."""
    changed = [item for item, each in told.items() if stored[item] != msgspec.convert(each, Response)]
    return [f"answers {', '.join(changed)} of {part}"] if len(changed) > under_way else []
