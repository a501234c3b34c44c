"""Makes identifiers: ones that sort by time, and ones that tell nothing."""

import os
import time


def _uuid(value: int, version: int) -> str:
    value = value & ~(0xF << 76) | version << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def new_id() -> str:
    """A UUIDv7 (RFC 9562), for sessions, administrations and what staff do; it holds the time it was made."""
    return _uuid(time.time_ns() // 1_000_000 << 80 | int.from_bytes(os.urandom(10)), 7)


def random_id() -> str:
    """A UUIDv4, for what must not tell a time: sitting files."""
    return _uuid(int.from_bytes(os.urandom(16)), 4)
