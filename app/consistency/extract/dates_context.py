"""What the words of a text lean on, and the one door through which every expression becomes a window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import singledispatch
from typing import Any, Final

from app.consistency.extract.dates_edtf import edtf_of
from app.consistency.extract.dates_expression import Anchor
from app.consistency.extract.dates_genre import Genre
from app.consistency.extract.dates_tense import Tense, is_asked, tense_at
from app.consistency.extract.dates_window import Window

UNANCHORED: Final = ("relative", "unanchored")


@dataclass(frozen=True, slots=True)
class Context:
    """What the words of a text lean on."""

    told_on: date | None = None
    previous: Window | None = None
    place: tuple[str, int, int] | None = None  # the text and where in it the words stand, for the tense of their sentence
    genre: Genre | None = None
    year: int = 0  # told last before the text; 0 where none was

    @property
    def tense(self) -> Tense:
        """The tense of the sentence the words stand in."""
        return tense_at(*self.place) if self.place is not None else "past"

    @property
    def asks(self) -> bool:
        """Whether the sentence the words stand in is a question: its asker has told no story to lean on."""
        return self.place is not None and is_asked(self.place[0], self.place[2])

    @property
    def story(self) -> tuple[date, date] | None:
        """The days told before, where a time without its year goes on from them: neither in a plan nor in a report of the day."""
        if self.looks_ahead or self.is_news:
            return None
        return self.previous.bounds if self.previous is not None else self.year_before

    @property
    def year_before(self) -> tuple[date, date] | None:
        """The year told last before the text, where the telling has not come up to its own year."""
        is_past = self.year > 0 and (self.told_on is None or self.year < self.told_on.year)
        return (date(self.year, 1, 1), date(self.year, 12, 31)) if is_past else None

    @property
    def is_news(self) -> bool:
        """Whether the words stand in a report of the day, and that day is known."""
        return self.told_on is not None and self.genre is not None and self.genre.is_report

    @property
    def looks_ahead(self) -> bool:
        """Whether a time without its year is the next to come after the telling rather than the last gone by."""
        return self.told_on is not None and self.tense == "ahead"

    def anchor(self, kind: Anchor) -> tuple[date, date] | None:
        """The days an anchor stands for."""
        if kind == "told":
            return None if self.told_on is None else (self.told_on, self.told_on)
        return self.previous.bounds if kind == "previous" and self.previous is not None else None


@singledispatch
def resolve(expression: object, context: Context) -> Window | None:
    """The window an expression means, None where no such day exists (30 February)."""
    raise TypeError(type(expression).__name__, context)


def window(days: tuple[date, date], unit: str, timex: str, flags: tuple[str, ...] = (), **more: Any) -> Window:  # noqa: ANN401 - the other fields of Window
    """A window between two known days."""
    return Window(days[0], days[1], unit, timex, edtf_of(days[0], days[1], unit), flags, **more)


def unknown(unit: str, timex: str, flags: tuple[str, ...] = UNANCHORED, **more: Any) -> Window:  # noqa: ANN401 - the other fields of Window
    """A mention whose days are not known."""
    return Window(None, None, unit, timex, flags=flags, **more)
