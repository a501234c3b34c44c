"""What is kept: the client's own choice for each part, made before the laptop goes back (ruling 1)."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from tiscreen.domain.session import Keep
from ui.presenters.keep import KeepPart, KeepView
from ui.screens.client.client_page import ClientPage
from ui.widgets.bring_into_view import bring_into_view
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.option_list import OptionList
from ui.widgets.plain_label import PlainLabel
from ui.widgets.remove_everything import RemoveEverything
from ui.widgets.tab_order import tab_in_reading_order


class KeepScreen(ClientPage):
    """Three choices of the same size for each part; none is made for anybody, and none has to be made.

    Signals:
        keep_chosen: a choice for one part. Arguments: administration id, Keep.
        everything_removed: take the whole day back.
        continued: on to the last page.
    """

    keep_chosen = Signal(str, Keep)
    everything_removed = Signal()
    continued = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Choose what is kept"), back=True)
        self._cards: list[_PartCard] = []
        self._some = [
            PlainLabel(self.tr("You choose, part by part.")),
            PlainLabel(self.tr("A part you leave open is not kept, only that it was begun.")),
            PlainLabel(self.tr("Nothing goes to anyone else from here.")),
        ]
        for label in self._some:
            self.column.addWidget(label)
        self._none = PlainLabel(self.tr("There are no answers to keep – that's fine"))
        self.column.addWidget(self._none)
        self._stack = QVBoxLayout()
        self._stack.setSpacing(16)
        self.column.addLayout(self._stack)
        self._remove = RemoveEverything()
        self._remove.opened.connect(partial(bring_into_view, self._remove))
        self._remove.everything_removed.connect(self.everything_removed)
        self.column.addWidget(self._remove)
        go_on = Button(self.tr("Continue"), "action", "continue")
        go_on.clicked.connect(self.continued)
        self.offer(go_on, self._remove.opener)

    def show_view(self, view: KeepView) -> None:
        """Show each part with what was chosen for it so far."""
        while len(self._cards) < len(view.parts):
            card = _PartCard(self.keep_chosen.emit)
            self._cards.append(card)
            self._stack.addWidget(card)
        for number, card in enumerate(self._cards):
            card.setVisible(number < len(view.parts))
            if number < len(view.parts):
                card.show_part(view.parts[number])
        tab_in_reading_order(self.column, self.footer)
        for label in self._some:
            label.setVisible(bool(view.parts))
        self._none.setVisible(not view.parts)
        self.client_bar.allow_back(view.can_go_back)
        if not self.isVisible():
            self._remove.close_question()
        self.arrive()


class _PartCard(Card):
    """One part and its three rows."""

    def __init__(self, chosen: Callable[[str, Keep], None]) -> None:
        super().__init__()
        self._chosen, self._part = chosen, ""
        self._title, self._count = PlainLabel(look="subtitle"), PlainLabel(look="help")
        self._rows = OptionList(several=False)
        self._rows.chosen_changed.connect(self._on_chosen)
        for widget in (self._title, self._count, self._rows):
            self.lines.addWidget(widget)

    def show_part(self, part: KeepPart) -> None:
        """Become the card of this part."""
        self._part = part.administration_id
        self._title.setText(part.title)
        self._count.setText(
            self.tr("Answers in this part: {number}").format(number=part.answered)
            if part.answered
            else self.tr("No answers in this part – that's fine")
        )
        rows = (
            (Keep.ANSWERS.value, self.tr("Keep my answers. My worker can read them.")),
            (Keep.DONE_ONLY.value, self.tr("Keep only that I did this part.")),
            (Keep.NOTHING.value, self.tr("Keep nothing of this part.")),
        )
        chosen = (part.choice.value,) if part.choice else ()
        self._rows.set_options(rows, chosen, prefix=f"keep-{part.administration_id}")
        self._rows.setAccessibleName(part.title)

    def _on_chosen(self) -> None:
        for code in self._rows.chosen():
            self._chosen(self._part, Keep(code))
