"""Where the staff PIN goes: covered always, pasted or typed, and put away after each try."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.field import Field


class PinField(Field):
    """The PIN is never shown, not to a screen reader either.

    Signals:
        entered: Enter was pressed in it.
        rested: a PIN is taken again.
    """

    rested = Signal()

    def __init__(self, label: str, identifier: str, help_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, identifier, help_text, parent)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setMaxLength(64)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhPreferNumbers
        )
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._on_rested)

    def take(self) -> str:
        """What was typed; the field is empty afterwards."""
        typed = self.text.strip()
        self.show_text("")
        return typed

    def rest(self, seconds: int) -> None:
        """Take nothing for a while; no clock runs on screen."""
        self.edit.setEnabled(seconds <= 0)
        if seconds > 0:
            self._rest.start(seconds * 1000)
        else:
            self._rest.stop()

    def _on_rested(self) -> None:
        self.edit.setEnabled(True)
        self.tell("")
        if self.isVisible():
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rested.emit()
