"""What every part of the staff space works with: the window, the worker thread, and the vault once it is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from tiscreen.bootstrap import StaffSpace
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.router import Router

if TYPE_CHECKING:
    from tiscreen.domain.ports import Vault
    from tiscreen.instruments.library import Library

T = TypeVar("T")


@dataclass
class Desk:
    """One per staff process. `vault` is there after unlocking; asking for it before is a fault of ours.

    `play` gives what rides along to the client process: nothing, but for the demo's player.
    """

    space: StaffSpace
    window: MainWindow
    jobs: Jobs
    router: Router
    today: Callable[[], date] = date.today
    opened: Vault | None = None
    play: Callable[[], bytes] = bytes
    _after_problem: list[Callable[[], object]] = field(default_factory=list)

    @property
    def vault(self) -> Vault:
        """The open vault."""
        if self.opened is None:
            raise RuntimeError("the vault is locked")
        return self.opened

    @cached_property
    def library(self) -> Library:
        """The instruments that come with the program, read when first needed."""
        return self.space.library()

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        back: Callable[[], object],
        refused: Callable[[Exception], bool] = lambda _: False,
    ) -> None:
        """Do `work` off this thread. What `refused` does not deal with is said on a page that leads `back`."""

        def trouble(error: BaseException) -> None:
            if not isinstance(error, Exception):
                raise error
            if not refused(error):
                self.say(error, back)

        self.jobs.run(work, done, trouble)

    def say(self, error: Exception, back: Callable[[], object]) -> None:
        """Show what is so and the next step; nothing typed is lost behind it."""
        from ui.presenters.problem import problem_view
        from ui.screens.problem import ProblemScreen

        self._after_problem = [back]
        self.router.register(ProblemScreen, lambda screen: screen.continued.connect(self._go_on))
        self.router.show(ProblemScreen, problem_view(error))

    def _go_on(self) -> None:
        if self._after_problem:
            self._after_problem.pop()()

    def current(self) -> QWidget | None:
        """The screen on show."""
        return self.router.current()
