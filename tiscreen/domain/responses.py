"""What was recorded for each item: an answer, or which of the honest ways of there being none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """Exactly one of these holds for every item."""

    ANSWERED = "answered"
    SKIPPED = "skipped"
    LEFT_BLANK = "left-blank"
    NOT_REACHED = "not-reached"
    NOT_SHOWN = "not-shown"
    REMOVED = "removed"


class SkipReason(StrEnum):
    """Why there is no response; FHIR data-absent-reason codes where one exists."""

    ASKED_DECLINED = "asked-declined"
    ASKED_UNKNOWN = "asked-unknown"
    NOT_APPLICABLE = "not-applicable"
    TEMP_UNKNOWN = "temp-unknown"
    UNSPECIFIED = "unspecified"


class Recorder(StrEnum):
    """Who keyed a response."""

    CLIENT = "client"
    WORKER = "worker"


@dataclass(frozen=True, slots=True)
class Response:
    """What was recorded for one item. Carries no time: how long a person took is nobody's business (X6).

    A date is text, in ISO form and as partial as it was said; the item's kind tells it from words.
    """

    state: State
    codes: tuple[str, ...] = ()
    number: float | None = None
    text: str | None = None
    reason: SkipReason | None = None
    recorder: Recorder = Recorder.CLIENT

    def __post_init__(self) -> None:
        """Refuse a state and a value that do not belong together."""
        has_value = bool(self.codes) or self.number is not None or bool(self.text)
        if (self.state is State.ANSWERED) != has_value:
            raise ValueError("an answered response holds a value, any other holds none")
        if (self.state is State.SKIPPED) != (self.reason is not None):
            raise ValueError("a skipped response holds a reason, any other holds none")

    @property
    def answered(self) -> bool:
        """Whether a value was given."""
        return self.state is State.ANSWERED


NOT_REACHED = Response(State.NOT_REACHED)


def answered(*codes: str, recorder: Recorder = Recorder.CLIENT) -> Response:
    """A response made of option codes."""
    return Response(State.ANSWERED, codes=codes, recorder=recorder)


def answered_number(number: float, recorder: Recorder = Recorder.CLIENT) -> Response:
    """A response that is a number."""
    return Response(State.ANSWERED, number=number, recorder=recorder)


def answered_text(text: str, recorder: Recorder = Recorder.CLIENT) -> Response:
    """A response in the person's own words."""
    return Response(State.ANSWERED, text=text, recorder=recorder)


def not_asked() -> Response:
    """A worker did not ask it: nobody declined anything."""
    return Response(State.NOT_REACHED, recorder=Recorder.WORKER)


def skipped(reason: SkipReason = SkipReason.UNSPECIFIED, recorder: Recorder = Recorder.CLIENT) -> Response:
    """A skip; the reason is the person's to give or not."""
    return Response(State.SKIPPED, reason=reason, recorder=recorder)


def left_blank(recorder: Recorder = Recorder.CLIENT) -> Response:
    """Next was pressed without an answer."""
    return Response(State.LEFT_BLANK, recorder=recorder)


def removed() -> Response:
    """The client took the answer back; nothing of it stays."""
    return Response(State.REMOVED)


class Responses(Mapping[str, Response]):
    """The responses of one administration by link_id; an item not in it was not reached."""

    def __init__(self, responses: Mapping[str, Response] | None = None) -> None:
        """Copy what is given."""
        self._by_link_id = dict(responses or {})

    def __getitem__(self, link_id: str) -> Response:
        return self._by_link_id.get(link_id, NOT_REACHED)

    def __contains__(self, link_id: object) -> bool:
        return link_id in self._by_link_id

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_link_id)

    def __len__(self) -> int:
        return len(self._by_link_id)

    def recording(self, link_id: str, response: Response) -> Responses:
        """A copy in which the last response wins."""
        return Responses({**self._by_link_id, link_id: response})

    def without(self, link_ids: set[str]) -> Responses:
        """A copy that has not reached those items."""
        return Responses({k: v for k, v in self._by_link_id.items() if k not in link_ids})
