"""`tiscreen score`: what can be known from given responses, for scripts and for checking an instrument."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from tiscreen.errors import UserError

if TYPE_CHECKING:
    from tiscreen.commands import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser("score", help="score given responses")
    parser.add_argument("id", metavar="ID", help="the instrument, as pcl-5")
    parser.add_argument(
        "--responses", type=Path, metavar="FILE", required=True, help='JSON by link id, as {"1": {"value": 2}}'
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of words")
    parser.set_defaults(func=score)


def score(args: argparse.Namespace) -> int:
    """Print scores, results and flags; an item that the file does not name counts as not reached."""
    from tiscreen.domain.scoring import outcome
    from tiscreen.instruments.library import shipped
    from tiscreen.instruments.outcome_json import plain
    from tiscreen.instruments.responses_file import given_from, responses_from

    published = shipped(args.id)
    if published is None:
        raise UserError("score.unknown_instrument", instrument=args.id)
    instrument = published.instrument
    given = given_from(_content(args.responses), str(args.responses))
    found = plain(outcome(instrument, responses_from(given, instrument)))
    whole = {"instrument": instrument.id, "version": instrument.version, **found}
    print(json.dumps(whole, ensure_ascii=False) if args.json else _in_words(whole))
    return 0


def _content(file: Path) -> bytes:
    from tiscreen.instruments.strict_json import MAX_BYTES

    try:
        with file.open("rb") as opened:
            return opened.read(MAX_BYTES + 1)
    except OSError as wrong:
        raise UserError("file.unreadable", file=str(file)) from wrong


def _in_words(found: dict[str, object]) -> str:
    lines = [f"{found['instrument']} {found['version']}"]
    for part in ("scores", "results"):
        group = found[part]
        lines += [f"  {name}: {_one(said)}" for name, said in group.items()] if isinstance(group, dict) else []
    flags = found["flags"]
    lines.append(f"  flags: {', '.join(flags) if isinstance(flags, list) and flags else 'none'}")
    return "\n".join(lines)


def _one(said: object) -> str:
    if not isinstance(said, dict):
        return str(said)
    counts = f"{said['answered']} of {said['of']} answered"
    match said["status"]:
        case "scored":
            settled = f", settled by {said['settled_by']}" if "settled_by" in said else ""
            return f"{said['value']} ({counts}{settled})"
        case "bounded":
            return f"{said['low']} to {said['high']} ({counts})"
    return f"not scorable ({counts})"
