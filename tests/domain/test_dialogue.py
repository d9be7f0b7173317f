"""Transcripts in the manners in which offices and courts set them out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.blocks import Role, blocks
from app.domain.document import plain_document
from app.domain.line_numbers import without_line_numbers

ASKED = ("Where did you sleep that night?", "Who opened the gate?", "What did the driver say?", "How long did you wait?")
SAID = ("In the mill.", "My cousin. He had the key.", "Nothing at all.", "Until the bell, an hour or so.")
MANNERS = {
    "initials": ("AO: {}", "PA: {}"),
    "names": ("OFFICER: {}", "OKORO: {}"),
    "counsel and witness": ("MS. LARK: {}", "THE WITNESS: {}"),
    "marks in brackets": ("[041] Q: {}", "[041] A: {}"),
    "numbered questions": ("Q{n} {}", "I: {}"),
    "letters without stops": ("Q   {}", "A   {}"),
    "one line": ("{} - ", "{}"),
    "Chinese": ("移民官：{}", "申请人：{}"),
}


def written(manner):
    ask, answer = MANNERS[manner]
    between = "" if manner == "one line" else "\n"
    return "\n".join(ask.format(q, n=n) + between + answer.format(a) for n, (q, a) in enumerate(zip(ASKED, SAID, strict=True), 1))


def turns(text):
    found = [b for b in blocks(plain_document(text)) if b.role in {Role.QUESTION, Role.ANSWER}]
    return [text[b.start : b.end].strip() for b in found if b.role is Role.QUESTION], [
        (text[b.start : b.end].strip(), b.question.strip()) for b in found if b.role is Role.ANSWER
    ]


@pytest.mark.parametrize("manner", MANNERS)
def test_every_manner_gives_the_same_questions_and_answers(manner):
    assert turns(written(manner)) == (list(ASKED), list(zip(SAID, ASKED, strict=True)))


@pytest.mark.parametrize("manner", ["letters without stops", "names", "counsel and witness"])
def test_printed_line_numbers_belong_to_nobody(manner):
    text = "\n".join(f"{n:2}   {line}" for n, line in enumerate(written(manner).split("\n"), 1))
    assert turns(text) == (list(ASKED), list(zip(SAID, ASKED, strict=True)))


def test_messages_between_friends_are_no_interview():
    text = "\n".join(
        f"{who}: {words}"
        for who, words in zip(("Ana", "Rosa") * 3, ("On the bus.", "Good.", "Late.", "Yes?", "Home now.", "Sleep."), strict=True)
    )
    assert turns(text) == ([], [])


def test_who_is_heard_answers_under_the_own_name():
    text = "In the matter of Adaeze OKORO\n\nMS. LARK: Your work?\nMS. OKORO: I teach.\nMS. LARK: Since when?\nMS. OKORO: Since May."
    assert turns(text)[1] == [("I teach.", "Your work?"), ("Since May.", "Since when?")]


def test_lists_dates_and_single_numbers_keep_their_numbers():
    for text in ("1  Ana\n2  Rosa\n", "3 May rain\n4 May rain\n5 May sun\n6 May sun\n7 May sun\n8 May sun\n", "We were\n12 in the cart.\n"):
        assert without_line_numbers(text) == text


@given(st.text("1234567 ab\n", max_size=80))
def test_nothing_moves_and_only_digits_go(text):
    bare = without_line_numbers(text)
    assert len(bare) == len(text)
    assert all(a == b or (a.isdigit() and b == " ") for a, b in zip(text, bare, strict=True))
