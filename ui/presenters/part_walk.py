"""The walk through one part: its items in order, what is recorded at each, and one step back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tiscreen.domain import navigation
from tiscreen.domain.instrument import Instrument
from tiscreen.domain.responses import (
    NOT_REACHED,
    Recorder,
    Response,
    Responses,
    SkipReason,
    State,
    left_blank,
    skipped,
)
from tiscreen.domain.session import Mode, SessionEvent, SessionState
from tiscreen.services.client_session import ClientSession
from ui.presenters.answer import Answer


class Place(StrEnum):
    """Every place a client can be; each is one screen."""

    LANGUAGE = "language"
    LIMITS = "limits"
    IN_CHARGE = "in-charge"
    ALONE = "alone"
    HIDE_LESSON = "hide-lesson"
    PRACTICE = "practice"
    SAY_FIRST = "say-first"
    HOW_NOW = "how-now"
    PART_NOTE = "part-note"
    PART_LIST = "part-list"
    ITEM = "item"
    SKIP_CHOICES = "skip-choices"
    BREAK = "break"
    PAUSED = "paused"
    STOP = "stop"
    LAST_QUESTION = "last-question"
    REVIEW = "review"
    KEEP = "keep"
    FINISH = "finish"
    MEANING = "meaning"
    WORD = "word"
    HAND_BACK = "hand-back"
    COVER = "cover"
    ENDED = "ended"


@dataclass
class Whereabouts:
    """Where the client is. `before` is where a side page goes back to; `reviewing` returns an item to the review.

    `coming_back` is set on an item that was put off to the end of its part.
    """

    place: Place
    part: str | None = None
    link_id: str | None = None
    before: Whereabouts | None = None
    reviewing: bool = False
    coming_back: bool = False


class PartWalk:
    """Takes what a person pressed within a part and records it durably before the place changes."""

    def __init__(self, session: ClientSession, today: Callable[[], date]) -> None:
        self.session = session
        self._today = today
        self.with_worker, self.resumed = session.session.mode is Mode.INTERVIEWER, False
        self.at = Whereabouts(Place.LANGUAGE)

    def start_part(self) -> None:
        """Show the first item of the part that was not reached yet."""
        self._begin_session()
        part = self._part()
        self.session.begin_part(part, self._today())
        instrument, responses = self._asked(part)
        first = navigation.first_open(instrument, responses) or navigation.following(instrument, responses, None)
        self.at = Whereabouts(Place.ITEM, part, self.at.link_id or first)

    def leave_out_part(self) -> None:
        """The part is not asked."""
        self._begin_session()
        if self.session.administrations[self._part()].begun:
            self.session.finish_part(self._part(), self._today())
        else:
            self.session.leave_out(self._part(), self._today())
        self.at = self._note_or_last()

    def put_off_part(self) -> None:
        """The part comes after the others; with none left it is simply not asked."""
        self._begin_session()
        part = self._part()
        self.session.put_off(part)
        self.at = self._note_or_last()
        if self.at.part == part:
            self.at = Whereabouts(Place.LAST_QUESTION)

    def next(self, answer: Answer) -> None:
        """Record what was given, or that Next was pressed without an answer, and move on (AC-11)."""
        self._record(self._response(answer) or left_blank(self._recorder()))
        self._advance()

    def skip(self, reason: SkipReason = SkipReason.UNSPECIFIED) -> None:
        """Skip: one act, no reason needed (AC-09)."""
        self._record(skipped(reason, self._recorder()))
        self._advance()

    def clear(self) -> None:
        """Clear my answer: nothing of it stays, the item is open again."""
        if self.session.responses(self._part())[self._item()].answered:
            self._record(left_blank(self._recorder()))

    def _begin_session(self) -> None:
        if self.session.state is SessionState.CONSENTED:
            self.session.tell(SessionEvent.BEGIN)

    def _note_or_last(self) -> Whereabouts:
        part = self.session.next_part()
        if part is None:
            return Whereabouts(Place.LAST_QUESTION)
        return Whereabouts(Place.PART_NOTE, part, navigation.first_open(*self._asked(part)))

    def _part(self) -> str:
        if self.at.part is None:
            raise LookupError("no part here")
        return self.at.part

    def _item(self) -> str:
        if self.at.link_id is None:
            raise LookupError("no item here")
        return self.at.link_id

    def _asked(self, part: str) -> tuple[Instrument, Responses]:
        return self.session.instrument(part).instrument, self.session.responses(part)

    def _recorder(self) -> Recorder:
        return Recorder.WORKER if self.with_worker else Recorder.CLIENT

    def _response(self, answer: Answer) -> Response | None:
        if answer.empty:
            return None
        codes, number, text = answer.codes, answer.number, answer.text or None
        return Response(State.ANSWERED, codes, number, text, recorder=self._recorder())

    def _record(self, response: Response) -> None:
        self.session.record(self._part(), self._item(), response)

    def _keep_seen(self, answer: Answer | None) -> None:
        """What stands on the screen is kept when a person leaves it by another way than Next."""
        response = self._response(answer) if answer else None
        if response and self.at.place is Place.ITEM:
            self._record(response)

    def _advance(self) -> None:
        if self.at.reviewing:
            self.session.tell(SessionEvent.REVIEW)
            self.at = Whereabouts(Place.REVIEW)
            return
        part = self._part()
        following = navigation.following(*self._asked(part), self._item())
        if following is None:
            self.session.finish_part(part, self._today())
            self.at = self._note_or_last()
        else:
            place = Place.ITEM if self._same_section(part, self._item(), following) else Place.PART_NOTE
            self.at = Whereabouts(place, part, following)

    def _same_section(self, part: str, one: str, other: str) -> bool:
        instrument = self.session.instrument(part).instrument
        return instrument.section_of(one) is instrument.section_of(other)

    def _back_from_item(self) -> None:
        if self.at.reviewing:
            self.session.tell(SessionEvent.REVIEW)
            self.at = Whereabouts(Place.REVIEW)
            return
        part, here = self._part(), self._item()
        before = navigation.preceding(*self._asked(part), here)
        if before and self._same_section(part, before, here):
            self.at = Whereabouts(Place.ITEM, part, before)
        else:
            self.at = Whereabouts(Place.PART_NOTE, part, here)

    def _back_to_last_item(self) -> None:
        """From a part note or the last page: the item that was on screen before it, else the page before all parts."""
        if self.at.part and self.at.link_id:
            before = navigation.preceding(*self._asked(self.at.part), self.at.link_id)
            if before:
                self.at = Whereabouts(Place.ITEM, self.at.part, before)
                return
        order = self.session.order
        end = order.index(self.at.part) if self.at.part else len(order)
        for part in reversed(order[:end]):
            instrument, responses = self._asked(part)
            reached = [i for i in navigation.shown(instrument, responses) if responses[i] is not NOT_REACHED]
            if reached:
                self.at = Whereabouts(Place.ITEM, part, reached[-1])
                return
        if self.at.place is Place.PART_NOTE:
            self.at = Whereabouts(Place.SAY_FIRST if self.with_worker else Place.IN_CHARGE)
