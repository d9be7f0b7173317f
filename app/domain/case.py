"""One matter for one client."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.deadline import Deadline


class Stage(StrEnum):
    """Where the matter stands."""

    INTAKE = "intake"
    AFFIRMATIVE = "affirmative"
    DEFENSIVE = "defensive"
    DEFENSIVE_DETAINED = "defensive-detained"
    APPEAL = "appeal"


class SigningPlace(StrEnum):
    """Which 28 USC 1746 wording closes a declaration."""

    INSIDE_US = "inside-us"
    OUTSIDE_US = "outside-us"


@dataclass(frozen=True, slots=True)
class Case:
    """One matter for one client. `languages` are the client's, best first; `court` is the caption's place, as typed."""

    id: str
    client: str
    opened_on: date
    native_name: str = ""
    a_number: str = ""
    stage: Stage = Stage.INTAKE
    languages: tuple[str, ...] = ()
    country: str = ""
    court: str = ""
    signing_place: SigningPlace = SigningPlace.INSIDE_US
    interpreter: str = ""
    preparer: str = ""
    future_fear_only: bool = False
    arrived_on: date | None = None
    deadlines: tuple[Deadline, ...] = ()
    archived: bool = False
