"""A person goes through a whole screening by mouse and keyboard; what was promised is checked from outside."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PasswordType, PdfReader

from tests.data_folder import strangers
from tests.journeys import outside
from tests.journeys.client import Client
from tests.journeys.desktop import Desktop
from tests.journeys.keyboard_client import KeyboardClient
from tests.journeys.person import Person
from tests.journeys.vault_keys import VaultCopy
from tests.journeys.worker import Summary, Worker

pytestmark = pytest.mark.journey

OTHER_PERSON, CLIENT = "Wagtail9037", "Blue Heron"
SAID_FIRST, KEPT, LOST = "Ostrella5512", "Zebulina4471", "Quorvath8829"  # names that stand nowhere else
CANARIES: outside.Wanted = {"said, then changed": SAID_FIRST, "kept": KEPT, "not kept": LOST}


@pytest.mark.timeout(600)
def test_from_an_empty_folder_to_a_referral(desktop: Desktop, person: Person, worker: Worker, tmp_path: Path) -> None:
    """Nothing is known to the program, or left on the disk, but what was chosen (promises 5, 6, 8 and 9)."""
    worker.start()
    worker.set_up()
    worker.confirm_service()
    say_no_to_all_of_it(worker)
    the_unlocked_staff_space_can_be_seen_into(desktop, worker, tmp_path)
    worker.hand_over(CLIENT)
    the_client_space_is_alone_and_knows_nothing_more(desktop, worker, tmp_path / "begun")
    a_second_start_opens_nothing(desktop, worker)
    be_the_client(Client(person, worker.pin))
    the_client_space_is_alone_and_knows_nothing_more(desktop, worker, tmp_path / "finished")
    nothing_typed_is_in_clear(desktop)
    person.press("give-back")
    worker.take_back()
    worker.unlock()
    nothing_but_what_was_kept_is_left(worker, tmp_path / "merged")
    worker.find(CLIENT)
    summary = worker.make_summary(CLIENT, "strengths-answers")
    the_summary_holds_what_was_shared_and_no_more(summary)
    nothing_typed_is_in_clear(desktop)


def say_no_to_all_of_it(worker: Worker) -> None:
    """Another person is in the records: somebody who wanted no screening (X2, AC-20)."""
    person = worker.person
    worker.hand_over(OTHER_PERSON)
    person.turn("continue")
    person.turn("continue")
    person.go("not-today", "give-back")
    person.read("You still get help here, whatever you answered or skipped.")
    person.press("give-back")
    worker.take_back()
    worker.unlock()


def be_the_client(client: Client) -> None:
    client.come_in()
    client.look_at_all_questions()
    client.answer_today()
    client.answer_hard_events()
    client.say_what_helps(f"My sister {SAID_FIRST}")
    client.say_wishes(f"To hear from {LOST}")
    client.review_change_and_remove(SAID_FIRST, f"My aunt {KEPT}")
    client.keep(today="done-only", pc_ptsd_5="answers", strengths="answers", wishes="nothing")


def secrets_of(worker: Worker, copy: VaultCopy) -> outside.Wanted:
    """What the client process may never hold."""
    return {
        **copy.keys(),
        "the passphrase": worker.passphrase,
        "the recovery key": worker.recovery_key,
        "its letters": worker.recovery_key.replace("-", ""),
        "the other person's name": OTHER_PERSON,
    }


def the_unlocked_staff_space_can_be_seen_into(desktop: Desktop, worker: Worker, place: Path) -> None:
    """A control: the scanner does find the vault's key where it has to be."""
    [staff] = desktop.programs()
    keys = VaultCopy(worker.data, place / "unlocked", worker.passphrase).keys()
    assert "sitting_key" in outside.in_memory(staff, keys)  # SQLCipher masks the database's key while it holds it
    assert str(worker.data / "vault.db") in outside.open_paths(staff)


