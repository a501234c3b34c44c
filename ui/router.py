"""Shows one screen at a time; each is made once, when first shown, and connected then."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget


class Screen(Protocol):
    """What every screen can do."""

    def show_view(self, view: Any) -> None:  # noqa: ANN401 - each screen has its own view type
        """Replace all that the screen shows."""
        ...


S = TypeVar("S", bound=QWidget)


class Router(QObject):
    """Keeps the stack of screens.

    Signals:
        shown: a screen was painted with a new view. Argument: its class name.
    """

    shown = Signal(str)

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__()
        self._stack = stack
        self._made: dict[type[QWidget], QWidget] = {}
        self._connects: dict[type[QWidget], Callable[[Any], object]] = {}

    def register(self, kind: type[S], connect: Callable[[S], object]) -> None:
        """Say how a screen's signals are connected once it is made."""
        self._connects[kind] = connect

    def screen(self, kind: type[S]) -> S:
        """The one screen of that class."""
        if kind not in self._made:
            made = kind()
            self._made[kind] = made
            self._stack.addWidget(made)
            self._connects.get(kind, lambda _: None)(made)
        found = self._made[kind]
        if not isinstance(found, kind):
            raise TypeError(kind.__name__)
        return found

    def show(self, kind: type[S], view: object) -> S:
        """Show a screen with a view."""
        screen = self.screen(kind)
        screen.show_view(view)  # type: ignore[attr-defined]
        self._stack.setCurrentWidget(screen)
        self.shown.emit(kind.__name__)
        return screen

    def back_to(self, kind: type[QWidget]) -> None:
        """Show a screen again as it was left, with everything typed into it."""
        self._stack.setCurrentWidget(self.screen(kind))
        self.shown.emit(kind.__name__)

    def keep_only(self, kind: type[QWidget]) -> None:
        """Throw every other screen away with all its words; each is made anew when it is shown again."""
        kept = {kind: self._made[kind]} if kind in self._made else {}
        for screen in (each for each in self._made.values() if each not in kept.values()):
            self._stack.removeWidget(screen)
            screen.setParent(None)
            screen.deleteLater()
        self._made = kept

    def current(self) -> QWidget | None:
        """The screen on show."""
        return self._stack.currentWidget()
