"""A page to show to a worker without having to say anything."""

from PySide6.QtCore import Signal

from ui.presenters.word import WordView
from ui.screens.client.client_page import ClientPage
from ui.widgets.button import Button
from ui.widgets.plain_label import PlainLabel


class WordScreen(ClientPage):
    """Large enough to be read across a table; gives no reason.

    Signals:
        closed: back to where this page was opened.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("I would like a word with my worker."))
        self.heading.setProperty("look", "large")
        self.column.insertSpacing(0, 40)
        self.column.addSpacing(16)
        self.column.addWidget(PlainLabel(self.tr("Turn this page to your worker, or wait. You don't need to say why.")))
        self.say(self.tr("Your worker also sees this when you give the laptop back."), look="help")
        go_on = Button(self.tr("Go on"), "action", "go-on")
        go_on.clicked.connect(self.closed)
        self.offer(go_on)

    def show_view(self, view: WordView | None = None) -> None:
        """The same words always; a break is offered once questions have begun."""
        self.client_bar.pause.setVisible(view is not None and view.among_questions)
        self.arrive()
