"""The laptop passes back: a page for the client, the staff PIN, then what the worker sees before anything else."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from ui.presenters.finish import Paper
from ui.presenters.hand_back import HandBackView, Leaving, Step
from ui.screens.client.client_page import ClientPage
from ui.widgets.accessible import announce
from ui.widgets.button import Button
from ui.widgets.card import stacked
from ui.widgets.note_panel import NotePanel
from ui.widgets.option_list import OptionList
from ui.widgets.pin_field import PinField
from ui.widgets.plain_label import PlainLabel


class HandBackScreen(ClientPage):
    """Three steps of one page. Check-ins come first, with no reason and no score; no passphrase is needed for them.

    Signals:
        worker_here: somebody says they are the worker; the PIN comes next.
        pin_entered: a PIN was typed or pasted. Argument: the PIN.
        outcome_chosen: how the person leaves. Argument: a value of Leaving.
        continued: on to the records.
    """

    worker_here = Signal()
    pin_entered = Signal(str)
    outcome_chosen = Signal(str)
    continued = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self._step = ""
        self._give = PlainLabel(self.tr("Your worker opens the next page with a PIN."))
        self._pin = PinField(self.tr("Staff PIN"), "pin", self.tr("You set it when you handed the laptop over."))
        self._word = PlainLabel(self.tr("They asked for a word with you."))
        self._paper = PlainLabel()
        self._leaving = OptionList(several=False, prefix="")
        self._worker = self._for_the_worker()
        for part in (self._give, self._pin, self._worker):
            self.column.addWidget(part)
        self._here = Button(self.tr("I am the worker"), "action", "worker-here")
        self._ok = Button(self.tr("Continue"), "action", "pin-ok")
        self._to_records = Button(self.tr("Go to the records"), "action", "to-records")
        self._buttons = {Step.GIVE: self._here, Step.PIN: self._ok, Step.WORKER: self._to_records}
        self._choices = self.offer(*self._buttons.values())
        self._connect()

    def _for_the_worker(self) -> QWidget:
        ask = NotePanel(self.tr("Ask, before you open anything:"))
        ask.lines.addWidget(PlainLabel(self.tr("“Is there anything else you would like me to know?”"), "label"))
        ask.lines.addWidget(PlainLabel(self.tr("“May I look at what you chose to keep?”"), "label"))
        rows = (
            (Leaving.SETTLED.value, self.tr("Settled")),
            (Leaving.PLAN_MADE.value, self.tr("Upset, and we made a plan")),
            (Leaving.LEFT_FIRST.value, self.tr("They left before we could talk")),
            (Leaving.NOT_YET.value, self.tr("Not yet. I am still with them.")),
        )
        self._leaving.set_options(rows)
        question = PlainLabel(self.tr("How is this person now?"), "label")
        self._leaving.setAccessibleName(question.text())
        leaving = stacked(question, PlainLabel(self.tr("You can go on without choosing."), "help"), self._leaving)
        return stacked(self._word, ask, self._paper, leaving, spacing=20)

    def _connect(self) -> None:
        self._here.clicked.connect(self.worker_here)
        self._pin.entered.connect(self._on_pin)
        self._pin.rested.connect(lambda: self._ok.setEnabled(True))
        self._ok.clicked.connect(self._on_pin)
        self._leaving.chosen_changed.connect(self._on_leaving)
        self._to_records.clicked.connect(self.continued)

    def show_view(self, view: HandBackView) -> None:
        """Show one step. What was chosen on it stays chosen while the page stays."""
        step = Step(view.step)
        arrived = view.step != self._step or not self.isVisible()
        self._step = view.step
        self.heading.setText(self._title(step, view))
        self._give.setVisible(step is Step.GIVE)
        self._pin.setVisible(step is Step.PIN)
        self._worker.setVisible(step is Step.WORKER)
        self.client_bar.allow_back(step is not Step.WORKER)
        for each, button in self._buttons.items():
            button.setVisible(each is step)
        self._word.setVisible(view.words_asked)
        self._paper.setText(self._paper_wish(view.paper))
        self._paper.setVisible(bool(self._paper.text()))
        self._tell_about_pin(view)
        if arrived:
            self._leaving.clear()
            self.start_at(self.heading)
        if step is Step.PIN and not view.wait_seconds:
            self.start_at(self._pin.edit)

    def hideEvent(self, event: QHideEvent) -> None:
        """A PIN half typed does not wait behind another page."""
        super().hideEvent(event)
        self._pin.show_text("")

    def _title(self, step: Step, view: HandBackView) -> str:
        if step is Step.GIVE:
            return self.tr("Give the laptop to your worker")
        if step is Step.PIN:
            return self.tr("Staff only from here")
        if view.check_ins or view.words_asked:
            return self.tr("Check in with this person now")
        return self.tr("You have the laptop back")

    def _paper_wish(self, paper: Paper) -> str:
        wishes = {
            Paper.NONE: "",
            Paper.CARD: self.tr("They would like a small card with phone numbers. Ask if it is safe to take."),
            Paper.COPY: self.tr("They would like a full copy of their own. Ask if it is safe to take."),
        }
        return wishes[paper]

    def _tell_about_pin(self, view: HandBackView) -> None:
        wrong = self.tr("That did not match. Nothing is lost.") if view.wrong else ""
        wait = self.tr("Wait {number} s, then type it again.").format(number=view.wait_seconds)
        self._pin.show_text("")
        told = " ".join(filter(None, (wrong, wait if view.wait_seconds else "")))
        self._pin.tell(told)
        if told:
            announce(self._pin, told)
        self._pin.rest(view.wait_seconds)
        self._ok.setEnabled(not view.wait_seconds)

    def _on_leaving(self) -> None:
        for outcome in self._leaving.chosen():
            self.outcome_chosen.emit(outcome)

    def _on_pin(self) -> None:
        pin = self._pin.take()
        if pin:
            self.pin_entered.emit(pin)
        else:
            self._pin.edit.setFocus(Qt.FocusReason.OtherFocusReason)
