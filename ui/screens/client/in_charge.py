"""You are in charge: what a person may always do, and how they want to do this, if at all."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tiscreen.domain.session import Mode
from ui.presenters.in_charge import InChargeView
from ui.screens.client.client_page import ClientPage
from ui.widgets.button import Button
from ui.widgets.card import stacked
from ui.widgets.note_panel import NotePanel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.wrap_row import WrapRow


class InChargeScreen(ClientPage):
    """Three equal ways on, and Hide screen to try once.

    Signals:
        started: the person chose how. Argument: "on-my-own" or "with-my-worker".
        declined: not today.
        alone_asked, lesson_asked, practice_asked: a page to look at first, for whoever likes.
    """

    started = Signal(str)
    declined = Signal()
    alone_asked = Signal()
    lesson_asked = Signal()
    practice_asked = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("You are in charge of this"), back=True)
        self.say(
            self.tr("You can skip any question. You can stop at any time."),
            self.tr("If you say no to all of it, you still get help here."),
            self.tr("Can anyone see or hear this right now? You can wait until you are on your own."),
        )
        self.column.addWidget(self._hide_lesson())
        self.column.addWidget(self._first_if_you_like())
        self._set_up = PlainLabel()
        self.column.addWidget(self._set_up)
        own = Button(self.tr("On my own"), "action", "on-my-own")
        both = Button(self.tr("With my worker"), "action", "with-my-worker")
        not_today = Button(self.tr("Not today"), "action", "not-today")
        own.clicked.connect(lambda: self.started.emit("on-my-own"))
        both.clicked.connect(lambda: self.started.emit("with-my-worker"))
        not_today.clicked.connect(self.declined)
        self.offer(own, both, not_today)

    def _hide_lesson(self) -> NotePanel:
        lesson = NotePanel(
            self.tr("Hide screen puts a plain page over this one. It does not erase what you saved."),
            self.tr("Your worker can bring your page back with a PIN."),
        )
        try_it = Button(self.tr("Try Hide screen"), "", "try-hide")
        try_it.clicked.connect(self.hidden)
        own_digits = Button(self.tr("Open it with my own digits"), "", "hide-lesson")
        own_digits.clicked.connect(self.lesson_asked)
        lesson.lines.addWidget(WrapRow(try_it, own_digits))
        return lesson

    def _first_if_you_like(self) -> QWidget:
        alone = Button(self.tr("Am I on my own?"), "plain", "alone-check")
        practice = Button(self.tr("A trial question"), "plain", "practice")
        alone.clicked.connect(self.alone_asked)
        practice.clicked.connect(self.practice_asked)
        return stacked(PlainLabel(self.tr("First, if you like:"), "help"), WrapRow(alone, practice))

    def show_view(self, view: InChargeView) -> None:
        """Say how the worker set it up; any of the three ways stays open."""
        self._set_up.setText(
            self.tr("Your worker set this up to do together. You can choose another way.")
            if view.mode == Mode.INTERVIEWER.value
            else self.tr("Your worker set this up for you to do on your own. You can choose another way.")
        )
        self.arrive()
