"""What a client does at the laptop, step by step: with mouse and keyboard mixed, or with the keyboard alone."""

from __future__ import annotations

from tests.journeys.person import Person
from tests.journeys.sight import Sight

PARTS = {
    "today": "Today",
    "pc-ptsd-5": "Hard events, and the past month",
    "strengths": "What helps you",
    "wishes": "What would help next",
}
OWN_WORDS = "What else helps you? You can use your own words."
GUILT = (
    "Felt guilty or unable to stop blaming yourself or others for the event(s) "
    "or any problems the event(s) may have caused?"
)


class Client:
    """The person the questions are for. `pin` is what their worker types when the screen was hidden."""

    def __init__(self, person: Person, pin: str) -> None:
        self.person, self._pin = person, pin

    def come_in(self) -> None:
        """Language and size, the limits, who is in charge; Hide is tried once."""
        person = self.person
        person.see("language-en")
        person.mark("size-125")
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
        person.turn_by_key("Return")
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

    def review_change_and_remove(self, said: str, changed: str) -> None:
        """Answers are covered until asked for; one is changed and one removed."""
        person = self.person
        person.go("review", "show-answers")
        assert said not in person.page(), "answers are shown before they are asked for"
        person.press("show-answers")
        person.read(said)
        person.go(f"Change: {OWN_WORDS}", "answer")
        person.write("answer", changed)
        person.go("next", "show-answers")
        person.go(f"Remove: {GUILT}", "show-answers")
        person.see_no(f"Remove: {GUILT}")
        person.turn("continue")

    def keep(self, **choices: str) -> None:
        """What is kept, part by part: nothing is chosen beforehand."""
        person = self.person
        person.read("Choose what is kept")
        assert not any(c.is_("checked") for c in person.look() if c.own_id.startswith("keep-")), (
            "a choice was made for me"
        )
        for part, choice in choices.items():
            person.mark(self._keep_row(PARTS[part.replace("_", "-")], choice))
        person.go("continue", "give-back")

    def choose(self, *codes: str) -> None:
        """Press rows until they are marked."""
        for code in codes:
            self.person.mark(f"option-{code}")

    def next(self) -> None:
        """On to what comes after this question."""
        self.person.turn("next")

    def _keep_row(self, title: str, choice: str) -> str:
        """The first row of that choice that is read after the part's title."""

        def the_row(sight: Sight) -> str | None:
            after = sight[[control.name for control in sight].index(title) :]
            rows = (control.own_id for control in after if control.own_id.startswith("keep-"))
            return next((row for row in rows if row.endswith(f"-{choice}")), None)

        return self.person.wait(the_row, f"the row {choice} of {title}")
