"""What holds for every client page around the questions, in every state and at every size."""

import re

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget

from tests.presenters.said_parts import words_of_instruments
from tests.ui.client.around import NORMAL, SMALL_AND_LARGE, dress, reachable, tab_round, tree, words
from ui.picture_scenes import client_around, client_more
from ui.picture_scenes.client_around import CONTACT, FIVE, LIMITS, SERVICE
from ui.pictures import Frame
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.client_bar import ClientBar
from ui.widgets.equal_choices import EqualChoices
from ui.widgets.plain_label import Heading
from ui.widgets.side_by_side import SideBySide

FRAMES = pytest.mark.parametrize("frame", [NORMAL, SMALL_AND_LARGE], ids=lambda frame: frame.name)
SCENES = {**client_around.SCENES, **client_more.SCENES}
EVERY = pytest.mark.parametrize("name", SCENES)

# Words of the service, of invented people and of published measures: not ours to judge here.
THEIRS = {*LIMITS.splitlines(), "\n\n".join(LIMITS.splitlines()), *CONTACT.splitlines(), CONTACT, SERVICE}
BANNED = re.compile(
    r"\b(please|must|required|sure\?|are you sure|error|invalid|fail\w*|refus\w*|declin\w*|non-complian\w*|"
    r"victim|survivor|suffer\w*|well done|great|brave|sorry|congratulations|almost|nearly|progress|complete\w*)\b|!",
    re.IGNORECASE,
)
# X16: what no page may claim.
FALSE_SAFETY = re.compile(
    r"\b(you are safe|safe now|secure\w*|anonymous\w*|encrypt\w*|nobody can|no one can|never be|erased?|delet\w*|"
    r"completely|totally|guarantee\w*|confidential)\b",
    re.IGNORECASE,
)


def staged(qtbot, name: str, frame: Frame) -> QWidget:
    dress(frame)
    screen = SCENES[name](Look(scale=frame.scale))
    qtbot.addWidget(screen)
    screen.resize(frame.width, frame.height)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.activateWindow()
    QApplication.processEvents()
    return screen


def our_words(screen: QWidget) -> list[str]:
    """Every sentence on screen that is this project's own."""
    theirs = words_of_instruments() | THEIRS | {part.title for part in FIVE}
    found: list[str] = []
    for text in words(screen):
        for line in text.splitlines():
            own = line
            for title in (*words_of_instruments(), *(part.title for part in FIVE)):
                own = own.removeprefix(f"{title}: ")
            if line not in theirs and text not in theirs:
                found.append(own)
    return found


def syllables(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word.lower()))
    silent = word.lower().endswith("e") and not word.lower().endswith(("le", "ee"))
    return max(1, groups - silent)


def grade(text: str) -> float:
    """Flesch and Kincaid's school grade."""
    sentences = [part for part in re.split(r"[.?:]+", text) if part.strip()]
    found = re.findall(r"[A-Za-z']+", text)
    beats = sum(syllables(word) for word in found)
    return 0.39 * len(found) / len(sentences) + 11.8 * beats / len(found) - 15.59


@EVERY
def test_our_words_are_plain_and_short(qtbot, name: str) -> None:
    """AC-39, AC-46, X10, X11, X16."""
    said = [text for text in our_words(staged(qtbot, name, NORMAL)) if re.search("[A-Za-z]", text)]
    assert said
    for text in said:
        assert not BANNED.search(text), text
        assert not FALSE_SAFETY.search(re.sub("does not erase", "", text)), text
        for sentence in re.split(r"(?<=[.?])\s", text):
            assert len(sentence.split()) <= 20, sentence
    whole = " ".join(text if text.endswith((".", "?")) else f"{text}." for text in said)
    assert grade(whole) <= 6, grade(whole)


