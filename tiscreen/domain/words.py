"""The words of an instrument in one language, beside its definition."""

from __future__ import annotations

from msgspec import Struct


class WordingCheck(Struct, frozen=True, forbid_unknown_fields=True):
    """Against which form a wording was checked, by whom and when; `checked` False says that it is unchecked."""

    checked: bool
    against: str
    by: str = ""
    on: str = ""


class SectionWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands around a section. `stem` and `window` repeat on every item screen of it.

    `note` is the part note's neutral facts; `topics` are nouns; `minutes` a round guess.
    `why`, `who_sees` and `if_skipped` answer the three questions a person may ask of every item.
    """

    title: str
    note: str
    topics: str
    why: str
    who_sees: str
    if_skipped: str
    minutes: int = 1
    stem: str = ""
    window: str = ""


class ItemWords(Struct, frozen=True, forbid_unknown_fields=True):
    """An item's text, exactly as published; the other fields only where the item differs from its section.

    `note` stands on the item's screen before it is answered: what an answer starts, or who reads free text (AC-58).
    """

    text: str
    stem: str | None = None
    window: str | None = None
    why: str | None = None
    who_sees: str | None = None
    if_skipped: str | None = None
    note: str = ""


class ResultWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The one sentence for each outcome, the same for client, record and referral, and the result's plain name.

    `limits` says what the rule leaves out, for record and referral.
    """

    name: str
    yes: str
    no: str
    unknown: str
    limits: str = ""


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """All words of one instrument in one language."""

    language: str
    title: str
    plain_title: str
    wording_checked: WordingCheck
    sections: dict[str, SectionWords]
    items: dict[str, ItemWords]
    options: dict[str, dict[str, str]] = {}
    results: dict[str, ResultWords] = {}

    def option(self, list_name: str, code: str) -> str:
        """The text of a response option."""
        return self.options[list_name][code]
