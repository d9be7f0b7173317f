"""The parts a person cites: headings, numbered paragraphs, questions and answers, found in a document's text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import zip_longest

from app.domain.dialogue import Dialogue, Turn, dialogue_of
from app.domain.document import Document
from app.domain.line_numbers import without_line_numbers


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


_LINE_LABEL = re.compile(r"(?P<line>\d{1,4}:\d{2})(?![:\d])[ \t]+|(?P<stamp>\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?)[ \t]+(?=\S)")
_QUESTION = re.compile(
    r"(?:Q|Question|问|問|P|Pregunta)[ .]?(?P<number>\d+)?[.:)：]?[ \t]+(?=\S)"
    r"|(?:问|問)[:：]?(?P<cjk>\d+)?"
    # Who speaks, in capitals at the start of a line: "MS. ORTEGA:", "THE COURT:", "IMMIGRATION JUDGE REYES:", "DHS COUNSEL:".
    r"|(?:(?:MR|MS|MRS|DR)\.? [A-ZÀ-Þ][A-ZÀ-Þ'’. -]*|(?:IMMIGRATION )?JUDGE(?: [A-ZÀ-Þ-]+)?|THE COURT|(?:[A-Z]+ )?OFFICER(?: [A-ZÀ-Þ-]+)?"
    r"|(?:[A-Z]+ )?(?:COUNSEL|ATTORNEY|AGENT)):[ \t]+"
)
_ANSWER = re.compile(
    r"(?:A|Answer|R|Respuesta)[ .]?(?P<number>\d+)?[.:)][ \t]+(?=\S)|[AR][ \t]{2,}(?=\S)|答[:：]"
    r"|(?:(?:THE )?(?:WITNESS|RESPONDENT|APPLICANT|DECLARANT|DEPONENT)|(?:EL|LA) TESTIGO):[ \t]+"
)
_IN_RE = re.compile(r"^[^\S\n]*(?:in re|(?:in the )?matter of|applicant|respondent's name)\b:?([^\n]+)", re.IGNORECASE | re.MULTILINE)
_ASIDE = re.compile(r"(?:THE )?(?:INTERPRETER|CLERK|REPORTER)(?: TO [A-Z]+)?:[ \t]+")
_ASKS = re.compile(r"[^\n]{3,200}\?|(?:Please |Describe|State|List|Explain|Tell|Name|Give)\b[^\n]{3,200}[.:]")
_QUESTIONNAIRE = 3  # paragraphs that open with a line that asks; fewer are prose
_NUMBER = re.compile(r"[¶§]?[ ]?(?P<number>\d{1,3}(?:\.?[A-Za-z](?=[.)]))?)[.)、][ \t]*(?=[^\d\s])")
# Parts of one printed line: the answer after its question, and the next box of a form. A run of blanks is tried from its beginning only.
_INSIDE = re.compile(
    r"(?<![ \t])[ \t]+(?=[AR][.:][ \t]+\S)|(?<=\?)[ \t]+(?=[AR][ \t]+\S)"
    r"|(?<![ \t])[ \t]{2,}(?=\d{1,2}[a-z]?\.[ \t]+[A-Z])"
)
_BOX = re.compile(r"(?<![ \t])[ \t]{2,}(?=\d{1,2}[a-z]?\.[ \t]+[A-Z])")
_NOTED = re.compile(r"[AR][ \t]+(?=\S)")  # an officer's notes: "Q why now? A elections"
_RUNS_ON = re.compile(r"\f[ \t]*(?=[a-zß-ÿ])")  # a sentence that goes on over the page
_LONGEST_HEADING = 90  # characters; longer lines are text even in capitals


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a text is set out: its turns, and the surnames of those whose case is heard."""

    dialogue: Dialogue
    heard: frozenset[str]


_ROLES = {Turn.ASKS: Role.QUESTION, Turn.ANSWERS: Role.ANSWER, Turn.ASIDE: Role.PARAGRAPH}


def blocks(document: Document) -> tuple[Block, ...]:
    """Every block of a document in reading order; text without labels falls into paragraphs at blank lines."""
    text = without_line_numbers(document.text)
    asked = Block(Role.QUESTION, "", 0, 0)
    found = []
    for block in _with_answers(text, list(_blocks(text))):
        if block.role is Role.QUESTION:
            asked = block
        is_answer = block.role is Role.ANSWER
        found.append(replace(block, label=block.label or asked.label, question=text[asked.start : asked.end]) if is_answer else block)
    return tuple(
        replace(block, role=Role.HEADING) if _heads(text[block.start : block.end], block, after) else block
        for block, after in zip_longest(found, found[1:])
    )


def _heads(words: str, block: Block, after: Block | None) -> bool:
    """A short line above a numbered paragraph that is neither a sentence nor a filled box."""
    is_above_number = after is not None and after.role is Role.PARAGRAPH and after.label.startswith("¶")
    is_bare = block.role is Role.PARAGRAPH and not block.label and is_above_number
    return is_bare and len(words) <= _LONGEST_HEADING and not re.search(r"[\n:：\d]|[.。!?;,]$", words)


