"""Where the command line begins and where its errors become sentences and exit statuses."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from app.casework.demo import PASSPHRASE, run_demo
from app.casework.practice import Practice
from app.cli import case_commands, naming_commands, store_commands, text_commands
from app.cli.options import Chosen, PassphraseOption, StoreOption
from app.cli.progress import shown_progress
from app.errors import AppError, NoDisplay, UsageError

_STOPPED = 130  # what a shell gives a program that was interrupted
OpenWindow = Callable[[Path | None, Practice | None], int]


def run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Carry out a command line and give its exit status: 0 done, 2 input, 3 store, 64 usage, 130 stopped. A bug is raised."""
    try:
        result = _commands(open_window)(list(arguments), prog_name="averment", standalone_mode=False)
        if sys.stdout is not None:  # closed by whoever called us
            sys.stdout.flush()
    except typer.TyperException as error:
        return _said(f"{error.format_message().rstrip('.')}. Say averment --help for what there is.", UsageError.exit_status)
    except AppError as error:
        return _said(str(error), error.exit_status)
    except SystemExit:
        return 0  # the library's way of saying that whoever read our output has left
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EIO, errno.EBADF}:
            raise
        return _said("The answer could not be written out. Check where standard output leads.", AppError.exit_status)
    if result == _STOPPED:
        return _said("Stopped. Nothing of this task was kept.", _STOPPED)
    return result if isinstance(result, int) else 0


def _said(sentence: str, status: int) -> int:
    if sys.stderr is not None:
        sys.stderr.write(f"averment: {sentence}\n")
    return status


def _commands(open_window: OpenWindow) -> typer.core.TyperGroup:
    cli = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
    cli.add_typer(store_commands.commands, name="store")
    cli.add_typer(case_commands.commands, name="case")
    cli.add_typer(naming_commands.people, name="people")
    cli.add_typer(naming_commands.terms, name="terms")
    for command in (text_commands.compare, text_commands.dates, case_commands.add, case_commands.check, case_commands.export):
        cli.command()(command)

    @cli.callback(invoke_without_command=True)
    def averment(context: typer.Context, *, store: StoreOption = None, passphrase_file: PassphraseOption = None) -> int:
        """Lay asylum testimony against exhibits, offline. Without a command the window opens."""
        context.obj = Chosen(store, passphrase_file)
        return open_window(store, None) if context.invoked_subcommand is None else 0

    @cli.command()
    def demo(
        *,
        out: Annotated[Path, typer.Option("--out", help="Folder for the sample store and the Word files.")] = Path("demo-out"),
        no_window: Annotated[bool, typer.Option("--no-window", help="Do not open the window afterwards.")] = False,
    ) -> int:
        """Do the main job on the fictional sample case, then show it."""
        return _demonstrate(out, None if no_window else open_window)

    group = typer.main.get_command(cli)
    assert isinstance(group, typer.core.TyperGroup)
    return group


def _demonstrate(out: Path, open_window: OpenWindow | None) -> int:
    with shown_progress() as progress:
        result = run_demo(out, progress)
    counts = {
        level: sum(finding.level.value == level for finding in result.report.findings) for level in ("conflict", "difference", "note")
    }
    typer.echo(f"{'Findings':15}" + ", ".join(f"{number} {level}{'s' * (number != 1)}" for level, number in counts.items()))
    for name, place in (("Declaration", result.declaration), ("Findings memo", result.findings), ("Matrix", result.matrix)):
        typer.echo(f"{name:15}{place}")
    typer.echo(f"{'Store':15}{result.practice.path}\n{'Passphrase':15}{PASSPHRASE}")
    with result.practice as practice:
        if open_window is None:
            return 0
        try:
            return open_window(None, practice)
        except NoDisplay:
            typer.echo("There is no display, so the window was left out.")
            return 0
