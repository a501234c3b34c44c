"""The files of the project, as the tests of its shape see them (git is not needed, a bare machine lacks it)."""

import fnmatch
import importlib.util
import pkgutil
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
IGNORED = [".git", *(line.strip("/") for line in (ROOT / ".gitignore").read_text().split())]


def files(folder: Path = ROOT) -> Iterator[Path]:
    """Every file below `folder` that git would keep."""
    for path in sorted(folder.iterdir()):
        if any(fnmatch.fnmatch(path.name, pattern) for pattern in IGNORED):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from files(path)
        else:
            yield path


def text_of(path: Path) -> str:
    """The words in `path`, or none when it holds a picture or a font."""
    data = path.read_bytes()
    return "" if b"\0" in data else data.decode("utf-8")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


FILES = tuple(files())
PYTHON = tuple(path for path in FILES if path.suffix == ".py")
PRODUCT = tuple(path for path in PYTHON if path.relative_to(ROOT).parts[0] in {"tiscreen", "ui"})
TESTS = tuple(path for path in PYTHON if path.relative_to(ROOT).parts[0] == "tests")


def modules() -> list[str]:
    """The dotted name of every module of the product that can be imported without starting it."""
    names: list[str] = []
    for package in ("tiscreen", "ui"):
        spec = importlib.util.find_spec(package)
        assert spec is not None
        assert spec.submodule_search_locations is not None
        found = pkgutil.walk_packages(spec.submodule_search_locations, f"{package}.")
        names += [package, *(module.name for module in found if not module.name.endswith("__main__"))]
    return names
