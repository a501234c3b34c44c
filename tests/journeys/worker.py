"""What a member of staff does at the laptop, step by step."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.journeys.desktop import Desktop
from tests.journeys.person import Person
from tests.journeys.sight import Sight

INSTRUMENTS = ("today", "pc-ptsd-5", "pcl-5", "strengths", "wishes")
LIMITS = (
    "What you tell us stays with our team.",
    "One time we may tell someone else is if a child is being hurt.",
    "There may be others. Ask us.",
    "You can say no to any question, or to all of this. You still get help here.",
)
_GROUP = re.compile(r"[0-9A-HJKMNP-TV-Z]{4}")


@dataclass(slots=True)
class Worker:
    """Somebody of the service, at a laptop whose records are kept in `data`."""

    desktop: Desktop
    person: Person
    data: Path
    passphrase: str = "orchard velvet kettle moonlight pier"
    pin: str = "48151623"
    recovery_key: str = field(default="", init=False)

    def start(self) -> subprocess.Popen[bytes]:
        """Open TIScreen as a person would from a menu."""
        command = [sys.executable, "-m", "tiscreen", "--data", str(self.data), "run"]
        return self.desktop.start(command, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")

    def set_up(self) -> None:
        """The first run: a passphrase, the recovery key read from the screen and typed back, the service's page."""
        person = self.person
        person.go("begin", "staff-name")
        person.write("staff-name", "Sam Attendant")
        person.write("passphrase", self.passphrase)
        person.write("passphrase-again", self.passphrase)
        person.go("continue", "written-down")
        self.recovery_key = "-".join(person.wait(_key_groups, "nine groups of a recovery key"))
        person.go("written-down", "typed")
        assert self.recovery_key[:4] not in person.page(), "the key is on the screen while it is typed back"
        person.write("typed", self.recovery_key.lower())
        person.go("continue", "confirm")

    def confirm_service(self) -> None:
        """The page that a named person confirms before any session."""
        person = self.person
        person.write("service-name", "Harbour Street Drop-in")
        person.write("contact", "Ask at the desk on Harbour Street. Phone 555 0142.")
        person.write("confidentiality", "\n".join(LIMITS))
        for instrument in INSTRUMENTS:
            person.mark(f"use-{instrument}")
        person.write("confirmed-by", "Sam Attendant")
        person.go("confirm", "new-session")

    def unlock(self) -> None:
        """Open the records; what clients chose to keep is brought in meanwhile."""
        self.person.write("passphrase", self.passphrase)
        self.person.go("unlock", "new-session")

    def hand_over(self, code_name: str) -> None:
        """A new session for a new person, and the laptop to them; returns when their first page is there."""
        person = self.person
        person.go("new-session", "code-name")
        person.write("code-name", code_name)
        person.mark("age-18-or-over")
        person.go("start", "hand-over")
        person.write("pin", self.pin)
        person.go("hand-over", "language-en")

    def take_back(self) -> None:
        """The PIN opens the worker's page; from there to the records, which are locked."""
        person = self.person
        person.go("worker-here", "pin")
        person.write("pin", self.pin)
        person.go("pin-ok", "to-records")
        person.go("to-records", "unlock")

    def find(self, code_name: str) -> None:
        """Look for somebody by name and open their page."""
        person = self.person
        person.see("find")
        assert code_name not in person.page(), "names are shown before they are asked for"
        person.write("find", code_name)
        person.press("search")
        person.press(f"Open: {code_name}")
        person.wait(lambda sight: sight.heading() == code_name, f"the page of {code_name}")

    def make_summary(self, code_name: str, *shares: str) -> Summary:
        """On the person's page: a referral summary that shares these rows and leaves every other part open."""
        person = self.person
        person.go("summary", "recipient")
        assert not any(c.is_("checked") for c in person.look() if c.own_id.startswith("share-")), (
            "a part was shared for them"
        )
        person.write("recipient", "Quayside Counselling")
        person.write("purpose", "To arrange a first talk")
        person.write("asked-by", code_name)
        person.write("safety-today", "Safe at the shelter tonight.")
        for share in shares:
            person.mark(f"share-{share}")
        person.go("consent-yes", "page-1")
        person.go("make", "code")
        sight = person.look()
        return Summary(Path(sight.text("folder")) / sight.text("file-name"), sight.text("code"))


@dataclass(frozen=True, slots=True)
class Summary:
    """Where the file is, and the code that is said to the recipient, both as they stand on the screen."""

    path: Path
    code: str


def _key_groups(sight: Sight) -> list[str] | None:
    groups = [control.name for control in sight if _GROUP.fullmatch(control.name)]
    return groups if len(groups) == 9 else None
