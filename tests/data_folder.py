"""Real data folders for tests: made once with the cheapest key derivation that files may have, copied for each test."""

import atexit
import os
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from tiscreen.paths import DataFolder
from tiscreen.storage.keyring import KeyRing
from tiscreen.storage.sealing import FLOOR, KdfParameters

PASSPHRASE = "heron kettle orbit plum window"
CHEAP = KdfParameters(FLOOR)

# Everything that may ever be in a data folder; `.new` is the next version of a file while it is written.
OURS = re.compile(
    r"vault\.json(\.previous)?(\.new)?|vault\.db(\.new)?(-journal)?|reserve|settings\.json(\.new)?|app\.log|app\.lock|"
    r"sittings|sittings/[0-9a-z-]+\.(db(\.new)?(-journal)?|seal(\.new)?)|backups|backups/vault-\d+\.tisbak(\.new)?"
)


def keys_of(folder: DataFolder) -> KeyRing:
    return KeyRing(folder, CHEAP)


@cache
def _made() -> tuple[Path, str]:
    place = Path(mkdtemp(prefix="tiscreen-test-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    folder = DataFolder(place / "data")
    keys = keys_of(folder)
    recovery_key = keys.new_recovery_key()
    keys.create("Mina", PASSPHRASE, recovery_key).close()
    return folder.root, recovery_key


def made_folder(place: Path) -> DataFolder:
    """A folder with an empty vault that PASSPHRASE opens."""
    root, _ = _made()
    shutil.copytree(root, place / "data", ignore=shutil.ignore_patterns("reserve"))
    os.link(root / "reserve", place / "data" / "reserve")  # eight megabytes of nothing need no copying
    return DataFolder(place / "data")


def recovery_key() -> str:
    """The recovery key of every `made_folder`."""
    return _made()[1]


def files_in(root: Path) -> Iterator[Path]:
    return (path for path in sorted(root.rglob("*")) if path.is_file())


def strangers(root: Path) -> list[str]:
    """What is in a data folder and should not be."""
    names = (path.relative_to(root).as_posix() for path in root.rglob("*"))
    return [name for name in names if not OURS.fullmatch(name)]


def content_of(root: Path) -> dict[str, bytes]:
    """Every byte of every file, to see that nothing was touched."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files_in(root)}


def files_holding(root: Path, *texts: str) -> list[str]:
    """Which files hold one of these texts in clear, as UTF-8 or UTF-16."""
    spelled = [text.encode(code) for text in texts for code in ("utf-8", "utf-16-le", "utf-16-be")]
    return [path.name for path in files_in(root) if any(each in path.read_bytes() for each in spelled)]
