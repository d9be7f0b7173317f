"""Characters of text read for dates in a second, in ordinary prose and in prose where every clause is dated."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from app.consistency.extract.dates import read_dates
from tests.benchmarks.check_speed import prose
from tests.benchmarks.measure import Row

TOLD = date(2023, 5, 17)
LENGTH = 200_000
WANTED = 300_000
RUNS = 5
DENSE = {
    "en": "On the evening of {d} March {y}, around eight o'clock, three officers came and held me for {n} days. Two weeks later, in April "
    "of that year, I was summoned again. The week before Spring Festival {y} I left the city, and in mid-August I reached the border. ",
    "es": "El {d} de marzo de {y}, a eso de las ocho de la noche, tres policías llegaron y me tuvieron {n} días. Dos semanas después, en "
    "abril de ese año, me citaron otra vez. La semana antes de la Semana Santa de {y} salí, y a mediados de agosto llegué a la frontera. ",
    "zh": "{y}年3月{d}日晚上八点左右，三名警察来到我家，把我关了{n}天。两个星期后，也就是同年4月，我又被传唤一次。"
    "{y}年春节前一周我离开，8月中旬到达边境。",
}


def _dense(language: str) -> str:
    rng = random.Random(7)
    said = ""
    while len(said) < LENGTH:
        said += DENSE[language].format(d=rng.randint(1, 28), y=rng.randint(1995, 2023), n=rng.randint(2, 40))
    return said[:LENGTH]


def _seconds(work: Callable[[], object]) -> float:
    """Processor time, as other work on the machine is none of the reader's."""
    started = time.process_time()
    work()
    return time.process_time() - started


def measure(_folder: Path) -> list[Row]:
    texts = {"ordinary English prose, two sentences in five dated": (prose(random.Random(5), LENGTH // 6)[:LENGTH], "en")}
    texts |= {f"prose with a date in every clause ({language})": (_dense(language), language) for language in DENSE}
    return [_row(what, text, language) for what, (text, language) in texts.items()]


def _row(what: str, text: str, language: str) -> Row:
    taken = median(_seconds(lambda: read_dates(text, TOLD, language)) for _ in range(RUNS))
    detail = f"{len(text) / taken:,.0f} characters/s, {len(read_dates(text, TOLD, language)):,} dates"
    return Row(f"dates read in {what}, {len(text):,} characters", taken, "s", len(text) / WANTED, detail)
