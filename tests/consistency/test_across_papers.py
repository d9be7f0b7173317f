"""Two whole tellings of one life: where they disagree on who, where and whether, and where they only use other words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.consistency.checks.travel import is_denial
from app.consistency.engine import check
from app.consistency.story.pledges import pledges_in
from app.consistency.telling import read_sentences
from app.domain.blocks import Role, blocks
from app.domain.document import plain_document
from app.domain.finding import Finding, FindingKind, Level
from app.domain.snapshot import Snapshot, Source
from app.domain.statement import StatementKind

Telling = Callable[..., Source]
DECLARATION = """1. I was born in Korhogo and I repaired fishing nets with my uncle until I was twenty-six.

2. On 3 March 2016 gendarmes took me from the boat shed beside the lagoon and drove me to their post.
They kept me in a storeroom for six days and asked who paid for our leaflets.

3. On the last day the captain laid a sheet before me. {signed} They opened the door in the afternoon.

4. {fetched} My cousin Salif stayed at home, he had a fever, and he was not there at the post.

5. In June 2016 I left. {way} {abroad}
"""
INTERVIEW = """Q. What work did you do?
A. I repaired nets with my uncle, in Korhogo.

Q. What happened in March 2016?
A. Gendarmes came for me. {taken} They held me six days in a storeroom at their post.

Q. How did you get out?
A. The captain had a sheet of paper. {signed} Then they opened the door.

Q. Who met you at the post?
A. {fetched}

Q. How did you leave?
A. {way}

Q. Had you been in another country before?
A. {abroad}
"""
ONE = {
    "signed": "I did not put my name or my thumb on it, not that day and not ever.",
    "fetched": "My aunt Fanta paid the guard and walked me home.",
    "way": "I crossed into Mali on foot and then a truck took me through Algeria.",
    "abroad": "I had never been in any other country before.",
}
SAME = {
    "taken": "They took me from the shed beside the lagoon.",
    "signed": "I signed nothing, then or later.",
    "fetched": "My aunt. Fanta gave the guard money and walked me home.",
    "way": "On foot into Mali, and then with a truck through Algeria.",
    "abroad": "No. Never.",
}


def found(telling: Telling, one: dict[str, str], other: dict[str, str]) -> tuple[Finding, ...]:
    sources = (
        telling(DECLARATION.format(**one)),
        telling(INTERVIEW.format(**other), "the interview", StatementKind.ASYLUM_OFFICE),
    )
    return tuple(f for f in check(Snapshot(sources)).findings if f.level is not Level.NOTE)


@pytest.mark.parametrize(
    ("kind", "part", "words"),
    [
        (FindingKind.POLARITY, "signed", "In the end I put my signature under it."),
        (FindingKind.PERSON, "fetched", "My cousin Salif came with a cart and carried me home from the post."),
        (FindingKind.TRAVEL, "way", "I flew to Mali, and from there I took a plane to Algeria."),
        (FindingKind.TRAVEL, "abroad", "Once, in 2011 I stayed four months in Senegal and worked in a bakery there."),
        (FindingKind.PLACE, "taken", "They took me from my room in the school, I was teaching."),
    ],
)
def test_what_two_tellings_cannot_both_have_is_quoted_from_both(telling, kind, part, words):
    clash = [f for f in found(telling, ONE, SAME | {part: words}) if f.kind is kind]
    assert any(any(p.quote in words or words in p.quote for p in f.passages) for f in clash)
    assert all(len({p.source_id for p in f.passages}) > 1 for f in clash)


def test_the_same_story_in_other_words_is_quiet(telling):
    assert found(telling, ONE, SAME) == ()


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("The officer put a statement before me. I refused to sign it.", False),
        ("They wanted me to sign the confession. No confession ever got my thumb.", False),
        ("The guards beat me until I gave them my name on the paper.", True),
        ("They made me sign a paper before they released me.", True),
        ("Me negué a firmar la confesión que trajo el oficial.", False),
        ("El oficial trajo una hoja y al final firmé.", True),
        ("警察拿来一份保证书，我最后还是签了字。", True),
        ("国保拿来一份悔过书，我没有签字。", False),
    ],
)
def test_whether_a_paper_was_signed_is_read_in_three_languages(telling, text, signed):
    assert [p.is_signed for p in pledges_in(read_sentences(telling(text)))] == [signed]


@pytest.mark.parametrize(
    "text",
    [
        "The officer told me to sign the statement.",
        "If I had signed the paper they would have let me go.",
        "My father signed the paper as my guarantor at the police station.",
        "I signed the lease for the shop.",
    ],
)
def test_what_was_only_asked_or_done_by_another_is_no_signature(telling, text):
    assert pledges_in(read_sentences(telling(text))) == ()


def test_notes_answer_behind_a_bare_letter():
    text = "Q who took the goats? A two men w/ scarves.\n\nQ why leave?\nA they came back."
    assert [(text[b.start : b.end], b.question) for b in blocks(plain_document(text)) if b.role is Role.ANSWER] == [
        ("two men w/ scarves.", "who took the goats?"),
        ("they came back.", "why leave?"),
    ]


def test_page_and_line_before_every_line_belong_to_nobody(telling):
    lines = [
        "Q. Who came?",
        "A. A man whom I had never seen in all my years in that long street,",
        "   my neighbour.",
        "Q. And then?",
        "A. Rain.",
    ]
    text = "\n".join(f"{41}:{n:02}  {line}" for n, line in enumerate(lines, 7))
    answers = [s.text.split("\n") for s in read_sentences(telling(text)) if s.role is Role.ANSWER]
    assert [line[0] for line in answers] == ["A man whom I had never seen in all my years in that long street,", "Rain."]
    assert answers[0][1].endswith("my neighbour.")


@pytest.mark.parametrize(
    ("asked", "answer", "is_denied"),
    [
        ("Have you ever lived or worked in any other country?", "No. Nowhere.", True),
        ("Had you been to another country before?", "Never.", True),
        ("¿Ha trabajado alguna vez en otro país?", "No, nunca.", True),
        ("Have you ever been arrested in any country?", "No.", False),
        ("Where are you now?", "It is the first time I am leaving my country.", True),
        ("Where are you now?", "It was the first time I went to the station.", False),
    ],
)
def test_whether_every_journey_abroad_is_denied(telling, asked, answer, is_denied):
    told = read_sentences(telling(f"Q. {asked}\nA. {answer}", "the interview", StatementKind.ASYLUM_OFFICE))
    assert any(is_denial(sentence) for sentence in told) is is_denied
