"""The life of a session: one table of (state, event) → state, and nothing else decides it."""

from dataclasses import dataclass
from enum import StrEnum

from tiscreen.errors import UserError


class SessionState(StrEnum):
    """Where a session is in its life."""

    PREPARED = "prepared"
    CONSENTED = "consented"
    IN_PROGRESS = "in-progress"
    PAUSED = "paused"
    HIDDEN = "hidden"
    IN_REVIEW = "in-review"
    COMPLETED = "completed"
    STOPPED = "stopped"
    HANDED_BACK = "handed-back"


class SessionEvent(StrEnum):
    """What can happen to a session."""

    GIVE_CONSENT = "give-consent"
    DECLINE = "decline"
    BEGIN = "begin"
    PAUSE = "pause"
    RESUME = "resume"
    HIDE = "hide"
    SHOW = "show"
    REVIEW = "review"
    GO_BACK = "go-back"
    COMPLETE = "complete"
    STOP = "stop"
    WITHDRAW = "withdraw"
    HAND_BACK = "hand-back"


_S, _E = SessionState, SessionEvent
_OPEN = (_S.CONSENTED, _S.IN_PROGRESS, _S.PAUSED, _S.HIDDEN, _S.IN_REVIEW)

TRANSITIONS: dict[tuple[SessionState, SessionEvent], SessionState] = {
    (_S.PREPARED, _E.GIVE_CONSENT): _S.CONSENTED,
    (_S.PREPARED, _E.DECLINE): _S.STOPPED,
    (_S.CONSENTED, _E.DECLINE): _S.STOPPED,
    (_S.CONSENTED, _E.BEGIN): _S.IN_PROGRESS,
    (_S.IN_PROGRESS, _E.PAUSE): _S.PAUSED,
    (_S.IN_REVIEW, _E.PAUSE): _S.PAUSED,
    (_S.PAUSED, _E.RESUME): _S.IN_PROGRESS,
    (_S.IN_PROGRESS, _E.HIDE): _S.HIDDEN,
    (_S.IN_REVIEW, _E.HIDE): _S.HIDDEN,
    (_S.HIDDEN, _E.SHOW): _S.IN_PROGRESS,
    (_S.IN_PROGRESS, _E.REVIEW): _S.IN_REVIEW,
    (_S.IN_REVIEW, _E.GO_BACK): _S.IN_PROGRESS,
    (_S.IN_PROGRESS, _E.COMPLETE): _S.COMPLETED,
    (_S.IN_REVIEW, _E.COMPLETE): _S.COMPLETED,
    **{(state, _E.STOP): _S.STOPPED for state in _OPEN},
    **{(state, _E.WITHDRAW): _S.STOPPED for state in (*_OPEN, _S.COMPLETED)},
    (_S.PAUSED, _E.HAND_BACK): _S.HANDED_BACK,
    (_S.COMPLETED, _E.HAND_BACK): _S.HANDED_BACK,
    (_S.STOPPED, _E.HAND_BACK): _S.HANDED_BACK,
}


def follow(state: SessionState, event: SessionEvent) -> SessionState:
    """The state after `event`; raises UserError("session.not-now") where the table has no such step."""
    try:
        return TRANSITIONS[state, event]
    except KeyError:
        raise UserError("session.not-now", state=state.value, event=event.value) from None


class Mode(StrEnum):
    """Mode of administration: on one's own, or together with the worker ("with me")."""

    SELF = "self-administered"
    INTERVIEWER = "interviewer-administered"


class AgeBand(StrEnum):
    """The one thing staff must set; "not known" is an answer."""

    UNDER_18 = "under-18"
    ADULT = "18-or-over"
    NOT_KNOWN = "not-known"


class AdministrationStatus(StrEnum):
    """FHIR QuestionnaireResponse.status, with `stopped`."""

    IN_PROGRESS = "in-progress"
    COMPLETED = "completed"
    AMENDED = "amended"
    ENTERED_IN_ERROR = "entered-in-error"
    STOPPED = "stopped"


class Keep(StrEnum):
    """What the client chose to keep of one part (ruling 1)."""

    ANSWERS = "answers"
    DONE_ONLY = "done-only"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Session:
    """One sitting of one client. `created_on` is a date, no time of day."""

    id: str
    client_id: str
    pathway_id: str
    mode: Mode
    private: bool
    age_band: AgeBand
    language: str
    state: SessionState
    created_on: str


@dataclass(frozen=True, slots=True)
class Administration:
    """One instrument given once. `content_hash` names the published definition it was answered under.

    `kept` is None until the client chose; `begun` and `ended` are ISO dates (a pause across the recall window shows).
    """

    id: str
    session_id: str
    instrument_id: str
    version: str
    content_hash: str
    status: AdministrationStatus
    kept: Keep | None = None
    begun: str | None = None
    ended: str | None = None
