"""Before the laptop goes to the client: what happens now, and a short staff PIN."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tiscreen.domain.session import Mode
from ui.presenters.hand_over import HandOverView, pin_fits
from ui.screens.staff.frame import StaffPage
from ui.widgets.button import Button
from ui.widgets.field import SecretField
from ui.widgets.note_panel import NotePanel
from ui.widgets.plain_label import PlainLabel


class HandOverScreen(StaffPage):
    """A PIN for this hand-over only, held in memory.

    Signals:
        handed_over: the PIN; the records close and the client's pages start.
    """

    handed_over = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.heading.setText(self.tr("Hand over the laptop"))
        self.happens = NotePanel(
            self.tr("This laptop's records close now. Nobody can open them from the client's pages."),
            self.tr("The PIN opens only the page on which you take the laptop back. Your passphrase opens the rest."),
        )
        self.pin = SecretField(
            self.tr("A PIN for today"),
            "pin",
            self.tr("4 to 8 digits, for this session only. Not the PIN of a phone or card."),
        )
        self.pin.edit.setMaxLength(8)
        self.pin.entered.connect(self._on_hand_over)
        self.room = PlainLabel()
        self.waiting = PlainLabel(self.tr("The records are closing."), "help")
        for widget in (self.happens, self.pin, self.room):
            self.column.addWidget(widget)
        self.hand = Button(self.tr("Hand over"), "action", "hand-over")
        self.hand.clicked.connect(self._on_hand_over)
        self.footer.addWidget(self.hand)
        self.footer.addWidget(self.waiting, 100)
        self.footer.addStretch(1)

    def show_view(self, view: HandOverView) -> None:
        """Ask for a PIN; a busy view leaves all as it is and says what is going on."""
        self.hand.setEnabled(not view.busy)
        self.back.setEnabled(not view.busy)
        self.waiting.setVisible(view.busy)
        self.room.setText(self._room(view))
        if view.busy:
            return
        self.pin.show_text("")
        self.pin.cover(covered=True)
        self.settle(self.pin)

    def _room(self, view: HandOverView) -> str:
        seats = (
            self.tr("Sit side by side, so that you both can read.")
            if view.mode is Mode.INTERVIEWER
            else self.tr("Turn the screen so that only they can read it. Tell them where you will be.")
        )
        return seats if view.private else f"{seats} " + self.tr("If you can, find a place where nobody overhears.")

    def _on_hand_over(self) -> None:
        if not self.hand.isEnabled():
            return
        if pin_fits(self.pin.text):
            self.handed_over.emit(self.pin.text)
        else:
            self.pin.ask_again(self.tr("Choose 4 to 8 digits that you will remember for an hour or two."))
