"""The box for a person's own words."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.ui.client.around import control, words
from tests.ui.client.items import OWN_WORDS, key, shown, view_of
from ui.presenters.answer import Answer
from ui.widgets.text_box import MOST_LETTERS, TextBox

HARD = "مرحبا 👩‍👩‍👧 – “quoted” <b>bold</b>\n\tשלום 🙂"


@pytest.fixture
def box(qtbot) -> TextBox:
    box = TextBox("answer")
    qtbot.addWidget(box)
    box.show()
    return box


def paste(box: TextBox, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    box.insertFromMimeData(data)


def test_emoji_lines_markup_and_other_scripts_stay_as_they_were_typed(qtbot) -> None:
    screen = shown(qtbot, view_of(*OWN_WORDS, text=HARD))
    assert screen.answer() == Answer(text=HARD)


def test_four_thousand_characters_stay_and_come_back(qtbot) -> None:
    long = ("🙂é " * 2000)[:MOST_LETTERS]
    screen = shown(qtbot, view_of(*OWN_WORDS, text=long))
    assert screen.answer().text == long
    screen.show_view(view_of(*OWN_WORDS, text=screen.answer().text))
    assert screen.answer().text == long


def test_a_full_box_takes_no_more_and_loses_nothing(box: TextBox) -> None:
    """What was written first stays; only the end of what comes too late is left out."""
    full = "🙂" * (MOST_LETTERS - 2) + "ab"
    box.show_text(full)
    assert box.full
    box.moveCursor(box.textCursor().MoveOperation.Start)
    QTest.keyClicks(box, "xyz")
    assert box.text() == full
    paste(box, "one two 🙂 three")
    assert box.text() == full


def test_a_paste_that_is_too_long_is_kept_as_far_as_it_fits(box: TextBox) -> None:
    box.show_text("end")
    box.moveCursor(box.textCursor().MoveOperation.Start)
    paste(box, "🙂" * MOST_LETTERS)
    assert len(box.text()) == MOST_LETTERS
    assert box.text() == "🙂" * (MOST_LETTERS - 3) + "end"


def test_only_plain_text_comes_in(box: TextBox) -> None:
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("plain")
    box.insertFromMimeData(data)
    assert box.text() == "plain"


def test_tab_leaves_the_box(qtbot) -> None:
    """AC-51: no keyboard trap."""
    screen = shown(qtbot, view_of(*OWN_WORDS))
    control(screen, "answer").setFocus()
    key(Qt.Key.Key_Tab)
    assert not isinstance(QApplication.focusWidget(), QPlainTextEdit)
    key(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is control(screen, "answer")
    assert screen.answer() == Answer()


def test_the_keyboard_of_the_system_is_told_to_learn_nothing(box: TextBox) -> None:
    """X7."""
    assert box.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    assert box.inputMethodHints() & Qt.InputMethodHint.ImhNoPredictiveText


def test_who_reads_it_is_said_before_a_word_is_written(qtbot) -> None:
    """Ruling 11."""
    screen = shown(qtbot, view_of(*OWN_WORDS))
    assert view_of(*OWN_WORDS).note in words(screen)
    screen.show_view(view_of(*OWN_WORDS, note=""))
    assert f"Who reads this: {view_of(*OWN_WORDS).why.who_sees}" in words(screen)


def test_nothing_counts_letters(qtbot) -> None:
    screen = shown(qtbot, view_of(*OWN_WORDS))
    before = words(screen)
    QTest.keyClicks(control(screen, "answer"), "My sister. My garden.")
    assert set(words(screen)) - set(before) == {"Clear my answer"}


def test_spaces_alone_are_no_answer() -> None:
    assert Answer(text=" \n\t ").empty
    assert not Answer(text=" x ").empty
    assert not Answer(codes=("a",)).empty
