"""An invented person's record, made of the shipped instruments, for tests of what a summary says."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from tiscreen.domain.consent import Consent
from tiscreen.domain.people import Client
from tiscreen.domain.published import Published
from tiscreen.domain.record import PartRecord, PersonRecord, SessionRecord
from tiscreen.domain.referral import SummaryRequest
from tiscreen.domain.responses import Response, Responses, answered, answered_text, skipped
from tiscreen.domain.scoring import outcome
from tiscreen.domain.service import Confirmation
from tiscreen.domain.session import Administration, AdministrationStatus, AgeBand, Keep, Mode, Session, SessionState
from tiscreen.domain.sitting import CheckIn
from tiscreen.instruments.library import shipped

DAY = date(2026, 11, 23)
PC, PCL = "pc-ptsd-5", "pcl-5"
FREQUENCIES = ("not-at-all", "a-little-bit", "moderately", "quite-a-bit", "extremely")


def definition(instrument_id: str) -> Published:
    published = shipped(instrument_id)
    assert published is not None
    return published


def pc_ptsd_5(yes: int = 3, missing: int = 0) -> dict[str, Response]:
    """Gate yes, then `yes` times yes, `missing` times skipped, and no for the rest."""
    items = [answered("yes")] * yes + [skipped()] * missing + [answered("no")] * (5 - yes - missing)
    return {"gate": answered("yes"), **{str(number): item for number, item in enumerate(items, start=1)}}


def pcl_5(*values: int) -> dict[str, Response]:
    return {str(number): answered(FREQUENCIES[value]) for number, value in enumerate(values, start=1)}


TODAY = {"now": answered("a-bit-uneasy"), "place": answered("yes"), "need": answered("drink", "quiet")}
STRENGTHS = {
    "helps": answered("children", "outdoors", "music"),
    "own": answered_text("Cooking my grandmother's bread on Sundays."),
}
WISHES = {
    "next": answered("place-to-stay", "sleep", "talk"),
    "whom": answered("me", "my-child"),
    "own": answered_text("Somewhere quiet, near my son's school."),
}


@dataclass(frozen=True, slots=True)
class Story:
    """Who, what was answered, what was shared; `of` changes one thing, `request` is what reports get."""

    answers: Mapping[str, Mapping[str, Response]] = field(default_factory=dict)
    shared: tuple[str, ...] = ()
    kept: Mapping[str, Keep] = field(default_factory=dict)
    name: str = "Blue Heron"
    recipient: str = "Riverside Clinic"
    purpose: str = "a first talk about sleep"
    service: str = "Harbour House"
    contact: str = "Phone 0555 0100, Monday to Friday, 9 to 5. Ask for Sam."
    worker: str = "Sam Reyes"
    asked_by: str = "Riverside Clinic"
    safety_note: str = ""
    check_ins: tuple[CheckIn, ...] = ()
    age_band: AgeBand = AgeBand.ADULT
    mode: Mode = Mode.SELF
    language: str = "en"
    begun: str = DAY.isoformat()
    ended: str = DAY.isoformat()
    status: AdministrationStatus = AdministrationStatus.COMPLETED
    more: tuple[PartRecord, ...] = ()

    def of(self, **changes: object) -> "Story":
        return replace(self, **changes)  # type: ignore[arg-type]

    def part(self, instrument_id: str) -> PartRecord:
        published = definition(instrument_id)
        keep = self.kept.get(instrument_id, Keep.ANSWERS)
        administration = Administration(
            f"a-{instrument_id}", "s1", instrument_id, published.instrument.version, published.content_hash,
            self.status, keep, self.begun, self.ended,
        )  # fmt: skip
        if keep is not Keep.ANSWERS:
            return PartRecord(administration, published, Responses(), None)
        responses = Responses(self.answers[instrument_id])
        return PartRecord(administration, published, responses, outcome(published.instrument, responses))

    def consent(self) -> Consent:
        return Consent(
            "k1", "c1", "s1", self.recipient, self.purpose, self.shared, DAY.isoformat(), "2026-12-23",
        )  # fmt: skip

    def record(self) -> PersonRecord:
        session = Session(
            "s1", "c1", "first-screening", self.mode, True, self.age_band, self.language,
            SessionState.COMPLETED, self.begun,
        )  # fmt: skip
        parts = (*(self.part(instrument_id) for instrument_id in self.answers), *self.more)
        client = Client("c1", self.name, self.age_band.value, self.begun)
        return PersonRecord(client, (SessionRecord(session, parts, self.check_ins),), (self.consent(),))

    def request(self, today: date = DAY) -> SummaryRequest:
        confirmation = Confirmation(self.service, self.contact, "…", tuple(self.answers), "Ada Osei", "2026-11-02")
        return SummaryRequest(
            self.record(), self.consent(), confirmation, self.worker, today, self.asked_by, self.safety_note,
        )  # fmt: skip


# The shipped pathway, in its order of asking, with the offer taken up.
WHOLE = Story(
    {
        "today": TODAY,
        PC: pc_ptsd_5(yes=3, missing=1),
        "strengths": STRENGTHS,
        "wishes": WISHES,
        PCL: pcl_5(*[2, 3, 1, 2, 2, 3, 1, 0, 2, 1, 2, 2, 1, 0, 1, 0, 3, 3, 2, 3]),
    },
    safety_note="No danger today. Sleeps here tonight; knows whom to wake.",
)
EVERYTHING = WHOLE.of(shared=tuple(f"{part}:answers" for part in WHOLE.answers))
SPARSE = Story(
    {part: {} for part in WHOLE.answers}, shared=tuple(f"{part}:done" for part in WHOLE.answers), asked_by=""
)
