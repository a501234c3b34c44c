"""Plays the client of the demo's story in the real client process."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct
from PySide6.QtWidgets import QWidget

from ui.client_space import ClientSpace
from ui.player import Given, Player, Story, fill, press, type_keys


class Play(Struct, frozen=True):
    """What the demo's staff process sends along with the package."""

    story: Story
    pictures: str
    first_picture: int
    detours: tuple[str, ...]
    return_command: tuple[str, ...]


class ClientPlayer(Player):
    """Answers, skips, asks why, looks ahead, rests, hides, reviews, keeps, and hands back."""

    def __init__(self, space: ClientSpace, play: bytes) -> None:
        self._play = msgspec.json.decode(play, type=Play)
        super().__init__(space.router, space.jobs, Path(self._play.pictures), self._play.first_picture)
        self.stage(space.window)
        self._space, self._detours = space, list(self._play.detours)
        self.return_command = list(self._play.return_command)
        self._settled = False
        self._break_ways = ["word", "pause", "go-on"]
        self.acts = {
            "LanguageSizeScreen": lambda screen: press(screen, "continue"),
            "ConfidentialityScreen": lambda screen: press(screen, "continue"),
            "InChargeScreen": lambda screen: press(screen, "on-my-own"),
            "HowNowScreen": lambda screen: press(screen, "rather-not-say"),
            "PartNoteScreen": self._part_note,
            "PartListScreen": lambda screen: press(screen, "close"),
            "ItemScreen": self._item,
            "BreakScreen": lambda screen: press(screen, self._break_ways.pop(0)),
            "WordScreen": lambda screen: press(screen, "go-on"),
            "PausedScreen": lambda screen: press(screen, "go-on"),
            "StopScreen": lambda screen: press(screen, "go-back"),
            "CoverScreen": lambda screen: type_keys(screen, self._play.story.pin),
            "LastQuestionScreen": lambda screen: press(screen, "review"),
            "ReviewScreen": self._review,
            "KeepScreen": self._keep,
            "FinishScreen": lambda screen: press(screen, "give-back"),
            "HandBackScreen": self._hand_back,
        }

    def _part_note(self, screen: QWidget) -> None:
        press(screen, self._detours.pop(0) if self._detours[:1] == ["see-all"] else "start")

    def _item(self, screen: QWidget) -> None:
        if self._detours:
            detour = self._detours.pop(0)
            press(screen, detour)
            if detour == "why":
                self.picture(screen, "ItemWhy")
                press(screen, "why-close")
                self._answer(screen)
            return
        self._answer(screen)

    def _answer(self, screen: QWidget) -> None:
        at, session = self._space.flow.at, self._space.flow.session
        published = session.instrument(at.part or "")
        given = self._play.story.responses.get(published.id, {}).get(at.link_id or "", Given(skip="unspecified"))
        if given.skip is not None:
            press(screen, "skip")
            return
        options = published.instrument.options_of(at.link_id or "")
        by_value = tuple(option.code for option in options if given.value is not None and option.value == given.value)
        for code in given.codes or by_value:
            press(screen, f"option-{code}")
        if given.text:
            fill(screen, "answer", given.text)
        self.picture(screen, "ItemAnswered")
        press(screen, "next")

    def _review(self, screen: QWidget) -> None:
        press(screen, "show-answers")
        self.picture(screen, "ReviewShown")
        press(screen, "continue")

    def _keep(self, screen: QWidget) -> None:
        session = self._space.flow.session
        for part in session.order:
            choice = self._play.story.keep.get(session.instrument(part).id, "nothing")
            press(screen, f"keep-{part}-{choice}")
        self.picture(screen, "KeepChosen")
        press(screen, "continue")

    def _hand_back(self, screen: QWidget) -> None:
        steps = {"give": "worker-here", "worker": "to-records"}
        step = self._space.views.step.value
        if step == "pin":
            fill(screen, "pin", self._play.story.pin)
            press(screen, "pin-ok")
        elif step == "worker" and self._space.flow.session.check_ins() and not self._settled:
            self._settled = True
            press(screen, "settled")  # the page comes back, and then the laptop goes to the records
        else:
            press(screen, steps[step])
