"""Pictures of every screen can be made, and the registry of scenes is sound."""

import re

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ui.picture_scenes import all_scenes
from ui.pictures import FRAMES, main
from ui.theme import Look


def test_names_say_whose_screen_it_is() -> None:
    assert len(all_scenes()) >= 40
    assert all(re.fullmatch(r"(client|staff|lead|problem)[a-z0-9-]*", name) for name in all_scenes())


def test_one_scene_is_drawn_at_every_size_with_a_sheet(qapp, tmp_path, capsys) -> None:
    assert main(["--out", str(tmp_path), "--only", "client-item-gate"]) == 0
    assert "scenes drawn" in capsys.readouterr().out
    for frame in FRAMES:
        picture = QImage(str(tmp_path / f"client-item-gate-{frame.name}.png"))
        assert (picture.width(), picture.height()) == (frame.width, frame.height)
        assert not QImage(str(tmp_path / f"sheet-{frame.name}.png")).isNull()
    assert (tmp_path / "client-item-gate-911x512-200-end.png").exists()


def test_nothing_to_draw_is_told(qapp, tmp_path) -> None:
    assert main(["--out", str(tmp_path), "--only", "no-such-scene", "--size", "1"]) == 1


class Windows(QObject):
    """Notes every window that shows."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[object] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


@pytest.mark.parametrize("name", all_scenes())
def test_no_part_of_a_screen_shows_as_a_window_of_its_own(qapp, name: str) -> None:
    """A part that is shown before it has its place flashes up and takes the keyboard away."""
    windows = Windows()
    qapp.installEventFilter(windows)
    screen = all_scenes()[name](Look())
    qapp.removeEventFilter(windows)
    assert windows.shown == []
    screen.deleteLater()
