"""Decides what a referral summary says: safety first, then strengths and wishes, then only what was shared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tiscreen.domain.instrument import Origin
from tiscreen.domain.outcome import Outcome
from tiscreen.domain.record import PartRecord, SessionRecord
from tiscreen.domain.referral import (
    ConsentBlock,
    Depth,
    Done,
    ResultBlock,
    Safety,
    Said,
    Sharing,
    Summary,
    SummaryRequest,
    sharings,
)
from tiscreen.domain.session import AdministrationStatus, Keep
from tiscreen.reports import wording
from tiscreen.reports.answers import answers
from tiscreen.reports.results import given_on, result_block

TODAY = "today"
_FIRST = (TODAY, "strengths", "wishes")
_FINISHED = (AdministrationStatus.COMPLETED, AdministrationStatus.AMENDED)


@dataclass(frozen=True, slots=True)
class _Shared:
    """A part that the client shared, and how much of it there is to share."""

    part: PartRecord
    depth: Depth
    missing_told: bool
    title: str


def summary(request: SummaryRequest) -> Summary:
    """Everything the summary says. The consent's `shared` is the only door: a part not in it leaves no trace."""
    consent, confirmation, client = request.consent, request.confirmation, request.record.client
    session = next(each for each in request.record.sessions if each.session.id == consent.session_id)
    shared = tuple(_shared(session, sharings(consent.shared)))
    return Summary(
        language=wording.LANGUAGE,
        title=wording.TITLE,
        about=client.code_name,
        heading=tuple(_heading(request)),
        safety=_safety(request, session, shared),
        said=tuple(_said(each, session) for each in shared if _is_said(each)),
        results=tuple(_results(shared, session)),
        done=tuple(_done(each, session) for each in shared if each.depth is Depth.DONE),
        consent=_consent(request, shared),
        notice=_notice(request),
        contact=(f"{request.made_by}, {confirmation.service_name}", confirmation.contact),
        foot=f"{confirmation.service_name} · made for {consent.recipient}",
    )


def _shared(session: SessionRecord, chosen: tuple[Sharing, ...]) -> Iterator[_Shared]:
    """Safety, strengths and wishes first, then other own pages, then instruments, in order of asking (AC-21)."""
    by_id = {sharing.instrument_id: sharing for sharing in chosen}
    last = {part.published.id: part for part in session.parts if part.administration.kept not in (None, Keep.NOTHING)}
    for part in sorted(last.values(), key=_place):
        sharing = by_id.get(part.published.id)
        if sharing is not None:
            title = part.published.words_in(session.session.language).title
            yield _Shared(part, _depth(part, sharing), sharing.missing_told, title)


def _place(part: PartRecord) -> int:
    if part.published.id in _FIRST:
        return _FIRST.index(part.published.id)
    return len(_FIRST) + (part.published.instrument.kind is not Origin.OWN)


def _depth(part: PartRecord, sharing: Sharing) -> Depth:
    """What was chosen, or less where less was kept or there is no result to share; never more."""
    if part.administration.kept is not Keep.ANSWERS:
        return Depth.DONE
    has_result = bool(part.published.instrument.results)
    if sharing.depth is Depth.RESULT and not has_result:
        return Depth.DONE
    return Depth.DONE if has_result and part.outcome is None else sharing.depth


def _heading(request: SummaryRequest) -> Iterator[tuple[str, str]]:
    yield "For", request.consent.recipient
    yield "Purpose", request.consent.purpose
    if request.asked_by.strip():
        yield "Asked for by", request.asked_by
    yield "Made by", f"{request.made_by}, {request.confirmation.service_name}"
    yield "Made on", f"{wording.day(request.today.isoformat())}, in {wording.language(wording.LANGUAGE)}"


def _safety(request: SummaryRequest, session: SessionRecord, shared: tuple[_Shared, ...]) -> Safety:
    """What the worker says of today; else how they noted that the person left; else what the person answered."""
    told = next((each for each in shared if each.part.published.id == TODAY and each.depth is Depth.ANSWERS), None)
    found = answers(told.part, session.session.language, missing_told=told.missing_told) if told else ()
    found = found if any(answer.given for answer in found) else ()
    on = given_on(told.part, session.session) if told else ""
    sentence = request.safety_note.strip() or _left(session, request.today)
    if not sentence and found and on == request.today.isoformat():
        sentence = wording.OWN_WORDS_TODAY
    return Safety(sentence or wording.NOT_ASKED_TODAY, found, wording.day(on) if found else "")


def _left(session: SessionRecord, today: date) -> str:
    """The last noted leaving; only the fixed notes, so that no private word gets out."""
    noted = [(each.done_on, wording.LEFT[each.outcome]) for each in session.check_ins if each.outcome in wording.LEFT]
    on, sentence = max(((on or "", said) for on, said in noted), default=("", ""))
    if not on or on == today.isoformat():
        return sentence if on else ""
    return f"{wording.NOT_ASKED_TODAY} On {wording.day(on)}: {wording.inside(sentence)}."


def _is_said(shared: _Shared) -> bool:
    published = shared.part.published
    return shared.depth is Depth.ANSWERS and published.id != TODAY and not published.instrument.results


def _said(shared: _Shared, session: SessionRecord) -> Said:
    found = answers(shared.part, session.session.language, missing_told=shared.missing_told)
    told = shared.missing_told or any(answer.given for answer in found)
    return Said(shared.title, wording.day(given_on(shared.part, session.session)), found if told else ())


def _results(shared: tuple[_Shared, ...], session: SessionRecord) -> Iterator[ResultBlock]:
    for each in shared:
        outcome: Outcome | None = each.part.outcome
        if each.depth is not Depth.DONE and each.part.published.instrument.results and outcome is not None:
            open_up = each.depth is Depth.ANSWERS
            yield result_block(each.part, outcome, session.session, open_up=open_up, told=each.missing_told)


def _done(shared: _Shared, session: SessionRecord) -> Done:
    """That it was done, and no word more: not how many answers, not what was left out (AC-31)."""
    finished = shared.part.administration.status in _FINISHED
    on = given_on(shared.part, session.session)
    verb = "Done" if finished else "Begun"
    return Done(shared.title, f"{verb} on {wording.day(on)}.")


def _consent(request: SummaryRequest, shared: tuple[_Shared, ...]) -> ConsentBlock:
    consent, service = request.consent, request.confirmation.service_name
    lines = "\n".join(f"{each.title}: {wording.SHARED[each.depth]}" for each in shared) or wording.NO_PART
    return ConsentBlock(
        agreement=f"{request.record.client.code_name} agreed that {service} shares this summary "
        f"with {consent.recipient}.",
        terms=(
            ("Purpose", consent.purpose),
            ("Shared", lines),
            ("Given", f"{wording.day(consent.given_on)}, {consent.method}"),
            ("Ends", wording.day(consent.expires_on)),
        ),
        withdrawal=f"This consent can be taken back at any time, by telling {service}. From then on, "
        f"or after {wording.day(consent.expires_on)}, this summary is no longer to be used.",
    )


def _notice(request: SummaryRequest) -> str:
    return (
        f"This summary is for {request.consent.recipient} only, and only for the purpose named here. "
        "Do not pass it on, copy it into other records, or use it for anything else "
        "unless the person agrees in writing, or a law says so. Store it safely. Delete it when it is not needed."
    )
