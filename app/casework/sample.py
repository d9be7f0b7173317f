"""The sample case: read from its manifest and put through the same doors as any other."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import msgspec

from app.casework.cases import Cases
from app.casework.intake import ExhibitFacts, Intake, StatementFacts
from app.domain.blocks import blocks
from app.domain.case import Case
from app.domain.declaration import Citation, Declaration, Paragraph, Section
from app.domain.exhibit import Provenance, TranslationStatus
from app.domain.identifiers import new_id
from app.domain.passage import Passage, passage_at
from app.domain.person import Person
from app.domain.progress import Progress
from app.domain.snapshot import Term
from app.domain.statement import Circumstances
from app.paths import resource
from app.store.store import Store

_SILENT = Progress()
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Manifest:
    case: Row
    people: tuple[Row, ...]
    statement: tuple[Row, ...]
    exhibit: tuple[Row, ...]
    deadline: tuple[Row, ...] = ()
    term: tuple[Term, ...] = ()


class Sample:
    """Puts the fictional sample case into a store."""

    def __init__(self, store: Store, cases: Cases, intake: Intake) -> None:
        self._store = store
        self._cases = cases
        self._intake = intake

    def add(self, progress: Progress = _SILENT) -> Case:
        """Add the sample case with all its papers, its declaration as the draft under work; raises Cancelled."""
        folder = resource("sample_case")
        manifest = msgspec.convert(_toml(folder / "case.toml"), type=_Manifest)
        case = self._cases.new(msgspec.convert({"id": "", **manifest.case, "deadlines": list(manifest.deadline)}, type=Case))
        for row in manifest.people:
            self._cases.add_person(msgspec.convert({"id": "", "case_id": case.id, **row}, type=Person))
        ids = self._add_papers(case.id, folder, manifest, progress)
        with self._store.transaction():
            self._store.terms.set(case.id, manifest.term)
            for row in manifest.statement:
                if "source" in row:
                    self._store.declarations.save(self._draft(case.id, ids[row["file"]], _toml(folder / row["source"]), ids))
        return case

    def _add_papers(self, case_id: str, folder: Path, manifest: _Manifest, progress: Progress) -> dict[str, str]:
        """Ids of everything added, by file and, for exhibits, by tab as well."""
        ids: dict[str, str] = {}
        papers = (*manifest.statement, *manifest.exhibit)
        for done, row in enumerate(papers):
            progress.report(done, len(papers), row["title"])
            path = folder / row["file"]
            if "tab" in row:
                added = self._intake.add_exhibit(case_id, path, _exhibit_facts(row, ids)).id
                ids[row["tab"]] = added
            else:
                added = self._intake.add_statement(case_id, path, self._statement_facts(case_id, row)).id
            ids[row["file"]] = added
        return ids

    def _statement_facts(self, case_id: str, row: Row) -> StatementFacts:
        values: Row = {name: row[name] for name in ("kind", "title", "told_on") if name in row}
        values["is_draft"] = row.get("draft", False)
        values["person_id"] = self._cases.person_named(case_id, row["person"]).id
        values["circumstances"] = _known(row, Circumstances)
        return msgspec.convert(values, type=StatementFacts)

    def _draft(self, case_id: str, origin_id: str, source: Row, ids: Mapping[str, str]) -> Declaration:
        sections = tuple(
            Section(section["heading"], tuple(self._paragraph(row, ids) for row in section["paragraph"])) for section in source["section"]
        )
        return Declaration(new_id(), case_id, source["title"], source["draft_number"], source["changed_on"], sections, origin_id=origin_id)

    def _paragraph(self, row: Row, ids: Mapping[str, str]) -> Paragraph:
        sources = tuple(self._passage(ids[source["file"]], source["quote"]) for source in row.get("sources", ()))
        return Paragraph(new_id(), row["text"], sources, tuple(Citation(ids[tab]) for tab in row.get("cites", ()) if tab in ids))

    def _passage(self, statement_id: str, quote: str) -> Passage:
        document = self._store.statements.document(statement_id)
        start = document.text.index(quote)
        label = next((block.label for block in blocks(document) if block.start <= start < block.end), "")
        return passage_at(statement_id, document, start, start + len(quote), label)


def _exhibit_facts(row: Row, ids: Mapping[str, str]) -> ExhibitFacts:
    provenance = msgspec.convert(_known(row, Provenance), type=Provenance)
    status = TranslationStatus(row.get("translation", "not-needed"))
    return ExhibitFacts(row["title"], row["tab"], row.get("language", ""), ids.get(row.get("translates", ""), ""), status, provenance)


def _known(row: Row, kind: type[Circumstances | Provenance]) -> Row:
    return {field.name: row[field.name] for field in fields(kind) if field.name in row}


def _toml(path: Path) -> Row:
    return tomllib.loads(path.read_text(encoding="utf-8"))
