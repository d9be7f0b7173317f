"""What a case will tell, which paper tells it otherwise, and how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.consistency.planted.life import DETAILS_OF, EVENT_OF, ORDER, Life, cities_of, kilometres, other_body, words

KINDS = (
    "date", "duration", "sequence", "age", "weekday", "count", "place", "travel", "person", "identity", "polarity", "omission",
    "uncorroborated", "false-precision", "unsourced", "citation", "translation", "metadata", "anachronism", "terminology", "sameness",
)  # fmt: skip
NOTES = frozenset({"uncorroborated", "unsourced", "terminology"})
ALONE = frozenset({"weekday", "travel", "uncorroborated", "unsourced", "citation", "anachronism"})
PLACED = ("arrest", "protest", "treatment")
VOICE = {"declaration": "told", "interview": "answer", "form": "row", "letter 1": "third", "letter 2": "third"}
_DETAILS = {
    "duration": ("held", "nights"),
    "count": ("officers", "raiders", "attackers", "calls"),
    "person": ("companion", "driver"),
    "identity": ("questioner", "spouse"),
    "polarity": ("struck", "computer", "reported"),
    "age": ("age_death", "age_wedding"),
    "travel": ("trip",),
}
KIND_OF = {topic: kind for kind, topics in _DETAILS.items() for topic in topics}
_PAPER_OF = {"hospital": "treatment", "release": "arrest", "neighbor": "raid", "firm": "dismissal", "church": "baptism", "court": "summons"}


@dataclass(frozen=True)
class Lie:
    """One topic told otherwise in one paper."""

    kind: str
    value: Any
    city: str = ""
    weekday_wrong: bool = False


@dataclass
class Plan:
    life: Life
    rng: Random
    pages: int
    kinds: tuple[str, ...]
    events: set[str] = field(default_factory=set)
    details: set[str] = field(default_factory=set)
    roles: list[str] = field(default_factory=list)
    lies: dict[tuple[str, str], Lie] = field(default_factory=dict)
    must: set[tuple[str, str]] = field(default_factory=set)
    absent: set[tuple[str, str]] = field(default_factory=set)
    exact: set[str] = field(default_factory=set)
    vague: set[str] = field(default_factory=set)
    alone: set[str] = field(default_factory=set)
    orders: list[tuple[str, str, str]] = field(default_factory=list)
    papers: dict[str, tuple[str, int]] = field(default_factory=dict)
    heading: dict[str, date] = field(default_factory=dict)
    reserved: set[str] = field(default_factory=set)

    def tells(self, role: str, topic: str) -> bool:
        """Whether a paper takes a topic up; the declaration nearly always does."""
        if (role, topic) in self.absent:
            return False
        if (role, topic) in self.must:
            return True
        share = {"declaration": 0.95, "interview": 0.8, "form": 0.5}.get(role, 0.4)
        return Random(f"{self.life.client.name('en')}{self.life.born}{role}{topic}").random() < share


def make_plan(life: Life, rng: Random, pages: int, kinds: tuple[str, ...]) -> Plan:
    """Topics, papers and lies of a case of so many pages."""
    plan = Plan(life, rng, pages, kinds)
    plan.roles = ["declaration", "interview"] + ["form"] * (pages >= 2) + ["letter 1"] * (pages >= 3) + ["letter 2"] * (pages >= 5)
    needed = 2 if "sameness" in kinds else 1 if "anachronism" in kinds else 0
    for number in range(1, needed + 1):
        if f"letter {number}" not in plan.roles:
            plan.roles.append(f"letter {number}")
    for kind in sorted(kinds, key=lambda k: (k not in {"false-precision", "omission", "sequence", "metadata"}, k)):
        _PLANTERS.get(kind, _nothing)(plan)
    _fill(plan)
    return plan


def _fill(plan: Plan) -> None:
    """Truthful topics for the rest of the room."""
    wanted = min(len(ORDER), {1: 3, 2: 5, 3: 7}.get(plan.pages, 9 + plan.pages // 4))
    free = [event for event in ORDER if event not in plan.events and event not in plan.reserved]
    plan.rng.shuffle(free)
    plan.events.update(free[: max(0, wanted - len(plan.events))])
    if "arrest2" in plan.events:
        plan.events.add("arrest")
    details = [d for e in sorted(plan.events) for d in DETAILS_OF.get(e, ()) if d not in plan.details and d not in plan.reserved]
    plan.rng.shuffle(details)
    plan.details.update(details[: 1 if plan.pages == 1 else 3 if plan.pages == 2 else len(details)])


def _take(plan: Plan, topic: str) -> None:
    """Holds a topic for one planted row."""
    plan.reserved.add(topic)
    if topic in EVENT_OF:
        plan.details.add(topic)
        plan.events.add(EVENT_OF[topic])
    else:
        plan.events.add(topic)
    plan.exact.add(topic)


def _free(plan: Plan, topics: tuple[str, ...]) -> str:
    left = [topic for topic in topics if topic not in plan.reserved]
    return plan.rng.choice(left) if left else ""


def _liar(plan: Plan, topic: str, roles: tuple[str, ...] = tuple(VOICE)) -> str:
    """Which paper tells it otherwise; at least one other paper tells the truth."""
    early = {"letter 1"} if "anachronism" in plan.kinds else set()  # that letter ends with the day it is dated before
    able = [role for role in roles if role in plan.roles and role not in early]
    role = plan.rng.choice([r for r in able if r in {"declaration", "interview"}] * 2 + able)
    other = "interview" if role == "declaration" else "declaration"
    for one in (role, other):
        plan.must.add((one, topic))
        plan.must.add((one, EVENT_OF.get(topic, topic)))
    return role


def _plant_date(plan: Plan) -> None:
    topic = _free(plan, ORDER)
    if topic:
        true = plan.life.dates[topic]
        false = true
        while (false.year, false.month) == (true.year, true.month) or false >= plan.life.told_on - timedelta(days=90):
            false = true + timedelta(days=plan.rng.choice((-1, 1)) * plan.rng.randint(32, 200))
        _take(plan, topic)
        plan.lies[_liar(plan, topic), topic] = Lie("date", false)


def _plant_weekday(plan: Plan) -> None:
    topic = _free(plan, ORDER)
    if topic:
        _take(plan, topic)
        role = _liar(plan, topic, ("declaration", "interview", "letter 1"))
        plan.lies[role, topic] = Lie("weekday", plan.life.dates[topic], weekday_wrong=True)


def _plant_place(plan: Plan) -> None:
    topic = _free(plan, PLACED)
    if topic:
        true = plan.life.cities[topic]
        others = [c for c in cities_of(plan.life.land) if c != true and kilometres(c, true) > 100]
        _take(plan, topic)
        role = _liar(plan, topic)
        plan.lies[role, topic] = Lie("place", plan.life.dates[topic], city=plan.rng.choice(others).name(plan.life.lang))


def _plant_detail(kind: str, false_of: Callable[[Plan, str], Any]) -> Callable[[Plan], None]:
    def plant(plan: Plan) -> None:
        topic = _free(plan, _DETAILS[kind])
        if topic:
            false = false_of(plan, topic)
            _take(plan, topic)
            roles = ("declaration", "interview") if kind == "polarity" else tuple(VOICE)
            role = _liar(plan, topic, roles)
            plan.lies[role, topic] = Lie(kind, false)
            if kind == "polarity":
                plan.absent.update((r, topic) for r in plan.roles if r not in {"declaration", "interview"})
            if kind == "travel" and plan.rng.random() < 0.5:
                plan.absent.update((r, topic) for r in plan.roles if r != role)

    return plant


def _false_duration(plan: Plan, topic: str) -> int:
    return next(days for days in (21, 9, 44, 5) if max(days, plan.life.details[topic]) >= 2 * min(days, plan.life.details[topic]))


def _false_count(plan: Plan, topic: str) -> int:
    true = plan.life.details[topic]
    return plan.rng.choice([n for n in range(2, 13) if max(n, true) >= 1.5 * min(n, true) and abs(n - true) > 1])


def _false_person(plan: Plan, topic: str) -> Any:
    true = plan.life.details[topic]
    if topic in _DETAILS["person"]:
        return plan.rng.choice([k for k in range(6) if k != true])
    return other_body(plan.life.land, true, plan.rng, "women" if topic == "spouse" else "given")


def _false_age(plan: Plan, topic: str) -> int:
    return plan.life.details[topic] + plan.rng.choice((-6, -5, -4, 4, 5, 6))


def _false_trip(plan: Plan, topic: str) -> Any:
    start, end, _ = plan.life.details[topic]
    return start, end, plan.rng.choice((20, 25, 30, 35, 40)) / 60


def _plant_sequence(plan: Plan) -> None:
    left = [event for event in ORDER[:-2] if event not in plan.reserved]
    first, second = sorted(plan.rng.sample(left, 2), key=ORDER.index)
    for topic in (first, second):
        _take(plan, topic)
        plan.must.update((role, topic) for role in ("declaration", "interview"))
    plan.orders.append((first, second, plan.rng.choice(("declaration", "interview"))))


def _plant_vague(plan: Plan) -> None:
    topic = _free(plan, tuple(e for e in ORDER if e not in {"flight", "crossing", "birth", "wedding", "baptism", "treatment"}))
    _take(plan, topic)
    plan.vague.add(topic)
    plan.must.update((role, topic) for role in ("declaration", "interview"))
    told = {topic, *DETAILS_OF.get(topic, ())}
    plan.reserved |= told
    plan.absent.update((role, one) for role in plan.roles if role not in {"declaration", "interview"} for one in told)


def _plant_omission(plan: Plan) -> None:
    plan.events.add("arrest")
    plan.reserved.add("struck")
    plan.must.update((role, "arrest") for role in ("declaration", "interview"))


def _plant_translation(plan: Plan) -> None:
    kind = "translation" if "translation" in plan.kinds and not plan.papers else "terminology"
    names = [name for name in _PAPER_OF if name not in plan.papers and _PAPER_OF[name] not in plan.vague | plan.alone]
    if kind == "terminology":
        names = [name for name in names if name in {"release", "neighbor", "church"}]
    name = plan.rng.choice(names)
    rows = next(paper for paper in words("parallel")["papers"] if paper["name"] == name)["lines"]
    able = [i for i, row in enumerate(rows) if ("can" in row if kind == "translation" else "slip" in row)]
    plan.papers[name] = (kind, plan.rng.choice(able))


def _plant_anachronism(plan: Plan) -> None:
    told = [event for event in ORDER[5:] if event not in plan.reserved]
    topic = plan.rng.choice(told)
    _take(plan, topic)
    plan.must.add(("letter 1", topic))
    plan.absent.update(("letter 1", later) for later in ORDER[ORDER.index(topic) + 1 :])
    plan.absent.update(("letter 1", d) for d, e in EVENT_OF.items() if ORDER.index(e) > ORDER.index(topic))
    plan.heading["letter 1"] = plan.life.dates[topic] - timedelta(days=plan.rng.randint(20, 45))


def _plant_uncorroborated(plan: Plan) -> None:
    """Half of the time an event that only the client tells of; else a paper that is spoken of and not there, planted while writing."""
    lied = {EVENT_OF.get(topic, topic) for _, topic in plan.lies}
    topic = _free(plan, tuple(e for e in ("protest", "raid", "arrest2", "dismissal", "beating", "baptism") if e not in lied))
    if plan.rng.random() < 0.5 and topic:
        _take(plan, topic)
        plan.alone.add(topic)
        plan.must.update((role, topic) for role in ("declaration", "interview"))
        told = {topic, *DETAILS_OF.get(topic, ())}
        plan.absent.update((role, one) for role in plan.roles if role.startswith("letter") for one in told)


def _nothing(plan: Plan) -> None:
    """Kinds that are planted while writing."""


_PLANTERS: dict[str, Callable[[Plan], None]] = {
    "date": _plant_date,
    "weekday": _plant_weekday,
    "place": _plant_place,
    "duration": _plant_detail("duration", _false_duration),
    "count": _plant_detail("count", _false_count),
    "person": _plant_detail("person", _false_person),
    "identity": _plant_detail("identity", _false_person),
    "polarity": _plant_detail("polarity", lambda plan, topic: not plan.life.details[topic]),
    "age": _plant_detail("age", _false_age),
    "travel": _plant_detail("travel", _false_trip),
    "sequence": _plant_sequence,
    "false-precision": _plant_vague,
    "omission": _plant_omission,
    "translation": _plant_translation,
    "terminology": _plant_translation,
    "anachronism": _plant_anachronism,
    "uncorroborated": _plant_uncorroborated,
}
