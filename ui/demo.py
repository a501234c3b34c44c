"""`tiscreen demo`: an invented service and an invented person, played through the two real processes."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import date
from importlib.resources import files
from pathlib import Path

import msgspec
from msgspec import Struct

from tiscreen.bootstrap import command
from tiscreen.errors import UserError
from ui.player import STUCK, Story

_LONGEST = 300.0  # seconds; far more than a slow laptop needs
_LOOK_EVERY = 0.05


class Made(Struct, frozen=True):
    """What the demo leaves behind: the document's file name and the code that opens it."""

    document: str
    code: str


def main(out: Path, answers: Path | None) -> int:
    """Play the story in a fresh folder below `out`, wait for its end, and say what was made and its code.

    The vault it makes is its own, under an invented passphrase; a real vault is never opened.
    """
    run = _fresh_folder(out)
    story = _story(answers)
    (run / "story.json").write_bytes(msgspec.json.format(msgspec.json.encode(story)))
    print(f"Playing an invented screening in {run}", flush=True)
    subprocess.Popen(command("_demo_staff", str(run)), stdin=subprocess.DEVNULL)  # noqa: S603 - our own program
    made = _wait(run)
    print(f"The vault        {run / 'vault'} (an invented passphrase opens it: {story.passphrase})")
    print(f"The referral     {run / made.document}")
    print(f"Its spoken code  {made.code}")
    print(f"Every screen     {run / 'pictures'}")
    return 0


def _fresh_folder(out: Path) -> Path:
    out.mkdir(parents=True, exist_ok=True)
    for number in range(1, 1000):
        run = out.absolute() / f"demo-{date.today().isoformat()}-{number:02d}"
        try:
            run.mkdir(mode=0o700)
        except FileExistsError:
            continue
        return run
    raise UserError("demo.no-folder", folder=str(out))


def _story(answers: Path | None) -> Story:
    """The story that comes along; `answers` replaces what its person answers, by instrument and link_id."""
    try:
        told = msgspec.json.decode((files("resources") / "demo" / "story.json").read_bytes(), type=Story)
        if answers is None:
            return told
        given = msgspec.json.decode(answers.read_bytes(), type=dict[str, dict[str, object]])
        return msgspec.convert({**msgspec.to_builtins(told), "responses": given}, Story)
    except (OSError, msgspec.MsgspecError) as trouble:
        raise UserError("demo.answers", file=str(answers), reason=str(trouble)) from trouble


def _wait(run: Path) -> Made:
    """The processes of the story start one another; the last one writes what was made."""
    until, result, stuck = time.monotonic() + _LONGEST, run / "made.json", run / "pictures" / STUCK
    while not result.exists():
        if stuck.exists() or time.monotonic() > until:
            why = stuck.read_text(encoding="utf-8") if stuck.exists() else "it took too long"
            print(why, file=sys.stderr)
            raise UserError("demo.stuck", folder=str(run))
        time.sleep(_LOOK_EVERY)
    return msgspec.json.decode(result.read_bytes(), type=Made)


def write_made(run: Path, made: Made) -> None:
    """Say that the story is over; the file appears whole or not at all."""
    beside = run / "made.json.part"
    beside.write_bytes(msgspec.json.encode(made))
    beside.rename(run / "made.json")


def staff(run: Path) -> int:
    """One staff process of the story; started by `main`, and again by each client process at hand-back."""
    from ui.staff_player import StaffPlayer

    if not (run / "story.json").is_file():
        raise UserError("demo.not-a-demo", folder=str(run))
    return StaffPlayer.play(run)
