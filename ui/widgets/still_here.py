"""The quiet line over a page that nobody has touched for a while."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.accessible import announce
from ui.widgets.button import Button
from ui.widgets.note_panel import NotePanel
from ui.widgets.plain_label import PlainLabel


class StillHere(QWidget):
    """Stands above the page and takes nothing from it; any key or touch sends it away.

    Signals:
        answered: somebody says they are there.
    """

    answered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._said = PlainLabel(self.tr("Still here? A plain page will soon cover this one. Nothing is lost."))
        here = Button(self.tr("I am here"), identifier="still-here")
        here.clicked.connect(self.answered)
        panel, line = NotePanel(), QHBoxLayout()
        line.addWidget(self._said, 1)
        line.addWidget(here)
        panel.lines.addLayout(line)
        around = QHBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(panel)
        self.hide()

    def ask(self) -> None:
        """Show the line and let a screen reader say it once, politely."""
        self.show()
        announce(self, self._said.text())
