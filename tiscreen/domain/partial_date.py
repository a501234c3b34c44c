"""A day as far as a person knows it: a year, a month or a day, in ISO form and no more exact than was said."""

from __future__ import annotations

import re
from datetime import date

_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def partial_date(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """As it is stored: "2024", "2024-05" or "2024-05-03"; None where there is no such day."""
    if month is None and day is not None:
        return None
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except (ValueError, OverflowError):
        return None
    if year < 1000:
        return None
    return "-".join((f"{year:04}", *(f"{part:02}" for part in (month, day) if part is not None)))


def parts_of(text: str) -> tuple[int, ...]:
    """Year, then month and day where they were said; empty for what is no such date."""
    found = _FORM.fullmatch(text)
    if found is None:
        return ()
    parts = tuple(int(part) for part in found.groups() if part is not None)
    return parts if partial_date(*parts) else ()
