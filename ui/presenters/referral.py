"""A referral summary made together: what may be chosen, the pages to look at, and the file that came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tiscreen.domain.record import PartRecord, PersonRecord, SessionRecord
from tiscreen.domain.referral import Depth
from tiscreen.domain.session import Keep
from ui.presenters.response_words import place_in_summary, results

EXPIRY_DAYS = (7, 30, 90)
DEFAULT_DAYS = 30


class ReferralStep(StrEnum):
    """Choose together, look at the very pages, and what was made."""

    CHOOSE = "choose"
    PREVIEW = "preview"
    MADE = "made"


@dataclass(frozen=True, slots=True)
class LevelView:
    """One way to share a part. `sentence` is what the summary would say, `answers` how many it would list."""

    level: Depth
    sentence: str = ""
    answers: int = 0


@dataclass(frozen=True, slots=True)
class ReferralPartView:
    """A part of which something was kept, and the levels that what was kept allows."""

    instrument_id: str
    title: str
    on: str
    levels: tuple[LevelView, ...]


@dataclass(frozen=True, slots=True)
class ExpiryView:
    """Until when the yes counts."""

    days: int
    on: str


@dataclass(frozen=True, slots=True)
class ReferralForm:
    """What person and worker chose. `shared` holds "instrument-id:level", as Consent.shared does."""

    session_id: str
    recipient: str
    purpose: str
    asked_by: str
    safety_today: str
    expires_on: str
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReferralView:
    """The page. `form` fills it in again after a look at the pages; `pages` are PNG bytes of the summary itself."""

    session_id: str
    code_name: str
    parts: tuple[ReferralPartView, ...]
    expiries: tuple[ExpiryView, ...]
    step: ReferralStep = ReferralStep.CHOOSE
    form: ReferralForm | None = None
    pages: tuple[bytes, ...] = ()
    file_name: str = ""
    folder: str = ""
    code: str = ""
    trouble: str = ""
    busy: bool = False


def referral_view(record: PersonRecord, session_id: str, today: date, language: str = "en") -> ReferralView:
    """The first step for one session: only what was kept is offered, and nothing is chosen (AC-30)."""
    session = next(s for s in record.sessions if s.session.id == session_id)
    return ReferralView(
        session_id=session_id,
        code_name=record.client.code_name,
        parts=tuple(_part(part, session, language) for part in _kept(session.parts)),
        expiries=tuple(ExpiryView(days, (today + timedelta(days=days)).isoformat()) for days in EXPIRY_DAYS),
    )


def _kept(parts: Sequence[PartRecord]) -> list[PartRecord]:
    """Parts of which something was kept, today, strengths and wishes first; of a part given twice, the last."""
    kept = (part for part in parts if part.administration.kept in (Keep.ANSWERS, Keep.DONE_ONLY))
    last = {part.published.id: part for part in kept}
    return sorted(last.values(), key=lambda part: place_in_summary(part.published))


def _part(part: PartRecord, session: SessionRecord, language: str) -> ReferralPartView:
    administration = part.administration
    return ReferralPartView(
        instrument_id=part.published.id,
        title=part.published.words_in(language).title,
        on=administration.ended or administration.begun or session.session.created_on,
        levels=tuple(_levels(part, language)),
    )


def _levels(part: PartRecord, language: str) -> Iterator[LevelView]:
    yield LevelView(Depth.DONE)
    if part.administration.kept is not Keep.ANSWERS:
        return
    for headline in results(part.published, part.outcome, language)[:1]:
        yield LevelView(Depth.RESULT, sentence=headline.sentence)
    answered = sum(response.answered for response in part.responses.values())
    if answered:
        yield LevelView(Depth.ANSWERS, answers=answered)
