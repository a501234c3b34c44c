"""Next pressed → the answer durable → the next question painted; and Hide pressed → the cover painted."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from tests.bench.measured import Measured
from tests.sitting_of_a_client import TODAY, new_sitting
from tiscreen.domain.sitting import ClientPackage
from tiscreen.services.pin_gate import PinGate
from ui.app import application
from ui.client_space import ClientSpace
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.presenters.client_flow import ClientFlow
from ui.presenters.client_views import ClientViews
from ui.presenters.part_walk import Place

PRESSES, WARM, COVERS = 400, 20, 1000


def measure(place: Path) -> Iterator[Measured]:
    """The real window of a client over a real sealed sitting; PCL-5, walked again and again."""
    application()
    label = QLabel("0")
    label.resize(1366, 768)
    label.show()
    client = Client(place)
    ours: list[float] = []
    bare: list[float] = []
    for number in range(PRESSES + WARM):
        taken = client.answer_and_go_on()
        if number >= WARM:
            ours.append(taken)
            bare.append(timed(lambda words=str(number): label.setText(words)))
    yield Measured(
        "Next → durable → next question painted", tuple(ours), {"median": 4, "p95": 8}, "a text painted", tuple(bare)
    )
    covers = [client.cover_and_come_back() for _ in range(COVERS)]
    yield Measured("Hide → cover painted", tuple(covers), {"p99": 50}, "a text painted", tuple(bare))
    client.close()


class Client:
    """Presses the real buttons."""

    def __init__(self, place: Path) -> None:
        self.session = new_sitting(place, ("pcl-5",))
        package = ClientPackage("a1", str(place), bytes(32), (), b"0" * 16, b"", "Service", "Desk", "Private.")
        self.flow = ClientFlow(self.session, lambda: TODAY)
        self.jobs, self.window = Jobs(), MainWindow(may_close=False)
        views = ClientViews(self.flow, package, PinGate(package, time.monotonic))
        self.space = ClientSpace(self.window, self.jobs, self.flow, views)
        self.window.resize(1366, 768)
        self.window.show()
        self.space.show_place()
        for identifier in ("continue", "continue", "on-my-own", "start"):
            self.press(identifier)

    def button(self, identifier: str) -> QAbstractButton:
        found = self.space.router.current().findChild(QAbstractButton, identifier)  # type: ignore[union-attr]
        if not isinstance(found, QAbstractButton):
            raise LookupError(identifier)
        return found

    def press(self, identifier: str) -> None:
        self.button(identifier).click()
        wait = QEventLoop()
        self.jobs.idle.connect(wait.quit)
        if self.jobs.busy:
            wait.exec()
        QApplication.processEvents()

    def answer_and_go_on(self) -> float:
        if self.flow.at.place is not Place.ITEM or self.flow.at.link_id == "20":
            self.flow.at.link_id = "1"
            self.flow.at.place = Place.ITEM
            self.space.show_place()
            QApplication.processEvents()
        self.button("option-moderately").click()
        QApplication.processEvents()
        started = time.perf_counter()
        self.press("next")
        return (time.perf_counter() - started) * 1000

    def cover_and_come_back(self) -> float:
        hide = self.button("hide")
        taken = timed(hide.click)
        wait = QEventLoop()
        self.jobs.idle.connect(wait.quit)
        if self.jobs.busy:
            wait.exec()
        self.flow.uncover()
        self.space._uncover()
        if self.flow.at.place is Place.PART_NOTE:
            self.press("start")
        return taken

    def close(self) -> None:
        self.space.watch.end()
        self.jobs.close()
        self.window.hide()
        self.session.close()


def timed(act: Callable[[], object]) -> float:
    """Milliseconds until what `act` changed is painted."""
    started = time.perf_counter()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - started) * 1000