@FRAMES
@EVERY
def test_nothing_is_cut_and_the_footer_is_in_sight(qtbot, name: str, frame: Frame) -> None:
    """AC-55, AC-08 for the footer, AC-53 for the size of a target."""
    screen = staged(qtbot, name, frame)
    for label in (each for each in screen.findChildren(QLabel) if each.isVisible() and each.text()):
        assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
        flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
        drawn = label.fontMetrics().boundingRect(QRect(0, 0, label.width(), 9999), int(flags), label.text())
        assert drawn.width() <= label.width() + 1, label.text()
    for button in (each for each in screen.findChildren(Button) if each.isVisible()):
        assert button.width() >= button.sizeHint().width(), button.text()
        assert min(button.width(), button.height()) >= 44, button.text()
    for widget in (each for each in screen.findChildren(QWidget) if each.isVisible()):
        left = widget.mapTo(screen, QPoint()).x()
        assert left >= 0, widget
        assert left + widget.width() <= frame.width, widget
    for choices in (each for each in screen.findChildren(EqualChoices) if each.parent().objectName() == "footer"):
        assert screen.rect().contains(QRect(choices.mapTo(screen, QPoint()), choices.size()))


@EVERY
def test_the_keyboard_reaches_everything_and_comes_round(qtbot, name: str) -> None:
    """AC-51: no trap, and the order is the reading order."""
    screen = staged(qtbot, name, NORMAL)
    met = tab_round(screen)
    assert set(met) == reachable(screen)
    assert len(met) == len(set(met))
    places = [_place(screen, each) for each in met]
    start = places.index(min(places))
    downwards = places[start:] + places[:start]
    assert downwards == sorted(downwards)


def _place(screen: QWidget, widget: QWidget) -> tuple[int, int, bool, int]:
    """Bar, column or footer, and how far down it stands there; buttons of one line alike; one column, then the next."""
    above, across = widget, None
    while above.parentWidget() is not screen and above.objectName() != "footer":
        above = above.parentWidget()
        across = above if isinstance(above, SideBySide) else across
    band = 0 if isinstance(above, ClientBar) else 2 if above.objectName() == "footer" else 1
    down = widget.mapTo(screen, QPoint(0, widget.height() // 2)).y() if band == 1 else 0
    if across is None:
        return band, down, False, 0
    second = widget.mapTo(across, QPoint()).x() > across.width() // 2
    return band, across.mapTo(screen, QPoint()).y(), second, down


@EVERY
def test_a_reader_hears_a_name_and_a_role_for_every_control(qtbot, name: str) -> None:
    """AC-50: no two siblings share a name."""
    screen = staged(qtbot, name, NORMAL)
    for node, texts in tree(screen):
        widget = node.object()
        if isinstance(widget, QAbstractButton) and widget.isVisible():
            assert texts[0], widget.objectName()
            assert widget.accessibleIdentifier() == widget.objectName() != ""
    shown = [each for each in screen.findChildren(QAbstractButton) if each.isVisible()]
    spoken = [(each.parent(), each.accessibleName() or each.text()) for each in shown]
    assert len(spoken) == len(set(spoken))
    identifiers = [each.objectName() for each in shown]
    assert len(identifiers) == len(set(identifiers))


@EVERY
def test_hide_screen_is_on_every_page_and_no_press_opens_a_dialog(qtbot, name: str) -> None:
    """AC-01's mouse part, X1: pages answer in place."""
    screen = staged(qtbot, name, NORMAL)
    with qtbot.waitSignal(screen.hidden):
        next(each for each in screen.findChildren(Button, "hide") if each.isVisible()).click()
    for button in screen.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled():
            button.click()
            assert QApplication.activeModalWidget() is None
            assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)]


@FRAMES
@pytest.mark.parametrize("name", [name for name in SCENES if re.search("stop|paused|in-charge|conf|say|alone", name)])
def test_ways_on_weigh_the_same(qtbot, name: str, frame: Frame) -> None:
    """AC-24: the same size, font and fill, no among them."""
    screen = staged(qtbot, name, frame)
    (choices,) = screen.findChildren(EqualChoices)
    shown = [each for each in choices.buttons if each.isVisible()]
    assert len(shown) >= 2
    assert len({(each.height(), each.font().toString(), each.property("look")) for each in shown}) == 1
    widths = [each.width() for each in shown]
    assert max(widths) - min(widths) <= 1


@EVERY
def test_no_heading_is_empty_and_each_page_has_one_title(qtbot, name: str) -> None:
    screen = staged(qtbot, name, NORMAL)
    titles = [each for each in screen.findChildren(Heading) if each.accessibleIdentifier() == "heading"]
    assert [bool(each.text()) for each in titles if each.isVisible()] == [True]
