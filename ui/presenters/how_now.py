"""When a person is asked how they are, and what follows from what they say; held in memory only (AC-47)."""

from __future__ import annotations

from dataclasses import dataclass

FEELINGS = ("calm", "a-bit-uneasy", "upset", "very-upset")
UPSET, WORSE_BY = FEELINGS.index("upset"), 2

# Our own first page asks the same question; its answer is where a person started from.
START = ("today", "now")


@dataclass(frozen=True, slots=True)
class HowNowView:
    """The question, or (`ways_out`) the equal choices that follow some answers. There is no number on it."""

    ways_out: bool = False


class HowNow:
    """Asks at most once before each sensitive part, and never again once somebody asked it to stop."""

    def __init__(self) -> None:
        self._met: set[str] = set()
        self._off = False
        self.ways_out = False

    @property
    def view(self) -> HowNowView:
        """What the page shows now."""
        return HowNowView(self.ways_out)

    def comes_before(self, part: str, start: str | None, *, just_said: bool) -> bool:
        """Whether the page comes before this sensitive part. Somebody who `just_said` it is not asked again."""
        if self._off or part in self._met:
            return False
        self._met.add(part)
        self.ways_out = just_said and self._offers_ways_out(start, None)
        return self.ways_out or not just_said

    def meet(self, part: str) -> None:
        """The part comes without the question."""
        self._met.add(part)

    def say(self, feeling: str, start: str | None) -> bool:
        """Take what was said; True where ways out are offered now. It is not written down."""
        self.ways_out = self._offers_ways_out(feeling, start)
        return self.ways_out

    def stop_asking(self) -> None:
        """It is not asked again in this sitting."""
        self._off = True

    def _offers_ways_out(self, feeling: str | None, start: str | None) -> bool:
        if feeling not in FEELINGS:
            return False
        now = FEELINGS.index(feeling)
        worse_by = now - FEELINGS.index(start) if start in FEELINGS else 0
        return now >= UPSET or worse_by >= WORSE_BY
