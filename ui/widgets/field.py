"""A labelled line to type in, with room below it for one calm sentence about what was typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.accessible import announce
from ui.widgets.bring_into_view import bring_into_view
from ui.widgets.button import Button
from ui.widgets.plain_label import PlainLabel


class Field(QWidget):
    """A label, an optional line of help, a line edit and a sentence that is empty until `tell` is called.

    Signals:
        edited: the text changed by hand or by paste. Argument: the text.
        entered: Enter was pressed in it.
    """

    edited = Signal(str)
    entered = Signal()

    def __init__(self, label: str, identifier: str, help_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = PlainLabel(label, "label")
        self.help = PlainLabel(help_text, "help")
        self.edit = QLineEdit()
        self.edit.setObjectName(identifier)
        self.edit.setAccessibleIdentifier(identifier)
        self.edit.setAccessibleDescription(help_text)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.returnPressed.connect(self.entered)
        self.label.setBuddy(self.edit)
        self.told = PlainLabel("", "attention")
        self.told.setAccessibleIdentifier(f"{identifier}-told")
        self.line = QHBoxLayout()
        self.line.setSpacing(8)
        self.line.addWidget(self.edit, 1)
        self._stack()
        self.help.setVisible(bool(help_text))
        self.told.hide()

    def _stack(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.label)
        layout.addWidget(self.help)
        layout.addLayout(self.line)
        layout.addWidget(self.told)

    def beside(self, button: Button) -> None:
        """Put a button at the end of the line, as tall as the line."""
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.line.addWidget(button)

    @property
    def text(self) -> str:
        """What stands in it, as typed."""
        return self.edit.text()

    def show_text(self, text: str) -> None:
        """Replace the text without reporting it as an edit."""
        blocked = self.edit.blockSignals(True)
        self.edit.setText(text)
        self.edit.blockSignals(blocked)
        self.tell("")

    def tell(self, sentence: str) -> None:
        """Show one sentence under the line; an empty one takes it away."""
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))

    def ask_again(self, sentence: str) -> None:
        """Show the sentence and put the cursor where it can be acted on."""
        self.tell(sentence)
        announce(self, sentence)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()
        bring_into_view(self)

    def _on_text_changed(self, text: str) -> None:
        self.tell("")
        self.edited.emit(text)


class SecretField(Field):
    """A field whose text is covered until Show is pressed; pasting works as anywhere (AC-57)."""

    def __init__(self, label: str, identifier: str, help_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, identifier, help_text, parent)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.toggle = Button(identifier=f"show-{identifier}")
        self.toggle.clicked.connect(self._on_toggle)
        self.beside(self.toggle)
        self.cover(covered=True)

    @property
    def covered(self) -> bool:
        """Whether the text is hidden from view."""
        return self.edit.echoMode() is QLineEdit.EchoMode.Password

    def cover(self, *, covered: bool) -> None:
        """Hide the text, or show it."""
        mode = QLineEdit.EchoMode.Password if covered else QLineEdit.EchoMode.Normal
        self.edit.setEchoMode(mode)
        self.toggle.setText(self.tr("Show") if covered else self.tr("Hide"))
        self.toggle.setAccessibleDescription(self.label.text())

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget the text when its screen goes; minimising the window keeps it."""
        if not event.spontaneous():
            self.show_text("")
            self.cover(covered=True)
        super().hideEvent(event)

    def _on_toggle(self) -> None:
        self.cover(covered=not self.covered)
