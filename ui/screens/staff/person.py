"""One person: today, what helps and what they wish for first; then their sessions, newest first (AC-21)."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tiscreen.domain.session import AgeBand
from ui.presenters.person import PersonView, SaidView, SessionView, SharingView
from ui.screens.staff.frame import StaffPage, day, filled
from ui.screens.staff.person_session import PersonSession
from ui.widgets.button import Button
from ui.widgets.card import Card, emptied, stacked
from ui.widgets.plain_label import PlainLabel
from ui.widgets.side_by_side import SideBySide


class PersonScreen(StaffPage):
    """What the person said in their own words stands before any result, on screen and for a reader.

    Signals:
        new_session_asked: another session with this person.
        summary_asked: a referral summary. Argument: the session's id.
        check_in_opened: a check-in's id.
        offer_accepted: the person would like to. Arguments: session id, instrument id.
        offer_declined: the person says no. Arguments: session id, instrument id.
    """

    new_session_asked = Signal()
    summary_asked = Signal(str)
    check_in_opened = Signal(str)
    offer_accepted = Signal(str, str)
    offer_declined = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", wide=True, parent=parent)
        self._newest = ""
        self.age = PlainLabel("", "help")
        self.halves = SideBySide((2, 3))
        self._said, self._sessions = QVBoxLayout(), QVBoxLayout()
        for lines, half in ((self._said, self.halves.first), (self._sessions, self.halves.second)):
            lines.setSpacing(16)
            half.addLayout(lines)
        self.column.addWidget(self.age)
        self.column.addWidget(self.halves)
        begin = Button(self.tr("New session"), "action", "new-session")
        self.summary = Button(self.tr("Make a referral summary"), identifier="summary")
        begin.clicked.connect(self.new_session_asked)
        self.summary.clicked.connect(lambda: self.summary_asked.emit(self._newest))
        self.put_actions(begin, self.summary)

    def show_view(self, view: PersonView) -> None:
        """Show the person with every part closed."""
        ages = {
            AgeBand.UNDER_18: self.tr("Under 18"),
            AgeBand.ADULT: self.tr("18 or over"),
            AgeBand.NOT_KNOWN: self.tr("Age not known"),
        }
        self.heading.setText(view.code_name)
        self.age.setText(ages[view.age_band])
        self._newest = view.sessions[0].session_id if view.sessions else ""
        self.summary.setVisible(bool(view.sessions))
        self._fill(self._said, [*map(self._said_block, view.said), *self._sharing(view.sharing)])
        if not view.said:
            self._said.insertWidget(
                0, PlainLabel(self.tr("No words about today, strengths or wishes were kept."), "help")
            )
        self._fill(self._sessions, [self._session(each, newest=each is view.sessions[0]) for each in view.sessions])
        if not view.sessions:
            self._sessions.addWidget(PlainLabel(self.tr("No session yet."), "help"))
        self.settle()

    @staticmethod
    def _fill(lines: QVBoxLayout, widgets: Iterable[QWidget]) -> None:
        emptied(lines)
        for widget in widgets:
            lines.addWidget(widget)

    def _said_block(self, view: SaidView) -> QWidget:
        card = Card(PlainLabel(view.title, "subtitle"), PlainLabel(day(view.on), "help"))
        for line in view.lines:
            words = PlainLabel(line.words)
            card.lines.addWidget(
                stacked(PlainLabel(line.question, "help"), words, spacing=2) if line.question else words
            )
        return card

    def _sharing(self, views: Iterable[SharingView]) -> Iterable[QWidget]:
        lines = [PlainLabel(self._shared(view)) for view in views]
        if lines:
            yield stacked(PlainLabel(self.tr("Shared with others"), "subtitle"), *lines, spacing=6)

    def _shared(self, view: SharingView) -> str:
        words = (
            self.tr("%1 · They said no to %2.") if view.declined else self.tr("%1 · %2. Their yes ends on %3. File: %4")
        )
        return filled(words, day(view.on), view.recipient, day(view.expires_on), view.file_name)

    def _session(self, view: SessionView, *, newest: bool) -> PersonSession:
        session = PersonSession(view, newest=newest)
        session.part_opened.connect(self._on_part_opened)
        session.check_in_opened.connect(self.check_in_opened)
        session.offer_accepted.connect(lambda instrument: self.offer_accepted.emit(view.session_id, instrument))
        session.offer_declined.connect(lambda instrument: self.offer_declined.emit(view.session_id, instrument))
        session.summary_asked.connect(lambda: self.summary_asked.emit(view.session_id))
        return session

    def _on_part_opened(self, opened: QWidget) -> None:
        """One part at a time (X15)."""
        for session in self.halves.findChildren(PersonSession):
            for part in session.parts:
                if part is not opened:
                    part.show_closed()
