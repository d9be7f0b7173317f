"""Places by their written names, with what they lie in and how far apart they are."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt

from app.consistency.words import fold
from app.paths import resource

_EARTH = 6371.0  # kilometres, mean radius
_KNOWN = 100_000  # people; a smaller place is taken only where the sentence says that a place is meant


@dataclass(frozen=True, slots=True)
class Place:
    """A country, a division or a city; `position` is latitude and longitude, None for countries."""

    id: str
    parent: str
    people: int
    position: tuple[float, float] | None
    name: str

    @property
    def is_known(self) -> bool:
        """Large enough to be meant without a word such as "in" before it."""
        return self.people >= _KNOWN


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by id and by folded name."""

    by_id: dict[str, Place]
    by_name: dict[str, tuple[str, ...]]
    peoples: dict[str, str]

    def chain(self, place_id: str) -> tuple[str, ...]:
        """The place and everything it lies in, up to its country."""
        chain: list[str] = []
        while place_id and place_id in self.by_id and place_id not in chain:
            chain.append(place_id)
            place_id = self.by_id[place_id].parent
        return tuple(chain)

    def kilometres(self, left: str, right: str) -> float | None:
        """Great-circle distance, or None where one of them is no point."""
        a, b = self.by_id[left].position, self.by_id[right].position
        if a is None or b is None:
            return None
        lat1, lon1, lat2, lon2 = map(radians, (*a, *b))
        inner = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
        return 2 * _EARTH * asin(sqrt(inner))


@cache
def gazetteer() -> Gazetteer:
    """The places shipped with the program, read once."""
    lines = resource("gazetteer", "places.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    folded = fold.__wrapped__("\n".join(names for *_, names in rows)).split("\n")  # all at once, which takes a fifth of the time
    by_id: dict[str, Place] = {}
    by_name: dict[str, tuple[str, ...]] = {}
    shared: set[str] = set()
    for (place_id, parent, people, latitude, longitude, names), forms in zip(rows, folded, strict=True):
        position = (float(latitude), float(longitude)) if latitude else None
        by_id[place_id] = Place(place_id, parent, int(float(people)), position, names.partition("|")[0])
        for form in forms.split("|"):
            known = by_name.setdefault(form, (place_id,))
            if place_id not in known:
                by_name[form] = (*known, place_id)
                shared.add(form)
    for form in shared:
        by_name[form] = tuple(sorted(by_name[form], key=lambda place_id: -by_id[place_id].people))
    return Gazetteer(by_id, by_name, _peoples())


def _peoples() -> dict[str, str]:
    table = tomllib.loads(resource("gazetteer", "peoples.toml").read_text(encoding="utf-8"))
    return {fold(word.strip()): country for country, words in table.items() for word in words.split(",")}
