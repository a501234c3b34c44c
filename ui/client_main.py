"""The client space's process: takes its package from a pipe, says ready, and holds no key of the vault."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from tiscreen.bootstrap import ClientParts, client_parts, command
from tiscreen.services.client_process import read_package, say_ready, wait_for_end
from tiscreen.services.pin_gate import PinGate
from ui.app import application, keep_no_core
from ui.client_space import ClientSpace
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.presenters.client_flow import ClientFlow
from ui.presenters.client_views import ClientViews


class StaffGone(QObject):
    """Tells this thread that the staff process has closed its end of the pipe.

    Signals:
        gone: no unlocked process is left; the client may begin.
    """

    gone = Signal()

    def wait(self) -> None:
        """Wait beside the window."""
        threading.Thread(target=self._wait, daemon=True).start()

    def _wait(self) -> None:
        wait_for_end(sys.stdin.buffer)
        self.gone.emit()


def main() -> int:
    """Be the client space until the laptop is handed back; 0 when it was."""
    keep_no_core()
    package, play = read_package(sys.stdin.buffer)
    app = application()
    parts = client_parts(package)
    jobs, window = Jobs(), MainWindow(may_close=False)
    flow = ClientFlow(parts.session, date.today)
    space = ClientSpace(window, jobs, flow, ClientViews(flow, package, PinGate(package, time.monotonic)))
    player = None
    if play:
        from ui.client_player import ClientPlayer

        player = ClientPlayer(space, play)
    _show(window, small=bool(play))
    staff = StaffGone()
    staff.gone.connect(space.show_place)
    space.ended.connect(lambda: _leave(parts, jobs, player.return_command if player else _return_command(parts)))
    say_ready(sys.stdout.buffer)
    _close_standard_output()
    staff.wait()
    return app.exec()


def _show(window: MainWindow, *, small: bool) -> None:
    if small or QGuiApplication.platformName() == "offscreen":
        window.show()
    else:
        window.showFullScreen()


def _close_standard_output() -> None:
    """The pipe's other end goes away with the staff process; nothing may be written to it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _return_command(parts: ClientParts) -> list[str]:
    return command("--data", str(parts.folder.root), "run", "--returning")


def _leave(parts: ClientParts, jobs: Jobs, staff_command: list[str]) -> None:
    """Start the staff space at its unlock screen, then end; it waits for this process's part of the lock."""
    jobs.close()
    subprocess.Popen(  # noqa: S603 - our own program
        staff_command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True
    )
    parts.lock.release()
    application().exit(0)  # quit() would ask the window, which says no
