"""How findings speak: names of sources, quotations, windows and numbers in plain words."""

from __future__ import annotations

import re
from datetime import date, timedelta

from app.consistency.sentence import Sentence
from app.domain.assertion import DateMention, QuantityMention
from app.domain.finding import Factor
from app.domain.snapshot import SourceKind

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_LONGEST_QUOTE = 90
_FEW_DAYS = 2  # shorter spans are told in hours
_OPEN = 36500  # days; "at least" has no other end
_STOPS = re.compile(r"(?<=[^.\s])[.,;:。，；：]\Z")  # the sentence around a quotation brings its own
_CHINESE_BREAK = re.compile(r"(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]) (?=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])")


def opening(text: str) -> str:
    """With a capital first letter."""
    return text[:1].upper() + text[1:]


def sentence_of(text: str) -> str:
    """With a capital first letter and one full stop at its end, before or inside the last quotation mark."""
    return opening(text if text.endswith((".", ".”", "…”", "?”", "!”", "。”", "？”", "！”")) else f"{text}.")


def cited(sentence: Sentence) -> str:
    """A source as a sentence names it, with the paragraph where there is one."""
    return f"{sentence.source.name} ({sentence.label})" if sentence.label else sentence.source.name


def two_sides(left: Sentence, right: Sentence, left_says: str, right_says: str) -> str:
    """One sentence that lays two wordings side by side."""
    if left.source.id == right.source.id:
        return sentence_of(f"{says(left)} {left_says}{_place(left)} and {right_says}{_place(right)}")
    return sentence_of(f"{says(left)} {left_says}; {says(right)} {right_says}")


def says(sentence: Sentence) -> str:
    """A source with its verb: "the declaration says", "the credible-fear notes say"."""
    return f"{sentence.source.name} {verb(sentence, 'say')}"


def verb(sentence: Sentence, stem: str) -> str:
    """A verb in the number of the source: the notes say, the declaration says."""
    name = sentence.source.name
    is_plural = name.split(" of ")[0].endswith("s") and not name.endswith(("ss", "589"))
    return stem if is_plural else f"{stem}s"


def _place(sentence: Sentence) -> str:
    return f" at {sentence.label}" if sentence.label else ""


def quoted(text: str) -> str:
    """In quotation marks on one line, cut at a word when long."""
    flat = _STOPS.sub("", _CHINESE_BREAK.sub("", " ".join(text.split()))).lstrip(" ,;:，；：、")
    if len(flat) > _LONGEST_QUOTE:
        flat = flat[:_LONGEST_QUOTE].rsplit(" ", 1)[0].rstrip(" ,;:，；、") + " …"
    return f"“{flat}”"


def day(value: date) -> str:
    """As in 5 July 2023."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def window(mention: DateMention) -> str:
    """The days a mention can mean, as in 11–14 June 2021, June 2021 or 2021."""
    return span(mention.earliest, mention.latest)


def span(earliest: date | None, latest: date | None) -> str:
    """A window in words; an open end is said as such."""
    if earliest is None and latest is None:
        return "no fixed day"
    if earliest is None or latest is None:
        return f"until {day(latest)}" if latest else f"from {day(earliest)}" if earliest else ""
    return day(earliest) if earliest == latest else _calendar_unit(earliest, latest) or _from_to(earliest, latest)


def _calendar_unit(earliest: date, latest: date) -> str:
    """A whole month or year by its name, else nothing."""
    if earliest.day != 1 or (latest + timedelta(days=1)).day != 1 or earliest.year != latest.year:
        return ""
    if earliest.month == latest.month:
        return f"{_MONTHS[earliest.month - 1]} {earliest.year}"
    return str(earliest.year) if (earliest.month, latest.month) == (1, len(_MONTHS)) else ""


def _from_to(earliest: date, latest: date) -> str:
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest.day}–{day(latest)}"
    if earliest.year == latest.year:
        return f"{earliest.day} {_MONTHS[earliest.month - 1]} – {day(latest)}"
    return f"{day(earliest)} – {day(latest)}"


def length(low: float, high: float) -> str:
    """A span of days in hours or days; an end that nobody told is left open."""
    unit, factor = ("hours", 24) if (high if high < _OPEN else low) <= _FEW_DAYS else ("days", 1)
    least, most = (number(round(bound * factor, 1)) for bound in (low, high))
    if high >= _OPEN:
        return f"{least} {unit} or more"
    return f"{most} {unit if most != '1' else unit[:-1]}" if least == most else f"{least}–{most} {unit}"


def open_end(days: float) -> float | None:
    """The last day of a span, None where it was told without an end."""
    return days if days < _OPEN else None


def days(count: float) -> str:
    """As in 1 day, 12 days."""
    return f"{number(count)} day" if count == 1 else f"{number(count)} days"


def number(value: float) -> str:
    """Without a needless decimal point, thousands parted."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def amount(mention: QuantityMention) -> str:
    """The range a count allows."""
    if mention.low is None:
        return f"at most {number(mention.high or 0)}"
    if mention.high is None:
        return f"{number(mention.low)} or more"
    return number(mention.low) if mention.low == mention.high else f"{number(mention.low)} to {number(mention.high)}"


def factors(*sentences: Sentence) -> tuple[Factor, ...]:
    """F4 inside one statement, F5 where an exhibit takes part, else F3."""
    if any(sentence.source.kind is SourceKind.EXHIBIT for sentence in sentences):
        return (Factor.F5,)
    return (Factor.F4,) if len({sentence.source.id for sentence in sentences}) == 1 else (Factor.F3,)
