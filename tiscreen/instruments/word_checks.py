"""Whether the words of one language are all there: nothing is asked without why, who sees it and what a skip does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from tiscreen.domain.conditions import items_read
from tiscreen.domain.instrument import Instrument, Item
from tiscreen.domain.words import ItemWords, Words
from tiscreen.errors import Finding
from tiscreen.instruments.strict_json import at

THREE_TEXTS = ("why", "who_sees", "if_skipped")


def of_words(words: Words, language: str, instrument: Instrument) -> tuple[Finding, ...]:
    """Every finding against the words of a language."""
    return tuple(
        chain(
            _of_head(words, language),
            _of_sections(words, instrument),
            _of_items(words, instrument),
            _of_options(words, instrument),
            _of_results(words, instrument),
        )
    )


def _of_head(words: Words, language: str) -> Iterator[Finding]:
    if words.language != language:
        right = f'say "{language}", or rename the file'
        yield Finding(("$.language", f'is "{words.language}", and the file is named "{language}"', right))
    for name in ("title", "plain_title"):
        yield from _filled(f"$.{name}", getattr(words, name), "give the title in this language")
    right = "name the form the wording was compared with, or what it was taken from"
    yield from _filled("$.wording_checked.against", words.wording_checked.against, right)
    if words.wording_checked.checked and not (words.wording_checked.by.strip() and words.wording_checked.on.strip()):
        yield Finding(("$.wording_checked", "says checked, but not by whom and when", "fill in by and on"))


def _of_sections(words: Words, instrument: Instrument) -> Iterator[Finding]:
    yield from _same("$.sections", words.sections, [section.id for section in instrument.sections], "section")
    for name, section in words.sections.items():
        for field in ("title", "note", "topics"):
            yield from _filled(at(at("$.sections", name), field), getattr(section, field), "say it in this language")
        for field in THREE_TEXTS:
            yield from _filled(at(at("$.sections", name), field), getattr(section, field), _right(field))
        if not 1 <= section.minutes <= 120:
            yield Finding((at(at("$.sections", name), "minutes"), "is no guess of minutes", "give 1 to 120"))


def _of_items(words: Words, instrument: Instrument) -> Iterator[Finding]:
    yield from _same("$.items", words.items, [item.link_id for item in instrument.items()], "item")
    flagged = {link_id for flag in instrument.flags for link_id in items_read(flag.when)}
    for item in instrument.items():
        if item.link_id in words.items:
            yield from _of_item(at("$.items", item.link_id), words.items[item.link_id], item, item.link_id in flagged)


def _of_item(place: str, own: ItemWords, item: Item, told: bool) -> Iterator[Finding]:
    yield from _filled(at(place, "text"), own.text, "give the item as published")
    for field in THREE_TEXTS:
        text = getattr(own, field)
        if text is not None:
            yield from _filled(at(place, field), text, f"{_right(field)}; or leave it out where the section's holds")
    if told and not own.note.strip():
        wrong = "is missing, though an answer here can call a person"
        yield Finding((at(place, "note"), wrong, "say before the answer what it can start"))
    if item.if_skipped != "nothing" and own.if_skipped is None:
        wrong = f"is missing, though a skip does something here ({item.if_skipped})"
        yield Finding((at(place, "if_skipped"), wrong, "say before the skip what it does"))


def _of_options(words: Words, instrument: Instrument) -> Iterator[Finding]:
    yield from _same("$.options", words.options, list(instrument.options), "option list")
    for name, options in instrument.options.items():
        if name not in words.options:
            continue
        place, texts = at("$.options", name), words.options[name]
        yield from _same(place, texts, [option.code for option in options], "option")
        for code, text in texts.items():
            yield from _filled(at(place, code), text, "give the option's text")
        if len(set(texts.values())) != len(texts):
            yield Finding((place, "says the same for two options", "give each option its own text"))


def _of_results(words: Words, instrument: Instrument) -> Iterator[Finding]:
    yield from _same("$.results", words.results, [rule.id for rule in instrument.results], "result")
    for name, result in words.results.items():
        for field in ("name", "yes", "no", "unknown"):
            yield from _filled(at(at("$.results", name), field), getattr(result, field), "say it in one sentence")


def _same(place: str, there: Mapping[str, object], wanted: Sequence[str], what: str) -> Iterator[Finding]:
    """A finding for each name that is missing, and each that belongs to nothing."""
    yield from (
        Finding((at(place, name), "is missing", f"give the words of this {what}"))
        for name in wanted
        if name not in there
    )
    yield from (
        Finding((at(place, name), f"belongs to no {what}", "remove it, or mend its name"))
        for name in _strays(there, wanted)
    )


def _strays(there: Iterable[str], wanted: Sequence[str]) -> list[str]:
    return [name for name in there if name not in set(wanted)]


def _filled(place: str, text: str, right: str) -> Iterator[Finding]:
    if not text.strip():
        yield Finding((place, "is empty", right))


def _right(field: str) -> str:
    asks = {"why": "why it is asked", "who_sees": "who sees the answer", "if_skipped": "what a skip does"}
    return f"say {asks[field]}"
