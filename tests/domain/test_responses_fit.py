"""What does not belong to an instrument is refused by name, never coerced into an answer."""

import pytest

from tests.instruments.made import SHIPPED
from tiscreen.domain.responses import Response, Responses, answered, answered_number, answered_text
from tiscreen.domain.scoring import outcome
from tiscreen.errors import UserError
from tiscreen.instruments.reader import read_folder

PCL_5 = read_folder(SHIPPED / "pcl-5").instrument
WISHES = read_folder(SHIPPED / "wishes").instrument


@pytest.mark.parametrize(
    ("link_id", "response", "key"),
    [
        ("21", answered("moderately"), "score.unknown_item"),
        ("1", answered("2"), "score.unknown_option"),
        ("1", answered("Moderately"), "score.unknown_option"),
        ("1", answered("moderately", "extremely"), "score.one_option"),
        ("1", answered_number(2), "score.wants_options"),
        ("1", answered_text("moderately"), "score.wants_options"),
    ],
)
def test_a_response_that_does_not_fit_is_refused_by_name(link_id: str, response: Response, key: str) -> None:
    with pytest.raises(UserError) as refused:
        outcome(PCL_5, Responses({link_id: response}))
    assert (refused.value.key, refused.value.details["item"]) == (key, link_id)
    assert set(refused.value.details) == {"item"}, "an answer never stands in a message"


def test_own_words_are_words_and_choices_are_choices() -> None:
    with pytest.raises(UserError) as refused:
        outcome(WISHES, Responses({"own": answered("me")}))
    assert refused.value.key == "score.wants_text"
    found = outcome(WISHES, Responses({"own": answered_text("a window"), "whom": answered("me", "family")}))
    assert (dict(found.scores), dict(found.results), found.flags) == ({}, {}, ())
