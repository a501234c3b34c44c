"""What staff see first after unlocking: who waits, what waits, and a way to find a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tiscreen.domain.people import Client
from tiscreen.domain.session import Session
from tiscreen.domain.sitting import CheckIn, CheckInKind

_PEOPLE_SHOWN = 40


@dataclass(frozen=True, slots=True)
class CheckInRowView:
    """A person waits for a word with staff; no reason, no score."""

    check_in_id: str
    client_id: str
    code_name: str
    since: str


@dataclass(frozen=True, slots=True)
class WaitingSittingView:
    """A sitting that is not merged yet: it can be gone on with, or closed."""

    sitting_id: str
    code_name: str
    begun_on: str


@dataclass(frozen=True, slots=True)
class PersonRowView:
    """One person found."""

    client_id: str
    code_name: str
    since: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """`searched` is None until somebody looks for a person; then `people` holds what was found, `more` the rest."""

    check_ins: tuple[CheckInRowView, ...] = ()
    waiting: tuple[WaitingSittingView, ...] = ()
    searched: str | None = None
    people: tuple[PersonRowView, ...] = ()
    more: int = 0
    service_name: str = ""


@dataclass(frozen=True, slots=True)
class CheckInView:
    """One check-in. `words_asked` is true where the person pressed "a word with my worker"."""

    check_in_id: str
    client_id: str
    code_name: str
    since: str
    words_asked: bool = False


def home_view(
    check_ins: Sequence[CheckInRowView] = (),
    waiting: Sequence[WaitingSittingView] = (),
    *,
    searched: str | None = None,
    found: Sequence[Client] = (),
    service_name: str = "",
) -> HomeView:
    """Home with or without a search; a long list is cut, and says by how much."""
    people = tuple(PersonRowView(c.id, c.code_name, c.created_on) for c in found[:_PEOPLE_SHOWN])
    return HomeView(
        check_ins=tuple(check_ins),
        waiting=tuple(waiting),
        searched=searched,
        people=people if searched is not None else (),
        more=len(found) - len(people) if searched is not None else 0,
        service_name=service_name,
    )


def check_in_rows(
    check_ins: Iterable[CheckIn], sessions: Mapping[str, Session], clients: Mapping[str, Client]
) -> tuple[CheckInRowView, ...]:
    """One row a person, however many reasons there are, the longest waiting first."""
    rows: dict[str, CheckInRowView] = {}
    for check_in in sorted(check_ins, key=lambda c: (sessions[c.session_id].created_on, c.id)):
        session = sessions[check_in.session_id]
        client = clients[session.client_id]
        row = CheckInRowView(check_in.id, client.id, client.code_name, session.created_on)
        rows.setdefault(client.id, row)
    return tuple(rows.values())


def check_in_view(check_in: CheckIn, session: Session, client: Client) -> CheckInView:
    """The page on which a check-in is closed."""
    asked = check_in.kind is CheckInKind.WORD
    return CheckInView(check_in.id, client.id, client.code_name, session.created_on, asked)
