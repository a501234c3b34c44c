"""What a screen reader sees: answers each line on standard input with every showing control, as one line of JSON.

A program of its own, for Debian's Python: only that has Gio (package python3-gi). It speaks to the accessibility bus
itself, because libatspi answers from a cache that is refreshed by a main loop of its own.
"""

import json
import sys
from typing import Any, NamedTuple

from gi.repository import Gio, GLib  # type: ignore[import-not-found]

ACCESSIBLE, COMPONENT, TEXT = (f"org.a11y.atspi.{name}" for name in ("Accessible", "Component", "Text"))
ROOT = "/org/a11y/atspi/accessible/root"
STATES = {1: "active", 4: "checked", 8: "enabled", 11: "focusable", 12: "focused", 23: "selected", 25: "showing"}
TYPED_IN = {"text", "entry", "password text"}
SECONDS = 5
VIEWPORT = "qt_scrollarea_viewport"
Place = tuple[str, str]  # a bus name and a path


class Around(NamedTuple):
    """What a control stands in: its way from the desktop, what is seen of its parent, and of its scrolling page."""

    way: tuple[int, ...]
    shown: list[int] | None
    view: list[int] | None


class Bus:
    """The accessibility bus of this desktop."""

    def __init__(self) -> None:
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        asked = ("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, SECONDS * 1000)
        [address] = session.call_sync(*asked).unpack()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self._connection = Gio.DBusConnection.new_for_address_sync(address, flags)
        self._waiting = 0

    def ask(self, questions: list[tuple[Place, str, str, Any]]) -> list[Any]:
        """Every answer, all asked at once; None where there was none (the control has gone meanwhile)."""
        answers: list[Any] = [None] * len(questions)
        self._waiting = len(questions)

        def answered(connection: Any, result: Any, number: int) -> None:
            self._waiting -= 1
            try:
                [answers[number]] = connection.call_finish(result).unpack()
            except (GLib.Error, ValueError):
                answers[number] = None

        for number, ((name, path), interface, method, values) in enumerate(questions):
            asked = (name, path, interface, method, values, None, 0, SECONDS * 1000, None)
            self._connection.call(*asked, answered, number)
        while self._waiting:
            GLib.MainContext.default().iteration(True)
        return answers


def property_of(place: Place, name: str) -> tuple[Place, str, str, Any]:
    return place, "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (ACCESSIBLE, name))


def look(bus: Bus) -> list[dict[str, Any]]:
    """Every control that is showing, in reading order, with the part of it that nothing around it cuts off."""
    registry = ("org.a11y.atspi.Registry", ROOT)
    apps = bus.ask([(registry, ACCESSIBLE, "GetChildren", None)])[0] or []
    windows = [
        place for places in bus.ask([(app, ACCESSIBLE, "GetChildren", None) for app in apps]) for place in places or []
    ]
    level: list[tuple[Place, Around]] = [(place, Around((number,), None, None)) for number, place in enumerate(windows)]
    seen: list[tuple[tuple[int, ...], dict[str, Any]]] = []
    while level:
        below: list[tuple[Place, Around]] = []
        for (_, around), (control, inside) in zip(level, described(bus, [place for place, _ in level]), strict=True):
            if control is not None:
                shown = cut(control["box"], around.shown)
                view = shown if control["id"].endswith(VIEWPORT) else around.view
                seen.append((around.way, {**control, "shown": shown, "view": around.view}))
                below += [(place, Around((*around.way, number), shown, view)) for number, place in enumerate(inside)]
        level = below
    return [control for _, control in sorted(seen, key=lambda each: each[0])]


def described(bus: Bus, places: list[Place]) -> list[tuple[dict[str, Any] | None, list[Place]]]:
    """What each control says of itself and which are inside it; None for one that is not showing."""
    questions = [
        question
        for place in places
        for question in (
            (place, ACCESSIBLE, "GetState", None),
            (place, ACCESSIBLE, "GetRoleName", None),
            property_of(place, "AccessibleId"),
            property_of(place, "Name"),
            property_of(place, "Description"),
            (place, COMPONENT, "GetExtents", GLib.Variant("(u)", (0,))),
            (place, ACCESSIBLE, "GetChildren", None),
        )
    ]
    answers = bus.ask(questions)
    rows = [answers[start : start + 7] for start in range(0, len(answers), 7)]
    typed = [place for place, row in zip(places, rows, strict=True) if row[1] in TYPED_IN]
    texts = bus.ask([(place, TEXT, "GetText", GLib.Variant("(ii)", (0, -1))) for place in typed])
    text_of = dict(zip(typed, texts, strict=True))
    return [control_of(row, text_of.get(place)) for place, row in zip(places, rows, strict=True)]


def control_of(row: list[Any], text: str | None) -> tuple[dict[str, Any] | None, list[Place]]:
    bits, role, identifier, name, description, box, children = row
    if bits is None or box is None:
        return None, []
    states = [state for bit, state in STATES.items() if bits[bit // 32] >> bit % 32 & 1]
    if "showing" not in states:
        return None, []
    control = {"id": identifier, "role": role, "name": name, "description": description, "text": text}
    return {**control, "states": states, "box": list(box)}, children or []


def cut(box: list[int], around: list[int] | None) -> list[int]:
    """The part of `box` (left, top, width, height) that lies inside `around`."""
    if around is None:
        return box
    left, top = max(box[0], around[0]), max(box[1], around[1])
    right, bottom = (min(box[side] + box[side + 2], around[side] + around[side + 2]) for side in (0, 1))
    return [left, top, max(0, right - left), max(0, bottom - top)]


def main() -> None:
    bus = Bus()
    for _ in sys.stdin:
        print(json.dumps(look(bus)), flush=True)


if __name__ == "__main__":
    main()
