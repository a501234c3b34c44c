"""A number and a date stand in a summary as they were said, and no more exact."""

from dataclasses import replace

import pytest

from tests.instruments.every_kind import every_kind, read
from tiscreen.domain.record import PartRecord
from tiscreen.domain.responses import Responses, answered, answered_number, answered_text
from tiscreen.domain.session import Administration, AdministrationStatus, Keep
from tiscreen.reports.answers import answers
from tiscreen.reports.wording import about_when


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2026", "2026"), ("2026-05", "May 2026"), ("2026-05-03", "3 May 2026"), ("1999-12", "December 1999")],
)
def test_a_date_is_as_exact_as_it_was_said(iso, words):
    assert about_when(iso) == words


def test_every_kind_of_answer_reaches_the_reader(tmp_path):
    published = read(every_kind(tmp_path))
    said = {
        "home": answered("no"),
        "calm": answered("n10"),
        "warm": answered("tea", "socks"),
        "people": answered_number(3),
        "since": answered_text("2026-05"),
        "own": answered_text("2026-05"),
    }
    administration = Administration(
        "a", "s", published.id, "1", published.content_hash, AdministrationStatus.COMPLETED, Keep.ANSWERS
    )
    part = PartRecord(replace(administration, begun="2026-11-23"), published, Responses(said), None)
    found = {each.question: each.answer for each in answers(part, "en", missing_told=False) if each.given}
    assert found == {
        "Do you have a place to sleep tonight?": "No (0)",
        "How calm is it where you sleep?": "10: all the time (10)",
        "What would warm you?": "Tea; Warm socks",
        "How many people share your room?": "3",
        "About when did you come here?": "May 2026",
        "Is there anything else about your room?": "2026-05",
    }
