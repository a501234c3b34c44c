"""Makes the file that is sent: set on paper, encrypted with AES-256 under a code that can be said aloud."""

from __future__ import annotations

import secrets
from io import BytesIO

from tiscreen.domain.referral import Summary

_DIGITS, _GROUP = 16, 4


def new_code() -> str:
    """Sixteen digits in groups of four: 53 bits that anybody can say, hear and type in any language.

    Words would be shorter to say, but not everybody spells English, and chance would pick some that hurt.
    """
    digits = f"{secrets.randbelow(10**_DIGITS):0{_DIGITS}d}"
    return " ".join(digits[start : start + _GROUP] for start in range(0, _DIGITS, _GROUP))


def make_pdf(summary: Summary, code: str) -> bytes:
    """The encrypted file, made in memory."""
    from tiscreen.reports.page import set_summary

    return encrypted(set_summary(summary), code)


def encrypted(plain: bytes, code: str) -> bytes:
    """AES-256 in its current form (V5, R6). The code opens the file typed with or without its spaces."""
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=BytesIO(plain))
    writer.pdf_header = "%PDF-1.7"
    writer.metadata = {"/Title": "Document"}
    writer.encrypt(code.replace(" ", ""), code, algorithm="AES-256")
    held = BytesIO()
    writer.write(held)
    return held.getvalue()
