"""A referral summary, made side by side: choose together, look at the very pages, and say the code."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.presenters.referral import ReferralStep, ReferralView
from ui.screens.staff.frame import StaffPage, filled
from ui.screens.staff.referral_choose import ReferralChoose
from ui.screens.staff.referral_look import ReferralMade, ReferralPages
from ui.widgets.button import Button
from ui.widgets.equal_choices import EqualChoices
from ui.widgets.plain_label import PlainLabel


class ReferralScreen(StaffPage):
    """Three steps; the client's yes and no weigh the same in each where they are asked.

    Signals:
        choices_made: the client says yes to what is chosen. Argument: a ReferralForm.
        consent_declined: the client says no, which is a normal answer. Argument: a ReferralForm.
        made: the pages are right; make the file.
        went_back: to the choices from the pages; elsewhere, away from the summary.
    """

    choices_made = Signal(object)
    consent_declined = Signal(object)
    made = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", wide=True, parent=parent)
        self.trouble = PlainLabel("", "attention")
        self.trouble.setAccessibleIdentifier("trouble")
        self.choose, self.pages, self.end = ReferralChoose(), ReferralPages(), ReferralMade()
        for widget in (self.trouble, self.choose, self.pages, self.end):
            self.column.addWidget(widget)
        self._make_footer()

    def _make_footer(self) -> None:
        self.yes = Button(self.tr("The client says yes"), "action", "consent-yes")
        self.make = Button(self.tr("Make the file"), "action", "make")
        self.no = Button(self.tr("The client says no"), "action", "consent-no")
        self.done = Button(self.tr("Done"), "action", "done")
        self.yes.clicked.connect(self._on_yes)
        self.make.clicked.connect(self.made)
        self.no.clicked.connect(self._on_no)
        self.done.clicked.connect(self.went_back)
        self.waiting = PlainLabel(self.tr("Making the pages."), "help")
        self.choices = EqualChoices(self.yes, self.make, self.no)
        self.footer.addWidget(self.choices, 100)
        self.footer.addWidget(self.done)
        self.footer.addWidget(self.waiting)
        self.footer.addStretch(1)

    def show_view(self, view: ReferralView) -> None:
        """Show one step. While a step is busy all stays as it is."""
        for button in (self.yes, self.make, self.no, self.back):
            button.setEnabled(not view.busy)
        self.waiting.setVisible(view.busy)
        if view.busy:
            return
        choosing, looking = view.step is ReferralStep.CHOOSE, view.step is ReferralStep.PREVIEW
        for widget, shown in (
            (self.choose, choosing),
            (self.pages, looking),
            (self.end, view.step is ReferralStep.MADE),
            (self.yes, choosing),
            (self.make, looking),
            (self.no, choosing or looking),
            (self.choices, view.step is not ReferralStep.MADE),
            (self.done, view.step is ReferralStep.MADE),
            (self.back, view.step is not ReferralStep.MADE),
        ):
            widget.setVisible(shown)
        self.heading.setText(self._title(view))
        self.trouble.setText(view.trouble)
        self.trouble.setVisible(bool(view.trouble))
        self.choose.show_view(view)
        self.pages.show_pages(view.pages if looking else (), view.lines if looking else ())
        self.end.show_view(view)
        self.settle()

    def _title(self, view: ReferralView) -> str:
        titles = {
            ReferralStep.CHOOSE: self.tr("A referral summary with %1"),
            ReferralStep.PREVIEW: self.tr("Look at it together"),
            ReferralStep.MADE: self.tr("The summary is made"),
        }
        return filled(titles[view.step], view.code_name)

    def _on_yes(self) -> None:
        if self.choose.complete():
            self.choices_made.emit(self.choose.form())

    def _on_no(self) -> None:
        self.consent_declined.emit(self.choose.form())
