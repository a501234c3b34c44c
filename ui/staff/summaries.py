"""A referral summary made together: choose, look at the very pages, say yes, and only then a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from tiscreen.domain.record import PersonRecord
from tiscreen.domain.referral import PreparedReferral
from tiscreen.services import make_referral, people
from tiscreen.services.make_referral import Agreement, Asked
from ui.presenters.referral import ReferralForm, ReferralStep, ReferralView, referral_view, summary_lines
from ui.screens.staff.referral import ReferralScreen
from ui.staff.desk import Desk


@dataclass(frozen=True, slots=True)
class _Looked:
    """The pages that client and worker look at, and what they were made from."""

    form: ReferralForm
    prepared: PreparedReferral


class Summaries:
    """One summary at a time; `back` leads to the person's page."""

    def __init__(self, desk: Desk, back: Callable[[], None]) -> None:
        self._desk, self._back = desk, back
        self._record: PersonRecord | None = None
        self._view: ReferralView | None = None
        self._looked: _Looked | None = None
        desk.router.register(ReferralScreen, self._connect)

    def begin(self, client_id: str, session_id: str) -> None:
        """The first step for a session; nothing is chosen."""
        desk = self._desk

        def show(record: PersonRecord) -> None:
            self._record, self._looked = record, None
            self._view = referral_view(record, session_id, desk.today())
            desk.router.show(ReferralScreen, self._view)

        desk.run(lambda: people.record(desk.vault, desk.space.read_published, client_id), show, self._back)

    def _connect(self, screen: ReferralScreen) -> None:
        screen.went_back.connect(self._step_back)
        screen.choices_made.connect(self._look)
        screen.consent_declined.connect(self._declined)
        screen.made.connect(self._make)

    def _step_back(self) -> None:
        """From the pages back to the choices, as they were; a consent that was not used is taken back."""
        view, looked = self._view, self._looked
        if view is None or looked is None:
            self._back()
            return
        self._looked = None
        desk, consent = self._desk, looked.prepared.consent
        again = replace(view, step=ReferralStep.CHOOSE, form=looked.form, pages=())
        desk.run(
            lambda: make_referral.take_back(desk.vault, consent.id, desk.today()),
            lambda _: desk.router.show(ReferralScreen, again),
            self._back,
        )

    def _agreement(self, form: ReferralForm, *, declined: bool = False) -> Agreement:
        record = self._record
        if record is None:
            raise RuntimeError("no person's summary is open")
        return Agreement(
            record.client.id,
            form.session_id,
            form.recipient,
            form.purpose,
            () if declined else form.shared,
            date.fromisoformat(form.expires_on) if form.expires_on else None,
            declined=declined,
        )

    def _look(self, form: ReferralForm) -> None:
        view, desk, agreement = self._view, self._desk, self._agreement(form)
        if view is None:
            return
        desk.router.show(ReferralScreen, replace(view, form=form, busy=True))

        def prepare() -> PreparedReferral:
            consent = make_referral.draft(desk.vault, agreement, desk.today())
            asked = Asked(consent.id, form.recipient, form.asked_by, form.safety_today)
            read, render = desk.space.read_published, desk.space.render
            try:
                return make_referral.prepare(desk.vault, read, render, asked, desk.today())
            except BaseException:
                make_referral.take_back(desk.vault, consent.id, desk.today())  # nothing was made on it
                raise

        def show(prepared: PreparedReferral) -> None:
            self._looked = _Looked(form, prepared)
            desk.router.show(ReferralScreen, self._pages(view, self._looked))

        desk.run(prepare, show, lambda: desk.router.show(ReferralScreen, replace(view, form=form)))

    def _declined(self, form: ReferralForm) -> None:
        """A no is a normal answer, kept as one where it is known to what; it needs nothing filled in."""
        desk, looked, agreement = self._desk, self._looked, self._agreement(form, declined=True)

        def say_no() -> None:
            if looked is not None:
                make_referral.take_back(desk.vault, looked.prepared.consent.id, desk.today())
            if form.recipient.strip() and form.purpose.strip():
                make_referral.draft(desk.vault, agreement, desk.today())

        desk.run(say_no, lambda _: self._back(), self._back)

    def _make(self) -> None:
        desk, view, looked = self._desk, self._view, self._looked
        if view is None or looked is None:
            return

        def show(path: Path) -> None:
            self._looked = None
            made = replace(
                view,
                step=ReferralStep.MADE,
                file_name=path.name,
                folder=str(path.parent),
                code=looked.prepared.code,
            )
            desk.router.show(ReferralScreen, made)

        desk.run(
            lambda: make_referral.finish(desk.vault, looked.prepared, desk.space.documents, desk.today()),
            show,
            lambda: desk.router.show(ReferralScreen, self._pages(view, looked)),
        )

    def _pages(self, view: ReferralView, looked: _Looked) -> ReferralView:
        """The very pages, and the same words as text for whoever reads by ear."""
        prepared = looked.prepared
        lines = tuple(summary_lines(prepared.summary))
        return replace(view, step=ReferralStep.PREVIEW, form=looked.form, pages=prepared.pages, lines=lines)
