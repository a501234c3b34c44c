"""How a recovery key is printed and read back: groups of letters and digits that are hard to confuse."""

from __future__ import annotations

import hashlib

from tiscreen.errors import UserError

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
ALIKE = str.maketrans(
    {"O": "0", "I": "1", "L": "1", "-": None, "–": None, " ": None, "\u00a0": None, "\t": None, "\n": None}
)
SIZE = 20  # bytes: 160 bits, eight groups of four; a ninth group checks them


def spell(key: bytes) -> str:
    """The key as it is printed: nine groups of four, the last one a check on the others."""
    letters = _letters(key, 32) + _check(key)
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def read(typed: str) -> bytes:
    """The key as somebody typed it, in any case and spacing; UserError when the check says that a letter is off."""
    letters = typed.upper().translate(ALIKE)
    if len(letters) != 36 or set(letters) - set(LETTERS):
        raise UserError("recovery.mistyped")
    value = 0
    for letter in letters[:32]:
        value = value << 5 | LETTERS.index(letter)
    key = value.to_bytes(SIZE)
    if _check(key) != letters[32:]:
        raise UserError("recovery.mistyped")
    return key


def _letters(data: bytes, count: int) -> str:
    value, bits = int.from_bytes(data), len(data) * 8
    return "".join(LETTERS[value >> bits - 5 * (place + 1) & 31] for place in range(count))


def _check(key: bytes) -> str:
    return _letters(hashlib.sha256(b"tiscreen recovery key" + key).digest(), 4)
