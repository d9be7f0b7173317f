"""Preferences as the window changes them."""

from __future__ import annotations

from pathlib import Path

import msgspec

from app.settings import Settings, load_settings, save_settings


class Preferences:
    """The current settings; every change is kept at once. A machine that cannot keep them works on without."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self.current: Settings = load_settings(path)

    def change(self, **values: object) -> None:
        """Take on new values, such as `zoom=110`; raises ValueError for one outside its range."""
        merged = {**msgspec.structs.asdict(self.current), **values}
        try:
            self.current = msgspec.convert(merged, type=Settings)
        except msgspec.ValidationError as error:
            raise ValueError(str(error)) from error
        try:
            save_settings(self.current, self._path)
        except OSError:
            return
