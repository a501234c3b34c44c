"""Words of a client, a worker or a definition are only ever words: never markup, never a file, never a broken page."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from PIL import Image
from pypdf import PdfReader

from tests.reports.opened import every_byte, made, reader, text
from tests.reports.told import PC, WISHES, Story, pc_ptsd_5
from tiscreen.domain.responses import answered_text
from tiscreen.reports.content import summary
from tiscreen.reports.page import set_summary
from tiscreen.reports.style import OTHER_SCRIPT, Lettering


def wishing(own: str, **changes: object) -> Story:
    story = Story({"wishes": {**WISHES, "own": answered_text(own)}}, shared=("wishes:answers",))
    return story.of(**changes)


@pytest.mark.parametrize(
    "words",
    [
        "score <b 5",
        "a </para> b",
        "<font color='red'>loud</font>",
        "<a href='file:///etc/passwd'>here</a>",
        "&lt; &amp; &#65; &bogus; &",
        "<br/> <seq/> <index name='x'/> <onDraw name='f' label='l'/>",
        "]]> <!-- <?php %PDF endstream endobj",
        "(brackets) \\ and % signs",
    ],
)
def test_markup_is_shown_as_it_was_written(words: str) -> None:
    """Safety: in reportlab a client's words would be markup."""
    prepared = made(wishing(words, recipient=f"R {words}", safety_note=words, contact=words))
    plain = " ".join(words.split())
    assert text(prepared).count(plain) >= 4
    assert b"/URI" not in every_byte(prepared)


def test_a_picture_named_in_words_is_never_embedded(tmp_path: Path) -> None:
    """A note could embed any local file otherwise."""
    picture = tmp_path / "private.png"
    Image.new("RGB", (40, 40), "#FF0000").save(picture)
    hostile = f'<img src="{picture}" width="40" height="40"/>'
    prepared = made(wishing(hostile, name=hostile, safety_note=hostile, service=hostile, purpose=hostile))
    assert b"'/Subtype': '/Image'" not in every_byte(prepared)
    assert not any(page.images for page in reader(prepared).pages)
    assert "<img src=" in text(prepared)


def test_ten_thousand_characters_make_more_pages_and_lose_none() -> None:
    words = " ".join(f"word{number:04d}" for number in range(1200))
    assert len(words) > 10_000
    prepared = made(wishing(words))
    assert len(prepared.pages) > 2
    whole = text(prepared)
    assert all(f"word{number:04d}" in whole for number in range(1200))
    assert f"1 of {len(prepared.pages)}" in whole


PLACES = ("name", "recipient", "purpose", "service", "contact", "worker", "asked_by", "safety_note")


@pytest.mark.parametrize("where", PLACES)
@pytest.mark.parametrize(("word", "times"), [("W", 10_000), ("long ", 2000), ("line\n", 300)], ids=repr)
def test_no_length_breaks_a_page(where: str, word: str, times: int) -> None:
    story = wishing("short", **{where: word * times})
    found = PdfReader(BytesIO(set_summary(summary(story.request()))))
    whole = "".join("".join(page.extract_text().split()) for page in found.pages)
    assert whole.count(word.strip()) >= times
    assert "Howtoreachus" in whole


def test_a_definition_with_endless_words_breaks_no_page() -> None:
    """Somebody's own instrument may say anything in its items and options."""
    part = Story({PC: pc_ptsd_5()}).part(PC)
    words = part.published.words["en"]
    long = " <b>word" * 400
    items = {link_id: structs.replace(item, text=long) for link_id, item in words.items.items()}
    endless = structs.replace(words, title=long, items=items, options={"yes-no": {"yes": long, "no": long}})
    part = replace(part, published=replace(part.published, words={"en": endless}))
    story = Story(shared=(f"{PC}:answers",), more=(part,))
    found = PdfReader(BytesIO(set_summary(summary(story.request()))))
    whole = "".join("".join(page.extract_text().split()) for page in found.pages)
    assert whole.count("<b>word") >= 400 * (2 * len(items) + 2)
    assert "Howtoreachus" in whole


def test_a_part_with_a_long_name_stands_under_it() -> None:
    """The side column holds two lines; more would run into the next part."""
    part = Story({"wishes": WISHES}).part("wishes")
    words = structs.replace(part.published.words["en"], title="What would help you and yours most in the weeks ahead")
    part = replace(part, published=replace(part.published, words={"en": words}))
    whole = text(made(Story(shared=("wishes:answers",), more=(part,))))
    assert "What would help you and yours most in the weeks ahead What would help you most right now?" in whole


def test_turned_and_hidden_signs_cannot_turn_words_around() -> None:
    """A right-to-left override in a name would show another name than the one that was typed."""
    prepared = made(wishing("a\u202egnp.exe\u2066b\u200bc\u00adwor\x00d\x1b[0m", name="Blue\u202e Heron\u2069"))
    whole = text(prepared)
    assert "agnp.exebcword[0m" in whole
    assert "Blue Heron" in whole


def test_words_in_another_script_are_said_to_be_so_not_drawn_as_boxes() -> None:
    prepared = made(wishing("أريد مكاناً هادئاً"))
    assert OTHER_SCRIPT in text(prepared)
    assert "Ask us for the words in full." in text(prepared)


def test_a_sign_that_cannot_be_printed_is_marked_and_the_rest_stays() -> None:
    prepared = made(wishing("Thank you 🙂🙂 for asking", recipient="Nguyễn Clinic, İzmir"))
    whole = text(prepared)
    assert "Thank you […] for asking" in whole
    assert "Nguyen Clinic, Izmir" in whole
    assert "Some stand here without their marks, or as […]" in whole


def test_words_that_can_be_printed_get_no_such_note() -> None:
    prepared = made(wishing("Señora Müller-Łukasz, naïve café — “quotes” … ½ €5", contact="søndag, çok, ő"))
    whole = text(prepared)
    assert "Señora Müller-Łukasz, naïve café — “quotes” … ½ €5" in whole
    assert "cannot print" not in whole


@given(st.text(max_size=400))
def test_every_sign_that_is_drawn_is_in_the_type(words: str) -> None:
    """No black boxes, whatever was typed."""
    lettering = Lettering()
    shown = lettering.plain(words)
    assert {ord(sign) for sign in shown} - {10} <= lettering.known


@settings(max_examples=40)
@given(st.text(max_size=300))
def test_any_words_make_a_file(words: str) -> None:
    story = wishing(words or " ", name=words, safety_note=words)
    assert set_summary(summary(story.request())).startswith(b"%PDF")
