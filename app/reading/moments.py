"""Moments as files write them, turned into ISO 8601 with an offset only where the file gives one."""

from __future__ import annotations

import re
from datetime import datetime

_PDF = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?")
_EXIF = re.compile(r"(\d{4})[:/-](\d\d)[:/-](\d\d)[ T](\d\d):(\d\d):(\d\d)")
_OFFSET = re.compile(r"[+-]\d\d:\d\d|Z")


def pdf_moment(text: str) -> str:
    """ISO 8601 of "D:20240102030405+08'00'"; what cannot be read as a moment stays as written."""
    found = _PDF.match(text.strip())
    if not found:
        return text.strip()
    year, month, day, hour, minute, second, zulu, sign, hours, minutes = found.groups()
    offset = "+00:00" if zulu else f"{sign}{hours}:{minutes or '00'}" if sign else ""
    written = f"{year}-{month or '01'}-{day or '01'}T{hour or '00'}:{minute or '00'}:{second or '00'}{offset}"
    return _checked(written) or text.strip()


def exif_moment(text: str, offset: str = "") -> str:
    """ISO 8601 of "2021:10:03 14:05:06"; empty for the blanks and zeros that cameras write when they do not know."""
    found = _EXIF.match(text.strip())
    if not found:
        return ""
    year, month, day, hour, minute, second = found.groups()
    zone = offset.strip() if _OFFSET.fullmatch(offset.strip()) else ""
    return _checked(f"{year}-{month}-{day}T{hour}:{minute}:{second}{zone.replace('Z', '+00:00')}")


def _checked(written: str) -> str:
    try:
        datetime.fromisoformat(written)
    except ValueError:
        return ""
    return written
