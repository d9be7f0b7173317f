"""The laws of every document: lines and pages point at the text they name, in order, without overlap."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.document import Document
from app.reading.layout import Layout

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
PAGES = st.lists(st.lists(st.tuples(st.sampled_from(["line", "block", "field"]), WORDS), max_size=6), min_size=1, max_size=4)


def _laid_out(pages: list[list[tuple[str, str]]]) -> Document:
    layout = Layout()
    for parts in pages:
        for kind, words in parts:
            if kind == "field":
                layout.add_field("name", words)
            else:
                layout.add_line(words, (0, 0, 1, 1))
            if kind == "block":
                layout.end_block()
        layout.end_page(612, 792)
    return layout.document()


@given(PAGES)
def test_pages_cover_the_text_in_order_with_one_form_feed_between(pages: list[list[tuple[str, str]]]) -> None:
    document = _laid_out(pages)
    assert [page.number for page in document.pages] == list(range(1, len(pages) + 1))
    assert "\f".join(document.text[page.start : page.end] for page in document.pages) == document.text


@given(PAGES)
def test_lines_hold_all_that_is_on_a_page_but_line_feeds(pages: list[list[tuple[str, str]]]) -> None:
    document = _laid_out(pages)
    for page in document.pages:
        assert page.lines
        assert [line.number for line in page.lines] == list(range(1, len(page.lines) + 1))
        assert all(page.start <= line.start <= line.end <= page.end for line in page.lines)
        shown = [document.text[line.start : line.end] for line in page.lines]
        assert not any(sign in text for text in shown for sign in "\n\r\f")
        assert "".join(shown) == document.text[page.start : page.end].replace("\n", "")


@given(PAGES)
def test_every_line_is_found_again_by_its_offset(pages: list[list[tuple[str, str]]]) -> None:
    document = _laid_out(pages)
    for page in document.pages:
        for line in page.lines:
            if line.end > line.start:
                assert document.page_at(line.start) == page
                assert document.line_at(line.start) == line


@given(PAGES)
def test_fields_point_at_their_values(pages: list[list[tuple[str, str]]]) -> None:
    document = _laid_out(pages)
    assert len(document.fields) == sum(kind == "field" for parts in pages for kind, _ in parts)
    assert all(document.text[field.start : field.end] == field.value for field in document.fields)


def test_nothing_at_all_is_still_one_page_with_one_line() -> None:
    document = Layout().document("Nothing to read.")
    assert (document.text, len(document.pages), len(document.pages[0].lines)) == ("", 1, 1)
    assert document.trouble == "Nothing to read."
