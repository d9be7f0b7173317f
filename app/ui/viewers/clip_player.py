"""A clip: an exact still while it rests, moving pictures while it plays."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.pixels import Pixels
from app.ui.actions import Act, bind
from app.ui.theme import colour
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.ui.viewers.film import Film

_USUAL_RATE = 25.0
_SETTLE_MS = 120


class ClipPlayer(QWidget):
    """Plays one clip from a stream. Stopped, it asks for the exact frame (`still_wanted`), answered with `set_still`."""

    still_wanted = Signal(float)
    failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_stream: Callable[[], io.RawIOBase] | None = None
        self._duration = 0.0
        self._rate = _USUAL_RATE
        self._at = 0.0
        self._film: Film | None = None
        self.setProperty("role", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._frame = _Frame()
        self._scrubber = _Scrubber()
        self._back = IconButton("step-back", self.tr("One frame back"))
        self._play = Button(self.tr("Play"), "play", "Space")
        self._forward = IconButton("step-forward", self.tr("One frame on"))
        self._clock = label("", "strong")
        self._rest = label("", "secondary")
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        transport = QHBoxLayout()
        transport.setSpacing(8)
        for widget in (self._back, self._play, self._forward):
            transport.addWidget(widget)
        transport.addSpacing(8)
        transport.addWidget(self._clock)
        transport.addWidget(self._rest)
        transport.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 12)
        column.setSpacing(12)
        column.addWidget(self._frame, 1)
        column.addWidget(self._scrubber)
        column.addLayout(transport)

    def _connect(self) -> None:
        self._play.clicked.connect(self.toggle)
        self._back.clicked.connect(lambda: self._step_frames(-1))
        self._forward.clicked.connect(lambda: self._step_frames(1))
        self._scrubber.moved.connect(self.go_to)
        self._settle.timeout.connect(lambda: self.still_wanted.emit(self._at))
        for act, slot in (
            (Act(self.tr("Play or stop"), ("Space",)), self.toggle),
            (Act(self.tr("One frame back"), (",",)), lambda: self._step_frames(-1)),
            (Act(self.tr("One frame on"), (".",)), lambda: self._step_frames(1)),
            (Act(self.tr("One second back"), ("Left",)), lambda: self.go_to(self._at - 1)),
            (Act(self.tr("One second on"), ("Right",)), lambda: self.go_to(self._at + 1)),
            (Act(self.tr("Ten seconds back"), ("Shift+Left",)), lambda: self.go_to(self._at - 10)),
            (Act(self.tr("Ten seconds on"), ("Shift+Right",)), lambda: self.go_to(self._at + 10)),
        ):
            bind(self, act, slot)

    def show_clip(self, open_stream: Callable[[], io.RawIOBase], duration: float, rate: float, *, has_picture: bool) -> None:
        """Rest at the beginning of a clip; nothing is decoded for playing before it is asked for."""
        self.stop()
        self._open_stream = open_stream
        self._duration = duration
        self._rate = rate or _USUAL_RATE
        self._frame.set_image(None)
        self._frame.setVisible(has_picture)
        self._scrubber.set_duration(duration)
        self._set_at(0.0)
        if has_picture:
            self.still_wanted.emit(0.0)

    def set_still(self, seconds: float, pixels: Pixels) -> None:
        """Show the exact frame of a time, if the clip still rests there."""
        if self._film is None and abs(seconds - self._at) < 1 / self._rate:
            image = QImage(pixels.rgb, pixels.width, pixels.height, pixels.stride, QImage.Format.Format_RGB888)
            self._frame.set_image(image.copy())

    def toggle(self) -> None:
        """Play, or stop where it is."""
        if self._film is None:
            self._start()
        else:
            self.stop()
            self.still_wanted.emit(self._at)

    def stop(self) -> None:
        """Stop playing and let the stream go."""
        if self._film is not None:
            self._film.close()
            self._film = None
        self._play.setText(self.tr("Play"))
        self._play.set_icon("play")

    def go_to(self, seconds: float) -> None:
        """Go to a time; while it plays, play on from there."""
        self._set_at(max(0.0, min(self._duration, seconds)))
        if self._film is not None:
            self._film.go_to(self._at)
        else:
            self._settle.start()

    def _start(self) -> None:
        if self._open_stream is None:
            return
        # Qt's multimedia takes its time to load and is talkative; most exhibits never need it.
        from app.ui.viewers.film import Film  # noqa: PLC0415 - see above

        film = Film(self._open_stream, self._at, self)
        film.picture_changed.connect(self._frame.set_image)
        film.moved.connect(self._set_at)
        film.ended.connect(self.stop)
        film.failed.connect(self._on_failed)
        self._film = film
        self._play.setText(self.tr("Pause"))
        self._play.set_icon("pause")

    def _on_failed(self) -> None:
        self.stop()
        self.failed.emit(self.tr("This computer cannot play the clip. Its stills can still be shown frame by frame."))

    def _step_frames(self, frames: int) -> None:
        self.stop()
        self.go_to(self._at + frames / self._rate)

    def _set_at(self, seconds: float) -> None:
        self._at = seconds
        self._scrubber.set_at(seconds)
        self._clock.setText(timecode(seconds))
        self._rest.setText(self.tr("/ {0} · frame {1}").format(timecode(self._duration), round(seconds * self._rate)))


class _Frame(QWidget):
    """The picture, never recoloured, as large as fits."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Sixteen to nine."""
        return QSize(640, 360)

    def set_image(self, image: QImage | None) -> None:
        """Show another picture."""
        self._image = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Picture with a hairline, in the middle."""
        if self._image is None or self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._image.size().scaled(self.size() - QSize(2, 2), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF((self.width() - size.width()) / 2, 1, size.width(), size.height())
        painter.drawImage(box, self._image)
        painter.setPen(colour("line2"))
        painter.drawRect(box)
        painter.end()


class _Scrubber(QWidget):
    """Where in the clip one is, and the way to another place."""

    moved = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._duration = 0.0
        self._at = 0.0
        self.setFixedHeight(24)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Place in the clip"))

    def set_duration(self, seconds: float) -> None:
        """Length of the clip."""
        self._duration = seconds
        self.update()

    def set_at(self, seconds: float) -> None:
        """Move the mark."""
        self._at = seconds
        self.setAccessibleDescription(timecode(seconds))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """To the ends."""
        ends = {Qt.Key.Key_Home: 0.0, Qt.Key.Key_End: self._duration}
        if (key := Qt.Key(event.key())) in ends:
            self.moved.emit(ends[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the mouse is."""
        self.moved.emit(self._duration * max(0.0, min(1.0, event.position().x() / max(1, self.width()))))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a pressed mouse."""
        self.mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Trough, the part gone by, the mark."""
        painter = QPainter(self)
        middle = self.height() / 2
        gone = self.width() * self._at / self._duration if self._duration else 0.0
        painter.fillRect(QRectF(0, middle - 3, self.width(), 6), colour("sunken"))
        painter.fillRect(QRectF(0, middle - 3, gone, 6), colour("ink2"))
        mark = QColor(colour("accent" if self.hasFocus() else "ink"))
        painter.fillRect(QRectF(min(gone, self.width() - 4), middle - 8, 4, 16), mark)
        painter.end()


def timecode(seconds: float) -> str:
    """Minutes, seconds and hundredths, with hours where there are any: "00:41.08"."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(int(minutes), 60)
    head = f"{hours:02d}:{minutes:02d}" if hours else f"{minutes:02d}"
    return f"{head}:{rest:05.2f}"
