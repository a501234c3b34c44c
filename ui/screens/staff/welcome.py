"""First run: what will be made, before anything is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.presenters.unlock import WelcomeView
from ui.screens.staff.frame import StaffPage, filled
from ui.widgets.button import Button
from ui.widgets.card import Card, stacked
from ui.widgets.plain_label import PlainLabel


class WelcomeScreen(StaffPage):
    """Four plain steps, and one button.

    Signals:
        begun: set-up can start.
    """

    begun = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", back=False, parent=parent)
        self.heading.setText(self.tr("Set up this laptop"))
        self.column.addWidget(
            PlainLabel(
                self.tr("It takes about ten minutes, once. Have a pen and paper with you. Nothing is sent anywhere.")
            )
        )
        self.column.addSpacing(8)
        for number, (name, words) in enumerate(self._steps(), start=1):
            self.column.addWidget(_step(number, name, words))
        self.folder = PlainLabel("", "help")
        self.column.addSpacing(8)
        self.column.addWidget(self.folder)
        begin = Button(self.tr("Begin"), "action", "begin")
        begin.clicked.connect(self.begun)
        self.put_actions(begin)

    def _steps(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("A passphrase"), self.tr("It opens the records on this laptop. Only you know it.")),
            (self.tr("A recovery key on paper"), self.tr("For the day when the passphrase is forgotten.")),
            (
                self.tr("What your service confirms"),
                self.tr(
                    "What you tell people about privacy, and which questions you use. With your name and the date."
                ),
            ),
            (self.tr("Home"), self.tr("From there you begin the first session.")),
        )

    def show_view(self, view: WelcomeView) -> None:
        """Name the folder in which everything will be kept."""
        self.folder.setText(filled(self.tr("Everything stays in this folder, encrypted: %1"), view.folder))
        self.folder.setVisible(bool(view.folder))
        self.settle()


def _step(number: int, name: str, words: str) -> Card:
    card, across = Card(), QHBoxLayout()
    across.setSpacing(20)
    place = PlainLabel(str(number), "title")
    place.setMinimumWidth(24)
    across.addWidget(place)
    card.lines.addLayout(across)
    texts = stacked(PlainLabel(name, "label"), PlainLabel(words))
    across.addWidget(texts, 1)
    return card
