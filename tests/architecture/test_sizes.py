"""Every file, function and class stays small enough to be read at once."""

import ast
from pathlib import Path

import pytest

from tests.architecture.project import PRODUCT, PYTHON, ROOT, name_of

FILE = {"ui/main_window.py": 150, "dev.py": 120}
FUNCTION, CLASS = 40, 200


def lines_of(node: ast.AST) -> int:
    return node.end_lineno - node.lineno + 1  # type: ignore[attr-defined, no-any-return]


@pytest.mark.parametrize("path", PYTHON, ids=name_of)
def test_files_functions_and_classes_stay_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= FILE.get(name_of(path), 300)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert lines_of(node) <= FUNCTION, node.name
        if isinstance(node, ast.ClassDef):
            assert lines_of(node) <= CLASS, node.name


@pytest.mark.parametrize("path", [*PRODUCT, ROOT / "dev.py"], ids=name_of)
def test_every_module_says_in_a_sentence_what_it_is_for(path: Path) -> None:
    words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert words, "no docstring"
    sentence = words.split("\n\n")[0]
    assert sentence.endswith("."), sentence
    assert sentence.count("\n") < 3, "longer than a sentence"
