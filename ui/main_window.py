"""The one window of a process: a neutral title and a stack of screens."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

NEUTRAL_TITLE = "TIScreen"
_WISHED = QSize(1366, 768)
_FRAME = QSize(16, 48)  # room for the border and title bar that the system adds


class MainWindow(QMainWindow):
    """Holds the stack and nothing else.

    Signals:
        close_asked: somebody or the system wants the window closed.
    """

    close_asked = Signal()

    def __init__(self, *, may_close: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_close = may_close
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        self.setWindowTitle(NEUTRAL_TITLE)
        self.setMinimumSize(640, 400)
        screen = QGuiApplication.primaryScreen()
        room = screen.availableSize() if screen else _WISHED
        self.resize(_WISHED.boundedTo(room))
        if QGuiApplication.platformName() != "offscreen" and not _fits(room):
            self.setWindowState(Qt.WindowState.WindowMaximized)  # else its title bar would push the footer off (AC-08)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that closing is asked for; whoever listens decides."""
        self.close_asked.emit()
        if self._may_close:
            super().closeEvent(event)
        else:
            event.ignore()


def _fits(room: QSize) -> bool:
    wanted = _WISHED + _FRAME
    return wanted.width() <= room.width() and wanted.height() <= room.height()
