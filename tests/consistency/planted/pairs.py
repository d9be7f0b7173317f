"""Papers in the original and their English translation, line for line."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import Any

from tests.consistency.planted.life import Life, words
from tests.consistency.planted.paper import Paper
from tests.consistency.planted.plan import Plan
from tests.consistency.planted.wording import day_of, number_word

_TOPICS = {
    "hospital": {"date": "treatment", "days": "nights"},
    "release": {"date": "arrest", "days": "held"},
    "neighbor": {"date": "raid", "n": "raiders"},
    "firm": {"date": "dismissal"},
    "church": {"date": "baptism"},
    "court": {},
}


def write_pair(plan: Plan, name: str, original: Paper, translation: Paper, rng: Random) -> None:
    """Both papers of a pair; the plan says what the translation changes."""
    lang = plan.life.land["original"]
    row = next(paper for paper in words("parallel")["papers"] if paper["name"] == name)
    kind, at = plan.papers.get(name, ("", -1))
    values = _values(plan.life, name, rng)
    for paper, tongue in ((original, lang), (translation, "en")):
        paper.put(row["title"][tongue] + "\n\n")
        for number, line in enumerate(row["lines"]):
            changed = tongue == "en" and number == at
            sentence = _line(line, tongue, values, kind if changed else "", plan, rng)
            topic = _topic(name, line) or f"{name} {number}"
            paper.tell(sentence, topic, f"line {number}", "", is_false=changed)
            paper.put("\n")


def _topic(name: str, line: dict[str, Any]) -> str:
    return next((_TOPICS[name][can] for can in line.get("can", ()) if can in _TOPICS[name]), "")


def _values(life: Life, name: str, rng: Random) -> dict[str, Any]:
    topics = _TOPICS[name]
    on = life.dates[topics["date"]] if "date" in topics else life.dates["summons"] + timedelta(days=rng.randint(8, 30))
    n = {"hospital": 2, "church": 3, "neighbor": life.details["raiders"]}.get(name, rng.randint(2, 9))
    return {"date": on, "n": n, "days": life.details.get(topics.get("days", "held")), "city": life.home}


def _line(line: dict[str, Any], tongue: str, true: dict[str, Any], kind: str, plan: Plan, rng: Random) -> str:
    values, template = dict(true), line[tongue]
    if kind == "terminology":
        template = line["slip"]
    elif kind == "translation" and "not" in line["can"]:
        template = line["en_not"]
    elif kind == "translation":
        _change(values, line["can"][0], plan, rng)
    shown = {
        "date": day_of(values["date"], tongue, "american" if tongue == "en" else "long"),
        "n": number_word(values["n"], tongue),
        "days": str(values["days"]),
        "city": values["city"].name(tongue),
        "name": plan.life.client.name(tongue),
    }
    said: str = template.format(**shown)
    return said


def _change(values: dict[str, Any], what: str, plan: Plan, rng: Random) -> None:
    if what == "date":
        values["date"] += timedelta(days=rng.choice((-31, 31, 62, 10, -10, 365)))
    elif what == "city":
        values["city"] = next(c for c in plan.life.cities.values() if c.name("en") != values["city"].name("en"))
    else:
        values[what] += rng.choice((2, 3, 10)) if what == "n" else rng.choice((9, 10, 20))
