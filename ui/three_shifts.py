"""Shift pressed three times hides the screen, from wherever the keyboard is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

PRESSES, WITHIN_SECONDS = 3, 5.0


class ThreeShifts(QObject):
    """An event filter for the application. `clock` gives seconds that only grow.

    Signals:
        pressed: Shift was pressed three times within five seconds with no other key between.
    """

    pressed = Signal()

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock, self._times, self._down = clock, list[float](), False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Watch keys go by; none is taken away."""
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(event, QKeyEvent):
            self._on_press(event)
        elif kind in (QEvent.Type.KeyRelease, QEvent.Type.WindowDeactivate):
            self._down = False
        return False

    def _on_press(self, event: QKeyEvent) -> None:
        """One press passes here once for each widget that may want it; only the first of them counts."""
        if event.key() != Qt.Key.Key_Shift:
            self._times.clear()
        elif not self._down and not event.isAutoRepeat():
            self._down = True
            now = self._clock()
            self._times = [*(time for time in self._times if now - time <= WITHIN_SECONDS), now]
            if len(self._times) >= PRESSES:
                self._times.clear()
                self.pressed.emit()
