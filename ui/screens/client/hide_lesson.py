"""Hide screen, tried once: four digits of one's own bring the page back."""

from PySide6.QtCore import Signal

from ui.presenters.hide_lesson import HideLessonView
from ui.screens.client.client_page import ClientPage
from ui.widgets.button import Button
from ui.widgets.field import SecretField
from ui.widgets.plain_label import PlainLabel


class HideLessonScreen(ClientPage):
    """Can be left at any moment; whoever chooses no digits comes back through the worker.

    Signals:
        digits_chosen: the person typed digits of their own. Argument: what was typed.
        closed: go on from where this page was opened.
    """

    digits_chosen = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("How to hide this screen"), back=True)
        self.setAccessibleIdentifier("hide-lesson")
        self.say(
            self.tr("Press Hide screen at any time. A plain page will cover this one."),
            self.tr("You can also press the Shift key three times."),
            self.tr("It does not erase what you saved."),
        )
        help_text = self.tr("Four digits that you can keep in mind. They are gone when you give the laptop back.")
        self._field = SecretField(self.tr("Choose four digits"), "own-digits", help_text)
        self._without = PlainLabel(self.tr("Without them, your worker brings your page back."), "help")
        self._try_now = PlainLabel(
            self.tr("You have your own digits now. Shall we try it once? Press Hide screen.")
            + " "
            + self.tr("Then type your four digits and press Enter. Nothing shows while you type.")
        )
        self._staff = PlainLabel(self.tr("After five wrong tries, only your worker can open it."), "help")
        for widget in (self._field, self._without, self._try_now, self._staff):
            self.column.addWidget(widget)
        self._use = Button(self.tr("Use these digits"), "action", "use-digits")
        self._try = Button(self.tr("Try it once"), "action", "try-hide")
        self._leave = Button("", "action", "leave-lesson")
        self._field.entered.connect(self._on_use)
        self._use.clicked.connect(self._on_use)
        self._try.clicked.connect(self.hidden)
        self._leave.clicked.connect(self.closed)
        self.offer(self._use, self._try, self._leave)

    def show_view(self, view: HideLessonView) -> None:
        """Ask for digits, or offer to try them."""
        for widget in (self._field, self._without, self._use):
            widget.setVisible(not view.chosen)
        for widget in (self._try_now, self._staff, self._try):
            widget.setVisible(view.chosen)
        self._leave.setText(self.tr("Go on") if view.chosen else self.tr("Skip this"))
        if view.told and not view.chosen:
            self._field.ask_again(self.tr("Four digits are needed, like 1 2 3 4."))
        elif self.isVisible():
            self.start_at(self.heading)
        else:
            self.arrive()

    def _on_use(self) -> None:
        typed = self._field.text.strip()
        self._field.show_text("")
        self.digits_chosen.emit(typed)
