"""What this might mean, paper to take along, and what is kept after saying no: offered at the end, never announced."""

import pytest

from tests.presenters.said_parts import published, said
from tests.ui.client.around import heard
from tests.ui.client.laptop import Sitting
from tiscreen.domain import scoring
from tiscreen.domain.interpretation import interpretations
from tiscreen.domain.responses import Responses, answered, removed, skipped
from tiscreen.domain.session import Keep
from ui.presenters.finish import Paper
from ui.presenters.meaning import NumberView, has_meaning, meaning_view
from ui.presenters.part_walk import Place

YES = {"gate": answered("yes"), **{str(n): answered("yes") for n in range(1, 5)}}
NO = {"gate": answered("no")}
PARTLY = {"gate": answered("yes"), "1": answered("yes"), "2": skipped(), "3": removed()}
PCL = {str(n): answered("moderately") for n in range(1, 21)}


@pytest.mark.parametrize(
    ("part", "given"), [("pc-ptsd-5", YES), ("pc-ptsd-5", NO), ("pc-ptsd-5", PARTLY), ("pcl-5", PCL)]
)
def test_the_client_reads_the_very_sentence_of_the_record(part, given):
    """Ruling 9."""
    asked = published(part)
    headline = interpretations(asked, scoring.outcome(asked.instrument, Responses(given)), "en")[0]
    (shown,) = meaning_view([said(part, given)], (), "en").parts
    assert shown.sentence == headline.sentence


def test_the_number_is_a_total_or_an_exact_range_never_a_bare_guess():
    """AC-27 with ruling 18."""
    numbers = [meaning_view([said("pc-ptsd-5", given)], (), "en").parts[0].number for given in (NO, PARTLY)]
    assert numbers == [NumberView(0, 0, 0, 5), NumberView(1, 5, 0, 5)]
    assert meaning_view([said("pcl-5", PCL)], (), "en").parts[0].number == NumberView(40, 40, 0, 80)


@pytest.mark.parametrize("given", [YES, NO, PARTLY])
def test_the_offer_gives_no_result_away(given):
    """Ruling 10: it is made alike whatever the result."""
    assert has_meaning(said("pc-ptsd-5", given))
    assert not has_meaning(said("strengths", {"helps": answered("music")}))
    assert not has_meaning(said("pc-ptsd-5", {"gate": skipped()}))


@pytest.fixture
def short(qtbot, tmp_path):
    """Only the five questions, answered yes, at the last page."""
    client = Sitting(qtbot, tmp_path, ("pc-ptsd-5",))
    client.to_questions()
    while client.place is not Place.LAST_QUESTION:
        if client.place is Place.PART_NOTE:
            client.press("start")
        else:
            client.press("option-yes")
            client.press("next")
    client.press("continue")
    client.press("continue")
    assert client.place is Place.FINISH
    yield client
    client.close()


def test_nothing_is_said_of_a_result_before_it_is_asked_for_and_no_number_before_that(short):
    sentence = published("pc-ptsd-5").words_in("en").results["cut-3"].yes
    assert sentence not in heard(short.screen)
    short.press("show-me")
    assert short.place is Place.MEANING
    assert sentence in heard(short.screen)
    shown = "Your total is 5. It can be from 0 to 5."
    label = next(each for each in short.screen._numbers if each.text() == shown)
    assert not label.isVisible()
    short.press("show-number")
    assert label.isVisible()
    short.press("show-number")
    assert not label.isVisible()
    short.press("go-on")
    assert short.place is Place.FINISH
    assert sentence not in heard(short.window)


@pytest.mark.parametrize("word", ["severe", "moderate", "mild", "disorder", "ptsd", "symptom", "%", "risk"])
def test_no_diagnosis_word_and_no_severity_on_the_page_x9(short, word):
    short.press("show-me")
    short.press("show-number")
    assert word not in heard(short.screen).lower()


def test_not_now_takes_the_offer_away(short):
    short.press("not-now")
    assert short.place is Place.FINISH
    assert not short.see("show-me")


@pytest.mark.parametrize(
    ("row", "wish"),
    [
        ("paper-card", "They would like a small card with phone numbers. Ask if it is safe to take."),
        ("paper-copy", "They would like a full copy of their own. Ask if it is safe to take."),
        (None, None),
    ],
)
def test_a_wish_for_paper_reaches_the_worker_and_no_paper_is_the_rule_ac_49(short, row, wish):
    assert short.screen.findChild(object, "paper-none").isChecked()
    if row:
        short.press(row)
        assert short.screen.findChild(object, row).isChecked()
    short.press("give-back")
    assert "They would like" not in heard(short.screen)
    short.press("worker-here")
    short.screen.findChild(object, "pin").setText("2580")
    short.press("pin-ok")
    assert (wish in heard(short.screen)) if wish else (short.flow.paper is Paper.NONE)


def test_after_saying_no_what_is_kept_can_still_be_chosen(client):
    client.to_questions()
    client.press("option-upset")
    client.press("next")
    client.press("break")
    client.press("no-screening")
    assert client.place is Place.FINISH
    assert "Today: only that it was begun." in heard(client.screen)
    client.press("choose-kept")
    client.press("keep-today-answers")
    client.press("continue")
    assert client.place is Place.FINISH
    assert client.session.administrations["today"].kept is Keep.ANSWERS
    assert not client.see("choose-kept")
