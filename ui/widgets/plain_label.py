"""Text on screens: never read as markup, wrapped, in one of the named looks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class PlainLabel(QLabel):
    """A label that shows its text letter for letter, whoever wrote it.

    `look` is a name of the style sheet: "", "title", "subtitle", "question", "help", "mono", "attention", "problem".
    """

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setProperty("look", look)
        self.setText(text)


class Heading(PlainLabel):
    """The heading of a screen; it can take focus, so that a reader starts there after a change of screen.

    Tab passes it by: it is a place to read from, not a control.
    """

    reader_role = "heading"

    def __init__(self, text: str = "", look: str = "title", parent: QWidget | None = None) -> None:
        super().__init__(text, look, parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleIdentifier("heading")
