"""A bad moment, in words for a person: what is so, and the step that helps."""

from __future__ import annotations

from dataclasses import dataclass

from tiscreen.errors import DefinitionError, UserError
from tiscreen.messages import message_for


@dataclass(frozen=True, slots=True)
class ProblemView:
    """`details` are lines for whoever looks after the laptop, or empty. Never a traceback."""

    sentence: str
    next_step: str
    details: str = ""


def problem_view(error: Exception) -> ProblemView:
    """The words for a trouble. Anything we did not foresee gets the general ones, and nothing of its own text."""
    known = error if isinstance(error, UserError) else UserError("unknown")
    message = message_for(known)
    findings = known.findings if isinstance(known, DefinitionError) else ()
    lines = (f"{place}: {wrong}. {right[:1].upper()}{right[1:]}." for place, wrong, right in findings)
    return ProblemView(message.sentence, message.next_step, "\n".join(lines))
