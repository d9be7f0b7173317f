"""Bringing statements and exhibits into a case: read, seal, and only then keep."""

from __future__ import annotations

import hashlib
import mmap
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from app.domain.document import Document
from app.domain.exhibit import Exhibit, Provenance, TranslationStatus
from app.domain.identifiers import new_id
from app.domain.numbering import tab_letters
from app.domain.progress import Progress
from app.domain.statement import Circumstances, Statement, StatementKind
from app.errors import EmptyFile, InputError, NotFound, StoreDamaged
from app.reading.reader import Reader
from app.reading.reading import Reading
from app.store.sealing import SealedFile
from app.store.store import Store

_SILENT = Progress()


@dataclass(frozen=True, slots=True)
class StatementFacts:
    """What the user says of a telling while adding it; an empty title becomes the file's name."""

    kind: StatementKind
    title: str = ""
    told_on: date | None = None
    person_id: str = ""
    is_draft: bool = False
    circumstances: Circumstances = Circumstances()


@dataclass(frozen=True, slots=True)
class ExhibitFacts:
    """What the user says of an exhibit while adding it; an empty tab becomes the next free letter."""

    title: str = ""
    tab: str = ""
    language: str = ""
    translates: str = ""
    translation: TranslationStatus = TranslationStatus.NOT_NEEDED
    provenance: Provenance = Provenance()


class Intake:
    """Adds sources. A source counts as kept only when its sealed copy was read back equal and its row is committed."""

    def __init__(self, store: Store, reader: Reader) -> None:
        self._store = store
        self._reader = reader

    def add_statement(self, case_id: str, path: Path, facts: StatementFacts, progress: Progress = _SILENT) -> Statement:
        """Add one telling; raises InputError for a missing, empty or changing file, DiskFull, or Cancelled, keeping nothing."""
        reading, sealed = self._take_in(case_id, path, progress)
        with self._kept(sealed):
            statement = Statement(
                id=new_id(),
                case_id=case_id,
                kind=facts.kind,
                title=facts.title or Path(shown_name(path)).stem,
                file_name=shown_name(path),
                sha256=sealed.sha256,
                size=sealed.size,
                added_on=_today(),
                told_on=facts.told_on,
                person_id=facts.person_id,
                is_draft=facts.is_draft,
                trouble=reading.document.trouble,
                circumstances=facts.circumstances,
            )
            self._store.statements.add(statement, reading.document)
            self._store.files.record(sealed, statement.id)
        return statement

    def add_exhibit(self, case_id: str, path: Path, facts: ExhibitFacts, progress: Progress = _SILENT) -> Exhibit:
        """Add one exhibit; raises as `add_statement` does. A file that cannot be read is kept all the same, with its trouble."""
        reading, sealed = self._take_in(case_id, path, progress)
        with self._kept(sealed):
            exhibit = Exhibit(
                id=new_id(),
                case_id=case_id,
                tab=facts.tab or self._next_tab(case_id),
                title=facts.title or Path(shown_name(path)).stem,
                media=reading.media,
                file_name=shown_name(path),
                sha256=sealed.sha256,
                size=sealed.size,
                added_on=_today(),
                page_count=len(reading.document.pages),
                language=facts.language,
                facts=reading.facts,
                provenance=facts.provenance,
                translation=facts.translation,
                translates=facts.translates,
                verified_at=datetime.now(UTC),
                trouble=reading.document.trouble,
            )
            self._store.exhibits.add(exhibit, reading.document)
            self._store.files.record(sealed, exhibit.id)
        return exhibit

    def verify_copies(self, case_id: str, progress: Progress = _SILENT) -> tuple[str, ...]:
        """Read every sealed exhibit of a case back; plain sentences about those that are damaged, empty if all are whole."""
        troubles = []
        exhibits = self._store.exhibits.of_case(case_id)
        for done, exhibit in enumerate(exhibits):
            progress.report(done, len(exhibits), f"Exhibit {exhibit.tab}")
            trouble = self._trouble_with(exhibit.id)
            with self._store.transaction():
                self._store.exhibits.update(replace(exhibit, verified_at=None if trouble else datetime.now(UTC)))
            if trouble:
                troubles.append(f"Exhibit {exhibit.tab}: {trouble}")
        return tuple(troubles)

    def _trouble_with(self, exhibit_id: str) -> str:
        try:
            self._store.files.verify(exhibit_id)
        except StoreDamaged as damage:
            return str(damage)
        return ""

    def _take_in(self, case_id: str, path: Path, progress: Progress) -> tuple[Reading, SealedFile]:
        self._store.cases.get(case_id)
        progress.report(0, 2, "Reading")
        with _mapped(path) as content:
            digest = hashlib.sha256(content).hexdigest()
            self._refuse_second_copy(case_id, digest)
            reading = self._reader.read(content, shown_name(path))
        progress.report(1, 2, "Sealing")
        sealed = self._store.files.seal(path, progress)
        if sealed.sha256 != digest:
            self._store.files.discard(sealed)
            sentence = "The file changed while it was being added, so nothing of it was kept."
            raise InputError(sentence, "Close the program that is writing it and add it again.")
        return reading, sealed

    def _refuse_second_copy(self, case_id: str, digest: str) -> None:
        digests = {statement.sha256 for statement in self._store.statements.of_case(case_id)}
        digests |= {exhibit.sha256 for exhibit in self._store.exhibits.of_case(case_id)}
        if digest in digests:
            sentence = "This very file is already in the case."
            raise InputError(sentence, "Nothing was added; open it from the list.")

    def _next_tab(self, case_id: str) -> str:
        used = {exhibit.tab.partition("-")[0] for exhibit in self._store.exhibits.of_case(case_id)}
        return next(tab for tab in map(tab_letters, range(len(used) + 1)) if tab not in used)

    @contextmanager
    def _kept(self, sealed: SealedFile) -> Iterator[None]:
        with ExitStack() as undo:
            undo.callback(self._store.files.discard, sealed)
            with self._store.transaction():
                yield
            undo.pop_all()


def shown_name(path: Path) -> str:
    """A file's name as text that can be kept and printed: bytes of another encoding and control signs become a sign for what is unknown."""
    name = path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name)


@contextmanager
def _mapped(path: Path) -> Iterator[mmap.mmap]:
    if not os.path.isfile(path):  # noqa: PTH113 - a name too long for any file is simply none
        sentence = f"There is no file at {shown_name(path) or path}."
        raise NotFound(sentence, "Check the name and choose it again.")
    try:
        if path.stat().st_size == 0:
            sentence = f"{shown_name(path)} is empty: it holds no bytes at all."
            raise EmptyFile(sentence, "Copy it again from where it came from.")
        with path.open("rb") as source, mmap.mmap(source.fileno(), 0, access=mmap.ACCESS_READ) as content:
            yield content
    except PermissionError as error:
        sentence = "This computer does not let you read that file."
        raise InputError(sentence, "Ask its owner for a copy, or change its permissions.") from error


def read_file(reader: Reader, path: Path) -> Document:
    """Text of one file without a store; raises InputError where there is none to be had."""
    with _mapped(path) as content:
        return reader.read(content, shown_name(path)).document


def _today() -> date:
    return datetime.now().astimezone().date()
