"""Reads what recordings say about themselves, and takes exact stills out of clips."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, cast

import av
from av.container import InputContainer
from av.error import FFmpegError
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from PIL import Image

from app.domain.document import Document, Line, Page
from app.domain.exhibit import FileFact, MediaKind
from app.domain.pixels import Pixels
from app.reading.reading import Reading, unread
from app.reading.source import SourceFile
from app.reading.view import cannot_show, fitting_scale

_MICROSECONDS = 1_000_000
_SLACK = 0.0005  # seconds: times go through floating point
_FAULTS = (FFmpegError, OSError, ValueError, ArithmeticError)
_BROKEN = "This recording is damaged or of a kind not known here. Convert it to MP4 or MP3 and add that too; the original is kept."
_NOT_OPENED = "This recording is damaged or of a kind not known here."
_NO_PICTURE = "This recording has no picture."
_NOT_SHOWN = "The picture at this time is damaged."
_NOTHING_THEN = "The clip has no picture at this time."
_ISO_6709 = re.compile(r"([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)")
_COLON_LESS = re.compile(r"([+-]\d\d)(\d\d)$")
_NEVER = ("1904-01-01", "1970-01-01")  # what recorders write that do not know the time
_WRITTEN_AS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("taken_at", ("com.apple.quicktime.creationdate", "date")),
    ("created_at", ("creation_time",)),
    ("author", ("artist", "author", "com.apple.quicktime.author")),
    ("producer", ("com.apple.quicktime.software", "com.android.version", "encoder")),
    ("title", ("title",)),
)
_MAKES = ("com.apple.quicktime.make", "com.android.manufacturer", "make")
_MODELS = ("com.apple.quicktime.model", "com.android.model", "model")
_PLACES = ("com.apple.quicktime.location.iso6709", "location", "location-eng")


def read(file: SourceFile) -> Reading:
    """Facts of a film or a sound recording, without reading more of it than its index."""
    try:
        with _opened(file) as container:
            film = _film(container)
            turn = _turn(container, film)
            facts = tuple(_facts(container, film, turn))
            width, height = _upright_size(film, turn) if film else (0, 0)
    except _FAULTS:
        return unread(MediaKind.OTHER, _BROKEN)
    if not any(fact.name == "codec" for fact in facts):
        return unread(MediaKind.OTHER, _BROKEN, facts)
    page = Page(1, 0, 0, (Line(1, 0, 0),), width, height)
    return Reading(MediaKind.VIDEO if film else MediaKind.AUDIO, Document("", (page,)), facts)


def _opened(file: SourceFile) -> InputContainer:
    file.seek(0)
    return av.open(cast("BinaryIO", file), mode="r", metadata_errors="replace")


def _film(container: InputContainer) -> VideoStream | None:
    """The first moving picture; the cover of a sound file is none."""
    covers = Disposition.attached_pic
    return next((stream for stream in container.streams.video if not stream.disposition & covers), None)


def _facts(container: InputContainer, film: VideoStream | None, turn: int) -> Iterator[FileFact]:
    told = {key.lower(): value for stream in reversed(container.streams) for key, value in stream.metadata.items()}
    told |= {key.lower(): value for key, value in container.metadata.items()}
    if container.duration is not None and container.duration > 0:
        yield FileFact("duration", f"{container.duration / _MICROSECONDS:.3f}")
    yield FileFact("container", container.format.name)
    heard_or_seen = [stream for stream in container.streams if stream.type in {"video", "audio"} and stream.codec_context]
    codecs = dict.fromkeys(stream.codec_context.name for stream in heard_or_seen)
    if codecs:
        yield FileFact("codec", ", ".join(codecs))
    if film is not None:
        width, height = _upright_size(film, turn)
        yield FileFact("frame_size", f"{width}x{height}")
        if film.average_rate:
            yield FileFact("frame_rate", f"{float(film.average_rate):.3f}".rstrip("0").rstrip("."))
    yield from _told_facts(told)


def _told_facts(told: dict[str, str]) -> Iterator[FileFact]:
    for name, keys in _WRITTEN_AS:
        value = _first(told, keys)
        if name.endswith("_at"):
            value = "" if value.startswith(_NEVER) or "T" not in value else _COLON_LESS.sub(r"\1:\2", value)
        if value:
            yield FileFact(name, value)
    make, model = _first(told, _MAKES), _first(told, _MODELS)
    if make or model:
        yield FileFact("camera", f"{make} {model}".strip())
    place = _ISO_6709.match(_first(told, _PLACES))
    if place:
        yield FileFact("position", f"{float(place[1]):.6f}, {float(place[2]):.6f}")


def _first(told: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((told[key].strip() for key in keys if told.get(key, "").strip()), "")


def _upright_size(film: VideoStream, turn: int) -> tuple[int, int]:
    """Width and height as shown: phones store upright films lying and say how to turn them."""
    return (film.height, film.width) if turn % 180 else (film.width, film.height)


def _turn(container: InputContainer, film: VideoStream | None) -> int:
    """Degrees to turn frames against the clock; only a decoded frame knows."""
    if film is None:
        return 0
    frame = next(container.decode(film), None)
    return frame.rotation if frame is not None else 0


class MediaView:
    """A clip kept open to take stills from it."""

    def __init__(self, file: SourceFile) -> None:
        try:
            self._container = _opened(file)
        except _FAULTS as fault:
            raise cannot_show(_NOT_OPENED) from fault
        self._film = _film(self._container)

    def draw(self, page: int, scale: float) -> Pixels:  # noqa: ARG002 - the signature is the contract
        """The opening frame."""
        return self.still(0.0)

    def still(self, seconds: float) -> Pixels:
        """The frame on screen that many seconds after the clip's first, at its full size or as large as is allowed."""
        if self._film is None:
            raise cannot_show(_NO_PICTURE)
        try:
            frame = self._frame_at(self._film, seconds)
        except _FAULTS as fault:
            raise cannot_show(_NOT_SHOWN) from fault
        if frame is None:
            raise cannot_show(_NOTHING_THEN)
        return _pixels(frame)

    def close(self) -> None:
        """Give back what is held."""
        self._container.close()

    def _frame_at(self, film: VideoStream, seconds: float) -> VideoFrame | None:
        """Seek to the key frame before and decode up to the last frame that is not later."""
        begin = float((film.start_time or 0) * (film.time_base or 0))
        wanted = begin + max(0.0, seconds) + _SLACK
        self._container.seek(int((wanted - _SLACK) * _MICROSECONDS), backward=True)
        shown: VideoFrame | None = None
        for frame in self._container.decode(film):
            if shown is not None and frame.time is not None and frame.time > wanted:
                break
            shown = frame
        return shown


def _pixels(frame: VideoFrame) -> Pixels:
    rgb = frame.reformat(format="rgb24")
    picture = Image.frombuffer("RGB", (rgb.width, rgb.height), bytes(rgb.planes[0]), "raw", "RGB", rgb.planes[0].line_size, 1)
    factor = fitting_scale(picture.width, picture.height, 1.0)
    if factor < 1.0:
        picture = picture.resize((round(picture.width * factor), round(picture.height * factor)))
    if frame.rotation:
        picture = picture.rotate(frame.rotation, expand=True)
    return Pixels(picture.width, picture.height, picture.width * 3, picture.tobytes())
