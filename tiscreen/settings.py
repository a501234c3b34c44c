"""Small choices in settings.json: nothing about anyone, never an answer, never a key."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TypeAlias

Value: TypeAlias = str | int | float | bool


class Settings:
    """The settings of one data folder. A file that cannot be read counts as empty."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, name: str, default: Value) -> Value:
        """The value kept under `name`, or `default` when there is none of that type."""
        value = self._read().get(name, default)
        return value if isinstance(value, type(default)) else default

    def put(self, **values: Value) -> None:
        """Keep these values, durably and all at once."""
        text = json.dumps({**self._read(), **values}, indent=1, sort_keys=True)
        new = self._path.with_name(f"{self._path.name}.new")
        with new.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        new.replace(self._path)

    def _read(self) -> dict[str, Value]:
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return kept if isinstance(kept, dict) else {}
