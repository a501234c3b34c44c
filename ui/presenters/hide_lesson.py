"""What the lesson about Hide screen shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HideLessonView:
    """`chosen`: the person has digits of their own. `told`: what was typed last was not four digits."""

    chosen: bool = False
    told: bool = False
