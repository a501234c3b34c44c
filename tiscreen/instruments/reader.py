"""Definition files into instruments: read strictly, checked whole, refused with every reason at once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources.abc import Traversable

import msgspec

from tiscreen.domain.instrument import Instrument
from tiscreen.domain.published import Published
from tiscreen.domain.words import Words
from tiscreen.errors import DefinitionError, Finding
from tiscreen.instruments.checks import of_definition
from tiscreen.instruments.examples import Examples, of_examples
from tiscreen.instruments.shape import Part, decode, refusal
from tiscreen.instruments.strict_json import MAX_BYTES
from tiscreen.instruments.word_checks import of_words

DEFINITION, EXAMPLES = "definition.json", "examples.json"
_LANGUAGE_FILE = re.compile(r"([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.json")


def read_folder(folder: Traversable) -> Published:
    """One instrument as it may be asked; DefinitionError with all findings where anything is wrong."""
    files, found = _files(folder)
    instrument = _read(files, DEFINITION, Instrument, found)
    examples = _read(files, EXAMPLES, Examples, found)
    languages = {name.removesuffix(".json"): name for name in files if name not in (DEFINITION, EXAMPLES)}
    words = {language: _read(files, name, Words, found) for language, name in languages.items()}
    if "en" not in words:
        found += _named("en.json", [Finding(("$", "is missing", "add the words in English, to fall back on"))])
    if instrument is not None:
        found += _judged(folder.name, instrument, {languages[k]: read for k, read in words.items() if read})
        if not found and examples is not None:
            found += _named(EXAMPLES, of_examples(instrument, examples))
    if found or instrument is None:
        raise refusal(folder.name, found)
    whole = {language: read for language, read in words.items() if read is not None}
    return _published(instrument, whole, files[DEFINITION], {k: files[name] for k, name in languages.items()})


def read_definition(file: Traversable) -> Instrument:
    """A definition that stands by itself, without words or examples yet; DefinitionError with all findings."""
    with file.open("rb") as opened:
        instrument, findings = decode(opened.read(MAX_BYTES + 1), Instrument)
    if instrument is not None:
        findings = of_definition(instrument)
    if instrument is None or findings:
        raise refusal(file.name, findings)
    return instrument


def read_bytes(definition_json: bytes, words_json: Mapping[str, bytes]) -> Published:
    """An instrument that was published before, out of the vault or over the pipe.

    It was checked when it was published and is not judged again: what was asked once can always be shown.
    """
    try:
        instrument = msgspec.json.decode(definition_json, type=Instrument)
        words = {language: msgspec.json.decode(content, type=Words) for language, content in words_json.items()}
    except (msgspec.DecodeError, UnicodeDecodeError) as wrong:
        finding = Finding(("$", "is not what was published", "restore it from a backup"))
        raise DefinitionError(DEFINITION, (finding,)) from wrong
    return _published(instrument, words, definition_json, dict(words_json))


def content_hash(definition_json: bytes, words_json: Mapping[str, bytes]) -> str:
    """SHA-256 over the definition and each language in order, every part led by its length."""
    whole = hashlib.sha256()
    parts = [definition_json]
    for language in sorted(words_json):
        parts += [language.encode(), words_json[language]]
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()


def _published(
    instrument: Instrument, words: dict[str, Words], definition_json: bytes, words_json: dict[str, bytes]
) -> Published:
    return Published(instrument, words, content_hash(definition_json, words_json), definition_json, words_json)


def _files(folder: Traversable) -> tuple[dict[str, bytes], list[Finding]]:
    """The JSON files of a folder, each cut just past the limit, so that nothing large is ever read."""
    content: dict[str, bytes] = {}
    found: list[Finding] = []
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        if not file.name.endswith(".json") or not file.is_file():
            continue
        if file.name in (DEFINITION, EXAMPLES) or _LANGUAGE_FILE.fullmatch(file.name):
            with file.open("rb") as opened:
                content[file.name] = opened.read(MAX_BYTES + 1)
        else:
            right = "name it definition.json, examples.json, or by its language, as en.json"
            found += _named(ascii(file.name)[1:-1], [Finding(("$", "has a name that says nothing here", right))])
    return content, found


def _read(files: Mapping[str, bytes], name: str, kind: type[Part], found: list[Finding]) -> Part | None:
    """One file as a struct, or None with the reasons added to `found`."""
    if name not in files:
        found += _named(name, [Finding(("$", "is missing", "add the file; every instrument needs it"))])
        return None
    read, findings = decode(files[name], kind)
    found += _named(name, findings)
    return read


def _judged(folder: str, instrument: Instrument, words: Mapping[str, Words]) -> Iterator[Finding]:
    findings = list(of_definition(instrument))
    if instrument.id != folder:
        right = "give the folder the id of its instrument"
        findings.append(Finding(("$.id", f'is "{instrument.id}", and its folder is named "{folder}"', right)))
    yield from _named(DEFINITION, findings)
    for name, read in words.items():
        yield from _named(name, of_words(read, name.removesuffix(".json"), instrument))


def _named(file: str, findings: Iterable[Finding]) -> list[Finding]:
    """The same findings with their file before the path."""
    return [Finding((f"{file} {place}", wrong, right)) for place, wrong, right in findings]
