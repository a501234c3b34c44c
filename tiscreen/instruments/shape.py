"""JSON into structs; where it does not fit, every place at once, each with what would be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from types import NoneType, UnionType
from typing import TypeVar, get_args, get_origin

import msgspec
from msgspec import Struct
from msgspec.structs import fields

from tiscreen.errors import DefinitionError, Finding
from tiscreen.instruments.strict_json import at, parse

_PLAIN: dict[object, str] = {
    str: "text in quotes",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    tuple: "a list in square brackets",
    dict: "an object in curly brackets",
    NoneType: "null",
}
_REFUSED_FIELDS = {"required": "remove it: no item can be made mandatory, here or anywhere in TIScreen"}


MOST_FINDINGS = 100
Part = TypeVar("Part", bound=Struct)


def decode(content: bytes, kind: type[Part]) -> tuple[Part | None, tuple[Finding, ...]]:
    """A stranger's bytes as a struct, or None with every reason."""
    tree, findings = parse(content)
    if findings:
        return None, findings
    try:
        return msgspec.json.decode(content, type=kind), ()
    except msgspec.ValidationError as wrong:
        said = Finding(("$", str(wrong), "see `tiscreen instrument schema`"))
        return None, tuple(misfits(tree, kind)) or (said,)


def refusal(file: str, findings: Sequence[Finding]) -> DefinitionError:
    """What to raise for a file; a hopeless one is told its first hundred findings."""
    shown = tuple(findings[:MOST_FINDINGS])
    if len(findings) > MOST_FINDINGS:
        more = len(findings) - MOST_FINDINGS
        shown += (Finding(("$", f"has {more:,} more findings", "mend these first")),)
    return DefinitionError(file, shown)


def misfits(value: object, wanted: object, place: str = "$") -> Iterator[Finding]:
    """Every place where `value` is not what `wanted` asks for."""
    wanted = _without_none(value, wanted)
    if isinstance(wanted, type) and issubclass(wanted, Struct) and isinstance(value, dict):
        yield from _of_struct(value, wanted, place)
    elif get_origin(wanted) is tuple and isinstance(value, list):
        for number, child in enumerate(value):
            yield from misfits(child, get_args(wanted)[0], at(place, number))
    elif get_origin(wanted) is dict and isinstance(value, dict):
        for key, child in value.items():
            yield from misfits(child, get_args(wanted)[1], at(place, key))
    else:
        yield from _of_value(value, wanted, place)


def _without_none(value: object, wanted: object) -> object:
    """The one type beside None in an optional field."""
    kinds = get_args(wanted) if isinstance(wanted, UnionType) else ()
    if len(kinds) == 2 and NoneType in kinds and value is not None:
        return next(kind for kind in kinds if kind is not NoneType)
    return wanted


def _of_struct(value: dict[str, object], wanted: type[Struct], place: str) -> Iterator[Finding]:
    known = {field.encode_name: field for field in fields(wanted)}
    names = ", ".join(known)
    for key in (key for key in value if key not in known):
        right = _REFUSED_FIELDS.get(key, f"remove it or mend its name; known here: {names}")
        yield Finding((at(place, key), "is not a field of the format", right))
    for name, field in known.items():
        if name in value:
            yield from misfits(value[name], field.type, at(place, name))
        elif field.required:
            yield Finding((at(place, name), "is missing", f"add it; this part needs {_needed(wanted)}"))


def _needed(wanted: type[Struct]) -> str:
    return ", ".join(field.encode_name for field in fields(wanted) if field.required)


def _of_value(value: object, wanted: object, place: str) -> Iterator[Finding]:
    try:
        msgspec.convert(value, wanted)
    except msgspec.ValidationError:
        yield Finding((place, f"is {_shown(value)}", f"write {_asked(wanted)}"))


def _shown(value: object) -> str:
    """A value as an author wrote it, short."""
    written = msgspec.json.encode(value).decode()
    return written if len(written) <= 40 else written[:37] + "..."


def _asked(wanted: object) -> str:
    """What a field asks for, in plain words."""
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return "one of " + ", ".join(str(member.value) for member in wanted)
    if isinstance(wanted, UnionType):
        return " or ".join(_asked(kind) for kind in get_args(wanted))
    if isinstance(wanted, type) and issubclass(wanted, Struct):
        return f"an object with {_needed(wanted) or 'the fields of the format'}"
    origin = get_origin(wanted) or wanted
    return _PLAIN.get(origin, "what the format asks for")
