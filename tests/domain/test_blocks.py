"""The parts of a document that a person cites."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.blocks import Role, blocks
from app.domain.document import plain_document


def parts(text):
    return [(b.role, b.label, text[b.start : b.end]) for b in blocks(plain_document(text))]


def test_a_heading_ends_where_text_begins():
    assert parts("SUMMARY\nShe is 25.") == [(Role.HEADING, "", "SUMMARY"), (Role.PARAGRAPH, "", "She is 25.")]


def test_numbered_paragraphs_keep_their_number():
    assert parts("1. I was born in Lima.\n\n2. I left.") == [
        (Role.PARAGRAPH, "¶1", "I was born in Lima."),
        (Role.PARAGRAPH, "¶2", "I left."),
    ]


def test_a_question_and_its_answer_may_share_a_line():
    text = "7. Q. Who came? A. Two men."
    assert parts(text) == [(Role.QUESTION, "Q7", "Who came?"), (Role.ANSWER, "Q7", "Two men.")]


def test_an_answer_knows_its_question():
    found = blocks(plain_document("Q1 Who came?\nA. Two men.\nThey left."))
    assert [(b.label, b.question) for b in found if b.role is Role.ANSWER] == [("Q1", "Who came?")]


def test_page_and_line_of_a_transcript_are_the_label():
    text = "38:04  Q.  Where were you?\n38:05  A.  At home.\n38:06  JUDGE:  All day?"
    assert [(role, label) for role, label, _ in parts(text)] == [(Role.QUESTION, "38:04"), (Role.ANSWER, "38:05"), (Role.QUESTION, "38:06")]


def test_boxes_of_a_form_on_one_line_are_parted():
    text = "12. Gender: Female     13. Marital status: Single"
    assert parts(text) == [(Role.PARAGRAPH, "¶12", "Gender: Female"), (Role.PARAGRAPH, "¶13", "Marital status: Single")]


def test_messages_are_cited_by_their_time():
    text = "2018-02-14 12:05  Ana: Are you awake?\n2018-02-14 12:07  G.: Yes."
    assert [label for _, label, _ in parts(text)] == ["2018-02-14 12:05", "2018-02-14 12:07"]


def test_wrapped_lines_stay_one_paragraph():
    assert parts("I walked along the river\nuntil it was dark.") == [(Role.PARAGRAPH, "", "I walked along the river\nuntil it was dark.")]


def test_chinese_questions_and_answers_are_read():
    assert [role for role, _, _ in parts("问：谁来了？\n答：两个人。")] == [Role.QUESTION, Role.ANSWER]


@given(st.text(alphabet="QA1. :\nab？问答", max_size=80))
def test_blocks_lie_in_order_inside_the_text(text):
    found = blocks(plain_document(text))
    assert all(0 <= b.start <= b.end <= len(text) for b in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_speakers_in_capitals_ask_and_answer():
    text = "MS. ORTEGA-LIND: Where were you?\nTHE WITNESS: At home.\nINTERPRETER: The witness pointed.\n"
    text += "THE COURT: Go on.\nTHE WITNESS: I slept."
    found = [(b.role, text[b.start : b.end], b.question) for b in blocks(plain_document(text))]
    assert found == [
        (Role.QUESTION, "Where were you?", ""),
        (Role.ANSWER, "At home.", "Where were you?"),
        (Role.PARAGRAPH, "The witness pointed.", ""),
        (Role.QUESTION, "Go on.", ""),
        (Role.ANSWER, "I slept.", "Go on."),
    ]


def test_a_questionnaire_without_labels_is_read_as_questions_and_answers():
    asked = ("When did you leave?", "Who went with you?", "Describe the road.")
    text = "\n\n".join(f"{question}\nAnswer {number}, in a few words." for number, question in enumerate(asked))
    found = [(b.role, b.question) for b in blocks(plain_document(text))]
    assert found == [pair for question in asked for pair in ((Role.QUESTION, ""), (Role.ANSWER, question))]


def test_prose_that_asks_once_is_no_questionnaire():
    text = "Why did they come?\nNobody ever told me that.\n\nWe left at dawn.\nThe road was empty."
    assert {b.role for b in blocks(plain_document(text))} == {Role.PARAGRAPH}
