"""The Qt binding that is locked keeps Python's references in order."""

import sys

from PySide6.QtCore import QObject


def test_a_call_that_returns_none_takes_no_reference_from_none() -> None:
    """PySide6 6.12.0 takes one a call before Python 3.12, and the program aborts after some 5,000 calls."""
    thing = QObject()
    thing.setObjectName("warm")
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("named")
    assert sys.getrefcount(None) > before - 100
