"""The service's words on what stays private, with a reminder instead for someone who heard them before."""

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.plain_label import PlainLabel


class LimitsText(QWidget):
    """Paragraphs as confirmed by the service. Behind [read-again] where the person heard them on a day named."""

    def __init__(self, look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heard = PlainLabel(look=look)
        self._reminder = PlainLabel(self.tr("There are limits to what we can keep private."), look)
        self._again = Button(self.tr("Read all of it"), "", "read-again")
        self._again.clicked.connect(self._on_again)
        self._text = PlainLabel(look=look)
        self._text.setAccessibleIdentifier("limits")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(12)
        lines.addWidget(self._heard)
        lines.addWidget(self._reminder)
        lines.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(self._text)

    def show_text(self, paragraphs: tuple[str, ...], heard_on: str) -> None:
        """Show all of it, or for someone who heard it the reminder."""
        self._text.setText("\n\n".join(paragraphs))
        self._heard.setText(self.tr("You heard this on {day}.").format(day=_day(heard_on)))
        for widget in (self._heard, self._reminder, self._again):
            widget.setVisible(bool(heard_on))
        self._text.setVisible(not heard_on)

    def _on_again(self) -> None:
        self._text.show()
        self._text.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._again.hide()


def _day(iso: str) -> str:
    found = QDate.fromString(iso[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(found, "d MMMM yyyy") if found.isValid() else iso
