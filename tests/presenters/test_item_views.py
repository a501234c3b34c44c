"""What the screens of the questions show, from the instruments that come with the program."""

import pytest

from tests.presenters.said_parts import library, said
from tiscreen.domain.instrument import Kind
from tiscreen.domain.responses import answered, answered_text, skipped
from ui.presenters.item import OptionView, WhyView, item_view
from ui.presenters.part_list import part_list_view
from ui.presenters.part_note import part_note_view

ITEMS = [(each, item.link_id) for each, asked in library().published.items() for item in asked.instrument.items()]
EVERY = pytest.mark.parametrize(("instrument_id", "link_id"), ITEMS)


@EVERY
def test_every_question_can_say_why_who_sees_and_what_a_skip_does(instrument_id: str, link_id: str) -> None:
    """AC-05, promise 3."""
    why = item_view(said(instrument_id), link_id, "en").why
    assert why.why
    assert why.who_sees
    assert why.if_skipped


@EVERY
def test_nothing_is_chosen_before_a_person_chose(instrument_id: str, link_id: str) -> None:
    view = item_view(said(instrument_id), link_id, "en")
    assert view.chosen == ()
    assert view.text == ""
    assert bool(view.options) == (view.kind is not Kind.TEXT)


@EVERY
def test_words_are_quoted_exactly_and_options_stay_in_order(instrument_id: str, link_id: str) -> None:
    asked = library().published[instrument_id]
    view, words = item_view(said(instrument_id), link_id, "en"), asked.item_text(link_id, "en")
    assert (view.stem, view.window, view.question) == (words.stem, words.window, words.text)
    assert tuple((option.code, option.text) for option in view.options) == words.options
    assert view.note == words.note


def test_an_answer_stands_there_again_when_a_person_comes_back() -> None:
    part = said("pcl-5", {"3": answered("moderately"), "4": skipped()})
    assert item_view(part, "3", "en").chosen == ("moderately",)
    assert item_view(part, "4", "en").chosen == ()
    assert item_view(said("wishes", {"own": answered_text("A garden")}), "own", "en").text == "A garden"


def test_the_place_counts_the_section_that_its_note_announced() -> None:
    part = said("pc-ptsd-5", {"gate": answered("yes")})
    places = [item_view(part, link_id, "en") for link_id in ("gate", "1", "5")]
    assert [(view.number, view.of) for view in places] == [(1, 1), (1, 5), (5, 5)]
    assert [view.part_title for view in places] == ["Hard events", "The past month", "The past month"]
    assert part_note_view(part, "gate", "en", 2, 4).count == 1
    assert part_note_view(part, "1", "en", 2, 4).count == 5


def test_a_question_behind_a_closed_gate_still_has_a_place() -> None:
    """Changed from the review, where it can be reached."""
    view = item_view(said("pc-ptsd-5", {"gate": answered("no")}), "3", "en")
    assert (view.number, view.of) == (1, 1)


def test_an_effect_of_a_skip_is_told_only_where_there_is_one() -> None:
    """AC-12: what stands in the definition as an effect stands on the screen, before the skip."""
    import msgspec

    part = said("pcl-5")
    asked = part.published.instrument
    (section,) = asked.sections
    items = tuple(msgspec.structs.replace(i, if_skipped="check-in") if i.link_id == "16" else i for i in section.items)
    changed = msgspec.structs.replace(asked, sections=(msgspec.structs.replace(section, items=items),))
    with_effect = part.__class__(
        part.administration, part.published.__class__(changed, part.published.words, "h"), part.responses
    )
    assert item_view(with_effect, "16", "en").effect == item_view(part, "16", "en").why.if_skipped
    assert item_view(with_effect, "15", "en").effect == ""
    assert all(item_view(said(each), link_id, "en").effect == "" for each, link_id in ITEMS)


def test_a_published_measure_names_its_source_and_our_own_pages_none() -> None:
    assert "PC-PTSD-5" in item_view(said("pc-ptsd-5"), "1", "en").why.source
    assert "Prins et al. 2016" in item_view(said("pc-ptsd-5"), "1", "en").why.source
    assert item_view(said("today"), "now", "en").why.source == ""
    assert part_note_view(said("pcl-5"), None, "en", 1, 1).source
    assert part_note_view(said("wishes"), None, "en", 4, 4).source == ""


def test_the_number_of_a_part_stands_only_at_its_first_section() -> None:
    part = said("pc-ptsd-5", {"gate": answered("yes")})
    assert part_note_view(part, "gate", "en", 2, 4).part == 2
    assert part_note_view(part, "1", "en", 2, 4).part == 0


def test_a_section_that_was_touched_is_resumed() -> None:
    part = said("pc-ptsd-5", {"gate": answered("yes")})
    assert part_note_view(part, "gate", "en", 2, 4).resumed
    assert not part_note_view(part, "1", "en", 2, 4).resumed
    assert part_note_view(said("pc-ptsd-5", {"1": skipped()}), "2", "en", 2, 4).resumed


@pytest.mark.parametrize("gate", [None, answered("no"), answered("yes"), skipped()])
def test_the_list_never_hides_a_question(gate) -> None:
    """X3: whatever was answered so far."""
    part = said("pc-ptsd-5", {"gate": gate} if gate else None)
    view = part_list_view(part, "en")
    assert [len(group.questions) for group in view.groups] == [1, 5]
    assert [group.depends for group in view.groups] == [False, True]
    assert view.groups[1].stem == "In the past month, have you…"


def test_the_way_of_asking_reaches_the_screen() -> None:
    assert item_view(said("today"), "now", "en", with_worker=True).with_worker
    assert not item_view(said("today"), "now", "en").with_worker


def test_views_are_values() -> None:
    assert item_view(said("today"), "now", "en") == item_view(said("today"), "now", "en")
    assert OptionView("a", "A") == OptionView("a", "A")
    assert WhyView("a", "b", "c") == WhyView("a", "b", "c", "")
