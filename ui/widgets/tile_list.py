"""Options side by side, as many in a line as fit: two for yes and no, a scale as buttons (AC-56)."""

from math import ceil
from typing import cast

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from ui.widgets.option_list import OptionList

_GAP = 10


class TileList(OptionList):
    """Tiles of one width in reading order, mirrored where one reads from the right; no line is nearly empty."""

    def __init__(self, prefix: str = "option", parent: QWidget | None = None) -> None:
        super().__init__(several=False, prefix=prefix, parent=parent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Break the lines anew when words, size or what is shown changed."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._arrange()
        return super().event(event)

    def _made_layout(self) -> QLayout:
        self._grid = QGridLayout(self)
        return self._grid

    def _arrange(self) -> None:
        tiles = self._shown()
        if not tiles:
            return
        widest = max(tile.sizeHint().width() for tile in tiles)
        fitting = max(1, min(len(tiles), (self.width() + _GAP) // (widest + _GAP)))
        columns = ceil(len(tiles) / ceil(len(tiles) / fitting))
        places = [divmod(number, columns) for number in range(len(tiles))]
        if places == [self._place_of(tile) for tile in tiles]:
            return
        for tile, (line, column) in zip(tiles, places, strict=True):
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, line, column)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, int(column < columns))

    def _place_of(self, tile: QWidget) -> tuple[int, int]:
        line, column, *_ = cast("tuple[int, ...]", self._grid.getItemPosition(self._grid.indexOf(tile)))
        return line, column
