"""What the documents say about the code is what the code is."""

import re

from tests.architecture.project import ROOT
from tests.architecture.session_diagram import DOCUMENT, replaced
from tiscreen.__main__ import parser

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_session_diagram_is_the_table() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert text == replaced(text), "draw it again: .venv/bin/python -m tests.architecture.session_diagram"


def test_the_readme_shows_the_two_commands_before_anything_else_to_type() -> None:
    typed = re.findall(r"^(?:\$ )?(python3? .*|tiscreen .*)$", README, re.MULTILINE)
    assert [line.split("#")[0].strip() for line in typed[:2]] == ["python3 dev.py run", "python3 dev.py test"]


def test_every_command_the_documents_name_is_there() -> None:
    names = {name for action in parser()._actions if action.choices for name in action.choices}
    for document in ROOT.glob("*.md"):
        for command in re.findall(r"`tiscreen ([a-z_]+)", document.read_text(encoding="utf-8")):
            assert command in names, f"{document.name}: tiscreen {command}"


def test_the_licence_is_the_one_the_project_states() -> None:
    assert "Apache License" in (ROOT / "LICENSE").read_text(encoding="utf-8")[:200]
    assert 'license = "Apache-2.0"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
