"""Other ways of not answering, opened only by who wants them (ruling 15)."""

from PySide6.QtCore import Signal

from ui.presenters.skipping import SkipChoicesView, SkipWay
from ui.screens.client.client_page import ClientPage
from ui.widgets.button import Button
from ui.widgets.equal_choices import EqualChoices
from ui.widgets.note_panel import NotePanel
from ui.widgets.plain_label import PlainLabel


class SkipChoicesScreen(ClientPage):
    """Equal choices; what a skip sets going stands above them (AC-12).

    Signals:
        way_chosen: skip in this way. Argument: the SkipWay.
    """

    way_chosen = Signal(SkipWay)

    def __init__(self) -> None:
        super().__init__(self.tr("How do you want to skip?"), back=True, pause=True)
        self.setAccessibleIdentifier("skip-choices")
        self._question = PlainLabel()
        self._effect = PlainLabel()
        self._note = NotePanel()
        self._note.lines.addWidget(self._effect)
        self._ways = {way: Button(text, "", f"skip-{way}") for way, text in self._labels().items()}
        for way, button in self._ways.items():
            button.clicked.connect(lambda _=False, way=way: self.way_chosen.emit(way))
        self.column.addWidget(self._question)
        self.say(self.tr("You don't need to say why. Each of these is fine."))
        self.column.addWidget(self._note)
        self.column.addWidget(EqualChoices(*self._ways.values()))
        self.without_footer()

    def show_view(self, view: SkipChoicesView) -> None:
        """Offer the ways there are for this item."""
        self._question.setText(view.question)
        self._effect.setText(view.effect)
        self._note.setVisible(bool(view.effect))
        for way, button in self._ways.items():
            button.setVisible(way in view.ways)
        self.start_at(self.heading)

    def _labels(self) -> dict[SkipWay, str]:
        return {
            SkipWay.THIS: self.tr("Just skip this one"),
            SkipWay.DECLINED: self.tr("I prefer not to say"),
            SkipWay.UNKNOWN: self.tr("I don't know"),
            SkipWay.LATER: self.tr("Come back to it at the end"),
            SkipWay.SOFTER: self.tr("Ask it in another way"),
            SkipWay.TELL: self.tr("Tell my worker instead"),
            SkipWay.REST: self.tr("Leave out the rest of this part"),
        }
