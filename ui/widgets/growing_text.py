"""A labelled box for several lines of text that is as tall as its text, so that only the page scrolls."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ui.widgets.accessible import announce
from ui.widgets.bring_into_view import bring_into_view, page_around
from ui.widgets.plain_label import PlainLabel

_ROOM = 24  # frame and padding, above and below together


class _Box(QPlainTextEdit):
    """Says when its width changed, which is when its lines break anew."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.resized.emit()


class GrowingText(QWidget):
    """Label, whatever stands `above`, help, the box, and a sentence after `tell`. Tab leaves the box.

    Signals:
        edited: the text changed by hand or by paste. Argument: the text.
    """

    edited = Signal(str)

    def __init__(
        self,
        label: str,
        identifier: str,
        help_text: str = "",
        *above: QWidget,
        least_lines: int = 2,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least_lines = least_lines
        self.label, self.help = PlainLabel(label, "label"), PlainLabel(help_text, "help")
        if not help_text:
            self.help.hide()
        self.edit = _Box()
        self.edit.setObjectName(identifier)
        self.edit.setAccessibleIdentifier(identifier)
        self.edit.setAccessibleDescription(help_text)
        self.edit.setTabChangesFocus(True)
        self.edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.resized.connect(self._grow)
        self.edit.cursorPositionChanged.connect(self._follow_cursor)
        self.label.setBuddy(self.edit)
        self.told = PlainLabel("", "attention")
        self.told.setAccessibleIdentifier(f"{identifier}-told")
        self.told.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.label, *above, self.help, self.edit, self.told):
            layout.addWidget(widget)

    @property
    def text(self) -> str:
        """What stands in it, as typed."""
        return self.edit.toPlainText()

    def show_text(self, text: str) -> None:
        """Replace the text without reporting it as an edit."""
        blocked = self.edit.blockSignals(True)
        self.edit.setPlainText(text)
        self.edit.blockSignals(blocked)
        self.tell("")
        self._grow()

    def tell(self, sentence: str) -> None:
        """Show one sentence under the box; an empty one takes it away."""
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))

    def ask_again(self, sentence: str) -> None:
        """Show the sentence and put the cursor where it can be acted on."""
        self.tell(sentence)
        announce(self, sentence)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(self.told)

    def changeEvent(self, event: QEvent) -> None:
        """Fit the text again when its size changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def _grow(self) -> None:
        document = self.edit.document()
        layout, block = document.documentLayout(), document.firstBlock()
        text = 0.0
        while block.isValid():
            text += layout.blockBoundingRect(block).height()  # breaks the block's lines if they are not yet
            block = block.next()
        least = self._least_lines * self.edit.fontMetrics().lineSpacing()
        self.edit.setFixedHeight(round(max(text, least) + 2 * document.documentMargin()) + _ROOM)

    def _follow_cursor(self) -> None:
        """Let the page scroll with the cursor: the box itself never does."""
        page = page_around(self)
        if page is not None and self.edit.hasFocus():
            page.reveal(self.edit, self.edit.cursorRect())

    def _on_text_changed(self) -> None:
        self.tell("")
        self._grow()
        QTimer.singleShot(0, self, self._follow_cursor)  # once the page has made room for a new line
        self.edited.emit(self.text)
