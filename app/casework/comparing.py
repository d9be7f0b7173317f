"""Comparing texts without a store."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.casework.intake import read_file, shown_name
from app.consistency.engine import check
from app.consistency.extract.dates import read_dates
from app.domain.assertion import DateMention
from app.domain.document import Document, plain_document
from app.domain.snapshot import Report, Snapshot, Source, SourceKind
from app.domain.statement import StatementKind
from app.errors import UnreadableFile
from app.reading.reader import Reader

_KIND_WORDS = (
    (StatementKind.CREDIBLE_FEAR, ("credible", "cfi")),
    (StatementKind.ASYLUM_OFFICE, ("asylum interview", "asylum office", "interview")),
    (StatementKind.BORDER, ("border", "airport", "port of entry", "cbp", "i 213", "i 867")),
    (StatementKind.I589, ("i589", "i 589", "asylum application", "application for asylum")),
    (StatementKind.HEARING, ("hearing", "transcript", "testimony")),
    (StatementKind.SESSION, ("session", "preparation", "intake")),
    (StatementKind.DECLARATION, ("declaration", "affidavit", "statement")),
    (StatementKind.LETTER, ("letter",)),
    (StatementKind.WITNESS, ("witness",)),
)
_RELATIONS = frozenset({
    "wife", "husband", "partner", "spouse", "father", "mother", "parent", "brother", "sister", "uncle", "aunt", "cousin", "son",
    "daughter", "friend", "neighbour", "neighbor", "colleague", "coworker", "employer", "teacher", "priest", "pastor", "imam",
    "elder", "headman", "witness"
})  # fmt: skip
_OWN = frozenset({
    "affidavit", "applicant", "applicants", "client", "clients", "respondent", "respondents", "my", "own", "of", "the", "personal",
    "sworn", "signed", "final", "draft", "first", "second", "third", "amended", "supplemental", "supplementary", "english", "spanish",
    "chinese", "en", "es", "zh"
})  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The sources compared, in the order given, and what was found."""

    sources: tuple[Source, ...]
    report: Report


def compare_files(paths: tuple[Path, ...]) -> Comparison:
    """Compare files, one statement each, a single one with itself; raises InputError for a file that gives no text."""
    with Reader() as reader:
        sources = tuple(_source(f"S{number}", path, _text_of(reader, path)) for number, path in enumerate(paths, 1))
    return Comparison(sources, check(Snapshot(sources)))


def compare_texts(texts: tuple[str, ...]) -> Report:
    """Compare bare texts, one statement each."""
    sources = tuple(
        Source(f"S{i}", f"statement {i}", f"the {_ordinal(i)} statement", SourceKind.STATEMENT, plain_document(text))
        for i, text in enumerate(texts, 1)
    )
    return check(Snapshot(sources))


def dates_in(text: str, told_on: date | None = None, language: str | None = None) -> tuple[DateMention, ...]:
    """Dates, durations and sets of a text in order; without a language it is guessed from the text."""
    return read_dates(text, told_on, language)


def text_of(path: Path) -> str:
    """Text of one file; raises InputError where there is none to be had."""
    with Reader() as reader:
        return _text_of(reader, path).text


def guessed_kind(title: str) -> StatementKind | None:
    """Which telling a file name speaks of, if any: "02_credible_fear.txt" is a credible-fear interview."""
    words = f" {_plain(title)} "
    if _is_of_a_witness(words.split()):
        return StatementKind.WITNESS
    return next((kind for kind, signs in _KIND_WORDS if any(f" {sign}" in words for sign in signs)), None)


def _is_of_a_witness(words: list[str]) -> bool:
    """Whether an affidavit or a statement is somebody else's: "father's affidavit", "statement of a neighbour"."""
    if "affidavit" in words:
        return any(word not in _OWN and not word.isdigit() and len(word) > 1 for word in words)
    return bool({"statement", "declaration"} & set(words)) and bool({word.removesuffix("s") for word in words} & _RELATIONS)


def _text_of(reader: Reader, path: Path) -> Document:
    document = read_file(reader, path)
    if not document.text.strip():
        why = document.trouble.partition(". ")[0].rstrip(".") or "There is no text in this file"
        sentence = f"{shown_name(path)}: {why}."
        raise UnreadableFile(sentence, "Choose another file.")
    return document


def _source(source_id: str, path: Path, document: Document) -> Source:
    kind = guessed_kind(path.stem)
    role = SourceKind.STATEMENT if kind else SourceKind.EXHIBIT
    return Source(source_id, shown_name(path), f"the {_plain(path.stem)}", role, document, statement=kind)


def _plain(stem: str) -> str:
    return re.sub(r"[\W_]+", " ", re.sub(r"^\d+[\W_]*", "", stem)).strip().lower() or stem


def _ordinal(number: int) -> str:
    return _ORDINALS[number - 1] if number <= len(_ORDINALS) else f"{number}th"
