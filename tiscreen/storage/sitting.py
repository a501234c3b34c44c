"""One open sitting file: what a client says goes here, one durable commit at a time, and nothing else does."""

from __future__ import annotations

from collections.abc import Callable

from tiscreen.domain.responses import Response
from tiscreen.domain.session import AdministrationStatus, Keep, SessionState
from tiscreen.domain.sitting import CheckInKind, Part, SittingContent
from tiscreen.storage.connection import Database
from tiscreen.storage.rows import (
    ADMINISTRATION,
    RESPONSE,
    SESSION,
    administration_from,
    record,
    responses_from,
    session_from,
)


class OpenSitting:
    """A sitting as services see it (`domain.ports.Sitting`)."""

    def __init__(self, database: Database, mark_waiting: Callable[[bool], None]) -> None:
        self._database, self._mark_waiting = database, mark_waiting

    def content(self) -> SittingContent:
        """All that the file holds."""
        [(sitting_id, *session)] = self._database.rows(f"SELECT sitting, {SESSION} FROM session")
        given = self._database.rows(f"SELECT {ADMINISTRATION} FROM administration ORDER BY position")
        kinds = self._database.rows("SELECT kind, outcome, done_on FROM check_in ORDER BY kind")
        parts: list[Part] = []
        for row in given:
            sql = f"SELECT {RESPONSE} FROM response WHERE administration = ?"
            parts.append(Part(administration_from(row), responses_from(self._database.rows(sql, row[0]))))
        check_ins = tuple(CheckInKind(kind) for kind, _, _ in kinds)
        left, left_on = kinds[0][1:] if kinds else (None, None)
        return SittingContent(sitting_id, session_from(tuple(session)), tuple(parts), check_ins, left, left_on)

    def record(self, administration_id: str, link_id: str, response: Response) -> None:
        """Store what was said last; what stood there is overwritten."""
        sql, values = record(administration_id, link_id, response)
        self._database.run(sql, *values)

    def set_state(self, state: SessionState) -> None:
        """Store where the session is in its life."""
        self._database.run("UPDATE session SET state = ?", state.value)

    def set_status(self, administration_id: str, status: AdministrationStatus, on: str) -> None:
        """Store an administration's status; `on` becomes its first day, and its last once it has ended."""
        ended = None if status is AdministrationStatus.IN_PROGRESS else on
        begun = on if ended is None else None  # a part that is left out was never begun
        sql = "UPDATE administration SET status = ?, begun = coalesce(begun, ?), ended = ? WHERE id = ?"
        self._database.run(sql, status.value, begun, ended, administration_id)

    def keep(self, administration_id: str, keep: Keep) -> None:
        """Store what the client chose to keep of a part."""
        self._database.run("UPDATE administration SET kept = ? WHERE id = ?", keep.value, administration_id)

    def raise_check_in(self, kind: CheckInKind) -> None:
        """Store that a person is waiting; once is enough."""
        self._database.run("INSERT INTO check_in (kind) VALUES (?) ON CONFLICT DO NOTHING", kind.value)
        self._mark_waiting(True)

    def settle_check_ins(self, outcome: str | None, on: str | None) -> None:
        """Store how the word with staff at hand-back ended."""
        self._database.run("UPDATE check_in SET outcome = ?, done_on = ?", outcome, on)
        self._mark_waiting(outcome is None and bool(self.content().check_ins))

    def remove_everything(self) -> None:
        """Delete every response and keep nothing of any part; a bare check-in stays (ruling 6)."""
        self._database.commit(
            [("DELETE FROM response", ()), ("UPDATE administration SET kept = ?", (Keep.NOTHING.value,))]
        )

    def close(self) -> None:
        """Close the file."""
        self._database.close()
