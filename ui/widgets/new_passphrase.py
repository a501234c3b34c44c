"""Choosing a passphrase: one is suggested, one's own is as welcome, and advice comes while typing (AC-57)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import SecretField
from ui.widgets.plain_label import PlainLabel


class NewPassphrase(QWidget):
    """A suggestion to take, or two fields to type in. Whoever listens judges the words and calls `show_advice`.

    Signals:
        edited: the passphrase changed. Argument: the passphrase.
        suggestion_asked: another suggestion is wanted; answer with `show_suggestion`.
        entered: Enter was pressed in the last field.
    """

    edited = Signal(str)
    suggestion_asked = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._acceptable = False
        self.suggestion = PlainLabel("", "mono")
        self.suggestion.setAccessibleIdentifier("suggestion")
        self.use = Button(self.tr("Use this one"), identifier="use-suggestion")
        self.another = Button(self.tr("Suggest another"), identifier="suggest")
        self.first = SecretField(self.tr("Passphrase"), "passphrase", self.tr("You can paste it. Spaces count."))
        self.again = SecretField(
            self.tr("Once more"), "passphrase-again", self.tr("So that no slip of a key locks you out.")
        )
        self.advice = PlainLabel("", "help")
        self.advice.setAccessibleIdentifier("advice")
        self._connect()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for widget in (self._card(), self.first, self.advice, self.again):
            layout.addWidget(widget)

    def _card(self) -> Card:
        card = Card(
            PlainLabel(self.tr("We can suggest one"), "label"),
            PlainLabel(
                self.tr("Words picked by chance are hard to guess and easy to say. Write it down until you know it.")
            ),
            self.suggestion,
        )
        across = QHBoxLayout()
        across.addWidget(self.use)
        across.addWidget(self.another)
        across.addStretch(1)
        card.lines.addLayout(across)
        return card

    def _connect(self) -> None:
        self.use.clicked.connect(self._on_use)
        self.another.clicked.connect(self.suggestion_asked)
        self.first.edited.connect(self._on_edited)
        self.first.entered.connect(self.again.edit.setFocus)
        self.again.entered.connect(self.entered)

    @property
    def text(self) -> str:
        """The passphrase as it stands."""
        return self.first.text

    def start(self, suggestion: str) -> None:
        """Empty fields, covered, beside a suggestion."""
        self._acceptable = False
        for field in (self.first, self.again):
            field.show_text("")
            field.cover(covered=True)
        self.advice.hide()
        self.show_suggestion(suggestion)

    def show_suggestion(self, words: str) -> None:
        """Offer these words; none, and the offer is not there."""
        self.suggestion.setText(words)
        self.use.setEnabled(bool(words))

    def show_advice(self, acceptable: bool, sentence: str) -> None:
        """Say what the passphrase is like, while it is typed."""
        self._acceptable = acceptable
        self.advice.setText(sentence)
        self.advice.setVisible(bool(sentence))

    def ready(self) -> bool:
        """Whether the passphrase can be taken; if not, say in place what is missing."""
        if not self.first.text:
            self.first.ask_again(self.tr("Choose a passphrase, or use the one suggested above."))
        elif not self._acceptable:
            self.first.ask_again(self.advice.text() or self.tr("A longer one is safer."))
            self.advice.hide()
        elif self.again.text != self.first.text:
            self.again.ask_again(self.tr("The two are not the same yet. Show them to see where they differ."))
        else:
            return True
        return False

    def _on_edited(self, text: str) -> None:
        self._acceptable = False
        self.edited.emit(text)

    def _on_use(self) -> None:
        words = self.suggestion.text()
        for field in (self.first, self.again):
            field.cover(covered=False)
            field.show_text(words)
        self._on_edited(words)
