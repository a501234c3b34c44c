"""The look of TIScreen in one place: type scale, palette and the style sheet made of the colour tokens."""

from dataclasses import dataclass

import fontpkg_atkinson_hyperlegible
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from ui.colours import LIGHT, Tokens

SCALES = (100, 125, 150, 175, 200)


@dataclass(frozen=True, slots=True)
class Look:
    """A theme at a text size. `scale` is per cent; `family` the bundled font."""

    tokens: Tokens = LIGHT
    scale: int = 100
    family: str = "Atkinson Hyperlegible"

    def px(self, size: float) -> int:
        """A length that grows with the text."""
        return round(size * self.scale / 100)


def load_font() -> str:
    """Register the bundled font, the same on every machine, and return its family name."""
    family, folder = "Atkinson Hyperlegible", fontpkg_atkinson_hyperlegible.ROOT / "files"
    for face in ("Regular", "Bold"):  # nothing on a screen is slanted
        number = QFontDatabase.addApplicationFont(str(folder / f"AtkinsonHyperlegible-{face}.ttf"))
        family = next(iter(QFontDatabase.applicationFontFamilies(number)), family)
    return family


def apply(app: QApplication, look: Look) -> None:
    """Give the whole program this look; call again when the text size changes."""
    tokens = look.tokens
    palette = QPalette(QColor(tokens.surface), QColor(tokens.page))
    for words in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(words, QColor(tokens.text))
    palette.setColor(QPalette.ColorRole.Highlight, QColor(tokens.ring))  # focus rings are painted from these two
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor(tokens.inner_ring))
    palette.setColor(QPalette.ColorRole.Base, QColor(tokens.surface))
    palette.setColor(QPalette.ColorRole.AlternateBase, QColor(tokens.selected))
    palette.setColor(QPalette.ColorRole.Mid, QColor(tokens.border))
    palette.setColor(QPalette.ColorRole.Link, QColor(tokens.action))
    palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(tokens.muted))
    app.setPalette(palette)
    font = QFont(look.family)
    font.setPixelSize(look.px(18))
    app.setFont(font)
    app.setCursorFlashTime(0)
    app.setStyleSheet(style_sheet(look))


def style_sheet(look: Look) -> str:
    """The style sheet of every screen; all lengths that hold text grow with it."""
    return _of_words(look) + _of_controls(look)


def _of_words(look: Look) -> str:
    t, px = look.tokens, look.px
    return f"""
    QWidget {{ color: {t.text}; font-family: "{look.family}"; font-size: {px(18)}px; }}
    QMainWindow, QWidget#page, QWidget#column, QWidget#wide-column, QScrollArea, QStackedWidget {{
        background: {t.page}; border: none;
    }}
    QWidget#column, QWidget#choices {{ max-width: {px(760)}px; }}
    QWidget#wide-column {{ max-width: {px(1180)}px; }}
    QWidget#footer {{ background: {t.page}; border-top: 1px solid {t.border}; }}
    QLabel {{ background: transparent; }}
    QLabel[look="question"] {{ font-size: {px(28)}px; font-weight: 700; }}
    QLabel[look="title"] {{ font-size: {px(28)}px; font-weight: 700; }}
    QLabel[look="large"] {{ font-size: {px(40)}px; font-weight: 700; }}
    QLabel[look="subtitle"] {{ font-size: {px(20)}px; font-weight: 700; }}
    QLabel[look="read"] {{ font-size: {px(22)}px; }}
    QLabel[look="label"] {{ font-weight: 700; }}
    QLabel[look="code"] {{ font-size: {px(40)}px; font-weight: 700; letter-spacing: {px(4)}px; }}
    QLabel[look="help"] {{ font-size: {px(16)}px; color: {t.muted}; }}
    QLabel[look="mono"] {{ font-size: {px(22)}px; font-weight: 700; letter-spacing: 1px; }}
    QLabel[look="attention"] {{ color: {t.attention}; }}
    QLabel[look="problem"] {{ color: {t.problem}; }}
    QFrame#note {{ background: {t.note}; border: none; border-radius: 8px; }}
    QFrame#note QLabel {{ color: {t.on_note}; }}
    QFrame#card {{ background: {t.surface}; border: 1px solid {t.border}; border-radius: 8px; }}
    """


def _of_controls(look: Look) -> str:
    t, px = look.tokens, look.px
    return f"""
    QPushButton {{
        background: {t.surface}; color: {t.text}; border: 1px solid {t.border}; border-radius: 8px;
        min-height: {max(48, px(30))}px; padding: 0 {px(18)}px; font-size: {px(18)}px; text-align: center;
    }}
    QPushButton[look="action"] {{
        background: {t.action}; color: {t.on_action}; border: 1px solid {t.action}; font-weight: 700;
    }}
    QPushButton[look="hide"] {{ background: {t.hide}; color: {t.on_hide}; border: 1px solid {t.hide}; }}
    QPushButton[look="plain"] {{ background: transparent; border: 1px solid transparent; color: {t.action};
        text-decoration: underline; padding: 0 {px(8)}px; }}
    QPushButton:disabled {{ color: {t.muted}; background: {t.page}; border: 1px dashed {t.border}; }}
    QLineEdit, QPlainTextEdit, QComboBox {{
        background: {t.surface}; color: {t.text}; border: 1px solid {t.border}; border-radius: 6px;
        padding: {px(8)}px; min-height: {max(32, px(28))}px; selection-background-color: {t.action};
        selection-color: {t.on_action};
    }}
    QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{
        border: 3px solid {t.ring}; padding: {px(8) - 2}px;
    }}
    QToolTip {{ background: {t.surface}; color: {t.text}; }}
    QScrollBar:vertical {{ background: {t.page}; width: 14px; }}
    QScrollBar::handle:vertical {{ background: {t.border}; border-radius: 6px; min-height: 40px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    """
