"""Next and Skip: the same size, letters and fill, always on screen (AC-08, X2)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.button import Button
from ui.widgets.equal_choices import EqualChoices


class TwinFooter(EqualChoices):
    """The two ways on from every item.

    Signals:
        next_pressed: go on with what stands on the screen.
        skip_pressed: go on without an answer; one press, no reason, no question back (AC-09).
    """

    next_pressed = Signal()
    skip_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.next = Button(look="action", identifier="next")
        self.skip = Button(look="action", identifier="skip")
        super().__init__(self.next, self.skip, parent=parent)
        self.next.setText(self.tr("Next question"))
        self.skip.setText(self.tr("Skip this one"))
        self.next.clicked.connect(self.next_pressed)
        self.skip.clicked.connect(self.skip_pressed)
