"""The declaration being written: sections of numbered paragraphs with what each rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.document import Document, plain_document
from app.domain.passage import Passage


class Profile(StrEnum):
    """For whom a declaration is laid out."""

    COURT = "court"
    ASYLUM_OFFICE = "asylum-office"
    WITNESS = "witness"
    CUSTODY = "custody"


@dataclass(frozen=True, slots=True)
class Citation:
    """An exhibit cited by a paragraph; page counts from 1 inside the exhibit, 0 cites it whole."""

    exhibit_id: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One numbered paragraph; without sources it is shown as unsourced."""

    id: str
    text: str
    sources: tuple[Passage, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its paragraphs."""

    heading: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Declaration:
    """A draft under work; `origin_id` names the statement it was taken over from, if any. Paragraphs number through all sections from 1."""

    id: str
    case_id: str
    title: str
    draft_number: int
    changed_on: date
    sections: tuple[Section, ...]
    profile: Profile = Profile.COURT
    origin_id: str = ""

    def numbered(self) -> Iterator[tuple[int, Paragraph]]:
        """Every paragraph with its number."""
        yield from enumerate((paragraph for section in self.sections for paragraph in section.paragraphs), 1)


def declaration_document(declaration: Declaration) -> Document:
    """The draft as the text a check reads: headings and "n. paragraph" blocks, a blank line between them."""
    blocks: list[str] = []
    number = 0
    for section in declaration.sections:
        if section.heading:
            blocks.append(section.heading)
        for paragraph in section.paragraphs:
            number += 1
            blocks.append(f"{number}. {paragraph.text}")
    return plain_document("\n\n".join(blocks))
