"""Which passages are linked, and which only look alike."""

from __future__ import annotations

import pytest

from app.consistency.alignment.align import corpus
from app.consistency.comparison import Comparison, make_finding
from app.consistency.links import links_of
from app.consistency.telling import read_sentences
from app.domain.document import plain_document
from app.domain.finding import Factor, FindingKind, Level
from app.domain.passage import Passage, passage_at
from app.domain.snapshot import Link, LinkDecision, Relation, Snapshot, Source, SourceKind, Verdict
from app.domain.statement import StatementKind

_NOTES = """Q1 When did you flee your country?
A. In June 2021, by bus.
Q2 Have you ever been arrested in your country?
A. No. Never.
Q3 How many soldiers came to the mill?
A. Four soldiers came to the mill at night.
Q4 What did they tell your uncle?
A. The soldiers told my uncle to close the mill and give up the harvest.
Q5 Did you show the letter to anyone?
A. I showed the letter to nobody.
"""
_DECLARATION = """1. My name is Amaru Quispe and I grew potatoes above the lake.

2. I fled my country on 12 June 2021 by bus.

3. I have never been arrested.

4. At night four soldiers came to the mill.

5. The soldiers told my uncle that he must close the mill and give up the harvest.

6. I showed the letter to my sister before the wedding.

7. My sister married a teacher and they live in the capital.
"""


def source(identity: str, text: str, kind: StatementKind | None) -> Source:
    """A telling, or an exhibit where `kind` is None."""
    return Source(identity, identity, identity, SourceKind.STATEMENT if kind else SourceKind.EXHIBIT, plain_document(text), kind)


def comparison(*sources: Source, decisions: tuple[LinkDecision, ...] = ()) -> Comparison:
    """What the engine hands to a check."""
    sentences = tuple(sentence for each in sources for sentence in read_sentences(each))
    return Comparison(Snapshot(sources, decisions=decisions), corpus(sources, sentences, decisions))


_TELLINGS = (source("notes", _NOTES, StatementKind.CREDIBLE_FEAR), source("declaration", _DECLARATION, StatementKind.DECLARATION))


def quotes(links: tuple[Link, ...]) -> set[tuple[str, str, str]]:
    """Each link as its two quotations and its relation."""
    return {(link.left.quote, link.right.quote, link.relation.value) for link in links}


def labels(links: tuple[Link, ...]) -> set[tuple[str, str]]:
    """Each link as the places it joins."""
    return {(link.left.label, link.right.label) for link in links}


def passage(of: Source, words: str) -> Passage:
    """The first place of these words."""
    start = of.document.text.index(words)
    return passage_at(of.id, of.document, start, start + len(words))


def test_what_is_told_twice_is_linked_and_nothing_else() -> None:
    assert labels(links_of(comparison(*_TELLINGS), ())) == {("Q1", "¶2"), ("Q2", "¶3"), ("Q3", "¶4"), ("Q4", "¶5")}


def test_a_day_within_a_month_is_the_narrower_telling_and_only_the_dates_are_cut_out() -> None:
    assert ("June 2021", "12 June 2021", "narrower") in quotes(links_of(comparison(*_TELLINGS), ()))


def test_a_plain_no_agrees_with_the_denial_of_what_was_asked() -> None:
    assert ("No. Never.", "I have never been arrested.", "same") in quotes(links_of(comparison(*_TELLINGS), ()))


def test_equal_counts_are_cut_to_the_words_that_count() -> None:
    assert ("Four soldiers", "four soldiers", "same") in quotes(links_of(comparison(*_TELLINGS), ()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("On 3 May 2020 the soldiers burned our mill.", "On 9 July 2020 the soldiers burned our mill."),
        ("Four soldiers burned our mill at night.", "Seven soldiers burned our mill at night."),
        ("The soldiers beat my brother at the mill.", "The soldiers never beat my brother at the mill."),
        ("The soldiers beat my brother at the mill.", "The soldiers beat my sister at the mill."),
        ("The soldiers kept us for three days in the mill.", "The soldiers kept us for two weeks in the mill."),
        ("I was in the mill with my parents.", "The mill belongs to my parents."),
    ],
    ids=["dates", "counts", "denial", "persons", "durations", "only setting in common"],
)
def test_sentences_that_differ_in_one_slot_are_never_called_the_same(one: str, other: str) -> None:
    pair = comparison(source("a", f"1. {one}\n", StatementKind.I589), source("b", f"1. {other}\n", StatementKind.HEARING))
    assert not links_of(pair, ())


def test_papers_are_not_linked_among_themselves() -> None:
    text = "On 3 May 2020 the soldiers burned the mill of the village.\n"
    assert not links_of(comparison(source("a", text, None), source("b", text, None)), ())


def test_a_finding_joins_its_passages_with_its_level_and_takes_the_place_of_a_sameness() -> None:
    left, right = passage(_TELLINGS[0], "Four soldiers came"), passage(_TELLINGS[1], "four soldiers came")
    finding = make_finding(FindingKind.COUNT, Level.DIFFERENCE, (Factor.F3,), "", "", "", (left, right))
    links = links_of(comparison(*_TELLINGS), (finding,))
    assert links[0] == Link(left, right, Relation.DIFFERENCE, finding.id)
    assert ("Q3", "¶4") not in labels(links[1:])


def test_a_user_who_says_same_joins_two_passages() -> None:
    left, right = passage(_TELLINGS[0], "by bus"), passage(_TELLINGS[1], "above the lake")
    decided = (LinkDecision(left, right, Verdict.SAME),)
    assert Link(left, right, Relation.SAME) in links_of(comparison(*_TELLINGS, decisions=decided), ())


def test_a_user_who_says_not_about_this_parts_two_passages() -> None:
    left, right = passage(_TELLINGS[0], "In June 2021, by bus."), passage(_TELLINGS[1], "12 June 2021")
    decided = (LinkDecision(right, left, Verdict.NOT_ABOUT_THIS),)
    assert ("Q1", "¶2") not in labels(links_of(comparison(*_TELLINGS, decisions=decided), ()))


def test_a_question_that_points_back_asks_about_what_was_answered_last() -> None:
    notes = "Q1 What happened then?\nA. The soldiers burned our mill.\nQ2 When was that?\nA. In May 2020.\nQ3 Who saw it?\nA. My aunt.\n"
    form = "1. On 3 May 2020 the soldiers burned our mill.\n\n2. In May 2020 I sold potatoes in the town.\n"
    links = links_of(comparison(source("notes", notes, StatementKind.CREDIBLE_FEAR), source("form", form, StatementKind.I589)), ())
    assert ("May 2020", "3 May 2020", "narrower") in quotes(links)
    assert {right for _, right in labels(links)} == {"¶1"}
