"""What the page "I would like a word" needs to know: whether questions have begun."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordView:
    """`among_questions`: there is a break to take."""

    among_questions: bool = False
