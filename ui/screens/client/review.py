"""The review: what was asked today, with each answer to change or take back, covered until the person wants to see."""

from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.presenters.review import ReviewPart, ReviewView
from ui.screens.client.client_page import ClientPage
from ui.widgets.accessible import announce
from ui.widgets.bring_into_view import bring_into_view
from ui.widgets.button import Button
from ui.widgets.plain_label import PlainLabel
from ui.widgets.remove_everything import RemoveEverything
from ui.widgets.review_row import ReviewRowCard
from ui.widgets.tab_order import tab_in_reading_order

_Place = tuple[str, str]


class ReviewScreen(ClientPage):
    """Parts with their rows; rows are reused. Whenever the page is left, its answers are covered again (X17).

    Signals:
        changed: answer an item again. Arguments: administration id, link id.
        removed: take an answer back. Arguments: administration id, link id.
        everything_removed: take the whole day back.
        continued: on to what is kept.
    """

    changed = Signal(str, str)
    removed = Signal(str, str)
    everything_removed = Signal()
    continued = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Look at your answers"), back=True, pause=True)
        self._covered, self._taken_back = True, False
        self._parts: list[_PartRows] = []
        self._places: tuple[_Place, ...] = ()
        self.say(
            self.tr("You can change or remove any answer. A removed answer is not kept."),
            self.tr("Some answers ask your worker to check in with you. If you remove one, they still check in."),
        )
        self._show_answers = Button(identifier="show-answers")
        self._show_answers.clicked.connect(self._on_show_answers)
        self.column.addWidget(self._show_answers, 0, Qt.AlignmentFlag.AlignLeft)
        self._stack = QVBoxLayout()
        self._stack.setSpacing(20)
        self.column.addLayout(self._stack)
        self._remove = RemoveEverything()
        self._remove.opened.connect(partial(bring_into_view, self._remove))
        self._remove.everything_removed.connect(self.everything_removed)
        self.column.addWidget(self._remove)
        go_on = Button(self.tr("Continue"), "action", "continue")
        go_on.clicked.connect(self.continued)
        self.offer(go_on, self._remove.opener)
        self._cover(covered=True)

    def show_view(self, view: ReviewView) -> None:
        """Show the answers as they stand. After a removal the page stays where it is."""
        while len(self._parts) < len(view.parts):
            self._add_part()
        for number, rows in enumerate(self._parts):
            if number < len(view.parts):
                rows.show_part(view.parts[number], covered=self._covered)
            else:
                rows.forget()
            rows.setVisible(number < len(view.parts))
        tab_in_reading_order(self.column, self.footer)
        places = tuple((part.administration_id, row.link_id) for part in view.parts for row in part.rows)
        if places != self._places or not self.isVisible():
            self._places = places
            self._remove.close_question()
            self.start_at(self.heading)
        elif self._taken_back:
            announce(self, self.tr("Removed. That answer is not kept."))
        self._taken_back = False

    def hideEvent(self, event: QHideEvent) -> None:
        """Cover the answers again."""
        super().hideEvent(event)
        self._cover(covered=True)

    def _add_part(self) -> None:
        rows = _PartRows()
        rows.changed.connect(self.changed)
        rows.removed.connect(self._on_removed)
        self._parts.append(rows)
        self._stack.addWidget(rows)

    def _on_removed(self, administration_id: str, link_id: str) -> None:
        self._taken_back = True
        self.removed.emit(administration_id, link_id)

    def _on_show_answers(self) -> None:
        self._cover(covered=not self._covered)

    def _cover(self, *, covered: bool) -> None:
        self._covered = covered
        self._show_answers.setText(self.tr("Show my answers") if covered else self.tr("Cover my answers"))
        for rows in self._parts:
            rows.cover(covered=covered)


class _PartRows(QWidget):
    """The title of a part and its rows.

    Signals:
        changed: administration id, link id.
        removed: administration id, link id.
    """

    changed = Signal(str, str)
    removed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._part: ReviewPart | None = None
        self._rows: list[ReviewRowCard] = []
        self._title, self._nothing = PlainLabel(look="subtitle"), PlainLabel(self.tr("Nothing here – that's fine"))
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(10)
        self._stack.addWidget(self._title)
        self._stack.addWidget(self._nothing)

    def show_part(self, part: ReviewPart, *, covered: bool) -> None:
        """Replace title and rows."""
        self._part = part
        self._title.setText(part.title)
        self._nothing.setVisible(not part.rows)
        while len(self._rows) < len(part.rows):
            self._add_row()
        for number, card in enumerate(self._rows):
            if number < len(part.rows):
                row = part.rows[number]
                card.show_row(row, f"{part.administration_id}-{row.link_id}", covered=covered)
                card.show()
            else:
                card.forget()

    def forget(self) -> None:
        """Hold nothing of anybody's while the part is not in use."""
        self._part = None
        self._title.clear()
        for card in self._rows:
            card.forget()

    def cover(self, *, covered: bool) -> None:
        """Cover or show the answers."""
        for card in self._rows:
            card.cover(covered=covered)

    def _add_row(self) -> None:
        card = ReviewRowCard()
        number = len(self._rows)
        card.changed.connect(lambda: self._tell(self.changed, number))
        card.removed.connect(lambda: self._on_removed(card, number))
        self._rows.append(card)
        self._stack.addWidget(card)

    def _on_removed(self, card: ReviewRowCard, number: int) -> None:
        card.change.setFocus()
        self._tell(self.removed, number)

    def _tell(self, signal: SignalInstance, number: int) -> None:
        if self._part is not None:
            signal.emit(self._part.administration_id, self._part.rows[number].link_id)
