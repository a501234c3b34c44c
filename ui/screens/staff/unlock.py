"""The locked laptop: a passphrase, and what waits behind it without saying what."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.main_window import NEUTRAL_TITLE
from ui.presenters.unlock import UnlockView
from ui.screens.staff.frame import StaffPage
from ui.widgets.button import Button
from ui.widgets.field import SecretField
from ui.widgets.note_panel import NotePanel
from ui.widgets.plain_label import PlainLabel


class UnlockScreen(StaffPage):
    """Passphrase, Unlock, and a way on for a forgotten passphrase. After wrong tries it counts the wait down itself.

    Signals:
        unlocked: a passphrase to try.
        recovery_asked: the passphrase is forgotten.
    """

    unlocked = Signal(str)
    recovery_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", back=False, parent=parent)
        self.heading.setText(self.tr("Unlock this laptop's records."))
        self.bar.insertWidget(0, PlainLabel(NEUTRAL_TITLE, "help"))
        self.check_in = NotePanel(self.tr("A person is waiting for a check-in."))
        self.check_in.setAccessibleIdentifier("check-in-waiting")
        self.sessions = PlainLabel()
        self.sessions.setAccessibleIdentifier("sessions-waiting")
        self.passphrase = SecretField(self.tr("Passphrase"), "passphrase")
        self.passphrase.entered.connect(self._on_unlock)
        for widget in (self.check_in, self.sessions, self.passphrase):
            self.column.addWidget(widget)
        self.check_in.hide()
        self.sessions.hide()
        self.unlock = Button(self.tr("Unlock"), "action", "unlock")
        self.forgot = Button(self.tr("I have forgotten the passphrase"), "plain", "forgot")
        self.unlock.clicked.connect(self._on_unlock)
        self.forgot.clicked.connect(self.recovery_asked)
        self.put_actions(self.unlock, self.forgot)
        self._left, self._wrong, self._busy = 0, False, False
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._on_second)

    def show_view(self, view: UnlockView) -> None:
        """Show what waits, and after a wrong try the calm sentence and the wait.

        A busy view changes nothing else; a view that only counts down leaves what is being typed.
        """
        counting = self._left > 0 and view.wrong and not self._busy and self.isVisible()
        self._wrong, self._busy, self._left = view.wrong, view.busy, view.wait_seconds
        self.unlock.setEnabled(not view.busy)
        self.forgot.setEnabled(not view.busy)
        if view.wait_seconds:
            self._second.start()
        else:
            self._second.stop()
        if not view.busy:
            self.check_in.setVisible(view.check_in_waiting)
            self._show_sessions(view.waiting_sessions)
            if not counting:
                self._start_typing()
        self._show_state()
        self.reveal_soon(self.passphrase)

    def _start_typing(self) -> None:
        self.passphrase.show_text("")
        self.passphrase.cover(covered=True)
        self.settle(self.passphrase)

    def _show_sessions(self, count: int) -> None:
        one = self.tr("A session is waiting.")
        self.sessions.setText(one if count == 1 else self.tr("%n sessions are waiting.", "", count))
        self.sessions.setVisible(count > 0)

    def _show_state(self) -> None:
        sentences = []
        if self._busy:
            sentences.append(self.tr("Opening the records. This takes a moment."))
        elif self._wrong:
            sentences.append(self.tr("That did not match. Nothing is lost."))
        if self._left == 1:
            sentences.append(self.tr("You can try again in 1 second."))
        elif self._left:
            sentences.append(self.tr("You can try again in %n seconds.", "", self._left))
        self.passphrase.tell(" ".join(sentences))

    def _on_second(self) -> None:
        self._left = max(0, self._left - 1)
        if not self._left:
            self._second.stop()
        self._show_state()

    def _on_unlock(self) -> None:
        if self._busy or self._left:
            return
        if self.passphrase.text:
            self.unlocked.emit(self.passphrase.text)
        else:
            self.passphrase.ask_again(self.tr("Type or paste your passphrase."))
