"""First run: what will be made, a passphrase, the recovery key on paper and typed back, and then the vault."""

from __future__ import annotations

from collections.abc import Callable

from tiscreen.domain.ports import Vault
from tiscreen.errors import UserError
from tiscreen.messages import message_for
from tiscreen.services import create_vault
from ui.presenters.unlock import MakePassphraseView, RecoveryStep, WelcomeView, recovery_key_view
from ui.screens.staff.make_passphrase import MakePassphraseScreen
from ui.screens.staff.recovery_key import RecoveryKeyScreen
from ui.screens.staff.welcome import WelcomeScreen
from ui.staff.desk import Desk


class FirstRun:
    """Ends by calling `made` with the open vault."""

    def __init__(self, desk: Desk, made: Callable[[Vault], None]) -> None:
        self._desk, self._made = desk, made
        self._name, self._passphrase, self._recovery_key = "", "", ""
        desk.router.register(WelcomeScreen, lambda s: s.begun.connect(self._ask_passphrase))
        desk.router.register(MakePassphraseScreen, self._connect_passphrase)
        desk.router.register(RecoveryKeyScreen, self._connect_recovery_key)

    def begin(self) -> None:
        """Say what will be made, and where."""
        self._desk.router.show(WelcomeScreen, WelcomeView(str(self._desk.space.folder.root)))

    def _connect_passphrase(self, screen: MakePassphraseScreen) -> None:
        screen.went_back.connect(self.begin)
        screen.suggestion_asked.connect(lambda: screen.show_suggestion(create_vault.suggest_passphrase()))
        screen.passphrase_edited.connect(lambda typed: screen.show_advice(*advice(typed)))
        screen.continued.connect(self._show_recovery_key)

    def _ask_passphrase(self) -> None:
        self._desk.router.show(MakePassphraseScreen, MakePassphraseView(create_vault.suggest_passphrase(), self._name))

    def _connect_recovery_key(self, screen: RecoveryKeyScreen) -> None:
        screen.went_back.connect(self._ask_passphrase)
        screen.written_down.connect(lambda: self._recovery_page(RecoveryStep.TYPE))
        screen.typed_back.connect(self._make_vault)

    def _show_recovery_key(self, name: str, passphrase: str) -> None:
        self._name, self._passphrase = name, passphrase
        self._recovery_key = self._recovery_key or self._desk.space.keys.new_recovery_key()
        self._recovery_page(RecoveryStep.SHOW)

    def _recovery_page(self, step: RecoveryStep, *, wrong: bool = False, busy: bool = False) -> None:
        view = recovery_key_view(self._recovery_key, step, wrong=wrong, busy=busy)
        self._desk.router.show(RecoveryKeyScreen, view)

    def _make_vault(self, typed: str) -> None:
        if not _typed_back(self._recovery_key, typed):
            self._recovery_page(RecoveryStep.TYPE, wrong=True)
            return
        self._recovery_page(RecoveryStep.TYPE, busy=True)
        name, passphrase, key = self._name, self._passphrase, self._recovery_key
        self._desk.run(
            lambda: create_vault.create(self._desk.space.keys, name, passphrase, key),
            self._is_made,
            self._ask_passphrase,
        )

    def _is_made(self, vault: Vault) -> None:
        self._passphrase, self._recovery_key = "", ""
        self._made(vault)


def _typed_back(shown: str, typed: str) -> bool:
    try:
        return create_vault.typed_back(shown, typed)
    except UserError:  # a slip in one of the groups
        return False


def advice(passphrase: str) -> tuple[bool, str]:
    """Whether a passphrase is good enough, and what to say about it."""
    given = create_vault.advice(passphrase)
    return given.acceptable, message_for(UserError(given.key)).sentence
