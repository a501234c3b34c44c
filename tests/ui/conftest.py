"""The application as the program itself makes it: its style, font, look and roles."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.app import application


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """In place of the bare application of pytest-qt."""
    return application()
