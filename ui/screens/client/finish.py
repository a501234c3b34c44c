"""The last page of a client: strengths and wishes first, then what happens next and how to reach the service."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from tiscreen.domain.session import Keep
from ui.presenters.finish import FinishView, KeptPart, Paper
from ui.screens.client.client_page import ClientPage
from ui.widgets.bring_into_view import bring_into_view
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.choice_group import ChoiceGroup
from ui.widgets.equal_choices import EqualChoices
from ui.widgets.note_panel import NotePanel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.plain_list import PlainList
from ui.widgets.remove_everything import RemoveEverything
from ui.widgets.wrap_row import WrapRow


class FinishScreen(ClientPage):
    """The same page for someone who answered everything and someone who skipped everything (AC-20).

    Signals:
        handed_back: the laptop goes to the worker.
        everything_removed: take the whole day back, possible until the laptop is handed over (X4).
        meaning_asked: show what the answers might mean.
        meaning_left: not now; the offer goes away.
        paper_chosen: what to take along. Argument: a value of Paper.
        kept_asked: choose what is kept.
    """

    handed_back = Signal()
    everything_removed = Signal()
    meaning_asked = Signal()
    meaning_left = Signal()
    paper_chosen = Signal(str)
    kept_asked = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("This is the last page. Thank you for your time."))
        self._strengths = PlainList(
            self.tr("What helps you"), self.tr("You can tell your worker what helps you, now or another time.")
        )
        self._wishes = PlainList(
            self.tr("What you wish for"), self.tr("You can tell your worker what you wish for, now or another time.")
        )
        self._kept = PlainList(self.tr("What is kept"))
        choose = Button(self.tr("Choose what is kept"), "", "choose-kept")
        choose.clicked.connect(self.kept_asked)
        self._open_choice = WrapRow(choose)
        self._meaning = self._offer_meaning()
        self._paper = ChoiceGroup(
            self.tr("Is it safe to take paper with you?"),
            "paper",
            self.tr("This is a wish for your worker. Nothing is printed now."),
        )
        self._paper.chosen_changed.connect(lambda: self.paper_chosen.emit(self._paper.one))
        self._service, self._contact = PlainLabel(look="label"), PlainLabel()
        self._remove = RemoveEverything()
        self._remove.opened.connect(partial(bring_into_view, self._remove))
        self._remove.everything_removed.connect(self.everything_removed)
        self.column.setSpacing(20)
        self._fill()
        give = Button(self.tr("Give laptop back"), "action", "give-back")
        give.clicked.connect(self.handed_back)
        self.offer(give, self._remove.opener)

    def _fill(self) -> None:
        reach = NotePanel()
        reach.lines.addWidget(PlainLabel(self.tr("How to reach us"), "subtitle"))
        for label in (self._service, self._contact):
            reach.lines.addWidget(label)
        after = PlainList(self.tr("What happens next"))
        after.show_lines(
            (
                self.tr("You give the laptop to your worker."),
                self.tr("Your worker asks if there is anything else you want to say."),
                self.tr("You still get help here, whatever you answered or skipped."),
            )
        )
        choices = (self._paper, self._kept, self._open_choice, self._remove)
        for widget in (self._strengths, self._wishes, self._meaning, after, reach, *choices):
            self.column.addWidget(widget)

    def _offer_meaning(self) -> QWidget:
        show, leave = Button(self.tr("Show me"), "", "show-me"), Button(self.tr("Not now"), "", "not-now")
        show.clicked.connect(self.meaning_asked)
        leave.clicked.connect(self.meaning_left)
        title = PlainLabel(self.tr("What this might mean"), "subtitle")
        said = PlainLabel(self.tr("You can see what your answers might mean, or leave it."))
        return Card(title, said, EqualChoices(show, leave))

    def show_view(self, view: FinishView) -> None:
        """Show the page as answers and choices stand."""
        self._strengths.show_lines(view.strengths)
        self._wishes.show_lines(view.wishes)
        self._service.setText(view.service_name)
        self._contact.setText(view.contact)
        was_here = self.tr("That you were here today.")
        self._kept.show_lines((was_here, *(self._kept_line(part) for part in view.kept)))
        self._meaning.setVisible(view.meaning)
        self._open_choice.setVisible(view.open_choice)
        self._paper.show_options(self._papers(), (view.paper.value,))
        if not self.isVisible():
            self._remove.close_question()
        self.arrive()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hold no answers behind another page."""
        super().hideEvent(event)
        self._strengths.show_lines(())
        self._wishes.show_lines(())

    def _papers(self) -> tuple[tuple[str, str], ...]:
        return (
            (Paper.NONE.value, self.tr("No paper")),
            (Paper.CARD.value, self.tr("A small card with phone numbers")),
            (Paper.COPY.value, self.tr("My full copy")),
        )

    def _kept_line(self, part: KeptPart) -> str:
        lines = {
            Keep.ANSWERS: self.tr("{part}: your answers. Your worker can read them."),
            Keep.DONE_ONLY: self.tr("{part}: only that you did it."),
            Keep.NOTHING: self.tr("{part}: nothing."),
            None: self.tr("{part}: only that it was begun."),
        }
        return lines[part.choice].format(part=part.title)
