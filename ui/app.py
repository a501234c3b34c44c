"""The application object both spaces share: bundled font, look, neutral name, and no traceback for a person."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.main_window import NEUTRAL_TITLE
from ui.widgets.accessible import install_roles


def application(arguments: Sequence[str] = ()) -> QApplication:
    """The one QApplication of this process, made when it is not there yet."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication([NEUTRAL_TITLE, "-style", "Fusion", *arguments])  # setStyle() would load much that is not used
    if app.platformName() == "offscreen":
        qInstallMessageHandler(_say_what_matters)
    app.setApplicationName(NEUTRAL_TITLE)
    app.setApplicationDisplayName(NEUTRAL_TITLE)
    app.setQuitOnLastWindowClosed(False)
    install_roles()
    theme.load_font()
    theme.apply(app, theme.Look())
    return app


def _say_what_matters(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """Without a screen there is no window manager, and Qt says so for every window; that helps nobody."""
    if not words.startswith("This plugin does not support"):
        print(words, file=sys.stderr)


def keep_no_core() -> None:
    """Let no crash write this process's memory to disk."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
