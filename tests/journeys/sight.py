"""What one look at the screen finds: controls with their words, states and places, as a screen reader has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.journeys.desktop import SIZE

Box = tuple[int, int, int, int]  # left, top, width, height
_ENOUGH = 0.8  # of a control's height must be in sight before it is pressed


@dataclass(frozen=True, slots=True)
class Control:
    """One thing on the screen. `shown` is what nothing around it cuts off; `view` the scrolling page it stands in."""

    id: str
    role: str
    name: str
    text: str | None
    states: frozenset[str]
    box: Box
    shown: Box
    view: Box | None

    @classmethod
    def seen(cls, told: dict[str, Any]) -> Control:
        """The control that one object of the eyes' JSON tells of."""
        boxes = {key: told[key] and tuple(told[key]) for key in ("box", "shown", "view")}
        return cls(**{**told, **boxes, "states": frozenset(told["states"])})

    @property
    def own_id(self) -> str:
        """Its id without the names before it, which Qt makes up where a control was given none."""
        return self.id.rpartition(".")[2]

    @property
    def words(self) -> str:
        """What it says: its text where something can be typed into it, else its name."""
        return self.name if self.text is None else self.text

    @property
    def in_sight(self) -> bool:
        """Whether enough of it can be seen to press it. What does not scroll has to be on the screen whole (AC-08)."""
        left, top, width, height = self.shown
        across = min(left + width, SIZE[0]) - max(left, 0)
        down = min(top + height, SIZE[1]) - max(top, 0)
        if self.view is None:
            return (across, down) == self.box[2:]
        return across > 0 and down >= min(self.box[3] * _ENOUGH, SIZE[1] // 3) > 0

    @property
    def middle(self) -> tuple[int, int]:
        """Where a hand would press it."""
        left, top, width, height = self.shown
        return left + width // 2, (top + min(top + height, SIZE[1])) // 2

    def is_(self, state: str) -> bool:
        """Whether it is in that state."""
        return state in self.states


class Sight(tuple[Control, ...]):
    """Everything that one look found, in reading order."""

    __slots__ = ()

    def find(self, identifier: str) -> Control | None:
        """The control of that accessible id; else the one that is called so."""
        by_id = next((control for control in self if control.own_id == identifier), None)
        return by_id or next((control for control in self if control.name == identifier), None)

    def text(self, identifier: str) -> str:
        """What stands in a field; nothing when it is not there."""
        found = self.find(identifier)
        return found.words if found else ""

    def heading(self) -> str:
        """The heading of the page; nothing while there is none."""
        return self.text("heading")

    def focus(self) -> Control | None:
        """Where the keyboard goes."""
        return next((control for control in self if control.is_("focused")), None)

    def is_in(self, identifier: str, state: str) -> bool:
        """Whether a control is there and in that state."""
        found = self.find(identifier)
        return found is not None and found.is_(state)

    def ids(self) -> tuple[str, ...]:
        """The ids that were given on purpose."""
        return tuple(control.id for control in self if control.id and "." not in control.id)

    def page(self) -> str:
        """All words on the screen."""
        return "\n".join(control.words for control in self if control.words)
