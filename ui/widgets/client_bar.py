"""The bar on top of every client screen: Back, Take a break and Hide screen, always in the same places."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.button import Button


class ClientBar(QWidget):
    """Back stands at the start, Take a break and Hide screen at the end; Hide is always there.

    Signals:
        went_back: one step back was asked for.
        break_taken: a break was asked for.
        hidden: the screen is to be covered now.
    """

    went_back = Signal()
    break_taken = Signal()
    hidden = Signal()

    def __init__(self, back: bool = False, pause: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button(self.tr("Back"), identifier="back")
        self.pause = Button(self.tr("Take a break"), identifier="break")
        self.hide_screen = Button(self.tr("Hide screen"), "hide", "hide")
        self.back.clicked.connect(self.went_back)
        self.pause.clicked.connect(self.break_taken)
        self.hide_screen.clicked.connect(self.hidden)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.pause)
        row.addWidget(self.hide_screen)
        self.back.setVisible(back)
        self.pause.setVisible(pause)

    def allow_back(self, there_is: bool) -> None:
        """Show Back only where there is a step to go back to."""
        self.back.setVisible(there_is)
