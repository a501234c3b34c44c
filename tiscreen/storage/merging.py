"""What of a sitting goes into the vault: only what the client chose to keep, in one commit with its mark."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count

from tiscreen.domain.outcome import Outcome
from tiscreen.domain.session import AdministrationStatus, Keep
from tiscreen.domain.sitting import Part, SittingContent
from tiscreen.ids import new_id
from tiscreen.storage.connection import Database, Statement
from tiscreen.storage.rows import add_administration, record
from tiscreen.storage.sessions import add_outcome


def merged(database: Database, sitting_id: str) -> bool:
    """Whether the sitting carries its mark."""
    return database.row("SELECT 1 FROM merged_sitting WHERE id = ?", sitting_id) is not None


def count_merged(database: Database, session_id: str) -> int:
    """How many sittings of a session carry their mark."""
    [(count_of,)] = database.rows("SELECT count(*) FROM merged_sitting WHERE session = ?", session_id)
    return int(count_of)


def merge(database: Database, staff_id: str, content: SittingContent, outcomes: Mapping[str, Outcome]) -> None:
    """Bring a sitting in, once; a second time changes nothing."""
    if merged(database, content.sitting_id):
        return
    session = content.session
    statements: list[Statement] = [
        ("INSERT INTO merged_sitting VALUES (?, ?)", (content.sitting_id, session.id)),
        ("UPDATE session SET state = ? WHERE id = ?", (session.state.value, session.id)),
    ]
    last = database.row("SELECT max(position) FROM administration WHERE session = ?", session.id)
    places = count(0 if last is None or last[0] is None else int(last[0]) + 1)
    for part in content.parts:
        statements += _part(part, next(places), outcomes)
    done_by = staff_id if content.left else None
    for kind in content.check_ins:
        whole = (new_id(), session.id, kind.value, done_by, content.left_on, content.left)
        statements.append(("INSERT INTO check_in VALUES (?, ?, ?, ?, ?, ?)", whole))
    for kind in content.late:
        late = (new_id(), session.id, kind.value)
        statements.append(("INSERT INTO check_in (id, session, kind) VALUES (?, ?, ?)", late))
    database.commit(statements)


def _part(part: Part, position: int, outcomes: Mapping[str, Outcome]) -> Iterator[Statement]:
    given = part.administration
    if given.kept is Keep.NOTHING or (given.kept is None and given.begun is None):
        return
    if given.kept is None:  # no more than that it was begun
        given = replace(given, status=AdministrationStatus.STOPPED, ended=None)
    yield add_administration(given, position)
    if given.kept is not Keep.ANSWERS:
        return
    for link_id, response in part.responses.items():
        yield record(given.id, link_id, response)
    if given.id in outcomes:
        yield from add_outcome(given.id, outcomes[given.id])
