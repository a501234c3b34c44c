"""The first step of a referral summary: part by part what is shared, and for whom. Nothing is chosen beforehand."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tiscreen.domain.referral import MISSING_TOLD, Depth
from ui.presenters.referral import DEFAULT_DAYS, LevelView, ReferralForm, ReferralPartView, ReferralView
from ui.screens.staff.frame import day, filled
from ui.widgets.card import emptied, stacked
from ui.widgets.choice_group import ChoiceGroup
from ui.widgets.field import Field
from ui.widgets.growing_text import GrowingText
from ui.widgets.note_panel import NotePanel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.side_by_side import SideBySide

_NOTHING = "nothing"


class SharePart(ChoiceGroup):
    """One part: nothing, that it was done, the result sentence, or the answers; only what was kept is there."""

    def __init__(self, view: ReferralPartView, shared: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(view.title, f"share-{view.instrument_id}", parent=parent)
        self._id = view.instrument_id
        chosen = [depth for part, _, depth in (line.partition(":") for line in shared) if part == self._id]
        self.missing = ChoiceGroup("", f"missing-{view.instrument_id}", several=True)
        self.missing.title.hide()
        told = (("told", self.tr("Say which questions have no answer, and how")),)
        self.missing.show_options(told, ("told",) if MISSING_TOLD in chosen else ())
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.missing)
        levels = ((level.level.value, self._words(view, level)) for level in view.levels)
        self.show_options(((_NOTHING, self.tr("Nothing")), *levels), [d for d in chosen if d != MISSING_TOLD])
        self.chosen_changed.connect(self._on_chosen)
        self._on_chosen()

    def _words(self, view: ReferralPartView, level: LevelView) -> str:
        if level.level is Depth.DONE:
            return filled(self.tr("That it was done on %1"), day(view.on))
        if level.level is Depth.RESULT:
            return filled(self.tr("The result: “%1”"), level.sentence)
        if any(each.level is Depth.RESULT for each in view.levels):
            return self.tr("The result and the answers")
        return self.tr("The answers")

    def shared(self) -> tuple[str, ...]:
        """The lines of Consent.shared for this part; none when nothing is chosen."""
        if self.one in ("", _NOTHING):
            return ()
        lines = [f"{self._id}:{self.one}"]
        if self.one == Depth.ANSWERS and self.missing.chosen:
            lines.append(f"{self._id}:{MISSING_TOLD}")
        return tuple(lines)

    def _on_chosen(self) -> None:
        self.missing.setVisible(self.one == Depth.ANSWERS)


class ReferralChoose(QWidget):
    """Parts on one side, recipient and purpose on the other, and what the summary would hold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session_id, self.parts = "", list[SharePart]()
        self._make_fields()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(20)
        self.halves = SideBySide()
        self.halves.first.addWidget(
            NotePanel(
                self.tr("Sit side by side. Read it out where that helps."),
                self.tr("Nothing was chosen for you. A part with nothing chosen is not in the summary."),
            )
        )
        self.halves.first.addLayout(self._lines)
        for widget in (self.recipient, self.purpose, self.asked_by, self.safety, self.until):
            self.halves.second.addWidget(widget)
        self.halves.second.addWidget(self._preview())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.halves)

    def _make_fields(self) -> None:
        self.recipient = Field(self.tr("For whom"), "recipient", self.tr("One recipient: a person or a service."))
        self.purpose = Field(self.tr("What for"), "purpose", self.tr("What they will do with it, and nothing else."))
        self.asked_by = Field(self.tr("Who asked for it"), "asked-by")
        self.safety = GrowingText(
            self.tr("Safety today"),
            "safety-today",
            self.tr("The first line of the summary, in a sentence you agree on."),
        )
        self.until = ChoiceGroup(self.tr("The yes counts until"), "until", self.tr("It can be taken back at any time."))
        for field in (self.recipient, self.purpose, self.asked_by, self.safety):
            field.edited.connect(self._show_preview)

    def _preview(self) -> QWidget:
        self.preview = PlainLabel()
        self.preview.setAccessibleIdentifier("preview")
        self.panel = NotePanel()
        self.panel.lines.addWidget(stacked(PlainLabel(self.tr("It would hold"), "label"), self.preview))
        return self.panel

    def show_view(self, view: ReferralView) -> None:
        """Offer what was kept. Only a form that was filled in before the pages fills it in again."""
        form = view.form or ReferralForm(view.session_id, "", "", "", "", "", ())
        self._session_id = view.session_id
        self.recipient.show_text(form.recipient)
        self.purpose.show_text(form.purpose)
        self.asked_by.show_text(form.asked_by)
        self.safety.show_text(form.safety_today)
        until = form.expires_on or next((each.on for each in view.expiries if each.days == DEFAULT_DAYS), "")
        self.until.show_options([(each.on, self._days(each.days, each.on)) for each in view.expiries], (until,))
        self._show_parts(view.parts, form.shared)
        self._show_preview()

    def _days(self, days: int, on: str) -> str:
        return self.tr("%n days, to %1", "", days).replace("%1", day(on))

    def _show_parts(self, views: Iterable[ReferralPartView], shared: tuple[str, ...]) -> None:
        emptied(self._lines)
        self.parts = [SharePart(view, shared) for view in views]
        for part in self.parts:
            part.chosen_changed.connect(self._show_preview)
            part.missing.chosen_changed.connect(self._show_preview)
            self._lines.addWidget(part)
        if not self.parts:
            self._lines.addWidget(
                PlainLabel(self.tr("Nothing of this session was kept, so there is nothing to share."))
            )

    def _show_preview(self) -> None:
        depths = {
            Depth.DONE.value: self.tr("%1: that it was done"),
            Depth.RESULT.value: self.tr("%1: the result sentence"),
            Depth.ANSWERS.value: self.tr("%1: the answers"),
        }
        shared = [filled(depths[part.one], part.title.text()) for part in self.parts if part.one in depths]
        lines = [
            self.tr("Safety today"),
            *(shared or [self.tr("No part of the screening")]),
            self.tr("How to reach you"),
        ]
        self.preview.setText("\n".join(lines))

    def form(self) -> ReferralForm:
        """What is chosen and typed now."""
        return ReferralForm(
            session_id=self._session_id,
            recipient=self.recipient.text.strip(),
            purpose=self.purpose.text.strip(),
            asked_by=self.asked_by.text.strip(),
            safety_today=self.safety.text.strip(),
            expires_on=self.until.one,
            shared=tuple(line for part in self.parts for line in part.shared()),
        )

    def complete(self) -> bool:
        """Whether a yes can be taken: it needs one recipient and one purpose. Says in place what is missing."""
        if not self.recipient.text.strip():
            self.recipient.ask_again(self.tr("Add who it is for. A yes is for one recipient."))
        elif not self.purpose.text.strip():
            self.purpose.ask_again(self.tr("Add what it is for, so that the yes is for something."))
        else:
            return True
        return False
