"""The note before a part: neutral facts, and three choices that weigh the same (AC-24)."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.presenters.part_note import PartNoteView
from ui.screens.client.client_page import ClientPage
from ui.widgets.button import Button
from ui.widgets.plain_label import PlainLabel
from ui.widgets.wrap_row import WrapRow


class PartNoteScreen(ClientPage):
    """Says what comes next before it comes.

    Signals:
        started: ask the questions of this part.
        left_out: do not ask them.
        put_off: ask them after the other parts.
        list_asked: show all questions of this part first (X3).
        declined: no screening today.
    """

    started = Signal()
    left_out = Signal()
    put_off = Signal()
    list_asked = Signal()
    declined = Signal()

    def __init__(self) -> None:
        super().__init__("", back=True)
        self.setAccessibleIdentifier("part-note")
        self._place, self._again = PlainLabel("", "help"), PlainLabel(self.tr("You can go on where you stopped."))
        self._note, self._source = PlainLabel(), PlainLabel("", "help")
        self._facts = _Facts(self.tr("It is about"), self.tr("Questions"), self.tr("Minutes"))
        self._see_all = Button(self.tr("See all questions in this part"), "plain", "see-all")
        decline = Button(self.tr("No screening today"), "plain", "no-screening")
        decline.clicked.connect(self.declined)
        self.column.insertWidget(0, self._place)
        for widget in (self._note, self._again, self._facts, WrapRow(self._see_all, decline), self._source):
            self.column.addWidget(widget)
        self._start = Button("", "action", "start")
        leave_out = Button(self.tr("Leave out"), "action", "leave-out")
        later = Button(self.tr("Later"), "action", "later")
        self.offer(self._start, leave_out, later)
        self._see_all.clicked.connect(self.list_asked)
        self._start.clicked.connect(self.started)
        leave_out.clicked.connect(self.left_out)
        later.clicked.connect(self.put_off)

    def show_view(self, view: PartNoteView) -> None:
        """Replace all facts."""
        number, of = QLocale().toString(view.part), QLocale().toString(view.parts)
        self._place.setText(self.tr("Part {number} of {of}").format(number=number, of=of))
        self._place.setVisible(view.part > 0)
        self.heading.setText(view.title)
        self._note.setText(view.note)
        self._again.setVisible(view.resumed)
        minutes = self.tr("about {minutes}").format(minutes=QLocale().toString(view.minutes))
        self._facts.show_facts(view.topics, QLocale().toString(view.count), minutes)
        self._source.setText(view.source)
        self._source.setVisible(bool(view.source))
        self._start.setText(self.tr("Go on") if view.resumed else self.tr("Start"))
        self.start_at(self.heading)


class _Facts(QWidget):
    """What it is, line by line: a caption and its words. Numbers stand alone, so that no language has to bend them."""

    def __init__(self, *captions: str) -> None:
        super().__init__()
        lines = QGridLayout(self)
        lines.setContentsMargins(0, 4, 0, 4)
        lines.setHorizontalSpacing(16)
        lines.setVerticalSpacing(6)
        lines.setColumnStretch(1, 1)
        self._values = tuple(PlainLabel() for _ in captions)
        for place, (caption, value) in enumerate(zip(captions, self._values, strict=True)):
            name = PlainLabel(caption, "label")
            name.setWordWrap(False)
            lines.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
            lines.addWidget(value, place, 1)

    def show_facts(self, *values: str) -> None:
        """Replace the words."""
        for label, value in zip(self._values, values, strict=True):
            label.setText(value)
