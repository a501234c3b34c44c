"""What the pictures show: one module for each group of screens, each with its own SCENES.

A scene is a function from a Look to a screen that is ready to be drawn, with invented people only:

    def word(_look: Look) -> QWidget:
        screen = WordScreen()
        screen.show_view(None)
        return screen

    SCENES: Scenes = {"client-word": word}

Names begin with "client-", "staff-" or "lead-" and name the picture. A scene may press, type and set the focus;
it never shows the window itself.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from pkgutil import iter_modules

from PySide6.QtWidgets import QWidget

from ui.theme import Look

Scene = Callable[[Look], QWidget]
Scenes = Mapping[str, Scene]


def all_scenes() -> dict[str, Scene]:
    """Every scene of every module here, in order of module and place."""
    found: dict[str, Scene] = {}
    for module in sorted(iter_modules(__path__), key=lambda each: each.name):
        found |= import_module(f"{__name__}.{module.name}").SCENES
    return found
