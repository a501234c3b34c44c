"""One page on which a service confirms, with a name and a date, what it tells people and what it asks (AC-59)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.presenters.confirm_service import ConfirmServiceForm, ConfirmServiceView, places_to_fill
from ui.screens.staff.frame import StaffPage, day, filled
from ui.screens.staff.instrument_card import InstrumentCard
from ui.widgets.accessible import announce
from ui.widgets.bring_into_view import bring_into_view
from ui.widgets.button import Button
from ui.widgets.card import emptied, stacked
from ui.widgets.field import Field
from ui.widgets.growing_text import GrowingText
from ui.widgets.note_panel import NotePanel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.side_by_side import SideBySide


class ConfirmServiceScreen(StaffPage):
    """Service, confidentiality text, instruments, name and date.

    Signals:
        confirmed: everything needed is there. Argument: a ConfirmServiceForm.
    """

    confirmed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", back=False, wide=True, parent=parent)
        self.heading.setText(self.tr("What your service confirms"))
        self.column.addWidget(
            PlainLabel(self.tr("No session can start until somebody has read this page and put their name under it."))
        )
        self._view = ConfirmServiceView("", (), "")
        self._make_fields()
        self.halves = SideBySide()
        for widget in (self.service, self.contact, self._text_with_its_list()):
            self.halves.first.addWidget(widget)
        self.halves.second.addWidget(self._instruments())
        self.column.addWidget(self.halves)
        self.column.addSpacing(8)
        below = SideBySide()
        below.first.addWidget(stacked(self.name, self.date))
        below.second.addWidget(QWidget())
        self.column.addWidget(below)
        self.confirm = Button(self.tr("Confirm"), "action", "confirm")
        self.confirm.clicked.connect(self._on_confirm)
        self.put_actions(self.confirm)

    def _make_fields(self) -> None:
        self.service = Field(self.tr("Name of the service"), "service-name", self.tr("As people know it."))
        self.contact = Field(
            self.tr("How people reach you"),
            "contact",
            self.tr("Printed on each referral, and shown to people at the end."),
        )
        self.draft = PlainLabel(
            self.tr("DRAFT. Check it against your local law. Nobody has confirmed it yet."), "attention"
        )
        self.draft.setAccessibleIdentifier("draft-mark")
        privacy = self.tr("What you tell people about privacy")
        self.text = GrowingText(privacy, "confidentiality", "", self.draft, least_lines=8)
        self.text.edited.connect(self._on_text_edited)
        self.to_fill = PlainLabel("", "help")
        self.to_fill.setAccessibleIdentifier("to-fill")
        self.name = Field(self.tr("Confirmed by"), "confirmed-by", self.tr("Your name. It is kept with the text."))
        self.date = PlainLabel("", "help")

    def _text_with_its_list(self) -> QWidget:
        reminder = NotePanel(
            self.tr("A complete text says who the team is, and who else may read: supervisors, funders."),
            self.tr("It says what you may have to pass on: about children, danger, dependent adults, courts."),
            self.tr("It ends: There may be others. Ask me."),
        )
        return stacked(self.text, self.to_fill, reminder, spacing=8)

    def _instruments(self) -> QWidget:
        self.cards: list[InstrumentCard] = []
        holder = QWidget()
        self._card_lines = QVBoxLayout(holder)
        self._card_lines.setContentsMargins(0, 0, 0, 0)
        self._card_lines.setSpacing(20)
        self.none_ticked = PlainLabel("", "attention")
        return stacked(
            PlainLabel(self.tr("What you will ask"), "label"),
            PlainLabel(self.tr("Tick what this service will use. Nothing else can be asked."), "help"),
            self.none_ticked,
            holder,
            spacing=6,
        )

    def show_view(self, view: ConfirmServiceView) -> None:
        """Fill the page in as the view says; only what was confirmed before is ticked."""
        self._view = view
        self.service.show_text(view.service_name)
        self.contact.show_text(view.contact)
        self.text.show_text(view.confidentiality)
        self.draft.setVisible(view.draft)
        self._on_text_edited(view.confidentiality)
        self.name.show_text(view.confirmed_by)
        self.date.setText(filled(self.tr("Date: %1"), day(view.today)))
        emptied(self._card_lines)
        self.cards = [InstrumentCard(instrument) for instrument in view.instruments]
        for card in self.cards:
            self._card_lines.addWidget(card)
            card.tick.chosen_changed.connect(self._on_ticked)
        self._on_ticked()
        self.settle()

    def _on_ticked(self) -> None:
        self.none_ticked.hide()

    def _on_text_edited(self, text: str) -> None:
        places = places_to_fill(text)
        one = self.tr("1 place in [brackets] is still to be filled in.")
        many = self.tr("%n places in [brackets] are still to be filled in.", "", len(places))
        self.to_fill.setText(one if len(places) == 1 else many)
        self.to_fill.setVisible(bool(places))

    def _on_confirm(self) -> None:
        form = ConfirmServiceForm(
            service_name=self.service.text.strip(),
            contact=self.contact.text.strip(),
            confidentiality=self.text.text.strip(),
            instruments=tuple(card.instrument_id for card in self.cards if card.used),
            confirmed_by=self.name.text.strip(),
        )
        if self._complete(form):
            self.confirmed.emit(form)

    def _complete(self, form: ConfirmServiceForm) -> bool:
        """Say in place, from the top, what is still missing."""
        if not form.service_name:
            self.service.ask_again(self.tr("Add the name that people know you by."))
        elif not form.contact:
            self.contact.ask_again(self.tr("Add a telephone number, an address or a place to ask for you."))
        elif not form.confidentiality:
            self.text.ask_again(self.tr("Write what you tell people about privacy."))
        elif places := places_to_fill(form.confidentiality):
            self.text.ask_again(filled(self.tr("Fill in, or take out: %1"), places[0]))
        elif lacking := self._view.missing_for_any_pathway(form.instruments):
            self._tell_lacking(*lacking)
        elif not form.confirmed_by:
            self.name.ask_again(self.tr("Add your name."))
        else:
            return True
        return False

    def _tell_lacking(self, pathway: str, titles: tuple[str, ...]) -> None:
        words = self.tr("So that a session can start, %1 needs these too: %2")
        self.none_ticked.setText(filled(words, pathway, " · ".join(titles)))
        self.none_ticked.show()
        for card in self.cards:
            if not card.used and card.title in titles:
                card.tick.rows()[0].setFocus(Qt.FocusReason.OtherFocusReason)
                break
        announce(self.none_ticked, self.none_ticked.text())
        bring_into_view(self.none_ticked)
