"""A summary is chosen together, looked at as it will be sent, and can be declined at any step."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui.client.around import NORMAL, SMALL_AND_LARGE, control, heard, press, stage, words
from tiscreen.domain.session import Keep
from ui.picture_scenes.staff_people import form, full, part, person, prepared, referral, session
from ui.pictures import Frame
from ui.presenters.referral import ReferralStep, ReferralView, summary_lines
from ui.screens.staff.referral import ReferralScreen


@pytest.fixture
def page(qtbot) -> ReferralScreen:
    return stage(qtbot, ReferralScreen(), referral(full()))


def choose(page: ReferralScreen, name: str) -> None:
    QTest.keyClick(control(page, name), Qt.Key.Key_Space)
    QApplication.processEvents()


def shares(page: ReferralScreen) -> list[QAbstractButton]:
    return [
        each
        for each in page.findChildren(QAbstractButton)
        if each.objectName().startswith(("share-", "missing-")) and each.isVisibleTo(page)
    ]


def looked_at() -> ReferralView:
    made = prepared()
    view = replace(referral(full()), step=ReferralStep.PREVIEW, form=form(), pages=made.pages)
    return replace(view, lines=tuple(summary_lines(made.summary)))


def test_nothing_is_chosen_beforehand(page) -> None:
    """AC-30."""
    assert shares(page)
    assert [each.objectName() for each in shares(page) if each.isChecked()] == []
    assert page.choose.form().shared == ()


def test_only_what_was_kept_is_offered(qtbot) -> None:
    """Ruling 1."""
    parts = [
        part("pc-ptsd-5", "s1", Keep.DONE_ONLY),
        part("strengths", "s1"),
        part("wishes", "s1", Keep.NOTHING),
        part("today", "s1", None),
    ]
    page = stage(qtbot, ReferralScreen(), referral(person([session("s1", "2026-11-23", parts)])))
    assert [each.objectName() for each in shares(page)] == [
        "share-strengths-nothing",
        "share-strengths-done",
        "share-strengths-answers",
        "share-pc-ptsd-5-nothing",
        "share-pc-ptsd-5-done",
    ]


def test_the_result_is_offered_in_the_very_sentence_it_will_say(page) -> None:
    """Ruling 9."""
    assert "The result: “Can't tell. Not ruled out.”" in words(page)


def test_what_is_chosen_part_by_part_is_what_is_asked_for(qtbot, page) -> None:
    """AC-30: one line a part, and nothing for a part left alone or set to nothing."""
    choose(page, "share-strengths-answers")
    choose(page, "share-pc-ptsd-5-result")
    choose(page, "share-wishes-done")
    choose(page, "share-today-nothing")
    control(page, "recipient").setText(" Quayside Counselling ")
    control(page, "purpose").setText("A first talk")
    control(page, "asked-by").setText("Blue Heron")
    control(page, "safety-today").setPlainText("Safe to go home.")
    choose(page, "until-2026-11-30")
    with qtbot.waitSignal(page.choices_made) as sent:
        press(page, "consent-yes")
    (asked,) = sent.args
    assert asked.shared == ("strengths:answers", "wishes:done", "pc-ptsd-5:result")
    assert (asked.recipient, asked.purpose, asked.asked_by) == ("Quayside Counselling", "A first talk", "Blue Heron")
    assert (asked.session_id, asked.safety_today, asked.expires_on) == ("s1", "Safe to go home.", "2026-11-30")


def test_a_yes_ends_after_thirty_days_unless_another_day_is_chosen(page) -> None:
    assert page.choose.form().expires_on == "2026-12-23"


def test_how_answers_are_missing_is_told_only_on_a_tick_of_its_own(page) -> None:
    """AC-31."""
    choose(page, "share-pc-ptsd-5-answers")
    assert page.choose.form().shared == ("pc-ptsd-5:answers",)
    choose(page, "missing-pc-ptsd-5-told")
    assert page.choose.form().shared == ("pc-ptsd-5:answers", "pc-ptsd-5:missing-told")
    choose(page, "share-pc-ptsd-5-result")
    assert page.choose.form().shared == ("pc-ptsd-5:result",)


def test_what_it_would_hold_is_told_while_choosing(page) -> None:
    assert page.choose.preview.text().splitlines() == ["Safety today", "No part of the screening", "How to reach you"]
    choose(page, "share-strengths-answers")
    assert page.choose.preview.text().splitlines() == [
        "Safety today",
        "What helps you: the answers",
        "How to reach you",
    ]


@pytest.mark.parametrize(("missing", "told"), [("recipient", "one recipient"), ("purpose", "what it is for")])
def test_a_yes_needs_one_recipient_and_one_purpose(qtbot, page, missing: str, told: str) -> None:
    for field in {"recipient", "purpose"} - {missing}:
        control(page, field).setText("something")
    with qtbot.assertNotEmitted(page.choices_made):
        press(page, "consent-yes")
    assert QApplication.focusWidget() is control(page, missing)
    assert any(told in line for line in words(page))


@pytest.mark.parametrize("frame", [NORMAL, SMALL_AND_LARGE], ids=lambda frame: frame.name)
@pytest.mark.parametrize("step", ["choose", "pages"])
def test_yes_and_no_weigh_the_same_and_a_no_needs_nothing(qtbot, frame: Frame, step: str) -> None:
    """X18: a no is a normal answer, before and after a look at the pages."""
    view = referral(full()) if step == "choose" else looked_at()
    page = stage(qtbot, ReferralScreen(), view, frame)
    yes, no = control(page, "consent-yes" if step == "choose" else "make"), control(page, "consent-no")
    assert yes.size() == no.size()
    assert yes.property("look") == no.property("look")
    with qtbot.waitSignal(page.consent_declined) as sent:
        press(page, "consent-no")
    assert sent.args[0].session_id == "s1"


def test_the_pages_shown_are_the_pages_of_the_file(qtbot) -> None:
    """AC-14: picture for picture."""
    page = stage(qtbot, ReferralScreen(), looked_at())
    for number, png in enumerate(prepared().pages, start=1):
        shown = control(page, f"page-{number}")
        sent = QImage.fromData(png, "PNG")
        assert shown._picture.toImage().convertToFormat(sent.format()) == sent
        assert shown.height() >= round(shown.width() * sent.height() / sent.width()) - 1
    assert page.findChild(QWidget, f"page-{len(prepared().pages) + 1}") is None
    assert not page.choose.isVisible()
    with qtbot.waitSignal(page.made):
        press(page, "make")


def test_the_same_words_can_be_read_by_ear(qtbot) -> None:
    """AC-14, promise 11: whoever cannot see the pages meets every word of them."""
    page = stage(qtbot, ReferralScreen(), looked_at())
    press(page, "as-text")
    said = heard(page)
    for line in summary_lines(prepared().summary):
        assert line in said
    assert "Prins" in said
    assert "Had nightmares" not in said


def test_back_from_the_pages_finds_every_choice_as_it_was(qtbot) -> None:
    page = stage(qtbot, ReferralScreen(), looked_at())
    with qtbot.waitSignal(page.went_back):
        press(page, "back")
    page.show_view(replace(referral(full()), form=form()))
    QApplication.processEvents()
    assert page.choose.form() == form()
    assert not page.findChildren(QWidget, "page-1")


def test_while_the_pages_are_made_the_choices_stay_on_screen(qtbot, page) -> None:
    control(page, "recipient").setText("Quayside")
    page.show_view(replace(referral(full()), busy=True))
    assert control(page, "recipient").text() == "Quayside"
    assert "Making the pages." in words(page)
    for name in ("consent-yes", "consent-no", "back"):
        assert not control(page, name).isEnabled()


def test_the_end_names_the_file_and_shows_the_code_to_say(qtbot) -> None:
    view = replace(referral(full()), step=ReferralStep.MADE, file_name="a.pdf", folder="/home/x", code="1234 5678")
    page = stage(qtbot, ReferralScreen(), view)
    lines = words(page)
    for line in ("a.pdf", "/home/x", "1234 5678"):
        assert line in lines
    assert any(line.startswith("Delete the file from this laptop") for line in lines)
    assert not page.choose.isVisible()
    with qtbot.waitSignal(page.went_back):
        press(page, "done")


def test_trouble_is_a_sentence_above_the_choices(qtbot) -> None:
    page = stage(qtbot, ReferralScreen(), replace(referral(full()), trouble="The yes was taken back. Ask again."))
    assert "The yes was taken back. Ask again." in words(page)


def test_the_next_person_finds_nothing_of_this_one(qtbot) -> None:
    page = stage(qtbot, ReferralScreen(), looked_at())
    page.show_view(referral(person([session("s2", "2026-11-24")], "Quiet Maple")))
    QApplication.processEvents()
    assert "Quayside" not in heard(page)
    assert page.choose.form().recipient == ""
    assert "Nothing of this session was kept, so there is nothing to share." in words(page)
