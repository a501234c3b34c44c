"""Which screen a client meets next, from the first page to giving the laptop back; no Qt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tiscreen.domain.session import Keep, SessionEvent, SessionState
from tiscreen.services.client_session import ClientSession
from ui.presenters.answer import Answer
from ui.presenters.part_walk import Place, Whereabouts
from ui.presenters.side_pages import SidePages

_REOPENED = {
    SessionState.PAUSED: SessionEvent.RESUME,
    SessionState.HIDDEN: SessionEvent.SHOW,
    SessionState.IN_REVIEW: SessionEvent.GO_BACK,
}


class ClientFlow(SidePages):
    """The whole way of a client; every act is durable when the method returns."""

    def __init__(self, session: ClientSession, today: Callable[[], date]) -> None:
        super().__init__(session, today)
        self.resumed = session.state in _REOPENED or session.state is SessionState.IN_PROGRESS
        self.at = self._start()

    def _start(self) -> Whereabouts:
        if self.session.state in _REOPENED:
            self.session.tell(_REOPENED[self.session.state])
        if self.session.state in (SessionState.COMPLETED, SessionState.STOPPED, SessionState.HANDED_BACK):
            return Whereabouts(Place.KEEP)
        if self.session.state is SessionState.IN_PROGRESS:
            return self._note_or_last()
        return Whereabouts(Place.SAY_FIRST if self.with_worker else Place.LANGUAGE)

    def go_on(self) -> None:
        """Continue from a page that has one way on."""
        ways = {Place.LANGUAGE: Place.LIMITS, Place.LIMITS: Place.IN_CHARGE}
        if self.at.place is Place.SAY_FIRST:
            self.agree(with_worker=True)
        elif self.at.place is Place.HOW_NOW:
            self.go_to_note()
        elif self.at.place in ways:
            self.at = Whereabouts(ways[self.at.place])

    def agree(self, *, with_worker: bool) -> None:
        """The person starts, on their own or with the worker; the limits were shown before (AC-06)."""
        self.with_worker = with_worker
        if self.session.state is SessionState.PREPARED:
            self.session.tell(SessionEvent.GIVE_CONSENT)
        self.at = self._note_or_last()

    def decline(self) -> None:
        """No screening today: straight to the last page, with the same help on it (AC-42). Flags reach a person."""
        early = self.session.state in (SessionState.PREPARED, SessionState.CONSENTED)
        self.session.tell(SessionEvent.DECLINE if early else SessionEvent.STOP)
        self.session.complete(self._today())
        self.at = Whereabouts(Place.FINISH)

    def back(self, answer: Answer | None = None) -> None:
        """Go one step back; what is on screen is kept."""
        self._keep_seen(answer)
        paused = self.session.state is SessionState.PAUSED
        ways = {
            Place.LIMITS: Place.LANGUAGE,
            Place.IN_CHARGE: Place.LIMITS,
            Place.HAND_BACK: Place.PAUSED if paused else Place.FINISH,
        }
        match self.at.place:
            case Place.ITEM:
                self._back_from_item()
            case Place.PART_NOTE | Place.LAST_QUESTION:
                self._back_to_last_item()
            case place if self.at.before is not None and place is not Place.COVER:
                self.close_side_page()
            case Place.REVIEW | Place.KEEP:
                self._back_from_the_end()
            case place:
                self.at = Whereabouts(ways.get(place, place), self.at.part)

    def _back_from_the_end(self) -> None:
        """What is kept → review, if that was open → the last question; a closed session stays where it is."""
        if self.session.state is SessionState.IN_REVIEW and self.at.place is Place.KEEP:
            self.at = Whereabouts(Place.REVIEW)
        elif self.session.state is SessionState.IN_REVIEW:
            self.session.tell(SessionEvent.GO_BACK)
            self.at = Whereabouts(Place.LAST_QUESTION)
        elif self.session.state is SessionState.IN_PROGRESS:
            self.at = Whereabouts(Place.LAST_QUESTION)

    def hide(self, answer: Answer | None = None) -> None:
        """Cover the screen; what is on it is kept first, and it stays covered even where that cannot be done."""
        if self.at.place in (Place.COVER, Place.ENDED):
            return
        try:
            self._keep_seen(answer)
            if self.session.state in (SessionState.IN_PROGRESS, SessionState.IN_REVIEW):
                self.session.tell(SessionEvent.HIDE)
        finally:
            self.at = Whereabouts(Place.COVER, before=self.at)

    def uncover(self) -> None:
        """A PIN was right: back to the start of the part, or to the page that was covered."""
        if self.session.state is SessionState.HIDDEN:
            self.session.tell(SessionEvent.SHOW)
            self.resume()
        elif self.at.place is Place.COVER:
            self.close_side_page()

    def stop(self) -> None:
        """Stop here. Flags still reach a person; what is kept is still the client's choice."""
        self.session.tell(SessionEvent.STOP)
        said_something = any(self.session.answered(part) for part in self.session.order)
        self.session.complete(self._today())
        self.at = Whereabouts(Place.KEEP if said_something else Place.FINISH)

    def review(self) -> None:
        """Look at the answers."""
        if self.session.state is SessionState.IN_PROGRESS:
            self.session.tell(SessionEvent.REVIEW)
        self.at = Whereabouts(Place.REVIEW)

    def change(self, part: str, link_id: str) -> None:
        """Answer one item again, then come back to the review."""
        self.session.tell(SessionEvent.GO_BACK)
        self.at = Whereabouts(Place.ITEM, part, link_id, reviewing=True)

    def remove(self, part: str, link_id: str) -> None:
        """Take one answer back."""
        self.session.remove(part, link_id)

    def remove_everything(self) -> None:
        """Take the whole day back, until hand-over (X4)."""
        self.session.remove_everything()
        if self.session.state not in (SessionState.STOPPED, SessionState.HANDED_BACK):
            self.session.tell(SessionEvent.WITHDRAW)
        self.at = Whereabouts(Place.FINISH)

    def choose_kept(self) -> None:
        """On to what is kept, part by part."""
        self.at = Whereabouts(Place.KEEP)

    def keep(self, part: str, choice: Keep) -> None:
        """What is kept of one part."""
        self.session.keep(part, choice)

    def finish(self) -> None:
        """Close the session and show what happens next."""
        self.session.complete(self._today())
        self.at = Whereabouts(Place.FINISH)

    def give_back(self) -> None:
        """The laptop goes to the worker."""
        self.at = Whereabouts(Place.HAND_BACK)

    def settle_check_ins(self, outcome: str) -> None:
        """How the worker's word with the person ended; "not-yet" leaves it open for later."""
        self.session.settle_check_ins(None if outcome == "not-yet" else outcome, self._today())

    def end(self) -> None:
        """The worker has the laptop; a paused sitting stays open to be resumed."""
        if self.session.state in (SessionState.COMPLETED, SessionState.STOPPED):
            self.session.tell(SessionEvent.HAND_BACK)
        self.session.close()
        self.at = Whereabouts(Place.ENDED)
