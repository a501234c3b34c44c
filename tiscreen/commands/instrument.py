"""`tiscreen instrument`: list what is there, and check a definition before anyone is asked with it."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from tiscreen.errors import DefinitionError, UserError

if TYPE_CHECKING:
    from tiscreen.commands import Commands
    from tiscreen.domain.published import Published


def add(commands: Commands) -> None:
    """Add the command and its parts."""
    top = commands.add_parser("instrument", help="list and check instruments")
    parts = top.add_subparsers(title="parts", metavar="PART", required=True)
    listing = parts.add_parser("list", help="the instruments that come with TIScreen")
    listing.add_argument("--json", action="store_true", help="print JSON")
    listing.set_defaults(func=show_list)
    checking = parts.add_parser("validate", help="say everything that keeps a definition from being used")
    checking.add_argument("files", metavar="FILE", nargs="+", type=Path, help="a definition.json or its folder")
    checking.set_defaults(func=validate)
    schema = parts.add_parser("schema", help="print the JSON Schema, for an editor")
    schema.add_argument("part", nargs="?", choices=("definition", "words", "examples"), default="definition")
    schema.set_defaults(func=print_schema)
    for name, func, says in (("lint", lint, "advise on words and use"), ("test", test, "work the examples")):
        part = parts.add_parser(name, help=says)
        part.add_argument("file", metavar="FILE", type=Path, help="a definition.json or its folder")
        part.set_defaults(func=func)


def show_list(args: argparse.Namespace) -> int:
    """Print every instrument; what was refused goes with its reasons, and the exit code says so."""
    from tiscreen.instruments.library import Library

    library = Library.shipped()
    rows = [_row(published) for published in library.published.values()]
    if args.json:
        print(json.dumps(rows, ensure_ascii=False))
    else:
        for row in rows:
            print(f"{row['id']:<16}{row['version']:<10}{row['items']:>3} items  {row['title']}")
    for refused in library.refused:
        _say(refused)
    return 1 if library.refused else 0


def validate(args: argparse.Namespace) -> int:
    """Check each file to its end; 1 when any has a finding."""
    code = 0
    for file in args.files:
        try:
            print(f"{file}: {_checked(file)}")
        except DefinitionError as refused:
            _say(refused, str(file))
            code = 1
    return code


def print_schema(args: argparse.Namespace) -> int:
    """Print the JSON Schema of one of the three files."""
    import msgspec

    from tiscreen.domain.instrument import Instrument
    from tiscreen.domain.words import Words
    from tiscreen.instruments.examples import Examples

    kind = {"definition": Instrument, "words": Words, "examples": Examples}[args.part]
    print(json.dumps(msgspec.json.schema(kind), ensure_ascii=False, indent=2))
    return 0


def lint(args: argparse.Namespace) -> int:
    """Print advice; 1 when there is any."""
    from tiscreen.instruments.lint import advice

    found = advice(_read(args.file))
    for place, wrong, right in found:
        print(f"{place}: {wrong}. {right}")
    return 1 if found else 0


def test(args: argparse.Namespace) -> int:
    """Work the examples; reading an instrument already does, so this says how many came out."""
    from tiscreen.instruments.examples import Examples
    from tiscreen.instruments.shape import decode

    _read(args.file)
    worked, _ = decode((_folder(args.file) / "examples.json").read_bytes(), Examples)
    print(f"{args.file}: {len(worked.examples) if worked else 0} examples come out as written")
    return 0


def _row(published: Published) -> dict[str, object]:
    instrument = published.instrument
    return {
        "id": instrument.id,
        "version": instrument.version,
        "kind": instrument.kind.value,
        "title": published.words_in("en").title,
        "languages": sorted(published.words),
        "items": sum(1 for _ in instrument.items()),
        "content_hash": published.content_hash,
    }


def _folder(file: Path) -> Path:
    """The folder of an instrument, given as itself or by its definition."""
    folder = (file if file.is_dir() else file.parent).resolve()
    if not file.exists() or not (file.is_dir() or (folder / "definition.json").is_file()):
        raise UserError("file.unreadable", file=str(file))
    return folder


def _read(file: Path) -> Published:
    from tiscreen.instruments.reader import read_folder

    return read_folder(_folder(file))


def _checked(file: Path) -> str:
    """What to say of a file in order; one beside a definition.json is checked with its whole folder."""
    from tiscreen.instruments.reader import read_definition

    if file.is_file() and not (file.parent / "definition.json").is_file():
        return f"{read_definition(file).id} is in order; its words and examples are not here"
    published = _read(file)
    return f"{published.id} is in order, {published.content_hash}"


def _say(refused: DefinitionError, named: str | None = None) -> None:
    print(f"{named or refused.file}: not taken in")
    for place, wrong, right in refused.findings:
        print(f"  {place} {wrong}. {right[:1].upper()}{right[1:]}.")
