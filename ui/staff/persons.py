"""One person's page, what may be offered to them, and the summary that is made together with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tiscreen.domain.pathway import Offer
from tiscreen.domain.record import PersonRecord
from tiscreen.services import offers, people
from ui.presenters.person import person_view
from ui.screens.staff.person import PersonScreen
from ui.staff.desk import Desk
from ui.staff.sessions import Sessions
from ui.staff.summaries import Summaries


@dataclass(frozen=True, slots=True)
class _Person:
    """What the page shows, read from the vault in one go."""

    record: PersonRecord
    offers: Mapping[str, tuple[Offer, ...]]


class Persons:
    """The person on show, and the ways on from there."""

    def __init__(self, desk: Desk, home: Callable[[], None], sessions: Sessions) -> None:
        self._desk, self._home, self._sessions = desk, home, sessions
        self._client_id = ""
        self._said_no: set[tuple[str, str]] = set()
        self.check_in: Callable[[str], None] = lambda _: None  # set by the records
        self._summaries = Summaries(desk, self.show_again)
        desk.router.register(PersonScreen, self._connect)

    def show(self, client_id: str) -> None:
        """Show a person's page as it is now."""
        self._client_id = client_id
        desk = self._desk

        def read() -> _Person:
            vault, published = desk.vault, desk.space.read_published
            record = people.record(vault, published, client_id)
            offered = {
                session.session.id: tuple(
                    offer
                    for offer in offers.offers(vault, published, session.session.id)
                    if (session.session.id, offer.instrument) not in self._said_no
                )
                for session in record.sessions
            }
            return _Person(record, offered)

        desk.run(read, self._show, self._home)

    def show_again(self) -> None:
        """The same person, read anew."""
        self.show(self._client_id)

    def _show(self, person: _Person) -> None:
        view = person_view(person.record, person.offers, self._desk.library.published)
        self._desk.router.show(PersonScreen, view)

    def _declined(self, session_id: str, instrument_id: str) -> None:
        """A no to an offer is a normal answer: it is not asked again while these records are open."""
        self._said_no.add((session_id, instrument_id))
        self.show_again()

    def _connect(self, screen: PersonScreen) -> None:
        screen.went_back.connect(self._home)
        screen.offer_accepted.connect(self._sessions.offer)
        screen.offer_declined.connect(self._declined)
        screen.check_in_opened.connect(self.check_in)
        screen.summary_asked.connect(lambda session_id: self._summaries.begin(self._client_id, session_id))
        screen.new_session_asked.connect(lambda: self._sessions.new(self._client_id))
