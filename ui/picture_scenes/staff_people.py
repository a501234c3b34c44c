"""A person's page and the summary made with them, empty, full and long, with invented people."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QWidget

from tiscreen.domain.consent import Consent
from tiscreen.domain.pathway import Offer
from tiscreen.domain.people import Client
from tiscreen.domain.record import PartRecord, PersonRecord, Referral, SessionRecord
from tiscreen.domain.referral import PreparedReferral, SummaryRequest
from tiscreen.domain.responses import Response, Responses, answered, answered_text, left_blank, removed, skipped
from tiscreen.domain.scoring import outcome
from tiscreen.domain.service import Confirmation
from tiscreen.domain.session import Administration, AdministrationStatus, AgeBand, Keep, Mode, Session, SessionState
from tiscreen.domain.sitting import CheckIn, CheckInKind
from ui.picture_scenes import Scene, Scenes
from ui.picture_scenes.staff import LONG_NAME, SERVICE, library, press
from ui.presenters.person import person_view
from ui.presenters.referral import ReferralForm, ReferralStep, ReferralView, referral_view, summary_lines
from ui.screens.staff.person import PersonScreen
from ui.screens.staff.referral import ReferralScreen
from ui.theme import Look

TODAY = date(2026, 11, 23)
LONG = "My sister's calls on Sunday, and the garden behind the old house when it rains, and the smell of bread. " * 4
HOW_MUCH = ("not-at-all", "a-little-bit", "moderately", "quite-a-bit", "extremely")
GIVEN: dict[str, dict[str, Response]] = {
    "today": {"now": answered("a-bit-uneasy"), "place": answered("yes"), "need": skipped()},
    "pc-ptsd-5": {
        "gate": answered("yes"),
        "1": answered("yes"),
        "2": skipped(),
        "3": left_blank(),
        "4": removed(),
        "5": answered("yes"),
    },
    "strengths": {
        "helps": answered("people", "music", "outdoors"),
        "own": answered_text("My sister's voice messages."),
    },
    "wishes": {"next": answered("sleep", "talk"), "whom": answered("me"), "own": left_blank()},
    "pcl-5": {str(n): answered(HOW_MUCH[n % 5]) for n in range(1, 18)},
}
OFFER = Offer("pcl-5", "pc-ptsd-5", "cut-3")


def part(instrument_id: str, session_id: str, kept: Keep | None = Keep.ANSWERS) -> PartRecord:
    """One part of an invented session, scored as the merge would."""
    published = library().published[instrument_id]
    administration = Administration(
        f"{session_id}-{instrument_id}",
        session_id,
        instrument_id,
        published.instrument.version,
        published.content_hash,
        AdministrationStatus.COMPLETED,
        kept,
        begun="2026-11-23",
        ended="2026-11-23",
    )
    responses = Responses(GIVEN[instrument_id]) if kept is Keep.ANSWERS else Responses()
    found = outcome(published.instrument, responses) if kept is Keep.ANSWERS else None
    return PartRecord(administration, published, responses, found)


def session(
    session_id: str, on: str, parts: Sequence[PartRecord] = (), check_ins: tuple[CheckIn, ...] = ()
) -> SessionRecord:
    """One invented session."""
    given = Session(
        session_id, "p1", "first-screening", Mode.SELF, False, AgeBand.ADULT, "en", SessionState.HANDED_BACK, on
    )
    return SessionRecord(given, tuple(parts), check_ins)


def person(sessions: Sequence[SessionRecord], name: str = "Blue Heron") -> PersonRecord:
    """An invented person who shared one summary and said no to another."""
    if not sessions:
        return PersonRecord(Client("p1", name, "not-known", "2026-11-01"), ())
    first = sessions[0].session.id
    shared = Consent("k1", "p1", first, "Quayside Counselling", "a first talk", (), "2026-11-23", "2026-12-23")
    declined = Consent(
        "k2", "p1", first, "The Housing Office", "a place", (), "2026-11-22", "2026-12-22", declined=True
    )
    made = Referral("r1", "p1", "k1", "2026-11-23", "m1", "summary-2026-11-23.pdf")
    return PersonRecord(Client("p1", name, "18-or-over", "2026-11-01"), tuple(sessions), (shared, declined), (made,))


def full() -> PersonRecord:
    """Everything answered today, one part kept as done only, and a check-in that is open."""
    waiting = CheckIn("c1", "s1", CheckInKind.WORD)
    settled = CheckIn("c0", "s0", CheckInKind.FLAG, "m1", "2026-11-02", "settled")
    today = session("s1", "2026-11-23", [part(each, "s1") for each in ("pc-ptsd-5", "wishes", "strengths", "today")])
    before = session("s0", "2026-11-02", [part("today", "s0"), part("pc-ptsd-5", "s0", Keep.DONE_ONLY)], (settled,))
    return person([replace(today, check_ins=(waiting,)), before])


def long() -> PersonRecord:
    """A long name, long words and forty sessions."""
    strengths = part("strengths", "s40")
    strengths = replace(strengths, responses=strengths.responses.recording("own", answered_text(LONG)))
    newest = session("s40", "2026-11-23", [part("pcl-5", "s40"), strengths, part("wishes", "s40")])
    return person([newest, *(session(f"s{n}", f"2026-10-{n % 28 + 1:02}") for n in range(39))], LONG_NAME)


def _person(record: PersonRecord, *pressed: str) -> Scene:
    def scene(_look: Look) -> QWidget:
        screen = PersonScreen()
        offers = {"s1": (OFFER,)} if record.sessions else {}
        screen.show_view(person_view(record, offers, library().published))
        press(screen, *pressed)
        return screen

    return scene


def referral(record: PersonRecord) -> ReferralView:
    """The first step, as it is met."""
    return referral_view(record, record.sessions[0].session.id, TODAY)


def form() -> ReferralForm:
    """What an invented person and worker chose."""
    return ReferralForm(
        session_id="s1",
        recipient="Quayside Counselling",
        purpose="To arrange a first talk",
        asked_by="Blue Heron",
        safety_today="Safe to go home today. A friend is with them.",
        expires_on="2026-12-23",
        shared=("strengths:answers", "wishes:answers", "pc-ptsd-5:result"),
    )


@cache
def prepared() -> PreparedReferral:
    """The file itself, made in memory as for a real person."""
    from tiscreen.bootstrap import staff_space

    chosen = form()
    consent = Consent(
        "k3", "p1", "s1", chosen.recipient, chosen.purpose, chosen.shared, "2026-11-23", chosen.expires_on
    )
    confirmation = Confirmation(SERVICE, "Front desk: 555 0142", "…", tuple(GIVEN), "Amira Haddad", "2026-11-01")
    request = SummaryRequest(full(), consent, confirmation, "Amira Haddad", TODAY, chosen.asked_by, chosen.safety_today)
    with TemporaryDirectory() as folder:
        return staff_space(Path(folder)).render(request)


def _choose(record: PersonRecord, *pressed: str, filled_in: bool = False) -> Scene:
    def scene(_look: Look) -> QWidget:
        screen = ReferralScreen()
        view = referral(record)
        screen.show_view(replace(view, form=form()) if filled_in else view)
        press(screen, *pressed)
        return screen

    return scene


def _look_together(*pressed: str) -> Scene:
    def scene(_look: Look) -> QWidget:
        made, screen = prepared(), ReferralScreen()
        view = replace(referral(full()), step=ReferralStep.PREVIEW, form=form(), pages=made.pages)
        screen.show_view(replace(view, lines=tuple(summary_lines(made.summary))))
        press(screen, *pressed)
        return screen

    return scene


def _made(_look: Look) -> QWidget:
    screen = ReferralScreen()
    view = replace(referral(full()), step=ReferralStep.MADE, file_name="summary-2026-11-23.pdf")
    screen.show_view(replace(view, folder="C:\\Users\\Amira Haddad\\Documents", code="lantern gravel 42 tidbit"))
    return screen


SCENES: Scenes = {
    "staff-person-new": _person(person(())),
    "staff-person": _person(full()),
    "staff-person-open": _person(full(), "open-s1-pc-ptsd-5"),
    "staff-person-long": _person(long(), "open-s40-pcl-5"),
    "staff-referral": _choose(full()),
    "staff-referral-nothing-kept": _choose(person([session("s1", "2026-11-23")])),
    "staff-referral-chosen": _choose(full(), filled_in=True),
    "staff-referral-ask": _choose(full(), "consent-yes"),
    "staff-referral-pages": _look_together(),
    "staff-referral-text": _look_together("as-text"),
    "staff-referral-made": _made,
}
