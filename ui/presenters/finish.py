"""The last page of a client: what helps them, what they wish for, what is kept, how to reach the service."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tiscreen.domain.session import Keep
from ui.presenters.meaning import has_meaning
from ui.presenters.said import Said, answer_lines

# Our own pages: the items that name a strength or a wish. The option "not-sure" names neither.
STRENGTHS = ("strengths", ("helps", "own"))
WISHES = ("wishes", ("next", "own"))


class Paper(StrEnum):
    """What a person would like to take with them; a wish for the worker, nothing is printed by it."""

    NONE = "none"
    CARD = "card"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class KeptPart:
    """What is kept of one part; None where no choice was made."""

    title: str
    choice: Keep | None


@dataclass(frozen=True, slots=True)
class FinishView:
    """In the order of the screen (AC-20, AC-21): strengths, wishes, then the rest.

    `meaning`: there is something to show to whoever wants it. `open_choice`: what is kept was not chosen for all parts.
    """

    strengths: tuple[str, ...]
    wishes: tuple[str, ...]
    contact: str
    service_name: str
    kept: tuple[KeptPart, ...]
    meaning: bool = False
    paper: Paper = Paper.NONE
    open_choice: bool = False


def finish_view(
    parts: Iterable[Said],
    language: str,
    service_name: str,
    contact: str,
    *,
    paper: Paper = Paper.NONE,
    meaning: bool = True,
) -> FinishView:
    """The page as the answers and choices stand; it is the same page for someone who skipped everything."""
    said = tuple(parts)
    return FinishView(
        strengths=strengths(said, language),
        wishes=_named(said, *WISHES, language),
        contact=contact,
        service_name=service_name,
        kept=tuple(KeptPart(each.title(language), each.administration.kept) for each in said if each.begun),
        meaning=meaning and any(has_meaning(each) for each in said),
        paper=paper,
        open_choice=any(each.begun and each.answered() and each.administration.kept is None for each in said),
    )


def strengths(parts: tuple[Said, ...], language: str) -> tuple[str, ...]:
    """What helps this person, as they said it."""
    return _named(parts, *STRENGTHS, language)


def _named(parts: tuple[Said, ...], instrument_id: str, link_ids: tuple[str, ...], language: str) -> tuple[str, ...]:
    return tuple(
        line
        for said in parts
        if said.published.id == instrument_id
        for link_id in link_ids
        for line in answer_lines(said, link_id, language, but="not-sure")
    )
