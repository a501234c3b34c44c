"""The cover: a dull finished page that gives nothing away and is opened by a PIN typed blind."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.page import Page
from ui.widgets.plain_label import Heading, PlainLabel

MOST_KEYS = 64
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CoverScreen(Page):
    """Has no control and shows nothing of what is typed; Enter sends it, Esc forgets it.

    Signals:
        pin_typed: Enter was pressed. Argument: the keys before it.
    """

    pin_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("cover")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._typed = ""
        self.column.addSpacing(96)
        self.column.addWidget(Heading(self.tr("Thank you.")))
        self.column.addWidget(PlainLabel(self.tr("Please give this laptop to a member of staff.")))
        self.without_footer()

    def show_view(self, _view: object = None) -> None:
        """Begin with nothing typed."""
        self._typed = ""
        self.to_top()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Collect keys; no key does anything that can be seen."""
        if event.key() in ENTER:
            typed, self._typed = self._typed, ""
            if typed:
                self.pin_typed.emit(typed)
        elif event.key() == Qt.Key.Key_Escape:
            self._typed = ""
        elif event.key() == Qt.Key.Key_Backspace:
            self._typed = self._typed[:-1]
        elif event.text().isprintable():
            self._typed = (self._typed + event.text())[:MOST_KEYS]

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Keep the focus: there is nowhere else to go."""
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Listen to the keyboard from the first moment."""
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was typed."""
        self._typed = ""
        super().hideEvent(event)
