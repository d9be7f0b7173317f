"""Commands that need no store: compare and dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import msgspec
import typer

from app.casework.comparing import compare_files, compare_texts, dates_in, text_of
from app.casework.contract import date_object, findings_list, report_object
from app.cli.options import DayOption, JsonOption, print_json, standard_input
from app.domain.passage import Passage
from app.domain.snapshot import Report, Source
from app.errors import InputError, UsageError

BatchOption = Annotated[Path | None, typer.Option("--batch", help="File of one JSON object per line.")]


class PairRow(msgspec.Struct):
    """A line of `compare --batch`."""

    id: str | int
    texts: list[str]


class Language(StrEnum):
    """Languages that dates are read in."""

    EN = "en"
    ZH = "zh"
    ES = "es"


class TextRow(msgspec.Struct):
    """A line of `dates --batch`."""

    id: str | int
    text: str
    told_on: date | None = None
    lang: Language | None = None


_Row = TypeVar("_Row", PairRow, TextRow)


def compare(
    files: Annotated[list[Path] | None, typer.Argument()] = None, *, batch: BatchOption = None, as_json: JsonOption = False
) -> None:
    """Lay statements against each other, one per file (.txt .md .docx .pdf); a single one against itself."""
    if batch is not None:
        _refuse_both(files)
        for row in _rows(batch, PairRow):
            print_json({"id": row.id, "findings": findings_list(compare_texts(tuple(row.texts)))})
        return
    if not files:
        sentence = "Nothing to compare."
        raise UsageError(sentence, "Name one or more files, or --batch FILE.jsonl.")
    comparison = compare_files(tuple(files))
    for source in comparison.sources:
        if source.document.trouble:
            typer.echo(f"averment: {source.title}: {source.document.trouble}", err=True)
    if as_json:
        print_json(report_object(comparison.sources, comparison.report))
    else:
        print_report(comparison.sources, comparison.report)


def dates(
    file: Annotated[str | None, typer.Argument(help="A file, or - for standard input.")] = None,
    *,
    batch: BatchOption = None,
    told_on: DayOption = None,
    lang: Annotated[Language | None, typer.Option("--lang")] = None,
    as_json: JsonOption = False,
) -> None:
    """List the dates, durations and times of a text as windows."""
    if batch is not None:
        _refuse_both(file)
        for asked in _rows(batch, TextRow):
            found = dates_in(asked.text, asked.told_on, asked.lang.value if asked.lang else None)
            print_json({"id": asked.id, "dates": [date_object(mention) for mention in found]})
        return
    if file is None:
        sentence = "No text to read dates in."
        raise UsageError(sentence, "Name a file, - for standard input, or --batch FILE.jsonl.")
    text = _typed() if file == "-" else text_of(Path(file))
    listed = [date_object(mention) for mention in dates_in(text, told_on.date() if told_on else None, lang.value if lang else None)]
    if as_json:
        print_json({"dates": listed})
    else:
        for row in listed:
            typer.echo(f"{row['earliest'] or '…':10} – {row['latest'] or '…':10}  {row['text']}")


def print_report(sources: tuple[Source, ...], report: Report) -> None:
    """The findings for a person to read."""
    titles = {source.id: source.title for source in sources}
    for finding in report.findings:
        typer.echo(f"{finding.level.value.capitalize()} · {finding.kind.value} · {' '.join(finding.factors)}\n  {finding.sentence}")
        _print_passages(finding.passages, titles)
        typer.echo(f"  {finding.reasoning}\n  To ask: {finding.question}\n")
    for fact in report.strengths:
        typer.echo(f"Told alike and borne out · {fact.label}")
        _print_passages(fact.passages, titles)
        typer.echo("")
    typer.echo("Discrepancies are common in truthful accounts. Finding none proves nothing.")


def _print_passages(passages: Iterable[Passage], titles: Mapping[str, str]) -> None:
    for passage in passages:
        said = f"p. {passage.page}, line {passage.line}: “{passage.quote.strip()}”" if passage.quote else passage.label
        typer.echo(f"    {titles.get(passage.source_id, '')}, {said}")


def _refuse_both(named: object) -> None:
    if named:
        sentence = "Name either files or a batch."
        raise UsageError(sentence, "Leave the one or the other away.")


def _typed() -> str:
    try:
        return standard_input().read()
    except UnicodeDecodeError as error:
        sentence = "Standard input cannot be read as text."
        raise InputError(sentence, "Save it as a file in UTF-8 and name that.") from error


def _rows(batch: Path, kind: type[_Row]) -> Iterator[_Row]:
    try:
        lines = batch.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        sentence = f"{batch.name} cannot be read as text."
        raise InputError(sentence, "Check the file.") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield msgspec.json.decode(line, type=kind)
        except (msgspec.DecodeError, RecursionError, UnicodeEncodeError) as error:
            sentence = f"Line {number} of {batch.name} is not what this command reads."
            raise InputError(sentence, "Each line is one JSON object; the README names its fields.") from error
