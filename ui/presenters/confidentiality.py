"""The service's own words on what stays private and when it cannot, cut into paragraphs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ConfidentialityView:
    """The confirmed text. `heard_on` is the ISO date this person heard it before, or ""."""

    paragraphs: tuple[str, ...]
    heard_on: str = ""


@dataclass(frozen=True, slots=True)
class SayFirstView:
    """The same text for the script that a worker reads out, with the client beside them."""

    paragraphs: tuple[str, ...]
    heard_on: str = ""


def confidentiality_view(text: str, heard_on: str = "") -> ConfidentialityView:
    """What a person reads alone."""
    return ConfidentialityView(paragraphs(text), heard_on)


def say_first_view(text: str, heard_on: str = "") -> SayFirstView:
    """What a worker reads out."""
    return SayFirstView(paragraphs(text), heard_on)


def paragraphs(text: str) -> tuple[str, ...]:
    """The lines of a confirmed text, empty ones left out; not a word is changed."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
