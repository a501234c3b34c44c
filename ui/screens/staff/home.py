"""Home: who waits for a check-in, which sessions wait, and a way to find a person. No names until asked."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.presenters.home import HomeView
from ui.screens.staff.frame import StaffPage
from ui.screens.staff.home_rows import CheckInRow, PersonRow, WaitingRow
from ui.widgets.bring_into_view import bring_into_view
from ui.widgets.button import Button
from ui.widgets.card import Card, emptied, stacked
from ui.widgets.field import Field
from ui.widgets.plain_label import PlainLabel


class HomeScreen(StaffPage):
    """Check-ins first, then waiting sessions, then the search; New session is always in the footer.

    Signals:
        new_session_asked: a session for a new person.
        people_searched: the text to look for; "" asks for everybody.
        person_opened: a client id.
        check_in_opened: a check-in id.
        resumed: a sitting id, to be gone on with.
        closed: a sitting id, to be closed; asked once in place.
        locked: close the records now.
    """

    new_session_asked = Signal()
    people_searched = Signal(str)
    person_opened = Signal(str)
    check_in_opened = Signal(str)
    resumed = Signal(str)
    closed = Signal(str)
    locked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", back=False, parent=parent)
        self.heading.setText(self.tr("Home"))
        self.service = PlainLabel("", "help")
        self.bar.insertWidget(0, self.service)
        lock = Button(self.tr("Lock"), "hide", "lock")
        lock.clicked.connect(self.locked)
        self.bar.addWidget(lock)
        self._view, self._names_shown = HomeView(), False
        self._make_waiting()
        self._make_search()
        begin = Button(self.tr("New session"), "action", "new-session")
        begin.clicked.connect(self.new_session_asked)
        self.put_actions(begin)

    def _make_waiting(self) -> None:
        self.check_ins = PlainLabel("", "subtitle")
        self.check_ins.setAccessibleIdentifier("check-ins")
        self.sessions = PlainLabel("", "subtitle")
        self.sessions.setAccessibleIdentifier("sessions-waiting")
        self.show_names = Button(self.tr("Show names"), identifier="show-names")
        self.show_names.clicked.connect(self._on_show_names)
        self._check_in_rows, self._waiting_rows = QVBoxLayout(), QVBoxLayout()
        self.waiting = Card(self.check_ins)
        self.waiting.lines.setSpacing(12)
        self.waiting.lines.addLayout(self._check_in_rows)
        self.waiting.lines.addWidget(self.sessions)
        self.waiting.lines.addLayout(self._waiting_rows)
        for lines in (self._check_in_rows, self._waiting_rows):
            lines.setSpacing(12)
        across = QHBoxLayout()
        across.addWidget(self.show_names)
        across.addStretch(1)
        self.waiting.lines.addLayout(across)
        self.column.addWidget(self.waiting)

    def _make_search(self) -> None:
        self.looked_for = Field(
            self.tr("Find a person"), "find", self.tr("Part of a code name. Leave it empty to see everybody.")
        )
        self.looked_for.entered.connect(self._on_find)
        search = Button(self.tr("Find"), identifier="search")
        search.clicked.connect(self._on_find)
        self.looked_for.beside(search)
        self.found = PlainLabel("", "help")
        self.found.setAccessibleIdentifier("found")
        people = QWidget()
        self._people = QVBoxLayout(people)
        self._people.setContentsMargins(0, 0, 0, 0)
        self._people.setSpacing(8)
        self.column.addWidget(stacked(self.looked_for, self.found, people, spacing=8))

    def show_view(self, view: HomeView) -> None:
        """Show what waits. A view with a search keeps the place and goes to what was found."""
        self._view = view
        looking = view.searched is not None
        if not looking:
            self._names_shown = False
        self.service.setText(view.service_name)
        self._show_waiting()
        self._show_people()
        self.looked_for.show_text(view.searched or "")
        self.settle(self.looked_for if looking else None)
        if looking:
            first = self._people.itemAt(0)
            bring_into_view((first.widget() if first else None) or self.found)

    def _show_waiting(self) -> None:
        view = self._view
        self.waiting.setVisible(bool(view.check_ins or view.waiting))
        count = len(view.check_ins) + sum(sitting.check_in for sitting in view.waiting)
        one = self.tr("1 person is waiting for a check-in.")
        self.check_ins.setText(one if count == 1 else self.tr("%n people are waiting for a check-in.", "", count))
        self.check_ins.setVisible(count > 0)
        count = len(view.waiting)
        self.sessions.setText(
            self.tr("A session is waiting.") if count == 1 else self.tr("%n sessions are waiting.", "", count)
        )
        self.sessions.setVisible(count > 0)
        self.show_names.setVisible(not self._names_shown)
        self._fill(self._check_in_rows, self._check_in_widgets())
        self._fill(self._waiting_rows, self._waiting_widgets())

    def _check_in_widgets(self) -> Iterable[QWidget]:
        for view in self._view.check_ins if self._names_shown else ():
            row = CheckInRow(view)
            row.opened.connect(self.check_in_opened)
            yield row

    def _waiting_widgets(self) -> Iterable[QWidget]:
        for view in self._view.waiting if self._names_shown else ():
            row = WaitingRow(view)
            row.resumed.connect(self.resumed)
            row.closed.connect(self.closed)
            yield row

    def _show_people(self) -> None:
        view = self._view
        emptied(self._people)
        for person in view.people:
            row = PersonRow(person)
            row.opened.connect(self.person_opened)
            self._people.addWidget(row)
        self.found.setText(self._found_words())
        self.found.setVisible(view.searched is not None)

    def _found_words(self) -> str:
        count = len(self._view.people)
        if not count:
            return self.tr("Nobody by that name is here.") if self._view.searched else self.tr("Nobody is here yet.")
        if self._view.more:
            return self.tr("The newest %n are shown. Type more of the name to find others.", "", count)
        return self.tr("1 person found.") if count == 1 else self.tr("%n people found.", "", count)

    @staticmethod
    def _fill(lines: QVBoxLayout, widgets: Iterable[QWidget]) -> None:
        emptied(lines)
        for widget in widgets:
            lines.addWidget(widget)

    def _on_show_names(self) -> None:
        self._names_shown = True
        self._show_waiting()
        self.heading.setFocus()

    def _on_find(self) -> None:
        self.people_searched.emit(self.looked_for.text.strip())
