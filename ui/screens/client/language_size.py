"""The first client page: language in its own script, and how large the words are."""

from PySide6.QtCore import Signal

from ui.presenters.language_size import LanguageSizeView
from ui.screens.client.client_page import ClientPage
from ui.widgets.button import Button
from ui.widgets.option_list import OptionList
from ui.widgets.plain_label import PlainLabel


class LanguageSizeScreen(ClientPage):
    """What is in use is marked; a choice shows at once.

    Signals:
        language_chosen: a language was chosen. Argument: its code.
        size_chosen: a text size was chosen. Argument: per cent.
        continued: go on.
    """

    language_chosen = Signal(str)
    size_chosen = Signal(int)
    continued = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Choose language and size"))
        self._languages = OptionList(several=False, prefix="language")
        self._sizes = OptionList(several=False, prefix="size")
        self._languages.chosen_changed.connect(self._on_language)
        self._sizes.chosen_changed.connect(self._on_size)
        for title, options in ((self.tr("Language"), self._languages), (self.tr("Text size"), self._sizes)):
            self.column.addWidget(PlainLabel(title, "subtitle"))
            self.column.addWidget(options)
            options.setAccessibleName(title)
        self.say(self.tr("The page changes at once. Choose what is easy to read."), look="help")
        go_on = Button(self.tr("Continue"), "action", "continue")
        go_on.clicked.connect(self.continued)
        self.offer(go_on)

    def show_view(self, view: LanguageSizeView) -> None:
        """Show what there is, with what is in use marked."""
        self._languages.set_options([(each.code, each.own_name) for each in view.languages], (view.chosen,))
        sizes = [(str(scale), self.tr("{number} %").format(number=scale)) for scale in view.scales]
        self._sizes.set_options(sizes, (str(view.scale),))
        self.arrive()

    def _on_language(self) -> None:
        for code in self._languages.chosen():
            self.language_chosen.emit(code)

    def _on_size(self) -> None:
        for scale in self._sizes.chosen():
            self.size_chosen.emit(int(scale))
