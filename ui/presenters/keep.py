"""What the client chooses to keep, part by part (ruling 1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tiscreen.domain.session import Keep
from ui.presenters.said import Said


@dataclass(frozen=True, slots=True)
class KeepPart:
    """One part that was begun. `choice` is None until the person chose; `answered` counts its answers."""

    administration_id: str
    title: str
    choice: Keep | None
    answered: int


@dataclass(frozen=True, slots=True)
class KeepView:
    """The parts there is something to decide about. After stopping there is no way back to the questions."""

    parts: tuple[KeepPart, ...]
    can_go_back: bool = True


def keep_view(parts: Iterable[Said], language: str, *, can_go_back: bool = True) -> KeepView:
    """Every part that was begun, with what was chosen for it so far; nothing is chosen for anybody."""
    return KeepView(
        tuple(
            KeepPart(said.id, said.title(language), said.administration.kept, said.answered())
            for said in parts
            if said.begun
        ),
        can_go_back,
    )
