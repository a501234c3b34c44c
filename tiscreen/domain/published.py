"""A definition with its words, as published: immutable, named by the hash of its bytes."""

from dataclasses import dataclass, field

from tiscreen.domain.instrument import Instrument, Item
from tiscreen.domain.words import SectionWords, Words


@dataclass(frozen=True, slots=True)
class ItemText:
    """All words that stand on one item's screen, the item's own before its section's."""

    text: str
    stem: str
    window: str
    why: str
    who_sees: str
    if_skipped: str
    options: tuple[tuple[str, str], ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """An instrument as it may be asked. `content_hash` is the SHA-256 (hex) of definition and words together.

    `definition_json` and `words_json` are the exact bytes that were published, for the vault and for the pipe.
    """

    instrument: Instrument
    words: dict[str, Words]
    content_hash: str
    definition_json: bytes = field(repr=False, default=b"")
    words_json: dict[str, bytes] = field(repr=False, default_factory=dict)

    @property
    def id(self) -> str:
        """The instrument's id."""
        return self.instrument.id

    def words_in(self, language: str) -> Words:
        """The words in a language; English where that language is not there."""
        return self.words.get(language) or self.words["en"]

    def section_words(self, link_id: str, language: str) -> SectionWords:
        """What stands around an item's section."""
        return self.words_in(language).sections[self.instrument.section_of(link_id).id]

    def item_text(self, link_id: str, language: str) -> ItemText:
        """Every word of one item's screen."""
        words, around = self.words_in(language), self.section_words(link_id, language)
        item: Item = self.instrument.item(link_id)
        own = words.items[link_id]
        options = (
            tuple((o.code, words.option(item.options, o.code)) for o in self.instrument.options_of(link_id))
            if item.options
            else ()
        )
        return ItemText(
            text=own.text,
            stem=around.stem if own.stem is None else own.stem,
            window=around.window if own.window is None else own.window,
            why=own.why or around.why,
            who_sees=own.who_sees or around.who_sees,
            if_skipped=own.if_skipped or around.if_skipped,
            options=options,
            note=own.note,
        )
