"""A prompt and two keys for the worker, beside a question that both look at (ruling 17)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.plain_label import PlainLabel
from ui.widgets.wrap_row import WrapRow


class WorkerKeys(QWidget):
    """A skip and a question that was never asked are two things, and are kept apart.

    Signals:
        passed: it was asked, and the person passed.
        not_asked: the worker did not ask it.
    """

    passed = Signal()
    not_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        passed = Button(self.tr("Passed: I asked"), "", "passed")
        not_asked = Button(self.tr("Not asked"), "", "not-asked")
        passed.clicked.connect(self.passed)
        not_asked.clicked.connect(self.not_asked)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(4)
        prompt = self.tr("For the worker: read it aloud as it stands. Give time. The person can say it or point.")
        down.addWidget(PlainLabel(prompt, "help"))
        down.addWidget(WrapRow(passed, not_asked))
