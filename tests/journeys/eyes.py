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
ACTIVE, SHOWING = 1, 25
STATES = {4: "checked", 8: "enabled", 11: "focusable", 12: "focused", 23: "selected"}
TYPED_IN = {"text", "entry", "password text"}
ALL_OF_IT, ON_SCREEN = GLib.Variant("(ii)", (0, -1)), GLib.Variant("(u)", (0,))
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
    """Every control that is showing in the active window, in reading order; `shown` is what nothing cuts off."""
    registry = ("org.a11y.atspi.Registry", ROOT)
    apps = bus.ask([(registry, ACCESSIBLE, "GetChildren", None)])[0] or []
    windows = [
        place for places in bus.ask([(app, ACCESSIBLE, "GetChildren", None) for app in apps]) for place in places or []
    ]
    states = bus.ask([(window, ACCESSIBLE, "GetState", None) for window in windows])
    active = [window for window, bits in zip(windows, states, strict=True) if bits and is_in(bits, ACTIVE)]
    level: list[tuple[Place, Around]] = [(place, Around((number,), None, None)) for number, place in enumerate(active)]
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
    states = bus.ask([(place, ACCESSIBLE, "GetState", None) for place in places])
    showing = [place for place, bits in zip(places, states, strict=True) if bits and is_in(bits, SHOWING)]
    questions = [question for place in showing for question in questions_to(place)]
    answers = iter(bus.ask(questions))
    rows = dict(zip(showing, zip(*[answers] * 5, strict=True), strict=True))
    typed = [place for place, row in rows.items() if row[0] in TYPED_IN]
    texts = dict(zip(typed, bus.ask([(place, TEXT, "GetText", ALL_OF_IT) for place in typed]), strict=True))
    return [
        control_of(bits, rows[place], texts.get(place)) if place in rows else (None, [])
        for place, bits in zip(places, states, strict=True)
    ]


def questions_to(place: Place) -> list[tuple[Place, str, str, Any]]:
    return [
        (place, ACCESSIBLE, "GetRoleName", None),
        property_of(place, "AccessibleId"),
        property_of(place, "Name"),
        (place, COMPONENT, "GetExtents", ON_SCREEN),
        (place, ACCESSIBLE, "GetChildren", None),
    ]


def is_in(bits: list[int], state: int) -> bool:
    return bool(bits[state // 32] >> state % 32 & 1)


def control_of(bits: list[int], row: Any, text: str | None) -> tuple[dict[str, Any] | None, list[Place]]:
    role, identifier, name, box, children = row
    if box is None:
        return None, []
    states = [state for bit, state in STATES.items() if is_in(bits, bit)]
    control = {"id": identifier or "", "role": role, "name": name or "", "text": text, "states": states}
    return {**control, "box": list(box)}, children or []


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
