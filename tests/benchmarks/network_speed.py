"""A network of 500 happenings and 2,000 statements, some of them wrong: its smallest set that cannot all be true."""

from __future__ import annotations

from pathlib import Path
from random import Random
from statistics import median

from app.consistency.story.timeline import ORIGIN, Constraint, is_possible, minimal_set
from tests.benchmarks.measure import Row, seconds

EVENTS, STATEMENTS, RUNS = 500, 2000, 9


def network(random: Random, wrong: int) -> list[Constraint]:
    """Statements that leave room for what happened, and some that are half a year off."""
    day = [random.randint(0, 4000) for _ in range(EVENTS)]
    told = [Constraint(ORIGIN, f"e{n}", day[n] - random.randint(0, 30), day[n] + random.randint(0, 30), f"s{n}") for n in range(EVENTS)]
    for number in range(EVENTS, STATEMENTS - wrong):
        i, j = random.sample(range(EVENTS), 2)
        slack = random.randint(0, 10), random.randint(0, 10)
        told.append(Constraint(f"e{i}", f"e{j}", day[j] - day[i] - slack[0], day[j] - day[i] + slack[1], f"s{number}"))
    for number in range(wrong):
        i, j = random.sample(range(EVENTS), 2)
        told.append(Constraint(f"e{i}", f"e{j}", day[j] - day[i] + 180, day[j] - day[i] + 190, f"wrong {number}"))
    return told


def measure(folder: Path) -> list[Row]:
    rows = []
    for wrong in (0, 1, 5):
        taken = []
        for run in range(RUNS):
            told = network(Random(run), wrong)
            taken.append(1000 * seconds(lambda told=told: minimal_set(told)))
            assert is_possible(told) == (wrong == 0)
        what = f"smallest impossible set among {STATEMENTS:,} statements of {EVENTS} happenings, {wrong} of them wrong"
        rows.append(Row(what, median(taken), "ms", 50, f"median of {RUNS} networks, slowest {max(taken):.0f} ms"))
    return rows
