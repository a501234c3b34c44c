"""Plays a person on the real screens, for the demo: presses what is there and keeps a picture of each screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from ui.jobs import Jobs
from ui.router import Router

_PICTURES_PER_SCREEN = 3
STUCK = "stuck.txt"


class Given(Struct, frozen=True):
    """What the story answers to one item; an item it does not name is skipped."""

    value: int | None = None
    codes: tuple[str, ...] = ()
    text: str = ""
    skip: str | None = None


class Story(Struct, frozen=True):
    """The invented service, its worker and client, and everything they do."""

    service_name: str
    contact: str
    worker: str
    passphrase: str
    pin: str
    code_name: str
    recipient: str
    purpose: str
    keep: dict[str, str]
    share: tuple[str, ...]
    responses: dict[str, dict[str, Given]]


class StuckError(RuntimeError):
    """The player met a screen without the control it looks for."""


class Player(QObject):
    """Waits until a screen is shown and nothing is under way, keeps its picture, then does what `acts` says."""

    def __init__(self, router: Router, jobs: Jobs, pictures: Path, first: int) -> None:
        super().__init__()
        self._router, self._jobs, self._pictures = router, jobs, pictures
        self._number, self._seen, self._due = first, Counter[str](), False
        self.acts: Mapping[str, Callable[[QWidget], None]] = {}
        router.shown.connect(self._shown)
        pictures.mkdir(parents=True, exist_ok=True)

    def stage(self, window: QWidget) -> None:
        """Give the window the size that the pictures are judged at."""
        window.resize(1366, 768)

    def _shown(self, _name: str) -> None:
        if not self._due:
            self._due = True
            QTimer.singleShot(0, self, self._arrive)

    def _arrive(self) -> None:
        screen = self._router.current()
        if self._jobs.busy or screen is None:
            QTimer.singleShot(1, self, self._arrive)
            return
        self._due = False
        name = type(screen).__name__
        self.picture(screen, name.removesuffix("Screen"))
        try:
            self.acts[name](screen)
        except (StuckError, KeyError) as stuck:
            words = f"The demo does not know its way on here: {stuck}\n"
            (self._pictures / STUCK).write_text(words, encoding="utf-8")
            QApplication.exit(1)

    def picture(self, screen: QWidget, name: str) -> None:
        """Keep a picture of the window, up to three of a kind."""
        self._seen[name] += 1
        if self._seen[name] <= _PICTURES_PER_SCREEN:
            QApplication.processEvents()  # lay out what changed
            self._number += 1
            words = "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name).strip("-")
            screen.window().grab().save(str(self._pictures / f"{self._number:02d}-{words}.png"))


def press(screen: QWidget, identifier: str) -> None:
    """Press the button or row of that name."""
    button = screen.findChild(QAbstractButton, identifier)
    if button is None or not button.isEnabled():
        raise StuckError(f"{type(screen).__name__}: {identifier}")
    button.click()


def fill(screen: QWidget, identifier: str, text: str) -> None:
    """Put text into a field as a person's typing would leave it."""
    for kind in (QLineEdit, QPlainTextEdit):
        found = screen.findChild(kind, identifier)
        if isinstance(found, QLineEdit):
            found.setText(text)
            found.textEdited.emit(text)
            return
        if isinstance(found, QPlainTextEdit):
            found.setPlainText(text)
            return
    raise StuckError(f"{type(screen).__name__}: {identifier}")


def showing(screen: QWidget, identifier: str) -> bool:
    """Whether a control of that name is on screen now."""
    found = screen.findChild(QWidget, identifier)
    return found is not None and found.isVisible()


def text_of(screen: QWidget, identifier: str) -> str:
    """What stands in a label or a text box."""
    for found in screen.findChildren(QWidget):
        if identifier in (found.objectName(), found.accessibleIdentifier()):
            if isinstance(found, QLabel):
                return found.text()
            if isinstance(found, QPlainTextEdit):
                return found.toPlainText()
    raise StuckError(f"{type(screen).__name__}: {identifier}")


def type_keys(screen: QWidget, text: str) -> None:
    """Type blind, then Enter."""
    keys = [(Qt.Key.Key_0.value + int(letter), letter) for letter in text] + [(Qt.Key.Key_Return.value, "\r")]
    for key, letter in keys:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(screen, event)
