"""A sealed original as Qt's media player wants to read it: decrypted as it goes, never on disk."""

from __future__ import annotations

import io
from collections.abc import Callable

from PySide6.QtCore import QIODevice, QObject


class StreamDevice(QIODevice):
    """A seekable stream as a read-only device; closing it closes the stream."""

    def __init__(self, open_stream: Callable[[], io.RawIOBase], parent: QObject) -> None:
        super().__init__(parent)
        self._stream = open_stream()
        self._size = self._stream.seek(0, io.SEEK_END)
        self._stream.seek(0)
        self.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)

    def isSequential(self) -> bool:
        """A player may jump."""
        return False

    def size(self) -> int:
        """Bytes of the original."""
        return self._size

    def seek(self, position: int) -> bool:
        """Go to a byte."""
        if not 0 <= position <= self._size:
            return False
        super().seek(position)
        self._stream.seek(position)
        return True

    def readData(self, most: int) -> bytes:
        """The next bytes."""
        return self._stream.read(most) or b""

    def writeData(self, _data: bytes | bytearray | memoryview, _length: int) -> int:
        """Originals are never written to."""
        return -1

    def close(self) -> None:
        """Close device and stream."""
        super().close()
        self._stream.close()
