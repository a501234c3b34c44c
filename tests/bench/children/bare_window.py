"""The reference: an empty QMainWindow of the same size, which says when it is painted."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self.say)  # after the whole pass of painting

    def say(self) -> None:
        sys.stdout.write(f"painted {time.process_time()}\n")
        sys.stdout.flush()


app = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
