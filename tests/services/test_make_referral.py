"""No summary without a valid consent for its recipient; no file before both saw its pages, and then those bytes."""

import os
import stat
from dataclasses import dataclass, replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.data_folder import content_of, files_holding
from tests.services.service_of_the_story import TODAY, Client, merging, prepared
from tiscreen.domain.consent import Consent
from tiscreen.domain.people import Client as Person
from tiscreen.domain.referral import PreparedReferral
from tiscreen.domain.responses import answered, answered_text, skipped
from tiscreen.domain.session import AgeBand, Keep, Mode, Session, SessionState
from tiscreen.errors import UserError
from tiscreen.instruments.reader import read_bytes
from tiscreen.paths import DataFolder
from tiscreen.reports.render import render
from tiscreen.services.make_referral import Agreement, Asked, draft, finish, prepare, take_back
from tiscreen.storage.sittings import SittingFiles
from tiscreen.storage.vault import OpenVault

CANARY, OTHER_CANARY = "kingfisher-7714", "sandpiper-3302"
SHARED = ("strengths:answers", "pc-ptsd-5:result")


@dataclass(frozen=True, slots=True)
class Desk:
    """The worker's desk after a hand-back: an unlocked vault with one merged session."""

    vault: OpenVault
    agreement: Agreement

    def agree(self, **changes: object) -> Consent:
        return draft(self.vault, replace(self.agreement, **changes), TODAY)  # type: ignore[arg-type]

    def prepare(
        self, consent_id: str | None, today: date = TODAY, recipient: str = "Riverside Clinic"
    ) -> PreparedReferral:
        asked = Asked(consent_id, recipient, "Riverside Clinic", "Safe to go home tonight.")
        return prepare(self.vault, read_bytes, render, asked, today)

    def refusal(self, consent_id: str | None, **changes: object) -> str:
        with pytest.raises(UserError) as refused:
            self.prepare(consent_id, **changes)  # type: ignore[arg-type]
        return refused.value.key


@pytest.fixture
def desk(vault: OpenVault, folder: DataFolder) -> Desk:
    sittings = SittingFiles(folder)
    ready = prepared(vault)
    client = Client(vault, sittings, ready)
    client.answers(
        "pc-ptsd-5", {"gate": answered("yes"), **{str(n): answered("yes") for n in range(1, 5)}, "5": skipped()}
    )
    client.answers("strengths", {"helps": answered("music"), "own": answered_text(CANARY)})
    client.answers("wishes", {"own": answered_text(OTHER_CANARY)})
    client.keeps("today", Keep.NOTHING)
    client.keeps("pc-ptsd-5", Keep.ANSWERS)
    client.keeps("strengths", Keep.ANSWERS)
    client.keeps("wishes", Keep.ANSWERS)
    client.finishes()
    assert merging(vault, sittings).merge_finished() == 1
    session = ready.session
    return Desk(
        vault, Agreement(session.client_id, session.id, " Riverside  Clinic ", "a first talk about sleep", SHARED)
    )


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "documents"


def words(pdf: bytes, code: str) -> str:
    reader = PdfReader(BytesIO(pdf))
    assert reader.decrypt(code)
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_a_summary_of_what_was_merged_holds_the_shared_parts_only(desk: Desk, place: Path) -> None:
    """AC-30 from a client's answers to the file, through the real vault."""
    ready = desk.prepare(desk.agree().id)
    path = finish(desk.vault, ready, place, TODAY)
    whole = words(path.read_bytes(), ready.code)
    for part in ("Safe to go home tonight.", CANARY, "At or above the published cut of 3", "4 of 5 items answered."):
        assert part in whole
    for hidden in (OTHER_CANARY, "What would help next", "Total:", "nightmares"):
        assert hidden not in whole


def test_the_file_is_exactly_what_was_looked_at(desk: Desk, place: Path) -> None:
    """AC-14."""
    ready = desk.prepare(desk.agree().id)
    assert len(ready.pages) == 1
    assert all(page.startswith(b"\x89PNG") for page in ready.pages)
    assert finish(desk.vault, ready, place, TODAY).read_bytes() == ready.pdf


def test_nothing_is_written_before_both_say_so(desk: Desk, folder: DataFolder, place: Path) -> None:
    before = set(content_of(folder.root))
    desk.prepare(desk.agree().id)
    assert set(content_of(folder.root)) == before
    assert not place.exists()
    assert desk.vault.referrals_of(desk.agreement.client_id) == ()


def test_the_file_has_a_name_that_tells_nothing_and_one_reader(desk: Desk, place: Path) -> None:
    path = finish(desk.vault, desk.prepare(desk.agree().id), place, TODAY)
    start, sign = path.stem.rsplit("-", 1)
    assert start == "document-2026-03-02"
    assert len(sign) == 4
    assert [each.name for each in place.iterdir()] == [path.name]
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(place.stat().st_mode) == 0o700


def test_what_was_made_is_noted_but_not_kept(desk: Desk, folder: DataFolder, place: Path) -> None:
    consent = desk.agree()
    path = finish(desk.vault, desk.prepare(consent.id), place, TODAY)
    (made,) = desk.vault.referrals_of(desk.agreement.client_id)
    assert (made.consent_id, made.made_on, made.made_by, made.file_name) == (
        consent.id, "2026-03-02", desk.vault.staff.name, path.name,
    )  # fmt: skip
    assert not [name for name in content_of(folder.root) if name.endswith(".pdf")]