def the_client_space_is_alone_and_knows_nothing_more(desktop: Desktop, worker: Worker, place: Path) -> None:
    """One process of the app runs, and it holds no vault key and no other person's name, in memory or open file."""
    worker.person.wait(lambda _: len(desktop.programs()) == 1, "the staff process to be gone")
    [(client, words)] = desktop.programs().items()
    assert words[-2:] == ["tiscreen", "_client"]
    copy = VaultCopy(worker.data, place, worker.passphrase)
    hidden = secrets_of(worker, copy)
    known: outside.Wanted = {"the service": "Harbour Street Drop-in"}  # the control: it may know this, and it does
    assert outside.in_memory(client, outside.together(hidden, known)) == set(known)
    assert outside.in_open_files(client, hidden) == set()
    own: outside.Wanted = {"its own key": copy.sitting_key()}
    assert outside.in_arguments(client, outside.together(hidden, known, CANARIES, own)) == set()
    ours = {path for path in outside.open_paths(client) if path.startswith(str(worker.data))}
    assert {Path(path).relative_to(worker.data).parts[0] for path in ours} <= {"sittings", "app.lock", "app.log"}
    assert outside.sockets_not_local(client) == set()


def a_second_start_opens_nothing(desktop: Desktop, worker: Worker) -> None:
    """A second start while the client holds the laptop says so, touches no file of the vault, and ends."""
    [client] = desktop.programs()
    before = {path: path.stat().st_mtime_ns for path in worker.data.rglob("*")}
    second = worker.start()
    worker.person.read("TIScreen is open on this laptop already.")
    assert not any("vault" in path or "sittings" in path for path in outside.open_paths(second.pid))
    worker.person.press("continue")
    assert second.wait(30) == 1
    assert {path: path.stat().st_mtime_ns for path in worker.data.rglob("*")} == before
    assert list(desktop.programs()) == [client]
    worker.person.see("language-en")


def nothing_typed_is_in_clear(desktop: Desktop) -> None:
    """No word typed as an answer stands in any file, Qt's settings included, or in arguments or environment."""
    assert outside.in_files({**CANARIES, "the service": "Harbour Street Drop-in"}, desktop.folder) == set()
    for pid in desktop.processes():
        assert outside.in_arguments(pid, CANARIES) == set()


def nothing_but_what_was_kept_is_left(worker: Worker, place: Path) -> None:
    """What was not kept is in no file at all: not in a row, not on a free page, not in a sitting."""
    assert list((worker.data / "sittings").iterdir()) == []
    assert strangers(worker.data) == []
    copy = VaultCopy(worker.data, place, worker.passphrase)
    rows, pages = copy.rows(), copy.clear_pages()
    assert KEPT in rows
    assert outside.found_in(pages, {**CANARIES, "the other": OTHER_PERSON}) == {"kept", "the other"}
    assert outside.found_in(rows.encode(), CANARIES) == {"kept"}
    states = copy.states("pc-ptsd-5")
    assert states == {
        "gate": "answered",
        "1": "answered",
        "2": "answered",
        "3": "answered",
        "4": "skipped",
        "5": "removed",
    }
    assert copy.states("today") == copy.states("wishes") == {}


def the_summary_holds_what_was_shared_and_no_more(summary: Summary) -> None:
    """The file opens with the code that stood on the screen and holds strengths, and nothing of any other part."""
    reader = PdfReader(BytesIO(summary.path.read_bytes()))
    assert reader.is_encrypted
    assert reader.decrypt("0000") is PasswordType.NOT_DECRYPTED
    assert reader.decrypt(summary.code) is not PasswordType.NOT_DECRYPTED
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    for words in ("Safe at the shelter tonight.", KEPT, "Family or friends", "Music", "Quayside Counselling"):
        assert words in text
    others = (
        "A bit uneasy",
        "PC-PTSD",
        "Hard events",
        "Someone to talk to",
        "would help next",
        SAID_FIRST,
        LOST,
        OTHER_PERSON,
    )
    assert [words for words in others if words in text] == []


@pytest.mark.timeout(600)
def test_a_client_without_a_mouse_gets_from_the_first_page_to_give_back(person: Person, worker: Worker) -> None:
    """Tab, arrows, Space, Enter and Esc lead everywhere, and each page begins at its heading (AC-09)."""
    worker.start()
    worker.set_up()
    worker.confirm_service()
    worker.hand_over(CLIENT)
    client = KeyboardClient(person)
    client.come_in()
    client.answer_today()
    client.answer_hard_events()
    client.rest()
    client.say_what_helps(f"My aunt {KEPT}")
    client.finish()
