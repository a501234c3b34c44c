"""The renderer that bootstrap hands to services: from what was shared to a file and its pages, all in memory."""

from __future__ import annotations

from tiscreen.domain.referral import PreparedReferral, SummaryRequest
from tiscreen.reports.content import summary
from tiscreen.reports.pdf import make_pdf, new_code
from tiscreen.reports.preview import pages


def render(request: SummaryRequest) -> PreparedReferral:
    """What `domain.ports.Renderer` promises."""
    said, code = summary(request), new_code()
    pdf = make_pdf(said, code)
    return PreparedReferral(request.consent, said, pdf, code, pages(pdf, code))
