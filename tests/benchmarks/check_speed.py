"""A 10,000-word statement checked against 200 exhibit pages, again after an edit, and against fewer and more of them."""

from __future__ import annotations

import random
import resource
import time
from dataclasses import replace
from math import log
from pathlib import Path
from statistics import median

from app.consistency.engine import Checker, check
from app.consistency.telling import read_sentences
from app.domain.document import plain_document
from app.domain.progress import Progress
from app.domain.snapshot import Snapshot, Source, SourceKind
from app.domain.statement import StatementKind
from tests.benchmarks.measure import Row, seconds

WORDS, PAGES, TOGETHER, EDITS = 10_000, 200, 20, 9
GROWTH = (10, 50, 200, 1000)
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


def case(pages: int, words: int = WORDS) -> Snapshot:
    """A declaration of so many words and exhibits of at most twenty pages of 300 words each."""
    rng = random.Random(2)
    statement = Source(
        "S", "Declaration", "the declaration", SourceKind.STATEMENT, plain_document(prose(rng, words)), statement=StatementKind.DECLARATION
    )
    sizes = [min(TOGETHER, pages - start) for start in range(0, pages, TOGETHER)]
    exhibits = [
        Source(f"E{i}", f"Exhibit {i}", f"Exhibit {i}", SourceKind.EXHIBIT, plain_document("\f".join(prose(rng, 300) for _ in range(size))))
        for i, size in enumerate(sizes)
    ]
    return Snapshot((statement, *exhibits))


def edited(snapshot: Snapshot, rng: random.Random) -> Snapshot:
    """The case with one sentence of the declaration put in other words."""
    statement = snapshot.sources[0]
    text = statement.document.text
    start = text.index(". ", rng.randrange(len(text) // 2)) + 2
    end = text.index(".", start)
    changed = replace(statement, document=plain_document(text[:start] + sentence(rng).removesuffix(".") + text[end:]))
    return Snapshot((changed, *snapshot.sources[1:]))


def measure(folder: Path) -> list[Row]:
    snapshot = case(PAGES)
    checker = Checker()
    what = f"{WORDS:,}-word statement against {PAGES} exhibit pages"
    clock = _Clock()
    whole = seconds(lambda: checker.check(snapshot, clock))
    rows = [Row(f"{what}, cold", whole, "s", 5, f"one run, of it {clock.until_the_end():.1f} s of the process")]
    spent: dict[str, list[float]] = {doing: [] for doing in (_WHOLE, _LAYING)}
    rng = random.Random(7)
    for _ in range(EDITS):
        snapshot = edited(snapshot, rng)
        progress = _Clock()
        checker.check(snapshot, progress)
        spent[_WHOLE].append(1000 * progress.until_the_end())
        spent[_LAYING].append(1000 * progress.until_first_check(len(snapshot.sources)))
    assert checker.check(snapshot) == check(snapshot)
    bounds = {_WHOLE: 100.0, _LAYING: float("inf")}
    for doing, taken in spent.items():
        detail = f"time of the process, median of {EDITS}, slowest {max(taken):.0f} ms"
        rows.append(Row(f"{what}, after a sentence is edited: {doing}", median(taken), "ms", bounds[doing], detail))
    rows.append(Row(f"{what}: memory of the process", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB", 500, "largest"))
    return rows


_WHOLE, _LAYING = "the whole check", "reading and laying side by side"


class _Clock(Progress):
    """Notes when each step of a check began, in the time of this process, which other work on the machine does not lengthen."""

    def __init__(self) -> None:
        self._began = [time.process_time()]

    def report(self, done: int, total: int, doing: str) -> None:
        self._began.append(time.process_time())

    def until_first_check(self, sources: int) -> float:
        """Seconds until every source was read and laid beside the others."""
        return self._began[sources + 2] - self._began[0]

    def until_the_end(self) -> float:
        """Seconds until the last step."""
        return self._began[-1] - self._began[0]


def growth(folder: Path) -> list[Row]:
    """How the cost grows with the pages of exhibits: a table, and the worst growth of it against n log n."""
    print("| pages | sentences | laid out, s | per n log n, µs | with all checks, s | per n log n, µs |")
    print("|---|---|---|---|---|---|")
    costs: dict[int, list[float]] = {}
    for pages in GROWTH:
        snapshot = case(pages)
        progress = _Clock()
        Checker().check(snapshot, progress)
        taken = progress.until_the_end()
        count = sum(len(read_sentences(source)) for source in snapshot.sources)
        laid_out = progress.until_first_check(len(snapshot.sources))
        costs[pages] = [1e6 * spent / (count * log(count)) for spent in (laid_out, taken)]
        print(f"| {pages:,} | {count:,} | {laid_out:.2f} | {costs[pages][0]:.1f} | {taken:.2f} | {costs[pages][1]:.1f} |")
    first, last = costs[GROWTH[0]], costs[GROWTH[-1]]
    what = f"cost per n log n at {GROWTH[-1]:,} pages against {GROWTH[0]} pages"
    return [
        Row(f"{what}: reading and laying side by side", last[0] / first[0], "×", 1, "one run each, time of the process"),
        Row(f"{what}: with all checks", last[1] / first[1], "×", 1, "one run each, time of the process"),
    ]
