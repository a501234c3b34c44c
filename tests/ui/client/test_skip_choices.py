"""Other ways to skip, at a connected laptop: equal, one press each, and told beforehand what they set going."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from tests.instruments.every_kind import every_kind, read, total_only
from tests.ui.client.around import NORMAL, stage
from tests.ui.client.laptop import Sitting, dialogs
from tiscreen.domain.responses import SkipReason, State
from tiscreen.domain.session import Mode
from ui.presenters.part_walk import Place
from ui.presenters.skipping import SkipChoicesView, SkipWay
from ui.screens.client.skip_choices import SkipChoicesScreen

ALL = SkipChoicesView("Where do you sleep?", "", tuple(SkipWay))


@pytest.fixture
def laptop(qtbot, tmp_path):
    opened = []

    def of(made, mode=Mode.SELF):
        opened.append(Sitting(qtbot, tmp_path, (read(made(tmp_path / "made")),), mode))
        return opened[-1]

    yield of
    for each in opened:
        each.close()


def test_all_ways_weigh_the_same_and_those_there_are_not_are_not_shown(qtbot):
    screen = stage(qtbot, SkipChoicesScreen(), ALL, NORMAL)
    buttons = [screen.findChild(QAbstractButton, f"skip-{way}") for way in SkipWay]
    assert len({(button.width(), button.height(), button.font().weight()) for button in buttons}) == 1
    screen.show_view(replace(ALL, ways=(SkipWay.THIS,)))
    assert [button.isVisible() for button in buttons] == [True] + [False] * (len(buttons) - 1)


def test_what_a_skip_sets_going_stands_before_the_choices_ac_12(qtbot):
    told = "Your worker will check in with you before you leave."
    screen = stage(qtbot, SkipChoicesScreen(), replace(ALL, effect=told), NORMAL)
    (label,) = [each for each in screen.findChildren(QLabel) if each.text() == told]
    first = screen.findChild(QAbstractButton, "skip-this")
    assert label.isVisible()
    assert label.mapTo(screen, label.rect().bottomLeft()).y() < first.mapTo(screen, first.rect().topLeft()).y()


def test_skip_is_one_press_and_more_may_be_said_afterwards(laptop):
    """AC-09, ruling 15."""
    here = laptop(every_kind)
    here.to_questions()
    assert not here.see("say-more")
    here.press("skip")
    assert dialogs() == []
    assert here.screen.heading.hasFocus()
    assert here.see("say-more")
    here.press("say-more")
    here.press("skip-declined")
    said = here.session.responses("every-kind")
    assert said["home"].reason is SkipReason.ASKED_DECLINED
    assert here.flow.at.link_id == "calm"


def test_the_choices_open_from_more_and_lead_to_a_word(laptop):
    here = laptop(every_kind)
    here.to_questions()
    here.press("more")
    here.press("skip-choices")
    assert here.place is Place.SKIP_CHOICES
    here.press("skip-tell")
    assert here.place is Place.WORD
    here.press("go-on")
    assert here.flow.at.link_id == "calm"


def test_the_worker_is_through_with_an_item_in_one_press(laptop):
    """Ruling 17, X12."""
    here = laptop(every_kind, Mode.INTERVIEWER)
    here.press("continue")
    here.press("start")
    here.press("passed")
    here.press("not-asked")
    said = here.session.responses("every-kind")
    assert said["home"].reason is SkipReason.ASKED_DECLINED
    assert said["calm"].state is State.NOT_REACHED
    assert here.flow.at.link_id == "row-noise"


def test_hiding_and_resting_let_go_of_a_count_and_say_so(laptop):
    """AC-43."""
    here = laptop(total_only)
    here.to_questions()
    here.press("number-more")
    here.press("break")
    words = [label.text() for label in here.screen.findChildren(QLabel) if label.isVisible()]
    assert any("this part starts again" in text for text in words)
    here.press("go-on")
    assert here.screen.findChild(QLineEdit, "answer-number").text() == ""
    here.press("number-more")
    here.press("hide")
    assert dict(here.session.responses("total-only")) == {}
