"""A durable save of one answer through our own layer, beside a bare commit of the same SQLite without encryption."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from tests.bench.measured import Measured
from tests.storage.made_sessions import SESSION, administration
from tiscreen.domain.responses import answered
from tiscreen.paths import DataFolder
from tiscreen.secret import Secret
from tiscreen.storage.connection import SETTINGS
from tiscreen.storage.sittings import SittingFiles
from tiscreen.storage.steps import SITTING

COUNT, WARM = 600, 40
UPSERT = """INSERT INTO response (administration, link_id, state, codes, recorder)
VALUES (?, ?, 'answered', ?, 'client')
ON CONFLICT DO UPDATE SET state = excluded.state, codes = excluded.codes, recorder = excluded.recorder"""


def measure(place: Path) -> Iterator[Measured]:
    """Ours and the bare one in turns, so that whatever else the machine does falls on both."""
    ours: list[float] = []
    bare: list[float] = []
    sitting = SittingFiles(DataFolder(place / "data")).create("s1", Secret(bytes(32)), SESSION, [administration()])
    plain = plain_database(place / "plain.db")
    for number in range(COUNT + WARM):
        item, code = str(number % 20), f"option-{number}"
        started = time.perf_counter()
        sitting.record("administration-1", item, answered(code))
        between = time.perf_counter()
        plain.execute(UPSERT, ("administration-1", item, f'["{code}"]'))
        ended = time.perf_counter()
        if number >= WARM:
            ours.append((between - started) * 1000)
            bare.append((ended - between) * 1000)
    sitting.close()
    plain.close()
    what, against = "durable save of one answer", "bare SQLite, unencrypted"
    yield Measured(what, tuple(ours), {"ratio": 1.4}, against, tuple(bare))


def plain_database(path: Path) -> Any:
    """The same tables and the same durable settings, in the clear."""
    connection = sqlcipher.connect(path, isolation_level=None)
    for setting in SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    for statement in SITTING[0]:
        connection.execute(statement)
    given = administration()
    values = (given.id, given.session_id, 0, given.instrument_id, given.version, given.content_hash, given.status.value)
    columns = "id, session, position, instrument, version, content_hash, status"
    connection.execute(f"INSERT INTO administration ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)", values)  # noqa: S608
    return connection
