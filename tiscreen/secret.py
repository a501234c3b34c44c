"""Holds key material so that it cannot slip into a log or a traceback."""

from typing import Self


class Secret:
    """Bytes that are never printed and are overwritten when closed.

    This prevents leaks into logs; it is no promise that Python leaves no copy in memory
    (architecture.md's promise is kept by replacing the process).
    """

    __slots__ = ("_bytes",)

    def __init__(self, value: bytes | bytearray) -> None:
        """Copy `value` into a buffer that `wipe` can overwrite."""
        self._bytes = bytearray(value)

    def reveal(self) -> bytearray:
        """The bytes themselves, for the one call that needs them."""
        return self._bytes

    def wipe(self) -> None:
        """Overwrite the buffer with zeros."""
        self._bytes[:] = bytes(len(self._bytes))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.wipe()

    def __repr__(self) -> str:
        return "Secret(…)"

    __str__ = __repr__

    def __reduce__(self) -> str:
        raise TypeError("a Secret is not stored")
