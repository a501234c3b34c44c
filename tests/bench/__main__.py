"""`dev.py bench [NAME …] [--json FILE]`: how fast, always measured beside a reference in the same run."""

import argparse
import json
import platform
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.measured import HEAD, Measured

# name → module with `measure(place) -> Iterator[Measured]`, where `place` is an empty folder of its own
BENCHES: dict[str, str] = {
    "commit": "tests.bench.commit",
    "next": "tests.bench.next",
    "start": "tests.bench.start",
}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"some of: {', '.join(BENCHES)}; all if not given")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to this file too")
    chosen = parser.parse_args(arguments)
    if unknown := set(chosen.names) - set(BENCHES):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    found: list[Measured] = []
    print(HEAD, flush=True)
    for name in chosen.names or BENCHES:
        for measured in in_a_folder(import_module(BENCHES[name]).measure):
            print(measured.line(), flush=True)
            found.append(measured)
    figures = {"system": platform.platform(), "python": platform.python_version()}
    text = json.dumps({**figures, "measured": [each.as_json() for each in found]})
    print(text)
    if chosen.json:
        chosen.json.write_text(text + "\n", encoding="utf-8")
    return 0


def in_a_folder(measure: Callable[[Path], Iterator[Measured]]) -> Iterator[Measured]:
    with TemporaryDirectory(prefix="tiscreen-bench-") as place:
        yield from measure(Path(place))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
