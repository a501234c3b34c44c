"""A forgotten passphrase: the recovery key from the paper, and a new passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.presenters.unlock import RecoverView
from ui.screens.staff.frame import StaffPage
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.plain_label import PlainLabel


class RecoverScreen(StaffPage):
    """Recovery key, then a new passphrase as in first run.

    Signals:
        passphrase_edited: judge this passphrase and answer with `show_advice`.
        suggestion_asked: another suggestion is wanted; answer with `show_suggestion`.
        recovered: the recovery key as typed, and the new passphrase.
    """

    passphrase_edited = Signal(str)
    suggestion_asked = Signal()
    recovered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.heading.setText(self.tr("Open with the recovery key"))
        self.key = Field(
            self.tr("Recovery key"),
            "recovery-key",
            self.tr("From the paper of the first day. Capital or small letters, with or without gaps: both work."),
        )
        self.choose = NewPassphrase()
        self.choose.edited.connect(self.passphrase_edited)
        self.choose.suggestion_asked.connect(self.suggestion_asked)
        self.choose.entered.connect(self._on_continue)
        self.went_back.connect(lambda: self.key.show_text(""))
        for widget in (self.key, PlainLabel(self.tr("A new passphrase"), "subtitle"), self.choose):
            self.column.addWidget(widget)
        self.waiting = PlainLabel(self.tr("Opening the records. This takes a moment."), "help")
        self.go_on = Button(self.tr("Open the records"), "action", "continue")
        self.go_on.clicked.connect(self._on_continue)
        self.footer.addWidget(self.go_on)
        self.footer.addWidget(self.waiting, 100)
        self.footer.addStretch(1)

    def show_view(self, view: RecoverView) -> None:
        """Begin with a suggestion; after a key that did not match, all that was typed stays.

        The key itself stays until Back is pressed: nobody should copy 36 letters twice.
        """
        self.go_on.setEnabled(not view.busy)
        self.waiting.setVisible(view.busy)
        if view.busy:
            return
        if view.wrong:
            self.key.ask_again(self._did_not_match(view.wait_seconds))
            return
        self.key.tell("")
        self.choose.start(view.suggestion)
        self.settle(self.key)

    def _did_not_match(self, seconds: int) -> str:
        calm = self.tr("That did not match. Nothing is lost. Compare it with the paper.")
        if not seconds:
            return calm
        one = self.tr("You can try again in 1 second.")
        return f"{calm} " + (one if seconds == 1 else self.tr("You can try again in %n seconds.", "", seconds))

    def show_suggestion(self, words: str) -> None:
        """Offer another passphrase."""
        self.choose.show_suggestion(words)

    def show_advice(self, acceptable: bool, sentence: str) -> None:
        """Say what the typed passphrase is like."""
        self.choose.show_advice(acceptable, sentence)

    def _on_continue(self) -> None:
        key = self.key.text.strip()
        if not key:
            self.key.ask_again(self.tr("Type the key as it stands on the paper."))
        elif self.choose.ready():
            self.recovered.emit(key, self.choose.text)
