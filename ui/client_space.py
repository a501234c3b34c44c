"""The client's window: connects each screen to the flow and shows the next place when it is durable."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from tiscreen.domain.session import Keep
from ui import theme
from ui.client_screens import SCREENS, connect_screens
from ui.client_watch import ClientWatch, close_what_is_over_the_page, forget_copied_words
from ui.colours import THEMES
from ui.idle import clock_that_runs_while_asleep
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.presenters.answer import Answer
from ui.presenters.client_flow import ClientFlow
from ui.presenters.client_views import ClientViews
from ui.presenters.hand_back import Step
from ui.presenters.part_walk import Place
from ui.presenters.problem import ProblemView, problem_view
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

    def __init__(
        self,
        window: MainWindow,
        jobs: Jobs,
        flow: ClientFlow,
        views: ClientViews,
        clock: Callable[[], float] = clock_that_runs_while_asleep,
    ) -> None:
        super().__init__()
        self.window, self.jobs, self.flow, self.views = window, jobs, flow, views
        self.router = Router(window.stack)
        self._covered, self._acting = False, False
        self._told_later: ProblemView | None = None
        self.router.register(ClientProblemScreen, self._connect_problem)
        connect_screens(self)
        window.close_asked.connect(self.hide)
        self.watch = ClientWatch(window, clock, self._client_is_alone)
        self.watch.hide_asked.connect(self.hide)

    def act(self, do: Callable[[], object]) -> None:
        """Do one thing that the person asked for; a second press meanwhile is not a second act."""
        self.watch.idle.stir()
        if not self._acting and not self._covered:
            self._acting = True
            self.jobs.run(do, lambda _: self._acted(), self._trouble)

    def _acted(self) -> None:
        self._acting = False
        self.show_place()

    def hide(self, answer: Answer | None = None) -> None:
        """Cover at once, whatever is under way; what was on screen is kept, and none of it stays behind the cover."""
        close_what_is_over_the_page()
        forget_copied_words()
        if self._covered or self.flow.at.place is Place.ENDED:
            return
        if self._acting:
            answer = None  # what is on screen is being recorded already, and the place is about to change
        elif answer is None and isinstance(current := self.router.current(), ItemScreen):
            answer = current.answer()
        self._covered = True
        self.views.step = Step.GIVE
        self.router.show(CoverScreen, None)
        self.router.keep_only(CoverScreen)
        self.jobs.run(lambda: self.flow.hide(answer), lambda _: None, self._trouble)

    def try_pin_on_cover(self, pin: str) -> None:
        """Come back from the cover when a PIN is right; else the cover just stays."""

        def try_it() -> None:
            if self.views.cover.open_with(pin):
                self.flow.uncover()

        self.jobs.run(try_it, lambda _: self._uncover(), self._trouble)

    def _uncover(self) -> None:
        if self.flow.at.place is Place.COVER:
            return
        self._covered = False
        if self._told_later is None:
            self.show_place()
        else:
            self.router.show(ClientProblemScreen, self._told_later)
            self._told_later = None

    def _client_is_alone(self) -> bool:
        return not (self.flow.with_worker or self._covered)

    def size_chosen(self, scale: int) -> None:
        """Text size at once, everywhere, for this person only."""
        self.views.scale = scale
        self._look_as_chosen()

    def theme_chosen(self, name: str) -> None:
        """Colours at once, everywhere, for this person only."""
        self.views.theme = name
        self._look_as_chosen()

    def _look_as_chosen(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, theme.Look(THEMES[self.views.theme], self.views.scale))
        self.show_place()

    def keep(self, part: str, choice: Keep) -> None:
        """What is kept of one part; the screen shows it already."""
        self.jobs.run(lambda: self.flow.keep(part, choice), lambda _: None, self._trouble)

    def show_place(self) -> None:
        """Paint where the client is now."""
        place = self.flow.at.place
        if place is Place.ENDED:
            forget_copied_words()
            self.watch.end()
            self.ended.emit()
        if self._covered or place is Place.ENDED:
            return
        kind: type[QWidget] = SCREENS[place]
        self.router.show(kind, self.views.of(place))

    def _trouble(self, trouble: BaseException) -> None:
        self._acting = False
        if not isinstance(trouble, Exception):
            raise trouble
        if self._covered:
            self._told_later = problem_view(trouble)  # a bad moment opens no cover
        else:
            self.router.show(ClientProblemScreen, problem_view(trouble))

    def _connect_problem(self, screen: ClientProblemScreen) -> None:
        screen.continued.connect(self.show_place)
        screen.hidden.connect(self.hide)
