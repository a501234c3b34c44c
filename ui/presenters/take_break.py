"""What the break page needs to know: who is at the laptop."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BreakView:
    """`with_worker` says how the questions are done now; the page offers the other way."""

    with_worker: bool = False
