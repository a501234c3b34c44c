"""`tiscreen demo` plays the whole story through the two real processes and leaves what it says."""

import json
import subprocess
import sys

import pytest
from pypdf import PdfReader

from tiscreen.paths import DataFolder
from tiscreen.storage.keyring import KeyRing

SCREENS = (
    "welcome make-passphrase recovery-key confirm-service home new-session hand-over language-size confidentiality"
    " in-charge part-note part-list item item-why break word paused stop cover last-question review keep finish"
    " hand-back unlock person referral"
)


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    out = tmp_path_factory.mktemp("out")
    command = [sys.executable, "-m", "tiscreen", "demo", "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=200, check=False)
    [folder] = out.iterdir()
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


def test_the_story_leaves_a_vault_a_document_that_opens_with_its_code_and_every_screen(run):
    folder, said = run
    made = json.loads((folder / "made.json").read_text(encoding="utf-8"))
    assert made["code"] in said
    reader = PdfReader(folder / made["document"], password=made["code"])
    words = "".join(page.extract_text() for page in reader.pages)
    assert "Blue Heron" in words
    assert "Can't tell. Not ruled out." in words
    assert (folder / "vault" / "vault.db").read_bytes()[:6] != b"SQLite"
    pictures = {picture.stem.split("-", 1)[1] for picture in (folder / "pictures").glob("*.png")}
    assert pictures >= set(SCREENS.split())


def test_pcl_5_runs_as_a_second_hand_over_of_the_same_session(run):
    folder, _ = run
    story = json.loads((folder / "story.json").read_text(encoding="utf-8"))
    vault = KeyRing(DataFolder(folder / "vault")).unlock(story["passphrase"])
    [client] = vault.clients()
    [session] = vault.sessions_of(client.id)
    given = [each.instrument_id for each in vault.administrations_of(session.id)]
    assert given == ["today", "pc-ptsd-5", "strengths", "wishes", "pcl-5"]
    assert vault.sittings_merged(session.id) == 2
    vault.close()
    assert not list((folder / "vault" / "sittings").iterdir())


def test_a_folder_that_is_no_demo_is_refused_and_left_as_it_is(tmp_path):
    command = [sys.executable, "-m", "tiscreen", "_demo_staff", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.iterdir())
