"""Without a screen the program says what matters and nothing about window managers."""

import subprocess
import sys

from tests.architecture.project import ROOT

SHOW = """
from PySide6.QtCore import qWarning
from ui.app import application
from ui.main_window import MainWindow
app, window = application(), MainWindow()
window.show()
app.processEvents()
qWarning("this matters")
"""


def test_only_what_matters_is_said() -> None:
    run = subprocess.run([sys.executable, "-c", SHOW], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0
    assert run.stderr.splitlines() == ["this matters"]
