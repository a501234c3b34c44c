"""What staff see before the laptop goes to the client."""

from __future__ import annotations

from dataclasses import dataclass

from tiscreen.domain.session import Mode

PIN_LENGTHS = (4, 8)


@dataclass(frozen=True, slots=True)
class HandOverView:
    """`busy` while the records close and the client's pages start."""

    mode: Mode = Mode.SELF
    private: bool = False
    busy: bool = False


def pin_fits(pin: str) -> bool:
    """Whether these are 4 to 8 plain digits."""
    least, most = PIN_LENGTHS
    return pin.isascii() and pin.isdigit() and least <= len(pin) <= most
