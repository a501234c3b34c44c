"""The client's laptop, for every test that goes through connected screens."""

import pytest

from tests.ui.client.laptop import Sitting


@pytest.fixture
def client(qtbot, tmp_path):
    """The shipped pathway, on one's own, at the first page."""
    sitting = Sitting(qtbot, tmp_path)
    yield sitting
    sitting.close()
