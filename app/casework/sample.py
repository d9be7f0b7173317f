"""The sample case: read from its manifest and put through the same doors as any other."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from app.casework.cases import Cases
from app.casework.drafting import Drafting
from app.casework.intake import ExhibitFacts, Intake, StatementFacts
from app.domain.case import Case
from app.domain.exhibit import Provenance, TranslationStatus
from app.domain.person import Person
from app.domain.progress import Progress
from app.domain.snapshot import Term
from app.domain.statement import Circumstances
from app.paths import resource
from app.store.store import Store

_SILENT = Progress()


@dataclass(frozen=True, slots=True)
class _Manifest:
    case: dict[str, Any]
    people: tuple[dict[str, Any], ...]
    statement: tuple[dict[str, Any], ...]
    exhibit: tuple[dict[str, Any], ...]
    deadline: tuple[dict[str, Any], ...] = ()
    term: tuple[Term, ...] = ()


class Sample:
    """Puts the fictional sample case into a store."""

    def __init__(self, store: Store, cases: Cases, intake: Intake, drafting: Drafting) -> None:
        self._store = store
        self._cases = cases
        self._intake = intake
        self._drafting = drafting

    def add(self, progress: Progress = _SILENT) -> Case:
        """Add the sample case with all its papers and take its declaration over as the draft; raises Cancelled."""
        folder = resource("sample_case")
        manifest = msgspec.convert(tomllib.loads((folder / "case.toml").read_text(encoding="utf-8")), type=_Manifest)
        case = self._cases.new(msgspec.convert(_case_values(manifest), type=Case))
        people = [self._cases.add_person(_person(case.id, row)) for row in manifest.people]
        by_name = {name: person.id for person in people for name in person.names}
        papers = len(manifest.statement) + len(manifest.exhibit)
        for done, row in enumerate(manifest.statement):
            progress.report(done, papers, row["title"])
            self._intake.add_statement(case.id, folder / row["file"], _statement_facts(row, by_name))
        self._add_exhibits(case.id, folder, manifest, progress)
        with self._store.transaction():
            self._store.terms.set(case.id, manifest.term)
        self._drafting.open_draft(case.id)
        return case

    def _add_exhibits(self, case_id: str, folder: Path, manifest: _Manifest, progress: Progress) -> None:
        by_tab: dict[str, str] = {}
        papers = len(manifest.statement) + len(manifest.exhibit)
        for done, row in enumerate(manifest.exhibit, len(manifest.statement)):
            progress.report(done, papers, row["title"])
            exhibit = self._intake.add_exhibit(case_id, folder / row["file"], _exhibit_facts(row, by_tab))
            by_tab[exhibit.tab] = exhibit.id


def _case_values(manifest: _Manifest) -> dict[str, Any]:
    return {"id": "", "opened_on": date(2025, 1, 9), **manifest.case, "deadlines": list(manifest.deadline)}


def _person(case_id: str, row: dict[str, Any]) -> Person:
    return msgspec.convert({"id": "", "case_id": case_id, **row}, type=Person)


def _statement_facts(row: dict[str, Any], people: dict[str, str]) -> StatementFacts:
    known = Circumstances.__dataclass_fields__
    circumstances = {name: value for name, value in (row.get("circumstances") or row).items() if name in known}
    values = {name: row[name] for name in ("kind", "title", "told_on") if name in row}
    values |= {"is_draft": row.get("draft", False), "person_id": people.get(row.get("person", ""), ""), "circumstances": circumstances}
    return msgspec.convert(values, type=StatementFacts)


def _exhibit_facts(row: dict[str, Any], by_tab: dict[str, str]) -> ExhibitFacts:
    known = Provenance.__dataclass_fields__
    provenance = msgspec.convert({name: value for name, value in row.items() if name in known}, type=Provenance)
    translates = by_tab.get(row.get("translates", ""), "")
    status = TranslationStatus(row.get("translation", "not-needed"))
    return ExhibitFacts(row["title"], row["tab"], row.get("language", ""), translates, status, provenance)
