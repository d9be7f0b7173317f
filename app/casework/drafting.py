"""Writing the declaration: taken over from a draft or from the client's own answers, then edited paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from app.domain.blocks import Block, Role, blocks
from app.domain.declaration import Citation, Declaration, Paragraph, Section
from app.domain.document import Document
from app.domain.identifiers import new_id
from app.domain.passage import Passage, passage_at
from app.domain.statement import Statement, StatementKind
from app.errors import NotFound
from app.store.store import Store

_CLOSE = re.compile(r"penalty of perjury.*\bforegoing\b", re.IGNORECASE)
_TITLE = re.compile(r"(#\s*)?(declaration|affidavit) of\b", re.IGNORECASE)
_SENTENCE_ENDS = (".", "。", "!", "?", "”", '"')


class Drafting:
    """Opens and edits the draft; every edit is a version that can be undone."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def open_draft(self, case_id: str) -> Declaration:
        """The draft under work. The first call takes over the latest declaration; without one, the answers given in preparation.

        Where there is nothing to take over yet, the draft is empty and nothing is kept.
        """
        existing = self._store.declarations.latest(case_id)
        if existing is not None and any(existing.numbered()):
            return existing
        draft = self._begin(case_id)
        if any(draft.numbered()):
            with self._store.transaction():
                self._store.declarations.save(draft)
        return draft if existing is None or any(draft.numbered()) else existing

    def change_text(self, case_id: str, paragraph_id: str, text: str) -> Declaration:
        """Replace the words of one paragraph; its sources stay linked, for the user to look at again."""
        return self._change(case_id, paragraph_id, lambda paragraph: (replace(paragraph, text=" ".join(text.split())),))

    def add_after(self, case_id: str, paragraph_id: str, text: str = "") -> Declaration:
        """Put a new paragraph behind another, in the same section."""
        return self._change(case_id, paragraph_id, lambda paragraph: (paragraph, Paragraph(new_id(), text)))

    def add_first(self, case_id: str, text: str = "") -> Declaration:
        """Begin a draft that has no paragraph yet with one."""
        draft = self.open_draft(case_id)
        sections = (Section(draft.sections[0].heading if draft.sections else "", (Paragraph(new_id(), text),)), *draft.sections[1:])
        return draft if any(draft.numbered()) else self._keep(replace(draft, sections=sections))

    def remove(self, case_id: str, paragraph_id: str) -> Declaration:
        """Take a paragraph out; undo brings it back with its sources."""
        return self._change(case_id, paragraph_id, lambda _: ())

    def link(self, case_id: str, paragraph_id: str, passage: Passage) -> Declaration:
        """Let a paragraph rest on one more passage; a passage of an exhibit is cited too."""
        exhibits = {exhibit.id for exhibit in self._store.exhibits.of_case(case_id)}
        cited = (Citation(passage.source_id, passage.page),) if passage.source_id in exhibits else ()
        return self._change(
            case_id,
            paragraph_id,
            lambda paragraph: (
                replace(
                    paragraph,
                    sources=tuple(dict.fromkeys((*paragraph.sources, passage))),
                    citations=tuple(dict.fromkeys((*paragraph.citations, *cited))),
                ),
            ),
        )

    def unlink(self, case_id: str, paragraph_id: str, passage: Passage) -> Declaration:
        """Stop resting a paragraph on a passage, and stop citing its exhibit where nothing else of it is rested on."""

        def without(paragraph: Paragraph) -> tuple[Paragraph, ...]:
            sources = tuple(other for other in paragraph.sources if other != passage)
            is_cited = any(other.source_id == passage.source_id for other in sources)
            kept = tuple(citation for citation in paragraph.citations if is_cited or citation.exhibit_id != passage.source_id)
            return (replace(paragraph, sources=sources, citations=kept),)

        return self._change(case_id, paragraph_id, without)

    def undo(self, case_id: str) -> Declaration | None:
        """Go one version back; None where there is none."""
        with self._store.transaction():
            return self._store.declarations.undo(case_id)

    def redo(self, case_id: str) -> Declaration | None:
        """Go one version forward again; None where there is none."""
        with self._store.transaction():
            return self._store.declarations.redo(case_id)

    def _change(self, case_id: str, paragraph_id: str, edit: Callable[[Paragraph], tuple[Paragraph, ...]]) -> Declaration:
        draft = self.open_draft(case_id)
        if all(paragraph.id != paragraph_id for _, paragraph in draft.numbered()):
            sentence = "That paragraph is no longer in the draft."
            raise NotFound(sentence, "Look at the draft again; it may have been removed in another pane.")
        sections = tuple(
            replace(section, paragraphs=tuple(out for p in section.paragraphs for out in (edit(p) if p.id == paragraph_id else (p,))))
            for section in draft.sections
        )
        return self._keep(replace(draft, sections=sections))

    def _keep(self, draft: Declaration) -> Declaration:
        changed = replace(draft, changed_on=datetime.now().astimezone().date())
        with self._store.transaction():
            self._store.declarations.save(changed)
        return changed

    def _begin(self, case_id: str) -> Declaration:
        case = self._store.cases.get(case_id)
        statements = self._store.statements.of_case(case_id)
        drafts = [s for s in statements if s.kind is StatementKind.DECLARATION and s.is_draft]
        declarations = drafts or [s for s in statements if s.kind is StatementKind.DECLARATION]
        if declarations:
            sections = _taken_over(self._store.statements.document(declarations[-1].id))
        else:
            sections = self._from_sessions([s for s in statements if s.kind is StatementKind.SESSION])
        changed_on = datetime.now().astimezone().date()
        origin = drafts[-1].id if drafts else ""
        return Declaration(new_id(), case_id, f"Declaration of {case.client}", 1, changed_on, sections, origin_id=origin)

    def _from_sessions(self, sessions: list[Statement]) -> tuple[Section, ...]:
        sections = []
        for session in sessions:
            document = self._store.statements.document(session.id)
            answers = [block for block in blocks(document) if block.role is Role.ANSWER]
            paragraphs = tuple(_answered(session.id, document, block) for block in answers)
            sections.append(Section(session.title, paragraphs))
        return tuple(sections)


def _taken_over(document: Document) -> tuple[Section, ...]:
    """Every paragraph of a declaration under its heading; numbered or not, none is left out.

    Only what every export writes itself stays behind: the caption above the first sentence, and the 28 USC 1746 close with all below it.
    """
    sections = [Section("", ())]
    for block in blocks(document):
        text = " ".join(document.text[block.start : block.end].split())
        if _CLOSE.search(text):
            break
        if block.role is Role.HEADING:
            sections.append(Section("" if _TITLE.match(text) else text.lstrip("# "), ()))
        elif block.label or any(section.paragraphs for section in sections) or text.endswith(_SENTENCE_ENDS):
            sections[-1] = replace(sections[-1], paragraphs=(*sections[-1].paragraphs, Paragraph(new_id(), text)))
    return tuple(section for section in sections if section.paragraphs)


def _answered(session_id: str, document: Document, block: Block) -> Paragraph:
    source = passage_at(session_id, document, block.start, block.end, block.label)
    return Paragraph(new_id(), " ".join(source.quote.split()), (source,))
