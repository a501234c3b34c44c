"""The way in: unlocking; every other way in (first run, the recovery key) is loaded only when it is taken."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from tiscreen.errors import WrongKeyError
from ui.presenters.unlock import UnlockView, unlock_view
from ui.screens.staff.unlock import UnlockScreen
from ui.staff.desk import Desk

if TYPE_CHECKING:
    from tiscreen.domain.ports import Vault
    from ui.staff.recovering import Recovering


class Opening:
    """Ends by calling `opened` with nothing between staff and their records."""

    def __init__(self, desk: Desk, opened: Callable[[], None]) -> None:
        self._desk, self._opened = desk, opened
        desk.router.register(UnlockScreen, self._connect_unlock)

    def begin(self) -> None:
        """First run where there is no vault, else the unlock screen."""
        if self._desk.space.locked.has_vault():
            self.show_unlock()
        else:
            from ui.staff.first_run import FirstRun

            FirstRun(self._desk, self._is_open).begin()

    def _connect_unlock(self, screen: UnlockScreen) -> None:
        screen.unlocked.connect(self._unlock)
        screen.recovery_asked.connect(self._recover)

    def show_unlock(self, *, wrong: bool = False) -> None:
        """The locked laptop, with every waiting sitting marked alike."""
        locked = self._desk.space.locked
        wait, waiting, check_in = locked.seconds_to_wait(), locked.waiting(), locked.person_waiting()
        self._desk.router.show(UnlockScreen, unlock_view(waiting, check_in_waiting=check_in, wrong=wrong, wait=wait))
        if wait:
            QTimer.singleShot(1000, self._desk.window, lambda: self._count_down(wrong))

    def _count_down(self, wrong: bool) -> None:
        if isinstance(self._desk.current(), UnlockScreen) and not self._desk.jobs.busy:
            self.show_unlock(wrong=wrong)

    def _unlock(self, passphrase: str) -> None:
        self._desk.router.show(UnlockScreen, UnlockView(busy=True))

        def unlock() -> Vault:
            from tiscreen.services import unlock

            return unlock.unlock(self._desk.space.keys, passphrase)

        self._desk.run(unlock, self._is_open, self.show_unlock, self._was_wrong)

    def _was_wrong(self, error: Exception) -> bool:
        if isinstance(error, WrongKeyError):
            self.show_unlock(wrong=True)
            return True
        return False

    def _recover(self) -> None:
        self._recovering.begin()

    @cached_property
    def _recovering(self) -> Recovering:
        from ui.staff.recovering import Recovering

        return Recovering(self._desk, self._is_open, self.show_unlock)

    def _is_open(self, vault: Vault) -> None:
        """Records are shown only once the service has confirmed its texts and instruments (AC-59)."""
        from tiscreen.services import confirm_service

        self._desk.opened = vault
        if not confirm_service.needs_confirmation(vault):
            self._opened()
            return
        from ui.staff.confirming import Confirming

        Confirming(self._desk, self._opened).begin()
