"""Why a question is asked, who sees the answer, and what a skip does: beside the question, one key from gone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.presenters.item import WhyView
from ui.widgets.button import Button
from ui.widgets.note_panel import NotePanel
from ui.widgets.plain_label import PlainLabel


class WhyPanel(NotePanel):
    """The three answers under a heading with Close. Esc closes it too.

    Signals:
        closed: the person is done with it.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.close_button = Button(self.tr("Close"), identifier="why-close")
        self.close_button.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(PlainLabel(self.tr("Why we ask this"), "subtitle"), 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.lines.addLayout(top)
        self._why, self._who_sees, self._if_skipped = PlainLabel(), PlainLabel(), PlainLabel()
        self._source = PlainLabel("", "help")
        self.lines.addWidget(self._why)
        for caption, words in (
            (self.tr("Who sees your answer"), self._who_sees),
            (self.tr("If you skip it"), self._if_skipped),
        ):
            self.lines.addSpacing(4)
            self.lines.addWidget(PlainLabel(caption, "label"))
            self.lines.addWidget(words)
        self.lines.addSpacing(4)
        self.lines.addWidget(self._source)

    def show_why(self, view: WhyView) -> None:
        """Replace the three answers; Close reads them out, because it has the focus when the panel opens."""
        self._why.setText(view.why)
        self._who_sees.setText(view.who_sees)
        self._if_skipped.setText(view.if_skipped)
        self._source.setText(view.source)
        self._source.setVisible(bool(view.source))
        self.close_button.setAccessibleDescription("\n".join((view.why, view.who_sees, view.if_skipped)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
