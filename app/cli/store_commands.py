"""Commands on a store as a whole."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app.casework.practice import back_up, create_practice, forget_here, remember_here, renew_passphrase, restore_backup
from app.cli.options import JsonOption, PassphraseOption, first_line, passphrase, practice_of, print_json, store_folder
from app.cli.progress import shown_progress
from app.errors import StoreDamaged

commands = typer.Typer(help="Make, look at, check and back up a store.")
PathArgument = Annotated[Path | None, typer.Argument(help="Folder of the store.")]


class Switch(StrEnum):
    """On or off."""

    ON = "on"
    OFF = "off"


@commands.command()
def create(context: typer.Context, path: Path, *, passphrase_file: PassphraseOption = None) -> None:
    """Make a new encrypted store in a folder that does not exist yet."""
    typed = passphrase(context, passphrase_file, "New passphrase: ")
    create_practice(path, typed).close()
    typer.echo(f"Made {path}. If the passphrase is lost, the cases in it are lost; nobody can reset it.")


@commands.command()
def info(
    context: typer.Context, path: PathArgument = None, *, passphrase_file: PassphraseOption = None, as_json: JsonOption = False
) -> None:
    """Say what a store holds, without naming anyone."""
    with practice_of(context, path, passphrase_file) as practice:
        known = practice.info()
        facts = {"path": str(known.path), "store_id": known.store_id, "cases": known.cases, "files": known.files}
    if as_json:
        print_json(facts)
    else:
        for name, value in facts.items():
            typer.echo(f"{name:9} {value}")


@commands.command()
def verify(context: typer.Context, path: PathArgument = None, *, passphrase_file: PassphraseOption = None) -> None:
    """Read everything back: the database, the ledger and every sealed file."""
    with practice_of(context, path, passphrase_file) as practice, shown_progress() as progress:
        troubles = practice.verify(progress)
    if troubles:
        raise StoreDamaged(" ".join(troubles), "Restore the last backup into a new folder and compare.")
    typer.echo("Everything reads back as it was written.")


@commands.command()
def backup(context: typer.Context, path: Path, target: Path, *, passphrase_file: PassphraseOption = None) -> None:
    """Copy a store into a new folder, then open the copy and read it back."""
    typed = passphrase(context, passphrase_file)
    with shown_progress() as progress:
        back_up(path, typed, target, progress)
    typer.echo(f"Backed up to {target}, opened and read back.")


@commands.command()
def restore(context: typer.Context, backup_folder: Path, target: Path, *, passphrase_file: PassphraseOption = None) -> None:
    """Make a store in a new folder from a backup; the backup is not changed."""
    typed = passphrase(context, passphrase_file)
    with shown_progress() as progress:
        restore_backup(backup_folder, typed, target, progress)
    typer.echo(f"Restored to {target}, opened and read back.")


@commands.command()
def keyring(context: typer.Context, switch: Switch, path: PathArgument = None, *, passphrase_file: PassphraseOption = None) -> None:
    """Let this computer's own keyring open the store, beside the passphrase, or no longer."""
    folder, typed = store_folder(context, path), passphrase(context, passphrase_file)
    if switch is Switch.ON:
        remember_here(folder, typed)
        typer.echo("This computer's keyring now opens the store while you are logged in. The passphrase still does.")
    else:
        forget_here(folder, typed)
        typer.echo("Only the passphrase opens the store.")


@commands.command(name="passphrase")
def change_passphrase(
    context: typer.Context,
    path: Path,
    *,
    passphrase_file: PassphraseOption = None,
    new_passphrase_file: Annotated[str | None, typer.Option("--new-passphrase-file")] = None,
) -> None:
    """Change the passphrase; the old one holds until the new one was proved to open the store."""
    old = passphrase(context, passphrase_file, "Present passphrase: ")
    new = first_line(new_passphrase_file) if new_passphrase_file else passphrase(context, None, "New passphrase: ")
    renew_passphrase(path, old, new)
    typer.echo("The new passphrase opens the store; the old one no longer does.")
