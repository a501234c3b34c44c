"""Prepares a session: for whom, which parts, in which mode; and, later, one more part that was offered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from tiscreen.domain.instrument import Instrument
from tiscreen.domain.people import Client
from tiscreen.domain.ports import ReadPublished, Vault
from tiscreen.domain.session import Administration, AdministrationStatus, AgeBand, Mode, Session, SessionState
from tiscreen.domain.sitting import PublishedBytes
from tiscreen.errors import UserError
from tiscreen.ids import new_id

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class NewSession:
    """What staff chose. `client_id` is "" for a new person, who then gets `code_name`."""

    client_id: str
    code_name: str
    age_band: AgeBand
    pathway_id: str
    mode: Mode
    private: bool
    language: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """A session ready for hand-over. `left_out` names parts that are not asked: (instrument id, reason).

    A reason is "private" (others may see or hear), "age" or "mode".
    """

    client: Client
    session: Session
    administrations: tuple[Administration, ...]
    definitions: tuple[PublishedBytes, ...]
    left_out: tuple[tuple[str, str], ...] = ()


def prepare(vault: Vault, read: ReadPublished, new: NewSession, today: date) -> Prepared:
    """Store the session, and the person if they are new; UserError until the service was confirmed."""
    if vault.confirmation() is None:
        raise UserError("service.not-confirmed")
    pathway = next((each for each in vault.pathways() if each.id == new.pathway_id), None)
    if pathway is None:
        raise UserError("session.no-parts")
    client = vault.client(new.client_id) if new.client_id else _new_client(new, today)
    session = Session(
        id=new_id(),
        client_id=client.id,
        pathway_id=pathway.id,
        mode=new.mode,
        private=new.private,
        age_band=new.age_band,
        language=new.language,
        state=SessionState.PREPARED,
        created_on=today.isoformat(),
    )
    prepared = _prepared(vault, read, client, session, pathway.parts)
    if not new.client_id:
        vault.add_client(client)
    vault.add_session(session)
    return prepared


def prepare_offer(vault: Vault, read: ReadPublished, session_id: str, instrument_id: str) -> Prepared:
    """One more part of a session that was handed back; it runs as a second hand-over of the same session."""
    session = replace(vault.session(session_id), state=SessionState.PREPARED)
    return _prepared(vault, read, vault.client(session.client_id), session, (instrument_id,))


def left_out_because(instrument: Instrument, session: Session) -> str:
    """Why a part is not asked in this session, or "" when it is."""
    ages = instrument.population
    too_young = session.age_band is AgeBand.UNDER_18 and (ages.age_min or 0) >= 18
    too_old = session.age_band is AgeBand.ADULT and ages.age_max is not None and ages.age_max < 18
    if too_young or too_old:
        return "age"
    if instrument.private and not session.private:
        return "private"
    return "" if session.mode.value in instrument.modes else "mode"


def _new_client(new: NewSession, today: date) -> Client:
    code_name = " ".join(new.code_name.split())[:LONGEST_NAME]
    if not code_name:
        raise UserError("person.no-name")
    return Client(new_id(), code_name, new.age_band.value, today.isoformat())


def _prepared(
    vault: Vault, read: ReadPublished, client: Client, session: Session, instrument_ids: Iterable[str]
) -> Prepared:
    in_use = vault.published()
    asked: list[PublishedBytes] = []
    left_out: list[tuple[str, str]] = []
    for instrument_id in instrument_ids:
        published = in_use.get(instrument_id)
        if published is None:
            raise UserError("session.not-in-use", instrument=instrument_id)
        reason = left_out_because(read(published.definition, published.words).instrument, session)
        if reason:
            left_out.append((instrument_id, reason))
        else:
            asked.append(published)
    if not asked:
        raise UserError("session.no-parts")
    parts = tuple(_administration(each, session) for each in asked)
    return Prepared(client, session, parts, tuple(asked), tuple(left_out))


def _administration(published: PublishedBytes, session: Session) -> Administration:
    named = (published.instrument_id, published.version, published.content_hash)
    return Administration(new_id(), session.id, *named, AdministrationStatus.IN_PROGRESS)
