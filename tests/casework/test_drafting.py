"""From tellings to a draft, and the edits of it."""

from __future__ import annotations

import docx
import pytest

from app.casework.intake import StatementFacts
from app.domain.declaration import Paragraph
from app.domain.passage import Passage
from app.domain.statement import StatementKind
from app.errors import NotFound


@pytest.fixture
def declared(practice, case, tmp_path):
    path = tmp_path / "declaration.docx"
    document = docx.Document()
    document.add_heading("Background", 1)
    for text in ("I was born in 1990.", "I lived in Choloma."):
        document.add_paragraph(text, style="List Number")
    document.save(path)
    facts = StatementFacts(StatementKind.DECLARATION, is_draft=True)
    practice.intake.add_statement(case.id, path, facts)
    return practice.drafting.open_draft(case.id)


def texts(draft):
    return [paragraph.text for _, paragraph in draft.numbered()]


def test_a_draft_takes_over_the_numbered_paragraphs_of_the_declaration(declared):
    assert texts(declared) == ["I was born in 1990.", "I lived in Choloma."]


def test_a_draft_without_declaration_is_the_clients_answers_word_for_word(practice, case, tmp_path):
    path = tmp_path / "session.txt"
    path.write_text("Q1. Where did you live?\nA. I lived in Choloma.\nQ2. Until when?\nA. I don't remember.\n")
    session = practice.intake.add_statement(case.id, path, StatementFacts(StatementKind.SESSION))
    draft = practice.drafting.open_draft(case.id)
    assert texts(draft) == ["I lived in Choloma.", "I don't remember."]
    (source,) = next(paragraph for _, paragraph in draft.numbered()).sources
    assert (source.source_id, source.quote, source.label) == (session.id, "I lived in Choloma.", "Q1")


def test_every_edit_can_be_undone_and_done_again(practice, case, declared):
    first, second = (paragraph for _, paragraph in declared.numbered())
    practice.drafting.change_text(case.id, first.id, "I was born in  1991.")
    practice.drafting.add_after(case.id, first.id, "My mother is a teacher.")
    practice.drafting.remove(case.id, second.id)
    after = ["I was born in 1991.", "My mother is a teacher."]
    assert texts(practice.sources.draft(case.id)) == after
    for expected in ([*after, "I lived in Choloma."], ["I was born in 1991.", "I lived in Choloma."], texts(declared)):
        assert texts(practice.drafting.undo(case.id)) == expected
    assert practice.drafting.undo(case.id) is None
    practice.drafting.redo(case.id)
    assert texts(practice.sources.draft(case.id))[0] == "I was born in 1991."


def test_a_linked_passage_stays_with_its_paragraph(practice, case, declared):
    first = next(paragraph for _, paragraph in declared.numbered())
    passage = Passage("s", 1, 1, 0, 4, "born")
    linked = practice.drafting.link(case.id, first.id, passage)
    assert next(paragraph for _, paragraph in linked.numbered()).sources == (passage,)
    unlinked = practice.drafting.unlink(case.id, first.id, passage)
    assert next(paragraph for _, paragraph in unlinked.numbered()) == Paragraph(first.id, first.text)


def test_a_paragraph_that_is_gone_cannot_be_edited(practice, case, declared):
    with pytest.raises(NotFound):
        practice.drafting.change_text(case.id, "gone", "text")
