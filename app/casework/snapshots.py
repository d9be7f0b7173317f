"""What a case looks like to a check: every source with the name a sentence calls it by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.domain.declaration import Declaration, declaration_document
from app.domain.exhibit import Exhibit
from app.domain.passage import found_again
from app.domain.snapshot import LinkDecision, Snapshot, Source, SourceKind
from app.domain.statement import Statement, StatementKind
from app.store.store import Store

_NAMES = {
    StatementKind.SESSION: "the preparation notes",
    StatementKind.DECLARATION: "the declaration",
    StatementKind.I589: "the I-589",
    StatementKind.CREDIBLE_FEAR: "the credible-fear notes",
    StatementKind.BORDER: "the border record",
    StatementKind.ASYLUM_OFFICE: "the asylum-office notes",
    StatementKind.HEARING: "the hearing transcript",
}


def snapshot_of(store: Store, case_id: str) -> Snapshot:
    """Everything a check of the case depends on. The draft under work stands in for the statement it was taken over from."""
    draft = store.declarations.latest(case_id)
    replaced = draft.origin_id if draft and any(draft.numbered()) else ""
    statements = [item for item in store.statements.of_case(case_id) if item.id != replaced]
    alike = [item.kind for item in statements]
    sources = [_telling(store, item, alone=alike.count(item.kind) == 1) for item in statements]
    if draft is not None:
        sources.append(_draft(draft))
    sources += [_exhibit(store, exhibit) for exhibit in store.exhibits.of_case(case_id)]
    decisions = tuple(_still_standing(store.decisions.of_case(case_id), sources))
    return Snapshot(tuple(sources), store.people.of_case(case_id), store.terms.of_case(case_id), decisions)


def _still_standing(decisions: Iterable[LinkDecision], sources: Iterable[Source]) -> Iterator[LinkDecision]:
    """The user's decisions where their passages stand now; one whose words are gone waits until they come back."""
    documents = {source.id: source.document for source in sources}
    for decision in decisions:
        if decision.left.source_id in documents and decision.right.source_id in documents:
            left = found_again(decision.left, documents[decision.left.source_id])
            right = found_again(decision.right, documents[decision.right.source_id])
            if left is not None and right is not None:
                yield replace(decision, left=left, right=right)


def _telling(store: Store, statement: Statement, *, alone: bool) -> Source:
    name = _NAMES.get(statement.kind, "") if alone else ""
    return Source(
        statement.id,
        statement.title,
        name or f"“{statement.title}”",
        SourceKind.STATEMENT,
        store.statements.document(statement.id),
        statement=statement.kind,
        told_on=statement.told_on,
        circumstances=statement.circumstances,
        is_draft=statement.is_draft,
    )


def _draft(draft: Declaration) -> Source:
    document = declaration_document(draft)
    return Source(
        draft.id,
        f"Declaration, draft {draft.draft_number}",
        "the declaration",
        SourceKind.STATEMENT,
        document,
        statement=StatementKind.DECLARATION,
        told_on=draft.changed_on,
        is_draft=True,
        bare=_bare(draft, document.text),
    )


def _bare(draft: Declaration, text: str) -> tuple[tuple[int, int], ...] | None:
    """Where the paragraphs without a source stand in the draft's text; None where no paragraph has one."""
    if not any(paragraph.sources for _, paragraph in draft.numbered()):
        return None
    spans = []
    end = 0
    for number, paragraph in draft.numbered():
        start = text.index(f"{number}. {paragraph.text}", end) + len(f"{number}. ")
        end = start + len(paragraph.text)
        if not paragraph.sources:
            spans.append((start, end))
    return tuple(spans)


def _exhibit(store: Store, exhibit: Exhibit) -> Source:
    return Source(
        exhibit.id,
        f"Exhibit {exhibit.tab}, {exhibit.title}",
        f"Exhibit {exhibit.tab}",
        SourceKind.EXHIBIT,
        store.exhibits.document(exhibit.id),
        facts=exhibit.facts,
        translates=exhibit.translates,
    )
