"""The rows of the home screen: a person waiting, a session waiting, a person found."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.presenters.home import CheckInRowView, PersonRowView, WaitingSittingView
from ui.screens.staff.frame import day, filled, row
from ui.widgets.button import Button
from ui.widgets.plain_label import PlainLabel


class CheckInRow(QWidget):
    """A person who waits.

    Signals:
        opened: the check-in's id.
    """

    opened = Signal(str)

    def __init__(self, view: CheckInRowView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        button = Button(self.tr("Check in"), identifier=f"check-in-{view.check_in_id}")
        button.clicked.connect(lambda: self.opened.emit(view.check_in_id))
        self.setLayout(row(view.code_name, filled(self.tr("Since %1"), day(view.since)), button))
        _flush(self)


class WaitingRow(QWidget):
    """A session that is not in the records yet: go on with it, or close it. Closing is asked once, in place.

    Signals:
        resumed: the sitting's id.
        closed: the sitting's id.
    """

    resumed = Signal(str)
    closed = Signal(str)

    def __init__(self, view: WaitingSittingView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = view.sitting_id
        self._lines = QVBoxLayout(self)
        self._lines.setSpacing(8)
        _flush(self)
        if view.trouble:
            self._lines.addWidget(PlainLabel(view.trouble, "attention"))
            return
        self.go_on = Button(self.tr("Resume"), identifier=f"resume-{view.sitting_id}")
        self.close_it = Button(self.tr("Close"), identifier=f"close-{view.sitting_id}")
        self.go_on.clicked.connect(lambda: self.resumed.emit(self._id))
        self.close_it.clicked.connect(self._on_close)
        begun = filled(self.tr("Begun on %1"), day(view.begun_on))
        self._lines.addLayout(row(view.code_name, begun, self.go_on, self.close_it))
        if view.check_in:
            self._lines.addWidget(PlainLabel(self.tr("Check in with this person now."), "attention"))
        self._lines.addWidget(self._question())

    def _question(self) -> QWidget:
        self.asked = QWidget()
        words = PlainLabel(
            self.tr("Only what they chose to keep is kept. Where they chose nothing, only that it was begun.")
        )
        yes = Button(self.tr("Close it"), identifier=f"close-yes-{self._id}")
        no = Button(self.tr("Leave it waiting"), identifier=f"close-no-{self._id}")
        yes.clicked.connect(lambda: self.closed.emit(self._id))
        no.clicked.connect(self._on_leave)
        lines, across = QVBoxLayout(self.asked), QHBoxLayout()
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(words)
        across.setSpacing(12)
        across.addWidget(yes)
        across.addWidget(no)
        across.addStretch(1)
        lines.addLayout(across)
        self.asked.hide()
        return self.asked

    def _on_close(self) -> None:
        self.asked.show()

    def _on_leave(self) -> None:
        self.asked.hide()
        self.close_it.setFocus()


class PersonRow(QWidget):
    """A person who was looked for.

    Signals:
        opened: the client's id.
    """

    opened = Signal(str)

    def __init__(self, view: PersonRowView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        button = Button(self.tr("Open"), identifier=f"person-{view.client_id}")
        button.clicked.connect(lambda: self.opened.emit(view.client_id))
        self.setLayout(row(view.code_name, filled(self.tr("Here since %1"), day(view.since)), button))
        _flush(self)


def _flush(widget: QWidget) -> None:
    layout = widget.layout()
    if isinstance(layout, QBoxLayout):
        layout.setContentsMargins(0, 0, 0, 0)
