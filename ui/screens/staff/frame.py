"""The frame of every staff screen, and the few words and dates they share."""

import re

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.page import Page, lay_out_now
from ui.widgets.plain_label import Heading, PlainLabel


class StaffPage(Page):
    """Back at the start of the bar where there is one, a heading, and the main action first in the footer.

    Signals:
        went_back: one step back was asked for.
    """

    went_back = Signal()

    def __init__(self, title: str, *, back: bool = True, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent, wide=wide)
        self.back = Button(self.tr("Back"), identifier="back")
        self.back.clicked.connect(self.went_back)
        if not back:
            self.back.hide()
        self.bar.addWidget(self.back)
        self.bar.addStretch(1)
        self.column.setSpacing(16)
        self.heading = Heading(title)
        self.column.addWidget(self.heading)

    def put_actions(self, *buttons: Button) -> None:
        """Put buttons into the footer, the main one first; what is left of the line stays empty."""
        for button in buttons:
            self.footer.addWidget(button)
        self.footer.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """Give everything its place before the first paint, so that nothing jumps."""
        super().showEvent(event)
        lay_out_now()

    def settle(self, first: Field | None = None) -> None:
        """End `show_view`: from the top, with the focus on the heading or where typing begins."""
        if self.isVisible():
            lay_out_now()
        self.to_top()
        (first.edit if first else self.heading).setFocus(Qt.FocusReason.OtherFocusReason)
        if first is not None:
            self.reveal_soon(first)


def row(name: str, detail: str, *buttons: Button) -> QHBoxLayout:
    """One line of a list: a name and a detail at the start, buttons at the end."""
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(PlainLabel(name, "label"))
    if detail:
        words.addWidget(PlainLabel(detail, "help"))
    across = QHBoxLayout()
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(12)
    across.addLayout(words, 1)
    for button in buttons:
        button.setAccessibleName(f"{button.text()}: {name}")
        across.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return across


def day(iso: str) -> str:
    """A date as people write it: 23 November 2026."""
    found = QDate.fromString(iso[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(found, "d MMMM yyyy") if found.isValid() else iso


def filled(words: str, *values: str) -> str:
    """Put values into %1, %2 …; a value that holds a % itself stays as it is."""
    return re.sub("%([1-9])", lambda place: values[int(place[1]) - 1], words)
