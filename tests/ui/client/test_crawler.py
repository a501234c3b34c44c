"""Presses every control of every client page in every state it can reach: no dead end, no nagging, no bad moment.

24 random walks of some 40 presses; `TISCREEN_WALKS=5000` asks for more, `TISCREEN_SEED` for others.
"""

import os
import random
import re
from collections import Counter

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit

from tests.sitting_of_a_client import TODAY, reopened
from tests.ui.client.laptop import Sitting, dialogs
from tiscreen.domain.session import Mode, SessionState
from ui.presenters.client_flow import ClientFlow
from ui.presenters.hand_back import Step
from ui.presenters.part_walk import Place
from ui.screens.client.problem import ClientProblemScreen

WALKS = int(os.environ.get("TISCREEN_WALKS", "24"))
SEED = int(os.environ.get("TISCREEN_SEED", "2026"))
STEPS = 30
PATHWAYS = ((), ("pc-ptsd-5", "strengths"), ("today", "strengths", "pc-ptsd-5"), ("wishes", "pc-ptsd-5", "today"))
TEXTS = ("", " ", "kestrel", "مرحبا 👩‍👩‍👧 <b>bold</b>\n\t", "é🙂" * 2000)

# One press on each page that leads towards the last page; every way out is at most this long.
TOWARDS_FINISH = {
    Place.LANGUAGE: "continue",
    Place.LIMITS: "no-screening",
    Place.IN_CHARGE: "not-today",
    Place.ALONE: "back",
    Place.HIDE_LESSON: "back",
    Place.PRACTICE: "back",
    Place.SAY_FIRST: "no-screening",
    Place.HOW_NOW: "break",
    Place.PART_NOTE: "no-screening",
    Place.PART_LIST: "break",
    Place.ITEM: "break",
    Place.SKIP_CHOICES: "break",
    Place.BREAK: "no-screening",
    Place.PAUSED: "no-screening",
    Place.STOP: "stop-here",
    Place.WORD: "go-on",
    Place.LAST_QUESTION: "continue",
    Place.REVIEW: "continue",
    Place.KEEP: "continue",
    Place.MEANING: "go-on",
    Place.HAND_BACK: "back",
}
LONGEST_WAY_OUT = 5
ENDING = ("no-screening", "not-today", "stop-here", "to-records", "not-now", "remove-everything-yes")

