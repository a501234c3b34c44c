"""A bad moment in front of a client: the same calm page, which can be hidden like any other."""

from PySide6.QtCore import Signal

from ui.screens.problem import ProblemScreen
from ui.widgets.client_bar import ClientBar


class ClientProblemScreen(ProblemScreen):
    """Adds the client bar.

    Signals:
        hidden: cover the screen now.
    """

    hidden = Signal()

    def __init__(self) -> None:
        super().__init__()
        bar = ClientBar()
        bar.hidden.connect(self.hidden)
        self.bar.addWidget(bar)
