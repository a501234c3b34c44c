"""One session on a person's page: check-ins, parts in the order of a summary, and what may be offered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tiscreen.domain.session import Mode
from ui.presenters.person import CheckInLineView, OfferView, PartView, SessionView
from ui.screens.staff.frame import day, filled, row
from ui.screens.staff.person_part import PersonPart
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.note_panel import NotePanel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.wrap_row import WrapRow


class PersonSession(Card):
    """The newest session stands open; an earlier one shows its date until it is opened.

    Signals:
        part_opened: the answers of one of its parts were opened.
        check_in_opened: a check-in's id.
        offer_accepted: an instrument's id.
        offer_declined: an instrument's id.
        summary_asked: a summary of this session is wanted.
    """

    part_opened = Signal(QWidget)
    check_in_opened = Signal(str)
    offer_accepted = Signal(str)
    offer_declined = Signal(str)
    summary_asked = Signal()

    def __init__(self, view: SessionView, *, newest: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._view, self.parts = view, list[PersonPart]()
        self.open_it = Button(self.tr("Open"), identifier=f"session-{view.session_id}")
        self.open_it.clicked.connect(self._on_open)
        self._body = QVBoxLayout()
        self._body.setSpacing(20)
        self.lines.addLayout(row(day(view.on), self._mode(), self.open_it))
        self.lines.addLayout(self._body)
        self.lines.setSpacing(12)
        self._newest = newest
        if newest or any(not check_in.outcome for check_in in view.check_ins):
            self.fill()

    def _mode(self) -> str:
        return self.tr("On their own") if self._view.mode is Mode.SELF else self.tr("With a worker")

    def fill(self) -> None:
        """Show what the session holds."""
        self.open_it.hide()
        for check_in in self._view.check_ins:
            self._body.addWidget(self._check_in(check_in))
        for part in self._view.parts:
            self._body.addWidget(self._part(part))
        if not self._view.parts:
            self._body.addWidget(PlainLabel(self.tr("Nothing of this session was kept.")))
        for offer in self._view.offers:
            self._body.addWidget(self._offer(offer))
        if not self._newest:
            summary = Button(self.tr("Make a referral summary"), identifier=f"summary-{self._view.session_id}")
            summary.clicked.connect(self.summary_asked)
            self._body.addWidget(summary, 0, Qt.AlignmentFlag.AlignLeading)

    def _part(self, view: PartView) -> PersonPart:
        part = PersonPart(view)
        part.opened.connect(lambda: self.part_opened.emit(part))
        self.parts.append(part)
        return part

    def _check_in(self, view: CheckInLineView) -> QWidget:
        outcomes = {
            "settled": self.tr("Check-in on %1: settled."),
            "plan-made": self.tr("Check-in on %1: upset, and a plan was made."),
            "left-first": self.tr("Check-in on %1: they left before we could talk."),
        }
        if view.outcome:
            done = outcomes.get(view.outcome, self.tr("Check-in on %1."))
            return PlainLabel(filled(done, day(view.done_on)), "help")
        button = Button(self.tr("Check in"), identifier=f"check-in-{view.check_in_id}")
        button.clicked.connect(lambda: self.check_in_opened.emit(view.check_in_id))
        why = self.tr("They asked for a word with you.") if view.words_asked else ""
        line = QWidget()
        line.setLayout(row(self.tr("A check-in is waiting."), why, button))
        return line

    def _offer(self, view: OfferView) -> QWidget:
        panel = NotePanel()
        rule = self.tr("This service offers it to everyone after “%1”, unless the result there is a settled no.")
        script = self.tr("You can say: “We have some more questions, if you like. They take about %1 minutes.”")
        panel.lines.addWidget(PlainLabel(filled(self.tr("You can offer: %1"), view.title), "label"))
        panel.lines.addWidget(PlainLabel(filled(rule, view.after_title)))
        panel.lines.addWidget(PlainLabel(filled(script, str(view.minutes))))
        accepted = Button(self.tr("They would like to"), identifier=f"offer-{view.instrument_id}")
        declined = Button(self.tr("They say no"), identifier=f"declined-{view.instrument_id}")
        accepted.clicked.connect(lambda: self.offer_accepted.emit(view.instrument_id))
        declined.clicked.connect(lambda: self._on_declined(panel, view.instrument_id))
        panel.lines.addWidget(WrapRow(accepted, declined))
        return panel

    def _on_declined(self, panel: NotePanel, instrument_id: str) -> None:
        panel.hide()
        self.offer_declined.emit(instrument_id)

    def _on_open(self) -> None:
        self.fill()
