"""Sessions in the vault, with their administrations, responses, outcomes and check-ins."""

from __future__ import annotations

from tiscreen.domain.outcome import Bounded, NotScorable, Outcome, Result, Score, Scored
from tiscreen.domain.responses import Responses
from tiscreen.domain.session import Administration, Session
from tiscreen.domain.sitting import CheckIn, CheckInKind
from tiscreen.storage.connection import Database, Row, Statement
from tiscreen.storage.rows import (
    ADMINISTRATION,
    RESPONSE,
    SESSION,
    administration_from,
    responses_from,
    session_from,
    session_values,
)

_SCORE = "id, status, value, low, high, answered, of_items, settled_by, prorated"


def add(database: Database, session: Session) -> None:
    """Store a prepared session."""
    database.run(f"INSERT INTO session ({SESSION}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", *session_values(session))


def get(database: Database, session_id: str) -> Session:
    """The session of that id; KeyError when there is none."""
    row = database.row(f"SELECT {SESSION} FROM session WHERE id = ?", session_id)
    if row is None:
        raise KeyError(session_id)
    return session_from(row)


def of_client(database: Database, client_id: str) -> tuple[Session, ...]:
    """A client's sessions, newest first."""
    rows = database.rows(f"SELECT {SESSION} FROM session WHERE client = ? ORDER BY id DESC", client_id)
    return tuple(session_from(row) for row in rows)


def administrations(database: Database, session_id: str) -> tuple[Administration, ...]:
    """What was given in a session, in order of asking."""
    sql = f"SELECT {ADMINISTRATION} FROM administration WHERE session = ? ORDER BY position, id"
    return tuple(administration_from(row) for row in database.rows(sql, session_id))


def responses(database: Database, administration_id: str) -> Responses:
    """What was recorded in an administration and kept."""
    sql = f"SELECT {RESPONSE} FROM response WHERE administration = ?"
    return responses_from(database.rows(sql, administration_id))


def add_outcome(administration_id: str, outcome: Outcome) -> list[Statement]:
    """Stores scores, results and flags as they were worked out at the merge."""
    statements: list[Statement] = [
        (
            f"INSERT INTO score (administration, {_SCORE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (administration_id, score_id, *_score_values(score)),
        )
        for score_id, score in outcome.scores.items()
    ]
    for result_id, result in outcome.results.items():
        statements.append(("INSERT INTO result VALUES (?, ?, ?)", (administration_id, result_id, result.value)))
    for position, flag in enumerate(outcome.flags):
        statements.append(("INSERT INTO flag VALUES (?, ?, ?)", (administration_id, position, flag)))
    return statements


def outcome(database: Database, administration_id: str) -> Outcome | None:
    """The outcome as it was stored; None where the answers were not kept."""
    kept = database.row("SELECT kept FROM administration WHERE id = ?", administration_id)
    if kept != ("answers",):
        return None
    scores = database.rows(f"SELECT {_SCORE} FROM score WHERE administration = ?", administration_id)
    results = database.rows("SELECT id, result FROM result WHERE administration = ?", administration_id)
    flags = database.rows("SELECT id FROM flag WHERE administration = ? ORDER BY position", administration_id)
    return Outcome(
        {row[0]: _score_from(row) for row in scores},
        {name: Result(result) for name, result in results},
        tuple(row[0] for row in flags),
    )


def check_ins(database: Database, which: str, *values: object) -> tuple[CheckIn, ...]:
    """Check-ins in the order they came; `which` is a condition of ours."""
    sql = f"""SELECT check_in.id, session, kind, staff.name, done_on, outcome
    FROM check_in LEFT JOIN staff ON staff.id = done_by {which} ORDER BY check_in.id"""
    return tuple(
        CheckIn(check_in_id, session_id, CheckInKind(kind), by, on, found)
        for check_in_id, session_id, kind, by, on, found in database.rows(sql, *values)
    )


def _score_values(score: Score) -> tuple[object, ...]:
    match score:
        case Scored():
            return (
                "scored",
                score.value,
                None,
                None,
                score.answered,
                score.of,
                score.settled_by,
                int(score.prorated),
            )
        case Bounded():
            return "bounded", None, score.low, score.high, score.answered, score.of, None, 0
        case NotScorable():
            return "not-scorable", None, None, None, score.answered, score.of, None, 0


def _score_from(row: Row) -> Score:
    _, status, value, low, high, answered, of_items, settled_by, prorated = row
    if status == "scored":
        return Scored(value, answered, of_items, settled_by, bool(prorated))
    if status == "bounded":
        return Bounded(low, high, answered, of_items)
    return NotScorable(of_items, answered)
