"""A question on a staff form with its options: a title, one line of help, rows, and room for one calm sentence."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.accessible import announce
from ui.widgets.bring_into_view import bring_into_view
from ui.widgets.option_list import OptionList
from ui.widgets.plain_label import PlainLabel


class ChoiceGroup(QWidget):
    """Rows found as [`prefix`-`code`]; one is chosen, or with `several` any number.

    Signals:
        chosen_changed: a row was chosen or taken back by the person.
    """

    chosen_changed = Signal()

    def __init__(
        self, title: str, prefix: str, help_text: str = "", *, several: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = PlainLabel(title, "label")
        self.help = PlainLabel(help_text, "help")
        if not help_text:
            self.help.hide()
        self.options = OptionList(several, prefix)
        self.options.chosen_changed.connect(self._on_chosen_changed)
        self.told = PlainLabel("", "attention")
        self.told.setAccessibleIdentifier(f"{prefix}-told")
        self.told.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self.title, self.help, self.options, self.told):
            layout.addWidget(widget)

    def show_options(self, options: Sequence[tuple[str, str]], chosen: Sequence[str] = ()) -> None:
        """Replace the rows by `options` (code, text)."""
        self.options.set_options(options, chosen)
        for row in self.options.rows():
            row.setAccessibleDescription(self.title.text())
        self.tell("")

    @property
    def chosen(self) -> tuple[str, ...]:
        """The codes that are marked."""
        return self.options.chosen()

    @property
    def one(self) -> str:
        """The code that is marked, or "" """
        return next(iter(self.chosen), "")

    def tell(self, sentence: str) -> None:
        """Show one sentence under the rows; an empty one takes it away."""
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))

    def ask_again(self, sentence: str) -> None:
        """Show the sentence and go to the first row."""
        self.tell(sentence)
        announce(self, sentence)
        rows = self.options.rows()
        if rows:
            rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(self)

    def _on_chosen_changed(self) -> None:
        self.tell("")
        self.chosen_changed.emit()
