"""`dev.py faults [NAME] [--count N] [--nightly]`: breaks things on purpose and counts what was lost."""

import argparse
import sys
from collections.abc import Callable
from importlib import import_module

# name → (module with `run(count) -> (line to print, nothing was lost)`, how often here, how often at night)
FAULTS: dict[str, tuple[str, int, int]] = {
    "kill": ("tests.faults.kill", 200, 5000),
    "processes": ("tests.faults.processes", 40, 1000),
}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests.faults", description=__doc__)
    parser.add_argument("name", nargs="?", choices=FAULTS, help="one kind of fault; all of them if not given")
    parser.add_argument("--count", type=int, help="how many trials")
    parser.add_argument("--nightly", action="store_true", help="as many trials as a night allows")
    chosen = parser.parse_args(arguments)
    whole = True
    for name in [chosen.name] if chosen.name else FAULTS:
        module, count, nightly = FAULTS[name]
        run: Callable[[int], tuple[str, bool]] = import_module(module).run
        line, nothing_lost = run(chosen.count or (nightly if chosen.nightly else count))
        print(f"{name}: {line}", flush=True)
        whole = whole and nothing_lost
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
