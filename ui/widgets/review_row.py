"""One question of the review with what stands there now, and the two things that can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.presenters.review import ReviewRow
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel

_BESIDE = 34  # letters of the text size: from here on the buttons stand beside the words


class ReviewRowCard(Card):
    """An answer is put on screen, and into the tree a screen reader walks, only while it is shown (X17).

    Signals:
        changed: answer this one again.
        removed: take this answer back.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._row: ReviewRow | None = None
        self._question, self.answer, self.instead = PlainLabel(), PlainLabel(look="label"), PlainLabel(look="help")
        self.change, self.remove = Button(), Button(self.tr("Remove"))
        self.change.clicked.connect(self.changed)
        self.remove.clicked.connect(self.removed)
        words = QVBoxLayout()
        words.setSpacing(6)
        for label in (self._question, self.answer, self.instead):
            words.addWidget(label)
        deeds = QHBoxLayout()
        deeds.setSpacing(12)
        for button in (self.change, self.remove):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            deeds.addWidget(button)
        deeds.addStretch(1)
        self._across = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._across.setSpacing(12)
        self._across.addLayout(words, 1)
        self._across.addLayout(deeds)
        self.lines.addLayout(self._across)

    def show_row(self, row: ReviewRow, identifier: str, *, covered: bool) -> None:
        """Become the row of this item."""
        self._row = row
        self._question.setText(row.question)
        self.change.setText(self.tr("Change") if row.answered else self.tr("Answer"))
        self.remove.setVisible(row.answered)
        for button, verb in ((self.change, "change"), (self.remove, "remove")):
            button.setObjectName(f"{verb}-{identifier}")
            button.setAccessibleIdentifier(f"{verb}-{identifier}")
            button.setAccessibleName(f"{button.text()}: {row.question}")
        self.cover(covered=covered)

    def forget(self) -> None:
        """Hold nothing of anybody's while the row is not in use."""
        self._row = None
        self.hide()
        for label in (self._question, self.answer, self.instead):
            label.clear()
        for button in (self.change, self.remove):
            button.setAccessibleName("")

    def cover(self, *, covered: bool) -> None:
        """Cover or show the answer. Every way of having no answer reads the same (AC-29)."""
        if self._row is None:
            return
        shown = self._row.answered and not covered
        nothing = self.tr("No answer – that's fine")
        self.answer.setText(self._row.answer if shown else "")
        self.instead.setText(self.tr("Answer hidden") if self._row.answered else nothing)
        self.answer.setVisible(shown)
        self.instead.setVisible(not shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the buttons beside the words where there is room for both."""
        super().resizeEvent(event)
        wide = event.size().width() >= _BESIDE * self.fontInfo().pixelSize()
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._across.direction() != way:
            self._across.setDirection(way)
            self._across.setAlignment(Qt.AlignmentFlag.AlignVCenter if wide else Qt.AlignmentFlag.AlignLeft)
