"""One truth, told once (ruling 9): the same sentence for client, record and referral, and never a diagnosis."""

import pytest

from tests.instruments.made import SHIPPED
from tiscreen.domain.interpretation import interpretations
from tiscreen.domain.outcome import Bounded, Result
from tiscreen.domain.responses import Responses, answered, skipped
from tiscreen.domain.scoring import outcome
from tiscreen.instruments.reader import read_folder

PC_PTSD_5, PCL_5 = (read_folder(SHIPPED / name) for name in ("pc-ptsd-5", "pcl-5"))


def test_an_open_result_says_so_and_rules_nothing_out() -> None:
    """AC-27: no bare total; the range comes with the result, to be shown on demand."""
    found = outcome(PC_PTSD_5.instrument, Responses({"gate": answered("yes"), "1": answered("yes"), "2": skipped()}))
    headline, other = interpretations(PC_PTSD_5, found, "en")
    assert (headline.result_id, headline.headline, headline.cut) == ("cut-3", True, 3)
    assert headline.sentence == other.sentence == "Can't tell. Not ruled out."
    assert headline.score == Bounded(1, 5, 1, 5)


@pytest.mark.parametrize(("code", "says"), [("yes", Result.YES), ("no", Result.NO)])
def test_a_settled_result_is_told_with_its_source(code: str, says: Result) -> None:
    answers = {"gate": answered("yes"), **{str(n): answered(code) for n in range(1, 6)}}
    headline = interpretations(PC_PTSD_5, outcome(PC_PTSD_5.instrument, Responses(answers)), "en")[0]
    assert headline.result is says
    assert "Prins 2016" in headline.citation
    assert headline.purpose == "most sensitive"


def test_a_pattern_is_named_as_a_pattern_with_what_it_leaves_out() -> None:
    """Ruling 16."""
    found = interpretations(PCL_5, outcome(PCL_5.instrument, Responses()), "en")
    pattern = next(one for one in found if one.result_id == "dsm5-provisional")
    assert pattern.name.endswith("pattern of answers used to decide on a full assessment")
    assert (pattern.cut, pattern.score) == (None, None)
    for lacking in ("what happened", "how long", "daily life", "other causes", "month", "danger"):
        assert lacking in pattern.limits


def test_no_sentence_names_a_diagnosis_or_a_severity() -> None:
    for published in (PC_PTSD_5, PCL_5):
        for words in published.words_in("en").results.values():
            for sentence in (words.yes, words.no, words.unknown):
                assert not {"ptsd", "severe", "mild", "moderate", "disorder", "negative", "positive"} & set(
                    sentence.lower().replace(".", " ").split()
                )
            assert words.unknown == "Can't tell. Not ruled out."
            assert "not a diagnosis" in words.yes


def test_a_language_that_is_not_there_falls_back_to_english() -> None:
    found = outcome(PC_PTSD_5.instrument, Responses())
    assert interpretations(PC_PTSD_5, found, "tlh") == interpretations(PC_PTSD_5, found, "en")
