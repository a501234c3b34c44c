"""The pages beside the way: opened by one press, closed back to where they were opened; and the worded check."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from tiscreen.domain import navigation
from tiscreen.domain.session import SessionEvent, SessionState
from tiscreen.services.client_session import ClientSession
from ui.presenters.answer import Answer
from ui.presenters.finish import Paper
from ui.presenters.how_now import START, HowNow
from ui.presenters.part_walk import Place, Whereabouts
from ui.presenters.skipping import Skipping, SkipWay

# From these a further page beside the way replaces the first: closing it leads back to the question.
_PASSING = (Place.BREAK, Place.STOP, Place.WORD)
_SENSITIVE = 2


class SidePages(Skipping):
    """Nothing that happens on these pages is recorded, but for a wish to speak with the worker."""

    def __init__(self, session: ClientSession, today: Callable[[], date]) -> None:
        super().__init__(session, today)
        self.how_now = HowNow()
        self.paper, self.meaning_left = Paper.NONE, False

    def aside(self, place: Place, answer: Answer | None = None) -> None:
        """Open a page beside the way (list, break, stop, a word, a lesson); closing it comes back here."""
        self._keep_seen(answer)
        if place is Place.WORD:
            self.session.ask_for_a_word()
        before = self.at.before if self.at.place in _PASSING else self.at
        self.at = replace(self.at, place=place, before=before)

    def skip_by(self, way: SkipWay) -> None:
        """Skip in this way; whoever would rather tell their worker gets the page that says so."""
        super().skip_by(way)
        if way is SkipWay.TELL:
            self.aside(Place.WORD)

    def close_side_page(self) -> None:
        """Back to where the side page was opened."""
        self.at = self.at.before or self._note_or_last()

    def leave_meaning(self) -> None:
        """What the answers might mean is not wanted now; it is not offered again."""
        self.meaning_left = True

    def wish_for(self, paper: Paper) -> None:
        """What the person would like to take along; the worker sees it when the laptop comes back."""
        self.paper = paper

    def switch_mode(self) -> None:
        """From on one's own to with the worker, or the other way, and on with the same question (AC-13)."""
        self.with_worker = not self.with_worker
        self.close_side_page()

    def pause(self) -> None:
        """Pause; everything so far is safe already."""
        self._begin_session()
        if self.session.state is not SessionState.PAUSED:
            self.session.tell(SessionEvent.PAUSE)
        self.at = Whereabouts(Place.PAUSED)

    def resume(self) -> None:
        """Go on at the start of the part, never in the middle of a hard question (AC-45)."""
        if self.session.state is SessionState.PAUSED:
            self.session.tell(SessionEvent.RESUME)
        self.resumed = True
        self.at = self._note_or_last()

    def say_how_now(self, feeling: str) -> None:
        """How the person is now; what they say stays in memory and ends nothing by itself."""
        if not self.how_now.say(feeling, self._start_feeling()):
            self.go_to_note()

    def stop_asking_how(self) -> None:
        """ "Stop asking me this"."""
        self.how_now.stop_asking()
        self.go_to_note()

    def go_to_note(self) -> None:
        """On to the note of the part that the question stood before."""
        part = self._part()
        self.at = Whereabouts(Place.PART_NOTE, part, navigation.first_open(*self._asked(part)))

    def _note_or_last(self) -> Whereabouts:
        there = super()._note_or_last()
        if there.place is Place.PART_NOTE and there.part and self._asks_how(there.part):
            return Whereabouts(Place.HOW_NOW, there.part)
        return there

    def _asks_how(self, part: str) -> bool:
        """Between parts only: the first part is reached by the short way in, and one that was begun just goes on."""
        sections = self.session.instrument(part).instrument.sections
        begun = [each for each in self.session.order if self.session.administrations[each].begun]
        if not any(section.sensitivity >= _SENSITIVE for section in sections):
            return False
        if not begun or part in begun:
            self.how_now.meet(part)
            return False
        return self.how_now.comes_before(part, self._start_feeling(), just_said=self._just_asked(begun))

    def _just_asked(self, begun: list[str]) -> bool:
        """Whether our own first page, which asks the same, was all there was so far; a skip of it is an answer too."""
        return all(
            self.session.instrument(part).id == START[0] and START[1] in self.session.responses(part) for part in begun
        )

    def _start_feeling(self) -> str | None:
        for part in self.session.order:
            if self.session.instrument(part).id == START[0]:
                return next(iter(self.session.responses(part)[START[1]].codes), None)
        return None
