"""No client screen shows red, whatever it says (X9)."""

import colorsys

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ui.colours import THEMES, Tokens
from ui.picture_scenes import all_scenes
from ui.pictures import FRAMES, put_away, ready_app, staged

SCENES = {name: scene for name, scene in all_scenes().items() if name.startswith("client-")}
STAFF_ONLY = ("attention", "problem")


def colours(image: QImage) -> set[int]:
    """Every colour in a picture, once, as 0xRRGGBB."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return {pixel & 0xFFFFFF for pixel in set(memoryview(plain.constBits()).cast("B").cast("I"))}


def is_red(colour: int) -> bool:
    """Hue from 345° to 15° and more than a tint of it."""
    red, green, blue = ((colour >> shift & 0xFF) / 255 for shift in (16, 8, 0))
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    return value > 0 and saturation > 0.4 and (hue >= 345 / 360 or hue <= 15 / 360)


def shows_red(screen: QWidget) -> list[str]:
    return [f"#{colour:06X}" for colour in colours(screen.grab().toImage()) if is_red(colour)]


def test_the_check_sees_red_and_nothing_else(qtbot) -> None:
    assert is_red(0xC0392B)
    assert is_red(0xFF0030)
    assert not is_red(0x1F5D66)
    assert not is_red(0xFFD98A)
    warning = QWidget()
    qtbot.addWidget(warning)
    warning.setStyleSheet("background: #D4351C")
    assert shows_red(warning)


def test_there_are_scenes_of_both_kinds() -> None:
    assert {"client-item-gate", "client-break", "client-cover"} <= set(SCENES)
    assert len(SCENES) >= 30


@pytest.mark.parametrize("name", SCENES)
def test_no_pixel_of_a_client_screen_is_red(qapp, name: str) -> None:
    """X9."""
    app, family = ready_app()
    screen = staged(app, SCENES[name], FRAMES[0], family)
    try:
        assert not shows_red(screen)
    finally:
        put_away(screen)


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("role", [role for role in Tokens.__dataclass_fields__ if role not in STAFF_ONLY])
def test_no_token_that_clients_meet_is_red(tokens: Tokens, role: str) -> None:
    assert not is_red(int(getattr(tokens, role)[1:], 16))
