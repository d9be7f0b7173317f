"""A fictional life in a real country, before anybody tells of it: people, dated events, counts, lengths and ways."""

from __future__ import annotations

import math
import tomllib
import unicodedata
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from tests.consistency.planted.wording import LUNAR_NEW_YEAR, ROUNDABLE, easter

WORDS = Path(__file__).parent / "words"
LANGUAGES = ("en", "zh", "es")
ORDER = (
    "wedding", "birth", "death", "baptism", "publication", "protest", "summons", "raid", "arrest", "dismissal",
    "threat", "beating", "treatment", "arrest2", "move", "flight", "crossing",
)  # fmt: skip
GATES = (
    {"en": "Brownsville", "zh": "布朗斯维尔", "at": [25.90, -97.50]},
    {"en": "Laredo", "zh": "拉雷多", "at": [27.51, -99.51]},
    {"en": "El Paso", "zh": "埃尔帕索", "at": [31.76, -106.49]},
)
DETAILS_OF = {
    "wedding": ("spouse", "age_wedding"),
    "death": ("age_death",),
    "raid": ("raiders", "computer"),
    "arrest": ("held", "officers", "companion", "questioner", "struck"),
    "threat": ("calls",),
    "beating": ("attackers", "reported"),
    "treatment": ("nights", "driver"),
    "flight": ("trip",),
}
EVENT_OF = {detail: event for event, details in DETAILS_OF.items() for detail in details}


