"""The command line of TIScreen, `tiscreen` or `python -m tiscreen`; without a command it opens the app."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tiscreen import __version__
from tiscreen.commands import app, instrument, score
from tiscreen.errors import DamagedError, DefinitionError, UserError, WrongKeyError
from tiscreen.messages import message_for


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 ok, 1 finding or refusal, 2 usage, 3 wrong key, 4 damaged."""
    args = parser().parse_args(argv)
    try:
        code: int = args.func(args)
    except UserError as trouble:
        tell(trouble)
        return exit_code(trouble)
    except KeyboardInterrupt:
        return 130
    return code


def parser() -> argparse.ArgumentParser:
    """The parser with every command in it."""
    top = argparse.ArgumentParser(prog="tiscreen", description="A screening that a person can say no to.")
    top.add_argument("--data", type=Path, metavar="DIR", help="where the vault is (its usual place if not given)")
    top.add_argument("--version", action="version", version=f"TIScreen {__version__}")
    top.set_defaults(func=app.run, returning=False)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    for module in (app, instrument, score):
        module.add(commands)
    return top


def exit_code(trouble: UserError) -> int:
    """What a script reads from the trouble."""
    if isinstance(trouble, WrongKeyError):
        return 3
    return 4 if isinstance(trouble, DamagedError) else 1


def tell(trouble: UserError) -> None:
    """Say the trouble and the next step on standard error, where they do not mix with results."""
    message = message_for(trouble)
    print(message.sentence, message.next_step, sep="\n", file=sys.stderr)
    if isinstance(trouble, DefinitionError):
        for place, reason, right in trouble.findings:
            print(f"  {place}: {reason}. {right}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
