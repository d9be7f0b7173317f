"""Originals as Qt reads them, and the clock of a clip."""

from __future__ import annotations

import io

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.pixels import Pixels
from app.ui.viewers.clip_player import ClipPlayer, timecode
from app.ui.viewers.stream_device import StreamDevice


def test_a_stream_device_reads_what_the_stream_holds_and_can_jump(qapp: QObject) -> None:
    device = StreamDevice(lambda: io.BytesIO(bytes(range(200))), qapp)  # type: ignore[arg-type, return-value]
    assert device.size() == 200
    assert bytes(device.read(4).data()) == bytes([0, 1, 2, 3])
    assert device.seek(150)
    assert bytes(device.read(3).data()) == bytes([150, 151, 152])
    assert not device.seek(500)
    device.close()


@pytest.mark.parametrize(("seconds", "words"), [(0, "00:00.00"), (41.08, "00:41.08"), (123.12, "02:03.12"), (3723.5, "01:02:03.50")])
def test_a_timecode_reads_as_a_clock(seconds: float, words: str) -> None:
    assert timecode(seconds) == words


def test_a_resting_clip_asks_for_its_exact_frame_and_steps_frame_by_frame(qtbot: QtBot) -> None:
    player = ClipPlayer()
    qtbot.addWidget(player)
    asked: list[float] = []
    player.still_wanted.connect(asked.append)
    player.show_clip(lambda: io.BytesIO(b""), 6.0, 25.0, has_picture=True)  # type: ignore[arg-type, return-value]
    assert asked == [0.0]
    with qtbot.waitSignal(player.still_wanted):
        player._step_frames(1)
    assert asked[-1] == pytest.approx(0.04)
    player.set_still(0.04, Pixels(2, 1, 6, bytes(6)))
    player.go_to(99)
    assert player._clock.text() == "00:06.00"
