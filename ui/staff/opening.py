"""The way in: first run, unlocking, the recovery key, and what the service confirms once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer

from tiscreen.domain.ports import Vault
from tiscreen.errors import UserError, WrongKeyError
from tiscreen.messages import message_for
from tiscreen.services import confirm_service, create_vault, unlock
from ui.presenters.confirm_service import ConfirmServiceForm, confirm_service_view
from ui.presenters.unlock import (
    MakePassphraseView,
    RecoverView,
    RecoveryStep,
    UnlockView,
    WelcomeView,
    recovery_key_view,
    unlock_view,
)
from ui.screens.staff.confirm_service import ConfirmServiceScreen
from ui.screens.staff.make_passphrase import MakePassphraseScreen
from ui.screens.staff.recover import RecoverScreen
from ui.screens.staff.recovery_key import RecoveryKeyScreen
from ui.screens.staff.unlock import UnlockScreen
from ui.screens.staff.welcome import WelcomeScreen
from ui.staff.desk import Desk


class Opening:
    """Ends by calling `opened` with nothing between staff and their records."""

    def __init__(self, desk: Desk, opened: Callable[[], None]) -> None:
        self._desk, self._opened = desk, opened
        self._name, self._passphrase, self._recovery_key = "", "", ""
        register = desk.router.register
        register(WelcomeScreen, lambda s: s.begun.connect(self._ask_passphrase))
        register(MakePassphraseScreen, self._connect_passphrase)
        register(RecoveryKeyScreen, self._connect_recovery_key)
        register(RecoverScreen, self._connect_recover)
        register(UnlockScreen, self._connect_unlock)
        register(ConfirmServiceScreen, lambda s: s.confirmed.connect(self._confirm))

    def begin(self) -> None:
        """First run where there is no vault, else the unlock screen."""
        if self._desk.space.keys.exists():
            self.show_unlock()
        else:
            self._desk.router.show(WelcomeScreen, WelcomeView(str(self._desk.space.folder.root)))

    # -- first run

    def _connect_passphrase(self, screen: MakePassphraseScreen) -> None:
        screen.went_back.connect(self.begin)
        screen.suggestion_asked.connect(lambda: screen.show_suggestion(create_vault.suggest_passphrase()))
        screen.passphrase_edited.connect(lambda typed: screen.show_advice(*_advice(typed)))
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
            self._is_open,
            self._ask_passphrase,
        )

    # -- unlocking

    def _connect_unlock(self, screen: UnlockScreen) -> None:
        screen.unlocked.connect(self._unlock)
        screen.recovery_asked.connect(self._show_recover)

    def show_unlock(self, *, wrong: bool = False) -> None:
        """The locked laptop, with every waiting sitting marked alike."""
        sittings, wait = self._desk.space.sittings, self._desk.space.keys.seconds_to_wait()
        waiting = sittings.waiting()
        check_in = sittings.person_waiting()
        self._desk.router.show(UnlockScreen, unlock_view(waiting, check_in_waiting=check_in, wrong=wrong, wait=wait))
        if wait:
            QTimer.singleShot(1000, self._desk.window, lambda: self._count_down(wrong))

    def _count_down(self, wrong: bool) -> None:
        if isinstance(self._desk.current(), UnlockScreen) and not self._desk.jobs.busy:
            self.show_unlock(wrong=wrong)

    def _unlock(self, passphrase: str) -> None:
        self._desk.router.show(UnlockScreen, UnlockView(busy=True))
        self._desk.run(
            lambda: unlock.unlock(self._desk.space.keys, passphrase), self._is_open, self.show_unlock, self._was_wrong
        )

    def _was_wrong(self, error: Exception) -> bool:
        if isinstance(error, WrongKeyError):
            self.show_unlock(wrong=True)
            return True
        return False

    def _connect_recover(self, screen: RecoverScreen) -> None:
        screen.went_back.connect(self.show_unlock)
        screen.suggestion_asked.connect(lambda: screen.show_suggestion(create_vault.suggest_passphrase()))
        screen.passphrase_edited.connect(lambda typed: screen.show_advice(*_advice(typed)))
        screen.recovered.connect(self._recover)

    def _show_recover(self, *, wrong: bool = False) -> None:
        view = RecoverView(create_vault.suggest_passphrase(), wrong, self._desk.space.keys.seconds_to_wait())
        self._desk.router.show(RecoverScreen, view)

    def _recover(self, recovery_key: str, passphrase: str) -> None:
        def wrong(error: Exception) -> bool:
            if isinstance(error, WrongKeyError):
                self._show_recover(wrong=True)
                return True
            return False

        self._desk.router.show(RecoverScreen, RecoverView(busy=True))
        keys = self._desk.space.keys
        self._desk.run(
            lambda: unlock.unlock_with_recovery_key(keys, recovery_key, passphrase),
            self._is_open,
            self._show_recover,
            wrong,
        )

    # -- open

    def _is_open(self, vault: Vault) -> None:
        self._desk.opened = vault
        self._passphrase, self._recovery_key = "", ""
        if confirm_service.needs_confirmation(vault):
            self.show_confirmation()
        else:
            self._opened()

    def show_confirmation(self) -> None:
        """The page on which the service confirms its texts and instruments (AC-59)."""
        vault = self._desk.vault
        earlier = vault.confirmation()
        view = confirm_service_view(
            confirm_service.draft(),
            self._desk.library.published,
            self._desk.today(),
            staff_name=vault.staff.name,
            earlier=earlier,
        )
        self._desk.router.show(ConfirmServiceScreen, view)

    def _confirm(self, form: ConfirmServiceForm) -> None:
        library, vault, today = self._desk.library, self._desk.vault, self._desk.today()
        given = confirm_service.Confirmed(
            form.service_name, form.contact, form.confidentiality, form.instruments, form.confirmed_by
        )
        self._desk.run(
            lambda: confirm_service.confirm(vault, given, library.published, library.pathways(), today),
            lambda _: self._opened(),
            lambda: self._desk.router.back_to(ConfirmServiceScreen),
        )


def _typed_back(shown: str, typed: str) -> bool:
    try:
        return create_vault.typed_back(shown, typed)
    except UserError:  # a slip in one of the groups
        return False


def _advice(passphrase: str) -> tuple[bool, str]:
    advice = create_vault.advice(passphrase)
    return advice.acceptable, message_for(UserError(advice.key)).sentence
