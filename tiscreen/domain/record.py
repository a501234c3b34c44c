"""What the vault knows of one person, gathered for the person's page and for summaries."""

from __future__ import annotations

from dataclasses import dataclass

from tiscreen.domain.consent import Consent
from tiscreen.domain.outcome import Outcome
from tiscreen.domain.people import Client
from tiscreen.domain.published import Published
from tiscreen.domain.responses import Responses
from tiscreen.domain.session import Administration, Session
from tiscreen.domain.sitting import CheckIn


@dataclass(frozen=True, slots=True)
class Referral:
    """A summary that was made: for whom, under which consent, which file. The PDF itself is not kept."""

    id: str
    client_id: str
    consent_id: str
    made_on: str
    made_by: str
    file_name: str


@dataclass(frozen=True, slots=True)
class PartRecord:
    """One administration as it was answered, shown with the definition it was answered under.

    `outcome` is None where only "that I did it" was kept.
    """

    administration: Administration
    published: Published
    responses: Responses
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One session with its parts and check-ins."""

    session: Session
    parts: tuple[PartRecord, ...]
    check_ins: tuple[CheckIn, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """Everything kept about one person, newest session first."""

    client: Client
    sessions: tuple[SessionRecord, ...]
    consents: tuple[Consent, ...] = ()
    referrals: tuple[Referral, ...] = ()
