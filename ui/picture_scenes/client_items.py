"""Scenes of the questions: part note, items of every kind, list, break and cover; real wording, invented answers."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from tiscreen.domain.responses import Responses, answered
from tiscreen.domain.session import Administration, AdministrationStatus
from tiscreen.instruments.library import shipped
from ui.picture_scenes import Scene, Scenes
from ui.presenters.item import ItemView, item_view
from ui.presenters.part_list import part_list_view
from ui.presenters.part_note import part_note_view
from ui.presenters.said import Said
from ui.screens.client.cover import CoverScreen
from ui.screens.client.item import ItemScreen
from ui.screens.client.part_list import PartListScreen
from ui.screens.client.part_note import PartNoteScreen
from ui.screens.client.take_break import BreakScreen
from ui.theme import Look
from ui.widgets.text_box import TextBox


def said(instrument_id: str, responses: Responses | None = None) -> Said:
    """A part of an invented sitting, asked from a shipped instrument."""
    published = shipped(instrument_id)
    if published is None:
        raise LookupError(instrument_id)
    asked = Administration(
        id=f"a-{instrument_id}",
        session_id="s",
        instrument_id=instrument_id,
        version=published.instrument.version,
        content_hash=published.content_hash,
        status=AdministrationStatus.IN_PROGRESS,
    )
    return Said(asked, published, responses or Responses())


def item_screen(view: ItemView) -> ItemScreen:
    """An item screen that shows this view."""
    screen = ItemScreen()
    screen.show_view(view)
    return screen


def _item(instrument_id: str, link_id: str, **responses: tuple[str, ...]) -> Scene:
    given = Responses({name.lstrip("_"): answered(*codes) for name, codes in responses.items()})
    return lambda _look: item_screen(item_view(said(instrument_id, given), link_id, "en"))


def _then(scene: Scene, *pressed: str, focus: str = "") -> Scene:
    """The scene after these were pressed, with the focus on another."""

    def after(look: Look) -> QWidget:
        screen = scene(look)
        for identifier in pressed:
            _control(screen, identifier).click()
        if focus:
            _control(screen, focus).setFocus(Qt.FocusReason.TabFocusReason)
        return screen

    return after


def _control(screen: QWidget, identifier: str) -> QAbstractButton:
    found = screen.findChildren(QAbstractButton, identifier)
    if not found:
        raise LookupError(identifier)
    return found[0]


def _own_words(_look: Look) -> QWidget:
    screen = item_screen(item_view(said("wishes"), "own", "en"))
    screen.findChildren(TextBox)[0].show_text("A quiet room for me and my son.\nSomeone who speaks Tigrinya.")
    return screen


def _effect(_look: Look) -> QWidget:
    view = item_view(said("pcl-5"), "16", "en")
    told = "You can skip this one too. If you do, your worker will check in with you before you leave."
    return item_screen(replace(view, effect=told, note=""))


def _part_note(instrument_id: str, link_id: str, part: int, **responses: tuple[str, ...]) -> Scene:
    given = Responses({name.lstrip("_"): answered(*codes) for name, codes in responses.items()})

    def scene(_look: Look) -> QWidget:
        screen = PartNoteScreen()
        screen.show_view(part_note_view(said(instrument_id, given), link_id, "en", part, 4))
        return screen

    return scene


def _part_list(instrument_id: str) -> Scene:
    def scene(_look: Look) -> QWidget:
        screen = PartListScreen()
        screen.show_view(part_list_view(said(instrument_id), "en"))
        return screen

    return scene


def _break(_look: Look) -> QWidget:
    screen = BreakScreen()
    screen.show_view(None)
    return screen


def _cover(_look: Look) -> QWidget:
    screen = CoverScreen()
    screen.show_view(None)
    return screen


_GATE = _item("pc-ptsd-5", "gate")
_FIVE = _item("pcl-5", "3", _3=("moderately",))

SCENES: Scenes = {
    "client-part-note": _part_note("today", "now", 1),
    "client-part-note-hard": _part_note("pc-ptsd-5", "gate", 2),
    "client-part-note-resumed": _part_note("pc-ptsd-5", "2", 2, gate=("yes",), _1=("no",)),
    "client-part-list": _part_list("pc-ptsd-5"),
    "client-part-list-long": _part_list("pcl-5"),
    "client-item-first": _item("today", "now"),
    "client-item-gate": _GATE,
    "client-item-gate-why": _then(_GATE, "why"),
    "client-item-yes-no": _item("pc-ptsd-5", "2", gate=("yes",), _2=("yes",)),
    "client-item-five-options": _FIVE,
    "client-item-five-why": _then(_FIVE, "why"),
    "client-item-five-more": _then(_FIVE, "more"),
    "client-item-five-focus": _then(_FIVE, focus="option-moderately"),
    "client-item-note": _item("pcl-5", "16"),
    "client-item-effect": _effect,
    "client-item-several": _item("today", "need", need=("drink", "interpreter")),
    "client-item-several-long": _item("wishes", "next"),
    "client-item-text": _item("strengths", "own"),
    "client-item-text-written": _own_words,
    "client-item-skip-focus": _then(_FIVE, focus="skip"),
    "client-break": _break,
    "client-break-look-around": _then(_break, "look-around"),
    "client-break-slow-breath": _then(_break, "slow-breath"),
    "client-cover": _cover,
}
