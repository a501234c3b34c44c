"""Nothing that was acknowledged is lost when the process is killed, at whatever moment (promise 7)."""

from pathlib import Path

from tests.data_folder import PASSPHRASE, keys_of
from tests.faults.after import losses
from tests.faults.kill import killed_life, tally_of
from tiscreen.domain.session import Keep
from tiscreen.paths import DataFolder


def test_a_dozen_lives_are_killed_and_nothing_is_lost() -> None:
    """The small version of `dev.py faults kill --count 200`."""
    tally = tally_of(range(1000, 1012))
    assert tally.lost == []
    assert tally.unopenable == []
    assert tally.tried == 12
    assert tally.answers > 100
    assert len(tally.doing) > 3, "the moments were too much alike to tell anything"


def test_the_comparison_notices_a_loss(tmp_path: Path) -> None:
    """A check that cannot find anything proves nothing: take one answer away, and it must be missed."""
    folder = DataFolder(tmp_path / "data")
    story = killed_life(folder.root, 3, to_its_end=True)
    vault = keys_of(folder).unlock(PASSPHRASE)
    assert losses(vault, folder, story) == []
    part = next(part for hand in story.hands.values() for part, kept in hand.kept.items() if kept is Keep.ANSWERS)
    vault._database.run("DELETE FROM response WHERE administration = ?", part)
    assert losses(vault, folder, story) == [f"what was kept of {part}"]
    vault.close()
