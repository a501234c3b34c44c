"""Plays the demo's worker in the real staff process: first run, session, hand-over, offer, summary."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tiscreen.bootstrap import command
from ui.app import application
from ui.client_player import Play
from ui.demo import Made, write_made
from ui.main import run_staff
from ui.player import Player, Story, fill, press, showing, text_of
from ui.staff.desk import Desk

# What the invented client does besides answering, on the first hand-over and on the second.
DETOURS = (("see-all", "why", "see-all", "break", "break", "break", "finish-now", "hide"), ("why",))


class StaffPlayer(Player):
    """One staff process of the story. Where the story stands is read from the vault, not remembered."""

    def __init__(self, desk: Desk, run: Path) -> None:
        pictures = run / "pictures"
        super().__init__(desk.router, desk.jobs, pictures, len(list(pictures.glob("*.png"))))
        self.stage(desk.window)
        self._desk, self._run = desk, run
        self._story = msgspec.json.decode((run / "story.json").read_bytes(), type=Story)
        self._recovery_key = ""
        self.acts = {
            "WelcomeScreen": lambda screen: press(screen, "begin"),
            "MakePassphraseScreen": self._passphrase,
            "RecoveryKeyScreen": self._recovery,
            "ConfirmServiceScreen": self._confirm,
            "UnlockScreen": self._unlock,
            "HomeScreen": self._home,
            "NewSessionScreen": self._new_session,
            "HandOverScreen": self._hand_over,
            "PersonScreen": self._person,
            "ReferralScreen": self._referral,
        }

    @classmethod
    def play(cls, run: Path) -> int:
        """Run the staff space on the story's own vault."""

        def ready(desk: Desk) -> None:
            desk.play = cls(desk, run).ride_along

        return run_staff(run / "vault", documents=run, returning=True, ready=ready)

    def ride_along(self) -> bytes:
        """What the client's player needs, sent to it beside the package."""
        first = len(list((self._run / "pictures").glob("*.png")))
        return_command = command("_demo_staff", str(self._run))
        detours = DETOURS[1 if self._handed_back() else 0]
        play = Play(self._story, str(self._run / "pictures"), first, detours, tuple(return_command))
        return msgspec.json.encode(play)

    def _handed_back(self) -> int:
        vault = self._desk.vault
        clients = vault.clients()
        return sum(len(vault.administrations_of(s.id)) for c in clients for s in vault.sessions_of(c.id))

    def _passphrase(self, screen: QWidget) -> None:
        fill(screen, "staff-name", self._story.worker)
        fill(screen, "passphrase", self._story.passphrase)
        fill(screen, "passphrase-again", self._story.passphrase)
        press(screen, "continue")

    def _recovery(self, screen: QWidget) -> None:
        groups = [label.text() for label in screen.findChildren(QLabel) if label.property("look") == "mono"]
        if not self._recovery_key:
            self._recovery_key = " ".join(groups)
            press(screen, "written-down")
            return
        fill(screen, "typed", self._recovery_key)
        press(screen, "continue")

    def _confirm(self, screen: QWidget) -> None:
        fill(screen, "service-name", self._story.service_name)
        fill(screen, "contact", self._story.contact)
        draft = text_of(screen, "confidentiality")
        lines = [re.sub(r"\[[^\]]*\]", "an invented answer", line) for line in draft.splitlines()[1:]]
        fill(screen, "confidentiality", "\n".join(lines))
        for tick in screen.findChildren(QAbstractButton):
            if tick.objectName().startswith("use-"):
                tick.click()
        press(screen, "confirm")

    def _unlock(self, screen: QWidget) -> None:
        fill(screen, "passphrase", self._story.passphrase)
        press(screen, "unlock")

    def _home(self, screen: QWidget) -> None:
        people = self._desk.vault.clients()
        if not people:
            press(screen, "new-session")
        elif screen.findChild(QAbstractButton, f"person-{people[0].id}"):
            press(screen, f"person-{people[0].id}")
        else:
            press(screen, "search")

    def _new_session(self, screen: QWidget) -> None:
        fill(screen, "code-name", self._story.code_name)
        press(screen, "age-18-or-over")
        press(screen, "place-private")
        self.picture(screen, "NewSessionFilled")
        press(screen, "start")

    def _hand_over(self, screen: QWidget) -> None:
        button = screen.findChild(QAbstractButton, "hand-over")
        if button is not None and button.isEnabled():  # else the laptop is being handed over already
            fill(screen, "pin", self._story.pin)
            press(screen, "hand-over")

    def _person(self, screen: QWidget) -> None:
        offer = screen.findChild(QAbstractButton, "offer-pcl-5")
        if offer is not None:
            press(screen, "offer-pcl-5")
        else:
            press(screen, "summary")

    def _referral(self, screen: QWidget) -> None:
        if showing(screen, "consent-yes"):
            fill(screen, "recipient", self._story.recipient)
            fill(screen, "purpose", self._story.purpose)
            fill(screen, "asked-by", self._story.code_name)
            for choice in self._story.share:
                press(screen, f"share-{choice.replace(':', '-')}")
            self.picture(screen, "ReferralChosen")
            press(screen, "consent-yes")
        elif showing(screen, "make"):
            press(screen, "make")
        else:
            made = Made(text_of(screen, "file-name"), text_of(screen, "code"))
            write_made(self._run, made)
            application().exit(0)
