"""The one door by which plain functions leave the GUI thread and their results come back to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

T = TypeVar("T")


class Jobs(QObject):
    """Runs functions one after the other on one worker thread and calls back on this object's thread.

    Signals:
        idle: the last job's callback has run and nothing is under way.
    """

    idle = Signal()
    _delivered = Signal(object)

    def __init__(self, executor: Executor | None = None) -> None:
        super().__init__()
        self._given = executor
        self._under_way = 0
        self._delivered.connect(self._call, Qt.ConnectionType.QueuedConnection)  # also when the work was quick

    @cached_property
    def _executor(self) -> Executor:
        """Made for the first job, so that the first screen does not wait for it."""
        from concurrent.futures import ThreadPoolExecutor

        return self._given or ThreadPoolExecutor(max_workers=1, thread_name_prefix="vault")  # one writer

    @property
    def busy(self) -> bool:
        """Whether a job is under way."""
        return self._under_way > 0

    def run(
        self, work: Callable[[], T], done: Callable[[T], object], refused: Callable[[BaseException], object]
    ) -> None:
        """Do `work` off this thread, then call `done` with its result or `refused` with what it raised."""
        self._under_way += 1

        def deliver(future: Future[T]) -> None:
            trouble = future.exception()
            self._delivered.emit((lambda: refused(trouble)) if trouble else (lambda: done(future.result())))

        self._executor.submit(work).add_done_callback(deliver)

    @Slot(object)
    def _call(self, closure: Callable[[], None]) -> None:
        self._under_way -= 1
        closure()
        if not self._under_way:
            self.idle.emit()

    def close(self) -> None:
        """Finish what is under way and stop the thread."""
        self._executor.shutdown(wait=True)
