"""The first client page: which language, and how large."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

# A language stands on its button in its own script (AC-15).
OWN_NAMES: Mapping[str, str] = {"en": "English"}


@dataclass(frozen=True, slots=True)
class LanguageView:
    """A language as those who speak it write it."""

    code: str
    own_name: str


@dataclass(frozen=True, slots=True)
class LanguageSizeView:
    """The languages and text sizes there are, and those in use now. Sizes are per cent."""

    languages: tuple[LanguageView, ...]
    chosen: str
    scale: int
    scales: tuple[int, ...]


def language_size_view(languages: Iterable[str], chosen: str, scale: int, scales: Iterable[int]) -> LanguageSizeView:
    """The choices in the order given; a language without a name here stands as its code."""
    named = tuple(LanguageView(code, OWN_NAMES.get(code, code)) for code in languages)
    return LanguageSizeView(named, chosen, scale, tuple(scales))
