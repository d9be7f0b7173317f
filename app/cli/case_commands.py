"""Commands on cases: new, list, show, archive, add, check, export."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app.casework.contract import report_object
from app.casework.intake import ExhibitFacts, StatementFacts, shown_name
from app.casework.practice import Practice
from app.cli.options import CaseOption, DayOption, JsonOption, PassphraseOption, StoreOption, plain_words, practice_of, print_json
from app.cli.progress import shown_progress
from app.cli.text_commands import print_report
from app.domain.case import Case, SigningPlace
from app.domain.declaration import Profile
from app.domain.finding import Level
from app.domain.statement import Circumstances, InterpreterPresence, StatementKind

commands = typer.Typer(help="Cases in a store.")

SourceWord = StrEnum("SourceWord", ["exhibit", *[kind.value for kind in StatementKind]])  # type: ignore[misc]


class ExportWord(StrEnum):
    """What can be exported."""

    DECLARATION = "declaration"
    FINDINGS = "findings"
    MATRIX = "matrix"


@commands.command()
def new(
    context: typer.Context,
    client: str,
    *,
    a_number: Annotated[str, typer.Option("--a-number")] = "",
    native_name: Annotated[str, typer.Option("--native-name")] = "",
    language: Annotated[list[str] | None, typer.Option("--language")] = None,
    country: Annotated[str, typer.Option("--country")] = "",
    court: Annotated[str, typer.Option("--court")] = "",
    interpreter: Annotated[str, typer.Option("--interpreter-name")] = "",
    outside_us: Annotated[bool, typer.Option("--signs-outside-us")] = False,
    store: StoreOption = None,
    passphrase_file: PassphraseOption = None,
) -> None:
    """Open a case for a client and print its id."""
    place = SigningPlace.OUTSIDE_US if outside_us else SigningPlace.INSIDE_US
    case = Case(
        "",
        plain_words(client),
        datetime.now().astimezone().date(),
        native_name,
        a_number,
        languages=tuple(language or ()),
        country=country,
        court=court,
        interpreter=interpreter,
        signing_place=place,
    )
    with practice_of(context, store, passphrase_file) as practice:
        typer.echo(practice.cases.new(case).id)


@commands.command(name="list")
def list_cases(
    context: typer.Context,
    *,
    archived: Annotated[bool, typer.Option("--archived")] = False,
    store: StoreOption = None,
    passphrase_file: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """List cases with their next deadline and open findings."""
    with practice_of(context, store, passphrase_file) as practice:
        rows = practice.cases.summaries(datetime.now().astimezone().date(), archived=archived)
    if as_json:
        print_json([{"id": row.case.id, "client": row.case.client, "a_number": row.case.a_number} for row in rows])
        return
    for row in rows:
        due = row.next_deadline.due.isoformat() if row.next_deadline else "no deadline"
        counts = " ".join(f"{row.open_findings[level]} {level.value}" for level in Level)
        typer.echo(f"{row.case.id}  {row.case.client}  {row.case.a_number}  {due}  {counts}")


@commands.command()
def show(context: typer.Context, case: str, *, store: StoreOption = None, passphrase_file: PassphraseOption = None) -> None:
    """List the statements and exhibits of a case."""
    with practice_of(context, store, passphrase_file) as practice:
        found = practice.cases.find(case)
        typer.echo(f"{found.client} {found.native_name}  {found.a_number}")
        for statement in practice.sources.statements(found.id):
            typer.echo(f"  {statement.kind.value:14} {statement.told_on or '':10} {statement.title}  {statement.trouble}")
        for exhibit in practice.sources.exhibits(found.id):
            typer.echo(f"  Exhibit {exhibit.tab:6} {exhibit.media.value:10} {exhibit.title}  {exhibit.trouble}")


@commands.command()
def archive(context: typer.Context, case: str, *, store: StoreOption = None, passphrase_file: PassphraseOption = None) -> None:
    """Move a case out of the list; nothing is deleted."""
    with practice_of(context, store, passphrase_file) as practice:
        practice.cases.archive(practice.cases.find(case).id)


def add(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument()],
    *,
    case: CaseOption,
    kind: Annotated[SourceWord, typer.Option("--as", help="What the files are.")],
    person: Annotated[str, typer.Option("--person", help="Who tells, if not the client.")] = "",
    told_on: DayOption = None,
    interpreter: Annotated[InterpreterPresence, typer.Option("--interpreter")] = InterpreterPresence.UNKNOWN,
    store: StoreOption = None,
    passphrase_file: PassphraseOption = None,
) -> None:
    """Add statements or exhibits. A declaration without --told-on is the draft being written."""
    with practice_of(context, store, passphrase_file) as practice, shown_progress() as progress:
        case_id = practice.cases.find(case).id
        for file in files:
            if kind.value == "exhibit":
                exhibit = practice.intake.add_exhibit(case_id, file, ExhibitFacts(), progress)
                typer.echo(_kept(f"Exhibit {exhibit.tab}", file, exhibit.trouble))
                continue
            facts = _facts(practice, case_id, StatementKind(kind.value), person, told_on, interpreter)
            statement = practice.intake.add_statement(case_id, file, facts, progress)
            typer.echo(_kept(statement.kind.value, file, statement.trouble))


def check(
    context: typer.Context,
    *,
    case: CaseOption,
    as_json: JsonOption = False,
    store: StoreOption = None,
    passphrase_file: PassphraseOption = None,
) -> None:
    """Lay everything in a case against everything else and keep the findings."""
    with practice_of(context, store, passphrase_file) as practice, shown_progress() as progress:
        case_id = practice.cases.find(case).id
        report = practice.checking.check(case_id, progress)
        sources = practice.checking.sources(case_id)
    if as_json:
        print_json(report_object(sources, report))
    else:
        print_report(sources, report)


def export(
    context: typer.Context,
    what: ExportWord,
    *,
    case: CaseOption,
    out: Annotated[Path, typer.Option("--out")],
    profile: Annotated[Profile, typer.Option("--profile")] = Profile.COURT,
    filing: Annotated[bool, typer.Option("--filing", help="A filing copy; only when nothing is open.")] = False,
    store: StoreOption = None,
    passphrase_file: PassphraseOption = None,
) -> None:
    """Write a Word file: the declaration, or a privileged findings memo or telling matrix."""
    with practice_of(context, store, passphrase_file) as practice:
        case_id = practice.cases.find(case).id
        if what is ExportWord.DECLARATION:
            practice.drafting.open_draft(case_id)
            practice.exporting.declaration(case_id, out, profile=profile, filing=filing)
        elif what is ExportWord.FINDINGS:
            practice.exporting.findings(case_id, out)
        else:
            practice.exporting.matrix(case_id, out)
    typer.echo(str(out))


def _facts(
    practice: Practice, case_id: str, kind: StatementKind, person: str, told_on: datetime | None, interpreter: InterpreterPresence
) -> StatementFacts:
    return StatementFacts(
        kind=kind,
        title=f"Letter of {person}" if person and not kind.is_by_client else "",
        told_on=told_on.date() if told_on else None,
        person_id=practice.cases.person_named(case_id, plain_words(person)).id if person else "",
        is_draft=kind is StatementKind.DECLARATION and told_on is None,
        circumstances=Circumstances(interpreter=interpreter),
    )


def _kept(what: str, file: Path, trouble: str) -> str:
    return f"Kept {shown_name(file)} as {what}." + (f" {trouble}" if trouble else "")
