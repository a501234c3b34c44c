"""One page that begins a session: for whom, what will be asked, and how."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tiscreen.domain.session import AgeBand, Mode
from ui.presenters.new_session import NewSessionForm, NewSessionView, PathwayPartView, PathwayView
from ui.screens.staff.frame import StaffPage
from ui.widgets.button import Button
from ui.widgets.card import Card, emptied, stacked
from ui.widgets.choice_group import ChoiceGroup
from ui.widgets.field import Field
from ui.widgets.note_panel import NotePanel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.side_by_side import SideBySide


class NewSessionScreen(StaffPage):
    """The service's defaults are filled in; the age band is the one thing to set (ruling 8).

    Signals:
        started: what was chosen. Argument: a NewSessionForm.
    """

    started = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", wide=True, parent=parent)
        self._view = NewSessionView((), (), "")
        self.heading.setText(self.tr("New session"))
        self._make_choices()
        self.halves = SideBySide()
        for widget in (self.name, self.known, self.age):
            self.halves.first.addWidget(widget)
        for widget in (self.mode, self.place, self.language):
            self.halves.second.addWidget(widget)
        self.column.addWidget(self.halves)
        self.column.addWidget(stacked(self.pathway, self._parts(), spacing=8))
        self.column.addWidget(
            NotePanel(
                self.tr("The room: door closed, screen turned away from the door, phone silent, water within reach.")
            )
        )
        self.start = Button(self.tr("Start"), "action", "start")
        self.start.clicked.connect(self._on_start)
        self.put_actions(self.start)

    def _make_choices(self) -> None:
        self.name = Field(self.tr("Name"), "code-name", self.tr("Use any name. A real name can wait."))
        self.name.entered.connect(self._on_start)
        self.known = PlainLabel("", "subtitle")
        self.known.setAccessibleIdentifier("known-person")
        self.age = ChoiceGroup(self.tr("Age"), "age")
        self.age.chosen_changed.connect(self._show_parts)
        self.mode = ChoiceGroup(self.tr("How"), "mode")
        self.place = ChoiceGroup(self.tr("Is this place private now?"), "place", self.tr("Only you see this."))
        self.language = ChoiceGroup(self.tr("Language"), "language")
        self.pathway = ChoiceGroup(self.tr("What will be asked"), "pathway")
        self.pathway.chosen_changed.connect(self._show_parts)

    def _parts(self) -> Card:
        self.whole = PlainLabel("", "label")
        self._part_lines = QVBoxLayout()
        self._part_lines.setSpacing(6)
        card = Card(self.whole)
        card.lines.addLayout(self._part_lines)
        card.lines.addWidget(PlainLabel(self.tr("Any question can be skipped. Any part can be left out."), "help"))
        return card

    def show_view(self, view: NewSessionView) -> None:
        """Fill in the defaults. A choice of one is no choice: it is named, not asked."""
        self._view = view
        self.start.setEnabled(not view.busy)
        if view.busy:
            return
        self.name.show_text(view.code_name)
        self.name.setVisible(not view.client_id)
        self.known.setText(view.code_name)
        self.known.setVisible(bool(view.client_id))
        self._show_choices(view)
        self._show_parts()
        self.settle()

    def _show_choices(self, view: NewSessionView) -> None:
        ages = (
            (AgeBand.UNDER_18.value, self.tr("Under 18")),
            (AgeBand.ADULT.value, self.tr("18 or over")),
            (AgeBand.NOT_KNOWN.value, self.tr("Not known")),
        )
        self.age.show_options(ages, (view.age_band.value,) if view.age_band else ())
        modes = ((Mode.SELF.value, self.tr("On their own")), (Mode.INTERVIEWER.value, self.tr("With me")))
        self.mode.show_options(modes, (view.mode.value,))
        places = (
            ("private", self.tr("Yes. Nobody else can see or hear")),
            ("not-private", self.tr("No, or I am not sure")),
        )
        self.place.show_options(places, ("private" if view.private else "not-private",))
        self.language.show_options(tuple((each.code, each.own_name) for each in view.languages), (view.language,))
        self.language.setVisible(len(view.languages) > 1)
        self.pathway.show_options(tuple((each.pathway_id, each.title) for each in view.pathways), (view.pathway_id,))
        self.pathway.options.setVisible(len(view.pathways) > 1)

    def _pathway(self) -> PathwayView | None:
        return next((each for each in self._view.pathways if each.pathway_id == self.pathway.one), None)

    def _show_parts(self) -> None:
        emptied(self._part_lines)
        pathway = self._pathway()
        if pathway is None:
            return
        under_18 = self.age.one == AgeBand.UNDER_18.value
        asked = [part for part in pathway.parts if not (part.adults_only and under_18)]
        minutes = sum(part.minutes for part in asked)
        self.whole.setText(f"{pathway.title} · " + self.tr("about %n minutes", "", minutes))
        for part in pathway.parts:
            self._part_lines.addWidget(self._part(part, left_out=part not in asked))

    def _part(self, part: PathwayPartView, *, left_out: bool) -> QWidget:
        minutes = self.tr("1 minute") if part.minutes == 1 else self.tr("%n minutes", "", part.minutes)
        title = PlainLabel(f"{part.title} · {minutes}")
        about = self.tr("For people of 18 or over: left out.") if left_out else "; ".join(part.topics)
        return stacked(title, PlainLabel(about, "help"), spacing=0)

    def _on_start(self) -> None:
        view, name = self._view, self.name.text.strip()
        if not self.start.isEnabled():
            return
        if not view.client_id and not name:
            self.name.ask_again(self.tr("Any name will do, so that you find this session again."))
        elif not self.age.one:
            self.age.ask_again(self.tr("Choose one. Not known is an answer too."))
        else:
            self.started.emit(self._form(name))

    def _form(self, name: str) -> NewSessionForm:
        view = self._view
        return NewSessionForm(
            client_id=view.client_id,
            code_name=view.code_name if view.client_id else name,
            age_band=AgeBand(self.age.one),
            pathway_id=self.pathway.one,
            mode=Mode(self.mode.one),
            private=self.place.one == "private",
            language=self.language.one,
        )
