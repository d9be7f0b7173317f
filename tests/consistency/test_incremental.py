"""A case checked again after a change gives the report a first check of it would give."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import weakref
from dataclasses import replace
from datetime import date
from inspect import get_annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import app.consistency
from app.consistency.engine import Checker, check
from app.consistency.forgetting import forget_words
from app.consistency.telling import Reading
from app.domain.document import plain_document
from app.domain.passage import passage_at
from app.domain.person import Person
from app.domain.progress import StoppableProgress
from app.domain.snapshot import LinkDecision, Snapshot, Source, SourceKind, Verdict
from app.domain.statement import StatementKind
from app.errors import Cancelled

SENTENCES = (
    "On 4 May 2016 four officers arrested my brother Tomas at the mill in Lima.",
    "On 9 May 2016 seven officers arrested my brother Tomas at the mill.",
    "Two weeks later I went home to my mother.",
    "I was home with my mother before 2 May 2016.",
    "They held him for five days and beat him with a stick.",
    "He was held for three weeks.",
    "I was seventeen years old when my father died.",
    "My father died on 3 March 2001.",
    "I was born on 8 August 1990 in Bogotá.",
    "I have never been arrested.",
    "The soldiers burned our house and took the goats.",
    "My sister Rosa paid 300 dollars to the guard.",
    "My sister Rosa paid 800 dollars to the guard.",
    "We left on Monday, 6 June 2016, by bus.",
    "I arrived in Quito on 5 March.",
    "I filmed the mine in October 2015.",
    "No.",
    "Yes, twice.",
    "I do not remember the day.",
    "The valley is dry in summer and the bread is baked at dawn.",
    "2016年5月4日，四名警察在磨坊逮捕了我弟弟。",
    "El 4 de mayo de 2016 cuatro policías detuvieron a mi hermano.",
)
QUESTIONS = ("When were you arrested?", "How many officers came?", "Were you ever arrested?", "Where did you go after that?")
KINDS = (StatementKind.DECLARATION, StatementKind.CREDIBLE_FEAR, StatementKind.I589, StatementKind.WITNESS, None)

sentence = st.sampled_from((*SENTENCES, *QUESTIONS))
telling = st.lists(sentence, min_size=1, max_size=9)
kind = st.sampled_from(KINDS)
told_on = st.none() | st.just(date(2024, 3, 1)) | st.just(date(2023, 1, 9))


def source(identity: str, kind: StatementKind | None, sentences: list[str], told: date | None) -> Source:
    """Numbered paragraphs, or questions and answers where it is an interview."""
    if kind is StatementKind.CREDIBLE_FEAR:
        asked = {
            words: QUESTIONS.index(words) for words in sentences if words in QUESTIONS
        }  # a question in the place of an answer asks anew
        turn = sum(asked.values()) + 1 if asked else 0
        text = "\n".join(f"Q{n} {QUESTIONS[(n + turn) % len(QUESTIONS)]}\nA. {words}" for n, words in enumerate(sentences, 1))
    else:
        text = "\n\n".join(f"{n}. {' '.join(sentences[n : n + 2])}" for n in range(0, len(sentences), 2))
    role = SourceKind.EXHIBIT if kind is None else SourceKind.STATEMENT
    return Source(identity, identity, f"the {identity}", role, plain_document(text), kind, told_on=told)


@st.composite
def edits(draw: st.DrawFn) -> tuple[Snapshot, ...]:
    """A case, and the same case after each of some changes."""
    parts = {f"S{n}": [draw(kind), draw(telling), draw(told_on)] for n in range(draw(st.integers(1, 4)))}
    decisions: list[LinkDecision] = []
    people: tuple[Person, ...] = ()
    made = []
    for number in range(draw(st.integers(2, 6))):
        made.append(_snapshot(parts, decisions, people))
        change = draw(
            st.sampled_from(["word", "last", "year", "name", "insert", "delete", "told", "add", "remove", "decide", "turn", "people"])
        )
        identity = draw(st.sampled_from(sorted(parts)))
        if change in {"word", "last", "year", "name", "insert", "delete"}:
            _reword(draw, change, parts[identity][1])
        elif change == "told":
            parts[identity][2] = draw(told_on)
        elif change == "add":
            parts[f"T{number}"] = [draw(kind), draw(telling), draw(told_on)]
        elif change == "remove" and len(parts) > 1:
            del parts[identity]
        elif change == "turn":
            parts = dict(reversed(parts.items()))
        elif change == "people":
            people = (Person("p", "c", ("Tomas", "Tomas Quispe")),) if not people else ()
        elif change == "decide":
            decisions = [*decisions, *_decided(made[-1], draw(st.sampled_from(list(Verdict))))]
    return (*made, _snapshot(parts, decisions, people))


def _reword(draw: st.DrawFn, change: str, words: list[str]) -> None:
    if change == "last":
        words[-1] = draw(sentence)
    elif change in {"year", "name"}:
        old, new = ("2016", "2017") if change == "year" else ("Tomas", "Mateo")
        words[:] = [said.replace(old, new) for said in words]
    elif change == "word":
        words[draw(st.integers(0, len(words) - 1))] = draw(sentence)
    elif change == "insert":
        words.insert(draw(st.integers(0, len(words))), draw(sentence))
    elif len(words) > 1:
        del words[draw(st.integers(0, len(words) - 1))]


def _snapshot(parts: dict[str, list], decisions: list[LinkDecision], people: tuple[Person, ...]) -> Snapshot:
    sources = tuple(source(identity, kind, list(words), told) for identity, (kind, words, told) in parts.items())
    return Snapshot(sources, people, decisions=tuple(d for d in decisions if {d.left.source_id, d.right.source_id} <= parts.keys()))


def _decided(snapshot: Snapshot, verdict: Verdict) -> list[LinkDecision]:
    """A word on the first sentences of the first and the last source."""
    first, last = snapshot.sources[0], snapshot.sources[-1]
    sides = [passage_at(s.id, s.document, 3, min(30, len(s.document.text))) for s in (first, last)]
    return [LinkDecision(sides[0], sides[1], verdict)]


@given(edits())
@settings(deadline=None, max_examples=40)
def test_a_report_after_changes_is_that_of_a_first_check(snapshots):
    checker = Checker()
    for snapshot in snapshots:
        assert checker.check(snapshot) == check(snapshot)


LONG = [f"On {day} July 2019 the neighbor {SENTENCES[day % len(SENTENCES)]}" for day in range(1, 29)]


@given(st.lists(st.tuples(st.integers(0, 27), sentence | st.none()), min_size=1, max_size=4))
@settings(deadline=None, max_examples=3)
def test_so_it_is_where_keys_are_many_enough_to_be_weighed_by_their_rarity(changes):
    words = [*LONG, *SENTENCES]
    papers = [source(f"E{n}", None, [*SENTENCES[n:], *LONG[n::3]], None) for n in range(3)]
    spoken = source("N", StatementKind.CREDIBLE_FEAR, [*SENTENCES, *LONG], None)
    checker = Checker()
    for at, change in [(0, LONG[0]), *changes]:
        words[at : at + 1] = [change] if change else []
        snapshot = Snapshot((source("D", StatementKind.DECLARATION, words, None), spoken, *papers))
        assert checker.check(snapshot) == check(snapshot)


def test_only_the_paragraph_that_changed_is_read_again():
    text = "1. I was born in Lima.\n\n2. On 4 May 2016 I left.\n\n3. I came back on 9 July."
    before = Source("D", "D", "D", SourceKind.STATEMENT, plain_document(text), StatementKind.DECLARATION)
    after = replace(before, document=plain_document(text.replace("4 May", "14 March")))
    reading = Reading()
    old, new = reading.sentences(before), reading.sentences(after)
    assert [a.memo is b.memo for a, b in zip(old, new, strict=True)] == [True, False, True]
    assert new[2].start == old[2].start + len("14 March") - len("4 May")
    assert reading.sentences(after) is new


def test_a_stopped_check_leaves_nothing_behind_that_changes_the_next():
    one, other = (source(name, StatementKind.DECLARATION, list(SENTENCES[:6]), None) for name in ("A", "B"))
    checker = Checker()
    checker.check(Snapshot((one,)))
    progress = StoppableProgress()
    progress.stop()
    with pytest.raises(Cancelled):
        checker.check(Snapshot((one, other)), progress)
    assert checker.check(Snapshot((other, one))) == check(Snapshot((other, one)))


def test_what_a_source_said_is_gone_with_the_source_and_with_the_checker():
    kept, dropped = (source(name, StatementKind.DECLARATION, list(SENTENCES[:6]), None) for name in ("A", "B"))
    checker = Checker()
    checker.check(Snapshot((kept, dropped)))
    held = [weakref.ref(told) for told in checker._aligner._told.values()]
    checker.check(Snapshot((kept,)))
    gc.collect()
    assert [ref() is None for ref in held] == [False, True]
    del checker
    gc.collect()
    assert held[0]() is None


def test_what_a_check_leaves_is_not_searched_for_circles_with_what_is_young():
    checker = Checker()
    checker.check(Snapshot((source("A", StatementKind.DECLARATION, list(SENTENCES), None),)))
    held = checker._aligner._told["A"]
    assert not any(thing is held for thing in gc.get_objects(generation=0))
    assert any(thing is held for thing in gc.get_objects(generation=2))
    assert gc.isenabled()


def test_no_word_of_a_case_stays_behind_in_a_memory_of_the_program():
    keepers = []
    for module in pkgutil.walk_packages(app.consistency.__path__, "app.consistency."):
        held = vars(importlib.import_module(module.name)).values()
        keepers += [f for f in held if hasattr(f, "cache_info") and "str" in map(str, get_annotations(f).values())]
    check(Snapshot((source("A", StatementKind.DECLARATION, list(SENTENCES), None),)))
    assert any(keeper.cache_info().currsize for keeper in keepers)
    forget_words()
    # which kinds of words stand beside each other in a date; our own lists by language; the days of our own list of feasts
    shapes_only = {"_next_step", "_phrases_of", "festival_days"}
    assert {keeper.__name__ for keeper in keepers if keeper.cache_info().currsize} <= shapes_only


def test_another_day_of_telling_dates_what_was_told_anew(telling):
    rest = "\n\n2. My aunt keeps bees.\n\n3. The river is low in May."
    told = telling("1. Two years ago the police arrested me in Lima." + rest, told_on=date(2021, 5, 3))
    other = telling("1. The police arrested me in Lima on 3 May 2019." + rest, "the letter", StatementKind.LETTER)
    later = replace(told, told_on=date(2026, 5, 3))
    checker = Checker()
    before, after = (checker.check(Snapshot((source, other))).findings for source in (told, later))
    assert after == check(Snapshot((later, other))).findings
    assert after != before
