"""An invented service, its confirmation, and a client's sitting answered through the product's own services."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from tiscreen.domain.ports import Sittings, Vault
from tiscreen.domain.responses import Response, answered, skipped
from tiscreen.domain.session import AgeBand, Keep, Mode, SessionEvent
from tiscreen.instruments.library import Library
from tiscreen.instruments.reader import read_bytes
from tiscreen.secret import Secret
from tiscreen.services.client_session import ClientSession
from tiscreen.services.confirm_service import Confirmed
from tiscreen.services.confirm_service import confirm as confirm_service
from tiscreen.services.hand_over import HandOver
from tiscreen.services.merge_sittings import MergeSittings
from tiscreen.services.prepare_session import NewSession, Prepared, prepare

TODAY = date(2026, 3, 2)

# Answers to PC-PTSD-5.
YES = {"gate": answered("yes"), **{str(number): answered("yes") for number in range(1, 6)}}
HALF = {**YES, "1": skipped(), "2": skipped(), "3": answered("no"), "4": answered("no")}
NO = {"gate": answered("no")}


@cache
def library() -> Library:
    return Library.shipped()


def given(**changed: object) -> Confirmed:
    """What the service of the story confirms, or a page with something else on it."""
    page: dict[str, object] = {
        "service_name": "The Harbour",
        "contact": "desk 3, or 555 0100",
        "confidentiality": "What you tell us stays with our team.",
        "instruments": ("today", "pc-ptsd-5", "strengths", "wishes", "pcl-5"),
        "confirmed_by": "Mina Vale",
    }
    return Confirmed(**{**page, **changed})  # type: ignore[arg-type]


def confirm(vault: Vault, **changed: object) -> None:
    confirm_service(vault, given(**changed), library().published, library().pathways(), TODAY)


def new_session(**changed: object) -> NewSession:
    chosen: dict[str, object] = {
        "client_id": "",
        "code_name": "Blue Heron",
        "age_band": AgeBand.ADULT,
        "pathway_id": "first-screening",
        "mode": Mode.SELF,
        "private": True,
        "language": "en",
    }
    return NewSession(**{**chosen, **changed})  # type: ignore[arg-type]


def prepared(vault: Vault, **changed: object) -> Prepared:
    return prepare(vault, read_bytes, new_session(**changed), TODAY)


def merging(vault: Vault, sittings: Sittings) -> MergeSittings:
    return MergeSittings(vault, sittings, read_bytes)


class Client:
    """A client with the laptop: answers through the services, as the client process does."""

    def __init__(self, vault: Vault, sittings: Sittings, ready: Prepared) -> None:
        package = HandOver(vault, sittings, "unused").begin(ready.session, ready.administrations, "2468")
        self.sitting_id = package.sitting_id
        self._parts = {part.instrument_id: part.id for part in ready.administrations}
        definitions = {each.content_hash: read_bytes(each.definition, each.words) for each in package.definitions}
        self.session = ClientSession(sittings.open(package.sitting_id, Secret(package.key)), definitions)
        self.session.tell(SessionEvent.GIVE_CONSENT)
        self.session.tell(SessionEvent.BEGIN)

    def answers(self, instrument_id: str, responses: Mapping[str, Response]) -> None:
        part = self._parts[instrument_id]
        self.session.begin_part(part, TODAY)
        for link_id, response in responses.items():
            self.session.record(part, link_id, response)

    def keeps(self, instrument_id: str, choice: Keep) -> None:
        self.session.keep(self._parts[instrument_id], choice)

    def finishes(self) -> None:
        self.session.complete(TODAY)
        self.session.tell(SessionEvent.HAND_BACK)
        self.session.close()

    def part(self, instrument_id: str) -> str:
        return self._parts[instrument_id]
