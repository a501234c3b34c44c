"""What opens a covered screen: the client's own four digits, or the staff PIN; both typed blind."""

from __future__ import annotations

import hmac

from tiscreen.secret import Secret
from tiscreen.services.pin_gate import PinGate

_TRIES = 5
_LENGTH = 4


class CoverGate:
    """Holds the client's digits in memory only. After five tries that did not match, staff alone can open."""

    def __init__(self, staff: PinGate) -> None:
        self._staff, self._own, self._wrong = staff, Secret(b""), 0

    @property
    def chosen(self) -> bool:
        """Whether the client has digits of their own."""
        return bool(self._own.reveal())

    def choose(self, digits: str) -> bool:
        """Take the client's digits in place of any before; False where they are not four plain digits."""
        if not (len(digits) == _LENGTH and digits.isascii() and digits.isdecimal()):
            return False
        self.forget()
        self._own, self._wrong = Secret(digits.encode()), 0
        return True

    def forget(self) -> None:
        """No digits of the client are held any more; staff alone can open."""
        self._own.wipe()
        self._own = Secret(b"")

    def open_with(self, pin: str) -> bool:
        """Whether the cover goes away. Staff opening it gives the client's digits their tries back."""
        if self.chosen and self._wrong < _TRIES and hmac.compare_digest(pin.encode(), bytes(self._own.reveal())):
            self._wrong = 0
            return True
        if self._staff.open_with(pin):
            self._wrong = 0
            return True
        self._wrong += 1
        return False
