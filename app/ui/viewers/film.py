"""Moving pictures and sound of one clip, decoded by Qt from a stream; loaded only once something is to be played."""

from __future__ import annotations

import io
from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoFrame, QVideoSink

from app.ui.viewers.stream_device import StreamDevice

_MILLISECONDS = 1000


class Film(QObject):
    """Plays from construction on. `close` lets the stream go; a closed film is of no more use."""

    picture_changed = Signal(QImage)
    moved = Signal(float)
    ended = Signal()
    failed = Signal()

    def __init__(self, open_stream: Callable[[], io.RawIOBase], start: float, parent: QObject) -> None:
        super().__init__(parent)
        self._device = StreamDevice(open_stream, self)
        self._player = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        self._player.setVideoSink(self._sink)
        self._player.setAudioOutput(QAudioOutput(self))
        self._player.setSourceDevice(self._device)
        self._sink.videoFrameChanged.connect(self._on_frame)
        self._player.positionChanged.connect(lambda at: self.moved.emit(at / _MILLISECONDS))
        self._player.errorOccurred.connect(lambda *_: self.failed.emit())
        self._player.mediaStatusChanged.connect(self._on_status)
        self.go_to(start)
        self._player.play()

    def go_to(self, seconds: float) -> None:
        """Play on from another time."""
        self._player.setPosition(round(seconds * _MILLISECONDS))

    def close(self) -> None:
        """Stop, and close the stream."""
        self._player.stop()
        self._player.setSource(QUrl())
        self._device.close()
        self.deleteLater()

    def _on_frame(self, frame: QVideoFrame) -> None:
        if frame.isValid():
            self.picture_changed.emit(frame.toImage())

    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status is QMediaPlayer.MediaStatus.EndOfMedia:
            self.ended.emit()
