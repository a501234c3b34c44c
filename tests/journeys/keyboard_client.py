"""A client who has no mouse: every step by Tab, arrows, Space, Enter and Esc alone."""

from __future__ import annotations

from tests.journeys.person import Person


class KeyboardClient:
    """Moves the focus to a control, then presses a key; each new page has to begin at its heading (AC-09)."""

    def __init__(self, person: Person) -> None:
        self.person = person

    def come_in(self) -> None:
        """Larger text by an arrow, then to the first question in 6 presses of Enter or Space."""
        person = self.person
        self.mark("language-en")
        self.mark("size-100", steps=1, row="size-125")
        self.turn("continue")
        self.turn("continue")
        self.turn("on-my-own", "space")
        person.see("see-all")

    def answer_today(self) -> None:
        """One answer, one skip, several answers."""
        self.turn("start")
        self.mark("option-calm", steps=2, row="option-upset")
        self.turn("next", "space")
        self.turn("skip")
        for row in ("option-drink", "option-quiet"):
            self.mark(row)
        self.turn("next")
        self.turn("keep-going")  # somebody who is upset is offered ways out before a harder part (AC-47)

    def answer_hard_events(self) -> None:
        """Asks why, looks at the rest, goes back and on, answers no: nothing more is asked."""
        person = self.person
        self.turn("start")
        self.press("why")
        person.see("why-close")
        person.keys("Escape")
        person.see_no("why-close")
        assert person.look().is_in("why", "focused"), "closing the panel lost the place"
        self.press("more")
        person.see("finish-now")
        self.mark("option-yes", steps=1, row="option-no")
        self.turn("back")
        self.turn("start")
        assert person.see("option-no").is_("checked"), "an answer was lost on the way back"
        self.turn("next")

    def rest(self) -> None:
        """A break from a question and back to it, then a pause from which the part begins with its note."""
        self.turn("start")
        question = self.person.look().heading()
        self.turn("break")
        self.turn("go-on")
        assert self.person.look().heading() == question
        self.turn("break")
        self.turn("pause")
        self.turn("go-on", "space")

    def say_what_helps(self, words: str) -> None:
        """Leaves the rows as they are and uses own words; Tab leaves the text box."""
        person = self.person
        self.turn("start")
        self.turn("next")
        person.tab_to("answer")
        person.type(words)
        self.turn("next")

    def finish(self) -> None:
        """Leaves out the last part, reviews, keeps the first part and gives the laptop back."""
        person = self.person
        self.turn("leave-out")
        self.turn("review")
        self.press("show-answers")
        person.read("Upset")
        self.turn("continue")
        first = next(control.own_id for control in person.look() if control.own_id.startswith("keep-"))
        self.mark(first)
        self.turn("continue")
        self.turn("give-back")
        person.see("worker-here")

    def mark(self, identifier: str, steps: int = 0, row: str = "") -> None:
        """Tab to a list, go down by arrows, choose by Space."""
        person, row = self.person, row or identifier
        person.tab_to(identifier)
        for _ in range(steps):
            person.keys("Down")
        person.wait(lambda sight: sight.is_in(row, "focused"), f"the focus on {row}")
        person.keys("space")
        person.wait(lambda sight: sight.is_in(row, "checked"), f"{row} to be marked")

    def press(self, identifier: str, key: str = "Return") -> None:
        """Tab to a control and press a key on it."""
        self.person.tab_to(identifier)
        self.person.keys(key)

    def turn(self, identifier: str, key: str = "Return") -> None:
        """Press a control and wait for another page, with the focus at its heading."""
        self.person.tab_to(identifier)
        self.person.turn_by_key(key)
        self.person.wait(lambda sight: sight.is_in("heading", "focused"), "the focus on the heading")
