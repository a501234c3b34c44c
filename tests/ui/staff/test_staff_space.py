"""The staff space with everything connected: real screens, services, vault and worker thread."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from tests.data_folder import PASSPHRASE, made_folder
from tests.services.service_of_the_story import TODAY, YES, Client, confirm, prepared
from tiscreen.bootstrap import StaffSpace
from tiscreen.domain.session import Keep
from tiscreen.services.make_referral import Agreement, draft
from tiscreen.storage.keyring import KeyRing
from tiscreen.storage.sittings import SittingFiles
from ui.jobs import Jobs
from ui.main import show_records
from ui.main_window import MainWindow
from ui.router import Router
from ui.staff.desk import Desk
from ui.staff.opening import Opening


class Worker:
    """One member of staff at the laptop; every press waits until what it started is done."""

    def __init__(self, qtbot, folder):
        self.window, self._qtbot = MainWindow(), qtbot
        qtbot.addWidget(self.window)
        router = Router(self.window.stack)
        self.desk = Desk(StaffSpace(folder, folder.root / "documents"), self.window, Jobs(), router, lambda: TODAY)
        self.window.show()
        Opening(self.desk, lambda: show_records(self.desk)).begin()

    @property
    def screen(self):
        return self.desk.router.current()

    @property
    def on(self):
        return type(self.screen).__name__

    def press(self, identifier):
        button = self.screen.findChild(QAbstractButton, identifier)
        assert button is not None, f"{self.on} has no {identifier}"
        button.click()
        self.settle()

    def fill(self, identifier, text):
        field = self.screen.findChild(QLineEdit, identifier)
        field.setText(text)
        field.textEdited.emit(text)

    def settle(self):
        self._qtbot.waitUntil(lambda: not self.desk.jobs.busy, timeout=20_000)

    def unlock(self, passphrase=PASSPHRASE):
        self.fill("passphrase", passphrase)
        self.press("unlock")

    def close(self):
        self.settle()
        self.desk.jobs.close()
        if self.desk.opened is not None:
            self.desk.opened.close()


@pytest.fixture
def folder(tmp_path):
    return made_folder(tmp_path)


@pytest.fixture
def story(folder):
    """A vault in which one client finished a screening; its sitting is not merged yet."""
    vault = KeyRing(folder).unlock(PASSPHRASE)
    confirm(vault)
    client = Client(vault, SittingFiles(folder), prepared(vault))
    yield vault, client
    vault.close()


@pytest.fixture
def worker(qtbot, folder):
    made = []

    def start():
        made.append(Worker(qtbot, folder))
        return made[0]

    yield start
    for each in made:
        each.close()


def finished(client):
    client.answers("pc-ptsd-5", YES)
    client.keeps("pc-ptsd-5", Keep.ANSWERS)
    client.finishes()


def test_a_wrong_passphrase_is_told_calmly_and_the_right_one_still_opens(folder, worker):
    vault = KeyRing(folder).unlock(PASSPHRASE)
    confirm(vault)
    vault.close()
    staff = worker()
    staff.unlock("not the passphrase at all")
    assert staff.on == "UnlockScreen"
    assert "That did not match. Nothing is lost." in " ".join(label.text() for label in labels(staff.screen))
    staff.unlock()
    assert staff.on == "HomeScreen"


def labels(screen):
    return screen.findChildren(QLabel)


def test_what_was_kept_is_merged_once_at_unlock_and_the_sitting_is_gone(folder, story, worker):
    vault, client = story
    finished(client)
    vault.close()
    staff = worker()
    staff.unlock()
    assert staff.on == "HomeScreen"
    assert not list(folder.sittings.iterdir())
    [person] = staff.desk.vault.clients()
    staff.press("search")
    staff.press(f"person-{person.id}")
    assert staff.on == "PersonScreen"
    staff.press("offer-pcl-5")
    assert staff.on == "HandOverScreen"


def test_a_session_that_is_not_handed_over_leaves_nothing_in_the_records(story, worker):
    vault, client = story
    client.session.close()
    vault.close()
    staff = worker()
    staff.unlock()
    before = [len(staff.desk.vault.sessions_of(each.id)) for each in staff.desk.vault.clients()]
    staff.press("new-session")
    staff.press("age-18-or-over")
    staff.press("start")
    assert staff.on == "HandOverScreen"
    staff.press("back")
    assert staff.on == "NewSessionScreen"
    staff.press("back")
    assert staff.on == "HomeScreen"
    assert [len(staff.desk.vault.sessions_of(each.id)) for each in staff.desk.vault.clients()] == before


def test_a_sitting_left_by_a_crash_is_found_and_can_be_gone_on_with_or_closed(folder, story, worker):
    vault, client = story
    client.answers("pc-ptsd-5", {"gate": YES["gate"]})
    client.session.close()  # and then the power went
    vault.close()
    staff = worker()
    staff.unlock()
    staff.press("show-names")
    staff.press(f"resume-{client.sitting_id}")
    assert staff.on == "HandOverScreen"
    staff.press("back")
    staff.press("show-names")
    staff.press(f"close-{client.sitting_id}")
    staff.press(f"close-yes-{client.sitting_id}")
    assert staff.on == "HomeScreen"
    assert not list(folder.sittings.iterdir())
    [person] = staff.desk.vault.clients()
    [session] = staff.desk.vault.sessions_of(person.id)
    given = staff.desk.vault.administrations_of(session.id)
    assert all(not staff.desk.vault.responses_of(each.id) for each in given)


def test_a_no_to_sharing_needs_nothing_and_makes_no_file(folder, story, worker):
    vault, client = story
    finished(client)
    vault.close()
    staff = worker()
    staff.unlock()
    [person] = staff.desk.vault.clients()
    staff.press("search")
    staff.press(f"person-{person.id}")
    staff.press("summary")
    staff.press("consent-no")
    assert staff.on == "PersonScreen"
    assert not (folder.root / "documents").exists()


def test_a_no_after_looking_at_the_pages_leaves_no_consent_standing(folder, story, worker):
    vault, client = story
    finished(client)
    vault.close()
    staff = worker()
    staff.unlock()
    [person] = staff.desk.vault.clients()
    staff.press("search")
    staff.press(f"person-{person.id}")
    staff.press("summary")
    staff.fill("recipient", "Quayside")
    staff.fill("purpose", "a first talk")
    staff.press("share-pc-ptsd-5-result")
    staff.press("consent-yes")
    staff.press("consent-no")
    assert staff.on == "PersonScreen"
    standing = [each.standing(TODAY) for each in staff.desk.vault.consents_of(person.id)]
    assert sorted(standing) == ["declined", "revoked"]
    assert not (folder.root / "documents").exists()


def test_a_consent_that_ran_out_makes_no_summary(story):
    vault, client = story
    finished(client)
    client_id = client.session.session.client_id
    session_id = client.session.session.id
    agreement = Agreement(client_id, session_id, "Quayside", "a talk", (), TODAY)
    consent = draft(vault, agreement, TODAY)
    assert consent.standing(TODAY + timedelta(days=1)) == "expired"
