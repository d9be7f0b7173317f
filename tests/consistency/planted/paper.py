"""A paper under the pen: its text, and which span tells which fact."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from app.domain.document import plain_document
from app.domain.exhibit import FileFact
from app.domain.snapshot import Source, SourceKind
from app.domain.statement import StatementKind


@dataclass(frozen=True)
class Telling:
    """One sentence that tells a topic; `shown` is the value as written, `is_false` where it was planted."""

    paper: str
    start: int
    end: int
    topic: str
    form: str
    shown: str
    is_false: bool = False


@dataclass
class Paper:
    id: str
    title: str
    name: str
    statement: StatementKind | None
    told_on: date | None = None
    facts: tuple[FileFact, ...] = ()
    translates: str = ""
    is_draft: bool = False
    parts: list[str] = field(default_factory=list)
    length: int = 0
    tellings: list[Telling] = field(default_factory=list)
    bare: list[tuple[int, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def put(self, text: str) -> tuple[int, int]:
        """Append text as it is; answers where it stands."""
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        return start, self.length

    def tell(self, sentence: str, topic: str, form: str, shown: str, *, is_false: bool = False) -> Telling:
        """Append a sentence that tells a topic."""
        start, end = self.put(sentence)
        telling = Telling(self.id, start, end, topic, form, shown, is_false)
        self.tellings.append(telling)
        return telling

    def source(self) -> Source:
        """The paper as the engine takes it."""
        kind = SourceKind.EXHIBIT if self.statement is None else SourceKind.STATEMENT
        return Source(
            self.id,
            self.title,
            self.name,
            kind,
            plain_document(self.text),
            statement=self.statement,
            told_on=self.told_on,
            facts=self.facts,
            translates=self.translates,
            is_draft=self.is_draft,
            bare=tuple(self.bare) if self.is_draft else None,
        )
