"""A check-in: how it went, in three honest choices or "not yet" (ruling 17)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.presenters.home import CheckInView
from ui.screens.staff.frame import StaffPage, day, filled
from ui.widgets.button import Button
from ui.widgets.card import stacked
from ui.widgets.note_panel import NotePanel
from ui.widgets.plain_label import PlainLabel


class CheckInScreen(StaffPage):
    """Who waits, what helps in asking, and how they were when they left.

    Signals:
        outcome_chosen: check-in id, and "settled", "plan-made" or "left-first".
        put_off: not yet; the check-in stays open.
        person_opened: a client id, to look at their page first.
    """

    outcome_chosen = Signal(str, str)
    put_off = Signal()
    person_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._view = CheckInView("", "", "", "")
        self.since = PlainLabel("", "help")
        self.asked = PlainLabel(self.tr("They asked for a word with you."))
        self.person = Button(self.tr("Open their page"), "plain", "open-person")
        self.person.clicked.connect(lambda: self.person_opened.emit(self._view.client_id))
        self.column.addWidget(stacked(self.since, self.asked, spacing=8))
        self.column.addWidget(
            NotePanel(
                self.tr("Speak with them where nobody else can hear."),
                self.tr("You can ask: Is there anything else you would like me to know?"),
                self.tr("Ask before you read: May I look at what you chose to keep?"),
            )
        )
        outcomes = (
            ("settled", self.tr("Settled")),
            ("plan-made", self.tr("Upset, and we made a plan")),
            ("left-first", self.tr("They left before we could talk")),
        )
        question = PlainLabel(self.tr("How were they when they left?"), "label")
        buttons = [self._outcome(code, words) for code, words in outcomes]
        self.column.addWidget(stacked(question, *buttons, spacing=10))
        self.column.addWidget(self.person, 0, Qt.AlignmentFlag.AlignLeading)
        later = Button(self.tr("Not yet"), identifier="not-yet")
        later.clicked.connect(self.put_off)
        self.put_actions(later)

    def _outcome(self, code: str, words: str) -> Button:
        button = Button(words, identifier=code)
        button.clicked.connect(lambda: self.outcome_chosen.emit(self._view.check_in_id, code))
        return button

    def show_view(self, view: CheckInView) -> None:
        """Name the person; nothing is chosen."""
        self._view = view
        self.heading.setText(filled(self.tr("Check in with %1"), view.code_name))
        self.since.setText(filled(self.tr("Waiting since %1"), day(view.since)))
        self.asked.setVisible(view.words_asked)
        self.settle()
