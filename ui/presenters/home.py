"""What staff see first after unlocking: who waits, what waits, and a way to find a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tiscreen.domain.people import Client
from tiscreen.domain.sitting import CheckInKind
from tiscreen.messages import message_for
from tiscreen.services.check_ins import WaitingPerson
from tiscreen.services.merge_sittings import Waiting

_MOST_FOUND = 50  # what a search gives at most


@dataclass(frozen=True, slots=True)
class CheckInRowView:
    """A person waits for a word with staff; no reason, no score."""

    check_in_id: str
    client_id: str
    code_name: str
    since: str


@dataclass(frozen=True, slots=True)
class WaitingSittingView:
    """A sitting that is not merged yet: it can be gone on with, or closed. One with `trouble` can only be told of."""

    sitting_id: str
    code_name: str = ""
    begun_on: str = ""
    check_in: bool = False
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class PersonRowView:
    """One person found."""

    client_id: str
    code_name: str
    since: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """`searched` is None until somebody looks for a person; then `people` holds what was found, or its start."""

    check_ins: tuple[CheckInRowView, ...] = ()
    waiting: tuple[WaitingSittingView, ...] = ()
    searched: str | None = None
    people: tuple[PersonRowView, ...] = ()
    more: bool = False
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
    check_ins: Iterable[WaitingPerson] = (),
    waiting: Iterable[Waiting] = (),
    *,
    searched: str | None = None,
    found: Sequence[Client] = (),
    service_name: str = "",
) -> HomeView:
    """Home with or without a search: no names of people stand in it that nobody asked for."""
    looked = searched is not None
    return HomeView(
        check_ins=_check_in_rows(check_ins),
        waiting=tuple(_waiting(sitting) for sitting in waiting),
        searched=searched,
        people=tuple(PersonRowView(c.id, c.code_name, c.created_on) for c in found) if looked else (),
        more=looked and len(found) >= _MOST_FOUND,
        service_name=service_name,
    )


def check_in_view(waiting: WaitingPerson) -> CheckInView:
    """The page on which a check-in is closed."""
    check_in, client = waiting.check_in, waiting.client
    asked = check_in.kind is CheckInKind.WORD
    return CheckInView(check_in.id, client.id, client.code_name, waiting.session.created_on, asked)


def _check_in_rows(waiting: Iterable[WaitingPerson]) -> tuple[CheckInRowView, ...]:
    """One row a person, however many reasons there are, in the order given."""
    rows: dict[str, CheckInRowView] = {}
    for each in waiting:
        client = each.client
        row = CheckInRowView(each.check_in.id, client.id, client.code_name, each.session.created_on)
        rows.setdefault(client.id, row)
    return tuple(rows.values())


def _waiting(sitting: Waiting) -> WaitingSittingView:
    if sitting.trouble is not None or sitting.client is None or sitting.session is None:
        told = message_for(sitting.trouble) if sitting.trouble else None
        return WaitingSittingView(sitting.sitting_id, trouble=f"{told.sentence} {told.next_step}" if told else "")
    return WaitingSittingView(
        sitting.sitting_id, sitting.client.code_name, sitting.session.created_on, bool(sitting.check_ins)
    )
