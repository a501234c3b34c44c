"""What a client does at the laptop, step by step: with mouse and keyboard mixed, or with the keyboard alone."""

from __future__ import annotations

from tests.journeys.person import Person
from tests.journeys.sight import Control, Sight

PARTS = {
    "today": "Today",
    "pc-ptsd-5": "Hard events, and the past month",
    "strengths": "What helps you",
    "wishes": "What would help next",
}


class Client:
    """The person the questions are for. `pin` is what their worker types when the screen was hidden."""

    def __init__(self, person: Person, pin: str) -> None:
        self.person, self._pin = person, pin

    def come_in(self) -> None:
        """Language and size, the limits, who is in charge; Hide is tried once."""
        person = self.person
        person.see("language-en")
        person.press("size-125")
        person.wait(lambda sight: _is(sight, "size-125", "checked"), "the larger text to be chosen")
        person.go("continue", "no-screening")
        person.read("You can say no to any question, or to all of this.")
        person.go("continue", "on-my-own")
        person.press("try-hide")
        person.read("Please give this laptop to a member of staff.")
        assert person.look().find("on-my-own") is None, "the cover shows what it covers"
        person.type(self._pin)
        person.keys("Return")
        person.go("on-my-own", "start")

    def look_at_all_questions(self) -> None:
        """The part's questions can be read before it is begun (X3)."""
        self.person.go("see-all", "close")
        self.person.read("How do you feel right now?")
        self.person.read("Is there anything you need first?")
        self.person.go("close", "start")

    def answer_today(self) -> None:
        """The mouse, then the keyboard alone, then a skip."""
        person = self.person
        person.turn("start")
        self.choose("a-bit-uneasy")
        self.next()
        person.tab_to("option-yes")
        person.keys("space")
        person.tab_to("next")
        self.turn_by_key("Return")
        self.choose("interpreter", "drink")
        self.next()

    def answer_hard_events(self) -> None:
        """Asks why, goes back, rests, pauses and goes on, skips one."""
        person = self.person
        person.turn("start")
        person.go("why", "why-close")
        person.read("It does not ask what happened.")
        person.keys("Escape")
        person.see_no("why-close")
        self.choose("yes")
        self.next()
        person.turn("start")
        self.choose("yes")
        self.next()
        person.turn("back")
        assert person.see("option-yes").is_("checked"), "an answer was lost on the way back"
        self.next()
        self.choose("yes")
        self.rest_and_pause()
        self.choose("yes")
        self.next()
        person.turn("skip")
        self.choose("no")
        self.next()

    def rest_and_pause(self) -> None:
        """A break covers the question; after a pause the part begins with its note again (AC-45)."""
        person = self.person
        question = person.look().heading()
        person.go("break", "slow-breath")
        assert question not in person.page(), "the question is on the screen during a break"
        person.go("pause", "give-back")
        person.go("go-on", "start")
        person.turn("start")

    def say_what_helps(self, words: str) -> None:
        """Rows by keyboard, then own words."""
        person = self.person
        person.turn("start")
        for code in ("people", "music"):
            person.tab_to(f"option-{code}")
            person.keys("space")
        self.next()
        person.write("answer", words)
        self.next()

    def say_wishes(self, words: str) -> None:
        """A row, a skip, own words; the last question leads on to the end."""
        person = self.person
        person.turn("start")
        self.choose("talk")
        self.next()
        person.turn("skip")
        person.write("answer", words)
        person.go("next", "review")

    def review_and_remove(self, *own_words: str) -> None:
        """Answers are covered until asked for; one is removed."""
        person = self.person
        person.go("review", "show-answers")
        assert not any(words in person.page() for words in own_words), "answers are shown before they are asked for"
        person.press("show-answers")
        for words in own_words:
            person.read(words)
        person.press("Remove: Is there anything you need first? You can choose more than one.")
        person.wait(lambda sight: "An interpreter" not in sight.page(), "the removed answer to go")
        person.go("continue", "remove-everything")

    def keep(self, **choices: str) -> None:
        """What is kept, part by part: nothing is chosen beforehand."""
        person = self.person
        person.read("Choose what is kept")
        assert not any(c.is_("checked") for c in person.look() if c.own_id.startswith("keep-")), (
            "a choice was made for me"
        )
        for part, choice in choices.items():
            row = self._keep_row(PARTS[part.replace("_", "-")], choice)
            person.press(row)
            person.wait(lambda sight, row=row: _is(sight, row, "checked"), f"{row} to be chosen")
        person.go("continue", "give-back")

    def choose(self, *codes: str) -> None:
        """Press rows until they are marked."""
        for code in codes:
            self.person.press(f"option-{code}")
            self.person.wait(lambda sight, row=f"option-{code}": _is(sight, row, "checked"), f"{code} to be marked")

    def next(self) -> None:
        """On to what comes after this question."""
        self.person.turn("next")

    def turn_by_key(self, key: str) -> None:
        """Press a key that leads to another page."""
        before = self.person.look().heading()
        self.person.keys(key)
        self.person.wait(lambda sight: sight.heading() not in ("", before), f"another page after {key}")

    def _keep_row(self, title: str, choice: str) -> str:
        def the_row(sight: Sight) -> Control | None:
            rows = (each for each in sight if each.own_id.startswith("keep-") and each.own_id.endswith(f"-{choice}"))
            return next((row for row in rows if row.description == title), None)

        return self.person.wait(the_row, f"the row {choice} of {title}").own_id


def _is(sight: Sight, identifier: str, state: str) -> bool:
    found = sight.find(identifier)
    return found is not None and found.is_(state)
