"""The last page of a client: what helps them, what they wish for, what is kept, how to reach the service."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tiscreen.domain.session import Keep
from ui.presenters.said import Said, answer_lines

# Our own pages: the items that name a strength or a wish. The option "not-sure" names neither.
STRENGTHS = ("strengths", ("helps", "own"))
WISHES = ("wishes", ("next", "own"))


@dataclass(frozen=True, slots=True)
class KeptPart:
    """What is kept of one part; None where no choice was made."""

    title: str
    choice: Keep | None


@dataclass(frozen=True, slots=True)
class FinishView:
    """In the order of the screen (AC-20, AC-21): strengths, wishes, then the rest."""

    strengths: tuple[str, ...]
    wishes: tuple[str, ...]
    contact: str
    service_name: str
    kept: tuple[KeptPart, ...]


def finish_view(parts: Iterable[Said], language: str, service_name: str, contact: str) -> FinishView:
    """The page as the answers and choices stand; it is the same page for someone who skipped everything."""
    said = tuple(parts)
    return FinishView(
        strengths=_named(said, *STRENGTHS, language),
        wishes=_named(said, *WISHES, language),
        contact=contact,
        service_name=service_name,
        kept=tuple(KeptPart(each.title(language), each.administration.kept) for each in said if each.begun),
    )


def _named(parts: tuple[Said, ...], instrument_id: str, link_ids: tuple[str, ...], language: str) -> tuple[str, ...]:
    return tuple(
        line
        for said in parts
        if said.published.id == instrument_id
        for link_id in link_ids
        for line in answer_lines(said, link_id, language, but="not-sure")
    )
