"""What holds for every staff screen, in every state and at every size."""

import re

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget

from tests.ui.client.around import NORMAL, SMALL_AND_LARGE, dress, reachable, tab_round, tree, words
from ui.picture_scenes import staff, staff_people
from ui.pictures import Frame
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.plain_label import Heading

SCENES = {**staff.SCENES, **staff_people.SCENES}
FRAMES = pytest.mark.parametrize("frame", [NORMAL, SMALL_AND_LARGE], ids=lambda frame: frame.name)
EVERY = pytest.mark.parametrize("name", SCENES)

BANNED = re.compile(
    r"\b(please|you must|are you sure|error|invalid|fail\w*|refus\w*|non-complian\w*)\b|!", re.IGNORECASE
)
# Promise 10, X9: what a result is never called.
VERDICTS = re.compile(
    r"\b(positive|negative|severe\w*|mild|moderate|high risk|low risk|at risk|critical|percentile|score of|diagnosed|"
    r"probable|ptsd likely|abnormal|elevated)\b",
    re.IGNORECASE,
)
# A published question is quoted exactly, and is not ours to judge.
QUESTIONS = {item.text for each in staff.library().published.values() for item in each.words_in("en").items.values()}


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


def visible(screen: QWidget, *kinds: type) -> list[QWidget]:
    return [each for each in screen.findChildren(QWidget) if isinstance(each, kinds) and each.isVisible()]


@EVERY
def test_words_blame_nobody_and_judge_nobody(qtbot, name: str) -> None:
    """AC-46's banned words; no result is said as a severity (promise 10, X9)."""
    for text in words(staged(qtbot, name, NORMAL)):
        assert not BANNED.search(text), text
        assert text in QUESTIONS or not VERDICTS.search(text), text


@FRAMES
@EVERY
def test_nothing_is_cut_and_the_footer_is_in_sight(qtbot, name: str, frame: Frame) -> None:
    """AC-55, AC-53."""
    screen = staged(qtbot, name, frame)
    for label in (each for each in visible(screen, QLabel) if each.text()):
        assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
        flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
        drawn = label.fontMetrics().boundingRect(QRect(0, 0, label.width(), 9999), int(flags), label.text())
        assert drawn.width() <= label.width() + 1, label.text()
    for button in visible(screen, Button):
        assert button.width() >= button.sizeHint().width(), button.text()
        assert min(button.width(), button.height()) >= 44, button.text()
    for widget in visible(screen, QWidget):
        left = widget.mapTo(screen, QPoint()).x()
        assert left >= 0, widget
        assert left + widget.width() <= frame.width, widget
    footer = next(each for each in visible(screen, QWidget) if each.objectName() == "footer")
    for button in (each for each in footer.findChildren(Button) if each.isVisible()):
        assert screen.rect().contains(QRect(button.mapTo(screen, QPoint()), button.size())), button.text()


@EVERY
def test_the_keyboard_reaches_everything_and_comes_round(qtbot, name: str) -> None:
    """AC-51: no trap; text boxes let Tab go."""
    screen = staged(qtbot, name, NORMAL)
    met = tab_round(screen)
    boxes = {each for each in visible(screen, QPlainTextEdit) if each.isEnabled()}
    assert set(met) == reachable(screen) | boxes
    assert len(met) == len(set(met))


@EVERY
def test_a_reader_hears_a_name_for_every_control_and_tests_find_it(qtbot, name: str) -> None:
    """AC-50: a name and an identifier for each, and no two controls of one screen sound alike."""
    screen = staged(qtbot, name, NORMAL)
    heard: list[tuple[QWidget, str]] = []
    for node, texts in tree(screen):
        widget = node.object()
        if isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit) and widget.isVisible():
            assert texts[0], widget.objectName()
            assert widget.accessibleIdentifier() == widget.objectName() != ""
            heard.append((widget, texts[0]))
    identifiers = [widget.objectName() for widget, _ in heard]
    assert len(identifiers) == len(set(identifiers))
    siblings = [(widget.parentWidget(), spoken) for widget, spoken in heard]
    assert len(siblings) == len(set(siblings))


@EVERY
def test_each_page_has_one_title(qtbot, name: str) -> None:
    screen = staged(qtbot, name, NORMAL)
    (title,) = [each for each in visible(screen, Heading) if each.accessibleIdentifier() == "heading"]
    assert title.text()
    assert QAccessible.queryAccessibleInterface(title).role() == QAccessible.Role.Heading


@EVERY
def test_no_press_opens_a_dialog(qtbot, name: str) -> None:
    """X1 for staff too: pages answer in place."""
    screen = staged(qtbot, name, NORMAL)
    for button in visible(screen, QAbstractButton):
        if button.isVisible() and button.isEnabled():
            button.click()
            assert QApplication.activeModalWidget() is None
            assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)]


@EVERY
def test_no_colour_stands_for_a_result(qtbot, name: str) -> None:
    """X9: no red anywhere, and nothing but the theme's quiet colours around a result."""
    image = staged(qtbot, name, NORMAL).grab().toImage()
    for y in range(0, image.height(), 3):
        for x in range(0, image.width(), 3):
            colour = image.pixelColor(x, y)
            hue, strength = colour.hsvHue(), colour.hsvSaturationF()
            assert not (strength > 0.4 and colour.valueF() > 0.3 and (hue >= 345 or 0 <= hue <= 15)), (x, y)
