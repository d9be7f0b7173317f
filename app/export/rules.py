"""Reads resources/rules/*.toml: every legal wording, caption and deadline, each with its source and the day it was checked."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar

from app.domain.deadline import Deadline
from app.domain.declaration import Profile
from app.errors import NotFound
from app.paths import resource

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rule:
    """One wording with where it comes from; `caution` is to be shown wherever the rule is."""

    name: str
    title: str
    wording: str
    source: str
    checked_on: date
    caution: str
    note: str = ""

    def filled(self, **values: str) -> str:
        """The wording with its braces filled; raises KeyError for a brace without a value."""
        return self.wording.format_map(values)


@dataclass(frozen=True, slots=True)
class CaptionRule:
    """How one profile is headed and set; `needs` are the fields of a case that a filing copy cannot do without."""

    name: str
    title: str
    heading: tuple[str, ...]
    party: str
    proceeding: str
    line_spacing: float
    needs: tuple[str, ...]
    source: str
    checked_on: date
    caution: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """A time limit; it counts `days`, or where those are 0 `years`, from the day `runs_from` names, which is itself not counted."""

    name: str
    title: str
    runs_from: str
    filed_when: str
    extends: str
    source: str
    checked_on: date
    caution: str
    days: int = 0
    years: int = 0
    note: str = ""

    def last_day(self, basis: date) -> date:
        """The last day counted from a day, never moved for weekends and holidays: the earlier day is the conservative one."""
        if self.days:
            return basis + timedelta(days=self.days)
        try:
            return basis.replace(year=basis.year + self.years)
        except ValueError:  # 29 February has no anniversary in a common year
            return date(basis.year + self.years, 2, 28)

    def deadline(self, basis: date) -> Deadline:
        """The limit counted from a day, as it is kept with a case."""
        return Deadline(self.title, self.last_day(basis), self.source, self.checked_on)


def rule(name: str) -> Rule:
    """The wording of that name; raises NotFound where the rule files have none."""
    return _named(wordings(), name)


def caption_rule(profile: Profile) -> CaptionRule:
    """The caption of a profile; raises NotFound where the rule files have none."""
    return _named(_captions(), profile.value)


def deadline_rule(name: str) -> DeadlineRule:
    """The time limit of that name; raises NotFound where the rule files have none."""
    return _named({limit.name: limit for limit in deadline_rules()}, name)


@cache
def wordings() -> Mapping[str, Rule]:
    """Every wording by name, in the order of the file."""
    return MappingProxyType({name: Rule(name=name, **fields) for name, fields in _table("wording.toml").items()})


@cache
def deadline_rules() -> tuple[DeadlineRule, ...]:
    """Every time limit, in the order of the file."""
    return tuple(DeadlineRule(name=name, **fields) for name, fields in _table("deadlines.toml").items())


@cache
def _captions() -> Mapping[str, CaptionRule]:
    return MappingProxyType({name: CaptionRule(name=name, **_with_tuples(fields)) for name, fields in _table("captions.toml").items()})


def _with_tuples(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in fields.items()}


def _table(file_name: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads(resource("rules", file_name).read_text(encoding="utf-8"))


def _named(rules: Mapping[str, T], name: str) -> T:
    if name not in rules:
        message = f"The rule {name} is not in the rule files."
        raise NotFound(message, "Reinstall Averment to put it back.")
    return rules[name]
