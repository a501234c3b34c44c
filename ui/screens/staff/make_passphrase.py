"""First run, step 1: a name and a passphrase for the first member of staff."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.presenters.unlock import MakePassphraseView
from ui.screens.staff.frame import StaffPage
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.plain_label import PlainLabel


class MakePassphraseScreen(StaffPage):
    """Name, suggestion, passphrase, advice.

    Signals:
        passphrase_edited: judge this passphrase and answer with `show_advice`.
        suggestion_asked: another suggestion is wanted; answer with `show_suggestion`.
        continued: name and passphrase were chosen.
    """

    passphrase_edited = Signal(str)
    suggestion_asked = Signal()
    continued = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.heading.setText(self.tr("Your name and a passphrase"))
        self.name = Field(
            self.tr("Your name"), "staff-name", self.tr("Records say who did what. Colleagues see it; clients do not.")
        )
        self.choose = NewPassphrase()
        self.choose.edited.connect(self.passphrase_edited)
        self.choose.suggestion_asked.connect(self.suggestion_asked)
        self.choose.entered.connect(self._on_continue)
        self.waiting = PlainLabel(self.tr("Making the records. This takes a moment."), "help")
        for widget in (self.name, self.choose):
            self.column.addWidget(widget)
        self.go_on = Button(self.tr("Continue"), "action", "continue")
        self.go_on.clicked.connect(self._on_continue)
        self.footer.addWidget(self.go_on)
        self.footer.addWidget(self.waiting, 100)
        self.footer.addStretch(1)

    def show_view(self, view: MakePassphraseView) -> None:
        """Begin with empty fields and a suggestion; a busy view leaves what was typed."""
        self.go_on.setEnabled(not view.busy)
        self.waiting.setVisible(view.busy)
        if view.busy:
            return
        self.name.show_text(view.name)
        self.choose.start(view.suggestion)
        self.settle()

    def show_suggestion(self, words: str) -> None:
        """Offer another passphrase."""
        self.choose.show_suggestion(words)

    def show_advice(self, acceptable: bool, sentence: str) -> None:
        """Say what the typed passphrase is like; only an acceptable one can be continued with."""
        self.choose.show_advice(acceptable, sentence)

    def _on_continue(self) -> None:
        name = self.name.text.strip()
        if not name:
            self.name.ask_again(self.tr("Add the name your colleagues know you by."))
        elif self.choose.ready():
            self.continued.emit(name, self.choose.text)
