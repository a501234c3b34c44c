"""What one page needs to begin a session, with the service's defaults filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tiscreen.domain.pathway import Pathway
from tiscreen.domain.people import Client
from tiscreen.domain.published import Published
from tiscreen.domain.session import AgeBand, Mode
from tiscreen.services.prepare_session import NewSession
from ui.presenters.language_size import OWN_NAMES, LanguageView

NewSessionForm = NewSession  # the page reports just what the service takes


@dataclass(frozen=True, slots=True)
class PathwayPartView:
    """One part: what it is called for people, how long it takes and what it is about."""

    instrument_id: str
    title: str
    minutes: int
    topics: tuple[str, ...]
    adults_only: bool = False


@dataclass(frozen=True, slots=True)
class PathwayView:
    """One ordered list of parts to choose."""

    pathway_id: str
    title: str
    parts: tuple[PathwayPartView, ...]

    @property
    def minutes(self) -> int:
        """A round guess for all parts together."""
        return sum(part.minutes for part in self.parts)


@dataclass(frozen=True, slots=True)
class NewSessionView:
    """The page. `client_id` is "" for a new person; `age_band` is None until staff choose: the one thing to set."""

    pathways: tuple[PathwayView, ...]
    languages: tuple[LanguageView, ...]
    code_name: str
    client_id: str = ""
    age_band: AgeBand | None = None
    pathway_id: str = ""
    mode: Mode = Mode.SELF
    private: bool = False
    language: str = "en"
    busy: bool = False


def pathway_view(pathway: Pathway, library: Mapping[str, Published], language: str = "en") -> PathwayView:
    """A pathway in the words its parts use; a part the library does not hold is left out."""
    parts = tuple(_part(library[part], language) for part in pathway.parts if part in library)
    return PathwayView(pathway.id, pathway.title, parts)


def _part(published: Published, language: str) -> PathwayPartView:
    words = published.words_in(language)
    sections = [words.sections[section.id] for section in published.instrument.sections]
    return PathwayPartView(
        instrument_id=published.id,
        title=words.plain_title,
        minutes=sum(section.minutes for section in sections),
        topics=tuple(section.topics for section in sections if section.topics),
        adults_only=(published.instrument.population.age_min or 0) >= 18,
    )


def new_session_view(
    pathways: Sequence[Pathway],
    library: Mapping[str, Published],
    *,
    code_name: str,
    client: Client | None = None,
    languages: Sequence[LanguageView] = (LanguageView("en", OWN_NAMES["en"]),),
) -> NewSessionView:
    """The page for a new person (`code_name` is a suggestion) or for one who has been here."""
    bands = {band.value: band for band in AgeBand}
    return NewSessionView(
        pathways=tuple(pathway_view(pathway, library) for pathway in pathways),
        languages=tuple(languages),
        code_name=client.code_name if client else code_name,
        client_id=client.id if client else "",
        age_band=bands.get(client.age_band) if client else None,
        pathway_id=pathways[0].id if pathways else "",
        language=languages[0].code if languages else "en",
    )
