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
    "file.unreadable": Message(
        "{file} could not be read.",
        "Check that it is there and that you may open it, then try again.",
    ),
    "instrument.refused": Message(
        "{file} was not taken in, because something in it needs a change.",
        "Each place is named below with what would be right. The other instruments are not affected.",
    ),
    "score.one_option": Message(
        "Item {item} takes one option, and was given several.",
        "Give one option for that item.",
    ),
    "score.one_way": Message(
        "Item {item} was not given in one clear way.",
        "Give exactly one of value, codes, text, skip or state for that item.",
    ),
    "score.unknown_instrument": Message(
        "There is no instrument named {instrument} here.",
        "See `tiscreen instrument list` for the names.",
    ),
    "score.unknown_item": Message(
        "The instrument has no item {item}.",
        "Take it out, or check which instrument and version the answers belong to.",
    ),
    "score.unknown_option": Message(
        "The answer to item {item} is not one of its options.",
        "Give one of the item's options. Nothing is rounded or guessed.",
    ),
    "score.wants_options": Message(
        "Item {item} is answered by choosing, and was given something else.",
        "Give the codes of its options.",
    ),
    "score.wants_text": Message(
        "Item {item} is answered in words, and was given something else.",
        "Give it as text.",
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
