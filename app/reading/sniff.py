"""What kind of file some bytes are, told from the bytes alone; names and extensions are not believed."""

from __future__ import annotations

from enum import StrEnum

from app.reading.text import wide_encoding

HEAD_LENGTH = 8192
_PDF_SEARCH = 1024


class Format(StrEnum):
    """The formats that are told apart."""

    PDF = "pdf"
    ZIP = "zip"
    OLD_WORD = "old-word"
    WORD_PERFECT = "word-perfect"
    RICH_TEXT = "rich-text"
    IMAGE = "image"
    MEDIA = "media"
    TEXT = "text"
    OTHER = "other"


_STARTS: tuple[tuple[bytes, Format], ...] = (
    (b"PK\x03\x04", Format.ZIP),
    (b"PK\x05\x06", Format.ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Format.OLD_WORD),
    (b"\xffWPC", Format.WORD_PERFECT),
    (b"{\\rtf", Format.RICH_TEXT),
    (b"\xff\xd8\xff", Format.IMAGE),
    (b"\x89PNG\r\n\x1a\n", Format.IMAGE),
    (b"GIF8", Format.IMAGE),
    (b"II*\x00", Format.IMAGE),
    (b"MM\x00*", Format.IMAGE),
    (b"II+\x00", Format.IMAGE),
    (b"MM\x00+", Format.IMAGE),
    (b"\x00\x00\x00\x0cjP  ", Format.IMAGE),
    (b"\x00\x00\x01\x00", Format.IMAGE),
    (b"\x1aE\xdf\xa3", Format.MEDIA),
    (b"ID3", Format.MEDIA),
    (b"fLaC", Format.MEDIA),
    (b"OggS", Format.MEDIA),
    (b"FLV\x01", Format.MEDIA),
    (b"#!AMR", Format.MEDIA),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", Format.MEDIA),
    (b"\x00\x00\x01\xba", Format.MEDIA),
    (b"\x00\x00\x01\xb3", Format.MEDIA),
    (b".RMF", Format.MEDIA),
)
_STILL_BRANDS = frozenset((b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis"))
_OPENING_ATOMS = frozenset((b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"))
_RIFF_KINDS = {b"WEBP": Format.IMAGE, b"AVI ": Format.MEDIA, b"WAVE": Format.MEDIA}
_TRANSPORT_PACKET = 188
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f\x0b\x1b")
_CONTROLS_ALLOWED = 0.02


def sniff(head: bytes) -> Format:
    """The format of a file that begins with `head`, its first 8 KiB or all of it."""
    for start, found in _STARTS:
        if head.startswith(start):
            return found
    if b"%PDF-" in head[:_PDF_SEARCH]:
        return Format.PDF
    return _by_structure(head) or (Format.TEXT if looks_like_text(head) else Format.OTHER)


def _by_structure(head: bytes) -> Format | None:
    found: Format | None = None
    if head[:4] in {b"RIFF", b"RF64"}:
        found = _RIFF_KINDS.get(head[8:12])
    elif head[4:8] == b"ftyp":
        found = Format.IMAGE if head[8:12] in _STILL_BRANDS else Format.MEDIA
    elif head[4:8] in _OPENING_ATOMS or _is_sound_frame(head) or _is_transport_stream(head):
        found = Format.MEDIA
    elif head.startswith(b"BM") and head[6:10] == bytes(4):
        found = Format.IMAGE
    return found


def _is_sound_frame(head: bytes) -> bool:
    """An MPEG audio or AAC frame header: eleven set bits, then no reserved version, bit rate or sample rate."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0 or head.startswith((b"\xff\xfe", b"\xff\xff")):  # noqa: PLR2004 - the header's own bits
        return False
    is_aac = head[1] & 0xF6 == 0xF0  # noqa: PLR2004
    is_mpeg = head[1] & 0x18 != 0x08 and head[1] & 0x06 != 0 and head[2] & 0xF0 != 0xF0 and head[2] & 0x0C != 0x0C  # noqa: PLR2004
    return is_aac or is_mpeg


def _is_transport_stream(head: bytes) -> bool:
    return len(head) > 2 * _TRANSPORT_PACKET and all(head[n * _TRANSPORT_PACKET : n * _TRANSPORT_PACKET + 1] == b"G" for n in range(3))


def looks_like_text(head: bytes) -> bool:
    """Whether bytes can be someone's writing: a UTF-16 or UTF-32 mark, or hardly any control characters."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")) or wide_encoding(head):
        return True
    return sum(byte in _CONTROLS for byte in head) <= _CONTROLS_ALLOWED * len(head)
