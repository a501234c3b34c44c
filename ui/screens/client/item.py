"""One question with its options, and every way on from it."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from tiscreen.domain.instrument import Kind
from ui.presenters.answer import Answer
from ui.presenters.item import ItemView
from ui.widgets.accessible import announce
from ui.widgets.answer_area import AnswerArea
from ui.widgets.button import Button
from ui.widgets.client_bar import ClientBar
from ui.widgets.note_panel import NotePanel
from ui.widgets.page import Page
from ui.widgets.plain_label import Heading, PlainLabel
from ui.widgets.stem_text import StemText
from ui.widgets.twin_footer import TwinFooter
from ui.widgets.why_panel import WhyPanel
from ui.widgets.worker_keys import WorkerKeys
from ui.widgets.wrap_row import WrapRow


class ItemScreen(Page):
    """Shows an ItemView; reports what the person does. Nothing is chosen beforehand and nothing moves on by itself.

    Signals:
        next_pressed: go on. Argument: the Answer on screen, which may be empty (AC-11).
        skip_pressed: go on without an answer (AC-09).
        went_back, break_taken, hidden, stopped, list_asked: leave by another way. Argument: the Answer on screen.
        answer_cleared: the person took the answer back; nothing is chosen now.
        choices_asked: other ways of not answering. Argument: the Answer on screen.
        more_said: say more about the skip just before.
        unknown_said: the person does not know.
        passed, not_asked: the worker's two keys (ruling 17).
    """

    next_pressed = Signal(Answer)
    skip_pressed = Signal()
    went_back = Signal(Answer)
    break_taken = Signal(Answer)
    hidden = Signal(Answer)
    stopped = Signal(Answer)
    list_asked = Signal(Answer)
    answer_cleared = Signal()
    choices_asked = Signal(Answer)
    more_said = Signal()
    unknown_said = Signal()
    passed = Signal()
    not_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("item")
        self._kind = Kind.CHOICE
        self._bar = ClientBar(back=True, pause=True)
        self._place, self._window, self._stem = PlainLabel("", "help"), PlainLabel("", "label"), StemText()
        self.heading = Heading("", "question")
        self._said_before = PlainLabel()
        self._note = NotePanel()
        self._note.lines.addWidget(self._said_before)
        self._area = AnswerArea()
        self._why = Button(self.tr("Why we ask this"), "plain", "why")
        self._more = Button("", "plain", "more")
        self._clear = Button("", "plain", "clear")
        self._unknown = Button(self.tr("I don't know"), "plain", "dont-know")
        self._said_more = Button(self.tr("Say more about skipping"), "plain", "say-more")
        self._worker = WorkerKeys()
        self._see_all = Button(self.tr("See all questions in this part"), "plain", "see-all")
        self._finish = Button(self.tr("Finish now"), "plain", "finish-now")
        self._choices = Button(self.tr("Other ways to skip"), "plain", "skip-choices")
        self._rest = WrapRow(self._choices, self._see_all, self._finish)
        self._panel = WhyPanel()
        self._twins = TwinFooter()
        self._lay_out()
        self._connect()

    def show_view(self, view: ItemView) -> None:
        """Replace everything on screen and start at the question."""
        self._kind = view.kind
        self._show_question(view)
        self._area.show_answer(view)
        self._clear.setText(
            self.tr("Don't keep the number") if view.kind is Kind.STATEMENTS else self.tr("Clear my answer")
        )
        self._on_answer_changed()
        self._unknown.setVisible(view.kind is Kind.DATE)
        self._said_more.setVisible(view.just_skipped)
        self._worker.setVisible(view.with_worker)
        self._bar.allow_back(view.can_go_back)
        self._panel.show_why(view.why)
        self._panel.hide()
        self._show_rest(shown=False)
        self.start_at(self.heading)

    def answer(self) -> Answer:
        """What is kept when a person leaves by another way than Next: never a count that is not finished (AC-43)."""
        return Answer() if self._kind is Kind.STATEMENTS else self._area.answer()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of a count as soon as it is off the screen (AC-43)."""
        if self._kind is Kind.STATEMENTS:
            self._area.wipe()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the panel on Esc, wherever the focus is."""
        if event.key() == Qt.Key.Key_Escape and not self._panel.isHidden():
            self._close_why()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.bar.addWidget(self._bar)
        question: tuple[QWidget, ...] = (self._place, self._window, self._stem, self.heading, self._note)
        for widget in (*question, self._area, self._worker):
            self.column.addWidget(widget)
        self.column.addWidget(WrapRow(self._unknown, self._why, self._more, self._clear, self._said_more))
        self.column.addWidget(self._rest)
        self.set_aside(self._panel)
        self.footer.addWidget(self._twins, 1)
        self.footer.addStretch(0)

    def _connect(self) -> None:
        leaving = (
            (self._bar.went_back, self.went_back),
            (self._bar.break_taken, self.break_taken),
            (self._bar.hidden, self.hidden),
            (self._see_all.clicked, self.list_asked),
            (self._finish.clicked, self.stopped),
            (self._choices.clicked, self.choices_asked),
        )
        for pressed, reported in leaving:
            pressed.connect(lambda *_, reported=reported: reported.emit(self.answer()))
        for key, meant in (
            (self._unknown.clicked, self.unknown_said),
            (self._said_more.clicked, self.more_said),
            (self._worker.passed, self.passed),
            (self._worker.not_asked, self.not_asked),
        ):
            key.connect(meant)
        self._twins.next_pressed.connect(self._on_next_pressed)
        self._twins.skip_pressed.connect(self._on_skip_pressed)
        self._area.changed.connect(self._on_answer_changed)
        self._clear.clicked.connect(self._on_clear)
        self._why.clicked.connect(self._on_why)
        self._more.clicked.connect(lambda: self._show_rest(shown=self._rest.isHidden()))
        self._panel.closed.connect(self._close_why)

    def _show_question(self, view: ItemView) -> None:
        number, of = QLocale().toString(view.number), QLocale().toString(view.of)
        place = self.tr("Question {number} of {of} in this part").format(number=number, of=of)
        line, lines = QLocale().toString(view.row[0]), QLocale().toString(view.row[1])
        row = self.tr("Line {number} of {of}").format(number=line, of=lines) if view.row[1] else ""
        self._place.setText(" · ".join(filter(None, (view.part_title, place, row))))
        window = "" if view.window.casefold() in view.stem.casefold() else view.window
        self._window.setText(window)
        self._window.setVisible(bool(window))
        self._stem.show_text(view.stem)
        self.heading.setText(view.question)
        self.heading.setAccessibleDescription("\n".join(filter(None, (window, view.stem))))
        again = self.tr("You wanted to come back to this one.") if view.come_back else ""
        beforehand = "\n".join(filter(None, (again, view.note, view.effect)))
        self._said_before.setText(beforehand)
        self._note.setVisible(bool(beforehand))

    def _show_rest(self, *, shown: bool) -> None:
        self._rest.setVisible(shown)
        self._more.setText(self.tr("Less") if shown else self.tr("More"))
        if shown and self.isVisible():
            self.reveal_soon(self._rest)

    def _on_answer_changed(self) -> None:
        self._clear.setVisible(self._area.touched)

    def _on_clear(self) -> None:
        self._area.clear()
        self._on_answer_changed()
        self.answer_cleared.emit()

    def _on_next_pressed(self) -> None:
        if not self._area.ask_again():
            self.next_pressed.emit(self._area.answer())

    def _on_skip_pressed(self) -> None:
        announce(self, self.tr("Skipped. You don't need to say why."))
        self.skip_pressed.emit()

    def _on_why(self) -> None:
        if not self._panel.isHidden():
            self._close_why()
            return
        self._panel.show()
        self._panel.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reveal_soon(self._panel)

    def _close_why(self) -> None:
        self._panel.hide()
        self._why.setFocus(Qt.FocusReason.OtherFocusReason)
