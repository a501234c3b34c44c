"""What can be found out about a running program from outside: its memory, its open files, the files it left."""

from __future__ import annotations

import base64
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

Wanted = Mapping[str, str | bytes]  # what it is, and what it would look like
_NOT_MEMORY = ("[vvar]", "[vvar_vclock]", "[vsyscall]")


def together(*groups: Wanted) -> Wanted:
    """All secrets of several groups."""
    return dict(each for group in groups for each in group.items())


def spellings(secret: str | bytes) -> frozenset[bytes]:
    """The ways in which a program may hold a secret: as text in two encodings; a key also in hex and base 64."""
    if isinstance(secret, str):
        return frozenset({secret.encode(), secret.encode("utf-16-le")})
    hexes = {secret.hex(), secret.hex().upper()}
    texts = hexes | {base64.b64encode(secret).decode()}
    return frozenset({secret, *(text.encode() for text in texts), *(text.encode("utf-16-le") for text in texts)})


def found_in(data: bytes, wanted: Wanted) -> set[str]:
    """Which of the secrets stand in `data`, in any spelling."""
    return {name for name, secret in wanted.items() if any(each in data for each in spellings(secret))}


def in_memory(pid: int, wanted: Wanted) -> set[str]:
    """Which of the secrets a running process holds in its memory now."""
    found: set[str] = set()
    memory = os.open(f"/proc/{pid}/mem", os.O_RDONLY)
    try:
        for start, end in _regions(pid):
            found |= found_in(_read(memory, start, end - start), wanted)
    finally:
        os.close(memory)
    return found


def _regions(pid: int) -> Iterator[tuple[int, int]]:
    """Every part of its memory but the unchanged contents of program files."""
    for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
        where, rights, _, _, inode, *name = line.split(maxsplit=5)
        of_a_file = "w" not in rights and inode != "0"
        if "r" in rights and not of_a_file and not {*name} & {*_NOT_MEMORY}:
            start, end = where.split("-")
            yield int(start, 16), int(end, 16)


def _read(memory: int, start: int, size: int) -> bytes:
    try:
        return os.pread(memory, size, start)
    except OSError:  # given back to the system since the list was made
        return b""


def in_open_files(pid: int, wanted: Wanted) -> set[str]:
    """Which of the secrets stand in a file that a process holds open, deleted ones included."""
    found: set[str] = set()
    for handle in Path(f"/proc/{pid}/fd").iterdir():
        if handle.is_file():
            found |= found_in(handle.read_bytes(), wanted)
    return found


def open_paths(pid: int) -> set[str]:
    """The names of everything that a process holds open."""
    return {os.readlink(handle) for handle in Path(f"/proc/{pid}/fd").iterdir()}


def sockets_not_local(pid: int) -> set[str]:
    """Its sockets that are not between programs of this machine."""
    local = {f"socket:[{line.split()[6]}]" for line in Path(f"/proc/{pid}/net/unix").read_text().splitlines()[1:]}
    return {name for name in open_paths(pid) if name.startswith("socket:")} - local


def in_arguments(pid: int, wanted: Wanted) -> set[str]:
    """Which of the secrets stand in a process's arguments or environment."""
    return {
        each for place in ("cmdline", "environ") for each in found_in(Path(f"/proc/{pid}/{place}").read_bytes(), wanted)
    }


def in_files(wanted: Wanted, *folders: Path) -> set[tuple[str, str]]:
    """Which of the secrets stand in the contents or name of which file below these folders."""
    return {
        (name, str(path))
        for folder in folders
        for path in folder.rglob("*")
        for name in found_in(str(path).encode(), wanted)
        | (found_in(path.read_bytes(), wanted) if _is_file(path) else set())
    }


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()
