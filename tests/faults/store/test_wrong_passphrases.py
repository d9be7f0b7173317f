"""Wrong passphrases get one answer, in the same time, and leave no trace."""

from __future__ import annotations

import random
import time
from contextlib import closing
from pathlib import Path
from statistics import median

import pytest

from app.errors import WrongPassphrase
from app.store.keys import KdfProfile
from app.store.vault import create_store, open_store

COST = KdfProfile(passes=1, memory=8 * 1024, lanes=1)  # dear enough for its time to stand out from the rest


def test_two_hundred_wrong_passphrases_get_one_answer_and_leave_no_trace(tmp_path: Path) -> None:
    right, chance = "seven quiet herons over the weir", random.Random(5)
    path = tmp_path / "store"
    create_store(path, right, COST).close()
    before = {file: file.read_bytes() for file in path.rglob("*") if file.is_file()}
    near = [right[:-1], right + " ", right.title(), right.replace("e", "е"), ""]
    wrong = near + ["".join(chance.choices("abcdefgh 王é", k=chance.randrange(60))) for _ in range(200 - len(near))]
    spans, messages = [], set()  # of work done, which other programs on the machine do not lengthen
    for passphrase in wrong:
        start = time.process_time()
        with pytest.raises(WrongPassphrase) as refused:
            open_store(path, passphrase)
        spans.append(time.process_time() - start)
        messages.add(str(refused.value))
    assert len(messages) == 1
    assert {file: file.read_bytes() for file in path.rglob("*") if file.is_file()} == before
    short = [span for span, passphrase in zip(spans, wrong, strict=True) if len(passphrase) < 30]
    long = [span for span, passphrase in zip(spans, wrong, strict=True) if len(passphrase) >= 30]
    ratio = median(short) / median(long)
    print({"n": len(wrong), "failures": 0, "seed": 5, "median ms": round(1000 * median(spans), 2), "short against long": round(ratio, 3)})
    assert 0.8 < ratio < 1.25  # the figure is within 0.1 on a quiet machine
    with closing(open_store(path, right)):
        pass
