"""The staff process as a person starts it; says when its unlock screen is painted and takes a passphrase.

The product has no switch for this: here, the screen's own painting is watched from outside.
"""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent

from tiscreen.__main__ import main
from ui.screens.staff.unlock import UnlockScreen
from ui.widgets.page import Page


def paint(self: UnlockScreen, event: QPaintEvent) -> None:
    Page.paintEvent(self, event)
    QTimer.singleShot(0, self, lambda: say(self))  # after the whole pass of painting


def say(screen: UnlockScreen) -> None:
    if screen.passphrase.edit.isVisible() and screen.unlock.isEnabled():
        sys.stdout.write(f"painted {time.process_time()}\n")
        sys.stdout.flush()


UnlockScreen.paintEvent = paint  # type: ignore[method-assign]
sys.exit(main(["--data", sys.argv[1], "run"]))
