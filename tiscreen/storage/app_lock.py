"""One TIScreen at a time, handed from the staff process to the client process and back without a gap."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from tiscreen.errors import UserError

STAFF, CLIENT = 0, 1  # which byte of app.lock says that the process is running
PAUSE = 0.02  # seconds between two looks


class AppLock:
    """Two bytes of one file. A lock ends with its process, so nothing is left behind by a crash.

    A process must open this file once only: on POSIX, closing any other handle of it drops the lock.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def take_staff(self, wait_for_client: float = 0) -> None:
        """Be the staff process; waits that many seconds for a predecessor to end. UserError while one is running."""
        until = time.monotonic() + wait_for_client
        self._take(STAFF, until)
        try:
            self._take(CLIENT, until)
        except UserError:
            self.release()
            raise
        self._unlock(CLIENT)  # free for the client process that this one will start

    def take_client(self) -> None:
        """Be the client process, while the staff process that started it is still there."""
        self._take(CLIENT, time.monotonic())

    def release(self) -> None:
        """Let go of every byte."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _take(self, byte: int, until: float) -> None:
        while not self._lock(byte):
            if time.monotonic() >= until:
                raise UserError("app.already-open")
            time.sleep(PAUSE)

    def _opened(self) -> int:
        if self._descriptor is None:
            self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        return self._descriptor

    if sys.platform == "win32":

        def _lock(self, byte: int) -> bool:
            import msvcrt

            os.lseek(self._opened(), byte, os.SEEK_SET)
            try:
                msvcrt.locking(self._opened(), msvcrt.LK_NBLCK, 1)
            except OSError:
                return False
            return True

        def _unlock(self, byte: int) -> None:
            import msvcrt

            os.lseek(self._opened(), byte, os.SEEK_SET)
            msvcrt.locking(self._opened(), msvcrt.LK_UNLCK, 1)

    else:

        def _lock(self, byte: int) -> bool:
            import fcntl

            try:
                fcntl.lockf(self._opened(), fcntl.LOCK_EX | fcntl.LOCK_NB, 1, byte)
            except OSError:
                return False
            return True

        def _unlock(self, byte: int) -> None:
            import fcntl

            fcntl.lockf(self._opened(), fcntl.LOCK_UN, 1, byte)
