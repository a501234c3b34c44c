"""One person for staff: what they said of today, what helps and what they wish for, and only then results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tiscreen.domain.pathway import Offer
from tiscreen.domain.published import Published
from tiscreen.domain.record import PartRecord, PersonRecord, SessionRecord
from tiscreen.domain.session import AgeBand, Keep, Mode
from tiscreen.domain.sitting import CheckIn, CheckInKind
from ui.presenters.finish import STRENGTHS, WISHES
from ui.presenters.response_words import (
    SPOKEN_FIRST,
    AnswerRowView,
    ResultView,
    answer_rows,
    place_in_summary,
    results,
)
from ui.presenters.said import Said, answer_lines

# Answers that speak for themselves; every other one stands beside its question.
_ALONE = {(part, link_id) for part, link_ids in (STRENGTHS, WISHES) for link_id in link_ids}


@dataclass(frozen=True, slots=True)
class SaidLineView:
    """One thing said; `question` is "" where the words speak for themselves."""

    words: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class SaidView:
    """What the person said in one of our own parts, newest kept, in their words."""

    instrument_id: str
    title: str
    on: str
    lines: tuple[SaidLineView, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """One administration; `answers` are shown only when this part is opened (X15)."""

    administration_id: str
    instrument_id: str
    title: str
    kept: Keep | None
    on: str
    results: tuple[ResultView, ...] = ()
    answers: tuple[AnswerRowView, ...] = ()


@dataclass(frozen=True, slots=True)
class OfferView:
    """What the worker may offer, in the same words to everyone the service offers it to (ruling 10)."""

    session_id: str
    instrument_id: str
    title: str
    after_title: str
    minutes: int


@dataclass(frozen=True, slots=True)
class CheckInLineView:
    """A check-in and how it ended; `outcome` is "" while it is open."""

    check_in_id: str
    words_asked: bool
    outcome: str = ""
    done_on: str = ""


@dataclass(frozen=True, slots=True)
class SessionView:
    """One session; its parts in the order of a summary."""

    session_id: str
    on: str
    mode: Mode
    parts: tuple[PartView, ...]
    offers: tuple[OfferView, ...] = ()
    check_ins: tuple[CheckInLineView, ...] = ()


@dataclass(frozen=True, slots=True)
class SharingView:
    """A summary that was made, or a no that was said. `file_name` is "" for a no."""

    on: str
    recipient: str
    declined: bool = False
    file_name: str = ""
    expires_on: str = ""


@dataclass(frozen=True, slots=True)
class PersonView:
    """Everything kept about one person; `said` holds today, strengths and wishes, in that order."""

    client_id: str
    code_name: str
    age_band: AgeBand
    said: tuple[SaidView, ...]
    sessions: tuple[SessionView, ...]
    sharing: tuple[SharingView, ...] = ()


def person_view(
    record: PersonRecord,
    offers: Mapping[str, Sequence[Offer]],
    library: Mapping[str, Published],
    language: str = "en",
) -> PersonView:
    """Lay out a person; `offers` are what the service may offer, by session id, `library` gives their titles."""
    newest_first = sorted(record.sessions, key=lambda s: (s.session.created_on, s.session.id), reverse=True)
    return PersonView(
        client_id=record.client.id,
        code_name=record.client.code_name,
        age_band=AgeBand(record.client.age_band),
        said=_said(newest_first, language),
        sessions=tuple(
            _session(session, offers.get(session.session.id, ()), library, language) for session in newest_first
        ),
        sharing=_sharing(record),
    )


def _said(sessions: Sequence[SessionRecord], language: str) -> tuple[SaidView, ...]:
    found: dict[str, SaidView] = {}
    for session in sessions:
        for part in session.parts:
            said = _said_in(part, session.session.created_on, language)
            if part.published.id in SPOKEN_FIRST and said.lines:
                found.setdefault(part.published.id, said)
    return tuple(found[instrument] for instrument in SPOKEN_FIRST if instrument in found)


def _said_in(part: PartRecord, on: str, language: str) -> SaidView:
    said = Said(part.administration, part.published, part.responses)
    kept = part.administration.kept is Keep.ANSWERS
    lines = tuple(line for link_id in said.shown() for line in _lines(said, link_id, language)) if kept else ()
    return SaidView(part.published.id, said.title(language), on, lines)


def _lines(said: Said, link_id: str, language: str) -> tuple[SaidLineView, ...]:
    words = answer_lines(said, link_id, language, but="not-sure")
    if (said.published.id, link_id) in _ALONE:
        return tuple(SaidLineView(each) for each in words)
    question = said.published.item_text(link_id, language).text
    return (SaidLineView("; ".join(words), question),) if words else ()


def _session(
    record: SessionRecord, offers: Sequence[Offer], library: Mapping[str, Published], language: str
) -> SessionView:
    session = record.session
    parts = sorted(record.parts, key=lambda part: place_in_summary(part.published))
    return SessionView(
        session_id=session.id,
        on=session.created_on,
        mode=session.mode,
        parts=tuple(_part(part, session.created_on, language) for part in parts),
        offers=tuple(_offer(session.id, offer, library, language) for offer in offers),
        check_ins=tuple(_check_in(check_in) for check_in in record.check_ins),
    )


def _part(part: PartRecord, on: str, language: str) -> PartView:
    administration, kept = part.administration, part.administration.kept is Keep.ANSWERS
    return PartView(
        administration_id=administration.id,
        instrument_id=part.published.id,
        title=part.published.words_in(language).title,
        kept=administration.kept,
        on=administration.ended or administration.begun or on,
        results=results(part.published, part.outcome, language) if kept else (),
        answers=answer_rows(Said(administration, part.published, part.responses), language) if kept else (),
    )


def _offer(session_id: str, offer: Offer, library: Mapping[str, Published], language: str) -> OfferView:
    offered = library[offer.instrument]
    words, after = offered.words_in(language), library[offer.when_instrument].words_in(language)
    minutes = sum(words.sections[section.id].minutes for section in offered.instrument.sections)
    return OfferView(session_id, offer.instrument, words.plain_title, after.plain_title, minutes)


def _check_in(check_in: CheckIn) -> CheckInLineView:
    asked = check_in.kind is CheckInKind.WORD
    return CheckInLineView(check_in.id, asked, check_in.outcome or "", check_in.done_on or "")


def _sharing(record: PersonRecord) -> tuple[SharingView, ...]:
    consents = {consent.id: consent for consent in record.consents}
    made = [
        SharingView(r.made_on, c.recipient, file_name=r.file_name, expires_on=c.expires_on)
        for r in record.referrals
        if (c := consents.get(r.consent_id)) is not None
    ]
    declined = [SharingView(c.given_on, c.recipient, declined=True) for c in record.consents if c.declined]
    return tuple(sorted((*made, *declined), key=lambda view: view.on, reverse=True))
