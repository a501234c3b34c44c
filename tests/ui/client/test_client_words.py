"""The words of client screens, read out of their source: plain, short, and never against the person."""

import re
from pathlib import Path

import pytest

from tests.ui.client.plain_words import grade, said_in, sentences, sources, syllables

SOURCES = sources()
EVERY = pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)

# The page that covers the screen plays an ordinary notice on purpose.
COVER = "Please give this laptop to a member of staff."

# How large the letters are is said in per cent; how far a person has come never is.
TEXT_SIZE = "{number} %"

BANNED = re.compile(
    r"\b(please|must|mandatory|required?|are you sure|sure\?|errors?|invalid|fail\w*|refus\w*|non-?complian\w*|"
    r"victims?|survivors?|suffer\w*|you are safe now|well done|great|brave|sorry|congratulations?)\b|!",
    re.IGNORECASE,
)
PRESSURE = re.compile(r"%|\b(almost|nearly) (done|there|finished)|\bper ?cent\b|\bprogress\b|\bhurry\b", re.IGNORECASE)


def test_there_is_something_to_judge() -> None:
    assert len(SOURCES) >= 20
    assert sum(1 for path in SOURCES for _ in said_in(path)) >= 60


@EVERY
def test_no_word_works_against_the_person(path: Path) -> None:
    """AC-46, X10."""
    found = {text: BANNED.findall(text) for text in said_in(path) if text != COVER and BANNED.search(text)}
    assert not found


@EVERY
def test_nothing_hurries_a_person(path: Path) -> None:
    """X11."""
    assert not [text for text in said_in(path) if PRESSURE.search(text) and text != TEXT_SIZE]


@EVERY
def test_no_sentence_is_longer_than_twenty_words(path: Path) -> None:
    """AC-39."""
    assert not [part for text in said_in(path) for part in sentences(text) if len(part.split()) > 20]


@EVERY
def test_every_screen_reads_at_grade_six_or_below(path: Path) -> None:
    """AC-39: all of a module's words together; and no full sentence of it above grade eight."""
    texts = [text if text.endswith((".", "?", ":")) else f"{text}." for text in said_in(path)]
    whole = " ".join(texts)
    if len(whole.split()) >= 8:  # of a single word no grade can be told
        assert grade(whole) <= 6
    hard = {part: grade(part) for text in texts for part in sentences(text) if len(part.split()) >= 6}
    assert not {part: each for part, each in hard.items() if each > 8}


@EVERY
def test_presenters_hold_no_sentences(path: Path) -> None:
    """Words of the program stand in widgets, where translators find them."""
    if path.parent.name == "presenters":
        assert not list(said_in(path))


@pytest.mark.parametrize(
    ("word", "beats"),
    [("a", 1), ("the", 1), ("question", 2), ("answers", 2), ("laptop", 2), ("little", 2), ("asked", 1)],
)
def test_syllables_are_counted_fairly(word: str, beats: int) -> None:
    assert syllables(word) == beats


def test_hard_prose_is_found_hard() -> None:
    hard = "Participation in psychological questionnaires necessitates comprehensive institutional authorisation."
    assert grade(hard) > 12
    assert grade("You can skip any of them. You can stop at any time.") < 3