def _blocks(text: str) -> Iterator[Block]:
    opened: Block | None = None
    manner = _Manner(dialogue_of(text), _heard(text))
    for start, end in _parts(text, manner.dialogue):
        fresh = _opening(text, start, end, manner) or _noted(opened, text, start, end)
        if opened is not None and opened.role is Role.HEADING and not _is_heading(text[start:end]):
            yield opened
            opened = None
        if opened is not None and (start == end or fresh is not None):
            yield opened
            opened = None
        if start == end:
            continue
        opened = fresh if fresh is not None else _grown(opened, text, start, end)
    if opened is not None:
        yield opened


def _noted(asked: Block | None, text: str, start: int, end: int) -> Block | None:
    """The answer that a bare letter opens right behind a question."""
    is_asked = asked is not None and asked.role is Role.QUESTION and text[asked.start : asked.end].rstrip().endswith("?")
    found = _NOTED.match(text, start, end) if is_asked else None
    return Block(Role.ANSWER, "", found.end(), end) if found else None


def _with_answers(text: str, found: list[Block]) -> Iterator[Block]:
    """Paragraphs of a questionnaire as question and answer: the line that asks, and what stands under it."""
    lines = [_asking_line(text, block) for block in found]
    is_questionnaire = sum(end > 0 for end in lines) >= _QUESTIONNAIRE
    for block, end in zip(found, lines, strict=True):
        if not end or not is_questionnaire:
            yield block
            continue
        yield replace(block, role=Role.QUESTION, end=end)
        start = end + len(text[end : block.end]) - len(text[end : block.end].lstrip())
        yield Block(Role.ANSWER, block.label, start, block.end)


def _asking_line(text: str, block: Block) -> int:
    """Where the first line of a paragraph ends if it asks and something stands under it; else 0."""
    end = text.find("\n", block.start, block.end)
    if block.role is not Role.PARAGRAPH or end < 0:
        return 0
    return end if _ASKS.fullmatch(text, block.start, end) else 0


def _grown(opened: Block | None, text: str, start: int, end: int) -> Block:
    if opened is not None:
        return replace(opened, end=end)
    return Block(Role.HEADING if _is_heading(text[start:end]) else Role.PARAGRAPH, "", start, end)


def _heard(text: str) -> frozenset[str]:
    """The surnames, in capitals, of those whose case is heard: what they say under their name is an answer."""
    return frozenset(name for line in _IN_RE.finditer(text) for name in re.findall(r"[A-ZÀ-Þ]{3,}", line[1]))


def _is_heard(speaker: str, heard: frozenset[str]) -> bool:
    return speaker.startswith(("MR", "MS", "DR")) and any(name in heard for name in re.findall(r"[A-ZÀ-Þ]{3,}", speaker))


def _opening(text: str, start: int, end: int, manner: _Manner) -> Block | None:
    """The block a line or part of a line opens, or None where it goes on with the one before."""
    turn = manner.dialogue.opening(text, start, end)
    if turn is not None:
        return Block(_ROLES[turn[0]], turn[1], turn[2], end)
    label = ""
    place = _LINE_LABEL.match(text, start, end)
    if place:
        label, start = place["line"] or place["stamp"], place.end()
    number = _NUMBER.match(text, start, end)
    if number and _QUESTION.match(text, number.end(), end):
        label, start = label or f"Q{number['number']}", number.end()
    for role, pattern, sign in (
        (Role.QUESTION, _QUESTION, "Q"),
        (Role.ANSWER, _ANSWER, "Q"),
        (Role.PARAGRAPH, _ASIDE, ""),
        (Role.PARAGRAPH, _NUMBER, "¶"),
    ):
        found = pattern.match(text, start, end)
        if found:
            counted = found.groupdict().get("number")
            is_answer = role is Role.QUESTION and _is_heard(found.group(), manner.heard)
            return Block(Role.ANSWER if is_answer else role, label or (f"{sign}{counted}" if counted else ""), found.end(), end)
    return Block(Role.PARAGRAPH, label, start, end) if label else None


def _is_heading(line: str) -> bool:
    if line.startswith("#") or len(line) > _LONGEST_HEADING:
        return line.startswith("#")
    letters = [c for c in line if c.isalpha()]
    is_cased = sum(c.upper() != c.lower() for c in letters) * 2 > len(letters)  # a capital in a Chinese sentence is no title
    return is_cased and line.upper() == line


def _parts(text: str, dialogue: Dialogue) -> Iterator[tuple[int, int]]:
    """Lines without their outer space, cut where an answer or another box begins inside the line."""
    offset = 0
    for line in re.split(r"[\n\f]", text):
        start = offset + len(line) - len(line.lstrip())
        end = offset + len(line.rstrip())
        offset += len(line) + 1
        if start >= end:
            if not _RUNS_ON.match(text, start):
                yield start, start
            continue
        answered = dialogue.cut(text, start, end)
        if answered is not None:
            yield start, answered[0]
            start = answered[1]
        has_question = _QUESTION.match(text, _after_labels(text, start, end), end)
        cuts = (_INSIDE if has_question else _BOX).finditer(text, start, end)
        for cut in cuts:
            yield start, cut.start()
            start = cut.end()
        yield start, end


def _after_labels(text: str, start: int, end: int) -> int:
    for pattern in (_LINE_LABEL, _NUMBER):
        found = pattern.match(text, start, end)
        start = found.end() if found else start
    return start
