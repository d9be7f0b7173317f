"""The file under reading as the worker sees it: bytes that the parent hands over run by run."""

from __future__ import annotations

import io
from collections import OrderedDict
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from app.reading.channel import BytesWanted, SizeWanted, encode

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_BLOCK = 1 << 20
_BLOCKS_KEPT = 16


class Source:
    """A file at the other end of the pipe; the size is asked for once, the bytes whenever they are needed."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        pipe.send_bytes(encode(SizeWanted()))
        self.size = int(pipe.recv_bytes())

    def run(self, start: int, length: int) -> bytes:
        """Bytes [start, start + length), fewer at the end of the file."""
        self._pipe.send_bytes(encode(BytesWanted(start, length)))
        return self._pipe.recv_bytes()

    def whole(self) -> bytes:
        """Every byte at once."""
        return self.run(0, self.size)


class SourceFile(io.RawIOBase):
    """A source as a seekable file that keeps the last few blocks, so that a long film is never held whole."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self._source = source
        self._at = 0
        self._blocks: OrderedDict[int, bytes] = OrderedDict()

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always."""
        return True

    def tell(self) -> int:
        """Bytes from the start."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Move without asking the parent for anything."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._source.size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill the buffer from one block at most."""
        view = memoryview(buffer)
        number, skip = divmod(self._at, _BLOCK)
        part = self._block(number)[skip : skip + len(view)] if self._at < self._source.size else b""
        view[: len(part)] = part
        self._at += len(part)
        return len(part)

    def _block(self, number: int) -> bytes:
        if number not in self._blocks:
            self._blocks[number] = self._source.run(number * _BLOCK, _BLOCK)
            if len(self._blocks) > _BLOCKS_KEPT:
                self._blocks.popitem(last=False)
        self._blocks.move_to_end(number)
        return self._blocks[number]
