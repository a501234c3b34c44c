"""Home: who waits for a word, which sittings wait, finding a person, and locking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tiscreen.domain.people import Client
from tiscreen.services import check_ins, people
from tiscreen.services.check_ins import Left, WaitingPerson
from tiscreen.services.merge_sittings import Waiting
from ui.presenters.home import check_in_view, home_view
from ui.screens.staff.check_in import CheckInScreen
from ui.screens.staff.home import HomeScreen
from ui.staff.desk import Desk
from ui.staff.persons import Persons
from ui.staff.sessions import Sessions


@dataclass(frozen=True, slots=True)
class _Home:
    """What home shows, read from the vault in one go."""

    check_ins: tuple[WaitingPerson, ...]
    waiting: tuple[Waiting, ...]
    found: tuple[Client, ...]


class Records:
    """Everything after unlocking; begins by merging what clients chose to keep."""

    def __init__(self, desk: Desk, sessions: Sessions, *, lock: Callable[[], object]) -> None:
        self._desk = desk
        self._sought: str | None = None
        self._lock = lock
        self._sessions = sessions
        sessions.home = self.show_home
        self._persons = Persons(desk, self.show_home, sessions)
        self._persons.check_in = self._show_check_in
        desk.router.register(HomeScreen, self._connect_home)
        desk.router.register(CheckInScreen, self._connect_check_in)

    def begin(self) -> None:
        """Merge every finished sitting once, then show home."""
        desk = self._desk
        desk.run(lambda: desk.space.merging(desk.vault).merge_finished(), lambda _: self.show_home(), self.show_home)

    def show_home(self) -> None:
        """Home as it is now."""
        self._desk.run(self._read, self._show, self.show_home)

    def _read(self) -> _Home:
        vault, sought = self._desk.vault, self._sought
        waiting = self._desk.space.merging(vault).waiting()
        return _Home(check_ins.open_ones(vault), waiting, people.find(vault, sought) if sought is not None else ())

    def _show(self, home: _Home) -> None:
        confirmation = self._desk.vault.confirmation()
        view = home_view(
            home.check_ins,
            home.waiting,
            searched=self._sought,
            found=home.found,
            service_name=confirmation.service_name if confirmation else "",
        )
        self._desk.router.show(HomeScreen, view)

    def _connect_home(self, screen: HomeScreen) -> None:
        screen.new_session_asked.connect(self._sessions.new)
        screen.people_searched.connect(self._find)
        screen.person_opened.connect(self._persons.show)
        screen.check_in_opened.connect(self._show_check_in)
        screen.resumed.connect(self._sessions.resume)
        screen.closed.connect(self._close_sitting)
        screen.locked.connect(self._lock)

    def _find(self, text: str) -> None:
        self._sought = text
        self.show_home()

    def _close_sitting(self, sitting_id: str) -> None:
        desk = self._desk
        desk.run(
            lambda: desk.space.merging(desk.vault).close_unfinished(sitting_id, desk.today()),
            lambda _: self.show_home(),
            self.show_home,
        )

    def _connect_check_in(self, screen: CheckInScreen) -> None:
        screen.outcome_chosen.connect(self._close_check_in)
        screen.put_off.connect(self.show_home)
        screen.went_back.connect(self.show_home)
        screen.person_opened.connect(self._persons.show)

    def _show_check_in(self, check_in_id: str) -> None:
        def show(found: tuple[WaitingPerson, ...]) -> None:
            for each in found:
                if each.check_in.id == check_in_id:
                    self._desk.router.show(CheckInScreen, check_in_view(each))
                    return
            self.show_home()

        self._desk.run(lambda: check_ins.open_ones(self._desk.vault), show, self.show_home)

    def _close_check_in(self, check_in_id: str, outcome: str) -> None:
        """One word with a person answers every reason there was for it."""
        vault, today = self._desk.vault, self._desk.today()

        def close() -> None:
            waiting = check_ins.open_ones(vault)
            whose = {each.client.id for each in waiting if each.check_in.id == check_in_id}
            for each in waiting:
                if each.client.id in whose:
                    check_ins.close(vault, each.check_in.id, Left(outcome), today)

        self._desk.run(close, lambda _: self.show_home(), self.show_home)
