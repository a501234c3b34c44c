"""The page that says who is in charge, and asks how to do this."""

from __future__ import annotations

from dataclasses import dataclass

from tiscreen.domain.session import Mode


@dataclass(frozen=True, slots=True)
class InChargeView:
    """`mode` is how the worker set it up (a value of Mode); the person may choose the other."""

    mode: str


def in_charge_view(mode: Mode) -> InChargeView:
    """The page for a session set up in that mode."""
    return InChargeView(mode.value)
