"""A 10,000-word statement checked against 200 exhibit pages."""

from __future__ import annotations

import random
from pathlib import Path

from app.consistency.engine import check
from app.domain.document import plain_document
from app.domain.snapshot import Snapshot, Source, SourceKind
from app.domain.statement import StatementKind
from tests.benchmarks.measure import Row, seconds

WORDS, PAGES = 10_000, 200
PEOPLE = ("my father", "my cousin", "my neighbor", "Officer Reyes", "my teacher", "a man in uniform", "my wife", "the village secretary")
DOINGS = (
    "came to the house",
    "asked about the meeting",
    "took my telephone",
    "was questioned at the station",
    "threatened my family",
    "left for the capital",
    "paid eight hundred dollars",
    "spoke with three soldiers",
    "walked to the market",
    "wrote a letter to the court",
    "was detained for two days",
    "saw the road from the window",
)
MONTHS = ("January", "March", "May", "July", "September", "November")


def vocabulary(rng: random.Random, size: int = 4000) -> tuple[list[str], list[float]]:
    """Made-up words with Zipf weights, so that the prose is no more alike than real prose is."""
    syllables = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "is")]
    words = sorted({"".join(rng.choices(syllables, k=rng.randint(2, 4))) for _ in range(size)})
    rng.shuffle(words)
    return words, [1 / rank for rank in range(10, len(words) + 10)]


WORDS_AND_WEIGHTS = vocabulary(random.Random(3))


def sentence(rng: random.Random) -> str:
    """One narrative sentence of about fifteen words; two in five are dated, one in three tells a doing that a case may turn on."""
    when = f"On {rng.randint(1, 28)} {rng.choice(MONTHS)} {rng.randint(2015, 2023)}, " if rng.random() < 0.4 else ""
    doing = f"{rng.choice(PEOPLE)} {rng.choice(DOINGS)} and " if rng.random() < 1 / 3 else ""
    words, weights = WORDS_AND_WEIGHTS
    return f"{when}{doing}the {' '.join(rng.choices(words, weights, k=9))}.".capitalize()


def prose(rng: random.Random, words: int) -> str:
    """Numbered paragraphs of at least that many words."""
    paragraphs, count = [], 0
    while count < words:
        text = " ".join(sentence(rng) for _ in range(4))
        count += len(text.split())
        paragraphs.append(f"{len(paragraphs) + 1}. {text}")
    return "\n\n".join(paragraphs)


def measure(folder: Path) -> list[Row]:
    rng = random.Random(2)
    statement = Source(
        "S", "Declaration", "the declaration", SourceKind.STATEMENT, plain_document(prose(rng, WORDS)), statement=StatementKind.DECLARATION
    )
    exhibits = [
        Source(f"E{i}", f"Exhibit {i}", f"Exhibit {i}", SourceKind.EXHIBIT, plain_document("\f".join(prose(rng, 300) for _ in range(20))))
        for i in range(PAGES // 20)
    ]
    snapshot = Snapshot((statement, *exhibits))
    taken = seconds(lambda: check(snapshot))
    return [Row(f"{WORDS:,}-word statement against {PAGES} exhibit pages, cold", taken, "s", 5, "one run")]
