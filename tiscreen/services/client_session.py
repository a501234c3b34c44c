"""What a client does in one sitting; each act is durable before it returns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from tiscreen.domain import navigation, scoring
from tiscreen.domain.ports import Sitting
from tiscreen.domain.published import Published
from tiscreen.domain.responses import Response, Responses, State, removed
from tiscreen.domain.session import (
    Administration,
    AdministrationStatus,
    Keep,
    Session,
    SessionEvent,
    SessionState,
    follow,
)
from tiscreen.domain.sitting import CheckInKind


class ClientSession:
    """The client's own sitting: what may be asked, what was said, what is kept.

    Holds a mirror of the sitting file in memory; writes go to the file first. `published` is by content hash.
    """

    def __init__(self, sitting: Sitting, published: Mapping[str, Published]) -> None:
        content = sitting.content()
        self._sitting = sitting
        self.session: Session = content.session
        self.state: SessionState = content.session.state
        self.administrations: dict[str, Administration] = {p.administration.id: p.administration for p in content.parts}
        self._responses = {part.administration.id: part.responses for part in content.parts}
        self._check_ins = list(content.check_ins)
        self._published = dict(published)
        self.order: list[str] = list(self.administrations)

    def instrument(self, administration_id: str) -> Published:
        """What is asked in a part."""
        return self._published[self.administrations[administration_id].content_hash]

    def responses(self, administration_id: str) -> Responses:
        """What was said in a part."""
        return self._responses[administration_id]

    def check_ins(self) -> tuple[CheckInKind, ...]:
        """Why a person should check in with the client; no more than that."""
        return tuple(self._check_ins)

    def tell(self, event: SessionEvent) -> None:
        """Take one step of the session's table; raises UserError("session.not-now") if there is none."""
        state = follow(self.state, event)
        self._sitting.set_state(state)
        self.state = state

    def begin_part(self, administration_id: str, today: date) -> None:
        """Note the day a part was begun, once."""
        if self.administrations[administration_id].begun is None:
            self._set_status(administration_id, AdministrationStatus.IN_PROGRESS, today)

    def record(self, administration_id: str, link_id: str, response: Response) -> None:
        """Record what was said last; what it replaces is gone."""
        self._sitting.record(administration_id, link_id, response)
        self._responses[administration_id] = self._responses[administration_id].recording(link_id, response)

    def remove(self, administration_id: str, link_id: str) -> None:
        """Take one answer back: its value is deleted, that it was removed stays (AC-44). Flags it raised stay bare."""
        self._raise_flags([administration_id])
        self.record(administration_id, link_id, removed())

    def remove_everything(self) -> None:
        """Take the whole day back (X4): nothing that was said stays in the sitting file."""
        self._raise_flags(self.order)
        self._sitting.remove_everything()
        for administration_id in self.order:
            self._responses[administration_id] = Responses()
            self.keep(administration_id, Keep.NOTHING)

    def put_off(self, administration_id: str) -> None:
        """Ask this part after the others."""
        self.order.remove(administration_id)
        self.order.append(administration_id)

    def leave_out(self, administration_id: str, today: date) -> None:
        """The part is not asked; its items stay not reached."""
        self._set_status(administration_id, AdministrationStatus.STOPPED, today)

    def finish_part(self, administration_id: str, today: date) -> None:
        """Close a part: completed when every item asked was reached, else stopped. Its flags are worked out now."""
        self._raise_flags([administration_id])
        published, responses = self.instrument(administration_id), self._responses[administration_id]
        for item in published.instrument.items():
            if item.link_id in responses and item.link_id not in navigation.shown(published.instrument, responses):
                self.record(administration_id, item.link_id, Response(State.NOT_SHOWN))
        through = navigation.first_open(published.instrument, self._responses[administration_id]) is None
        status = AdministrationStatus.COMPLETED if through else AdministrationStatus.STOPPED
        self._set_status(administration_id, status, today)

    def keep(self, administration_id: str, choice: Keep) -> None:
        """The client decides, part by part, what is kept at all (ruling 1)."""
        self._sitting.keep(administration_id, choice)
        self.administrations[administration_id] = replace(self.administrations[administration_id], kept=choice)

    def ask_for_a_word(self) -> None:
        """ "I'd like a word": seen by staff at hand-back, with no reason given."""
        self._raise(CheckInKind.WORD)

    def settle_check_ins(self, outcome: str | None, today: date) -> None:
        """How the person was when the laptop came back, as staff say it; it answers every check-in there was.

        None leaves them open.
        """
        if outcome and not self._check_ins:
            self._raise(CheckInKind.LEAVING)
        self._sitting.settle_check_ins(outcome, today.isoformat() if outcome else None)

    def complete(self, today: date) -> None:
        """Close every begun part and the session; flags fire on stopped ones too."""
        for administration_id, administration in self.administrations.items():
            if administration.status is AdministrationStatus.IN_PROGRESS and administration.begun is not None:
                self.finish_part(administration_id, today)
        if self.state in (SessionState.IN_PROGRESS, SessionState.IN_REVIEW):
            self.tell(SessionEvent.COMPLETE)

    def answered(self, administration_id: str) -> int:
        """How many items of a part hold an answer now."""
        responses = self._responses[administration_id]
        return sum(responses[item].answered for item in self._shown(administration_id))

    def next_part(self) -> str | None:
        """The first part that was not left out and has an item not reached, or put off and not come back to."""
        for administration_id in self.order:
            status = self.administrations[administration_id].status
            asked = self.instrument(administration_id).instrument, self._responses[administration_id]
            open_still = navigation.first_open(*asked) is not None or bool(navigation.come_back_later(*asked))
            if status is AdministrationStatus.IN_PROGRESS and open_still:
                return administration_id
        return None

    def close(self) -> None:
        """Close the sitting file."""
        self._sitting.close()

    def _shown(self, administration_id: str) -> tuple[str, ...]:
        return navigation.shown(self.instrument(administration_id).instrument, self._responses[administration_id])

    def _set_status(self, administration_id: str, status: AdministrationStatus, today: date) -> None:
        self._sitting.set_status(administration_id, status, today.isoformat())
        administration = self.administrations[administration_id]
        beginning = status is AdministrationStatus.IN_PROGRESS
        self.administrations[administration_id] = replace(
            administration,
            status=status,
            begun=(administration.begun or today.isoformat()) if beginning else administration.begun,
            ended=None if beginning else today.isoformat(),
        )

    def _raise_flags(self, administration_ids: Iterable[str]) -> None:
        for administration_id in administration_ids:
            instrument = self.instrument(administration_id).instrument
            urgent = {rule.id for rule in instrument.flags if not rule.soft}
            if urgent.intersection(scoring.outcome(instrument, self._responses[administration_id]).flags):
                self._raise(CheckInKind.FLAG)

    def _raise(self, kind: CheckInKind) -> None:
        if kind not in self._check_ins:
            self._sitting.raise_check_in(kind)
            self._check_ins.append(kind)
