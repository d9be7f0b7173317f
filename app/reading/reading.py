"""What reading answers: kind, text and facts of one file; and what it reads from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from app.domain.document import Document, plain_document
from app.domain.exhibit import FileFact, MediaKind


class Content(Protocol):
    """The bytes of one file; `bytes`, `mmap`, `memoryview` and anything that decrypts slice by slice will do."""

    def __len__(self) -> int:
        """Number of bytes."""

    def __getitem__(self, key: slice, /) -> bytes | memoryview:
        """A run of bytes."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One file as read; `document.trouble` says what could not be read and what to do about it."""

    media: MediaKind
    document: Document
    facts: tuple[FileFact, ...] = ()


def unread(media: MediaKind, trouble: str, facts: tuple[FileFact, ...] = ()) -> Reading:
    """A reading without text: one empty page and the sentence that says why."""
    return Reading(media, plain_document("", trouble), facts)
