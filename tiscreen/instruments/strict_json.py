"""JSON from a stranger, read with every limit checked before anything is made of it."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce

from tiscreen.errors import Finding

MAX_BYTES = 1_000_000
MAX_DEPTH = 16
MAX_NODES = 2_000
MAX_TEXT = 4_000

Steps = tuple[str | int, ...]  # keys and numbers from the root

# Controls but the line feed, separators of lines, the marks that turn text around unseen, and what is no character.
_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]")
_LONE_HALF = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class _Unfit:
    """Stands in the tree for a number that is none, until the walk can name its place."""

    wrong: str


class _Object(dict[str, object]):
    """A JSON object that remembers the keys it was given twice."""

    twice: tuple[str, ...] = ()


def parse(content: bytes) -> tuple[object, tuple[Finding, ...]]:
    """The value and all findings against it; the value is None where it could not be read at all."""
    if len(content) > MAX_BYTES:
        return None, (_found("$", f"is larger than {MAX_BYTES:,} bytes", "split it into smaller instruments"),)
    try:
        text = content.decode("utf-8")
        tree = json.loads(
            text, object_pairs_hook=_object, parse_constant=_constant, parse_int=_integer, parse_float=_decimal
        )
    except UnicodeDecodeError as wrong:
        return None, (_found("$", f"is not UTF-8 text (byte {wrong.start})", "save the file as UTF-8"),)
    except json.JSONDecodeError as wrong:
        place = f"line {wrong.lineno}, column {wrong.colno}"
        return None, (_found("$", f"is not JSON: {wrong.msg} at {place}", "check commas, quotes and brackets there"),)
    except RecursionError:
        return None, (_too_deep("$"),)
    return tree, tuple(_findings(tree))


def _found(place: str, wrong: str, right: str) -> Finding:
    return Finding((place, wrong, right))


def _too_deep(place: str) -> Finding:
    return _found(place, f"is nested more than {MAX_DEPTH} deep", "use fewer levels")


def _object(pairs: list[tuple[str, object]]) -> _Object:
    made = _Object(pairs)
    if len(made) != len(pairs):
        counted = Counter(key for key, _ in pairs)
        made.twice = tuple(key for key, times in counted.items() if times > 1)[:20]
    return made


def _constant(name: str) -> _Unfit:
    return _Unfit(f"is {name}, which is no number")


def _integer(digits: str) -> int | _Unfit:
    if len(digits) > 20 or not -(2**63) <= int(digits) < 2**63:
        return _Unfit("is a number beyond 64 bits")
    return int(digits)


def _decimal(digits: str) -> float | _Unfit:
    number = float(digits)
    return number if math.isfinite(number) else _Unfit("is a number beyond what a computer can hold")


def _findings(tree: object) -> Iterator[Finding]:
    """Walk the tree without recursion; each finding names its place, spelt out only when it is needed."""
    waiting: list[tuple[Steps, object]] = [((), tree)]
    while waiting:
        steps, value = waiting.pop()
        match value:
            case str():
                yield from _of_text(steps, value)
            case dict() | list():
                if len(steps) >= MAX_DEPTH:
                    yield _too_deep(_place(steps))
                    continue
                yield from _of_group(steps, value)
                inner = value.items() if isinstance(value, dict) else enumerate(value)
                waiting += [((*steps, key), child) for key, child in inner]
            case _Unfit(wrong=wrong):
                yield _found(_place(steps), wrong, "write a plain number")


def at(place: str, key: str | int) -> str:
    """The JSON path one step further in."""
    if isinstance(key, int):
        return f"{place}[{key}]"
    return f"{place}.{key}" if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", key) else f"{place}[{key[:60]!a}]"


def _place(steps: Steps) -> str:
    return reduce(at, steps, "$")


def _of_group(steps: Steps, group: dict[str, object] | list[object]) -> Iterator[Finding]:
    if len(group) > MAX_NODES:
        yield _found(_place(steps), f"holds more than {MAX_NODES:,} entries", "split it into smaller instruments")
    if isinstance(group, _Object):
        for key in group.twice:
            yield _found(_place((*steps, key)), "stands there twice", "keep one of the two")
        for key in group:
            yield from _of_text((*steps, key), key)


def _of_text(steps: Steps, text: str) -> Iterator[Finding]:
    if len(text) > MAX_TEXT:
        yield _found(_place(steps), f"is longer than {MAX_TEXT:,} characters", "shorten it")
    if _LONE_HALF.search(text):
        yield _found(_place(steps), "holds half of a character", "type the character anew")
    if unseen := _UNSEEN.search(text):
        yield _found(_place(steps), f"holds the unseen character U+{ord(unseen.group()):04X}", "remove it")
