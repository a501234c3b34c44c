"""Roles that Qt's own widgets do not have, and sentences for a screen reader.

A widget class asks for one by its `reader_role`: "heading" for a label, "group" for things that belong together.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget


class _HeadingRole(QAccessibleWidget):
    """A label that a reader lists among the headings."""

    def __init__(self, heading: QLabel) -> None:
        super().__init__(heading, QAccessible.Role.Heading)
        self._heading = heading

    def text(self, kind: QAccessible.Text) -> str:
        return self._heading.text() if kind is QAccessible.Text.Name else super().text(kind)


def _role_of(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """What Qt asks for each widget once; the answer is kept with the widget, else Python would drop it."""
    role: QAccessibleWidget | None = None
    asked = getattr(thing, "reader_role", "")
    if asked == "heading" and isinstance(thing, QLabel):
        role = _HeadingRole(thing)
    elif asked == "group" and isinstance(thing, QWidget):
        role = QAccessibleWidget(thing, QAccessible.Role.Grouping)
    if role is not None:
        thing.setProperty("accessible", role)
    return role


def install_roles() -> None:
    """Teach Qt these roles; once for each process, when the application is made."""
    QAccessible.installFactory(_role_of)


def announce(widget: QWidget, sentence: str) -> None:
    """Let a screen reader say one sentence, politely (AC-52)."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
