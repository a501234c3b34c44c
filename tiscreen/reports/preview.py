"""Shows a file exactly as it will be sent: its pages as pictures, made from the very bytes (AC-14)."""

from __future__ import annotations

from io import BytesIO

_DOTS_PER_INCH = 144


def pages(pdf: bytes, code: str) -> tuple[bytes, ...]:
    """Every page as PNG bytes, in memory."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf, password=code)
    try:
        return tuple(_png(document, number) for number in range(len(document)))
    finally:
        document.close()


def _png(document: object, number: int) -> bytes:
    page = document[number]  # type: ignore[index]  # pypdfium2 is untyped
    held = BytesIO()
    page.render(scale=_DOTS_PER_INCH / 72).to_pil().save(held, "PNG", compress_level=1)
    page.close()
    return held.getvalue()
