"""Notices that nobody has touched the laptop for a while, so that an open page is not left standing."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimerEvent, Signal

QUIET_SECONDS, AWAY_SECONDS = 5 * 60.0, 6 * 60.0
_LOOK_EVERY_MS = 5_000
_INPUT = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
    )
)


class IdleWatch(QObject):
    """An event filter for the application. `clock` gives seconds that only grow, also while the lid is closed.

    Signals:
        grew_quiet: nothing was touched for five minutes.
        stirred: somebody is there again after that.
        went_away: nothing was touched for six minutes.
    """

    grew_quiet = Signal()
    stirred = Signal()
    went_away = Signal()

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock, self._last, self._quiet = clock, clock(), False
        self.startTimer(_LOOK_EVERY_MS)

    def look(self) -> None:
        """Say how long it has been quiet, where that changes anything."""
        since = self._clock() - self._last
        if since >= AWAY_SECONDS:
            self._begin_anew()
            self.went_away.emit()
        elif since >= QUIET_SECONDS and not self._quiet:
            self._quiet = True
            self.grew_quiet.emit()

    def stir(self) -> None:
        """Somebody did something. What comes after six minutes covers the screen first: a lid may have been closed."""
        self.look()
        self._begin_anew()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Watch what is touched; nothing is taken away."""
        if event.type() in _INPUT:
            self.stir()
        return False

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Look again."""
        self.look()

    def _begin_anew(self) -> None:
        self._last = self._clock()
        if self._quiet:
            self._quiet = False
            self.stirred.emit()


def clock_that_runs_while_asleep() -> float:
    """Seconds that only grow and count the time a laptop sleeps, where the system can say so."""
    asleep_too = getattr(time, "CLOCK_BOOTTIME", None)
    return time.clock_gettime(asleep_too) if asleep_too is not None else time.monotonic()
