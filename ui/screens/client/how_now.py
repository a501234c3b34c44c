"""How a person is now, in words and never in numbers, with equal ways out where it is hard (AC-47)."""

from PySide6.QtCore import Signal

from ui.presenters.how_now import HowNowView
from ui.screens.client.client_page import ClientPage
from ui.widgets.button import Button
from ui.widgets.equal_choices import EqualChoices
from ui.widgets.plain_label import PlainLabel
from ui.widgets.wrap_row import WrapRow


class HowNowScreen(ClientPage):
    """One question before a harder part; what is said is not kept, and ends nothing by itself.

    Signals:
        feeling_said: one of the four words. Argument: its code.
        continued: on to the part, without saying or by keeping going.
        switched_off: do not ask this again.
        left_out: the part is not asked.
        stopped: the person may want to finish here.
        word_asked: call the worker over.
    """

    feeling_said = Signal(str)
    continued = Signal()
    switched_off = Signal()
    left_out = Signal()
    stopped = Signal()
    word_asked = Signal()

    def __init__(self) -> None:
        super().__init__("", pause=True)
        self.setAccessibleIdentifier("how-now")
        self._before = PlainLabel(self.tr("The next part can be harder. What you say here is not kept."))
        self._words, self._ways = self._question(), self._ways_out()
        no_more = Button(self.tr("Stop asking me this"), "plain", "stop-asking")
        no_more.clicked.connect(self.switched_off)
        self._rest = WrapRow(no_more)
        for widget in (self._before, self._words, self._rest, self._ways):
            self.column.addWidget(widget)
        self.without_footer()

    def show_view(self, view: HowNowView) -> None:
        """Ask, or offer the ways out."""
        self.heading.setText(
            self.tr("Thank you for telling us. What would help now?")
            if view.ways_out
            else self.tr("How do you feel right now?")
        )
        for widget in (self._before, self._words, self._rest):
            widget.setVisible(not view.ways_out)
        self._ways.setVisible(view.ways_out)
        self.start_at(self.heading)

    def _question(self) -> EqualChoices:
        feelings = (
            Button(self.tr("Calm"), "", "feel-calm"),
            Button(self.tr("A bit uneasy"), "", "feel-a-bit-uneasy"),
            Button(self.tr("Upset"), "", "feel-upset"),
            Button(self.tr("Very upset"), "", "feel-very-upset"),
        )
        for feeling in feelings:
            code = feeling.objectName().removeprefix("feel-")
            feeling.clicked.connect(lambda _=False, code=code: self.feeling_said.emit(code))
        not_said = Button(self.tr("I'd rather not say"), "", "rather-not-say")
        not_said.clicked.connect(self.continued)
        return EqualChoices(*feelings, not_said)

    def _ways_out(self) -> EqualChoices:
        ways = (
            (Button(self.tr("Keep going"), "action", "keep-going"), self.continued),
            (Button(self.tr("Take a break"), "action", "rest"), self.break_taken),
            (Button(self.tr("Leave out this part"), "action", "leave-out"), self.left_out),
            (Button(self.tr("Finish here"), "action", "finish-here"), self.stopped),
            (Button(self.tr("Call my worker over"), "action", "word"), self.word_asked),
        )
        for way, meant in ways:
            way.clicked.connect(meant)
        return EqualChoices(*(way for way, _ in ways))
