"""What covers the client's screen by itself or from the keyboard, on top of every page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.idle import IdleWatch
from ui.main_window import MainWindow
from ui.three_shifts import ThreeShifts
from ui.widgets.still_here import StillHere


class ClientWatch(QObject):
    """Watches the whole application for three presses of Shift, and for nobody being there.

    `alone` says whether the client is at the laptop on their own: with a worker, only a person hides the screen.

    Signals:
        hide_asked: cover the screen now.
    """

    hide_asked = Signal()

    def __init__(self, window: MainWindow, clock: Callable[[], float], alone: Callable[[], bool]) -> None:
        super().__init__(window)
        self._alone = alone
        self.shifts, self.idle = ThreeShifts(clock, self), IdleWatch(clock, self)
        self.band = StillHere()
        window.setMenuWidget(self.band)
        self.shifts.pressed.connect(self.hide_asked)
        self.idle.grew_quiet.connect(self._on_quiet)
        self.idle.stirred.connect(self.band.hide)
        self.idle.went_away.connect(self._on_away)
        self.band.answered.connect(self.idle.stir)
        self._application = QApplication.instance()
        for each in (self.shifts, self.idle):
            if self._application is not None:
                self._application.installEventFilter(each)

    def end(self) -> None:
        """Watch no longer: the client has given the laptop back."""
        for each in (self.shifts, self.idle):
            if self._application is not None:
                self._application.removeEventFilter(each)

    def _on_quiet(self) -> None:
        if self._alone():
            self.band.ask()

    def _on_away(self) -> None:
        if self._alone():
            self.hide_asked.emit()


def close_what_is_over_the_page() -> None:
    """A menu or a box of the system's own would stand over the cover, and would keep the keys."""
    for now_open in (QApplication.activePopupWidget, QApplication.activeModalWidget):
        last = None
        while (over := now_open()) is not None and over is not last:
            over.close()
            last = over


def forget_copied_words() -> None:
    """Empty the clipboard: what a client copied is not for whoever comes next (AC-38)."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
