"""Brings sealed sittings into the vault after staff unlock: once each, and only what the client chose to keep."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from tiscreen.domain.outcome import Outcome
from tiscreen.domain.people import Client
from tiscreen.domain.ports import ReadPublished, Sittings, Vault
from tiscreen.domain.published import Published
from tiscreen.domain.scoring import outcome
from tiscreen.domain.session import AdministrationStatus, Keep, Session, SessionState
from tiscreen.domain.sitting import CheckInKind, Part, SittingContent
from tiscreen.errors import DamagedError, DefinitionError, UserError

FINISHED = (SessionState.COMPLETED, SessionState.STOPPED, SessionState.HANDED_BACK)
INTERRUPTED = (SessionState.CONSENTED, SessionState.IN_PROGRESS, SessionState.HIDDEN, SessionState.IN_REVIEW)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A sitting that is not merged yet. One that cannot be read has a `trouble` and no client or session.

    `finished` says that it can be merged; otherwise the person may go on with it, or staff close it.
    `check_ins` are why somebody should talk with the person now, whatever becomes of the sitting.
    """

    sitting_id: str
    client: Client | None = None
    session: Session | None = None
    finished: bool = False
    check_ins: tuple[CheckInKind, ...] = ()
    trouble: UserError | None = None


@dataclass(frozen=True, slots=True)
class MergeSittings:
    """The sittings of one data folder and the vault they belong to, unlocked."""

    vault: Vault
    sittings: Sittings
    read: ReadPublished

    def waiting(self) -> tuple[Waiting, ...]:
        """Every sitting that was not merged, in no telling order."""
        ids = (sitting_id for sitting_id in self.sittings.waiting() if not self.vault.merged(sitting_id))
        return tuple(self._waiting(sitting_id) for sitting_id in ids)

    def merge_finished(self) -> int:
        """Merge each finished sitting and delete it after; what cannot be read is left untouched. Returns how many."""
        count = 0
        for sitting_id in self.sittings.waiting():
            if self.vault.merged(sitting_id):
                self.sittings.delete(sitting_id)  # the power went between the merge and this
                continue
            try:
                content = self._content(sitting_id)
                definitions = self._definitions(content)
            except (DamagedError, DefinitionError):
                continue
            if is_finished(content):
                self._merge(content, definitions)
                count += 1
        return count

    def close_unfinished(self, sitting_id: str, today: date) -> None:
        """Close a sitting that nobody goes on with: of parts without a keep choice only that they were begun stays."""
        content = self._content(sitting_id)
        if content.session.state in INTERRUPTED:
            parts = tuple(_stopped(part, today) for part in content.parts)
            session = replace(content.session, state=SessionState.STOPPED)
            content = replace(content, session=session, parts=parts)
        self._merge(content, self._definitions(content))

    def _waiting(self, sitting_id: str) -> Waiting:
        try:
            content = self._content(sitting_id)
            late = _late(content, self._definitions(content))
        except (DamagedError, DefinitionError) as trouble:
            return Waiting(sitting_id, trouble=trouble)
        client = self.vault.client(content.session.client_id)
        open_ones = () if content.left else content.check_ins
        return Waiting(sitting_id, client, content.session, is_finished(content), (*open_ones, *late))

    def _content(self, sitting_id: str) -> SittingContent:
        key = self.vault.unseal(sitting_id, self.sittings.read_seal(sitting_id))
        with key:
            sitting = self.sittings.open(sitting_id, key)
        try:
            content = sitting.content()
        finally:
            sitting.close()
        try:
            self.vault.session(content.session.id)
        except KeyError as unknown:
            raise DamagedError("sitting.sealed-elsewhere", file=f"{sitting_id}.db") from unknown
        return content

    def _merge(self, content: SittingContent, definitions: Mapping[str, Published]) -> None:
        outcomes = {
            part.administration.id: _outcome(definitions[part.administration.content_hash], part)
            for part in content.parts
            if part.administration.kept is Keep.ANSWERS
        }
        self.vault.merge(replace(content, late=_late(content, definitions)), outcomes)
        self.sittings.delete(content.sitting_id)

    def _definitions(self, content: SittingContent) -> Mapping[str, Published]:
        hashes = {part.administration.content_hash for part in content.parts}
        return {each: self._published(each) for each in hashes}

    def _published(self, content_hash: str) -> Published:
        try:
            given = self.vault.published_by_hash(content_hash)
        except KeyError as unknown:
            raise DamagedError("sitting.sealed-elsewhere", file="vault.db") from unknown
        return self.read(given.definition, given.words)


def is_finished(content: SittingContent) -> bool:
    """Whether the session is over and the client chose, for each part with responses, what is kept of it."""
    return content.session.state in FINISHED and not any(_undecided(content.parts))


def _undecided(parts: Iterable[Part]) -> Iterable[bool]:
    return (part.administration.kept is None and len(part.responses) > 0 for part in parts)


def _stopped(part: Part, today: date) -> Part:
    given = part.administration
    if given.begun is None or given.status is not AdministrationStatus.IN_PROGRESS:
        return part
    return replace(part, administration=replace(given, status=AdministrationStatus.STOPPED, ended=today.isoformat()))


def _late(content: SittingContent, definitions: Mapping[str, Published]) -> tuple[CheckInKind, ...]:
    """A flag that a crash or a pause kept the client space from raising."""
    flagged = any(_flagged(definitions[part.administration.content_hash], part) for part in content.parts)
    return (CheckInKind.FLAG,) if flagged and CheckInKind.FLAG not in content.check_ins else ()


def _flagged(published: Published, part: Part) -> bool:
    urgent = {rule.id for rule in published.instrument.flags if not rule.soft}
    return bool(urgent.intersection(_outcome(published, part).flags)) if urgent else False


def _outcome(published: Published, part: Part) -> Outcome:
    """Scores and results; none where a response does not fit, which is no reason to leave the answers outside."""
    try:
        return outcome(published.instrument, part.responses)
    except UserError:
        return Outcome({}, {})
