"""One client at a connected laptop: real screens, a real worker thread, a real sealed sitting."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog

from tests.sitting_of_a_client import TODAY, new_sitting
from tiscreen.domain.session import Mode
from tiscreen.domain.sitting import ClientPackage
from tiscreen.services.hand_over import pin_digest
from tiscreen.services.pin_gate import PinGate
from ui import theme
from ui.app import application
from ui.client_space import ClientSpace
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.presenters.client_flow import ClientFlow
from ui.presenters.client_views import ClientViews

SALT = b"0123456789abcdef"
TEXT = "What you tell us stays with this team.\nThere are times when we may have to tell someone else."


class Sitting:
    """One client at the laptop; `press` waits until what it started is done and painted."""

    def __init__(self, qtbot, root, parts=(), mode=Mode.SELF):
        application()
        self.now = 1000.0
        self.session = new_sitting(root, parts, mode)
        package = ClientPackage("a1", str(root), bytes(32), (), SALT, pin_digest("2580", SALT), "Service", "Desk", TEXT)
        flow = ClientFlow(self.session, lambda: TODAY)
        self.window, self.jobs, self._qtbot = MainWindow(may_close=False), Jobs(), qtbot
        gate = PinGate(package, self.clock)
        self.space = ClientSpace(self.window, self.jobs, flow, ClientViews(flow, package, gate), self.clock)
        self.window.show()
        self.space.show_place()

    def clock(self):
        return self.now

    @property
    def flow(self):
        return self.space.flow

    @property
    def place(self):
        return self.space.flow.at.place

    @property
    def screen(self):
        return self.space.router.current()

    def press(self, identifier):
        button = self.screen.findChild(QAbstractButton, identifier)
        assert button is not None, f"{type(self.screen).__name__} has no {identifier}"
        button.click()
        self.settle()

    def settle(self):
        while self.jobs.busy:
            with self._qtbot.waitSignal(self.jobs.idle):
                pass

    def type(self, text):
        for letter in text:
            key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter))
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.screen, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))
        self.settle()

    def to_questions(self):
        for identifier in ("continue", "continue", "on-my-own", "start"):
            self.press(identifier)

    def see(self, identifier):
        found = self.screen.findChild(QAbstractButton, identifier)
        return found is not None and found.isVisible()

    def close(self):
        self.settle()
        self.space.watch.end()
        self.jobs.close()
        self.window.hide()
        self.window.deleteLater()
        self.session.close()
        theme.apply(application(), theme.Look())


def dialogs():
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
