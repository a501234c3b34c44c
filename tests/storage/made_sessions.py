"""People, sessions and answers that never were, for tests of storage."""

from dataclasses import replace

from tiscreen.domain.people import Client
from tiscreen.domain.responses import Responses
from tiscreen.domain.service import Confirmation
from tiscreen.domain.session import Administration, AdministrationStatus, AgeBand, Keep, Mode, Session, SessionState
from tiscreen.domain.sitting import CheckInKind, Part, PublishedBytes, SittingContent
from tiscreen.storage.vault import OpenVault

CLIENT = Client("client-1", "Blue Heron", "18-or-over", "2026-03-01")
SESSION = Session(
    "session-1", "client-1", "first", Mode.SELF, True, AgeBand.ADULT, "en", SessionState.PREPARED, "2026-03-01"
)
INSTRUMENT = PublishedBytes("sleep", "1", "hash-1", b'{"id": "sleep"}', {"en": b"{}", "es": b"{ }"})
CONFIRMATION = Confirmation("The Harbour", "desk 3", "We keep it to ourselves.", ("sleep",), "Mina", "2026-03-01")


def administration(number: int = 1, kept: Keep | None = None, begun: str | None = "2026-03-01") -> Administration:
    status = AdministrationStatus.IN_PROGRESS
    return Administration(f"administration-{number}", "session-1", "sleep", "1", "hash-1", status, kept, begun)


def with_session(vault: OpenVault) -> OpenVault:
    """The vault, with a confirmed service, one client and one prepared session in it."""
    vault.confirm(CONFIRMATION, [INSTRUMENT], [])
    vault.add_client(CLIENT)
    vault.add_session(SESSION)
    return vault


def content(
    responses: Responses, kept: Keep | None, check_ins: tuple[CheckInKind, ...] = (), sitting_id: str = "s1"
) -> SittingContent:
    session = replace(SESSION, state=SessionState.HANDED_BACK)
    return SittingContent(sitting_id, session, (Part(administration(kept=kept), responses),), check_ins)
