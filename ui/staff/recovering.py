"""A forgotten passphrase: the printed recovery key opens the vault, and a new passphrase is chosen."""

from __future__ import annotations

from collections.abc import Callable

from tiscreen.domain.ports import Vault
from tiscreen.errors import UserError, WrongKeyError
from tiscreen.services import create_vault, unlock
from ui.presenters.unlock import RecoverView
from ui.screens.staff.recover import RecoverScreen
from ui.staff.desk import Desk
from ui.staff.first_run import advice


class Recovering:
    """Ends by calling `opened` with the open vault, or `back`."""

    def __init__(self, desk: Desk, opened: Callable[[Vault], None], back: Callable[[], None]) -> None:
        self._desk, self._opened, self._back = desk, opened, back
        desk.router.register(RecoverScreen, self._connect)

    def begin(self, *, wrong: bool = False) -> None:
        """Ask for the key from the paper, and for a new passphrase."""
        view = RecoverView(create_vault.suggest_passphrase(), wrong, self._desk.space.locked.seconds_to_wait())
        self._desk.router.show(RecoverScreen, view)

    def _connect(self, screen: RecoverScreen) -> None:
        screen.went_back.connect(self._back)
        screen.suggestion_asked.connect(lambda: screen.show_suggestion(create_vault.suggest_passphrase()))
        screen.passphrase_edited.connect(lambda typed: screen.show_advice(*advice(typed)))
        screen.recovered.connect(self._recover)

    def _recover(self, recovery_key: str, passphrase: str) -> None:
        self._desk.router.show(RecoverScreen, RecoverView(busy=True))
        keys = self._desk.space.keys
        self._desk.run(
            lambda: unlock.unlock_with_recovery_key(keys, recovery_key, passphrase),
            self._opened,
            self.begin,
            self._was_wrong,
        )

    def _was_wrong(self, error: Exception) -> bool:
        if isinstance(error, WrongKeyError) or (isinstance(error, UserError) and error.key == "recovery.mistyped"):
            self.begin(wrong=True)
            return True
        return False
