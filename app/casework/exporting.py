"""Writing Word files out: made whole in memory, then put in place in one step."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from zipfile import is_zipfile

from app.casework.sources import Sources
from app.domain.declaration import Profile
from app.domain.identifiers import new_id
from app.errors import DiskFull, InputError, NotReady
from app.export.declaration import DeclarationRequest, declaration_docx
from app.export.filing import filing_needs
from app.export.findings_memo import findings_memo_docx
from app.export.matrix import matrix_docx
from app.store.store import Store


@dataclass(frozen=True, slots=True)
class _Column:
    id: str
    name: str


class Exporting:
    """Each export reads the case as it stands and replaces the file named only when the new one is complete."""

    def __init__(self, store: Store, sources: Sources) -> None:
        self._store = store
        self._sources = sources

    def declaration(self, case_id: str, out: Path, *, profile: Profile = Profile.COURT, filing: bool = False) -> Path:
        """The draft in Word; raises NotReady, naming what is missing, for a filing copy that may not exist yet."""
        request = replace(self._request(case_id, profile), filing=filing)
        return self._put(case_id, out, declaration_docx(request), "filing-copy" if filing else "declaration-draft")

    def filing_needs(self, case_id: str, profile: Profile = Profile.COURT) -> tuple[str, ...]:
        """What a filing copy still lacks, one phrase each, without case content; empty when it may be made."""
        return filing_needs(self._request(case_id, profile))

    def findings(self, case_id: str, out: Path) -> Path:
        """The findings memo in Word; privileged."""
        records = self._store.findings.records(case_id)
        report = self._store.findings.report(case_id)
        strengths = report.strengths if report else ()
        content = findings_memo_docx(self._store.cases.get(case_id), records, self._sources.titles(case_id), _today(), strengths)
        return self._put(case_id, out, content, "findings-memo")

    def matrix(self, case_id: str, out: Path) -> Path:
        """The telling matrix in Word; privileged. Raises NotReady before the first check."""
        report = self._store.findings.report(case_id)
        if report is None:
            sentence = "The matrix comes from a check, and this case was not checked yet."
            raise NotReady(sentence, "Check the case first.")
        told = {cell.source_id for fact in report.facts for cell in fact.cells}
        columns = tuple(_Column(source_id, title) for source_id, title in self._sources.titles(case_id).items() if source_id in told)
        content = matrix_docx(self._store.cases.get(case_id), report, columns, _today())
        return self._put(case_id, out, content, "matrix")

    def _request(self, case_id: str, profile: Profile) -> DeclarationRequest:
        draft = self._sources.draft(case_id)
        if draft is None:
            sentence = "There is no declaration yet."
            raise NotReady(sentence, "Add a declaration or a preparation session first.")
        return DeclarationRequest(
            case=self._store.cases.get(case_id),
            declaration=replace(draft, profile=profile),
            exhibits={exhibit.id: exhibit for exhibit in self._sources.exhibits(case_id)},
            records=self._store.findings.records(case_id),
            source_titles=self._sources.titles(case_id),
            interpreter_language="",
            on=_today(),
        )

    def _put(self, case_id: str, out: Path, content: bytes, what: str) -> Path:
        target = self._free_place(out)
        fresh = target.with_name(f".{new_id()}.part")
        with ExitStack() as undo:
            undo.callback(_drop, fresh)
            with _plain_trouble(target.name, len(content)), fresh.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            # Told before it is done: an export that is missing from the custody log would be worse than one too many.
            with self._store.transaction():
                self._store.ledger.append("exported", case_id, what)
            with _plain_trouble(target.name, len(content)):
                fresh.replace(target)
            undo.pop_all()
        return out

    def _free_place(self, out: Path) -> Path:
        """Where to write, unless that would overwrite anything but an earlier Word file."""
        target = out.resolve()
        if target.is_relative_to(self._store.path.resolve()):
            sentence = "An export cannot lie inside the store."
            raise InputError(sentence, "Choose a name in another folder.")
        with _plain_trouble(target.name, 0):
            is_folder = target.is_dir()
            is_taken = target.exists() and not (target.is_file() and is_zipfile(target))
        if is_folder:
            sentence = f"{target.name or target} is a folder."
            raise InputError(sentence, "Give the name of a Word file in it, such as declaration.docx.")
        if is_taken:
            sentence = f"{target.name} is there already and is not a Word file."
            raise InputError(sentence, "Choose another name; it was not touched.")
        return target


def _drop(fresh: Path) -> None:
    with suppress(OSError):
        fresh.unlink(missing_ok=True)


@contextmanager
def _plain_trouble(name: str, size: int) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            sentence = f"No space is left for {name}; {size // 1024 + 1} KB are needed."
            raise DiskFull(sentence, "Free some space or choose another folder; nothing was replaced.") from error
        sentence = f"{name} could not be written there."
        raise InputError(sentence, "Choose a folder that exists and that you may write to.") from error


def _today() -> date:
    return datetime.now().astimezone().date()
