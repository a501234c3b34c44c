"""What the break page needs to know: who is at the laptop."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BreakView:
    """`with_worker` says how the questions are done now; the page offers the other way.

    `starts_again` says that a count was let go of, so that the part starts again (AC-43).
    """

    with_worker: bool = False
    starts_again: bool = False
