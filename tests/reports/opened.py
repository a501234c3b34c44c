"""Opens summaries as a recipient would, and as somebody would who looks for what should not be there."""

from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import StreamObject
from pypdfium2 import PdfDocument

from tests.reports.told import Story
from tiscreen.domain.referral import PreparedReferral
from tiscreen.reports.render import render


def made(story: Story) -> PreparedReferral:
    return render(story.request())


def reader(prepared: PreparedReferral) -> PdfReader:
    found = PdfReader(BytesIO(prepared.pdf))
    assert found.decrypt(prepared.code)
    return found


def text(prepared: PreparedReferral) -> str:
    """All words of the file in reading order, as two readers see them; line breaks are spaces."""
    by_pypdf = " ".join(" ".join(page.extract_text().split()) for page in reader(prepared).pages)
    document = PdfDocument(prepared.pdf, password=prepared.code)
    pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    document.close()
    return by_pypdf + "\n" + " ".join(" ".join(pages).split())


def every_byte(prepared: PreparedReferral) -> bytes:
    """Every object of the file, decrypted and unpacked, joined."""
    found = reader(prepared)
    whole: list[bytes] = []
    for number in range(1, found.trailer["/Size"]):  # type: ignore[arg-type]
        held = found.get_object(number)
        whole.append(repr(held).encode())
        if isinstance(held, StreamObject):
            whole.append(held.get_data())
    return b"\n".join(whole)
