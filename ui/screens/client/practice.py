"""A trial question about nothing at all, to learn Next, Skip and Back; it is gone when the page goes."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from ui.screens.client.client_page import ClientPage
from ui.widgets.accessible import announce
from ui.widgets.button import Button
from ui.widgets.option_list import OptionList
from ui.widgets.plain_label import PlainLabel
from ui.widgets.twin_footer import TwinFooter
from ui.widgets.wrap_row import WrapRow


class PracticeScreen(ClientPage):
    """Looks and works as a question does; what is pressed goes nowhere.

    Signals:
        closed: go on from where this page was opened.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Tea or coffee?"), back=True)
        self.setAccessibleIdentifier("practice")
        self.column.insertWidget(0, PlainLabel(self.tr("A trial question. Nothing here is kept."), "help"))
        self._told = PlainLabel("", "label")
        self.column.addWidget(self._told)
        self._options = OptionList(several=False, prefix="trial")
        self._options.setAccessibleName(self.heading.text())
        self.column.addWidget(self._options)
        self.say(self.tr("Next question goes on, with or without an answer. Skip this one does too."), look="help")
        self.say(self.tr("You never need to say why. Back takes you one step back."), look="help")
        done = Button(self.tr("Leave the trial"), "plain", "leave-trial")
        done.clicked.connect(self.closed)
        self.column.addWidget(WrapRow(done))
        self._twins = TwinFooter()
        self._twins.next_pressed.connect(lambda: self._tell(skipped=False))
        self._twins.skip_pressed.connect(lambda: self._tell(skipped=True))
        self.footer.addWidget(self._twins, 1)
        self.footer.addStretch(0)

    def show_view(self, _view: object = None) -> None:
        """Begin with nothing chosen."""
        self._begin_anew()
        self.start_at(self.heading)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing of the trial waits behind another page."""
        self._begin_anew()
        super().hideEvent(event)

    def _begin_anew(self) -> None:
        self._options.set_options((("tea", self.tr("Tea")), ("coffee", self.tr("Coffee"))))
        self._told.setText("")
        self._told.hide()

    def _tell(self, *, skipped: bool) -> None:
        """Say what the press would have done, and start again."""
        given = bool(self._options.chosen())
        self._begin_anew()
        if skipped:
            said = self.tr("Skipped. You don't need to say why.")
        elif given:
            said = self.tr("That would go on with your answer. Here it is gone again.")
        else:
            said = self.tr("That would go on without an answer. That is fine.")
        self._told.setText(said)
        self._told.show()
        announce(self, said)
        self.start_at(self.heading)
