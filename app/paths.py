"""Where resources and user data are, in development and frozen."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

from app.errors import NotFound


def resource(*parts: str) -> Path:
    """Path of a file shipped with the program; raises NotFound for `..`, absolute parts or a missing file."""
    root = resource_root()
    path = root.joinpath(*parts).resolve()
    if not path.is_relative_to(root):
        message = "A resource outside the program's own folder was asked for."
        raise NotFound(message, "Reinstall Averment if this happens again.")
    if not path.exists():
        message = f"The program file {'/'.join(parts)} is missing."
        raise NotFound(message, "Reinstall Averment to put it back.")
    return path


def resource_root() -> Path:
    """Folder that holds icons, styles, templates and rules: beside the package, or inside the frozen bundle."""
    bundle = getattr(sys, "_MEIPASS", None)
    base = Path(bundle) if bundle else Path(__file__).resolve().parent.parent
    return base / "resources"


def default_store() -> Path:
    """Folder of the store when none is named."""
    return Path(platformdirs.user_data_dir("Averment", appauthor=False)) / "Cases.averment"


def settings_file() -> Path:
    """File of this machine's preferences; it never holds case content."""
    return Path(platformdirs.user_config_dir("Averment", appauthor=False)) / "settings.json"
