"""One wording in the papers of two tellers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.consistency.engine import check
from app.consistency.papers.shingles import sentences_to_compare, shared_runs, shingles_of, spans_of
from app.domain.document import plain_document
from app.domain.finding import FindingKind, Level
from app.domain.snapshot import Snapshot
from app.domain.statement import StatementKind

OWN = ("We first met at the well behind the mosque.", "I sold bread with her mother for six years.")
SAME = "they pulled the old man down from the cart and kicked the lantern into the ditch beside the road"


def found(telling, *papers):
    sources = tuple(telling(text, name, kind) for text, name, kind in papers)
    return [f for f in check(Snapshot(sources)).findings if f.kind is FindingKind.SAMENESS]


def letter(text, name):
    return text, name, StatementKind.LETTER


def test_a_stretch_inside_two_different_sentences_is_found_with_its_words(telling):
    one = letter(f"{OWN[0]} I saw how {SAME}, and I ran.", "the first letter")
    two = letter(f"{OWN[1]} That night {SAME} while my son was watching.", "the second letter")
    [finding] = found(telling, one, two)
    assert finding.level is Level.DIFFERENCE
    assert [p.quote for p in finding.passages] == [SAME, SAME]
    assert finding.reasoning == "19 words in one order, without a break."


def test_a_witness_in_the_words_of_the_declaration_is_found(telling):
    declaration = f"1. {OWN[0]}\n\n2. I saw how {SAME}.", "the declaration", StatementKind.DECLARATION
    assert found(telling, declaration, letter(SAME, "the letter"))


def test_a_client_may_repeat_herself(telling):
    papers = [(f"1. I saw how {SAME}.", name, StatementKind.DECLARATION) for name in ("the first", "the second")]
    assert not found(telling, *papers)


def test_oaths_and_courtesies_are_nobodys_words(telling):
    oath = "I declare under penalty of perjury under the laws of the United States that everything above is true and correct to me."
    assert not found(telling, letter(f"{OWN[0]} {oath}", "one"), letter(f"{OWN[1]} {oath}", "two"))


def test_the_same_matter_in_other_words_stays_quiet(telling):
    other = "The old man was dragged off his cart. Somebody kicked his lantern, and it rolled into the ditch."
    assert not found(telling, letter(SAME, "one"), letter(other, "two"))


def test_chinese_letters_are_compared_by_characters(telling):
    same = "他们把老人从车上拉下来又把灯踢进了路边的水沟里然后才离开"
    assert found(telling, letter(f"那天晚上，{same}。", "one"), letter(f"我亲眼看见{same}。", "two"))


def test_a_paper_of_another_case_is_told_by_its_span_alone(telling):
    text = f"{OWN[0]} I saw how {SAME}."
    start = text.index(SAME)
    source = telling(text, "the letter", StatementKind.LETTER, elsewhere=((start, start + len(SAME)),))
    [finding] = [f for f in check(Snapshot((source,))).findings if f.kind is FindingKind.SAMENESS]
    assert [p.quote for p in finding.passages] == [SAME]


WORDS = ("river", "stone", "bread", "night", "my", "the", "a", "of", "was", "in", "gate", "field")
words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join)


@given(words, words)
def test_a_run_quotes_the_same_words_of_both(left, right):
    one, two = (sentences_to_compare(plain_document(text + ".")) for text in (left, right))
    for run in shared_runs(one, two):
        assert left[slice(*run.left)] == right[slice(*run.right)]
        assert len(left[slice(*run.left)].split()) == run.words


@given(words)
def test_every_text_shares_all_of_its_long_sentences_with_itself(text):
    sentences = sentences_to_compare(plain_document(text + "."))
    runs = shared_runs(sentences, sentences)
    assert [(run.left, run.words) for run in runs] == [((0, len(text)), len(s)) for s in sentences if len(s) >= 12]
    held = [True] * len(list(shingles_of(sentences)))
    assert list(spans_of(sentences, iter(held))) == [run.left for run in runs]
