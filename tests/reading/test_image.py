"""Pictures tell when, where and with what they were taken, and are shown upright."""

from __future__ import annotations

import io
import struct
import zlib

import pillow_heif
import pytest
from PIL import Image

from app.domain.exhibit import FileFact, MediaKind
from app.errors import UnreadableFile
from app.reading.reader import Reader


def _photo(kind: str = "JPEG", orientation: int = 1, size: tuple[int, int] = (64, 32)) -> bytes:
    """Left half red, right half blue as stored, with what a phone writes about itself."""
    image = Image.new("RGB", size, "red")
    image.paste("blue", (size[0] // 2, 0, *size))
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x0110] = orientation, "Maker", "Maker X1"
    exif[0x0132] = "2022:01:02 03:04:05"
    exif.get_ifd(0x8769).update({0x9003: "2021:10:03 14:05:06", 0x9011: "+08:00"})
    exif.get_ifd(0x8825).update({1: "N", 2: (43.0, 49.0, 30.0), 3: "W", 4: (87.0, 36.0, 0.0)})
    out = io.BytesIO()
    image.save(out, kind, exif=exif)
    return out.getvalue()


def test_a_photo_tells_its_time_place_and_camera(reader: Reader) -> None:
    reading = reader.read(_photo(), "IMG_1.jpg")
    assert reading.media is MediaKind.IMAGE
    assert set(reading.facts) == {
        FileFact("taken_at", "2021-10-03T14:05:06+08:00"),
        FileFact("timezone", "+08:00"),
        FileFact("modified_at", "2022-01-02T03:04:05"),
        FileFact("camera", "Maker X1"),
        FileFact("position", "43.825000, -87.600000"),
        FileFact("frame_size", "64x32"),
        FileFact("container", "JPEG"),
    }
    assert reading.document.trouble == ""
    assert (reading.document.pages[0].width, reading.document.pages[0].height) == (64, 32)


def test_a_photo_of_a_recent_phone_is_read(reader: Reader) -> None:
    pillow_heif.register_heif_opener()
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "green").save(out, "HEIF")
    reading = reader.read(out.getvalue(), "IMG_2.heic")
    assert reading.media is MediaKind.IMAGE
    pixels = reader.render("heif", out.getvalue, 1, 1.0)
    assert (pixels.width, pixels.height) == (64, 48)
    assert pixels.rgb[1] > 100


def _colour(reader: Reader, key: str, content: bytes, x: float, y: float) -> str:
    pixels = reader.render(key, lambda: content, 1, 1.0)
    at = int(y * (pixels.height - 1)) * pixels.stride + 3 * int(x * (pixels.width - 1))
    red, _, blue = pixels.rgb[at : at + 3]
    return "red" if red > blue else "blue"


# Where the stored left half, red, is seen after each orientation of the EXIF standard: (x, y) as shares of the upright picture.
RED_SIDE = {1: (0, 0.5), 2: (1, 0.5), 3: (1, 0.5), 4: (0, 0.5), 5: (0.5, 0), 6: (0.5, 0), 7: (0.5, 1), 8: (0.5, 1)}


@pytest.mark.parametrize("orientation", RED_SIDE)
def test_every_orientation_is_shown_upright(reader: Reader, orientation: int) -> None:
    content = _photo("PNG", orientation)
    x, y = RED_SIDE[orientation]
    key = f"orientation-{orientation}"
    assert _colour(reader, key, content, x, y) == "red"
    assert _colour(reader, key, content, 1 - x, 1 - y) == "blue"
    shown = dict.fromkeys((5, 6, 7, 8), (32, 64)).get(orientation, (64, 32))
    page = reader.read(content, "a.png").document.pages[0]
    assert (page.width, page.height) == shown


def test_scale_makes_a_picture_smaller_or_larger(reader: Reader) -> None:
    content = _photo(size=(800, 400))
    assert [(p.width, p.height) for p in (reader.render("scaled", lambda: content, 1, scale) for scale in (0.25, 1.0, 1.5))] == [
        (200, 100),
        (800, 400),
        (1200, 600),
    ]


def test_clear_pictures_are_laid_on_white(reader: Reader) -> None:
    out = io.BytesIO()
    Image.new("RGBA", (4, 4), (255, 0, 0, 0)).save(out, "PNG")
    assert reader.render("clear", out.getvalue, 1, 1.0).rgb[:3] == b"\xff\xff\xff"


def test_every_sheet_of_a_fax_is_a_page(reader: Reader) -> None:
    sheets = [Image.new("L", (10 + number, 20), 255) for number in range(3)]
    out = io.BytesIO()
    sheets[0].save(out, "TIFF", save_all=True, append_images=sheets[1:])
    assert [page.width for page in reader.read(out.getvalue(), "fax.tif").document.pages] == [10, 11, 12]
    assert reader.render("fax", out.getvalue, 3, 1.0).width == 12
    with pytest.raises(UnreadableFile):
        reader.render("fax", out.getvalue, 4, 1.0)


def test_a_picture_cut_off_is_told_and_still_shown(reader: Reader) -> None:
    content = _photo(size=(600, 600))
    half = content[: len(content) * 2 // 3]
    reading = reader.read(half, "a.jpg")
    assert reading.media is MediaKind.IMAGE
    assert "cut off" in reading.document.trouble
    assert reader.render("half", lambda: half, 1, 1.0).height == 600


def _bomb(width: int, height: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(100_000))) + chunk(b"IEND", b"")


def test_a_picture_that_unfolds_without_end_is_refused_with_a_sentence(reader: Reader) -> None:
    bomb = _bomb(60_000, 60_000)
    reading = reader.read(bomb, "a.png")
    assert reading.media is MediaKind.OTHER
    assert "million pixels" in reading.document.trouble
    with pytest.raises(UnreadableFile):
        reader.render("bomb", lambda: bomb, 1, 1.0)
