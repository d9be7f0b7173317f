"""The engine on planted cases: floors that hold today, so that no change loses ground unseen; `score.py` prints the whole picture."""

from __future__ import annotations

from collections import defaultdict

import pytest

from app.consistency.comparison import make_finding
from app.domain.finding import FindingKind, Level
from app.domain.passage import passage_at
from tests.consistency.planted.case import build_case
from tests.consistency.planted.rows import Row
from tests.consistency.planted.scoring import Score, cases, laid, score

LARGEST = 5
SAMPLE = 42
FLOOR = 0.3
CEILING = 5.5
SURE = ("sameness", "unsourced", "weekday")


@pytest.fixture(scope="module")
def scores() -> list[Score]:
    return [score(case) for case in cases(SAMPLE, first_seed=1000) if case.pages <= LARGEST]


def _found(scores: list[Score]) -> dict[str, list[bool]]:
    found = defaultdict(list)
    for one in scores:
        for row, is_found, _ in one.hits:
            found[row.kind].append(is_found)
    return found


def test_the_kinds_that_are_sure_are_always_found(scores):
    found = _found(scores)
    assert {kind: sum(found[kind]) for kind in SURE} == {kind: len(found[kind]) for kind in SURE}


def test_planted_rows_are_found_at_least_as_often_as_today(scores):
    hits = [is_found for found in _found(scores).values() for is_found in found]
    assert sum(hits) / len(hits) >= FLOOR


def test_false_alarms_are_no_more_than_today(scores):
    pages = sum(one.case.pages_written for one in scores)
    assert 10 * sum(len(one.alarms) for one in scores) / pages <= CEILING


def test_look_alikes_stay_quiet(scores):
    alike = sum(len(one.case.alike) for one in scores)
    assert sum(len(one.flagged) for one in scores) / alike <= 0.01


def test_background_pages_alone_say_nothing_of_the_client():
    case = build_case(5, "en", 5, ())
    reports = tuple(paper for paper in case.papers if paper.id.startswith("R"))
    told = tuple(paper for paper in case.papers if not paper.id.startswith("R"))
    assert reports
    assert not case.planted
    alarms = score(case).alarms
    assert all({p.source_id for p in f.passages} & {paper.id for paper in told} for f in alarms if f.level is Level.CONFLICT)


class TestScoring:
    """The ruler itself, with findings made by hand."""

    def test_nothing_found_is_nothing_scored(self):
        result = laid(build_case(3, "en", 3, ("date", "count")), ())
        assert [hit[1] for hit in result.hits] == [False, False]
        assert not result.alarms

    def test_a_finding_on_the_planted_passages_counts_once_and_is_no_alarm(self, finding_on):
        case = build_case(3, "en", 3, ("date",))
        result = laid(case, (finding_on(case, case.planted[0].passages[:2], "date"),))
        assert [(row.kind, found, exact) for row, found, exact in result.hits] == [("date", True, True)]
        assert not result.alarms

    def test_a_note_counts_only_for_kinds_that_are_notes(self, finding_on):
        case = build_case(3, "en", 3, ("date",))
        result = laid(case, (finding_on(case, case.planted[0].passages[:2], "date", Level.NOTE),))
        assert not result.hits[0][1]
        lone = build_case(3, "en", 3, ("unsourced",))
        assert laid(lone, (finding_on(lone, lone.planted[0].passages, "unsourced", Level.NOTE),)).hits[0][1]

    def test_a_finding_on_a_look_alike_is_an_alarm_and_flags_it(self, finding_on):
        case = build_case(3, "en", 3, ("date",))
        alike: Row = next(row for row in case.alike if len(row.passages) == 2)
        result = laid(case, (finding_on(case, alike.passages, "date"),))
        assert len(result.alarms) == 1
        assert alike in [row for row, _ in result.flagged]


@pytest.fixture
def finding_on():
    def make(case, tellings, kind, level=Level.CONFLICT):
        documents = {source.id: source.document for source in case.snapshot.sources}
        passages = [passage_at(t.paper, documents[t.paper], t.start, t.end) for t in tellings]
        return make_finding(FindingKind(kind), level, (), "It differs.", "So it does.", "Which is it?", passages)

    return make
