"""An item screen with a view of one's own, and what is read off it."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.presenters.said_parts import said
from tests.ui.client.around import NORMAL, stage
from tiscreen.domain.instrument import Kind
from ui.pictures import Frame
from ui.presenters.item import ItemView, OptionView, item_view
from ui.screens.client.item import ItemScreen

LONGEST = ("pc-ptsd-5", "gate")  # six examples before the question
FIVE_OPTIONS = ("pcl-5", "3")
SEVERAL = ("today", "need")
OWN_WORDS = ("strengths", "own")
KINDS = (LONGEST, FIVE_OPTIONS, SEVERAL, OWN_WORDS)


def view_of(instrument_id: str, link_id: str, **changes) -> ItemView:
    return replace(item_view(said(instrument_id), link_id, "en"), **changes)


def made_up(*texts: str, kind: Kind = Kind.CHOICE, **changes) -> ItemView:
    """A view with these options, coded a, b, c…"""
    options = tuple(OptionView(code, text) for code, text in zip("abcdefghijkl", texts, strict=False))
    return replace(view_of(*FIVE_OPTIONS), kind=kind, options=options, chosen=(), **changes)


def shown(qtbot, view: ItemView, frame: Frame = NORMAL) -> ItemScreen:
    return stage(qtbot, ItemScreen(), view, frame)


def key(which: Qt.Key) -> None:
    """A key for whatever has the focus."""
    QTest.keyClick(QApplication.focusWidget(), which)
    QApplication.processEvents()


def focused() -> str:
    return QApplication.focusWidget().objectName()


def viewport(screen: QWidget) -> QWidget:
    (area,) = [each for each in screen.findChildren(QScrollArea) if each.parent() is screen]
    return area.viewport()


def in_sight(screen: QWidget, widget: QWidget) -> bool:
    """Whether all of it shows: within the screen, and within the scrolling column where it stands in it."""
    frame = viewport(screen) if viewport(screen).isAncestorOf(widget) else screen
    return frame.rect().contains(QRect(widget.mapTo(frame, QPoint()), widget.size()))
