"""From tellings to a draft, and the edits of it."""

from __future__ import annotations

import docx
import pytest

from app.casework.intake import ExhibitFacts, StatementFacts
from app.domain.declaration import Citation, Paragraph
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


def test_an_empty_draft_begins_with_a_first_paragraph(practice, case):
    assert texts(practice.drafting.open_draft(case.id)) == []
    practice.drafting.add_first(case.id, "My name is Ana.")
    assert texts(practice.sources.draft(case.id)) == ["My name is Ana."]


def test_a_draft_that_was_opened_too_early_is_filled_by_the_first_session(practice, case, tmp_path):
    practice.drafting.open_draft(case.id)
    (tmp_path / "session.txt").write_text("Q1. Where did you live?\nA. I lived in Choloma.\n")
    practice.intake.add_statement(case.id, tmp_path / "session.txt", StatementFacts(StatementKind.SESSION))
    assert texts(practice.drafting.open_draft(case.id)) == ["I lived in Choloma."]


def test_an_exhibit_is_cited_as_long_as_a_paragraph_rests_on_it(practice, case, declared, tmp_path):
    (tmp_path / "register.txt").write_text("Born in 1990 in Choloma.")
    exhibit = practice.intake.add_exhibit(case.id, tmp_path / "register.txt", ExhibitFacts())
    first = next(paragraph for _, paragraph in declared.numbered())
    passage = Passage(exhibit.id, 1, 1, 0, 12, "Born in 1990")
    for _ in range(2):
        practice.drafting.link(case.id, first.id, passage)
    linked = next(paragraph for _, paragraph in practice.sources.draft(case.id).numbered())
    assert (linked.sources, linked.citations) == ((passage,), (Citation(exhibit.id, 1),))
    practice.drafting.unlink(case.id, first.id, passage)
    assert next(paragraph for _, paragraph in practice.sources.draft(case.id).numbered()).citations == ()


def test_the_close_of_an_imported_declaration_is_left_to_the_export(practice, case, tmp_path):
    (tmp_path / "declaration.md").write_text(
        "1. I was born.\n\n2. I declare under penalty of perjury that the foregoing is true and correct.\n"
    )
    facts = StatementFacts(StatementKind.DECLARATION, is_draft=True)
    practice.intake.add_statement(case.id, tmp_path / "declaration.md", facts)
    assert texts(practice.drafting.open_draft(case.id)) == ["I was born."]


def test_no_paragraph_of_a_declaration_is_left_behind(practice, case, tmp_path):
    text = (
        "IMMIGRATION COURT\n\nIn the Matter of Ana Prueba\n\nDECLARATION OF ANA PRUEBA\n\nI, Ana Prueba, am a citizen of Honduras.\n\n"
        "1. I was born in 1990.\n\nMy mother is a teacher.\n\n2. I left in 2019.\n\n"
        "I declare under penalty of perjury that the foregoing is true and correct.\n\nAna Prueba\n"
    )
    (tmp_path / "declaration.txt").write_text(text)
    practice.intake.add_statement(case.id, tmp_path / "declaration.txt", StatementFacts(StatementKind.DECLARATION, is_draft=True))
    assert texts(practice.drafting.open_draft(case.id)) == [
        "I, Ana Prueba, am a citizen of Honduras.",
        "I was born in 1990.",
        "My mother is a teacher.",
        "I left in 2019.",
    ]


def test_headings_of_a_word_declaration_become_sections(practice, case, tmp_path):
    document = docx.Document()
    for heading, text in (("Who I am", "My name is Ana."), ("What I fear", "I fear the gang.")):
        document.add_heading(heading, 1)
        document.add_paragraph(text, style="List Number")
    document.save(tmp_path / "declaration.docx")
    practice.intake.add_statement(case.id, tmp_path / "declaration.docx", StatementFacts(StatementKind.DECLARATION, is_draft=True))
    draft = practice.drafting.open_draft(case.id)
    assert [(section.heading, [p.text for p in section.paragraphs]) for section in draft.sections] == [
        ("Who I am", ["My name is Ana."]),
        ("What I fear", ["I fear the gang."]),
    ]
