"""First run, step 2: the recovery key is written on paper, then typed from the paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.presenters.unlock import RecoveryKeyView, RecoveryStep
from ui.screens.staff.frame import StaffPage
from ui.widgets.button import Button
from ui.widgets.card import Card, emptied, stacked
from ui.widgets.field import Field
from ui.widgets.note_panel import NotePanel
from ui.widgets.plain_label import PlainLabel

_PER_LINE = 3


class RecoveryKeyScreen(StaffPage):
    """Shows the key in groups of four, three to a line. While it is typed back it is not on screen; Back shows it.

    Signals:
        written_down: the key stands on paper now.
        typed_back: what was typed from the paper; whoever listens compares.
    """

    written_down = Signal()
    typed_back = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.shown, self.asked = self._shown(), self._asked()
        self.column.addWidget(self.shown)
        self.column.addWidget(self.asked)
        self.on_paper = Button(self.tr("I have written it down"), "action", "written-down")
        self.go_on = Button(self.tr("Continue"), "action", "continue")
        self.on_paper.clicked.connect(self.written_down)
        self.go_on.clicked.connect(self._on_continue)
        self.waiting = PlainLabel(self.tr("Making the records. This takes a moment."), "help")
        for button in (self.on_paper, self.go_on):
            self.footer.addWidget(button)
        self.footer.addWidget(self.waiting, 100)
        self.footer.addStretch(1)

    def _shown(self) -> QWidget:
        card = Card()
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(32)
        self.grid.setVerticalSpacing(12)
        self.grid.setColumnStretch(_PER_LINE, 1)
        card.lines.addLayout(self.grid)
        return stacked(
            PlainLabel(self.tr("Write this on paper, in this order.")),
            card,
            NotePanel(
                self.tr("If the passphrase is forgotten, this key opens the records."),
                self.tr("If both are lost, nobody can open them. We cannot either."),
                self.tr("Keep the paper away from this laptop, in a locked place that a colleague can reach."),
                self.tr(
                    "Anyone who holds it can open the records. Do not photograph it, and do not store it on a device."
                ),
            ),
            spacing=16,
        )

    def _asked(self) -> QWidget:
        self.typed = Field(
            self.tr("Recovery key"),
            "typed",
            self.tr("Capital or small letters, with or without gaps: both work."),
        )
        self.typed.entered.connect(self._on_continue)
        return stacked(
            PlainLabel(self.tr("Now type it from your paper, so that we know the paper is right.")),
            self.typed,
            spacing=16,
        )

    def show_view(self, view: RecoveryKeyView) -> None:
        """Show the key, or ask for it. A key that did not match leaves what was typed, to be compared."""
        showing = view.step is RecoveryStep.SHOW
        self.heading.setText(self.tr("Your recovery key") if showing else self.tr("Type the key from your paper"))
        self.shown.setVisible(showing)
        self.asked.setVisible(not showing)
        self.on_paper.setVisible(showing)
        self.go_on.setVisible(not showing)
        self.go_on.setEnabled(not view.busy)
        self.waiting.setVisible(view.busy)
        self._show_groups(view.groups)
        if view.busy:
            return
        if view.wrong:
            self.typed.ask_again(
                self.tr("That is not the same key yet. Compare it with the paper, or go back and look once more.")
            )
            return
        self.typed.show_text("")
        self.settle(None if showing else self.typed)

    def _show_groups(self, groups: tuple[str, ...]) -> None:
        emptied(self.grid)
        for place, group in enumerate(groups):
            label = PlainLabel(group, "mono")
            label.setWordWrap(False)
            self.grid.addWidget(label, place // _PER_LINE, place % _PER_LINE)

    def _on_continue(self) -> None:
        typed = self.typed.text.strip()
        if typed:
            self.typed_back.emit(typed)
        else:
            self.typed.ask_again(self.tr("Type the key as it stands on your paper."))
