"""Whole tellings: who was recognised, what the law decided, where it happened, who did it, what was denied, which group it was."""

from __future__ import annotations

import pytest

from app.consistency.engine import check
from app.domain.finding import FindingKind, Level
from app.domain.snapshot import Snapshot
from app.domain.statement import StatementKind

DECLARATION = """1. I was born in a village of weavers and I mended looms until I was thirty.

2. In 2013 I began to carry the newsletter of the weavers from house to house. My cousin Almaz printed it in her shed.

3. On 6 May 2014, after dark, three men stopped me in the alley behind the dye works. They wore scarves;
I could not recognize any of them.
They beat me in the alley with iron rods and broke my collarbone. A porter named Hailu found me and carried me to the clinic of the mission.

4. The doctor at the clinic set the bone. I did not go to the police about it, then or at any later time, because they drink with those men.

5. On 9 September 2015 men of the group called Red Spindle took me from my workshop and kept me in a granary for two weeks.
There was never a trial or a judge. They told me to stop the newsletter and they let me go.

6. On 2 November 2015 I left with my brother. My aunt in the port paid the boatman.
"""
INTERVIEW = """Q. What work did you do?
A. I mended looms.

Q. What happened in May 2014?
A. Three men stopped me at night behind the dye works. {known} They beat me in the alley with rods and broke my collarbone.

Q. Who carried you to the clinic of the mission?
A. {carrier}

Q. {asked}
A. {reported}

Q. Where were you when they took you in September 2015?
A. {place}

Q. What happened after they took you?
A. They kept me for two weeks in a granary and told me to stop the newsletter. {judged}

Q. Who were those men?
A. {group}

Q. How did you leave?
A. With my brother, by boat. My aunt paid the boatman.
"""
SAME = {
    "known": "I did not see who they were, they had scarves.",
    "carrier": "A porter. Hailu.",
    "asked": "Did you ever go to the police or any authority about what happened to you?",
    "reported": "No, never.",
    "place": "In my workshop. I was at the loom.",
    "judged": "No court was ever asked.",
    "group": "Of the group called Red Spindle, everybody knows them.",
}
OTHERWISE = [
    (FindingKind.IDENTITY, {"known": "I knew the tall one when his scarf slipped. It was Tekle, the tax collector."}, "Tekle"),
    (FindingKind.PERSON, {"carrier": "My wife."}, "My wife"),
    (FindingKind.PLACE, {"place": "They took me in the street, in front of the well."}, "street"),
    (FindingKind.TERMINOLOGY, {"judged": "Then the court tried me and sentenced me to two weeks."}, "court tried"),
    (
        FindingKind.POLARITY,
        {"asked": "What did you do about the beating?", "reported": "I went to the police station the next week and they wrote it down."},
        "police station",
    ),
]


def laid_out(telling, changes: dict[str, str]):
    interview = INTERVIEW.format(**{**SAME, **changes})
    return check(Snapshot((telling(DECLARATION), telling(interview, "the interview notes", StatementKind.CREDIBLE_FEAR)))).findings


@pytest.mark.parametrize(("kind", "changes", "words"), OTHERWISE, ids=[kind.value for kind, _, _ in OTHERWISE])
def test_one_slot_told_otherwise_is_found_with_its_words(kind, changes, words, telling):
    found = [f for f in laid_out(telling, changes) if f.kind is kind and f.level is not Level.NOTE]
    assert any(words in passage.quote for f in found for passage in f.passages)


def test_two_tellings_that_agree_in_every_slot_stay_quiet(telling):
    word_kinds = {
        FindingKind.IDENTITY,
        FindingKind.PERSON,
        FindingKind.PLACE,
        FindingKind.TERMINOLOGY,
        FindingKind.POLARITY,
        FindingKind.OTHER,
    }
    assert [f.sentence for f in laid_out(telling, {}) if f.kind in word_kinds and f.level is not Level.NOTE] == []


@pytest.mark.parametrize(
    "changes",
    [
        {"known": "I recognized none of the three, they had scarves."},
        {"carrier": "Hailu, a man who carries loads."},
        {"place": "At my work, at the loom."},
        {"reported": "No. You cannot, they drink together."},
        {"judged": "Nobody took me before a judge."},
    ],
)
def test_other_words_for_the_same_stay_quiet(changes, telling):
    kinds = {FindingKind.IDENTITY, FindingKind.PERSON, FindingKind.PLACE, FindingKind.TERMINOLOGY, FindingKind.POLARITY}
    assert [f.sentence for f in laid_out(telling, changes) if f.kind in kinds and f.level is not Level.NOTE] == []


def test_a_group_that_only_one_paper_names_is_asked_after(telling):
    letter = (
        "I am the pastor of the mission.\n\nI know him well. He was taken by the group called Red Spindle in 2015, as everybody here knows."
    )
    record = (
        "Statement taken at the airport.\n\nSubject says that he worked as a weaver.\n\n"
        "Subject says that he was beaten and held by men of the NSB in 2015."
    )
    sources = (
        telling(DECLARATION),
        telling(letter, "the letter", StatementKind.WITNESS),
        telling(record, "the border record", StatementKind.BORDER),
    )
    found = [f for f in check(Snapshot(sources)).findings if f.kind is FindingKind.TERMINOLOGY and f.level is not Level.NOTE]
    assert ["NSB" in f.reasoning for f in found] == [True]


def test_a_relative_in_one_telling_and_no_kin_in_another(telling):
    after = "\n\nI went to his school.\n\nThen I worked as a clerk.\n\nI left in 2012.\n\nIt was cold."
    one = f"I grew up by the lake.\n\nElder Mikael Sahle, who is my mother's older brother, taught me to read.{after}"
    two = f"I was baptised by Elder Mikael Sahle. He's no kin of mine.{after}"
    found = check(Snapshot((telling(one), telling(two, "the other declaration")))).findings
    assert [f.kind for f in found if "relation" in f.reasoning] == [FindingKind.IDENTITY]
