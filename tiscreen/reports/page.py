"""Sets a summary on paper with reportlab; import it only to make one, it is slow to load."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from tiscreen.domain.referral import Summary
from tiscreen.reports.story import Story
from tiscreen.reports.style import BOTTOM, MARGIN, MUTED, PAGE, REGULAR, TOP, WIDTH, Lettering

_FOOT = 8.5
_FOOT_LINE = 34.0


def set_summary(summary: Summary) -> bytes:
    """The summary as a PDF in memory, not yet encrypted. Nothing is cut: long words make more pages."""
    lettering = Lettering()
    story = list(Story(lettering).of(summary))
    held = BytesIO()
    document = BaseDocTemplate(
        held, pagesize=PAGE, title="Document", author="", subject="", creator="", lang=summary.language, invariant=1,
    )  # fmt: skip
    frame = Frame(MARGIN, BOTTOM, WIDTH, PAGE[1] - TOP - BOTTOM, 0, 0, 0, 0)
    document.addPageTemplates(PageTemplate(frames=[frame]))
    document.build(story, canvasmaker=_canvas_with(lettering.plain(summary.foot).replace("\n", " ")))
    return held.getvalue()


def _canvas_with(foot: str) -> type[Canvas]:
    """A canvas that holds its pages back until it knows how many there are."""

    class FootedCanvas(Canvas):  # type: ignore[misc]  # reportlab is untyped
        """Draws the running foot on each page: whose and for whom, and "1 of 2"."""

        def __init__(self, *args: object, **options: object) -> None:
            super().__init__(*args, **options)
            self._held: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802  # reportlab's name
            """Hold the page."""
            self._held.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            """Draw every foot, then write."""
            for number, page in enumerate(self._held, start=1):
                self.__dict__.update(page)
                _draw_foot(self, foot, f"{number} of {len(self._held)}")
                super().showPage()
            super().save()

    return FootedCanvas


def _draw_foot(canvas: Canvas, foot: str, pages: str) -> None:
    canvas.setFont(REGULAR, _FOOT)
    canvas.setFillColor(HexColor(MUTED))
    room = WIDTH - stringWidth(pages, REGULAR, _FOOT) - 18
    canvas.drawString(MARGIN, _FOOT_LINE, _fitting(foot, room))
    canvas.drawRightString(MARGIN + WIDTH, _FOOT_LINE, pages)


def _fitting(text: str, room: float) -> str:
    """The foot on one line; who and for whom stand in full in the consent."""
    if stringWidth(text, REGULAR, _FOOT) <= room:
        return text
    kept = text[:300]
    while kept and stringWidth(f"{kept}…", REGULAR, _FOOT) > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
