"""Published accounts of one real case: the known contradictions are found and the compatible pairs stay quiet."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

REAL = Path(__file__).resolve().parents[2].parent / "shared" / "real"
ACCOUNTS = REAL / "press_accounts.jsonl"
PAIRS = [json.loads(line) for line in ACCOUNTS.read_text(encoding="utf-8").splitlines()] if ACCOUNTS.exists() else []
pytestmark = pytest.mark.skipif(not REAL.exists(), reason="the real material lies beside the checkout, and is not here")


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["id"] for pair in PAIRS])
def test_press_accounts_are_flagged_exactly_where_they_contradict(pair, flagged):
    texts = [text for text in (pair["statement_a"], pair["statement_b"]) if text]
    assert bool(flagged(*texts)) is (pair["verdict"] == "inconsistent")


def test_a_published_report_of_the_hearing_agrees_with_itself(flagged):
    assert flagged((REAL / "press_article.txt").read_text(encoding="utf-8")) == set()
