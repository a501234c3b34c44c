"""Colours can be told apart, letters come with the program, sizes follow one number."""

import pytest
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QLabel

from ui import theme
from ui.colours import LIGHT, PAIRS, THEMES, Tokens
from ui.theme import SCALES, Look
from ui.widgets.button import Button


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    found = QColor(colour)
    parts = (found.redF(), found.greenF(), found.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_formula_gives_the_known_values() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme_name", THEMES)
@pytest.mark.parametrize(("front", "back", "least"), PAIRS, ids=str)
def test_every_pair_of_tokens_can_be_told_apart(theme_name: str, front: str, back: str, least: float) -> None:
    """AC-54: 4.5:1 for text, 3:1 for borders and focus rings, in every theme."""
    tokens = THEMES[theme_name]
    assert contrast(getattr(tokens, front), getattr(tokens, back)) >= least


def test_no_token_is_left_out_of_the_check() -> None:
    named = {token for pair in PAIRS for token in pair[:2]}
    assert named == set(LIGHT.__dataclass_fields__)


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
def test_each_ring_shows_where_the_other_does_not(tokens: Tokens) -> None:
    """The two-tone focus ring: on any fill one of the two is 3:1."""
    for fill in (tokens.page, tokens.surface, tokens.selected, tokens.note, tokens.action, tokens.hide):
        assert max(contrast(tokens.ring, fill), contrast(tokens.inner_ring, fill)) >= 3


def test_high_contrast_is_black_on_white() -> None:
    """AC-54: 21:1 for words, more than 13:1 for what can be pressed."""
    tokens = THEMES["high-contrast"]
    assert contrast(tokens.text, tokens.page) == pytest.approx(21)
    assert contrast(tokens.on_action, tokens.action) >= 13


def test_the_font_comes_with_the_program(qapp) -> None:
    family = theme.load_font()
    theme.apply(qapp, Look(family=family))
    assert QFontInfo(qapp.font()).family() == "Atkinson Hyperlegible"


@pytest.mark.parametrize("scale", SCALES)
def test_every_size_follows_the_one_the_person_chose(qtbot, qapp, scale: int) -> None:
    theme.apply(qapp, Look(scale=scale))
    label, button = QLabel("x"), Button("Next")
    for widget in (label, button):
        qtbot.addWidget(widget)
        widget.show()
    assert label.fontInfo().pixelSize() == round(18 * scale / 100)
    assert button.height() >= 48
    assert button.fontInfo().pixelSize() == round(18 * scale / 100)
