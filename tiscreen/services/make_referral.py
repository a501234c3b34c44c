"""A referral: consent for one recipient, a summary to look at together, and a file only when both say so."""

from __future__ import annotations

import os
import secrets
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tiscreen.domain.consent import Consent
from tiscreen.domain.ports import ReadPublished, Renderer, Vault
from tiscreen.domain.record import Referral
from tiscreen.domain.referral import PreparedReferral, SummaryRequest, sharings
from tiscreen.domain.session import Keep
from tiscreen.errors import UserError
from tiscreen.ids import new_id
from tiscreen.services.people import record

DEFAULT_DAYS = 30
SPOKEN = "spoken, with the worker"
_PLAIN_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that are taken for another


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a person said yes to, or no (`declined`). `shared` is what they chose; nothing is ever added to it."""

    client_id: str
    session_id: str
    recipient: str
    purpose: str
    shared: tuple[str, ...]
    expires_on: date | None = None
    method: str = SPOKEN
    declined: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """Which consent a summary stands on, for whom it is meant, who asked, and what the worker says of safety today."""

    consent_id: str | None
    recipient: str
    asked_by: str = ""
    safety_note: str = ""


def draft(vault: Vault, agreement: Agreement, today: date) -> Consent:
    """Record a consent, or that it was declined, which is a normal answer. It ends after 30 days if nobody says when.

    UserError without a recipient or a purpose, with an end that is over or more than twelve months off, or for a
    part of which nothing was kept.
    """
    recipient, purpose = " ".join(agreement.recipient.split()), " ".join(agreement.purpose.split())
    if not recipient:
        raise UserError("referral.no-recipient")
    if not purpose and not agreement.declined:
        raise UserError("referral.no-purpose")
    expires_on = agreement.expires_on or today + timedelta(days=DEFAULT_DAYS)
    if not today <= expires_on <= _in_twelve_months(today):
        raise UserError("referral.expiry")
    _check_kept(vault, agreement)
    consent = Consent(
        new_id(), agreement.client_id, agreement.session_id, recipient, purpose, agreement.shared,
        today.isoformat(), expires_on.isoformat(), agreement.method, agreement.declined,
    )  # fmt: skip
    vault.add_consent(consent)
    return consent


def take_back(vault: Vault, consent_id: str, today: date) -> None:
    """The person changed their mind; nothing more is made on this consent."""
    vault.revoke_consent(consent_id, today.isoformat())


def prepare(vault: Vault, read: ReadPublished, render: Renderer, asked: Asked, today: date) -> PreparedReferral:
    """Make the summary in memory, to be looked at together. UserError without a valid consent for this recipient."""
    consent = _standing_consent(vault, asked.consent_id, today)
    if " ".join(asked.recipient.split()) != consent.recipient:
        raise UserError("referral.other-recipient", recipient=consent.recipient)
    confirmation = vault.confirmation()
    if confirmation is None:
        raise UserError("service.not-confirmed")
    person = record(vault, read, consent.client_id)
    return render(
        SummaryRequest(person, consent, confirmation, vault.staff.name, today, asked.asked_by, asked.safety_note)
    )


def finish(vault: Vault, prepared: PreparedReferral, folder: Path, today: date) -> Path:
    """Write exactly the bytes that were looked at, and note that they were made. The name of the file tells nothing."""
    consent = _standing_consent(vault, prepared.consent.id, today)
    path = _unused(folder, today)
    beside = path.with_name(f"{path.name}.part")
    try:
        _write(beside, prepared.pdf)
        # Noted before the file gets its name: none is ever out there that the vault does not know of.
        vault.add_referral(
            Referral(new_id(), consent.client_id, consent.id, today.isoformat(), vault.staff.name, path.name)
        )
        beside.rename(path)
        _sync(folder)
    except OSError as trouble:
        _remove(path)
        raise UserError("referral.not-written", folder=str(folder)) from trouble
    finally:
        _remove(beside)
    return path


def _standing_consent(vault: Vault, consent_id: str | None, today: date) -> Consent:
    """The consent as the vault has it now, so that one taken back a moment ago counts."""
    try:
        consent = vault.consent(consent_id or "")
    except KeyError:
        raise UserError("referral.no-consent") from None
    standing = consent.standing(today)
    if standing == "declined":
        raise UserError("referral.declined")
    if standing == "revoked":
        raise UserError("referral.revoked")
    if standing == "expired":
        raise UserError("referral.expired", on=consent.expires_on)
    if standing == "not-yet":
        raise UserError("referral.not-yet", on=consent.given_on)
    return consent


def _check_kept(vault: Vault, agreement: Agreement) -> None:
    kept = {
        administration.instrument_id
        for administration in vault.administrations_of(agreement.session_id)
        if administration.kept in (Keep.ANSWERS, Keep.DONE_ONLY)
    }
    if not {sharing.instrument_id for sharing in sharings(agreement.shared)} <= kept:
        raise UserError("referral.not-kept")


def _in_twelve_months(today: date) -> date:
    day = 28 if (today.month, today.day) == (2, 29) else today.day
    return today.replace(year=today.year + 1, day=day)


def _unused(folder: Path, today: date) -> Path:
    """A name that no file there has."""

    def name() -> Path:
        sign = "".join(secrets.choice(_PLAIN_SIGNS) for _ in range(4))
        return folder / f"document-{today.isoformat()}-{sign}.pdf"

    return next(path for path in iter(name, None) if not os.path.lexists(path))


def _write(path: Path, content: bytes) -> None:
    """A new file that its owner alone can read, on the disk when this returns."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    """Make the new name durable; Windows keeps names with the files."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
