"""People who are waiting for a word with staff, and how it ended: three honest outcomes, none of them praised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tiscreen.domain.people import Client
from tiscreen.domain.ports import Vault
from tiscreen.domain.session import Session
from tiscreen.domain.sitting import CheckIn


class Left(StrEnum):
    """How a person was when they left (ruling 17)."""

    SETTLED = "settled"
    PLAN_MADE = "plan-made"
    LEFT_FIRST = "left-first"


@dataclass(frozen=True, slots=True)
class WaitingPerson:
    """An open check-in and whose it is."""

    check_in: CheckIn
    session: Session
    client: Client


def open_ones(vault: Vault) -> tuple[WaitingPerson, ...]:
    """Everybody who is waiting, first come first."""
    found: list[WaitingPerson] = []
    for check_in in vault.check_ins():
        session = vault.session(check_in.session_id)
        found.append(WaitingPerson(check_in, session, vault.client(session.client_id)))
    return tuple(found)


def close(vault: Vault, check_in_id: str, left: Left, today: date) -> None:
    """Note that somebody had the word; the first note stands."""
    vault.close_check_in(check_in_id, left.value, today.isoformat())
