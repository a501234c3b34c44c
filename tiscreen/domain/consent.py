"""A person's permission for one recipient, with scope and an end."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Consent:
    """One recipient each; dates are ISO. `shared` lists what may be in the summary, one line a part.

    A part is "instrument-id:answers", "instrument-id:result" or "instrument-id:done". `declined` is a normal answer.
    """

    id: str
    client_id: str
    session_id: str
    recipient: str
    purpose: str
    shared: tuple[str, ...]
    given_on: str
    expires_on: str
    method: str = "spoken, with the worker"
    declined: bool = False
    revoked_on: str | None = None

    def standing(self, today: date) -> str:
        """ "valid", or why not: "declined", "revoked", "expired", "not-yet"."""
        if self.declined:
            return "declined"
        if self.revoked_on:
            return "revoked"
        if today > date.fromisoformat(self.expires_on):
            return "expired"
        if today < date.fromisoformat(self.given_on):
            return "not-yet"
        return "valid"
