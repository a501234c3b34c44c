"""Makes guessing slow: five free tries, then a growing wait that a restart does not shorten and that never wipes."""

from __future__ import annotations

import math
import time

from tiscreen.errors import UserError
from tiscreen.settings import Settings

FREE_TRIES = 5
LONGEST = 300  # seconds


class Throttle:
    """Counts tries at a passphrase. A try counts before it is made, so that ending the program gains nothing."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def seconds_to_wait(self) -> int:
        """How long until the next try; by the shorter of two clocks, so that setting one forward gains little."""
        tries = int(self._settings.get("unlock_tries", 0))
        if tries < FREE_TRIES:
            return 0
        delay = min(2 ** min(tries - FREE_TRIES, 20), LONGEST)
        by_wall = time.time() - float(self._settings.get("unlock_tried_at", 0.0))
        by_uptime = time.monotonic() - float(self._settings.get("unlock_tried_tick", 0.0))
        passed = by_wall if by_uptime < 0 else min(by_wall, by_uptime)  # below 0: the machine was started anew
        return 0 if passed >= delay else math.ceil(delay - max(passed, 0.0))

    def count_a_try(self) -> None:
        """Note a try that is about to be made; UserError while there is time left to wait."""
        seconds = self.seconds_to_wait()
        if seconds:
            raise UserError("vault.wait", seconds=str(seconds))
        tries = int(self._settings.get("unlock_tries", 0)) + 1
        self._put(unlock_tries=tries, unlock_tried_at=time.time(), unlock_tried_tick=time.monotonic())

    def forget_tries(self) -> None:
        """The right passphrase was given."""
        self._put(unlock_tries=0)

    def _put(self, **values: float) -> None:
        try:
            self._settings.put(**values)
        except OSError:
            return  # a full disk must not keep staff from the records
