"""Draws every screen at the sizes it must hold up at: `python -m ui.pictures [--out DIR] [--only WORD] [--size N]`."""

import argparse
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui import theme
from ui.app import application
from ui.colours import THEMES
from ui.picture_scenes import Scene, all_scenes


@dataclass(frozen=True, slots=True)
class Frame:
    """A window size at a text size, in a theme."""

    width: int
    height: int
    scale: int
    theme: str = "light"

    @property
    def name(self) -> str:
        """As it stands in file names."""
        return f"{self.width}x{self.height}-{self.scale}" + ("" if self.theme == "light" else f"-{self.theme}")


FRAMES = (Frame(1366, 768, 100), Frame(911, 512, 200), Frame(1093, 614, 125))

# The pictures of the documents, kept with them: file name ← scene, in the first frame.
GUIDE = {
    "why": "client-item-five-why",
    "in-charge": "client-in-charge",
    "break": "client-break",
    "review": "client-review-few",
    "keep": "client-keep-four",
    "finish": "client-finish",
}


def ready_app() -> tuple[QApplication, str]:
    """The application as the program itself sets it up, and the name of the bundled font."""
    return application(), theme.load_font()


def staged(app: QApplication, scene: Scene, frame: Frame, family: str) -> QWidget:
    """The scene's screen, shown at this size as a person would meet it."""
    look = theme.Look(THEMES[frame.theme], frame.scale, family)
    theme.apply(app, look)
    screen = scene(look)
    wanted = screen.focusWidget()
    screen.resize(frame.width, frame.height)
    screen.show()
    screen.activateWindow()
    for _ in range(3):
        app.processEvents()
    if wanted is not None:
        wanted.setFocus(Qt.FocusReason.TabFocusReason)
    app.processEvents()
    return screen


def drawn(screen: QWidget) -> list[QPixmap]:
    """The screen as it is met, and once more with its column scrolled to the end where it scrolls."""
    pictures = [screen.grab()]
    for area in screen.findChildren(QScrollArea):
        bar = area.verticalScrollBar()
        if bar.maximum() > 0 and bar.value() < bar.maximum():
            bar.setValue(bar.maximum())
            pictures.append(screen.grab())
            break
    return pictures


def put_away(screen: QWidget) -> None:
    """Close a screen and let it go at once; a change of look would restyle every screen that is left."""
    screen.close()
    screen.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def contact_sheet(pictures: list[QPixmap], across: int = 4, width: int = 480) -> QPixmap:
    """All pictures small on one page."""
    tall = max((round(p.height() * width / p.width()) for p in pictures), default=1)
    down = -(-len(pictures) // across)
    sheet = QPixmap(QSize(across * (width + 16) + 16, down * (tall + 16) + 16))
    sheet.fill(QColor("#555555"))
    painter = QPainter(sheet)
    for place, picture in enumerate(pictures):
        small = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        painter.drawPixmap(QPoint(16 + place % across * (width + 16), 16 + place // across * (tall + 16)), small)
    painter.end()
    return sheet


def draw_all(out: Path, only: str = "", frames: tuple[Frame, ...] = FRAMES) -> int:
    """Write a PNG for each scene and frame, and a contact sheet for each frame; return how many scenes there were."""
    app, family = ready_app()
    out.mkdir(parents=True, exist_ok=True)
    scenes = {name: scene for name, scene in all_scenes().items() if only in name}
    for frame in frames:
        sheet: list[QPixmap] = []
        for name, scene in scenes.items():
            screen = staged(app, scene, frame, family)
            for picture, end in zip(drawn(screen), ("", "-end"), strict=False):
                picture.save(str(out / f"{name}-{frame.name}{end}.png"))
                sheet.append(picture)
            put_away(screen)
        if sheet:
            contact_sheet(sheet).save(str(out / f"sheet-{frame.name}.png"))
    return len(scenes)


def draw_guide(out: Path) -> None:
    """Write the pictures that the documents show."""
    app, family = ready_app()
    out.mkdir(parents=True, exist_ok=True)
    scenes = all_scenes()
    for name, scene in GUIDE.items():
        screen = staged(app, scenes[scene], FRAMES[0], family)
        drawn(screen)[0].save(str(out / f"{name}.png"))
        put_away(screen)


def main(arguments: list[str] | None = None) -> int:
    """Read the arguments and draw."""
    parser = argparse.ArgumentParser(prog="python -m ui.pictures", description="Draw every screen at every size.")
    parser.add_argument("--out", type=Path, default=Path("out/pictures"))
    parser.add_argument("--guide", type=Path, metavar="DIR", help="draw only the documents' pictures, into DIR")
    parser.add_argument("--only", default="", help="only scenes whose name holds this")
    parser.add_argument("--size", type=int, choices=(1, 2, 3), help="only one of the three sizes")
    asked = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if asked.guide:
        draw_guide(asked.guide)
        return 0
    frames = (FRAMES[asked.size - 1],) if asked.size else FRAMES
    count = draw_all(asked.out, asked.only, frames)
    print(f"{count} scenes drawn into {asked.out}")
    return 0 if count else 1


if __name__ == "__main__":
    sys.exit(main())
