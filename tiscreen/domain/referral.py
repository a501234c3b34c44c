"""What a referral summary says, as plain data: made by reports from what the client shared, shown and sent as it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tiscreen.domain.consent import Consent
from tiscreen.domain.record import PersonRecord
from tiscreen.domain.service import Confirmation


class Depth(StrEnum):
    """How much of a part is shared; what stands after the colon in `Consent.shared`."""

    DONE = "done"
    RESULT = "result"
    ANSWERS = "answers"


# Beside a part's answers, the client may let the summary tell apart why an answer is missing (AC-31).
MISSING_TOLD = "missing-told"


@dataclass(frozen=True, slots=True)
class Sharing:
    """One shared part."""

    instrument_id: str
    depth: Depth
    missing_told: bool = False


def sharings(shared: tuple[str, ...]) -> tuple[Sharing, ...]:
    """Read `Consent.shared`; ValueError for anything but one known depth a part."""
    pairs = [(part, depth) for part, _, depth in (line.partition(":") for line in shared)]
    told = {part for part, depth in pairs if depth == MISSING_TOLD}
    depths = [(part, Depth(depth)) for part, depth in pairs if depth != MISSING_TOLD]
    if len({part for part, _ in depths}) != len(depths) or not all(part for part, _ in depths):
        raise ValueError("each part is shared once, and by name")
    if any((part, Depth.ANSWERS) not in depths for part in told):
        raise ValueError("why an answer is missing goes with the answers")
    return tuple(Sharing(part, depth, part in told) for part, depth in depths)


@dataclass(frozen=True, slots=True)
class SummaryRequest:
    """All that a summary is made from. `safety_note` is what the worker says about safety today, "" when nothing."""

    record: PersonRecord
    consent: Consent
    confirmation: Confirmation
    made_by: str
    today: date
    asked_by: str = ""
    safety_note: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """One item and what was answered; `number` as printed on the form, "" where it has none."""

    question: str
    answer: str
    number: str = ""
    given: bool = True


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """Answers that stand under one stem."""

    stem: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Safety:
    """The first line of every summary, and the client's own answers of that day where they were shared."""

    sentence: str
    answers: tuple[Answer, ...] = ()
    answered_on: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What the person said in a part that nobody scores."""

    title: str
    on: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class ResultBlock:
    """One instrument's result; the fields stand in the order in which they are printed.

    `scores`, the outcomes of other cuts and `patterns` are there only where the client shared the answers.
    """

    title: str
    version: str
    given: str
    sentence: str
    scores: tuple[str, ...]
    cut: str
    other_cuts: tuple[str, ...]
    patterns: tuple[str, ...]
    answered: str
    cautions: tuple[str, ...]
    limits: str
    groups: tuple[AnswerGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """A part of which only that it was done is shared."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class ConsentBlock:
    """What the person agreed to; `terms` are (label, text)."""

    agreement: str
    terms: tuple[tuple[str, str], ...]
    withdrawal: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A referral summary from the first line to the last; `language` is that of the words around the answers."""

    language: str
    title: str
    about: str
    heading: tuple[tuple[str, str], ...]
    safety: Safety
    said: tuple[Said, ...]
    results: tuple[ResultBlock, ...]
    done: tuple[Done, ...]
    consent: ConsentBlock
    notice: str
    contact: tuple[str, str]
    foot: str


@dataclass(frozen=True, slots=True)
class PreparedReferral:
    """A summary that client and worker are looking at: the very bytes that will be sent. Nothing is on a disk yet.

    `pages` are those bytes as pictures (PNG). `code` is said aloud, never sent along; the file opens with it typed
    with or without its spaces.
    """

    consent: Consent
    summary: Summary
    pdf: bytes
    code: str
    pages: tuple[bytes, ...]

    def __repr__(self) -> str:
        """Neither words nor code, so that nothing of it gets into a log."""
        return f"PreparedReferral({len(self.pages)} pages)"
