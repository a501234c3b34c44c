"""The last steps of a referral summary: the very pages that will be sent (AC-14), and the code that is said."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.presenters.referral import ReferralView
from ui.screens.staff.frame import filled
from ui.widgets.button import Button
from ui.widgets.card import Card, emptied, stacked
from ui.widgets.note_panel import NotePanel
from ui.widgets.page_picture import PagePicture
from ui.widgets.plain_label import PlainLabel


class ReferralPages(QWidget):
    """Every page as a picture of the file itself, and on request the same words as text, to hear or to enlarge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(16)
        lines.addWidget(PlainLabel(self.tr("These are the very pages that will be sent. Nothing else goes with them.")))
        self.as_text = Button(self.tr("Show the same words as text"), identifier="as-text")
        self.as_text.clicked.connect(self._on_as_text)
        lines.addWidget(self.as_text, 0, Qt.AlignmentFlag.AlignLeading)
        self._words: tuple[str, ...] = ()
        self._text, self._pages = QVBoxLayout(), QVBoxLayout()
        for inside, spacing in ((self._text, 4), (self._pages, 16)):
            inside.setSpacing(spacing)
            lines.addLayout(inside)

    def show_pages(self, pages: tuple[bytes, ...], words: tuple[str, ...]) -> None:
        """Replace all pages; the text stays folded away."""
        emptied(self._text)
        emptied(self._pages)
        self._words = words
        self.as_text.setVisible(bool(words))
        for number, png in enumerate(pages, start=1):
            name = filled(self.tr("Page %1 of %2"), str(number), str(len(pages)))
            page = PagePicture(png, name, f"page-{number}")
            self._pages.addWidget(stacked(PlainLabel(name, "help"), page))

    def _on_as_text(self) -> None:
        emptied(self._text)
        for line in self._words:
            self._text.addWidget(PlainLabel(line))
        self.as_text.hide()


class ReferralMade(QWidget):
    """Where the file is, and the code to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file, self.folder, self.code = PlainLabel("", "label"), PlainLabel("", "help"), PlainLabel("", "code")
        for label, identifier in ((self.file, "file-name"), (self.folder, "folder"), (self.code, "code")):
            label.setAccessibleIdentifier(identifier)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(16)
        lines.addWidget(stacked(PlainLabel(self.tr("The file")), self.file, self.folder))
        lines.addWidget(Card(PlainLabel(self.tr("Say this code to the recipient. It opens the file.")), self.code))
        lines.addWidget(
            NotePanel(
                self.tr("Say it aloud, in person or by telephone. Do not send it with the file."),
                self.tr("The code is not kept here. Write it down now if you need it later."),
                self.tr("Delete the file from this laptop when it has arrived."),
            )
        )

    def show_view(self, view: ReferralView) -> None:
        """Show name, place and code of the file."""
        self.file.setText(view.file_name)
        self.folder.setText(view.folder)
        self.code.setText(view.code)
