"""Scenes of every kind of item, with made-up questions; the long labels are as long as a translation may be."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from tiscreen.domain.instrument import Kind
from ui.picture_scenes import Scenes
from ui.picture_scenes.client_items import item_screen, said
from ui.presenters.item import ItemView, OptionView, item_view
from ui.presenters.skipping import SkipChoicesView, SkipWay
from ui.screens.client.skip_choices import SkipChoicesScreen
from ui.theme import Look

_PLAIN = replace(item_view(said("today"), "place", "en"), chosen=(), note="", stem="", part_title="Your room")
_YES_NO = (OptionView("yes", "Yes"), OptionView("no", "No"))
_LONG_YES_NO = (
    OptionView("yes", "Yes, and I can stay there for more than one night if I want to"),
    OptionView("no", "No, or I would rather stay somewhere else tonight"),
)
_TEN = tuple(OptionView(f"n{n}", str(n)) for n in range(1, 10))
_SCALE = (OptionView("n0", "0: not calm at all"), *_TEN, OptionView("n10", "10: very calm"))
_OFTEN = (OptionView("never", "Never"), OptionView("some", "Some days"), OptionView("most", "Most days"))
_KIND = tuple(OptionView(f"s{n}", f"Somebody was kind to me in the way that has the number {n}.") for n in range(1, 8))


def _of(kind: Kind, question: str, **changes: object) -> ItemView:
    return replace(_PLAIN, kind=kind, question=question, **{"options": (), **changes})  # type: ignore[arg-type]


def _shown(view: ItemView, _look: Look) -> QWidget:
    return item_screen(view)


def _typed(view: ItemView, typed: dict[str, str], _look: Look) -> QWidget:
    screen = item_screen(view)
    for name, text in typed.items():
        line = screen.findChild(QLineEdit, name)
        if isinstance(line, QLineEdit):
            line.setText(text)
    return screen


_SLEEP = "Do you have a place to sleep tonight?"
_YES = _of(Kind.YES_NO, _SLEEP, options=_YES_NO, chosen=("yes",))
_PEOPLE = _of(Kind.NUMBER, "How many people share your room?", low=0, high=20)
_SINCE = _of(Kind.DATE, "About when did you come here?")
_ROW = _of(
    Kind.CHOICE,
    "Noise",
    options=_OFTEN,
    stem="How often do these keep you awake?",
    window="In the past week",
    row=(1, 3),
)
_TOTAL = _of(Kind.STATEMENTS, "How many of these are true for you?", options=_KIND, low=0, high=7)


def _skip_choices(view: SkipChoicesView, _look: Look) -> QWidget:
    screen = SkipChoicesScreen()
    screen.show_view(view)
    return screen


_EFFECT = "You can skip this one too. If you do, your worker will check in with you before you leave."
_WAYS = SkipChoicesView(_SLEEP, "", tuple(SkipWay))

SCENES: Scenes = {
    "client-kind-yes-no": partial(_shown, _YES),
    "client-kind-yes-no-long": partial(_shown, replace(_YES, options=_LONG_YES_NO)),
    "client-kind-scale": partial(_shown, _of(Kind.SCALE, "How calm is it where you sleep?", options=_SCALE)),
    "client-kind-number": partial(_typed, _PEOPLE, {"answer-number": "3"}),
    "client-kind-date": partial(_typed, _SINCE, {"date-year": "2026", "date-month": "5"}),
    "client-kind-matrix-row": partial(_shown, _ROW),
    "client-kind-statements": partial(_typed, _TOTAL, {"answer-number": "4"}),
    "client-kind-with-worker": partial(_shown, replace(_YES, with_worker=True)),
    "client-kind-come-back": partial(_shown, replace(_SINCE, come_back=True, just_skipped=True)),
    "client-skip-choices": partial(_skip_choices, _WAYS),
    "client-skip-choices-effect": partial(_skip_choices, replace(_WAYS, effect=_EFFECT)),
}
