"""The draft as a text."""

from __future__ import annotations

from datetime import date

from app.domain.blocks import Role, blocks
from app.domain.declaration import Declaration, Paragraph, Section, declaration_document


def test_paragraphs_number_through_all_sections_and_are_found_again():
    sections = (
        Section("Background", (Paragraph("1", "I was born in 1990."), Paragraph("2", "I lived in Choloma."))),
        Section("What happened", (Paragraph("3", "They came at night."),)),
    )
    document = declaration_document(Declaration("d", "c", "Declaration", 1, date(2025, 1, 1), sections))
    found = [(block.role, block.label, document.text[block.start : block.end]) for block in blocks(document) if block.label]
    assert found == [
        (Role.PARAGRAPH, "¶1", "I was born in 1990."),
        (Role.PARAGRAPH, "¶2", "I lived in Choloma."),
        (Role.PARAGRAPH, "¶3", "They came at night."),
    ]
