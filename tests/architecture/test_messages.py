"""Each trouble that a person can act on has a sentence, a next step, and calm words."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.project import PRODUCT, name_of
from tiscreen import errors
from tiscreen.errors import UserError
from tiscreen.messages import MESSAGES, message_for

KINDS = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, UserError)}
HARSH = re.compile(r"\b(error|failed|failure|invalid|illegal|fatal|abort\w*|denied|wrong|must|please)\b", re.IGNORECASE)


def raised_in(path: Path) -> Iterator[tuple[str | None, set[str], int]]:
    """(key, names of its details, line) of each UserError in the file; key None if raised and not written out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    raised = {node.exc for node in ast.walk(tree) if isinstance(node, ast.Raise)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name | ast.Attribute):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
        if name in KINDS - {"DefinitionError"}:
            key = node.args[0] if node.args else None
            text = key.value if isinstance(key, ast.Constant) and isinstance(key.value, str) else None
            if text is not None or node in raised:
                yield text, {word.arg or "**" for word in node.keywords}, node.lineno


def blanks(key: str) -> set[str]:
    message = MESSAGES[key]
    words = string.Formatter().parse(message.sentence + message.next_step)
    return {name for _, name, _, _ in words if name is not None}


@pytest.mark.parametrize("path", PRODUCT, ids=name_of)
def test_each_key_raised_has_words_and_details_for_their_blanks(path: Path) -> None:
    found = [*raised_in(path)]
    assert [line for key, _, line in found if key is None] == [], "write the key out, so that its words can be checked"
    assert {key for key, _, _ in found} - {*MESSAGES} == set(), "without words in tiscreen/messages.py"
    for key, details, line in found:
        assert "**" in details or blanks(key or "") <= details, f"line {line}: {key} has a blank that gets no detail"


def test_a_refused_definition_has_words() -> None:
    message = message_for(errors.DefinitionError("pcl-5/en.json", ()))
    assert message.sentence.startswith("pcl-5/en.json ")


@pytest.mark.parametrize("key", sorted(MESSAGES))
def test_each_message_is_a_calm_sentence_and_a_next_step(key: str) -> None:
    message = MESSAGES[key]
    for words in (message.sentence, message.next_step):
        assert words.endswith("."), words
        assert not HARSH.search(words), words


def test_a_detail_with_braces_is_shown_as_it_is() -> None:
    assert "{file}" in message_for(UserError("instrument.refused", file="{file}")).sentence


def test_a_key_without_words_still_gets_calm_words() -> None:
    assert message_for(UserError("nobody.wrote.this")).next_step
