"""The words for trouble that a person can act on: what is so, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tiscreen.errors import UserError


@dataclass(frozen=True, slots=True)
class Message:
    """One calm sentence saying what is so, and the step that helps. {blanks} are filled from the error's details."""

    sentence: str
    next_step: str


# One entry a key, in the order of the keys. Plain words, nobody blamed.
MESSAGES: Final[Mapping[str, Message]] = {
    "instrument.refused": Message(
        "{file} was not taken in, because something in it needs a change.",
        "Each place is named below with what would be right. The other instruments are not affected.",
    ),
    "session.not-now": Message(
        "That step does not fit where this session is now.",
        "Go back to the session's page. It shows what can come next.",
    ),
    "unknown": Message(
        "Something did not go as planned. What was stored before is untouched.",
        "Close TIScreen and open it again. If it happens again, tell whoever looks after this laptop.",
    ),
}


def message_for(error: UserError) -> Message:
    """The words for `error`, its blanks filled in; a key without words gets calm general ones."""
    message = MESSAGES.get(error.key, MESSAGES["unknown"])
    details = _Details(error.details)
    return Message(message.sentence.format_map(details), message.next_step.format_map(details))


class _Details(dict[str, str]):
    """Fills a blank nobody gave a detail for with an ellipsis: words about trouble never make more of it."""

    def __missing__(self, key: str) -> str:
        return "…"
