"""A plain box for a person's own words: nothing is counted, corrected or guessed."""

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

MOST_LETTERS = 4_000
LINES = 5


class TextBox(QPlainTextEdit):
    """Takes up to 4,000 characters. Tab leaves it, so that it is no trap for the keyboard."""

    def __init__(self, identifier: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(identifier)
        self.setAccessibleIdentifier(identifier)
        self.setTabChangesFocus(True)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhMultiLine
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._added = (0, 0)
        self.document().contentsChange.connect(self._on_contents_change)
        self.textChanged.connect(self._on_text_changed)

    def show_text(self, text: str) -> None:
        """Replace all that is in it; nothing of what stood there can be brought back by Undo."""
        self.setPlainText(text)

    def text(self) -> str:
        """What stands in it, as typed."""
        return self.toPlainText()

    @property
    def full(self) -> bool:
        """Whether no more goes in."""
        return len(self.text()) >= MOST_LETTERS

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take a paste as plain text, as far as there is room for it."""
        chosen = len(self.textCursor().selectedText())
        room = MOST_LETTERS - len(self.text()) + chosen
        if room > 0:
            self.insertPlainText(source.text()[:room])

    def sizeHint(self) -> QSize:
        """Room for a few lines; it scrolls beyond them."""
        self.ensurePolished()
        return QSize(400, LINES * self.fontMetrics().lineSpacing() + 2 * self.frameWidth() + 32)

    def minimumSizeHint(self) -> QSize:
        """Never lower than its lines, whatever the window."""
        return QSize(160, self.sizeHint().height())

    def _on_contents_change(self, place: int, _taken: int, added: int) -> None:
        self._added = (place, place + added)

    def _on_text_changed(self) -> None:
        """Take back the end of what came in last, so that nothing written before is lost."""
        over = len(self.text()) - MOST_LETTERS
        if over <= 0:
            return
        start, end = self._added[0], min(self._added[1], self.document().characterCount() - 1)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        surplus = cursor.selectedText()[-over:]
        cursor.setPosition(end - len(surplus.encode("utf-16-le")) // 2)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
