"""Advice on an instrument that may be published as it is: reading level, harsh words, bare "Other"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from tiscreen.domain.instrument import Instrument, Origin
from tiscreen.domain.published import Published
from tiscreen.domain.words import Words
from tiscreen.errors import Finding
from tiscreen.instruments.strict_json import at

HIGHEST_GRADE, LONGEST_SENTENCE = 6.0, 20
HARSH = (
    *("refused", "non-compliant", "noncompliant", "victim", "survivor", "suffers from", "failed", "you are safe now"),
    *("are you sure", "required", "error", "please", "you must", "invalid"),
)
_HARSH = re.compile(r"\b(" + "|".join(HARSH) + r")\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…:](?:[”\"')]*)\s+|\n|[.!?…:][”\"')]*$")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_TWO_VOWELS = re.compile(r"(?<![tsc])i[aou]|(?<!p)eo|(?<![qg])u[ao]")  # di-ag, re-or, du-al


def advice(published: Published) -> tuple[Finding, ...]:
    """Every piece of advice. Quoted wording of a published measure is never judged, only what stands beside it."""
    return tuple(
        chain.from_iterable(_of_language(published.instrument, words) for words in published.words.values())
    ) + tuple(_of_use(published.instrument))


def grade(text: str) -> float:
    """The Flesch-Kincaid reading grade of English; syllables are counted by their vowels, so it is a close guess."""
    sentences, words = sentences_of(text), _WORD.findall(text)
    if not words:
        return 0.0
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59


def sentences_of(text: str) -> list[str]:
    """The sentences of a text that hold a word."""
    return [part for part in _SENTENCE_END.split(text) if _WORD.search(part)]


def own_texts(instrument: Instrument, words: Words) -> Iterator[tuple[str, str]]:
    """(path, text) of all words for a client that this project or a service wrote, not the publisher."""
    own = instrument.kind is Origin.OWN
    yield "$.plain_title", words.plain_title
    for name, section in words.sections.items():
        fields = ("title", "note", "why", "who_sees", "if_skipped", *(("stem", "window") if own else ()))
        yield from ((at(at("$.sections", name), field), getattr(section, field)) for field in fields)
    for name, item in words.items.items():
        fields = ("why", "who_sees", "if_skipped", "note", *(("text", "stem", "window") if own else ()))
        yield from ((at(at("$.items", name), field), getattr(item, field) or "") for field in fields)
    for name, result in words.results.items():
        yield from ((at(at("$.results", name), field), getattr(result, field)) for field in ("yes", "no", "unknown"))
    for name, texts in words.options.items() if own else ():
        yield from ((at(at("$.options", name), code), text) for code, text in texts.items())


def _of_language(instrument: Instrument, words: Words) -> Iterator[Finding]:
    place = f"{words.language}.json"
    for path, text in own_texts(instrument, words):
        if harsh := _HARSH.search(text):
            yield Finding((f"{place} {path}", f'says "{harsh.group()}"', "say it without blame or pressure (AC-46)"))
        if words.language == "en":
            yield from _of_reading(f"{place} {path}", text)
    for name, texts in words.options.items():
        for code, text in texts.items():
            if text.strip().rstrip(".…").lower() == "other":
                where = f"{place} {at(at('$.options', name), code)}"
                yield Finding((where, 'is a bare "Other"', "name what is meant, or ask in their own words (AC-19)"))
    if not words.wording_checked.checked:
        yield Finding((f"{place} $.wording_checked", "is unchecked", "compare it with the publisher's form"))


def _of_reading(place: str, text: str) -> Iterator[Finding]:
    long = [part for part in sentences_of(text) if len(_WORD.findall(part)) > LONGEST_SENTENCE]
    if long:
        yield Finding((place, f"has a sentence of more than {LONGEST_SENTENCE} words", "split it (AC-39)"))
    reached = grade(text)
    if len(_WORD.findall(text)) >= 8 and reached > HIGHEST_GRADE:
        yield Finding((place, f"reads at grade {reached:.1f}", "use shorter words and sentences (AC-39)"))


def _of_use(instrument: Instrument) -> Iterator[Finding]:
    used = {item.options for item in instrument.items()}
    for name in instrument.options:
        if name not in used:
            yield Finding((f"definition.json $.options.{name}", "is used by no item", "remove it"))


def _syllables(word: str) -> int:
    lower = word.lower()
    silent = (lower.endswith("e") and not lower.endswith(("le", "ee"))) or re.search(r"[^td]ed$", lower) is not None
    return max(1, len(_VOWELS.findall(lower)) + len(_TWO_VOWELS.findall(lower)) - bool(silent))
