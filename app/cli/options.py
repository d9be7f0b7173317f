"""Options that several commands share, and how a store is opened by them."""

from __future__ import annotations

import getpass
import json
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

from app.casework.practice import Practice, default_folder, is_remembered_here, open_practice, open_remembered_practice
from app.errors import InputError, UsageError

StoreOption = Annotated[Path | None, typer.Option("--store", help="Folder of the store.")]
PassphraseOption = Annotated[
    str | None, typer.Option("--passphrase-file", help="File whose first line is the passphrase; - for standard input.")
]
CaseOption = Annotated[str, typer.Option("--case", help="Id, A-number or client's name.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else on standard output.")]
DayOption = Annotated[datetime | None, typer.Option("--told-on", formats=["%Y-%m-%d"], help="The day it was told.")]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was said before the command's name."""

    store: Path | None = None
    passphrase_file: str | None = None


def store_folder(context: typer.Context, store: Path | None) -> Path:
    """The folder named behind the command, or before it, or this computer's own."""
    return store or context.find_object(Chosen).store or default_folder()  # type: ignore[union-attr]


def passphrase(context: typer.Context, passphrase_file: str | None, prompt: str = "Passphrase: ") -> str:
    """First line of the named file, or what is typed where there is a terminal; raises UsageError where neither is to be had."""
    chosen = passphrase_file or context.find_object(Chosen).passphrase_file  # type: ignore[union-attr]
    if chosen:
        return first_line(chosen)
    if not standard_input().isatty():
        sentence = "The store needs its passphrase."
        raise UsageError(sentence, "Name a file that holds it with --passphrase-file, or - for standard input.")
    return getpass.getpass(prompt)


def standard_input() -> TextIO:
    """Standard input; raises UsageError where it was closed."""
    if sys.stdin is None:
        sentence = "Standard input is closed."
        raise UsageError(sentence, "Name a file instead.")
    return sys.stdin


def first_line(name: str) -> str:
    """First line of a file, or of standard input for "-", without a byte-order mark; raises InputError."""
    try:
        if name == "-":
            line = standard_input().readline()
        else:
            with Path(name).open(encoding="utf-8") as file:
                line = file.readline()
        line.encode()
    except (OSError, UnicodeError) as error:
        sentence = "The passphrase file cannot be read."
        raise InputError(sentence, "Check its name and that it is plain text in UTF-8.") from error
    return line.rstrip("\r\n").removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")


def plain_words(value: str) -> str:
    """A name or title as typed; raises UsageError for one that is empty or holds signs that cannot be shown."""
    if not value.strip() or not value.isprintable():
        sentence = "A name needs at least one letter, and only letters and signs that can be shown."
        raise UsageError(sentence, "Type it again.")
    return value.strip()


def practice_of(context: typer.Context, store: Path | None, passphrase_file: str | None) -> Practice:
    """Open the store that the options name, by this computer's keyring where that was switched on; raises StoreError."""
    folder = store_folder(context, store)
    chosen = context.find_object(Chosen) or Chosen()
    if not (passphrase_file or chosen.passphrase_file) and is_remembered_here(folder):
        return open_remembered_practice(folder)
    return open_practice(folder, passphrase(context, passphrase_file))


def print_json(value: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
    """One JSON object on standard output, in one line, unescaped."""
    typer.echo(json.dumps(value, ensure_ascii=False))
