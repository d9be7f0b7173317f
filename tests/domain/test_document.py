"""Pages and lines lie where the text has them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.document import plain_document
from app.domain.passage import passage_at

TEXTS = st.text(alphabet=st.sampled_from("ab \n\f中。é"), max_size=200)


@given(TEXTS)
def test_lines_and_page_breaks_put_the_text_together_again(text):
    document = plain_document(text)
    pages = ["\n".join(text[line.start : line.end] for line in page.lines) for page in document.pages]
    assert "\f".join(pages) == text


@given(TEXTS.filter(bool), st.data())
def test_every_character_is_found_on_its_page_and_line(text, data):
    document = plain_document(text)
    offset = data.draw(st.integers(0, len(text) - 1))
    page, line = document.page_at(offset), document.line_at(offset)
    assert page.number == text[:offset].count("\f") + 1
    assert line.number == text[page.start : offset].count("\n") + 1


@given(TEXTS.filter(bool), st.data())
def test_a_passage_quotes_its_span(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    assert passage_at("s", plain_document(text), start, end).quote == text[start:end]
