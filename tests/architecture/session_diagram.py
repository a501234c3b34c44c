"""Draws the life of a session from its table into ARCHITECTURE.md: `python -m tests.architecture.session_diagram`."""

import sys
from collections import defaultdict

from tests.architecture.project import ROOT
from tiscreen.domain.session import TRANSITIONS, SessionState

DOCUMENT = ROOT / "ARCHITECTURE.md"
BEGIN, END = "<!-- session diagram: drawn from tiscreen/domain/session.py -->\n", "<!-- session diagram ends -->"


def drawing() -> str:
    """Mermaid text: an arrow for each pair of states, with every event that leads that way."""
    arrows: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (state, event), following in TRANSITIONS.items():
        arrows[_name(state), _name(following)].append(event.value)
    lines = ["```mermaid", "stateDiagram-v2", f"    [*] --> {_name(SessionState.PREPARED)}"]
    lines += [f"    {here} --> {there}: {', '.join(events)}" for (here, there), events in arrows.items()]
    ends = set(SessionState) - {state for state, _ in TRANSITIONS}
    lines += [f"    {_name(state)} --> [*]" for state in SessionState if state in ends]
    return "\n".join([*lines, "```", ""])


def _name(state: SessionState) -> str:
    return state.value.replace("-", "_")  # Mermaid reads a hyphen as part of an arrow


def replaced(text: str) -> str:
    before, _, rest = text.partition(BEGIN)
    return before + BEGIN + drawing() + END + rest.partition(END)[2]


if __name__ == "__main__":
    DOCUMENT.write_text(replaced(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
    sys.exit(0)
