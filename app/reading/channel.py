"""The messages between the program and its reading process, and their form on the wire."""

from __future__ import annotations

import msgspec

from app.errors import AppError, PasswordProtected, TooLarge, UnreadableFile, UnsupportedFormat
from app.reading.reading import Reading


class Read(msgspec.Struct, frozen=True, tag=True):
    """Asks for text and facts."""

    file_name: str


class Render(msgspec.Struct, frozen=True, tag=True):
    """Asks for the pixels of one page; `key` names the file, so that it can stay open between calls."""

    key: str
    page: int
    scale: float


class Still(msgspec.Struct, frozen=True, tag=True):
    """Asks for the frame of a clip shown at a time."""

    key: str
    seconds: float


class Ready(msgspec.Struct, frozen=True, tag=True):
    """The reading process has locked itself and waits for work."""

    locks: tuple[str, ...]


class SizeWanted(msgspec.Struct, frozen=True, tag=True):
    """The reading process asks how long the file is; answered by a decimal number."""


class BytesWanted(msgspec.Struct, frozen=True, tag=True):
    """The reading process asks for a run of the file; answered by the bare bytes."""

    start: int
    length: int


class Done(msgspec.Struct, frozen=True, tag=True):
    """What was read."""

    reading: Reading


class Drawn(msgspec.Struct, frozen=True, tag=True):
    """What was drawn; the rows of pixels follow as one bare message."""

    width: int
    height: int
    stride: int


class Failed(msgspec.Struct, frozen=True, tag=True):
    """Why there are no pixels; `error` is the name of an error class."""

    error: str
    sentence: str
    way_out: str


type_of_error: dict[str, type[AppError]] = {
    kind.__name__: kind for kind in (UnreadableFile, PasswordProtected, TooLarge, UnsupportedFormat)
}

Request = Read | Render | Still
Answer = Ready | SizeWanted | BytesWanted | Done | Drawn | Failed

encode = msgspec.msgpack.Encoder().encode
decode_request = msgspec.msgpack.Decoder(Request).decode
decode_answer = msgspec.msgpack.Decoder(Answer).decode
