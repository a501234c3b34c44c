"""Every way of not answering: a reason if one is wanted, later, in other words, or not at all (ruling 15)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from tiscreen.domain import navigation
from tiscreen.domain.responses import SkipReason, not_asked, skipped
from tiscreen.services.client_session import ClientSession
from ui.presenters.answer import Answer
from ui.presenters.part_walk import PartWalk, Place, Whereabouts
from ui.presenters.said import Said


class SkipWay(StrEnum):
    """What a person may choose on the page of skip choices."""

    THIS = "this"
    DECLINED = "declined"
    UNKNOWN = "unknown"
    LATER = "later"
    SOFTER = "softer"
    TELL = "tell"
    REST = "rest"


_REASONS = {
    SkipWay.DECLINED: SkipReason.ASKED_DECLINED,
    SkipWay.UNKNOWN: SkipReason.ASKED_UNKNOWN,
    SkipWay.LATER: SkipReason.TEMP_UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class SkipChoicesView:
    """The item that the page is about, what a skip of it does ("" for nothing), and the ways there are."""

    question: str
    effect: str
    ways: tuple[SkipWay, ...]


def skip_choices_view(said: Said, link_id: str, language: str, *, reviewing: bool) -> SkipChoicesView:
    """All ways; while one answer is changed from the review there is no later and no rest."""
    instrument = said.published.instrument
    text = said.published.item_text(link_id, language)
    left = {SkipWay.LATER, SkipWay.REST} if reviewing else set()
    if instrument.softer_form(link_id) is None:
        left.add(SkipWay.SOFTER)
    effect = "" if instrument.item(link_id).if_skipped == "nothing" else text.if_skipped
    return SkipChoicesView(text.text, effect, tuple(way for way in SkipWay if way not in left))


class Skipping(PartWalk):
    """Skip stays one act; whoever wants to may say more, before it or after it."""

    def __init__(self, session: ClientSession, today: Callable[[], date]) -> None:
        super().__init__(session, today)
        self._just_skipped: tuple[str, str] | None = None
        self.skip_about: str | None = None
        self._offered_again: set[tuple[str, str]] = set()

    @property
    def can_say_more(self) -> bool:
        """Whether the item before was skipped just now, with no more said."""
        return self._just_skipped is not None and self._just_skipped[0] == self.at.part and not self.at.reviewing

    def start_part(self) -> None:
        """Show the first item not reached; with none left, the first that was put off to the end."""
        self._just_skipped = None
        named = self.at.link_id is not None
        super().start_part()
        part = self._part()
        if named or navigation.first_open(*self._asked(part)) is not None:
            return
        self._offered_again = {each for each in self._offered_again if each[0] != part}
        self._come_back(part)

    def next(self, answer: Answer) -> None:
        """Record and move on; there is no skip to say more about."""
        self._just_skipped = None
        super().next(answer)

    def skip(self, reason: SkipReason = SkipReason.UNSPECIFIED) -> None:
        """Skip in one act; the next item offers to say more (AC-09)."""
        self._just_skipped = (self._part(), self._item()) if reason is SkipReason.UNSPECIFIED else None
        super().skip(reason)

    def not_asked(self) -> None:
        """The worker did not ask it: no answer, and no skip of the person's either (ruling 17)."""
        self._just_skipped = None
        self._record(not_asked())
        self._advance()

    def ask_skip_choices(self, answer: Answer | None = None) -> None:
        """Open the page of skip choices for the item on screen."""
        self._keep_seen(answer)
        self.skip_about = self._item()
        self.at = replace(self.at, place=Place.SKIP_CHOICES, before=self.at)

    def say_more(self) -> None:
        """Open it for the item that was just skipped."""
        self.skip_about = self._just_skipped[1] if self._just_skipped and self.can_say_more else self._item()
        self.at = replace(self.at, place=Place.SKIP_CHOICES, before=self.at)

    def skip_by(self, way: SkipWay) -> None:
        """Skip the item that the page is about, in this way, and go on from where the person was."""
        part, link_id = self._part(), self.skip_about or self._item()
        self._just_skipped = None
        self.at = self.at.before or self.at
        self.session.record(part, link_id, skipped(_REASONS.get(way, SkipReason.UNSPECIFIED), self._recorder()))
        softer = self.session.instrument(part).instrument.softer_form(link_id)
        if way is SkipWay.SOFTER and softer is not None:
            self.at = replace(self.at, link_id=softer)
        elif way is SkipWay.REST:
            self.leave_out_part()
        elif link_id == self.at.link_id:
            self._advance()

    def _advance(self) -> None:
        if self.at.reviewing:
            super()._advance()
            return
        part = self._part()
        through = self.at.coming_back or navigation.following(*self._asked(part), self._item()) is None
        if through and self._come_back(part):
            return
        if self.at.coming_back:
            self.session.finish_part(part, self._today())
            self.at = self._note_or_last()
        else:
            super()._advance()

    def _come_back(self, part: str) -> bool:
        """Go to the next item that was put off; each is offered once."""
        for link_id in navigation.come_back_later(*self._asked(part)):
            if (part, link_id) not in self._offered_again:
                self._offered_again.add((part, link_id))
                self._just_skipped = None
                self.at = Whereabouts(Place.ITEM, part, link_id, coming_back=True)
                return True
        return False
