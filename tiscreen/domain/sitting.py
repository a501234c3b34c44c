"""What passes between the two spaces: the package for a client process, and what a sitting holds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from msgspec import Struct

from tiscreen.domain.responses import Responses
from tiscreen.domain.session import Administration, Session


class CheckInKind(StrEnum):
    """Why a person is waiting, no more than that; LEAVING is only how they were when the laptop came back."""

    FLAG = "flag"
    WORD = "word"
    LEAVING = "leaving"


class PublishedBytes(Struct, frozen=True):
    """A published definition as its exact bytes, as the vault keeps it and the pipe carries it."""

    instrument_id: str
    version: str
    content_hash: str
    definition: bytes
    words: dict[str, bytes]


class ClientPackage(Struct, frozen=True):
    """Everything a client process is given, over a pipe; no key in it opens the vault.

    `key` is the sitting's own (32 bytes). `pin_salt` and `pin_digest` check the staff PIN of this hand-over
    (scrypt), held in memory only. `limits_heard_on` is the date this person heard the limits of confidentiality, or "".
    """

    sitting_id: str
    folder: str
    key: bytes
    definitions: tuple[PublishedBytes, ...]
    pin_salt: bytes
    pin_digest: bytes
    service_name: str
    contact: str
    confidentiality: str
    limits_heard_on: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One administration with what was recorded in it."""

    administration: Administration
    responses: Responses


@dataclass(frozen=True, slots=True)
class SittingContent:
    """All that a sitting file holds, as read at the merge.

    `left` is how the word with staff at hand-back ended (settled, plan-made, left-first), `left_on` the day.
    `late` are check-ins seen only at the merge, after a crash or a pause: nobody has had that word yet.
    """

    sitting_id: str
    session: Session
    parts: tuple[Part, ...]
    check_ins: tuple[CheckInKind, ...] = ()
    left: str | None = None
    left_on: str | None = None
    late: tuple[CheckInKind, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckIn:
    """A person is waiting for a word with staff; `done_by` and `done_on` are filled when somebody had it."""

    id: str
    session_id: str
    kind: CheckInKind
    done_by: str | None = None
    done_on: str | None = None
    outcome: str | None = None
