"""The service confirms its text and its instruments with a name and a date, or no session starts (AC-59)."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.client.around import SMALL_AND_LARGE, control, press, stage, words
from tiscreen.domain.service import Confirmation
from tiscreen.services.confirm_service import draft
from ui.picture_scenes.staff import confirm_view, library
from ui.presenters.confirm_service import ConfirmServiceForm, confirm_service_view
from ui.screens.staff.confirm_service import ConfirmServiceScreen

TEXT = "What you tell us stays with this team.\nThere may be others. Ask me."
NEEDED = ("today", "pc-ptsd-5", "strengths", "wishes")


@pytest.fixture
def page(qtbot) -> ConfirmServiceScreen:
    return stage(qtbot, ConfirmServiceScreen(), confirm_view())


def fill(page: ConfirmServiceScreen, *, tick: tuple[str, ...] = NEEDED) -> None:
    control(page, "service-name").setText("Harbour Street")
    control(page, "contact").setText("Front desk")
    control(page, "confidentiality").setPlainText(TEXT)
    for instrument in tick:
        press_row(page, instrument)


def press_row(page: ConfirmServiceScreen, instrument: str) -> None:
    QTest.keyClick(control(page, f"use-{instrument}"), Qt.Key.Key_Space)


def test_a_text_that_nobody_confirmed_says_so(page) -> None:
    """AC-59."""
    assert page.draft.isVisible()
    assert page.draft.text().startswith("DRAFT")
    assert control(page, "confidentiality").toPlainText() == draft()


def test_nothing_is_ticked_beforehand_and_the_date_is_shown(page) -> None:
    assert [card.instrument_id for card in page.cards if card.used] == []
    assert "Date: 23 November 2026" in words(page)


def test_a_wording_says_whether_and_against_what_it_was_checked(page) -> None:
    """Rights holder and wording status stand beside each tick."""
    shown = words(page)
    for published in library().published.values():
        check = published.words_in("en").wording_checked
        assert any(published.instrument.rights.holder in line for line in shown)
        assert any(check.against in line for line in shown)
    unchecked = [p for p in library().published.values() if not p.words_in("en").wording_checked.checked]
    assert len([line for line in shown if line.startswith("UNCHECKED wording")]) == len(unchecked) > 0


def test_a_complete_page_is_confirmed_by_a_name(qtbot, page) -> None:
    fill(page)
    control(page, "confirmed-by").setText("  Amira Haddad ")
    with qtbot.waitSignal(page.confirmed) as sent:
        press(page, "confirm")
    (form,) = sent.args
    ordered = tuple(each for each in library().published if each in NEEDED)
    assert form == ConfirmServiceForm("Harbour Street", "Front desk", TEXT, ordered, "Amira Haddad")


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("service-name", "", "Add the name"),
        ("contact", " ", "Add a telephone number"),
        ("confidentiality", "", "Write what you tell people"),
        ("confidentiality", "Our team is [who].", "[who]"),
        ("confirmed-by", "", "Add your name"),
    ],
)
def test_what_is_missing_is_told_in_place(qtbot, page, field: str, value: str, told: str) -> None:
    fill(page)
    box = control(page, field)
    (box.setPlainText if field == "confidentiality" else box.setText)(value)
    with qtbot.assertNotEmitted(page.confirmed):
        press(page, "confirm")
    assert QApplication.focusWidget() is box
    assert any(told in line for line in words(page))


def test_places_to_fill_are_counted_while_typing(page) -> None:
    box = control(page, "confidentiality")
    box.setPlainText("[a] and [b]")
    assert "2 places in [brackets] are still to be filled in." in words(page)
    box.setPlainText("[a]")
    assert "1 place in [brackets] is still to be filled in." in words(page)
    box.setPlainText("done")
    assert not page.to_fill.isVisible()


def test_a_pathway_that_cannot_be_walked_names_what_it_lacks(qtbot, page) -> None:
    fill(page, tick=("today", "strengths", "wishes"))
    with qtbot.assertNotEmitted(page.confirmed):
        press(page, "confirm")
    assert QApplication.focusWidget().objectName() == "use-pc-ptsd-5"
    assert "Primary Care PTSD Screen" in page.none_ticked.text()
    press_row(page, "pc-ptsd-5")
    assert not page.none_ticked.isVisible()


def test_what_was_confirmed_before_is_filled_in_and_no_draft(qtbot) -> None:
    earlier = Confirmation("Harbour Street", "Front desk", TEXT, ("today", "pcl-5"), "Jo", "2026-10-01")
    view = confirm_service_view(draft(), library().published, date(2026, 11, 23), earlier=earlier)
    page = stage(qtbot, ConfirmServiceScreen(), view)
    assert not page.draft.isVisible()
    assert {card.instrument_id for card in page.cards if card.used} == {"today", "pcl-5"}
    assert page.text.text == TEXT


def test_the_text_box_is_as_tall_as_its_text_and_lets_tab_go(page) -> None:
    """AC-51: only the page scrolls."""
    box = control(page, "confidentiality")
    QApplication.processEvents()
    assert box.verticalScrollBar().maximum() == 0
    before = box.height()
    box.setPlainText(TEXT * 20)
    QApplication.processEvents()
    assert box.height() > before
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not box


def test_the_page_scrolls_with_the_cursor(qtbot) -> None:
    """AC-51: at the largest text the box is taller than the window, and every line of it can be reached."""
    page = stage(qtbot, ConfirmServiceScreen(), confirm_view(), SMALL_AND_LARGE)
    box = control(page, "confidentiality")
    box.setFocus()
    QApplication.processEvents()
    for _ in range(len(draft().splitlines()) * 4):
        QTest.keyClick(box, Qt.Key.Key_Down)
        cursor = QRect(box.mapTo(page, box.cursorRect().topLeft()), box.cursorRect().size())
        assert page.rect().adjusted(0, 40, 0, -60).contains(cursor)
    assert box.textCursor().blockNumber() == len(draft().splitlines()) - 1


@pytest.mark.parametrize("count", [0, 1, 40])
def test_any_number_of_instruments_fits(qtbot, count: int) -> None:
    view = confirm_view()
    many = tuple(replace(view.instruments[n % 5], instrument_id=f"i-{n}") for n in range(count))
    page = stage(qtbot, ConfirmServiceScreen(), replace(view, instruments=many, pathways=()))
    assert len(page.cards) == count
