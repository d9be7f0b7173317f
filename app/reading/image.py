"""Reads what photographs and scans say about themselves, and draws them the right way up."""

from __future__ import annotations

import io
import math
import struct
from collections.abc import Iterator

from PIL import Image, ImageFile

from app.domain.exhibit import FileFact, MediaKind
from app.domain.pixels import Pixels
from app.reading.layout import Layout
from app.reading.moments import exif_moment
from app.reading.reading import Reading, unread
from app.reading.view import cannot_show, fitting_scale

_MAKE, _MODEL, _SOFTWARE, _CHANGED, _ARTIST, _ORIENTATION = 0x010F, 0x0110, 0x0131, 0x0132, 0x013B, 0x0112
_CAMERA_PART, _POSITION_PART = 0x8769, 0x8825
_TAKEN, _STORED, _OFFSET_CHANGED, _OFFSET_TAKEN, _OFFSET_STORED = 0x9003, 0x9004, 0x9010, 0x9011, 0x9012
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_LYING = frozenset((5, 6, 7, 8))  # orientations that swap width and height
_DEGREES = (1, 60, 3600)
_SHEETS_READ = 500
_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
_FAULTS = (OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, ArithmeticError, struct.error, RuntimeError)
_BROKEN = "This picture is damaged and could not be opened. Get it from the camera or sender once more; the original is kept."
_CUT_OFF = "This picture is damaged or cut off; only what is whole of it is shown. Get it from the camera or sender once more."
_TOO_LARGE_TO_SHOW = "This picture is larger than 120 million pixels."
_NOT_SHOWN = "This picture is damaged and cannot be shown."
_NO_MOMENTS = "A picture has no moments."
_TOO_LARGE = "This picture is larger than 120 million pixels, so it was kept without being opened. Save a smaller copy and add that too."


def read(data: bytes) -> Reading:
    """Facts and sizes; a picture has no text."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            facts = tuple(_facts(image))
            layout = Layout()
            for width, height in _sheets(image):
                layout.end_page(width, height)
    except _BOMBS:
        return unread(MediaKind.OTHER, _TOO_LARGE)
    except _FAULTS:
        return unread(MediaKind.OTHER, _BROKEN)
    return Reading(MediaKind.IMAGE, layout.document("" if _is_whole(data) else _CUT_OFF), facts)


def _is_whole(data: bytes) -> bool:
    try:
        with Image.open(io.BytesIO(data)) as image:
            image.load()
    except (*_FAULTS, *_BOMBS):
        return False
    return True


def _sheets(image: Image.Image) -> Iterator[tuple[int, int]]:
    """Width and height of every sheet of a scan; moving pictures count as one."""
    count = getattr(image, "n_frames", 1) if image.format == "TIFF" else 1
    for number in range(min(count, _SHEETS_READ)):
        image.seek(number)
        yield _upright_size(image)


def _upright_size(image: Image.Image) -> tuple[int, int]:
    width, height = image.size
    return (height, width) if _orientation(image) in _LYING else (width, height)


def _orientation(image: Image.Image) -> int:
    turned = image.getexif().get(_ORIENTATION)
    return turned if isinstance(turned, int) else 1


def _facts(image: Image.Image) -> Iterator[FileFact]:
    try:
        yield from _exif_facts(image.getexif())
    except _FAULTS:
        yield from ()  # damaged tags say nothing; the picture may be whole
    width, height = _upright_size(image)
    yield FileFact("frame_size", f"{width}x{height}")
    if image.format:
        yield FileFact("container", image.format)


def _exif_facts(exif: Image.Exif) -> Iterator[FileFact]:
    camera = exif.get_ifd(_CAMERA_PART)
    moments = (
        ("taken_at", camera.get(_TAKEN), camera.get(_OFFSET_TAKEN)),
        ("created_at", camera.get(_STORED), camera.get(_OFFSET_STORED)),
        ("modified_at", exif.get(_CHANGED), camera.get(_OFFSET_CHANGED)),
    )
    for name, written, offset in moments:
        moment = exif_moment(_plain(written), _plain(offset))
        if moment:
            yield FileFact(name, moment)
    if _plain(camera.get(_OFFSET_TAKEN)):
        yield FileFact("timezone", _plain(camera.get(_OFFSET_TAKEN)))
    for name, value in (("camera", _camera(exif)), ("author", _plain(exif.get(_ARTIST))), ("producer", _plain(exif.get(_SOFTWARE)))):
        if value:
            yield FileFact(name, value)
    position = _position(exif.get_ifd(_POSITION_PART))
    if position:
        yield FileFact("position", position)


def _plain(value: object) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-8", errors="replace")
    return value.replace("\x00", " ").strip() if isinstance(value, str) else ""


def _camera(exif: Image.Exif) -> str:
    make, model = _plain(exif.get(_MAKE)), _plain(exif.get(_MODEL))
    return model if model.startswith(make) else f"{make} {model}".strip()


def _position(part: dict[int, object]) -> str:
    """Latitude and longitude in degrees, south and west negative."""
    latitude, longitude = _degrees(part.get(2), part.get(1)), _degrees(part.get(4), part.get(3))
    return "" if latitude is None or longitude is None else f"{latitude:.6f}, {longitude:.6f}"


def _degrees(parts: object, side: object) -> float | None:
    if not isinstance(parts, tuple) or len(parts) != len(_DEGREES):
        return None
    value = sum(float(part) / unit for part, unit in zip(parts, _DEGREES, strict=True))
    if not math.isfinite(value):
        return None
    return -value if _plain(side).upper() in {"S", "W"} else value


class ImageView:
    """A picture kept to be drawn at several sizes."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def draw(self, page: int, scale: float) -> Pixels:
        """One sheet upright, scale 1.0 giving every pixel, over white where it is clear."""
        try:
            return self._drawn(page, scale)
        except _BOMBS as bomb:
            raise cannot_show(_TOO_LARGE_TO_SHOW) from bomb
        except _FAULTS as fault:
            raise cannot_show(_NOT_SHOWN) from fault

    def still(self, seconds: float) -> Pixels:  # noqa: ARG002 - the signature is the contract
        """A picture has no moments."""
        raise cannot_show(_NO_MOMENTS)

    def close(self) -> None:
        """Give back what is held."""
        self._data = b""

    def _drawn(self, page: int, scale: float) -> Pixels:
        with Image.open(io.BytesIO(self._data)) as image:
            image.seek(page - 1)
            factor = fitting_scale(image.width, image.height, scale)
            size = (max(1, round(image.width * factor)), max(1, round(image.height * factor)))
            image.draft("RGB", size)
            _load_what_is_there(image)
            flat = _flat(image)
            sized = flat if flat.size == size else flat.resize(size, Image.Resampling.BOX if factor < 1 else Image.Resampling.NEAREST)
            turn = _TURNS.get(_orientation(image))
            upright = sized if turn is None else sized.transpose(turn)
        return Pixels(upright.width, upright.height, upright.width * 3, upright.tobytes())


def _load_what_is_there(image: Image.Image) -> None:
    """Decode even a picture that was cut off: half a photograph can still be evidence."""
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        image.load()
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = False


def _flat(image: Image.Image) -> Image.Image:
    if "A" in image.getbands() or "transparency" in image.info:
        clear = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear).convert("RGB")
    return image.convert("RGB")
