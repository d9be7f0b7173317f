"""What the declaration page shows of a draft and the last check of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.domain.declaration import Citation, Declaration, Paragraph, Section, declaration_document
from app.domain.exhibit import Exhibit, MediaKind
from app.domain.finding import Finding, FindingKind, FindingRecord, FindingState, Level
from app.domain.passage import Passage
from app.domain.snapshot import Link, Relation
from app.ui.viewers.declaration_contents import Contents, contents_of

TITLES = {"fear": "Credible fear", "form": "I-589", "D": "Exhibit D", "draft": "Declaration, draft 3"}
EXHIBITS = {"D": Exhibit("D", "case", "D", "Letter", MediaKind.PDF, "d.pdf", "", 0, date(2025, 1, 2))}


def passage(source: str, quote: str, *, start: int = 0, label: str = "", page: int = 1) -> Passage:
    return Passage(source, page, 1, start, start + len(quote), quote, label)


def draft_of(*paragraphs: Paragraph) -> Declaration:
    return Declaration("draft", "case", "Declaration of Ana Prueba", 3, date(2025, 1, 2), (Section("Harm", paragraphs),))


def found_in(draft: Declaration, quote: str, level: Level, number: int = 1, start: int = -1) -> FindingRecord:
    start = start if start >= 0 else declaration_document(draft).text.index(quote)
    finding = Finding(
        f"f{number}",
        FindingKind.COUNT,
        level,
        (),
        "",
        "",
        "",
        (passage("draft", quote, start=start), passage("D", "two", page=2)),
    )
    return FindingRecord(number, finding, FindingState.OPEN)


def shown(draft: Declaration, *records: FindingRecord, links: tuple[Link, ...] = ()) -> Contents:
    return contents_of(draft, records, links, TITLES, EXHIBITS)


def notes_of(draft: Declaration) -> list[str]:
    return [note.text.replace("\u00a0", " ") for note in shown(draft).entries[0].notes]


def test_sources_of_a_paragraph_stand_on_one_line_and_its_exhibits_below() -> None:
    sources = (passage("fear", "a", label="Q23"), passage("fear", "b", label="Q25"), passage("form", "c", page=6))
    draft = draft_of(Paragraph("p", "They came.", sources, (Citation("D", 1),)))
    assert notes_of(draft) == ["Credible fear Q23, Q25; I-589 p. 6", "Exhibit D, p. 1"]


def test_an_exhibit_is_named_once_where_it_is_both_cited_and_rested_on() -> None:
    draft = draft_of(Paragraph("p", "They came.", (passage("D", "two", page=3),), (Citation("D", 3),)))
    assert notes_of(draft) == ["Exhibit D, p. 3"]


def test_a_flag_marks_the_words_of_its_own_paragraph() -> None:
    draft = draft_of(Paragraph("p", "Nobody."), Paragraph("q", "There were three officers at the door."))
    first, second = shown(draft, found_in(draft, "three officers", Level.DIFFERENCE)).entries
    (flag,) = second.flags
    assert not first.flags
    assert second.paragraph.text[flag.start : flag.end] == "three officers"
    assert flag.words == "Count differs from Exhibit D"


def test_a_flag_follows_its_words_when_the_text_before_them_was_edited_since_the_check() -> None:
    before = draft_of(Paragraph("p", "Nobody."), Paragraph("q", "There were three officers."))
    record = found_in(before, "three officers", Level.CONFLICT)
    after = draft_of(Paragraph("p", "Nobody at all came to us that week."), Paragraph("q", "I saw three officers."))
    (flag,) = shown(after, record).entries[1].flags
    assert after.sections[0].paragraphs[1].text[flag.start : flag.end] == "three officers"
    assert flag.words == "Conflicts with Exhibit D"


def test_a_finding_that_rests_on_the_passage_alone_speaks_of_no_other_source() -> None:
    draft = draft_of(Paragraph("p", "The letter is Exhibit J."))
    record = found_in(draft, "Exhibit J", Level.DIFFERENCE)
    lone = replace(record.finding, kind=FindingKind.CITATION, passages=record.finding.passages[:1])
    assert [flag.words for flag in shown(draft, replace(record, finding=lone)).entries[0].flags] == ["Citation to look at"]


def test_a_flag_whose_words_are_gone_marks_nothing() -> None:
    before = draft_of(Paragraph("q", "There were three officers."))
    record = found_in(before, "three officers", Level.CONFLICT)
    assert not shown(draft_of(Paragraph("q", "Some officers came.")), record).entries[0].flags


def test_a_closed_finding_flags_nothing_and_is_not_needed() -> None:
    draft = draft_of(Paragraph("p", "three officers", (passage("fear", "x"),)))
    record = found_in(draft, "three officers", Level.CONFLICT)
    contents = shown(draft, FindingRecord(1, record.finding, FindingState.ACCEPTED))
    assert not contents.entries[0].flags
    assert contents.needs == ()
    assert contents.parts[0].worst is None


def test_the_worst_level_of_a_section_is_the_gravest_open_in_it() -> None:
    draft = draft_of(Paragraph("p", "three officers at night", (passage("fear", "x"),)))
    records = (found_in(draft, "three officers", Level.DIFFERENCE, 1), found_in(draft, "at night", Level.CONFLICT, 2))
    assert shown(draft, *records).parts[0].worst is Level.CONFLICT


def test_a_paragraph_without_a_source_is_a_note_on_its_section_and_the_first_need() -> None:
    draft = draft_of(Paragraph("p", "I came.", (passage("fear", "x"),)), Paragraph("q", "I saw."), Paragraph("r", "I left."))
    contents = shown(draft)
    assert contents.parts[0].worst is Level.NOTE
    assert (contents.needs[0].count, contents.needs[0].paragraph_id) == (2, "q")
    assert contents.sourced_count == 1


def test_needs_count_open_findings_level_by_level() -> None:
    draft = draft_of(Paragraph("p", "one two three", (passage("fear", "x"),)))
    records = [
        found_in(draft, word, level, n)
        for n, (word, level) in enumerate((("one", Level.NOTE), ("two", Level.CONFLICT), ("three", Level.NOTE)), 1)
    ]
    assert [(need.level, need.count, need.finding_id) for need in shown(draft, *records).needs] == [
        (Level.CONFLICT, 1, "f2"),
        (Level.NOTE, 2, "f1"),
    ]


def test_agreement_is_told_where_several_sources_say_the_same_and_nothing_is_flagged() -> None:
    draft = draft_of(Paragraph("p", "I filmed alone.", (passage("fear", "x"),)))
    start = declaration_document(draft).text.index("I filmed")
    here = passage("draft", "I filmed alone.", start=start)
    links = (Link(here, passage("fear", "alone"), Relation.SAME), Link(passage("form", "alone"), here, Relation.NARROWER))
    agreement = shown(draft, links=links).entries[0].agreement
    assert agreement is not None
    assert "3" in agreement.text
    assert shown(draft, found_in(draft, "alone", Level.NOTE), links=links).entries[0].agreement is None


@given(st.lists(st.text("abc 1.2\n", max_size=8), min_size=1, max_size=6), st.data())
def test_a_passage_of_the_checked_text_always_marks_its_own_words(texts: list[str], data: st.DataObject) -> None:
    paragraphs = [Paragraph(str(n), " ".join(text.split())) for n, text in enumerate(texts)]
    draft = draft_of(*paragraphs)
    number = data.draw(st.integers(1, len(paragraphs)))
    chosen = paragraphs[number - 1].text
    if not chosen:
        return
    first = data.draw(st.integers(0, len(chosen) - 1))
    # The heading and each paragraph are blocks with an empty line between them.
    before = declaration_document(draft).text.split("\n\n")[:number]
    start = sum(len(block) + 2 for block in before) + len(f"{number}. ") + first
    record = found_in(draft, chosen[first:], Level.NOTE, start=start)
    places = [(entry.number, flag.start, flag.end) for entry in shown(draft, record).entries for flag in entry.flags]
    assert places == [(number, first, len(chosen))]


@given(st.text("abc .", max_size=12))
def test_marks_stay_on_their_words_whatever_is_written_in_the_paragraph_before(written: str) -> None:
    second = Paragraph("q", "I saw the road where I had worked, and three officers on it.")
    record = found_in(draft_of(Paragraph("p", "Nobody."), second), second.text, Level.CONFLICT)
    after = draft_of(Paragraph("p", f"Nobody.{written}"), second)
    assert [(flag.start, flag.end) for flag in shown(after, record).entries[1].flags] == [(0, len(second.text))]
