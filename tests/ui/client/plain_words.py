"""Reads the sentences of client screens out of their source, and judges how hard they are to read."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.project import ROOT


def sources() -> list[Path]:
    """Every module that a client's words can stand in."""
    return sorted(
        {
            *ROOT.glob("ui/screens/client/*.py"),
            *ROOT.glob("ui/screens/problem.py"),
            *ROOT.glob("ui/presenters/*.py"),
            *_widgets_of_client_screens(),
        }
    )


def _widgets_of_client_screens() -> set[Path]:
    """The widgets that client screens are made of, found by their imports."""
    waiting, found = list(ROOT.glob("ui/screens/client/*.py")), set()
    while waiting:
        for name in re.findall(r"from (ui\.widgets\.\w+) import", waiting.pop().read_text(encoding="utf-8")):
            path = ROOT / (name.replace(".", "/") + ".py")
            if path not in found:
                found.add(path)
                waiting.append(path)
    return found


def said_in(path: Path) -> Iterator[str]:
    """Every text given to `tr` in a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) == "tr":
            text = node.args[0]
            assert isinstance(text, ast.Constant), f"{path.name}: tr needs one plain text, so that it can be translated"
            assert isinstance(text.value, str)
            yield text.value


def sentences(text: str) -> list[str]:
    """The sentences of a text, with words put in for its gaps."""
    filled = re.sub(r"\{\w+\}", "three", text)
    return [part for part in re.split(r"(?<=[.?!:])\s+|\n+", filled) if re.search("[A-Za-z]", part)]


def syllables(word: str) -> int:
    """A fair count for English words."""
    plain = re.sub(r"(?:[^laeiouy]es|[^td]ed|[^l]e)$", lambda m: m.group()[0], word.lower())
    return max(1, len(re.findall(r"[aeiouy]+", plain)))


def grade(text: str) -> float:
    """The school grade of Flesch and Kincaid."""
    words = re.findall(r"[A-Za-z']+", re.sub(r"\{\w+\}", "three", text))
    beats = sum(syllables(word) for word in words)
    return 0.39 * len(words) / max(1, len(sentences(text))) + 11.8 * beats / len(words) - 15.59