def test_no_word_of_it_is_in_clear_in_any_file(desk: Desk, tmp_path: Path, place: Path) -> None:
    """Promise 5."""
    finish(desk.vault, desk.prepare(desk.agree().id), place, TODAY)
    assert files_holding(tmp_path, CANARY, OTHER_CANARY, "Blue Heron", "Riverside Clinic") == []


def test_a_consent_names_one_recipient_a_purpose_and_its_end(desk: Desk) -> None:
    consent = desk.agree()
    assert (consent.recipient, consent.purpose, consent.shared) == (
        "Riverside Clinic", "a first talk about sleep", SHARED,
    )  # fmt: skip
    assert (consent.given_on, consent.expires_on) == ("2026-03-02", "2026-04-01")
    assert desk.vault.consent(consent.id) == consent


def test_without_any_consent_nothing_is_made(desk: Desk) -> None:
    assert desk.refusal(None) == "referral.no-consent"
    assert desk.refusal("made-up") == "referral.no-consent"


def test_a_no_is_recorded_and_is_no_consent(desk: Desk) -> None:
    declined = desk.agree(declined=True, purpose="")
    assert desk.vault.consent(declined.id).declined
    assert desk.refusal(declined.id) == "referral.declined"


def test_a_consent_that_was_taken_back_no_longer_counts(desk: Desk, place: Path) -> None:
    """Not even when the pages were on the screen already."""
    consent = desk.agree()
    ready = desk.prepare(consent.id)
    take_back(desk.vault, consent.id, TODAY)
    assert desk.refusal(consent.id) == "referral.revoked"
    with pytest.raises(UserError, match=r"^referral\.revoked$"):
        finish(desk.vault, ready, place, TODAY)
    assert not place.exists()


def test_a_consent_counts_from_its_day_to_its_last_day(desk: Desk) -> None:
    consent = desk.agree(expires_on=TODAY + timedelta(days=7))
    assert desk.prepare(consent.id, today=TODAY + timedelta(days=7))
    assert desk.refusal(consent.id, today=TODAY + timedelta(days=8)) == "referral.expired"
    assert desk.refusal(consent.id, today=TODAY - timedelta(days=1)) == "referral.not-yet"


def test_a_consent_is_for_its_recipient_only(desk: Desk) -> None:
    assert desk.refusal(desk.agree().id, recipient="The Landlord") == "referral.other-recipient"


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"recipient": "  "}, "referral.no-recipient"),
        ({"purpose": "\n"}, "referral.no-purpose"),
        ({"expires_on": TODAY - timedelta(days=1)}, "referral.expiry"),
        ({"expires_on": date(2027, 3, 3)}, "referral.expiry"),
        ({"shared": ("today:answers",)}, "referral.not-kept"),
        ({"shared": ("pcl-5:done",)}, "referral.not-kept"),
    ],
)
def test_a_consent_that_lacks_something_is_not_recorded(desk: Desk, changes: dict[str, object], key: str) -> None:
    with pytest.raises(UserError, match=f"^{key}$"):
        desk.agree(**changes)
    assert desk.vault.consents_of(desk.agreement.client_id) == ()


def test_a_consent_may_last_twelve_months(desk: Desk) -> None:
    assert desk.agree(expires_on=date(2027, 3, 2)).expires_on == "2027-03-02"
    leap = draft(desk.vault, replace(desk.agreement, expires_on=date(2029, 2, 28)), date(2028, 2, 29))
    assert leap.expires_on == "2029-02-28"


def test_a_place_that_takes_no_file_leaves_none(desk: Desk, tmp_path: Path) -> None:
    taken = tmp_path / "a-file"
    taken.write_text("in the way")
    ready = desk.prepare(desk.agree().id)
    with pytest.raises(UserError, match=r"^referral\.not-written$"):
        finish(desk.vault, ready, taken, TODAY)
    assert desk.vault.referrals_of(desk.agreement.client_id) == ()
    assert taken.read_text() == "in the way"


def test_a_summary_may_be_made_twice_and_never_replaces_another(desk: Desk, place: Path) -> None:
    ready = desk.prepare(desk.agree().id)
    paths = {finish(desk.vault, ready, place, TODAY) for _ in range(3)}
    assert len(paths) == 3
    assert len(list(place.iterdir())) == 3


def test_an_unconfirmed_service_makes_no_summary(unconfirmed: OpenVault) -> None:
    """AC-59: without a name for the service there is nobody to make one."""
    adult, prepared_state = AgeBand.ADULT, SessionState.PREPARED
    unconfirmed.add_client(Person("c1", "Blue Heron", adult, "2026-03-02"))
    unconfirmed.add_session(
        Session("s1", "c1", "first-screening", Mode.SELF, True, adult, "en", prepared_state, "2026-03-02")
    )
    consent = draft(unconfirmed, Agreement("c1", "s1", "Riverside Clinic", "a talk", ()), TODAY)
    with pytest.raises(UserError, match=r"^service\.not-confirmed$"):
        prepare(unconfirmed, read_bytes, render, Asked(consent.id, "Riverside Clinic"), TODAY)


def test_neither_words_nor_code_slip_into_a_log(desk: Desk) -> None:
    ready = desk.prepare(desk.agree().id)
    assert CANARY not in repr(ready)
    assert ready.code not in repr(ready)
