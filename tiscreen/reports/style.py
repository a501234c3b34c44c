"""The look of a printed summary: paper, grid, colours, type, and which signs the type can print."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from functools import cache
from html import escape
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

REGULAR: Final = "AtkinsonHyperlegible-Regular"
BOLD: Final = "AtkinsonHyperlegible-Bold"

# The light theme's ink and action colours; no red, and no colour says anything about a score.
INK, MUTED, ACCENT, HAIR = "#22303A", "#4B5A63", "#1F5D66", "#C3CBCF"

# A4 in points. Labels hang in a side column, so that the eye finds each part and lines stay short.
PAGE: Final = (595.28, 841.89)
MARGIN: Final = 54.0
TOP, BOTTOM = 50.0, 60.0
WIDTH: Final = PAGE[0] - 2 * MARGIN
SIDE: Final = 118.0

OTHER_SCRIPT: Final = "(in a script that this page cannot print)"
GAP: Final = "[…]"
SIMPLIFIED: Final = (
    "This page cannot print every sign. Some stand here without their marks, or as […]. Ask us for the words in full."
)


@dataclass(frozen=True, slots=True)
class Type:
    """A size of type: points, leading, colour and weight."""

    size: float
    leading: float
    colour: str = INK
    bold: bool = False
    indent: float = SIDE
    after: float = 0
    before: float = 0

    def style(self, name: str) -> ParagraphStyle:
        """As reportlab wants it; never justified, never hyphenated."""
        from reportlab.lib.colors import HexColor
        from reportlab.lib.styles import ParagraphStyle

        colour = HexColor(self.colour)
        return ParagraphStyle(
            name, fontName=BOLD if self.bold else REGULAR, fontSize=self.size, leading=self.leading,
            textColor=colour, leftIndent=self.indent, spaceAfter=self.after,
            spaceBefore=self.before, splitLongWords=1, bulletIndent=SIDE, bulletFontName=BOLD,
            bulletFontSize=self.size, bulletColor=colour,
        )  # fmt: skip


TYPES: Final = {
    "kind": Type(11, 15, ACCENT, bold=True, indent=0, after=3),
    "name": Type(23, 28, bold=True, indent=0, after=9),
    "side": Type(10.5, 15, ACCENT, bold=True, indent=0),
    "label": Type(10.5, 15, MUTED, indent=0),
    "body": Type(10.5, 15),
    "agreement": Type(10.5, 15, after=4),
    "withdrawal": Type(9.5, 13.2, before=3, after=2),
    "lead": Type(13, 18, bold=True, after=3),
    "part": Type(11.5, 16, bold=True, after=2),
    "block": Type(11.5, 16, bold=True, before=13, after=2),
    "sentence": Type(11.5, 16.5, after=5),
    "question": Type(9.5, 13, MUTED),
    "reply": Type(11, 15.5, after=4),
    "fact": Type(9.5, 13.2, after=2),
    "none": Type(11, 15.5, MUTED, after=4),
    "limits": Type(9.5, 13.2, bold=True, after=2),
    "small": Type(9.5, 13, MUTED, before=2, after=5),
    "cell": Type(9, 11.6, indent=0),
    "cell-bold": Type(9, 11.6, bold=True, indent=0),
    "cell-none": Type(9, 11.6, MUTED, indent=0),
    "caption": Type(9, 12, bold=True, indent=0, before=8, after=3),
    "stem": Type(9, 12, MUTED, indent=0, before=2, after=2),
    "term": Type(9.5, 13.2, indent=SIDE + 52, after=2),
}


@cache
def register_fonts() -> frozenset[int]:
    """Load the bundled type into reportlab; returns the code points that it can print in both weights."""
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    folder = files("fontpkg_atkinson_hyperlegible") / "files"
    known: list[set[int]] = []
    for name in (REGULAR, BOLD):
        font = TTFont(name, BytesIO((folder / f"{name}.ttf").read_bytes()))
        registerFont(font)
        known.append(set(font.face.charToGlyph))
    return frozenset(known[0] & known[1])


@dataclass(slots=True)
class Lettering:
    """Turns words into markup that shows exactly those words: nothing in them is ever read as markup.

    A sign that the type lacks never becomes a black box. `simplified` tells that something is shown otherwise.
    """

    known: frozenset[int] = field(default_factory=register_fonts)
    simplified: bool = False

    def markup(self, text: str) -> str:
        """`text` for a Paragraph, its line breaks kept."""
        return "<br/>".join(escape(line, quote=False) for line in self.plain(text).split("\n"))

    def plain(self, text: str) -> str:
        """`text` in signs that can be printed; invisible and direction-changing ones are dropped."""
        clean = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").strip())
        shown = [self._sign(sign) for sign in clean]
        letters = [found for sign, found in zip(clean, shown, strict=True) if sign.isalpha()]
        if letters and letters.count(GAP) * 3 > len(letters):
            self.simplified = True
            return OTHER_SCRIPT
        joined: list[str] = []
        for sign in shown:
            if sign != GAP or joined[-1:] != [GAP]:
                joined.append(sign)
        return "".join(joined)

    def _sign(self, sign: str) -> str:
        if sign == "\n" or ord(sign) in self.known:
            return sign
        if sign.isspace():
            return " "
        kind = unicodedata.category(sign)
        if kind in {"Cc", "Cf"}:
            return ""
        if kind == "Pd":
            return "-"
        self.simplified = True
        if kind in {"Mn", "Me"}:
            return ""
        bare = "".join(s for s in unicodedata.normalize("NFKD", sign) if unicodedata.category(s) != "Mn")
        return bare if bare and all(ord(s) in self.known for s in bare) else GAP
