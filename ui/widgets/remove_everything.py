"""Take the whole day back: asked once, in place, with two choices of the same size (X4)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.equal_choices import EqualChoices
from ui.widgets.plain_label import Heading, PlainLabel


class RemoveEverything(Card):
    """Closed until its `opener` is pressed; the page puts the opener where it is always in sight.

    Signals:
        opened: the question is on screen now.
        everything_removed: the person wants all of today's answers gone.
    """

    opened = Signal()
    everything_removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.opener = Button(self.tr("Remove everything"), "", "remove-everything")
        self.opener.clicked.connect(self._on_open)
        self._question = Heading(self.tr("Remove everything from today?"), "subtitle")
        self._question.setAccessibleIdentifier("remove-everything-question")
        yes = Button(self.tr("Remove it all"), "", "remove-everything-yes")
        no = Button(self.tr("Leave it as it is"), "", "remove-everything-no")
        yes.clicked.connect(self._on_yes)
        no.clicked.connect(self._on_no)
        self.lines.addWidget(self._question)
        self.lines.addWidget(PlainLabel(self.tr("Every answer from today goes for good.")))
        self.lines.addWidget(
            PlainLabel(self.tr("Your worker still sees that you were here, and may check in with you."))
        )
        self.lines.addWidget(EqualChoices(yes, no))
        self.hide()

    def close_question(self) -> None:
        """Put the question away, as a new page does."""
        self.hide()

    def _on_open(self) -> None:
        self.show()
        self.opened.emit()
        self._question.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_yes(self) -> None:
        self.hide()
        self.everything_removed.emit()

    def _on_no(self) -> None:
        self.hide()
        self.opener.setFocus(Qt.FocusReason.OtherFocusReason)
