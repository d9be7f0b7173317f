"""A document, scan, photo, video, recording or web capture, with where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class MediaKind(StrEnum):
    """What a viewer must be able to show."""

    PDF = "pdf"
    WORD = "word"
    TEXT = "text"
    IMAGE = "image"
    VIDEO = "video"
    AUDIO = "audio"
    OTHER = "other"


class TranslationStatus(StrEnum):
    """Whether the court's language is served."""

    NOT_NEEDED = "not-needed"
    NEEDED = "needed"
    CERTIFIED = "certified"


@dataclass(frozen=True, slots=True)
class FileFact:
    """Something the file says about itself, kept as written.

    `name` is one of taken_at, created_at, modified_at (ISO 8601, with offset where the file has one), timezone, position, camera,
    duration (seconds), container, codec, frame_size, frame_rate, author, producer, title, pages.
    """

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """How the original reached us, in the words of whoever recorded it."""

    received_on: date | None = None
    received_from: str = ""
    kept_by: str = ""
    original_seen: str = ""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One exhibit; `sha256` and `size` are of the original bytes, `tab` is "A" or "B-3", `translates` the id of what it translates."""

    id: str
    case_id: str
    tab: str
    title: str
    media: MediaKind
    file_name: str
    sha256: str
    size: int
    added_on: date
    page_count: int = 0
    language: str = ""
    facts: tuple[FileFact, ...] = ()
    provenance: Provenance = Provenance()
    translation: TranslationStatus = TranslationStatus.NOT_NEEDED
    translates: str = ""
    verified_at: datetime | None = None
    trouble: str = ""
