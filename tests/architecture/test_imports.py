"""Imports point downwards, no part of the product can reach a network, and start-up loads nothing heavy."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.project import PRODUCT, ROOT, modules, name_of

NETWORK = {
    "socket", "socketserver", "ssl", "http", "urllib.request", "ftplib", "smtplib", "asyncio", "xmlrpc",
    "PySide6.QtNetwork", "PySide6.QtWebSockets", "requests", "httpx", "urllib3",
}  # fmt: skip
HEAVY = {"reportlab", "pypdf", "pypdfium2", "PIL", "xkcdpass", "hypothesis", "pytest", "setuptools", "PyInstaller"}


def loaded_after(*names: str) -> set[str]:
    """What a fresh Python holds after importing these modules."""
    code = (
        "import importlib, json, sys; [*map(importlib.import_module, sys.argv[1:])]; print(json.dumps([*sys.modules]))"
    )
    run = subprocess.run([sys.executable, "-c", code, *names], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return set(json.loads(run.stdout))


def imported_by(path: Path) -> set[str]:
    """Every module named in an import of the file, at its top or inside a function."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def test_imports_point_downwards() -> None:
    code = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache', '--no-logo'])"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("path", PRODUCT, ids=name_of)
def test_no_file_of_the_product_names_a_network_module(path: Path) -> None:
    """Promise 9: nothing leaves the laptop but a file that a person chose to make."""
    found = imported_by(path)
    assert not {name for name in found if any(name == bad or name.startswith(f"{bad}.") for bad in NETWORK)}


def test_importing_the_whole_product_loads_no_network_and_nothing_heavy() -> None:
    """Documents are made rarely, so only tiscreen.reports may load what makes them, when it is asked to."""
    names = [name for name in modules() if not name.startswith("tiscreen.reports")]
    assert len(names) > 20, names
    loaded = loaded_after(*names)
    assert "tiscreen.domain.session" in loaded
    assert not loaded & NETWORK
    assert not loaded & HEAVY


def test_commands_that_need_no_window_load_no_qt() -> None:
    assert not {name for name in loaded_after("tiscreen.__main__") if name.startswith(("PySide6", "shiboken6", "ui"))}
