"""A person at the desktop: sees what a screen reader sees, and acts with a mouse and a keyboard only."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable
from functools import partial
from typing import Self, TypeVar

from tests.journeys.desktop import DEBIAN_PYTHON, EYES, Desktop
from tests.journeys.sight import Control, Sight

PATIENCE = 20.0  # seconds; a slow machine is no failure
_PAUSE = 0.02  # between two looks
_WHEEL = 60  # what one notch scrolls, about
T = TypeVar("T")


class LostError(AssertionError):
    """The person waited and did not see what they waited for."""


class Person:
    """Looks through the accessibility bus; clicks, types and scrolls through the window system."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
        self._seen = Sight()

    def __enter__(self) -> Self:
        with self._desktop.log.open("ab") as log:
            self._eyes = subprocess.Popen(
                [DEBIAN_PYTHON, str(EYES)],
                env=self._desktop.env,
                text=True,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
            )
        return self

    def __exit__(self, *_: object) -> None:
        self._eyes.communicate()

    def look(self) -> Sight:
        """One look at the whole screen."""
        eyes = self._eyes
        assert eyes.stdin is not None
        assert eyes.stdout is not None
        eyes.stdin.write("\n")
        eyes.stdin.flush()
        self._seen = Sight(Control.seen(each) for each in json.loads(eyes.stdout.readline()))
        return self._seen

    def wait(self, wanted: Callable[[Sight], T | None], what: str, seconds: float = PATIENCE) -> T:
        """Look until `wanted` finds something, and return that."""
        until = time.monotonic() + seconds
        while True:
            sight = self.look()
            found = wanted(sight)
            if found:
                return found
            if time.monotonic() > until:
                raise LostError(f"waited for {what}; saw {sight.ids()}\n{self._desktop.account()}\n{sight.page()}")
            time.sleep(_PAUSE)

    def see(self, identifier: str) -> Control:
        """Wait until this control is there."""
        return self.wait(lambda sight: sight.find(identifier), identifier)

    def see_no(self, identifier: str) -> None:
        """Wait until this control has gone."""
        self.wait(lambda sight: sight.find(identifier) is None, f"the end of {identifier}")

    def read(self, words: str) -> None:
        """Wait until these words are on the screen."""
        self.wait(lambda sight: words in sight.page(), repr(words))

    def page(self) -> str:
        """All words on the screen now."""
        return self.look().page()

    def press(self, identifier: str) -> Sight:
        """Scroll to a control if it is out of sight, and click it once it stands still; what was seen before that."""
        x, y = self._brought_into_sight(identifier).middle
        self._hand("mousemove", x, y, "click", 1)
        return self._seen

    def go(self, identifier: str, to: str) -> Control:
        """Press a control and wait for what comes."""
        self.press(identifier)
        return self.see(to)

    def turn(self, identifier: str) -> None:
        """Press a control and wait until the page has other words at its head."""
        before = self.press(identifier).heading()
        self.wait(lambda sight: sight.heading() not in ("", before), f"another page than {before!r} after {identifier}")

    def turn_by_key(self, key: str) -> None:
        """Press a key and wait until the page has other words at its head."""
        before = self.look().heading()
        self.keys(key)
        self.wait(lambda sight: sight.heading() not in ("", before), f"another page than {before!r} after {key}")

    def mark(self, identifier: str) -> None:
        """Press a row that can be chosen and see that it is."""
        self.press(identifier)
        self.wait(lambda sight: sight.is_in(identifier, "checked"), f"{identifier} to be marked")

    def write(self, identifier: str, text: str) -> None:
        """Click into a field, put `text` there in place of what it holds, and see that it all arrived."""
        self.press(identifier)
        self.wait(lambda sight: sight.is_in(identifier, "focused"), f"the cursor in {identifier}")
        if self.see(identifier).text:
            self.keys("ctrl+a")
        self.type(text)
        self.wait(lambda sight: len(sight.text(identifier)) == len(text), f"{len(text)} letters in {identifier}")

    def type(self, text: str) -> None:
        """Type on the keyboard, wherever the cursor is."""
        first, *others = text.split("\n")
        self._hand("type", "--delay", 4, "--", first)
        for line in others:
            self.keys("Return")
            self._hand("type", "--delay", 4, "--", line)

    def keys(self, *keys: str) -> None:
        """Press keys one after the other."""
        self._hand("key", "--delay", 4, *keys)

    def tab_to(self, *identifiers: str, most: int = 60) -> str:
        """Press Tab until the focus is on one of these, and return which."""
        for _ in range(most):
            focus = self.look().focus()
            if focus is not None and focus.own_id in identifiers:
                return focus.own_id
            self.keys("Tab")
            self.wait(partial(_focus_left, focus), f"Tab to leave {focus}")
        raise LostError(f"{most} times Tab did not lead to {identifiers}\n{self.page()}")

    def _brought_into_sight(self, identifier: str) -> Control:
        before = self._seen.find(identifier)

        def still(sight: Sight) -> Control | None:
            nonlocal before
            found = sight.find(identifier)
            stands_still, before = found is not None and found == before, found
            if found is None or not stands_still or not found.is_("enabled"):
                return None
            if found.in_sight:
                return found
            self._scroll_towards(found)
            return None

        return self.wait(still, f"{identifier} to be in sight and to be pressed")

    def _scroll_towards(self, control: Control) -> None:
        """Turn the wheel over the margin of the page that holds the control."""
        if control.view is None:
            return
        left, top, _, height = control.view
        distance = control.box[1] + control.box[3] // 2 - (top + height // 2)
        notches = max(1, min(30, abs(distance) // _WHEEL))
        self._hand(
            "mousemove",
            left + 6,
            top + height // 2,
            "click",
            "--repeat",
            notches,
            "--delay",
            4,
            5 if distance > 0 else 4,
        )

    def _hand(self, *words: object) -> None:
        subprocess.run(["xdotool", *map(str, words)], env=self._desktop.env, check=True)


def _focus_left(before: Control | None, sight: Sight) -> bool:
    now = sight.focus()
    return now is not None and (before is None or (now.id, now.name) != (before.id, before.name))
