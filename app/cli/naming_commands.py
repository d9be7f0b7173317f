"""Commands on the people list and the word list of a case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any

import typer

from app.cli.options import CaseOption, JsonOption, PassphraseOption, StoreOption, plain_words, practice_of, print_json
from app.cli.progress import shown_progress
from app.domain.person import PersonEntry, WrittenForm
from app.domain.snapshot import Term, TermEntry

people = typer.Typer(help="Who is who in a case: what the program found, and what you decided.")
terms = typer.Typer(help="Which English words stand for a word of the client's language.")
Names = Annotated[list[str], typer.Argument(help="Ids or written forms.")]


@people.command(name="list")
def list_people(
    context: typer.Context,
    *,
    case: CaseOption,
    store: StoreOption = None,
    passphrase_file: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """List everybody kept or found, with every written form and how often it stands."""
    with practice_of(context, store, passphrase_file) as practice, shown_progress() as progress:
        found = practice.naming.register(practice.cases.find(case).id, progress).people
    if as_json:
        print_json([_person_object(entry) for entry in found])
        return
    for entry in found:
        typer.echo(_person_line(entry))


@people.command()
def merge(
    context: typer.Context, names: Names, *, case: CaseOption, store: StoreOption = None, passphrase_file: PassphraseOption = None
) -> None:
    """Say that these are one person; the first one's name is shown."""
    with practice_of(context, store, passphrase_file) as practice:
        case_id = practice.cases.find(case).id
        register = practice.naming.register(case_id)
        entries = [practice.naming.find(register, name) for name in names]
        kept = practice.naming.merge(case_id, entries)
    typer.echo(f"{kept.id}  {' = '.join(kept.names)}")


@people.command()
def split(
    context: typer.Context, forms: Names, *, case: CaseOption, store: StoreOption = None, passphrase_file: PassphraseOption = None
) -> None:
    """Say that these written forms of somebody's name are another person's; or, with two ids, that these are two people."""
    with practice_of(context, store, passphrase_file) as practice:
        case_id = practice.cases.find(case).id
        register = practice.naming.register(case_id)
        entries = {entry.person.id: entry for entry in (practice.naming.find(register, form) for form in forms)}
        if len(entries) == 2:  # noqa: PLR2004 - two people told apart
            practice.naming.tell_apart(case_id, *entries.values())
            typer.echo("Kept as two people.")
            return
        other = practice.naming.split(case_id, next(iter(entries.values())), forms)
    typer.echo(f"{other.id}  {' = '.join(other.names)}")


@people.command(name="set")
def set_person(
    context: typer.Context,
    name: str,
    *,
    case: CaseOption,
    shown: Annotated[str, typer.Option("--name", help="The form to show first; a new one is added.")] = "",
    role: Annotated[str | None, typer.Option("--role", help="What the person is to the client.")] = None,
    born: Annotated[datetime | None, typer.Option("--born", formats=["%Y-%m-%d"])] = None,
    at_risk: Annotated[bool | None, typer.Option("--at-risk/--not-at-risk", help="In reach of the feared authorities.")] = None,
    nobody: Annotated[bool, typer.Option("--nobody", help="These words name no person.")] = False,
    store: StoreOption = None,
    passphrase_file: PassphraseOption = None,
) -> None:
    """Keep a person, with what you say of them."""
    with practice_of(context, store, passphrase_file) as practice:
        case_id = practice.cases.find(case).id
        entry = practice.naming.find(practice.naming.register(case_id), name)
        names = (plain_words(shown), *entry.person.names) if shown else entry.person.names
        changed = replace(
            entry.person,
            names=names,
            role=entry.person.role if role is None else role and plain_words(role),
            born=born.date() if born else entry.person.born,
            at_risk=entry.person.at_risk if at_risk is None else at_risk,
            set_aside=nobody,
        )
        kept = practice.naming.change(case_id, entry, changed)
    typer.echo(f"{kept.id}  {' = '.join(kept.names)}")


@terms.command(name="list")
def list_terms(
    context: typer.Context,
    *,
    case: CaseOption,
    store: StoreOption = None,
    passphrase_file: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """List source words with the English that stands for them; what you approved is marked."""
    with practice_of(context, store, passphrase_file) as practice, shown_progress() as progress:
        found = practice.naming.register(practice.cases.find(case).id, progress).terms
    if as_json:
        print_json([_term_object(entry) for entry in found])
        return
    for entry in found:
        words = ", ".join(_counted(use, marked=use.text in entry.term.approved) for use in entry.uses)
        typer.echo(f"{'kept ' if entry.is_kept else 'found'}  {entry.term.source_word}  {words}")


@terms.command(name="set")
def set_term(
    context: typer.Context,
    source_word: str,
    english: Annotated[list[str], typer.Argument(help="The English words you approve.")],
    *,
    case: CaseOption,
    store: StoreOption = None,
    passphrase_file: PassphraseOption = None,
) -> None:
    """Settle which English words stand for a source word; every other one is pointed out in later checks."""
    with practice_of(context, store, passphrase_file) as practice:
        case_id = practice.cases.find(case).id
        entries = practice.naming.register(case_id).terms
        others = next((entry for entry in entries if entry.term.source_word == source_word.strip()), None)
        seen = tuple(use.text for use in others.uses) if others else ()
        kept = practice.naming.set_term(case_id, Term(plain_words(source_word), seen, tuple(map(plain_words, english))))
    typer.echo(f"{kept.source_word}  {', '.join(kept.approved)}")


@terms.command()
def forget(
    context: typer.Context, source_word: str, *, case: CaseOption, store: StoreOption = None, passphrase_file: PassphraseOption = None
) -> None:
    """Keep nothing of a source word any more; the program goes on proposing it."""
    with practice_of(context, store, passphrase_file) as practice:
        practice.naming.forget_term(practice.cases.find(case).id, source_word)
    typer.echo(f"Nothing is kept of {source_word.strip()}.")


def _person_line(entry: PersonEntry) -> str:
    person = entry.person
    state = "nobody" if person.set_aside else "kept  " if entry.is_kept else "found "
    facts = [person.role, f"born {person.born.isoformat()}" if person.born else "", "at risk" if person.at_risk else ""]
    near = f"may be {', '.join(entry.near)}" if entry.near else ""
    return "  ".join(word for word in (person.id, state, " = ".join(map(_counted, entry.forms)), *facts, near) if word)


def _counted(form: WrittenForm, *, marked: bool = False) -> str:
    return f"{form.text}{'*' if marked else ''} ({len(form.passages)})"


def _person_object(entry: PersonEntry) -> dict[str, Any]:
    person = entry.person
    return {
        "id": person.id,
        "kept": entry.is_kept,
        "nobody": person.set_aside,
        "name": person.name,
        "role": person.role,
        "born": person.born.isoformat() if person.born else None,
        "at_risk": person.at_risk,
        "forms": _forms(entry.forms),
        "not": list(person.apart),
        "may_be": list(entry.near),
    }


def _term_object(entry: TermEntry) -> dict[str, Any]:
    return {
        "source_word": entry.term.source_word,
        "kept": entry.is_kept,
        "approved": list(entry.term.approved),
        "english": _forms(entry.uses),
    }


def _forms(forms: Iterable[WrittenForm]) -> list[dict[str, Any]]:
    return [
        {
            "text": form.text,
            "passages": [{"source": p.source_id, "page": p.page, "line": p.line, "start": p.start, "end": p.end} for p in form.passages],
        }
        for form in forms
    ]
