"""Finds people, and gathers what is kept about one of them."""

from __future__ import annotations

from tiscreen.domain.people import Client
from tiscreen.domain.ports import ReadPublished, Vault
from tiscreen.domain.published import Published
from tiscreen.domain.record import PartRecord, PersonRecord, SessionRecord
from tiscreen.domain.session import Session


def find(vault: Vault, text: str) -> tuple[Client, ...]:
    """People whose code name holds the text, newest first, at most fifty."""
    return vault.clients(text)


def record(vault: Vault, read: ReadPublished, client_id: str) -> PersonRecord:
    """Everything kept about a person; each part with the wording it was answered under."""
    definitions: dict[str, Published] = {}

    def published(content_hash: str) -> Published:
        if content_hash not in definitions:
            given = vault.published_by_hash(content_hash)
            definitions[content_hash] = read(given.definition, given.words)
        return definitions[content_hash]

    def of_session(session: Session) -> SessionRecord:
        parts = tuple(
            PartRecord(
                administration,
                published(administration.content_hash),
                vault.responses_of(administration.id),
                vault.outcome_of(administration.id),
            )
            for administration in vault.administrations_of(session.id)
        )
        return SessionRecord(session, parts, vault.check_ins_of(session.id))

    return PersonRecord(
        client=vault.client(client_id),
        sessions=tuple(of_session(session) for session in vault.sessions_of(client_id)),
        consents=vault.consents_of(client_id),
        referrals=vault.referrals_of(client_id),
    )
