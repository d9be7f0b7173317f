"""In files: what was not done to the client in one telling of a scene and was done in another."""

from __future__ import annotations

import pytest

from app.consistency.checks import denials
from app.consistency.engine import check
from app.domain.snapshot import Snapshot
from app.domain.statement import StatementKind

TOLD = """1. I was born in Mersin in 1988 and I mended engines on fishing boats with my cousin for eleven years.

2. On 9 May 2019 two gendarmes stopped our boat by the mole. They whipped me to the rail of their launch and we crossed the bay.

3. At the post a captain with a ring asked me for the names of the boys who had sailed to Lesbos with flour in their hair.
{} He poured salt water over the floor. On the third morning they put my boots outside and I went home barefoot.

4. In June 2019 I sold my tools to a Greek and I left from Izmir by night. My cousin kept the dog.
"""
ASKED = """Q. What work did you do?
A. I mended engines on fishing boats with my cousin.

Q. Who stopped the boat by the mole?
A. Two gendarmes. We crossed the bay in their launch.

Q. What happened at the post?
A. A captain with a ring asked me for the names of the boys with flour in their hair. {} He poured salt water on the floor.

Q. And afterwards?
A. On the third morning they put my boots outside. I went home barefoot. I sold my tools to a Greek in June and left from Izmir.
"""
CASES = [
    ("They gagged me with a wet shirt.", "They did not gag me.", True),
    ("They gagged me with a wet shirt.", "Nobody gagged me.", True),
    ("They burned me with the end of a cigarette.", "They didn't burn me.", True),
    ("I was whipped by the pipe.", "I was not whipped.", True),
    ("They gagged me with a wet shirt.", "They did not gag me at first.", False),
    ("They gagged me with a wet shirt.", "They did not gag my cousin.", False),
    ("They gagged my cousin with a wet shirt.", "They did not gag me.", False),
    ("They wanted to burn me with the end of a cigarette.", "They didn't burn me.", False),
    ("They asked who had burned me in my youth.", "They didn't burn me.", False),
    ("They fed me at noon.", "They did not burn me.", False),
    ("They gagged me with a wet shirt.", "They gagged me, and they did not gag me again.", False),
]


@pytest.mark.parametrize(("told", "answer", "is_found"), CASES)
def test_not_done_and_done_in_one_scene(told, answer, is_found, telling):
    sources = telling(TOLD.format(told)), telling(ASKED.format(answer), "the hearing", StatementKind.HEARING)
    found = [f for f in check(Snapshot(sources)).findings if f.causes == denials._CAUSES]
    assert bool(found) is is_found
    for finding in found:
        assert {told, answer} <= {p.quote for p in finding.passages}


def test_another_scene_is_not_denied(telling):
    sources = (
        telling(TOLD.format("He gagged nobody.").replace("They whipped me", "They gagged me")),
        telling(ASKED.format("They did not whip me at the post."), "the hearing", StatementKind.HEARING),
    )
    assert [f for f in check(Snapshot(sources)).findings if f.causes == denials._CAUSES] == []
