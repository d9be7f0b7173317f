"""One-colour icons, drawn in a token of the present palette."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.ui.theme import colour

_STROKE = b'stroke-width="1.75"'


def icon(name: str, tone: str = "ink2", size: int = 16) -> QIcon:
    """An icon in the colour a token ("ink2", "accent", …) has now; ask again after a change of theme."""
    return QIcon(pixmap(name, tone, size))


def pixmap(name: str, tone: str = "ink2", size: int = 16, ratio: float = 0) -> QPixmap:
    """The same as pixels, `size` logical pixels square, for a device pixel ratio (0: the screen's)."""
    primary = QGuiApplication.primaryScreen()
    return _drawn(name, colour(tone).name(), size, ratio or (primary.devicePixelRatio() if primary else 1.0))


def paint_icon(painter: QPainter, name: str, tone: str, rectangle: QRectF) -> None:
    """Draw an icon into a rectangle of any size."""
    renderer = QSvgRenderer(QByteArray(_recoloured(name, colour(tone).name())))
    renderer.render(painter, rectangle)


@lru_cache(maxsize=512)
def _drawn(name: str, hex_colour: str, size: int, ratio: float) -> QPixmap:
    pixels = QPixmap(round(size * ratio), round(size * ratio))
    pixels.setDevicePixelRatio(ratio)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    QSvgRenderer(QByteArray(_recoloured(name, hex_colour))).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixels


@lru_cache(maxsize=512)
def _recoloured(name: str, hex_colour: str) -> bytes:
    # QtSvg paints currentColor black, so the colour goes into the drawing itself.
    file = QFile(f"icons:{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        message = f"no icon {name}"
        raise LookupError(message)
    drawing = bytes(file.readAll().data())
    file.close()
    return drawing.replace(b"currentColor", hex_colour.encode()).replace(b'stroke-width="2"', _STROKE)
