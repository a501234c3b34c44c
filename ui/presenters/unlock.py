"""What the way into the vault shows: first run, unlocking, and the recovery key."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

_GROUP = 4


@dataclass(frozen=True, slots=True)
class WelcomeView:
    """First run. `folder` is where everything will be kept, shown so that nobody has to guess."""

    folder: str = ""


@dataclass(frozen=True, slots=True)
class MakePassphraseView:
    """A new member of staff chooses a passphrase; `suggestion` is one made for them."""

    suggestion: str = ""
    name: str = ""
    busy: bool = False


class RecoveryStep(StrEnum):
    """First the key is on screen to be written down; then it is typed from the paper."""

    SHOW = "show"
    TYPE = "type"


@dataclass(frozen=True, slots=True)
class RecoveryKeyView:
    """The recovery key in groups as it stands on paper. `groups` is empty while it is typed back."""

    groups: tuple[str, ...]
    step: RecoveryStep = RecoveryStep.SHOW
    wrong: bool = False
    busy: bool = False


def recovery_key_view(
    key: str, step: RecoveryStep = RecoveryStep.SHOW, *, wrong: bool = False, busy: bool = False
) -> RecoveryKeyView:
    """Cut a key into the groups people write down; while it is typed back the view does not hold it."""
    letters = "".join(letter for letter in key if letter.isalnum())
    groups = tuple(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))
    return RecoveryKeyView(groups if step is RecoveryStep.SHOW else (), step, wrong, busy)


@dataclass(frozen=True, slots=True)
class UnlockView:
    """The locked laptop. Waiting sessions are a number and nothing else: all are marked alike."""

    waiting_sessions: int = 0
    check_in_waiting: bool = False
    wrong: bool = False
    wait_seconds: int = 0
    busy: bool = False


def unlock_view(waiting: Iterable[str], *, check_in_waiting: bool, wrong: bool = False, wait: int = 0) -> UnlockView:
    """Count the sittings that are not merged, whatever state each is in."""
    return UnlockView(len(tuple(waiting)), check_in_waiting, wrong, wait)


@dataclass(frozen=True, slots=True)
class RecoverView:
    """The passphrase is forgotten: the recovery key from the paper, and a new passphrase."""

    suggestion: str = ""
    wrong: bool = False
    wait_seconds: int = 0
    busy: bool = False
