"""How sessions, administrations and responses lie in tables; the vault and the sitting file share these."""

from __future__ import annotations

import json
from collections.abc import Iterable

from tiscreen.domain.responses import Recorder, Response, Responses, SkipReason, State
from tiscreen.domain.session import Administration, AdministrationStatus, AgeBand, Keep, Mode, Session, SessionState
from tiscreen.storage.connection import Row, Statement

SESSION = "id, client, pathway, mode, private, age_band, language, state, created_on"
ADMINISTRATION = "id, session, instrument, version, content_hash, status, kept, begun, ended"
RESPONSE = "link_id, state, codes, number, text, reason, recorder"

_RECORD = f"""INSERT INTO response (administration, {RESPONSE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (administration, link_id) DO UPDATE SET state = excluded.state, codes = excluded.codes,
number = excluded.number, text = excluded.text, reason = excluded.reason, recorder = excluded.recorder"""
_ADMINISTRATION = f"INSERT INTO administration ({ADMINISTRATION}, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def session_values(session: Session) -> tuple[object, ...]:
    """The values of the SESSION columns."""
    return (
        session.id,
        session.client_id,
        session.pathway_id,
        session.mode.value,
        int(session.private),
        session.age_band.value,
        session.language,
        session.state.value,
        session.created_on,
    )


def session_from(row: Row) -> Session:
    """A session out of the SESSION columns."""
    session_id, client, pathway, mode, private, age_band, language, state, created_on = row
    band = AgeBand(age_band)
    return Session(
        session_id, client, pathway, Mode(mode), bool(private), band, language, SessionState(state), created_on
    )


def add_administration(administration: Administration, position: int) -> Statement:
    """Stores one administration at its place in the session."""
    given = administration
    values = (given.id, given.session_id, given.instrument_id, given.version, given.content_hash, given.status.value)
    kept = given.kept.value if given.kept else None
    return _ADMINISTRATION, (*values, kept, given.begun, given.ended, position)


def administration_from(row: Row) -> Administration:
    """An administration out of the ADMINISTRATION columns."""
    given, session, instrument, version, content_hash, status, kept, begun, ended = row
    choice = Keep(kept) if kept else None
    state = AdministrationStatus(status)
    return Administration(given, session, instrument, version, content_hash, state, choice, begun, ended)


def record(administration_id: str, link_id: str, response: Response) -> Statement:
    """Stores what was said last; what stood there before is overwritten with it."""
    codes = json.dumps(response.codes) if response.codes else None
    reason = response.reason.value if response.reason else None
    value = (response.state.value, codes, response.number, response.text or None, reason, response.recorder.value)
    return _RECORD, (administration_id, link_id, *value)


def responses_from(rows: Iterable[Row]) -> Responses:
    """The responses out of RESPONSE columns."""
    return Responses({row[0]: _response(row) for row in rows})


def _response(row: Row) -> Response:
    _, state, codes, number, text, reason, recorder = row
    return Response(
        State(state),
        codes=tuple(json.loads(codes)) if codes else (),
        number=number,
        text=text,
        reason=SkipReason(reason) if reason else None,
        recorder=Recorder(recorder),
    )
