"""Typed preferences of this machine; never case content."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec

from app.paths import settings_file


class Theme(StrEnum):
    """Which palette the window wears; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Settings(msgspec.Struct, frozen=True):
    """Preferences with their ranges: zoom in percent of reading text, idle minutes before locking (0 never)."""

    theme: Theme = Theme.SYSTEM
    language: str = "en"
    zoom: Annotated[int, msgspec.Meta(ge=80, le=200)] = 100
    single_letter_keys: bool = True
    idle_minutes: Annotated[int, msgspec.Meta(ge=0, le=120)] = 5
    store: str = ""


def load_settings(path: Path | None = None) -> Settings:
    """What was saved, or the defaults where the file is absent or does not make sense."""
    try:
        return msgspec.json.decode((path or settings_file()).read_bytes(), type=Settings)
    except (OSError, msgspec.DecodeError):
        return Settings()


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the preferences in place of the old ones; raises OSError."""
    target = path or settings_file()
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_suffix(".new")
    fresh.write_bytes(msgspec.json.encode(settings))
    fresh.replace(target)
