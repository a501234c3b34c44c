"""A referral summary made together: what may be chosen, the pages to look at, and the file that came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tiscreen.domain.record import PartRecord, PersonRecord, SessionRecord
from tiscreen.domain.referral import Depth, ResultBlock, Summary
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
    """The page. `form` fills it in again after a look at the pages.

    `pages` are the file itself as PNG bytes, `lines` its words; `trouble` is a calm sentence above all.
    """

    session_id: str
    code_name: str
    parts: tuple[ReferralPartView, ...]
    expiries: tuple[ExpiryView, ...]
    step: ReferralStep = ReferralStep.CHOOSE
    form: ReferralForm | None = None
    pages: tuple[bytes, ...] = ()
    lines: tuple[str, ...] = ()
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


def summary_lines(summary: Summary) -> Iterator[str]:
    """What the summary says, line by line, in the order in which it is printed."""
    yield f"{summary.title}: {summary.about}"
    yield from (f"{label}: {text}" for label, text in summary.heading)
    yield summary.safety.sentence
    yield from (f"{answer.question} {answer.answer}" for answer in summary.safety.answers)
    for said in summary.said:
        yield f"{said.title} · {said.on}"
        yield from (f"{answer.question} {answer.answer}" for answer in said.answers)
    for result in summary.results:
        yield from _result_lines(result)
    yield from (f"{done.title}: {done.text}" for done in summary.done)
    yield summary.consent.agreement
    yield from (f"{label}: {text}" for label, text in summary.consent.terms)
    yield from (summary.consent.withdrawal, summary.notice, *summary.contact)


def _result_lines(result: ResultBlock) -> Iterator[str]:
    yield result.title
    yield from (result.version, result.given, result.sentence, *result.scores, result.cut, *result.other_cuts)
    yield from (*result.patterns, result.answered, *result.cautions, result.limits)
    for group in result.groups:
        if group.stem:
            yield group.stem
        yield from (f"{answer.question} {answer.answer}" for answer in group.answers)


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
