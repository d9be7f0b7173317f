"""The smallest sets of statements that cannot all be true, and the least moves of one date, against a solver."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest

from app.consistency.story.timeline import ORIGIN, Constraint, minimal_set, moves

z3 = pytest.importorskip("z3", reason="the solver is not installed")
NETWORKS = 1000


def network(random: Random, most_told_by_one: int) -> list[Constraint]:
    """Up to eight happenings and sixteen constraints around days that were, with some that are off."""
    names = [ORIGIN, *"abcdefgh"[: random.randint(2, 8)]]
    day = {name: random.randint(0, 12) for name in names} | {ORIGIN: 0}
    made = []
    for number in range(random.randint(3, 16)):
        earlier, later = random.sample(names, 2)
        off = random.choice([0, 0, 0, random.randint(-8, 8)])
        gap = day[later] - day[earlier] + off
        low, high = gap - random.randint(0, 3), gap + random.randint(0, 3)
        open_end = random.random()
        reason = f"s{number}" if most_told_by_one == 1 else f"s{random.randint(0, number) // most_told_by_one}"
        made.append(Constraint(earlier, later, None if open_end < 0.2 else low, None if open_end > 0.8 else high, reason))
    return made


class Solver:
    """Says which statements, by their reasons, can be true together."""

    def __init__(self, constraints: list[Constraint]) -> None:
        self._solver = z3.Solver()
        self.reasons = sorted({constraint.reason for constraint in constraints})
        day = {name: z3.Int(name) for c in constraints for name in (c.earlier, c.later)} | {ORIGIN: z3.IntVal(0)}
        for c in constraints:
            holds = z3.Bool(c.reason)
            if c.low is not None:
                self._solver.add(z3.Implies(holds, day[c.later] - day[c.earlier] >= int(c.low)))
            if c.high is not None:
                self._solver.add(z3.Implies(holds, day[c.later] - day[c.earlier] <= int(c.high)))

    def can_be(self, reasons: set[str]) -> bool:
        return self._solver.check(*(z3.Bool(reason) for reason in sorted(reasons))) == z3.sat

    def fewest(self) -> int:
        """Size of the smallest impossible set: the least hitting set of what must be left out, until it is impossible itself."""
        if self.can_be(set(self.reasons)):
            return 0
        left_out: list[set[str]] = []
        while True:
            tried = next(
                set(some)
                for size in range(len(self.reasons) + 1)
                for some in combinations(self.reasons, size)
                if all(gone & set(some) for gone in left_out)
            )
            if not self.can_be(tried):
                return len(tried)
            kept = set(tried)
            for reason in self.reasons:
                if self.can_be(kept | {reason}):
                    kept.add(reason)
            left_out.append(set(self.reasons) - kept)


@pytest.mark.parametrize("most_told_by_one", [1, 3])
def test_no_solver_finds_a_smaller_set(most_told_by_one):
    random = Random(20 + most_told_by_one)
    differing, impossible = [], 0
    for number in range(NETWORKS):
        told = network(random, most_told_by_one)
        found = {constraint.reason for constraint in minimal_set(told)}
        fewest = Solver(told).fewest()
        impossible += fewest > 0
        if len(found) != fewest:
            differing.append(number)
        assert bool(found) == bool(fewest)
        assert not found or not Solver(told).can_be(found)
    assert impossible > NETWORKS // 5
    assert len(differing) <= NETWORKS // 100


def test_a_solver_moves_one_date_no_less():
    """The least shift, by whole days, of one date of a set that makes the set possible."""
    random = Random(4)
    tried = 0
    for _ in range(NETWORKS // 4):
        found = minimal_set(network(random, 1))
        for move in moves(found):
            if move.constraint.is_date:
                assert move.days == _least_shift(found, move.constraint)
                tried += 1
    assert tried > NETWORKS // 20


def _least_shift(constraints: tuple[Constraint, ...], moved: Constraint) -> int | None:
    day = {name: z3.Int(name) for c in constraints for name in (c.earlier, c.later)} | {ORIGIN: z3.IntVal(0)}
    shift = z3.Int("shift")
    optimizer = z3.Optimize()
    for c in constraints:
        more = shift if c is moved else 0
        if c.low is not None:
            optimizer.add(day[c.later] - day[c.earlier] >= int(c.low) + more)
        if c.high is not None:
            optimizer.add(day[c.later] - day[c.earlier] <= int(c.high) + more)
    optimizer.minimize(z3.If(shift < 0, -shift, shift))
    return optimizer.model()[shift].as_long() if optimizer.check() == z3.sat else None
