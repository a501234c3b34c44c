"""The staff space's process: one window, one worker thread, the vault's key only while it is unlocked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from tiscreen.bootstrap import StaffSpace, command, staff_space
from tiscreen.errors import UserError
from ui.app import application, keep_no_core
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.router import Router
from ui.staff.desk import Desk
from ui.staff.opening import Opening

_WAIT_FOR_THE_OTHER_SPACE = 30.0


def main(data: Path | None, *, returning: bool = False) -> int:
    """Open the staff space at its first run or unlock screen; returns when its window is closed or handed over.

    `returning` waits for the process that started this one to end. UserError when TIScreen is open already.
    """
    return run_staff(data, returning=returning)


def run_staff(
    data: Path | None,
    *,
    documents: Path | None = None,
    returning: bool = False,
    ready: Callable[[Desk], object] = lambda _: None,
) -> int:
    """As `main`; `ready` is called before the first screen is shown."""
    keep_no_core()
    app = application()
    space = staff_space(data, documents)
    space.log.catch_everything()
    try:
        space.lock.take_staff(wait_for_client=_WAIT_FOR_THE_OTHER_SPACE if returning else 0)
    except UserError as already_open:
        _say(already_open)
        raise
    desk = make_desk(space, ready)
    desk.window.show()
    code = app.exec()
    close(desk)
    return code


def make_desk(space: StaffSpace, ready: Callable[[Desk], object] = lambda _: None) -> Desk:
    """The window with everything connected, at its first screen."""
    window = MainWindow()
    desk = Desk(space, window, Jobs(), Router(window.stack))
    window.close_asked.connect(_leave)
    ready(desk)
    Opening(desk, lambda: show_records(desk)).begin()
    return desk


def show_records(desk: Desk) -> None:
    """Everything that comes after unlocking, loaded only now."""
    from ui.staff.records import Records
    from ui.staff.sessions import Sessions

    Records(desk, Sessions(desk, _leave), lock=lambda: lock(desk.space.folder.root)).begin()


def close(desk: Desk) -> None:
    """Finish what is under way, close the vault, let go of the lock."""
    desk.jobs.close()
    if desk.opened is not None:
        desk.opened.close()
    desk.space.lock.release()


def _leave() -> None:
    application().exit(0)


def lock(folder: Path) -> None:
    """Start a fresh staff process, which waits for this one to end: nothing decrypted is left in memory."""
    import subprocess

    subprocess.Popen(  # noqa: S603 - our own program
        command("--data", str(folder), "run", "--returning"), stdin=subprocess.DEVNULL, start_new_session=True
    )
    _leave()


def _say(trouble: UserError) -> None:
    """A small window with the sentence, where there is a screen to show it on."""
    if QGuiApplication.platformName() == "offscreen":
        return
    from ui.presenters.problem import problem_view
    from ui.screens.problem import ProblemScreen

    window = MainWindow()
    router = Router(window.stack)
    router.register(ProblemScreen, lambda screen: screen.continued.connect(_leave))
    router.show(ProblemScreen, problem_view(trouble))
    window.close_asked.connect(_leave)
    window.show()
    application().exec()
