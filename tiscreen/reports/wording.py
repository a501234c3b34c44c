"""The words around the answers in a referral summary, in English."""

from __future__ import annotations

from datetime import date
from typing import Final

from tiscreen.domain.partial_date import parts_of
from tiscreen.domain.referral import Depth
from tiscreen.domain.session import Mode

LANGUAGE: Final = "en"
TITLE: Final = "Referral summary"
SAFETY: Final = "Safety today"
RESULTS: Final = "Screening results"
DONE: Final = "Parts of the screening"
NOTHING_ELSE: Final = "No more than that is shared."
ANSWERS: Final = "Answers:"
CONSENT: Final = "Consent"
NOTICE: Final = "To the reader"
CONTACT: Final = "How to reach us"

NOT_ASKED_TODAY: Final = "Not asked today."
OWN_WORDS_TODAY: Final = "In the person's own answers:"
ANSWERED_ON: Final = "Answered by the person on"
NO_ANSWER: Final = "no answer"
NO_ANSWERS: Final = "No answers in this part."
NO_PART: Final = "No part of the screening."

# How a person was when they left, as staff noted it; any other note is not for a summary.
LEFT: Final = {
    "settled": "Settled at the end of the session.",
    "plan-made": "Upset at the end of the session. A plan was made together.",
    "left-first": "Left before a worker could check in.",
}

SHARED: Final = {
    Depth.DONE: "that it was done",
    Depth.RESULT: "the result",
    Depth.ANSWERS: "the answers",
}

MODES: Final = {
    Mode.SELF: "Answered on their own, on a laptop.",
    Mode.INTERVIEWER: "Answered together with a worker.",
}

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_LANGUAGES = {
    "am": "Amharic", "ar": "Arabic", "en": "English", "es": "Spanish", "fa": "Persian", "fr": "French",
    "ps": "Pashto", "so": "Somali", "ti": "Tigrinya", "tr": "Turkish", "uk": "Ukrainian", "ru": "Russian",
}  # fmt: skip


def day(iso: str) -> str:
    """A date in words, so that nobody takes a month for a day."""
    on = date.fromisoformat(iso)
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def about_when(iso: str) -> str:
    """A date as exact as it was said, in words."""
    year, *rest = parts_of(iso)
    if not rest:
        return str(year)
    return day(iso) if len(rest) == 2 else f"{_MONTHS[rest[0] - 1]} {year}"


def language(code: str) -> str:
    """A language's name; its code where we have no name for it."""
    return _LANGUAGES.get(code, code)


def number(value: float) -> str:
    """A score without needless decimals."""
    return f"{value:g}"


def inside(text: str) -> str:
    """Words that stood at the start of a line, now inside a sentence, without their full stop."""
    return (text[:1].lower() + text[1:]).rstrip(". ")
