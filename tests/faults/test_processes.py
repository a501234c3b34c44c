"""What was on a screen is on the disk: the two real processes with their windows are killed (promise 7)."""

import sys
from pathlib import Path

import pytest

from tests.faults.processes import PASSPHRASE, killed_story, losses, tally_of
from tiscreen.paths import DataFolder
from tiscreen.storage.keyring import KeyRing

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="finds the processes in /proc, which only Linux has")


def test_two_stories_are_killed_and_nothing_that_was_seen_is_lost() -> None:
    """The small version of `dev.py faults processes --count 40`: one in its hand-over, one in its answers."""
    tally = tally_of((1, 3))
    assert tally.lost == []
    assert tally.unopenable == []
    assert tally.tried == 2
    assert tally.answers > 0


def test_the_comparison_notices_a_lost_answer(tmp_path: Path) -> None:
    """A check that cannot find anything proves nothing: take answers away, and they must be missed."""
    story = killed_story(tmp_path, 1, to_its_end=True)
    folder = DataFolder(tmp_path / "run" / "vault")
    vault = KeyRing(folder).unlock(PASSPHRASE)
    assert losses(vault, folder, story) == []
    assert "Referral" in story.screens
    part = next(part for part, told in story.parts.items() if len(told["responses"]) > 1)
    [answer, *_] = story.parts[part]["responses"]
    vault._database.run("DELETE FROM response WHERE administration = ? AND link_id = ?", part, answer)
    assert losses(vault, folder, story) == [f"answers {answer} of {part}"]
    vault.close()
