"""The client's window: connects each screen to the flow and shows the next place when it is durable."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from tiscreen.domain.session import Keep
from ui import theme
from ui.client_screens import SCREENS, connect_screens
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.presenters.answer import Answer
from ui.presenters.client_flow import ClientFlow
from ui.presenters.client_views import ClientViews
from ui.presenters.part_walk import Place
from ui.presenters.problem import problem_view
from ui.router import Router
from ui.screens.client.cover import CoverScreen
from ui.screens.client.item import ItemScreen
from ui.screens.client.problem import ClientProblemScreen


class ClientSpace(QObject):
    """Runs each act on the worker thread and paints the next screen when it has come back.

    Signals:
        ended: the worker has the laptop; the staff space is to be started and this process to end.
    """

    ended = Signal()

    def __init__(self, window: MainWindow, jobs: Jobs, flow: ClientFlow, views: ClientViews) -> None:
        super().__init__()
        self.window, self.jobs, self.flow, self.views = window, jobs, flow, views
        self.router = Router(window.stack)
        self._covered, self._acting = False, False
        self.router.register(ClientProblemScreen, self._connect_problem)
        connect_screens(self)
        window.close_asked.connect(self.hide)

    def act(self, do: Callable[[], object]) -> None:
        """Do one thing that the person asked for; a second press meanwhile is not a second act."""
        if not self._acting:
            self._acting = True
            self.jobs.run(do, lambda _: self._acted(), self._trouble)

    def _acted(self) -> None:
        self._acting = False
        self.show_place()

    def hide(self, answer: Answer | None = None) -> None:
        """Cover at once, whatever is under way; what was on screen is kept behind the cover."""
        current = self.router.current()
        if answer is None and isinstance(current, ItemScreen):
            answer = current.answer()
        if self.flow.at.place in (Place.COVER, Place.ENDED):
            return
        self._covered = True
        self.router.show(CoverScreen, None)
        self.jobs.run(lambda: self.flow.hide(answer), lambda _: None, self._trouble)

    def try_pin_on_cover(self, pin: str) -> None:
        """Come back from the cover when the staff PIN is right; else the cover just stays."""

        def try_it() -> None:
            if self.views.gate.open_with(pin):
                self.flow.uncover()

        self.jobs.run(try_it, lambda _: self._uncover(), self._trouble)

    def _uncover(self) -> None:
        if self.flow.at.place is not Place.COVER:
            self._covered = False
            self.show_place()

    def size_chosen(self, scale: int) -> None:
        """Text size at once, everywhere, for this person only."""
        self.views.scale = scale
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, theme.Look(scale=scale))
        self.show_place()

    def keep(self, part: str, choice: Keep) -> None:
        """What is kept of one part; the screen shows it already."""
        self.jobs.run(lambda: self.flow.keep(part, choice), lambda _: None, self._trouble)

    def show_place(self) -> None:
        """Paint where the client is now."""
        if self._covered:
            return
        place = self.flow.at.place
        if place is Place.ENDED:
            self.ended.emit()
            return
        kind: type[QWidget] = SCREENS[place]
        self.router.show(kind, self.views.of(place))

    def _trouble(self, trouble: BaseException) -> None:
        self._acting = False
        if not isinstance(trouble, Exception):
            raise trouble
        self.router.show(ClientProblemScreen, problem_view(trouble))

    def _connect_problem(self, screen: ClientProblemScreen) -> None:
        screen.continued.connect(self.show_place)
        screen.hidden.connect(self.hide)