ONE_OF_MANY = re.compile(r"^(option|change|remove|keep|size)-(?!everything).*")  # rows that differ in their words only

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Crawler:
    """Walks through one sitting, pressing what was pressed least so far."""

    def __init__(self, client, chance, pressed, met):
        self._client, self._chance, self._pressed, self._met = client, chance, pressed, met
        self.trail = []

    def walk(self):
        """Every third walk begins at the first page, the others among the questions or at the last one."""
        self._begin()
        for _ in range(STEPS):
            if self._client.place is Place.ENDED:
                return
            self.step()
            self.look()

    def _begin(self):
        depth, client = self._chance.randrange(3), self._client
        if depth:
            for press in ("continue",) if client.flow.with_worker else ("continue", "continue", "on-my-own"):
                client.press(press)
        while depth == 2 and client.place is not Place.LAST_QUESTION:
            client.press({Place.PART_NOTE: "start", Place.HOW_NOW: "rather-not-say"}.get(client.place, "next"))

    def step(self):
        client = self._client
        if client.place is Place.COVER:
            self._note("cover")
            client.type(self._chance.choice(("2580\r", "2580\r", "1357\r", "\x1b", "\r")))
        elif client.place is Place.HAND_BACK and client.space.views.step is Step.PIN and self._chance.random() < 0.5:
            self._note("pin")
            client.screen.findChild(object, "pin").setText("2580")
            client.press("pin-ok")
        else:
            self._press_or_hide()

    def look(self):
        """What has to hold after every press."""
        screen = self._client.screen
        assert not isinstance(screen, ClientProblemScreen), self.trail
        assert not dialogs(), self.trail
        if self._client.place in (Place.COVER, Place.ENDED):
            return
        shown = self._shown()
        assert any(each.objectName() == "hide" for each in shown), self.trail
        assert len(shown) > 1, self.trail
        self._met.update(self._name(each) for each in shown)

    def way_out(self):
        """From wherever the walk ended: the last page is near, and giving the laptop back is there."""
        client, presses = self._client, 0
        if client.place is Place.COVER:
            client.now += 301  # the longest pause after wrong tries
            client.type("2580\r")
        while client.place not in (Place.FINISH, Place.ENDED):
            if client.place is Place.HAND_BACK and client.space.views.step is Step.WORKER:
                return
            button = TOWARDS_FINISH[client.place]
            assert client.see(button), (client.place, button, self.trail)
            self._note(button)
            client.press(button)
            presses += 1
            assert presses <= LONGEST_WAY_OUT, self.trail
            self.look()

    def _press_or_hide(self):
        client, chance = self._client, self._chance
        roll = chance.random()
        box = client.screen.findChild(QPlainTextEdit)
        if box is not None and box.isVisible() and chance.random() < 0.5:
            box.show_text(chance.choice(TEXTS))
        if roll < 0.03:
            self._note("three shifts")
            self._three_shifts()
        elif roll < 0.05:
            self._note("window closed")
            client.window.close()
        elif roll < 0.07:
            self._note("left alone")
            client.now += 6.5 * 60
            client.space.watch.idle.look()
        else:
            button = self._least_pressed()
            self._note(button.objectName())
            self._pressed[self._name(button)] += 1
            button.click()
            if chance.random() < 0.05:
                self._note("three shifts at once")
                self._three_shifts()
        client.settle()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _three_shifts(self):
        for _ in range(3):
            QTest.keyClick(QApplication.focusWidget() or self._client.window, Qt.Key.Key_Shift)

    def _least_pressed(self):
        shown = self._shown()
        if self._chance.random() < 0.8:  # what ends a walk early is pressed less often than the rest
            shown = [each for each in shown if each.objectName() not in ENDING] or shown
        if self._chance.random() < 0.15:
            return self._chance.choice(shown)
        least = min(self._pressed[self._name(each)] for each in shown)
        return self._chance.choice([each for each in shown if self._pressed[self._name(each)] == least])

    def _shown(self):
        found = self._client.window.findChildren(QAbstractButton)
        return [each for each in found if each.isVisible() and each.isEnabled() and each.objectName()]

    def _name(self, button):
        return type(self._client.screen).__name__, ONE_OF_MANY.sub(r"\1-", button.objectName())

    def _note(self, what):
        self.trail.append(f"{self._client.place}: {what}")


def test_random_walks_meet_no_dead_end_no_dialog_and_no_bad_moment_x1(qtbot, tmp_path):
    pressed, met = Counter(), set()
    for number in range(WALKS):
        chance = random.Random(f"{SEED}-{number}")
        root = tmp_path / str(number)
        client = Sitting(qtbot, root, chance.choice(PATHWAYS), Mode.INTERVIEWER if number % 5 == 0 else Mode.SELF)
        crawler = Crawler(client, chance, pressed, met)
        try:
            crawler.walk()
            crawler.way_out()
            ended = client.place is Place.ENDED
        finally:
            client.close()
        if not ended:
            assert_the_sitting_can_be_opened_again(root, crawler)
    assert len(met) > 90  # kinds of control, on pages that differ
    assert len(met & {*pressed}) >= 0.7 * len(met), sorted(met - {*pressed})


def assert_the_sitting_can_be_opened_again(root, crawler):
    """A flat battery at this moment: the sitting opens, never in the middle of a question (AC-45)."""
    session = reopened(root)
    if session.state is not SessionState.HANDED_BACK:
        assert ClientFlow(session, lambda: TODAY).at.place is not Place.ITEM, crawler.trail
    session.close()
