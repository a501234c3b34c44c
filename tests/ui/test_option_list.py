"""Rows to choose from, wherever they stand."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ui import theme
from ui.widgets.option_list import OptionList

THREE = (("a", "One"), ("b", "Two"), ("c", "Three"))


@pytest.fixture(params=[False, True], ids=["one", "several"])
def rows(request, qtbot) -> OptionList:
    rows = OptionList(several=request.param)
    qtbot.addWidget(rows)
    rows.set_options(THREE)
    rows.show()
    return rows


def click(rows: OptionList, place: int) -> None:
    QTest.mouseClick(rows.rows()[place], Qt.MouseButton.LeftButton)


def test_showing_options_reports_nothing(qtbot, rows: OptionList) -> None:
    with qtbot.assertNotEmitted(rows.chosen_changed):
        rows.set_options(THREE, ("b",))
        rows.clear()


def test_a_press_reports_itself_once(qtbot, rows: OptionList) -> None:
    told: list[tuple[str, ...]] = []
    rows.chosen_changed.connect(lambda: told.append(rows.chosen()))
    click(rows, 2)
    assert told == [("c",)]


@pytest.mark.parametrize("several", [False, True])
def test_one_or_several(qtbot, several: bool) -> None:
    rows = OptionList(several=several)
    qtbot.addWidget(rows)
    rows.set_options(THREE, ("b",))
    rows.show()
    click(rows, 2)
    click(rows, 0)
    assert rows.chosen() == (("a", "b", "c") if several else ("a",))
    click(rows, 0)
    assert rows.chosen() == (("b", "c") if several else ("a",))


def test_what_was_chosen_can_be_cleared_and_chosen_again(rows: OptionList) -> None:
    click(rows, 1)
    rows.clear()
    assert rows.chosen() == ()
    click(rows, 0)
    assert rows.chosen() == ("a",)


def test_rows_are_reused_and_forget_their_marks(rows: OptionList) -> None:
    before = rows.rows()
    click(rows, 2)
    rows.set_options((("x", "Other"), ("y", "Another")))
    assert rows.rows() == before[:2]
    assert rows.chosen() == ()
    assert [row.objectName() for row in rows.rows()] == ["option-x", "option-y"]
    assert not before[2].isVisible()
    rows.set_options(THREE)
    assert rows.rows() == before
    assert rows.chosen() == ()


def test_two_lists_do_not_share_a_choice(qtbot) -> None:
    one, other = OptionList(several=False), OptionList(several=False, prefix="other")
    for rows in (one, other):
        qtbot.addWidget(rows)
        rows.set_options(THREE)
        rows.show()
    click(one, 0)
    click(other, 1)
    assert (one.chosen(), other.chosen()) == (("a",), ("b",))
    assert other.rows()[0].objectName() == "other-a"


def test_a_press_anywhere_on_the_row_counts(rows: OptionList) -> None:
    rows.resize(700, 300)
    row = rows.rows()[1]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 5, row.height() - 5))
    assert rows.chosen() == ("b",)


def test_an_empty_list_is_no_trouble(rows: OptionList) -> None:
    rows.set_options(())
    assert rows.rows() == ()
    assert rows.chosen() == ()


def test_rows_grow_with_the_text_while_they_are_on_screen(qapp, rows: OptionList) -> None:
    theme.apply(qapp, theme.Look(scale=100))
    rows.resize(500, 400)
    rows.set_options((("a", "Something that takes a good many words to say, and then some more"), ("b", "No")))
    small = [row.heightForWidth(500) for row in rows.rows()]
    theme.apply(qapp, theme.Look(scale=200))
    qapp.processEvents()
    large = [row.heightForWidth(500) for row in rows.rows()]
    assert all(after > before for before, after in zip(small, large, strict=True))
    theme.apply(qapp, theme.Look(scale=100))
    qapp.processEvents()
    assert [row.heightForWidth(500) for row in rows.rows()] == small
