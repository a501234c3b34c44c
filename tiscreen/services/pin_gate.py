"""The staff PIN of one hand-over: tried a few times freely, then with growing pauses; never a wipe."""

import math
from collections.abc import Callable

from tiscreen.domain.sitting import ClientPackage
from tiscreen.services.hand_over import pin_matches

_FREE_TRIES = 5
_LONGEST_WAIT = 300


class PinGate:
    """Counts wrong tries in memory. `clock` gives seconds that only grow."""

    def __init__(self, package: ClientPackage, clock: Callable[[], float]) -> None:
        """Nothing was tried yet."""
        self._package, self._clock = package, clock
        self._wrong, self._closed_until = 0, 0.0

    @property
    def wrong(self) -> int:
        """How many tries in a row did not match."""
        return self._wrong

    def seconds_to_wait(self) -> int:
        """Whole seconds until the next try counts; 0 when it counts now."""
        return max(0, math.ceil(self._closed_until - self._clock()))

    def open_with(self, pin: str) -> bool:
        """Whether the PIN is right. Tries during a pause do not count and do not open."""
        if self.seconds_to_wait():
            return False
        if pin_matches(self._package, pin):
            self._wrong = 0
            return True
        self._wrong += 1
        if self._wrong >= _FREE_TRIES:
            self._closed_until = self._clock() + min(_LONGEST_WAIT, 2 ** (self._wrong - _FREE_TRIES))
        return False
