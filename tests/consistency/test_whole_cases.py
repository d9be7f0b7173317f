"""Whole fictional cases: most of what was planted is found, look-alikes stay quiet, and little else is raised."""

from __future__ import annotations

import pytest

from tests.consistency.whole_cases import DEVELOP, FOLDER, HELD_OUT, LATER, Score, gold, score


@pytest.mark.parametrize("name", DEVELOP + LATER + HELD_OUT)
def test_every_quotation_of_the_gold_stands_in_its_paper_once(name):
    rows = gold(FOLDER / name)
    assert sum(row["role"] == "inconsistent" for row in rows) in {18, 19}
    for row in rows:
        for passage in row["passages"]:
            assert (FOLDER / name / passage["doc"]).read_text(encoding="utf-8").count(passage["quote"]) == 1


@pytest.mark.parametrize(
    ("names", "recall", "unplanted"),
    [(DEVELOP, 0.65, 0.3), (LATER, 0.3, 1.0), (HELD_OUT, 0.2, 1.0)],
    ids=["develop", "read later", "held out"],
)
def test_what_a_check_finds_in_whole_cases(names, recall, unplanted):
    total = sum((score(FOLDER / name) for name in names), Score())
    assert total.flagged <= total.look_alikes * 0.05
    assert total.unplanted_rate <= unplanted
    assert total.recall >= recall
