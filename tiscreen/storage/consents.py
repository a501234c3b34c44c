"""Consents and referrals in the vault."""

from __future__ import annotations

import json

from tiscreen.domain.consent import Consent
from tiscreen.domain.record import Referral
from tiscreen.storage.connection import Database, Row

_CONSENT = "id, client, session, recipient, purpose, shared, given_on, expires_on, method, declined, revoked_on"
_REFERRAL = "id, client, consent, made_on, made_by, file_name"


def add(database: Database, consent: Consent) -> None:
    """Store a consent, or that it was declined."""
    values = (consent.id, consent.client_id, consent.session_id, consent.recipient, consent.purpose)
    dates = (consent.given_on, consent.expires_on, consent.method, int(consent.declined), consent.revoked_on)
    sql = f"INSERT INTO consent ({_CONSENT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    database.run(sql, *values, json.dumps(consent.shared), *dates)


def revoke(database: Database, consent_id: str, on: str) -> None:
    """End a consent; the first date stands."""
    database.run("UPDATE consent SET revoked_on = ? WHERE id = ? AND revoked_on IS NULL", on, consent_id)


def get(database: Database, consent_id: str) -> Consent:
    """The consent of that id; KeyError when there is none."""
    row = database.row(f"SELECT {_CONSENT} FROM consent WHERE id = ?", consent_id)
    if row is None:
        raise KeyError(consent_id)
    return _consent(row)


def of_client(database: Database, client_id: str) -> tuple[Consent, ...]:
    """A client's consents, newest first."""
    rows = database.rows(f"SELECT {_CONSENT} FROM consent WHERE client = ? ORDER BY id DESC", client_id)
    return tuple(_consent(row) for row in rows)


def add_referral(database: Database, referral: Referral) -> None:
    """Store that a summary was made."""
    whole = (referral.id, referral.client_id, referral.consent_id)
    sql = f"INSERT INTO referral ({_REFERRAL}) VALUES (?, ?, ?, ?, ?, ?)"
    database.run(sql, *whole, referral.made_on, referral.made_by, referral.file_name)


def referrals_of(database: Database, client_id: str) -> tuple[Referral, ...]:
    """A client's referrals, newest first."""
    sql = f"SELECT {_REFERRAL} FROM referral WHERE client = ? ORDER BY id DESC"
    return tuple(Referral(*row) for row in database.rows(sql, client_id))


def _consent(row: Row) -> Consent:
    consent_id, client, session, recipient, purpose, shared, given, expires, method, declined, revoked = row
    parts = tuple(json.loads(shared))
    return Consent(
        consent_id, client, session, recipient, purpose, parts, given, expires, method, bool(declined), revoked
    )
