"""All questions of a part, to look through before or while answering (X3)."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from ui.presenters.part_list import PartListGroup, PartListView
from ui.screens.client.client_page import ClientPage
from ui.widgets.button import Button
from ui.widgets.card import emptied
from ui.widgets.plain_label import PlainLabel
from ui.widgets.stem_text import StemText


class PartListScreen(ClientPage):
    """Shows every question, also those that may never be asked.

    Signals:
        closed: back to where the list was opened.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("All questions in this part"), pause=True)
        self.setAccessibleIdentifier("part-list")
        self._title = PlainLabel("", "help")
        self.column.insertWidget(0, self._title)
        self.say(self.tr("You can skip any of them. You can stop at any time."))
        self._groups = QVBoxLayout()
        self._groups.setSpacing(20)
        self.column.addLayout(self._groups)
        close = Button(self.tr("Close this list"), "action", "close")
        close.clicked.connect(self.closed)
        self.offer(close)

    def show_view(self, view: PartListView) -> None:
        """Replace the whole list."""
        self._title.setText(view.title)
        emptied(self._groups)
        for group in view.groups:
            self._groups.addWidget(self._group(group, titled=len(view.groups) > 1))
        self.start_at(self.heading)

    def _group(self, group: PartListGroup, *, titled: bool) -> QWidget:
        holder = QWidget()
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        if titled:
            lines.addWidget(PlainLabel(group.title, "subtitle"))
        if group.depends:
            lines.addWidget(PlainLabel(self.tr("If these are asked depends on an answer before them."), "help"))
        if group.stem:
            lines.addWidget(StemText(group.stem))
        lines.addLayout(_numbered(group.questions))
        return holder


def _numbered(questions: tuple[str, ...]) -> QGridLayout:
    """Questions with their numbers hanging before them; a question's own text stays as it was published."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, QFontMetrics(QApplication.font()).horizontalAdvance("00."))
    for row, question in enumerate(questions):
        number = PlainLabel(f"{QLocale().toString(row + 1)}.")
        number.setWordWrap(False)
        grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        grid.addWidget(PlainLabel(question), row, 1)
    return grid
