"""Compares what a killed life said it did with what is in its folder."""

from dataclasses import dataclass, field
from typing import Any

import msgspec

from tiscreen.domain.responses import Response, Responses
from tiscreen.domain.session import Keep
from tiscreen.domain.sitting import CheckInKind
from tiscreen.errors import DamagedError
from tiscreen.instruments.reader import read_bytes
from tiscreen.paths import DataFolder
from tiscreen.services.merge_sittings import MergeSittings
from tiscreen.storage.sittings import SittingFiles
from tiscreen.storage.vault import OpenVault


@dataclass
class Hand:
    """One hand-over as it was told."""

    session: str
    parts: list[str]
    answers: dict[str, dict[str, Any]] = field(default_factory=dict)
    kept: dict[str, Keep] = field(default_factory=dict)
    done: set[str] = field(default_factory=set)

    def take(self, act: dict[str, Any]) -> None:
        name = act["will"]
        if name == "answer":
            self.answers.setdefault(act["part"], {})[act["item"]] = act["response"]
        elif name == "keep":
            self.kept[act["part"]] = Keep(act["kept"])
        else:
            self.done.add(name)

    def responses(self, part: str) -> Responses:
        told = self.answers.get(part, {})
        return Responses({item: msgspec.convert(response, Response) for item, response in told.items()})


@dataclass
class Story:
    """What a life told before it ended; `pending` is what it had begun and not acknowledged."""

    did: list[dict[str, Any]] = field(default_factory=list)
    pending: dict[str, Any] | None = None
    hands: dict[str, Hand] = field(default_factory=dict)
    sessions: list[str] = field(default_factory=list)
    consents: list[str] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)

    def hear(self, line: dict[str, Any]) -> None:
        if "will" in line:
            self.pending = line
            return
        self.did.append(line)
        began, self.pending = self.pending, None
        if line["did"] == "prepare":
            self.sessions.append(line["made"])
        elif line["did"] == "hand over":
            self.hands[line["made"]] = Hand(line["session"], line["parts"])
        elif began and self.hands:
            self.last.take(began)
            self.consents += [began["consent"]] if "consent" in began else []
            self.closed += [began["check_in"]] if "check_in" in began else []

    @property
    def last(self) -> Hand:
        return list(self.hands.values())[-1]

    def might_be(self, hand: Hand, part: str) -> list[Responses]:
        """What may be stored for a part: all that was acknowledged, and perhaps the one answer that was on its way."""
        told = hand.responses(part)
        pending = self.pending if self.pending and self.pending["will"] == "answer" and hand is self.last else None
        if pending is None or pending["part"] != part:
            return [told]
        return [told, told.recording(pending["item"], msgspec.convert(pending["response"], Response))]


def losses(vault: OpenVault, folder: DataFolder, story: Story) -> list[str]:
    """Everything acknowledged that is not there, and everything there that should not be."""
    sittings = SittingFiles(folder)
    merge = MergeSittings(vault, sittings, read_bytes)
    found = [f"session {each}" for each in story.sessions if not _has(lambda each=each: vault.session(each))]
    found += [f"consent {each}" for each in story.consents if not _has(lambda each=each: vault.consent(each))]
    if any(act["did"] == "confirm" for act in story.did) and vault.confirmation() is None:
        found.append("the confirmation")
    for waiting in merge.waiting():
        if waiting.trouble and waiting.sitting_id in story.hands:
            found.append(f"sitting {waiting.sitting_id}: {waiting.trouble}")
    for sitting_id, hand in story.hands.items():
        if not vault.merged(sitting_id):
            found += _in_sitting(vault, sittings, sitting_id, hand, story)
    merge.merge_finished()
    for sitting_id, hand in story.hands.items():
        found += _after_merge(vault, sittings, sitting_id, hand)
    open_ones = {check_in.id for check_in in vault.check_ins()}
    return found + [f"check-in {each} is open again" for each in story.closed if each in open_ones]


def _has(ask: Any) -> bool:
    try:
        ask()
    except KeyError:
        return False
    return True


def _in_sitting(vault: OpenVault, files: SittingFiles, sitting_id: str, hand: Hand, story: Story) -> list[str]:
    if "merge" in hand.done:
        return [f"the merge of {sitting_id}"]
    try:
        with vault.unseal(sitting_id, files.read_seal(sitting_id)) as key:
            sitting = files.open(sitting_id, key)
    except DamagedError as trouble:
        return [f"sitting {sitting_id}: {trouble}"]
    content = sitting.content()
    sitting.close()
    found = [
        f"answers of {part.administration.id}"
        for part in content.parts
        if part.responses not in story.might_be(hand, part.administration.id)
    ]
    kept = {part.administration.id: part.administration.kept for part in content.parts}
    found += [f"the choice for {part}" for part, choice in hand.kept.items() if kept.get(part) is not choice]
    if "word" in hand.done and CheckInKind.WORD not in content.check_ins:
        found.append("that a word was asked for")
    return found


def _after_merge(vault: OpenVault, files: SittingFiles, sitting_id: str, hand: Hand) -> list[str]:
    if not vault.merged(sitting_id):
        return [f"{sitting_id} was not merged"] if "hand back" in hand.done else []
    found = [f"{sitting_id} is merged and still there"] if sitting_id in files.waiting() else []
    stored = {given.id: given for given in vault.administrations_of(hand.session)}
    for part in hand.parts:
        choice = hand.kept.get(part)
        expected = hand.responses(part) if choice is Keep.ANSWERS else Responses()
        if vault.responses_of(part) != expected:
            found.append(f"what was kept of {part}")
        if (choice is Keep.NOTHING) == (part in stored):
            found.append(f"the row of {part}")
    kinds = {check_in.kind for check_in in vault.check_ins_of(hand.session)}
    return found + ([] if CheckInKind.WORD in kinds else ["that a word was asked for, after the merge"])
