"""`tiscreen selfcheck`: says whether this installation can encrypt, print, show a window and start the client space."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tiscreen import installation
from tiscreen.installation import Finding, ensure, tried

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

_FEWEST_COLOURS = 8  # smoothed text alone has more


@dataclass(frozen=True, slots=True)
class Report:
    """What was tried, and what the installation is made of."""

    findings: tuple[Finding, ...]
    versions: dict[str, str | bool]

    @property
    def ok(self) -> bool:
        """Whether every part works."""
        return all(finding.works for finding in self.findings)

    def as_json(self) -> dict[str, object]:
        """For scripts."""
        parts = {finding.part: {"ok": finding.works, "said": finding.said} for finding in self.findings}
        return {"ok": self.ok, "parts": parts, "versions": self.versions}

    def lines(self) -> list[str]:
        """For people."""
        found = [f"{'works' if each.works else 'DOES NOT WORK':14} {each.part}: {each.said}" for each in self.findings]
        return [*found, *(f"{name:14} {version}" for name, version in self.versions.items())]


def run(out: Path | None = None) -> Report:
    """Try everything; with `out`, the picture is kept there, and nothing else is kept anywhere."""
    from PySide6 import __version__ as pyside
    from PySide6.QtCore import qVersion

    with tempfile.TemporaryDirectory(prefix="tiscreen-selfcheck-") as name:
        folder = Path(name)
        findings = (*installation.core_findings(folder), tried("window", lambda: _window(out)))
    return Report(findings, {**installation.versions(), "qt": qVersion(), "pyside": pyside})


def _window(out: Path | None) -> str:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QLabel

    from ui.app import application
    from ui.main_window import MainWindow

    app, window = application(), MainWindow()
    window.stack.addWidget(QLabel("Which of these helps you get through a hard day?"))
    window.show()
    app.processEvents()
    picture = window.grab().toImage()
    window.close()
    colours = _colours(picture)
    ensure(colours >= _FEWEST_COLOURS, f"its picture has {colours} colours: blank, or without letters")
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        ensure(picture.save(str(out / "window.png")), "its picture could not be kept")
    return f"{picture.width()} × {picture.height()}, {QGuiApplication.platformName()}, {app.font().family()}"


def _colours(picture: QImage) -> int:
    """How many colours are on every third pixel of every third line."""
    columns, rows = range(0, picture.width(), 3), range(0, picture.height(), 3)
    return len({picture.pixel(x, y) for y in rows for x in columns})
