"""One instrument on the page a service confirms: what it is, whose it is, whether its wording was checked."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.presenters.confirm_service import InstrumentChoiceView
from ui.screens.staff.frame import day, filled
from ui.widgets.option_list import OptionList
from ui.widgets.plain_label import PlainLabel


class InstrumentCard(QWidget):
    """A tick found as [use-<id>] above the facts it stands for."""

    def __init__(self, view: InstrumentChoiceView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.instrument_id, self.title = view.instrument_id, view.title
        self.tick = OptionList(several=True, prefix="use")
        chosen = (view.instrument_id,) if view.used else ()
        self.tick.set_options(((view.instrument_id, view.title),), chosen)
        self.lines = QVBoxLayout()
        self.lines.setContentsMargins(16, 0, 0, 0)
        self.lines.setSpacing(4)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addWidget(self.tick)
        down.addLayout(self.lines)
        if view.plain_title != view.title:
            self._say(filled(self.tr("People see it as: %1"), view.plain_title))
        if view.adults_only:
            self._say(self.tr("For people of 18 or over."))
        self._say(filled(self.tr("Wording held by %1. Licence: %2."), view.holder, view.licence))
        self._say_wording(view)

    @property
    def used(self) -> bool:
        """Whether it is ticked."""
        return bool(self.tick.chosen())

    def _say(self, words: str) -> None:
        self.lines.addWidget(PlainLabel(words, "help"))

    def _say_wording(self, view: InstrumentChoiceView) -> None:
        if view.checked:
            words = self.tr("Wording checked: %1, by %2, %3.")
            self._say(filled(words, view.against, view.checked_by, day(view.checked_on)))
            return
        self.lines.addWidget(
            PlainLabel(
                self.tr("UNCHECKED wording. Compare it with the holder's own form before you tick it."), "attention"
            )
        )
        self._say(view.against)
