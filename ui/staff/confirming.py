"""The page on which the service confirms its texts and instruments, once, with a name and a date (AC-59)."""

from __future__ import annotations

from collections.abc import Callable

from tiscreen.services import confirm_service
from ui.presenters.confirm_service import ConfirmServiceForm, confirm_service_view
from ui.screens.staff.confirm_service import ConfirmServiceScreen
from ui.staff.desk import Desk


class Confirming:
    """Ends by calling `confirmed`."""

    def __init__(self, desk: Desk, confirmed: Callable[[], None]) -> None:
        self._desk, self._confirmed = desk, confirmed
        desk.router.register(ConfirmServiceScreen, lambda s: s.confirmed.connect(self._confirm))

    def begin(self) -> None:
        """Show the drafts, or what was confirmed before."""
        vault = self._desk.vault
        view = confirm_service_view(
            confirm_service.draft(),
            self._desk.library.published,
            self._desk.today(),
            staff_name=vault.staff.name,
            earlier=vault.confirmation(),
            pathways=self._desk.library.pathways(),
        )
        self._desk.router.show(ConfirmServiceScreen, view)

    def _confirm(self, form: ConfirmServiceForm) -> None:
        library, vault, today = self._desk.library, self._desk.vault, self._desk.today()
        self._desk.run(
            lambda: confirm_service.confirm(vault, form, library.published, library.pathways(), today),
            lambda _: self._confirmed(),
            lambda: self._desk.router.back_to(ConfirmServiceScreen),
        )
