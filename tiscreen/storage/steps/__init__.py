"""The frozen steps of each kind of file; a step that was released is never edited, the next one is added."""

from typing import Final

from tiscreen.storage.migrations import Step
from tiscreen.storage.steps import sitting_0001, vault_0001

VAULT: Final[tuple[Step, ...]] = (vault_0001.STEP,)
SITTING: Final[tuple[Step, ...]] = (sitting_0001.STEP,)
