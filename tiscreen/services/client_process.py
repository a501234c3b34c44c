"""The client process: started with a pipe, told what it may know, waited for."""

from __future__ import annotations

import struct
import subprocess
import threading
from collections.abc import Sequence
from typing import IO

import msgspec

from tiscreen.domain.sitting import ClientPackage
from tiscreen.errors import UserError

_READY = b"ready\n"
_LARGEST = 64 * 1024 * 1024


class ClientProcess:
    """A client process that was started and given its package over a pipe."""

    def __init__(self, command: Sequence[str], package: ClientPackage, extra: bytes = b"") -> None:
        """Start it. `extra` is for the demo's player and empty otherwise."""
        self._process = subprocess.Popen(  # noqa: S603 - our own program, named by bootstrap.command
            list(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
        )
        self._first_line = b""
        if self._process.stdin is None or self._process.stdout is None:
            raise UserError("hand-over.no-client-space")
        for block in (msgspec.msgpack.encode(package), extra):
            write_block(self._process.stdin, block)

    def wait_ready(self, seconds: float = 30) -> None:
        """Return when the client space is ready; UserError("hand-over.no-client-space") if it does not come up."""
        reader = threading.Thread(target=self._read_line, daemon=True)
        reader.start()
        reader.join(seconds)
        if self._first_line != _READY:
            self._process.kill()
            self._process.wait()
            raise UserError("hand-over.no-client-space")

    def _read_line(self) -> None:
        self._first_line = self._process.stdout.readline() if self._process.stdout else b""

    @property
    def pid(self) -> int:
        """Its process number."""
        return self._process.pid


def write_block(pipe: IO[bytes], block: bytes) -> None:
    """One length-prefixed block."""
    pipe.write(struct.pack(">I", len(block)) + block)
    pipe.flush()


def read_block(pipe: IO[bytes]) -> bytes:
    """The next block; UserError("hand-over.broken-pipe") when it is cut short or too large."""
    head = pipe.read(4)
    size = struct.unpack(">I", head)[0] if len(head) == 4 else _LARGEST + 1
    block = pipe.read(size) if size <= _LARGEST else b""
    if len(head) < 4 or len(block) != size:
        raise UserError("hand-over.broken-pipe")
    return block


def read_package(pipe: IO[bytes]) -> tuple[ClientPackage, bytes]:
    """What `ClientProcess` sent."""
    package = msgspec.msgpack.decode(read_block(pipe), type=ClientPackage)
    return package, read_block(pipe)


def say_ready(pipe: IO[bytes]) -> None:
    """Tell the staff process that it may close the vault and go."""
    pipe.write(_READY)
    pipe.flush()


def wait_for_end(pipe: IO[bytes]) -> None:
    """Return when the staff process has gone: its end of the pipe closes with it."""
    pipe.read()