@cache
def words(name: str) -> dict[str, Any]:
    """One file of sentence material."""
    return tomllib.loads((WORDS / f"{name}.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class City:
    names: tuple[tuple[str, str], ...]
    at: tuple[float, float]

    def name(self, lang: str) -> str:
        known = dict(self.names)
        return known.get(lang, known["en"])


@dataclass(frozen=True)
class Somebody:
    surname: tuple[str, str]
    given: tuple[str, str]
    is_chinese: bool

    def name(self, lang: str) -> str:
        if lang == "zh" and self.is_chinese:
            return self.surname[1] + self.given[1]
        return f"{self.surname[0]} {self.given[0]}" if self.is_chinese else f"{self.given[0]} {self.surname[0]}"

    def variant(self, lang: str, rng: Random) -> str:
        """Another way to write the same name."""
        if lang == "zh" and self.is_chinese:
            return self.name("zh")
        surname, given = self.surname[0], self.given[0]
        bare = "".join(c for c in unicodedata.normalize("NFD", f"{given} {surname}") if not unicodedata.combining(c))
        return rng.choice((f"{surname.upper()}, {given}", bare, f"{given} {surname}", f"{given} {surname}".upper()))


@dataclass
class Life:
    lang: str
    land: dict[str, Any]
    client: Somebody
    writers: list[Somebody]
    born: date
    home: City
    told_on: date
    dates: dict[str, date] = field(default_factory=dict)
    cities: dict[str, City] = field(default_factory=dict)
    details: dict[str, Any] = field(default_factory=dict)

    @property
    def land_name(self) -> str:
        return self.land["name"].get(self.lang, self.land["name"]["en"])


def kilometres(a: City, b: City) -> float:
    """Great-circle distance."""
    (p1, l1), (p2, l2) = (tuple(math.radians(x) for x in c.at) for c in (a, b))
    return 12742 * math.asin(math.sqrt(math.sin((p2 - p1) / 2) ** 2 + math.cos(p1) * math.cos(p2) * math.sin((l2 - l1) / 2) ** 2))


def age_at(born: date, when: date) -> int:
    """Full years."""
    return when.year - born.year - ((when.month, when.day) < (born.month, born.day))


def cities_of(land: dict[str, Any]) -> list[City]:
    """Every city of a land."""
    return [_city(row) for row in land["cities"]]


def somebody(land: dict[str, Any], rng: Random, pool: str = "given") -> Somebody:
    """A person of the land with an ordinary name."""
    surname, given = rng.choice(land["surnames"]), rng.choice(land[pool])
    if isinstance(surname, dict):
        return Somebody((surname["en"], surname["zh"]), (given["en"], given["zh"]), is_chinese=True)
    return Somebody((surname, surname), (given, given), is_chinese=False)


def other_body(land: dict[str, Any], than: Somebody, rng: Random, pool: str = "given") -> Somebody:
    """A person with neither the surname nor the given name of another."""
    while True:
        found = somebody(land, rng, pool)
        if found.surname != than.surname and found.given != than.given:
            return found


def build_life(lang: str, rng: Random, *, needs_original: bool = False) -> Life:
    """A whole life; everything later written down is taken from it. `needs_original` wants a land whose papers are not English."""
    lands = words("lands")["lands"]
    if lang != "en":
        lands = [land for land in lands if land.get("original") == lang]
    elif needs_original:
        lands = [land for land in lands if "original" in land]
    land = rng.choice(lands)
    cities = cities_of(land)
    home, away = rng.sample(cities, 2)
    client = somebody(land, rng)
    writers = _strangers(land, client, rng)
    born = date(rng.randint(1976, 1990), rng.randint(1, 12), rng.randint(1, 28))
    life = Life(lang, land, client, writers, born, home, date(2024, rng.randint(1, 12), rng.randint(1, 28)))
    life.dates = _dates(born, land["code"], rng)
    far = max(cities, key=lambda c: kilometres(home, c))
    life.cities = {"arrest": home, "protest": home, "treatment": home, "move": away, "flight": far, "crossing": _city(rng.choice(GATES))}
    life.details = _details(life, home, far, rng)
    return life


def _strangers(land: dict[str, Any], client: Somebody, rng: Random) -> list[Somebody]:
    found: list[Somebody] = []
    while len(found) < 4:
        new = other_body(land, client, rng)
        if all(new.surname != old.surname and new.given != old.given for old in found):
            found.append(new)
    return found


def _city(row: dict[str, Any]) -> City:
    return City(tuple((lang, row[lang]) for lang in LANGUAGES if lang in row), tuple(row["at"]))


def _dates(born: date, land: str, rng: Random) -> dict[str, date]:
    """Events in ORDER at least 70 days apart; one falls on a feast day of the land where it has any."""
    wedding = date(rng.randint(2012, 2014), rng.randint(1, 12), rng.randint(1, 28))
    dates, day = {}, wedding
    for key in ORDER:
        dates[key] = day
        gap = {"beating": 1, "wedding": rng.randint(300, 500)}.get(key, rng.randint(75, 260))
        day += timedelta(days=gap)
    feast = rng.choice(("publication", "protest", "summons", "raid", "arrest"))
    _snap(dates, feast, land, rng)
    return dates


def _snap(dates: dict[str, date], key: str, land: str, rng: Random) -> None:
    around = [dates[key].year + step for step in (-1, 0, 1)]
    if land == "cn":
        days = [date(y, *LUNAR_NEW_YEAR[y]) + timedelta(days=rng.randint(0, 9)) for y in around if y in LUNAR_NEW_YEAR]
    elif land in {"hn", "ve", "co"}:
        days = [easter(y) - timedelta(days=rng.choice((2, 7))) for y in around]
    else:
        return
    at = ORDER.index(key)
    low, high = dates[ORDER[at - 1]] + timedelta(days=50), dates[ORDER[at + 1]] - timedelta(days=50)
    for day in days:
        if low <= day <= high:
            dates[key] = day


def _details(life: Life, home: City, far: City, rng: Random) -> dict[str, Any]:
    kin = range(6)
    return {
        "held": rng.choice(ROUNDABLE),
        "nights": rng.choice((5, 9, 13)),
        "officers": rng.randint(3, 9),
        "raiders": rng.randint(3, 9),
        "attackers": rng.randint(2, 8),
        "calls": rng.choice((4, 5, 6, 9, 11)),
        "companion": rng.choice(kin),
        "driver": rng.choice(kin),
        "questioner": life.writers[2],
        "spouse": other_body(life.land, life.client, rng, "women"),
        "struck": rng.random() < 0.7,
        "computer": rng.random() < 0.7,
        "reported": rng.random() < 0.5,
        "age_death": age_at(life.born, life.dates["death"]),
        "age_wedding": age_at(life.born, life.dates["wedding"]),
        "trip": (home, far, kilometres(home, far) / 45),
    }
