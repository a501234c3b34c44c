"""The last page of a client: strengths and wishes first, then what happens next and how to reach the service."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from tiscreen.domain.session import Keep
from ui.presenters.finish import FinishView, KeptPart
from ui.screens.client.client_page import ClientPage
from ui.widgets.bring_into_view import bring_into_view
from ui.widgets.button import Button
from ui.widgets.note_panel import NotePanel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.plain_list import PlainList
from ui.widgets.remove_everything import RemoveEverything


class FinishScreen(ClientPage):
    """The same page for someone who answered everything and someone who skipped everything (AC-20).

    Signals:
        handed_back: the laptop goes to the worker.
        everything_removed: take the whole day back, possible until the laptop is handed over (X4).
    """

    handed_back = Signal()
    everything_removed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("This is the last page. Thank you for your time."))
        self._strengths = PlainList(
            self.tr("What helps you"), self.tr("You can tell your worker what helps you, now or another time.")
        )
        self._wishes = PlainList(
            self.tr("What you wish for"), self.tr("You can tell your worker what you wish for, now or another time.")
        )
        self._kept = PlainList(self.tr("What is kept"))
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
        for widget in (self._strengths, self._wishes, after, reach, self._kept, self._remove):
            self.column.addWidget(widget)

    def show_view(self, view: FinishView) -> None:
        """Show the page as answers and choices stand."""
        self._strengths.show_lines(view.strengths)
        self._wishes.show_lines(view.wishes)
        self._service.setText(view.service_name)
        self._contact.setText(view.contact)
        was_here = self.tr("That you were here today.")
        self._kept.show_lines((was_here, *(self._kept_line(part) for part in view.kept)))
        if not self.isVisible():
            self._remove.close_question()
        self.arrive()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hold no answers behind another page."""
        super().hideEvent(event)
        self._strengths.show_lines(())
        self._wishes.show_lines(())

    def _kept_line(self, part: KeptPart) -> str:
        lines = {
            Keep.ANSWERS: self.tr("{part}: your answers. Your worker can read them."),
            Keep.DONE_ONLY: self.tr("{part}: only that you did it."),
            Keep.NOTHING: self.tr("{part}: nothing."),
            None: self.tr("{part}: only that it was begun."),
        }
        return lines[part.choice].format(part=part.title)
