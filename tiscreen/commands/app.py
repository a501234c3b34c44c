"""The commands that need windows: run, demo, selfcheck, and the hidden one that starts the client space.

This is the one module below ui that may import it, and only inside a function, so that every other
command works on a machine without Qt.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tiscreen.errors import UserError

if TYPE_CHECKING:
    from tiscreen.commands import Commands


def add(commands: Commands) -> None:
    """Add the commands of this module."""
    run_parser = commands.add_parser("run", help="open TIScreen")
    run_parser.add_argument("--data", type=Path, metavar="DIR", default=argparse.SUPPRESS, help="where the vault is")
    run_parser.add_argument("--returning", action="store_true", help=argparse.SUPPRESS)
    run_parser.set_defaults(func=run)

    demo_parser = commands.add_parser("demo", help="play a fictional screening and keep what it made")
    demo_parser.add_argument("--out", type=Path, metavar="DIR", required=True, help="a fresh folder is made in here")
    demo_parser.add_argument("--answers", type=Path, metavar="FILE", help="play these answers (JSON) instead")
    demo_parser.set_defaults(func=demo)

    check_parser = commands.add_parser("selfcheck", help="try the parts that a broken installation would lack")
    check_parser.add_argument("--json", action="store_true", help="print the findings as JSON")
    check_parser.add_argument("--out", type=Path, metavar="DIR", help="keep the file, document and picture it makes")
    check_parser.set_defaults(func=self_check)

    story_parser = commands.add_parser("_demo_staff")  # no help text: the demo starts its own processes
    story_parser.add_argument("run", type=Path)
    story_parser.set_defaults(func=demo_staff)
    commands.add_parser("_client").set_defaults(func=client)  # no help text: started by hand-over, not by people


def run(args: argparse.Namespace) -> int:
    """Open the staff space."""
    if no_screen():
        raise UserError("app.no-screen")
    from ui.main import main

    return main(args.data, returning=args.returning)


def no_screen() -> bool:
    """Whether Qt would stop the program here for want of a screen (only Linux can be without)."""
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in wanted)


def demo(args: argparse.Namespace) -> int:
    """Play the fictional screening, out of sight where there is no screen."""
    if no_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui.demo import main

    return main(args.out, args.answers)


def demo_staff(args: argparse.Namespace) -> int:
    """Be one staff process of the demo's story."""
    from ui.demo import staff

    return staff(args.run)


def client(_args: argparse.Namespace) -> int:
    """Be the client space; hand-over starts this with a pipe as standard input."""
    from ui.client_main import main

    return main()


def self_check(args: argparse.Namespace) -> int:
    """Check the installation; 1 when something in it does not work."""
    if no_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui.self_check import run as check

    report = check(args.out)
    if args.json:
        print(json.dumps(report.as_json(), indent=2))
    else:
        print("\n".join(report.lines()))
    return 0 if report.ok else 1
