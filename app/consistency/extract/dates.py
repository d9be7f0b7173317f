"""Reads dates, durations and sets out of text as windows of days that never say more than was said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from app.consistency.extract.dates_en import ENGLISH
from app.consistency.extract.dates_es import SPANISH
from app.consistency.extract.dates_ethiopic import by_its_calendar, is_spoken_of
from app.consistency.extract.dates_expression import Vague
from app.consistency.extract.dates_genre import Genre
from app.consistency.extract.dates_grammar import parse
from app.consistency.extract.dates_lexicon import Lexicon
from app.consistency.extract.dates_node import Node, time_of
from app.consistency.extract.dates_resolve import Context, resolve
from app.consistency.extract.dates_window import Window, in_reach
from app.consistency.extract.dates_zh import CHINESE
from app.consistency.extract.language import language_of
from app.consistency.extract.letters import plain_letters
from app.domain.assertion import DateMention

_LEXICONS: Final[dict[str, Lexicon]] = {"en": ENGLISH, "es": SPANISH, "zh": CHINESE}
_HEADS: Final = frozenset("YMDWXxTPUSFAKkCOVZtE")  # a chain without any of these holds no time
_LONGEST: Final = 200  # no expression has more parts; keeps the work per chain bounded
_ANCHORING: Final = 400  # days; a decade gives "in March" no year
_READ: Final = "dus"
_WIDE: Final = re.compile("[０-９：／．－]")
_MARCH: Final = re.compile(r"(?<=\b(?:[Tt]he|[Oo]ur|hat|his|her) )march\b(?! \d)")  # people in a street, not a month
_NARROW: Final = str.maketrans("０１２３４５６７８９：／．－", "0123456789:/.-")


def read_dates(text: str, told_on: date | None = None, language: str | None = None, year: int = 0) -> tuple[DateMention, ...]:
    """Every date, time, duration and set of a text, in text order and without overlap.

    "Yesterday" and "last year" lean on `told_on`; "two weeks later" and "that evening" on the last concrete date before them in the text.
    A day without its year and with no date before it falls in `year`, the one told last before the text; 0 where none was.
    """
    lexicon = _LEXICONS.get(language or language_of(text), ENGLISH)
    mentions: list[DateMention] = []
    read = plain_letters(text.translate(_NARROW) if _WIDE.search(text) else text)
    read = _MARCH.sub("rally", read)  # five letters for five, so that offsets hold
    genre, is_ethiopic = Genre(read), is_spoken_of(read)
    told_on = told_on if in_reach(told_on) else None
    context = Context(told_on, year=year)
    for chain in _chains(read, lexicon):
        for node in parse(chain, read):
            if node.code not in _READ:
                continue
            place = (read, node.start, node.end)
            window = _resolved(node, Context(told_on, context.previous, place, genre, year), is_ethiopic=is_ethiopic)
            if window is None:
                continue
            mentions.append(_mention(text, node, window))
            if window.bounds is not None and (window.bounds[1] - window.bounds[0]).days <= _ANCHORING and not isinstance(node.value, Vague):
                context = Context(told_on, window, year=year)
    return tuple(mentions)


def _resolved(node: Node, context: Context, *, is_ethiopic: bool) -> Window | None:
    """What a mention means; None where that lies at the end of the calendar or beyond it."""
    try:
        window = resolve(time_of(node), context)
        window = by_its_calendar(window, *context.place) if window and context.place and is_ethiopic else window
    except (OverflowError, ValueError):  # how the calendar says that it has no such day
        return None
    return window if window is not None and in_reach(window.earliest) and in_reach(window.latest) else None


def _chains(text: str, lexicon: Lexicon) -> Iterator[list[Node]]:
    """Atoms that stand close enough to be read together, with what joins them."""
    chain: list[Node] = []
    codes: set[str] = set()
    last: Node | None = None
    for atom in lexicon.atoms(text):
        joint = None if last is None else lexicon.joint(text, last, atom)
        if joint is None or len(chain) > _LONGEST:
            if not _HEADS.isdisjoint(codes):
                yield chain
            chain, codes = [atom], {atom.code}
        else:
            if joint:
                chain.append(Node(joint, chain[-1].end, atom.start, None))
            chain.append(atom)
            codes.add(atom.code)
        last = atom
    if not _HEADS.isdisjoint(codes):
        yield chain


def _mention(text: str, node: Node, window: Window) -> DateMention:
    words = text[node.start : node.end].rstrip()
    return DateMention(
        node.start,
        node.start + len(words),
        words,
        window.earliest,
        window.latest,
        window.timex_type,
        window.timex,
        window.edtf,
        window.unit,
        window.flags,
        window.clock,
        window.alternatives,
        window.days,
    )
