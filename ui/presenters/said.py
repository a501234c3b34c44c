"""What a person said in one part, put together from record and wording for the screens at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tiscreen.domain import navigation
from tiscreen.domain.published import Published
from tiscreen.domain.responses import Responses
from tiscreen.domain.session import Administration
from tiscreen.services.client_session import ClientSession


@dataclass(frozen=True, slots=True)
class Said:
    """One part as it stands now, with the instrument it was asked from."""

    administration: Administration
    published: Published
    responses: Responses

    @property
    def id(self) -> str:
        """The administration's id."""
        return self.administration.id

    @property
    def begun(self) -> bool:
        """Whether the part was started; one that was left out was not."""
        return self.administration.begun is not None

    def title(self, language: str) -> str:
        """The part's plain title."""
        return self.published.words_in(language).plain_title

    def shown(self) -> tuple[str, ...]:
        """The items that are asked, given what was answered."""
        return navigation.shown(self.published.instrument, self.responses)

    def answered(self) -> int:
        """How many of them hold an answer."""
        return sum(self.responses[link_id].answered for link_id in self.shown())


def all_said(session: ClientSession) -> tuple[Said, ...]:
    """Every part of a sitting, in the order of asking."""
    return tuple(
        Said(session.administrations[part], session.instrument(part), session.responses(part)) for part in session.order
    )


def answer_lines(said: Said, link_id: str, language: str, but: str = "") -> tuple[str, ...]:
    """An answer as it was given: the options' own words (`but` one code), a number, own text. Empty without one."""
    return tuple(_lines(said, link_id, language, but))


def _lines(said: Said, link_id: str, language: str, but: str) -> Iterator[str]:
    response = said.responses[link_id]
    texts = dict(said.published.item_text(link_id, language).options)
    for code in response.codes:
        if code != but:
            yield texts.get(code, code)
    if response.number is not None:
        yield f"{response.number:g}"
    if response.text:
        yield response.text
