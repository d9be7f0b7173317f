"""Recordings tell what they are, and clips give the frame that was on screen."""

from __future__ import annotations

import io

import av
import pytest
from PIL import Image

from app.domain.exhibit import FileFact, MediaKind
from app.errors import UnreadableFile
from app.reading.reader import Reader

_RATE = 10


def _clip(frames: int = 20, rotation: int = 0) -> bytes:
    """Frame number n is grey of brightness 12 n, ten frames to a second."""
    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as container:
        container.metadata["creation_time"] = "2021-10-03T06:05:06.000000Z"
        container.metadata["title"] = "Fence"
        stream = container.add_stream("mpeg4", rate=_RATE)
        stream.width, stream.height, stream.pix_fmt = 64, 32, "yuv420p"
        if rotation:
            stream.set_display_rotation(rotation)
        for number in range(frames):
            frame = av.VideoFrame.from_image(Image.new("RGB", (64, 32), (12 * number,) * 3))
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return out.getvalue()


def _tone() -> bytes:
    out = io.BytesIO()
    with av.open(out, "w", format="wav") as container:
        stream = container.add_stream("pcm_s16le", rate=8000, layout="mono")
        frame = av.AudioFrame(format="s16", layout="mono", samples=8000)
        frame.sample_rate = 8000
        frame.planes[0].update(bytes(16000))
        container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return out.getvalue()


def test_a_clip_tells_what_it_is(reader: Reader) -> None:
    reading = reader.read(_clip(), "VID.mp4")
    assert reading.media is MediaKind.VIDEO
    facts = {fact.name: fact.value for fact in reading.facts}
    assert float(facts["duration"]) == pytest.approx(2.0, abs=0.11)
    assert facts["frame_size"] == "64x32"
    assert facts["frame_rate"] == "10"
    assert facts["codec"] == "mpeg4"
    assert "mp4" in facts["container"]
    assert facts["created_at"].startswith("2021-10-03T06:05:06")
    assert facts["title"] == "Fence"
    assert (reading.document.pages[0].width, reading.document.pages[0].height) == (64, 32)


def test_a_sound_recording_tells_what_it_is(reader: Reader) -> None:
    reading = reader.read(_tone(), "call.wav")
    assert reading.media is MediaKind.AUDIO
    assert {FileFact("duration", "1.000"), FileFact("container", "wav"), FileFact("codec", "pcm_s16le")} <= set(reading.facts)
    with pytest.raises(UnreadableFile, match="no picture"):
        reader.still("tone", _tone, 0.0)


@pytest.mark.parametrize(("seconds", "frame"), [(0.0, 0), (0.05, 0), (0.1, 1), (1.0, 10), (1.25, 12), (1.9, 19), (99.0, 19), (-1.0, 0)])
def test_a_still_is_the_frame_on_screen_at_that_time(reader: Reader, seconds: float, frame: int) -> None:
    pixels = reader.still("clip", _clip, seconds)
    assert (pixels.width, pixels.height) == (64, 32)
    assert pixels.rgb[0] == pytest.approx(12 * frame, abs=5)


def test_a_film_taken_upright_is_shown_upright(reader: Reader) -> None:
    content = _clip(3, rotation=90)
    page = reader.read(content, "upright.mp4").document.pages[0]
    pixels = reader.still("upright", lambda: content, 0.0)
    assert (page.width, page.height) == (32, 64) == (pixels.width, pixels.height)


def test_a_clip_cut_off_is_kept_with_a_sentence(reader: Reader) -> None:
    content = _clip()
    reading = reader.read(content[: len(content) // 3], "VID.mp4")
    assert reading.media is MediaKind.OTHER
    assert "damaged" in reading.document.trouble


def test_a_long_film_is_read_without_being_handed_over_whole(reader: Reader) -> None:
    """Rows of zeros between the index and the end stand for hours of film."""
    content = _clip()
    asked: list[int] = []

    class Sparse:
        def __len__(self) -> int:
            return len(content) + (3 << 30)

        def __getitem__(self, key: slice, /) -> bytes:
            start, stop, _ = key.indices(len(self))
            asked.append(stop - start)
            part = content[start:stop]
            return part + bytes(stop - start - len(part))

    assert reader.read(Sparse(), "long.mp4").media is MediaKind.VIDEO
    assert sum(asked) < 64 << 20
