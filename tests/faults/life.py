"""A whole screening life as a process of its own, to be killed: says what it will do, does it, says that it did.

`python -m tests.faults.life FOLDER SEED ROUNDS` writes JSON lines to standard output: {"will": …} and {"did": …}.
"""

import json
import random
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from tests.data_folder import PASSPHRASE, keys_of
from tests.services.service_of_the_story import confirm, new_session
from tiscreen.domain.consent import Consent
from tiscreen.domain.published import Published
from tiscreen.domain.responses import Response, SkipReason, State, answered, answered_text, left_blank, skipped
from tiscreen.domain.session import Keep, SessionEvent
from tiscreen.instruments.reader import read_bytes
from tiscreen.paths import DataFolder
from tiscreen.secret import Secret
from tiscreen.services import check_ins, create_vault, unlock
from tiscreen.services.client_session import ClientSession
from tiscreen.services.hand_over import HandOver
from tiscreen.services.merge_sittings import MergeSittings
from tiscreen.services.prepare_session import Prepared, prepare
from tiscreen.storage.keyring import KeyRing
from tiscreen.storage.sittings import SittingFiles
from tiscreen.storage.vault import OpenVault

TODAY = date(2026, 3, 2)
CANARY = "sandpiper"


def say(**words: object) -> None:
    print(json.dumps(words), flush=True)


def act(name: str, do: Callable[[], Any], **details: object) -> Any:
    """Announce, do, acknowledge. What `do` gives is told when it is a plain value."""
    say(will=name, **details)
    made = do()
    say(did=name, made=made if isinstance(made, str | int | list) else None)
    return made


class Life:
    def __init__(self, root: Path, seed: int) -> None:
        self.folder = DataFolder(root)
        self.keys: KeyRing = keys_of(self.folder)
        self.sittings = SittingFiles(self.folder)
        self.chance = random.Random(seed)
        self.said = 0

    def live(self, rounds: int) -> None:
        recovery_key = self.keys.new_recovery_key()
        vault = act("first run", lambda: create_vault.create(self.keys, "Mina", PASSPHRASE, recovery_key))
        act("confirm", lambda: confirm(vault))
        for _ in range(rounds):
            vault = self.screening(vault)
        vault.close()
        say(did="everything", made=None)

    def screening(self, vault: OpenVault) -> OpenVault:
        ready = prepare(vault, read_bytes, new_session(code_name=f"Heron {self.chance.random()}"), TODAY)
        say(did="prepare", made=ready.session.id)
        package = act_over(vault, self.sittings, ready, str(self.folder.root))
        vault.close()
        self.client(ClientSession(self.sittings.open(package.sitting_id, Secret(package.key)), definitions(ready)))
        vault = act("unlock", lambda: unlock.unlock(self.keys, PASSPHRASE))
        act("merge", lambda: MergeSittings(vault, self.sittings, read_bytes).merge_finished())
        self.afterwards(vault, ready)
        return vault

    def client(self, session: ClientSession) -> None:
        for event in (SessionEvent.GIVE_CONSENT, SessionEvent.BEGIN):
            act("state", lambda event=event: session.tell(event))
        for part in list(session.order):
            act("begin part", lambda part=part: session.begin_part(part, TODAY))
            for link_id, response in self.responses(session.instrument(part)):
                do = lambda p=part, i=link_id, r=response: session.record(p, i, r)  # noqa: E731
                act("answer", do, part=part, item=link_id, response=msgspec.to_builtins(response))
            link_id = self.chance.choice([item.link_id for item in session.instrument(part).instrument.items()])
            if session.responses(part)[link_id].answered and link_id != "gate":
                removed = msgspec.to_builtins(Response(State.REMOVED))
                do = lambda p=part, i=link_id: session.remove(p, i)  # noqa: E731
                act("answer", do, part=part, item=link_id, response=removed)
        act("word", session.ask_for_a_word)
        for part in session.order:
            kept = self.chance.choice((Keep.ANSWERS, Keep.ANSWERS, Keep.DONE_ONLY, Keep.NOTHING))
            act("keep", lambda p=part, k=kept: session.keep(p, k), part=part, kept=kept.value)
        act("complete", lambda: session.complete(TODAY))
        act("hand back", lambda: session.tell(SessionEvent.HAND_BACK))
        session.close()

    def responses(self, published: Published) -> Iterator[tuple[str, Response]]:
        """Something for every item, now and then twice: the last response wins."""
        for item in published.instrument.items():
            for _ in range(self.chance.choice((1, 1, 1, 2))):
                yield item.link_id, self.response(published, item.link_id)

    def response(self, published: Published, link_id: str) -> Response:
        options = published.instrument.options_of(link_id)
        if link_id == "gate":
            return answered("yes")
        if self.chance.random() < 0.2:
            return self.chance.choice((skipped(), skipped(SkipReason.TEMP_UNKNOWN), left_blank()))
        if options:
            return answered(self.chance.choice(options).code)
        self.said += 1
        return answered_text(f"{CANARY} said {self.said} " * self.chance.randrange(1, 200))

    def afterwards(self, vault: OpenVault, ready: Prepared) -> None:
        for waiting in check_ins.open_ones(vault):
            left = check_ins.Left.SETTLED
            do = lambda w=waiting, o=left: check_ins.close(vault, w.check_in.id, o, TODAY)  # noqa: E731
            act("check-in", do, check_in=waiting.check_in.id)
        client, session = ready.client.id, ready.session.id
        given = Consent(f"consent-{session}", client, session, "The clinic", "care", (), "2026-03-02", "2026-04-01")
        act("consent", lambda: vault.add_consent(given), consent=given.id)


def act_over(vault: OpenVault, sittings: SittingFiles, ready: Prepared, folder: str) -> Any:
    say(will="hand over")
    package = HandOver(vault, sittings, folder).begin(ready.session, ready.administrations, "2468")
    parts = [part.id for part in ready.administrations]
    say(did="hand over", made=package.sitting_id, session=ready.session.id, parts=parts)
    return package


def definitions(ready: Prepared) -> dict[str, Published]:
    return {each.content_hash: read_bytes(each.definition, each.words) for each in ready.definitions}


if __name__ == "__main__":
    life = Life(Path(sys.argv[1]), int(sys.argv[2]))
    say(did="start", made=None)
    life.live(rounds=int(sys.argv[3]))
