"""The last-resort log: which kind of trouble, in which file and line; never a value, a name or a local variable."""

from __future__ import annotations

import sys
import threading
import time
import traceback
from pathlib import Path
from types import TracebackType

LONGEST = 128 * 1024


class Log:
    """app.log of one data folder; each entry is a few lines, and old entries go when it grows long."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._one_at_a_time = threading.Lock()

    def note(self, words: str) -> None:
        """Add one line. `words` are written by us and hold nothing that a person entered."""
        with self._one_at_a_time:
            try:
                self._shorten()
                with self._path.open("a", encoding="utf-8") as file:
                    file.write(f"{time.strftime('%Y-%m-%d')} {words}\n")
            except OSError:
                return  # a log that cannot be written must not add trouble to trouble

    def trouble(self, error: BaseException) -> None:
        """Add what happened and where, without the message of the exception: it may hold an answer."""
        self.note(redacted(error))

    def catch_everything(self) -> None:
        """Send what nobody caught, on any thread, here instead of to the screen with its values."""

        def on_exception(_: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
            self.trouble(error)

        def on_thread(details: threading.ExceptHookArgs) -> None:
            if details.exc_value is not None:
                self.trouble(details.exc_value)

        def on_unraisable(details: sys.UnraisableHookArgs) -> None:
            if details.exc_value is not None:
                self.trouble(details.exc_value)

        sys.excepthook, threading.excepthook, sys.unraisablehook = on_exception, on_thread, on_unraisable

    def _shorten(self) -> None:
        if self._path.exists() and self._path.stat().st_size > LONGEST:
            kept = self._path.read_text(encoding="utf-8", errors="replace")[-LONGEST // 2 :]
            self._path.write_text(kept[kept.find("\n") + 1 :], encoding="utf-8")


def redacted(error: BaseException) -> str:
    """The kind of each exception in the chain, and the file, line and function it passed through."""
    parts: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(parts) < 5:
        places = [
            f"{'/'.join(Path(frame.filename).parts[-2:])}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__, limit=-20)
        ]
        parts.append(f"{type(seen).__name__} at {' < '.join(reversed(places)) or 'an unknown place'}")
        seen = seen.__cause__ or seen.__context__
    return " | from ".join(parts)
