"""What the window wears: the palette of the moment, its style sheet, and the fonts of the two voices."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources
from typing import cast

from PySide6.QtCore import QFile, QIODevice, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.palette import Palette, palette

REGULAR, SEMIBOLD = 400, 600

_SERIF = ["Source Serif 4", "Noto Serif", "Georgia", "Noto Serif CJK SC", "Songti SC", "SimSun"]
_SANS_FALLBACK = ["Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei"]
_MONO = ["Noto Sans Mono", "DejaVu Sans Mono", "Menlo", "Consolas"]
_GENERIC = {"Sans Serif", "Sans", "DejaVu Sans", "Monospace"}
_PROPERTY = "averment_palette"
_HOLE = re.compile(r"\{([a-z_0-9]+)\}")


def tokens() -> Palette:
    """The palette the window wears now; the light one before any was put on."""
    qapp = QApplication.instance()
    name = qapp.property(_PROPERTY) if qapp is not None else None
    return palette(name or "light")


def colour(token: str) -> QColor:
    """A token of the present palette as a colour; wholly transparent for a tint this palette does not have."""
    value = cast("str", getattr(tokens(), token))
    return QColor(value) if value else QColor(Qt.GlobalColor.transparent)


def chosen_palette(choice: str) -> Palette:
    """The palette for a preference ("system", "light" or "dark"), in high contrast where the desktop asks for it."""
    hints = QGuiApplication.styleHints()
    dark = choice == "dark" or (choice == "system" and hints.colorScheme() is Qt.ColorScheme.Dark)
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return palette("contrast-dark" if dark else "contrast-light")
    return palette("dark" if dark else "light")


def put_on(qapp: QApplication, worn: Palette) -> None:
    """Dress the whole program in a palette; every widget hears of it by a PaletteChange event."""
    qapp.setProperty(_PROPERTY, worn.name)
    qapp.setFont(sans_font(13))
    qapp.setPalette(_qt_palette(worn))
    qapp.setStyleSheet(_filled_style_sheet(worn))


def load_fonts() -> None:
    """Make the serif that is shipped with the program known to Qt; call it once, after the application exists."""
    for file in resources.files("fontpkg_source_serif_4").joinpath("files").iterdir():
        QFontDatabase.addApplicationFont(str(file))


def serif_font(pixel_size: float, weight: int = REGULAR) -> QFont:
    """The voice of the record: testimony, quotations, questions, client names. Weight is a variable axis, never QSS."""
    font = QFont()
    font.setFamilies(_SERIF)
    font.setPixelSize(round(pixel_size))
    font.setWeight(QFont.Weight(weight))
    font.setVariableAxis(QFont.Tag("wght"), weight)
    return font


def sans_font(pixel_size: float, weight: int = REGULAR, *, tabular: bool = False) -> QFont:
    """The voice of the program; `tabular` figures wherever numbers stand in columns."""
    font = QFont()
    font.setFamilies(list(_sans_families()))
    font.setPixelSize(round(pixel_size))
    font.setWeight(QFont.Weight(weight))
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def mono_font(pixel_size: float) -> QFont:
    """For hashes alone."""
    font = QFont()
    font.setFamilies(_MONO)
    font.setPixelSize(round(pixel_size))
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


@lru_cache(maxsize=1)
def _sans_families() -> tuple[str, ...]:
    system = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).family()
    first = [] if system in _GENERIC or not system else [system]
    return tuple(dict.fromkeys([*first, *_SANS_FALLBACK]))


def _qt_palette(worn: Palette) -> QPalette:
    roles = QPalette.ColorRole
    qt_palette = QPalette()
    for role, token in {
        roles.Window: worn.canvas,
        roles.Base: worn.page,
        roles.AlternateBase: worn.surface,
        roles.Button: worn.page,
        roles.Text: worn.ink,
        roles.WindowText: worn.ink,
        roles.ButtonText: worn.ink,
        roles.BrightText: worn.ink,
        roles.PlaceholderText: worn.ink3,
        roles.Highlight: worn.accent_soft,
        roles.HighlightedText: worn.ink,
        roles.Link: worn.accent,
        roles.LinkVisited: worn.accent,
        roles.Accent: worn.accent,
        roles.Mid: worn.line2,
        roles.Light: worn.page,
        roles.Midlight: worn.sunken,
        roles.Dark: worn.line2,
        roles.Shadow: worn.line2,
        roles.ToolTipBase: worn.surface,
        roles.ToolTipText: worn.ink,
    }.items():
        qt_palette.setColor(role, QColor(token))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        qt_palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(worn.ink3))
    return qt_palette


def _filled_style_sheet(worn: Palette) -> str:
    """The one template with its `{token}` holes filled; a tint the palette lacks becomes transparent."""
    file = QFile("styles:averment.qss")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return ""
    template = bytes(file.readAll().data()).decode()
    file.close()
    others = {
        "edge": worn.line2 if worn.is_high_contrast else worn.line,
        "focus_width": "3" if worn.is_high_contrast else "2",
        "shade": "dark" if worn.is_dark else "light",
    }
    return _HOLE.sub(lambda hole: others.get(hole[1]) or getattr(worn, hole[1]) or "transparent", template)
