"""An unlocked vault: one encrypted file, one member of staff, every write durable when it returns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tiscreen.domain.consent import Consent
from tiscreen.domain.outcome import Outcome
from tiscreen.domain.pathway import Pathway
from tiscreen.domain.people import Client, Staff
from tiscreen.domain.record import Referral
from tiscreen.domain.responses import Responses
from tiscreen.domain.service import Confirmation
from tiscreen.domain.session import Administration, Session
from tiscreen.domain.sitting import CheckIn, PublishedBytes, SittingContent
from tiscreen.errors import DamagedError
from tiscreen.secret import Secret
from tiscreen.storage import clients, consents, merging, service, sessions
from tiscreen.storage.connection import Database
from tiscreen.storage.sealing import unwrap, wrap


class OpenVault:
    """The vault as services see it (`domain.ports.Vault`)."""

    def __init__(self, database: Database, staff: Staff, vault_id: str, sitting_key: Secret) -> None:
        self._database = database
        self._staff = staff
        self._vault_id = vault_id
        self._sitting_key = sitting_key

    @property
    def staff(self) -> Staff:
        """Who unlocked it."""
        return self._staff

    def confirmation(self) -> Confirmation | None:
        """What the service confirmed last, or None before the first time."""
        return service.confirmation(self._database)

    def confirm(
        self, confirmation: Confirmation, published: Sequence[PublishedBytes], pathways: Sequence[Pathway]
    ) -> None:
        """Put a confirmation in force with exactly these instruments and pathways."""
        service.confirm(self._database, confirmation, published, pathways)

    def published(self) -> Mapping[str, PublishedBytes]:
        """The instruments in use, by id."""
        return service.in_use(self._database)

    def published_by_hash(self, content_hash: str) -> PublishedBytes:
        """An instrument as it was once published; KeyError when it never was."""
        return service.by_hash(self._database, content_hash)

    def pathways(self) -> tuple[Pathway, ...]:
        """The service's pathways, its default first."""
        return service.pathways(self._database)

    def add_client(self, client: Client) -> None:
        """Store a new client."""
        clients.add(self._database, client)

    def client(self, client_id: str) -> Client:
        """The client of that id; KeyError when there is none."""
        return clients.get(self._database, client_id)

    def clients(self, search: str = "") -> tuple[Client, ...]:
        """At most fifty, newest first, whose code name holds `search`."""
        return clients.find(self._database, search)

    def add_session(self, session: Session) -> None:
        """Store a prepared session."""
        sessions.add(self._database, session)

    def session(self, session_id: str) -> Session:
        """The session of that id; KeyError when there is none."""
        return sessions.get(self._database, session_id)

    def sessions_of(self, client_id: str) -> tuple[Session, ...]:
        """A client's sessions, newest first."""
        return sessions.of_client(self._database, client_id)

    def administrations_of(self, session_id: str) -> tuple[Administration, ...]:
        """What was given in a session and kept, in order."""
        return sessions.administrations(self._database, session_id)

    def responses_of(self, administration_id: str) -> Responses:
        """The responses that were kept."""
        return sessions.responses(self._database, administration_id)

    def outcome_of(self, administration_id: str) -> Outcome | None:
        """The outcome as it was worked out at the merge; None where the answers were not kept."""
        return sessions.outcome(self._database, administration_id)

    def check_ins(self, *, open_only: bool = True) -> tuple[CheckIn, ...]:
        """People waiting for a word with staff, first come first."""
        return sessions.check_ins(self._database, "WHERE done_on IS NULL" if open_only else "")

    def check_ins_of(self, session_id: str) -> tuple[CheckIn, ...]:
        """All check-ins of one session, closed ones too."""
        return sessions.check_ins(self._database, "WHERE session = ?", session_id)

    def close_check_in(self, check_in_id: str, outcome: str, on: str) -> None:
        """Note who had the word and how it ended; the first note stands."""
        sql = "UPDATE check_in SET done_by = ?, done_on = ?, outcome = ? WHERE id = ? AND done_on IS NULL"
        self._database.run(sql, self._staff.id, on, outcome, check_in_id)

    def add_consent(self, consent: Consent) -> None:
        """Store a consent, or that it was declined."""
        consents.add(self._database, consent)

    def revoke_consent(self, consent_id: str, on: str) -> None:
        """End a consent."""
        consents.revoke(self._database, consent_id, on)

    def consent(self, consent_id: str) -> Consent:
        """The consent of that id; KeyError when there is none."""
        return consents.get(self._database, consent_id)

    def consents_of(self, client_id: str) -> tuple[Consent, ...]:
        """A client's consents, newest first."""
        return consents.of_client(self._database, client_id)

    def add_referral(self, referral: Referral) -> None:
        """Store that a summary was made."""
        consents.add_referral(self._database, referral)

    def referrals_of(self, client_id: str) -> tuple[Referral, ...]:
        """A client's referrals, newest first."""
        return consents.referrals_of(self._database, client_id)

    def seal(self, sitting_id: str, key: Secret) -> bytes:
        """A sitting's key, so that only this vault can read it back."""
        return wrap(self._sitting_key, key.reveal(), self._sitting_label(sitting_id))

    def unseal(self, sitting_id: str, seal: bytes) -> Secret:
        """A sitting's key; DamagedError when the seal is broken, moved or another vault's."""
        key = unwrap(self._sitting_key, seal, self._sitting_label(sitting_id))
        if key is None:
            raise DamagedError("sitting.sealed-elsewhere", file=f"{sitting_id}.seal")
        return key

    def merged(self, sitting_id: str) -> bool:
        """Whether a sitting was brought in already."""
        return merging.merged(self._database, sitting_id)

    def sittings_merged(self, session_id: str) -> int:
        """How many sittings of a session were brought in: one for each hand-over."""
        return merging.count_merged(self._database, session_id)

    def merge(self, content: SittingContent, outcomes: Mapping[str, Outcome]) -> None:
        """Bring in what was kept of a sitting, once; `outcomes` is by administration id."""
        merging.merge(self._database, self.staff.id, content, outcomes)

    def close(self) -> None:
        """Close the file and wipe the key held for sittings."""
        self._database.close()
        self._sitting_key.wipe()

    def _sitting_label(self, sitting_id: str) -> bytes:
        return f"sitting|{self._vault_id}|{sitting_id}".encode()
