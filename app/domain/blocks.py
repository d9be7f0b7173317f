"""The parts a person cites: headings, numbered paragraphs, questions and answers, found in a document's text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.document import Document


class Role(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUESTION = "question"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Block:
    """Characters [start, end) of a document's text without its label; `label` as cited ("Q18", "¶23", "38:04"), empty if none.

    `question` of an answer is the text of the question before it.
    """

    role: Role
    label: str
    start: int
    end: int
    question: str = ""


_LINE_LABEL = re.compile(r"(?P<page>\d{1,4}):(?P<line>\d{1,2})[ \t]+")
_QUESTION = re.compile(r"(?:Q|Question|问|問|P|Pregunta)[ .]?(?P<number>\d+)?[.:)：]?[ \t]+(?=\S)|(?:问|問)[:：]?(?P<cjk>\d+)?")
_ANSWER = re.compile(r"(?:A|Answer|R|Respuesta)[ .]?(?P<number>\d+)?[.:)][ \t]+(?=\S)|答[:：]")
_PARAGRAPH = re.compile(r"[¶§]?[ ]?(?P<number>\d{1,3})[.)、][ \t]*(?=[^\d\s])")


def blocks(document: Document) -> tuple[Block, ...]:
    """Every block of a document in reading order; text without labels falls into paragraphs at blank lines."""
    return tuple(_blocks(document.text))


def _blocks(text: str) -> Iterator[Block]:
    opened: Block | None = None
    question, question_label = "", ""
    for start, end in _lines(text):
        fresh = _opening(text, start, end)
        if start == end or fresh is not None:
            if opened is not None:
                yield opened
                if opened.role is Role.QUESTION:
                    question, question_label = text[opened.start : opened.end], opened.label
            opened = None
        if start == end:
            continue
        if fresh is None:
            opened = _grown(opened, text, start, end)
        elif fresh.role is Role.ANSWER:
            opened = Block(Role.ANSWER, fresh.label or question_label, fresh.start, fresh.end, question)
        else:
            opened = fresh
    if opened is not None:
        yield opened


def _grown(opened: Block | None, text: str, start: int, end: int) -> Block:
    if opened is not None:
        return Block(opened.role, opened.label, opened.start, end, opened.question)
    return Block(Role.HEADING if _is_heading(text[start:end]) else Role.PARAGRAPH, "", start, end)


def _opening(text: str, start: int, end: int) -> Block | None:
    label = ""
    place = _LINE_LABEL.match(text, start, end)
    if place:
        label, start = f"{place['page']}:{place['line']}", place.end()
    for role, pattern, sign in ((Role.QUESTION, _QUESTION, "Q"), (Role.ANSWER, _ANSWER, "Q"), (Role.PARAGRAPH, _PARAGRAPH, "¶")):
        found = pattern.match(text, start, end)
        if found:
            number = found["number"]
            return Block(role, label or (f"{sign}{number}" if number else ""), found.end(), end)
    return Block(Role.PARAGRAPH, label, start, end) if label else None


def _is_heading(line: str) -> bool:
    letters = [c for c in line if c.isalpha()]
    short = len(line) <= 90  # noqa: PLR2004 - longer than any heading of a form
    return line.startswith("#") or (bool(letters) and short and line.upper() == line and line.lower() != line)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    offset = 0
    for part in re.split(r"[\n\f]", text):
        lead = len(part) - len(part.lstrip())
        body = part.strip()
        yield offset + lead, offset + lead + len(body)
        offset += len(part) + 1
