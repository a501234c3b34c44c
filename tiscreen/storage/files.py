"""Writes small files so that a pulled battery leaves the old one or the new one, and keeps a reserve of space."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from tiscreen.errors import UserError

RESERVE = 8 * 1024 * 1024


def new_version(path: Path) -> Path:
    """Where the next version of `path` stands until it is complete."""
    return path.with_name(f"{path.name}.new")


def write_durably(path: Path, content: bytes) -> None:
    """Replace `path` with `content`; when this returns, it is on the disk."""
    write_aside(path, content)
    put_in_place(path)


def write_aside(path: Path, content: bytes) -> None:
    """Write the next version of `path` beside it, on the disk when this returns."""
    try:
        descriptor = os.open(new_version(path), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as trouble:
        raise disk_trouble(trouble) from trouble


def put_in_place(path: Path) -> None:
    """Make the version beside `path` the current one, durably."""
    try:
        new_version(path).replace(path)
        sync_folder(path.parent)
    except OSError as trouble:
        raise disk_trouble(trouble) from trouble


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable; Windows keeps them with the files."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def disk_trouble(trouble: OSError) -> UserError:
    """What to tell a person when the disk does not take a file."""
    if trouble.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
        return UserError("disk.full")
    return UserError("disk.trouble")


class Reserve:
    """A file that only takes up space; given up when the disk is full, so that the answer on screen still fits."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def fill(self) -> None:
        """Set the space aside if it is not; a disk with no room for it is no reason to stop."""
        try:
            if self._path.exists() and self._path.stat().st_size == RESERVE:
                return
            with self._path.open("wb") as file:
                for _ in range(8):
                    file.write(os.urandom(RESERVE // 8))  # random, so that no file system can make it smaller
        except OSError:
            self.give_up()

    def give_up(self) -> bool:
        """Free the space; False when there was none to free."""
        try:
            self._path.unlink()
            sync_folder(self._path.parent)
        except OSError:
            return False
        return True
