"""Cold start of the staff process to a usable unlock screen, beside a bare window, in alternating pairs."""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.measured import Measured
from tests.bench.programs import Painted, painted
from tests.data_folder import PASSPHRASE, keys_of, made_folder
from tiscreen.paths import DataFolder

PAIRS = 25


def measure(place: Path) -> Iterator[Measured]:
    data = made_folder(place).root
    keys_of(DataFolder(data)).unlock(PASSPHRASE).close()  # a folder in use has settings, too
    one("bare_window"), one("staff_window", data)  # the disk's cache is warm from here on
    pairs = [(one("bare_window"), one("staff_window", data)) for _ in range(PAIRS)]
    for what, part in (("start to a usable unlock screen", 1), ("… the processor's part of it", 2)):
        bare, ours = zip(*((pair[0][part], pair[1][part]) for pair in pairs), strict=True)
        yield Measured(what, ours, {"ratio": 1.4}, "bare window", bare)


def one(name: str, *arguments: object) -> Painted:
    with painted(name, *arguments) as said:
        return said
