"""What a check promises whatever the texts are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.consistency.engine import check
from app.consistency.telling import read_assertions, read_sentences
from app.domain.document import plain_document
from app.domain.finding import Level
from app.domain.progress import StoppableProgress
from app.domain.snapshot import CellState, LinkDecision, Snapshot, Source, SourceKind, Verdict
from app.domain.statement import StatementKind
from app.errors import Cancelled

LEFT = "Four soldiers searched our farm."
RIGHT = "Seven soldiers searched our farm."
WORDS = (
    "arrested beaten police on 4 May 2016 2017 three four officers my brother never not Monday in Lima Bogotá paid 300 dollars "
    "for two weeks . , ?"
)
text = st.lists(st.sampled_from(WORDS.split()), max_size=40).map(" ".join)


def sources(*texts: str) -> tuple[Source, ...]:
    return tuple(
        Source(f"S{n}", f"t{n}", f"text {n}", SourceKind.STATEMENT, plain_document(t), StatementKind.DECLARATION)
        for n, t in enumerate(texts, 1)
    )


@given(text, text)
@settings(deadline=None, max_examples=60)
def test_equal_snapshots_give_equal_reports_and_passages_that_are_in_the_text(left, right):
    snapshot = Snapshot(sources(left, right))
    report = check(snapshot)
    assert report == check(snapshot)
    texts = {source.id: source.document.text for source in snapshot.sources}
    for passage in (p for f in report.findings for p in f.passages):
        assert texts[passage.source_id][passage.start : passage.end] == passage.quote


@given(text)
@settings(deadline=None, max_examples=40)
def test_identical_texts_give_neither_conflict_nor_difference_between_them(one):
    for finding in check(Snapshot(sources(one, one))).findings:
        between = {p.source_id for p in finding.passages}
        assert finding.level is Level.NOTE or len({p.quote for p in finding.passages}) > 1 or len(between) == 1


@pytest.mark.parametrize("verdict", [Verdict.NOT_ABOUT_THIS, Verdict.SAME])
def test_a_users_word_silences_a_finding(verdict):
    before = check(Snapshot(sources(LEFT, RIGHT))).findings
    decision = LinkDecision(before[0].passages[0], before[0].passages[1], verdict)
    assert before
    assert check(Snapshot(sources(LEFT, RIGHT), decisions=(decision,))).findings == ()


def test_a_finding_keeps_its_id_when_another_source_is_added():
    (before,) = check(Snapshot(sources(LEFT, RIGHT))).findings
    after = check(Snapshot(sources(LEFT, RIGHT, "She keeps a small shop by the river."))).findings
    assert before.id in {finding.id for finding in after} or after == ()


def test_a_check_can_be_stopped():
    progress = StoppableProgress()
    progress.stop()
    with pytest.raises(Cancelled):
        check(Snapshot(sources(LEFT, RIGHT)), progress)


def test_sentences_lie_in_the_text_in_order_without_overlap():
    (source,) = sources("1. I was born in Lima. I left on 4 May 2016.\n\n2. Q. Were you hurt? A. No.\n\nJob: teacher\nAge: 40")
    found = read_sentences(source)
    assert [source.document.text[s.start : s.end] for s in found] == [s.text for s in found]
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_chips_have_offsets_of_the_whole_source():
    (source,) = sources("Nothing here.\n\nOn 4 May 2016 three officers arrested my brother in Lima.")
    (assertion,) = [a for a in read_assertions(source) if a.events]
    shown = [source.document.text[m.start : m.end] for m in (*assertion.dates, *assertion.quantities, *assertion.events, *assertion.places)]
    assert [shown[0].removeprefix("On "), *shown[1:]] == ["4 May 2016", "three officers", "arrested", "Lima"]


BORDER = (
    "Q1 Why did you leave?\nA. Because of my faith.\n"
    "Q2 Were you ever arrested?\nA. Yes, on 4 May 2016 I was arrested at the mill with my brother."
)
CLAIM = "1. On 4 May 2016 I was arrested at the mill with my brother.\n\n2. My brother keeps bees and sells honey at the weekly market.\n\n"
FILLER = "3. The valley is dry.\n\n4. I like the river in spring.\n\n5. Our aunt sings well.\n\n6. The bread is baked at dawn."


def test_a_fact_told_twice_is_a_row_that_says_same():
    border, claim = sources(BORDER, CLAIM + FILLER)
    report = check(Snapshot((border, claim)))
    rows = [fact for fact in report.facts if fact.label.endswith(": when")]
    assert rows
    assert {cell.state for cell in rows[0].cells} <= {CellState.SAME, CellState.NARROWER}


@pytest.mark.parametrize("told_on", [date.min, date.max, date(2, 1, 1), date(9998, 12, 31)])
def test_a_mistyped_year_of_telling_stops_nothing(told_on):
    left, right = (replace(source, told_on=told_on) for source in sources(LEFT, RIGHT))
    assert check(Snapshot((left, right))) == check(Snapshot(sources(LEFT, RIGHT)))
