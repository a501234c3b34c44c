"""The first client page: language in its own script, how large the words are, and in which colours."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.presenters.language_size import LanguageSizeView
from ui.screens.client.client_page import ClientPage
from ui.widgets.button import Button
from ui.widgets.card import stacked
from ui.widgets.option_list import OptionList
from ui.widgets.plain_label import PlainLabel
from ui.widgets.side_by_side import SideBySide


class LanguageSizeScreen(ClientPage):
    """What is in use is marked; a choice shows at once.

    Signals:
        language_chosen: a language was chosen. Argument: its code.
        size_chosen: a text size was chosen. Argument: per cent.
        theme_chosen: colours were chosen. Argument: a name of ui.colours.THEMES.
        continued: go on.
    """

    language_chosen = Signal(str)
    size_chosen = Signal(int)
    theme_chosen = Signal(str)
    continued = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Choose how this looks"), wide=True)
        self.say(self.tr("The page changes at once. Choose what is easy to read."), look="help")
        self._languages = OptionList(several=False, prefix="language")
        self._sizes = OptionList(several=False, prefix="size")
        self._themes = OptionList(several=False, prefix="theme")
        self._languages.chosen_changed.connect(self._on_language)
        self._sizes.chosen_changed.connect(self._on_size)
        self._themes.chosen_changed.connect(self._on_theme)
        choices = SideBySide()
        self._titled(choices.first, self.tr("Language"), self._languages)
        self._titled(choices.first, self.tr("Colours"), self._themes)
        self._titled(choices.second, self.tr("Text size"), self._sizes)
        self.column.addWidget(choices)
        go_on = Button(self.tr("Continue"), "action", "continue")
        go_on.clicked.connect(self.continued)
        self.offer(go_on)

    @staticmethod
    def _titled(lines: QVBoxLayout, title: str, options: OptionList) -> None:
        lines.addWidget(stacked(PlainLabel(title, "subtitle"), options, spacing=8))
        options.setAccessibleName(title)

    def show_view(self, view: LanguageSizeView) -> None:
        """Show what there is, with what is in use marked."""
        self._languages.set_options([(each.code, each.own_name) for each in view.languages], (view.chosen,))
        per_cent = self.tr("{number} %")
        sizes = [(str(scale), per_cent.format(number=QLocale().toString(scale))) for scale in view.scales]
        self._sizes.set_options(sizes, (str(view.scale),))
        names = self._theme_names()
        self._themes.set_options([(theme, names.get(theme, theme)) for theme in view.themes], (view.theme,))
        self.arrive()

    def _theme_names(self) -> dict[str, str]:
        return {
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "high-contrast": self.tr("Strong contrast"),
            "low-stimulus": self.tr("Soft and quiet"),
        }

    def _on_language(self) -> None:
        for code in self._languages.chosen():
            self.language_chosen.emit(code)

    def _on_size(self) -> None:
        for scale in self._sizes.chosen():
            self.size_chosen.emit(int(scale))

    def _on_theme(self) -> None:
        for theme in self._themes.chosen():
            self.theme_chosen.emit(theme)
