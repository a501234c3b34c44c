"""The first client page: which language, how large, in which colours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ui.colours import THEMES

# A language stands on its button in its own script (AC-15).
OWN_NAMES: Mapping[str, str] = {"en": "English", "es": "Español", "ar": "العربية"}


@dataclass(frozen=True, slots=True)
class LanguageView:
    """A language as those who speak it write it."""

    code: str
    own_name: str


@dataclass(frozen=True, slots=True)
class LanguageSizeView:
    """The languages, text sizes and themes there are, and those in use now. Sizes are per cent."""

    languages: tuple[LanguageView, ...]
    chosen: str
    scale: int
    scales: tuple[int, ...]
    theme: str = "light"
    themes: tuple[str, ...] = tuple(THEMES)


def language_size_view(
    languages: Iterable[str], chosen: str, scale: int, scales: Iterable[int], theme: str = "light"
) -> LanguageSizeView:
    """The choices in the order given; a language without a name here stands as its code."""
    named = tuple(LanguageView(code, OWN_NAMES.get(code, code)) for code in languages)
    return LanguageSizeView(named, chosen, scale, tuple(scales), theme)
