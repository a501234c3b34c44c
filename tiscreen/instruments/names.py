"""Whether names are ids, and stand there once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from tiscreen.errors import Finding

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def of_id(place: str, name: str) -> Iterator[Finding]:
    """A finding where a name is no id."""
    if not _ID.fullmatch(name) or len(name) > 64:
        yield Finding((place, "is no id", "use small letters, digits and single hyphens, as pc-ptsd-5"))


def twice(place: str, what: str, names: Iterable[str]) -> Iterator[Finding]:
    """A finding for each name that stands there more than once."""
    for name, times in Counter(names).items():
        if times > 1:
            yield Finding((place, f'holds the {what} "{name}" {times} times', "give each its own"))


def of_ids(place: str, names: Iterable[str]) -> Iterator[Finding]:
    """Both, for the ids of a list."""
    all_names = list(names)
    yield from twice(place, "id", all_names)
    for number, name in enumerate(all_names):
        yield from of_id(f"{place}[{number}].id", name)
