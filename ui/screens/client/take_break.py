"""A break: the question is off the screen, nothing counts the time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.presenters.take_break import BreakView
from ui.screens.client.client_page import ClientPage
from ui.widgets.button import Button
from ui.widgets.note_panel import NotePanel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.wrap_row import WrapRow


class BreakScreen(ClientPage):
    """Rest, look around, breathe, ask for a word, or leave; nothing here needs an answer.

    Signals:
        resumed: go on where the break began.
        word_asked: the person would like a word with their worker.
        paused: stop for now and go on later.
        stopped: the person may want to stop here.
        mode_switched: go on with the worker, or on one's own (AC-13).
        declined: no screening today.
    """

    resumed = Signal()
    word_asked = Signal()
    paused = Signal()
    stopped = Signal()
    mode_switched = Signal()
    declined = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Take as long as you like."))
        self.setAccessibleIdentifier("take-break")
        self.say(self.tr("Your answers so far are saved. The questions are off the screen while you rest."))
        self._starts_again = PlainLabel(
            self.tr("Your count is not kept while you rest. If we stop, this part starts again.")
        )
        self.column.addWidget(self._starts_again)
        look_around = Button(self.tr("Look around"), identifier="look-around")
        slow_breath = Button(self.tr("A slow breath"), identifier="slow-breath")
        word = Button(self.tr("A word with my worker"), identifier="word")
        self.column.addWidget(WrapRow(look_around, slow_breath, word))
        self._looking, self._breathing = NotePanel(*self._look_steps()), NotePanel(*self._breath_steps())
        for panel in (self._looking, self._breathing):
            self.column.addWidget(panel)
        self._switch = Button("", "plain", "switch-mode")
        decline = Button(self.tr("No screening today"), "plain", "no-screening")
        self.column.addWidget(WrapRow(self._switch, decline))
        self._switch.clicked.connect(self.mode_switched)
        decline.clicked.connect(self.declined)
        look_around.clicked.connect(lambda: self._open(self._looking))
        slow_breath.clicked.connect(lambda: self._open(self._breathing))
        word.clicked.connect(self.word_asked)
        self._offer_ways_on()
        self._open(None)

    def show_view(self, view: BreakView | None = None) -> None:
        """Begin a new break with both helps closed."""
        self._switch.setText(
            self.tr("Go on, on my own") if view and view.with_worker else self.tr("Go on, together with my worker")
        )
        self._starts_again.setVisible(view is not None and view.starts_again)
        self._open(None)
        self.start_at(self.heading)

    def _offer_ways_on(self) -> None:
        go_on = Button(self.tr("Go on"), "action", "go-on")
        pause = Button(self.tr("Pause"), "action", "pause")
        stop = Button(self.tr("Stop here"), "action", "stop")
        self.offer(go_on, pause, stop)
        go_on.clicked.connect(self.resumed)
        pause.clicked.connect(self.paused)
        stop.clicked.connect(self.stopped)

    def _open(self, panel: QWidget | None) -> None:
        """Show one help in its place, or close it when it is open."""
        for each in (self._looking, self._breathing):
            each.setVisible(each is panel and each.isHidden())
        if panel is not None and not panel.isHidden():
            self.reveal_soon(panel)

    def _look_steps(self) -> tuple[str, ...]:
        return (
            self.tr("Look around you. Name five things you can see."),
            self.tr("Name four things you can feel, like the chair or the floor."),
            self.tr("Name three things you can hear."),
            self.tr("Name two things you can smell."),
            self.tr("Name one thing you can taste."),
            self.tr("There is no right way to do this. You can stop when you want."),
        )

    def _breath_steps(self) -> tuple[str, ...]:
        return (
            self.tr("Breathe in through your nose. Count slowly to four."),
            self.tr("Breathe out through your mouth. Count slowly to six."),
            self.tr("Do this three or four times."),
            self.tr("If it does not feel good, leave it. You can look around you instead."),
        )
