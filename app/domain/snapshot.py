"""What a check looks at, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.document import Document
from app.domain.exhibit import FileFact
from app.domain.finding import Finding
from app.domain.passage import Passage
from app.domain.person import Person, PersonEntry, WrittenForm
from app.domain.statement import Circumstances, StatementKind


class SourceKind(StrEnum):
    """Testimony or exhibit."""

    STATEMENT = "statement"
    EXHIBIT = "exhibit"


@dataclass(frozen=True, slots=True)
class Source:
    """One text under comparison. `name` is how a sentence speaks of it ("the declaration"); `statement` is None for exhibits.

    `translates` is the id of the source this one translates. `bare` are the spans of a draft's text that rest on no passage yet;
    None where nobody has linked anything. `elsewhere` are spans that a paper of another case holds in the same words.
    """

    id: str
    title: str
    name: str
    kind: SourceKind
    document: Document
    statement: StatementKind | None = None
    told_on: date | None = None
    circumstances: Circumstances | None = None
    facts: tuple[FileFact, ...] = ()
    translates: str = ""
    is_draft: bool = False
    bare: tuple[tuple[int, int], ...] | None = None
    elsewhere: tuple[tuple[int, int], ...] = ()


class Verdict(StrEnum):
    """What a user said of two passages."""

    SAME = "same"
    DIFFERS = "differs"
    NOT_ABOUT_THIS = "not-about-this"


@dataclass(frozen=True, slots=True)
class LinkDecision:
    """A user's word on two passages; it always wins over the engine's."""

    left: Passage
    right: Passage
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Term:
    """One source-language word with the English words that stand for it in this case; `approved` are those the user settled on."""

    source_word: str
    english: tuple[str, ...]
    approved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A row of the word list: kept by the user, or as yet found by the program only; `uses` are the English words with their places."""

    term: Term
    uses: tuple[WrittenForm, ...]
    is_kept: bool


@dataclass(frozen=True, slots=True)
class Register:
    """Everybody and every term of a case, kept ones first."""

    people: tuple[PersonEntry, ...]
    terms: tuple[TermEntry, ...]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything a check depends on; equal snapshots give equal reports."""

    sources: tuple[Source, ...]
    people: tuple[Person, ...] = ()
    terms: tuple[Term, ...] = ()
    decisions: tuple[LinkDecision, ...] = ()


class Relation(StrEnum):
    """How two linked passages stand to each other; the first three are finding levels."""

    CONFLICT = "conflict"
    DIFFERENCE = "difference"
    NOTE = "note"
    SAME = "same"
    NARROWER = "narrower"


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages about the same thing; `finding_id` is empty where they agree."""

    left: Passage
    right: Passage
    relation: Relation
    finding_id: str = ""


class CellState(StrEnum):
    """What a telling says of a fact."""

    SAME = "same"
    NARROWER = "narrower"
    CONFLICT = "conflict"
    DIFFERENCE = "difference"
    NOTE = "note"
    ASKED_NOT_SAID = "asked-not-said"
    NEVER_ASKED = "never-asked"
    NOT_COVERED = "not-covered"


@dataclass(frozen=True, slots=True)
class Cell:
    """One fact in one source; `value` is the wording to show, `passage` None where nothing was said."""

    source_id: str
    state: CellState
    value: str = ""
    passage: Passage | None = None
    finding_id: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the telling matrix: what several sources say about the same thing."""

    id: str
    topic: str
    label: str
    cells: tuple[Cell, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Where the sources that speak of it do so."""
        return tuple(cell.passage for cell in self.cells if cell.passage is not None)


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found: findings by level then place, links, facts, and the passages of quiet strengths."""

    findings: tuple[Finding, ...]
    links: tuple[Link, ...] = ()
    facts: tuple[Fact, ...] = ()
    strengths: tuple[Fact, ...] = ()
