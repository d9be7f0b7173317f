"""Looking at what a case holds: lists, texts, pixels and originals."""

from __future__ import annotations

import io

from app.domain.declaration import Declaration, declaration_document
from app.domain.document import Document
from app.domain.exhibit import Exhibit
from app.domain.pixels import Pixels
from app.domain.statement import Statement
from app.errors import NotFound
from app.reading.reader import Reader
from app.store.store import Store


class _Sliced:
    """The original as runs of bytes that are decrypted only when asked for: a still from a large film needs few of them."""

    def __init__(self, original: io.RawIOBase) -> None:
        self._original = original

    def __len__(self) -> int:
        return self._original.seek(0, io.SEEK_END)

    def __getitem__(self, run: slice, /) -> bytes:
        start, stop, _ = run.indices(len(self))
        self._original.seek(start)
        return self._original.read(max(0, stop - start)) or b""


class Sources:
    """Read-only views of statements, exhibits and the draft. Slow calls (pixels, originals) belong in a background task."""

    def __init__(self, store: Store, reader: Reader) -> None:
        self._store = store
        self._reader = reader

    def statements(self, case_id: str) -> tuple[Statement, ...]:
        """Tellings in the order they were told, undated ones last."""
        return self._store.statements.of_case(case_id)

    def exhibits(self, case_id: str) -> tuple[Exhibit, ...]:
        """Exhibits in tab order."""
        return self._store.exhibits.of_case(case_id)

    def draft(self, case_id: str) -> Declaration | None:
        """The declaration being written, if one was begun."""
        return self._store.declarations.latest(case_id)

    def statement(self, statement_id: str) -> Statement:
        """One statement; raises NotFound."""
        return self._store.statements.get(statement_id)

    def exhibit(self, exhibit_id: str) -> Exhibit:
        """One exhibit; raises NotFound."""
        return self._store.exhibits.get(exhibit_id)

    def document(self, case_id: str, source_id: str) -> Document:
        """Text of a statement, an exhibit or the draft; raises NotFound."""
        draft = self._store.declarations.latest(case_id)
        if draft is not None and draft.id == source_id:
            return declaration_document(draft)
        try:
            return self._store.statements.document(source_id)
        except NotFound:
            return self._store.exhibits.document(source_id)

    def titles(self, case_id: str) -> dict[str, str]:
        """How to cite every source of a case: "Credible-fear notes", "Exhibit D", "Declaration, draft 3"."""
        titles = {statement.id: statement.title for statement in self.statements(case_id)}
        titles |= {exhibit.id: f"Exhibit {exhibit.tab}" for exhibit in self.exhibits(case_id)}
        draft = self.draft(case_id)
        if draft is not None:
            titles[draft.id] = f"Declaration, draft {draft.draft_number}"
        return titles

    def page(self, exhibit_id: str, page: int, scale: float) -> Pixels:
        """Page of a PDF or image counted from 1, 72 dots per inch times scale; raises UnreadableFile or ReaderStopped."""
        return self._reader.render(self.exhibit(exhibit_id).sha256, lambda: _Sliced(self._store.files.open(exhibit_id)), page, scale)

    def still(self, exhibit_id: str, seconds: float) -> Pixels:
        """The frame of a clip shown at a time in seconds; raises UnreadableFile or ReaderStopped."""
        return self._reader.still(self.exhibit(exhibit_id).sha256, lambda: _Sliced(self._store.files.open(exhibit_id)), seconds)

    def original(self, source_id: str) -> io.RawIOBase:
        """The original bytes as a seekable stream that decrypts as it goes; the caller closes it."""
        return self._store.files.open(source_id)
