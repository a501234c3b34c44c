"""What the review shows: each question that was asked, and what stands there now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tiscreen.domain.responses import State
from ui.presenters.said import Said, answer_lines


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One item. `state` keeps the ways of there being no answer apart; on screen they all read alike (AC-29)."""

    link_id: str
    question: str
    answer: str
    state: State

    @property
    def answered(self) -> bool:
        """Whether there is an answer to show, change or remove."""
        return self.state is State.ANSWERED

    @property
    def removed(self) -> bool:
        """Whether the person took an answer back."""
        return self.state is State.REMOVED


@dataclass(frozen=True, slots=True)
class ReviewPart:
    """One part; without rows when it was left out or never reached."""

    administration_id: str
    title: str
    rows: tuple[ReviewRow, ...]


@dataclass(frozen=True, slots=True)
class ReviewView:
    """All parts of the sitting, in the order of asking."""

    parts: tuple[ReviewPart, ...]


def review_view(parts: Iterable[Said], language: str) -> ReviewView:
    """The review as the answers stand. Items hidden by a gate are not in it, and a part nobody began has no rows."""
    return ReviewView(tuple(_part(said, language) for said in parts))


def _part(said: Said, language: str) -> ReviewPart:
    asked = said.shown() if any(said.responses[item].state is not State.NOT_REACHED for item in said.shown()) else ()
    return ReviewPart(said.id, said.title(language), tuple(_row(said, link_id, language) for link_id in asked))


def _row(said: Said, link_id: str, language: str) -> ReviewRow:
    question = said.published.item_text(link_id, language).text
    answer = "\n".join(answer_lines(said, link_id, language))
    return ReviewRow(link_id, question, answer, said.responses[link_id].state)
