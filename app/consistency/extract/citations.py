"""Finds citations of law: reporters, statutes, regulations, treaties, docket and page numbers. Nothing in them is told by anybody."""

from __future__ import annotations

import re
from collections.abc import Sequence

_REPORTER = (
    r"(?:F\.(?:\s?(?:2d|3d|4th|Supp\.(?:\s?[23]d)?|\s?App['’]?x))?|U\.\s?S\.(?:\s?(?:C\.(?:\s?A\.)?|T\.))?|S\.\s?Ct\.|L\.\s?Ed\.(?:\s?2d)?|I\s?&\s?N\s+Dec\.|"
    r"C\.\s?F\.\s?R\.|CFR|USC|U\.N\.T\.S\.|T\.I\.A\.S\.|Fed\.\s?Reg\.|Stat\.|F\.C\.|S\.C\.R\.|WL|A\.\s?[23]d|N\.\s?[EW]\.\s?[23]d|[SP]\.\s?(?:[EW]\.\s?)?[23]d)"
)
_NUMBERING = r"\d+[\w–-]*(?:\.\d[\w–-]*)*(?:\s?\([\w.]{1,5}\))*"
_PINPOINT = rf"(?:\s*,?\s*(?:at\s+)?{_NUMBERING}(?:\s?n\.?\s?\d+)?|\s*n\.\s?\d+)"
_COURT_YEAR = r"(?:\s*\([^()\n]{0,25}\n?[^()\n]{0,25}\b(?:1[89]|20)\d\d\))?"
_NAME = r"(?:[A-ZÀ-Þ][\w.'’&-]*|U\.S\.?|of|de|the|ex|rel\.|&)"
_PARTIES = (
    rf"(?:(?:(?!(?:See|But|Cf|In|Accord|Compare|Under|And|The|Also)\b)[A-ZÀ-Þ][\w.'’-]*\s+(?:{_NAME}\s+){{0,5}})vs?\.\s+(?:{_NAME},?\s+){{1,7}}"
    r"|Matter\s+of\s+[A-Z][\w-]*(?:\s?-\s?[A-Z]\w*)*-?,?\s+|[A-ZÀ-Þ][\w'’-]+,\s+)"
)
_CITED = re.compile(
    rf"{_PARTIES}?\b\d+\s{{1,3}}{_REPORTER}\s*(?:§+\s*|[Ss]ec(?:tions?|s?\.)\s*|[Pp]art\s+|at\s+)?{_NUMBERING}{_PINPOINT}*{_COURT_YEAR}"
    rf"|(?:§+|\b(?:INA|Act)\s+(?:§+|[Ss]ections?))\s*{_NUMBERING}{_PINPOINT}*"
    r"|\b(?:[Ss]ections?|[Aa]rticles?|[Rr]ules?|[Cc]lauses?|[Aa]rtículos?)\s+\d+[\w–-]*(?:\.\d[\w–-]*)*(?:\s?\([\w.]{1,5}\))*"
    r"|\bId\.(?:\s+at\s+\d+(?:[–-]\d+)?)?|\b[Pp]p?\.\s?\d+(?:[–-]\d+)?"
    r"|\b(?:[Dd]ocket|[Cc]ase)\s+[Nn]os?\.\s?\d[\w-]*|\b[Nn]os?\.\s?\d{1,3}-\d+(?:-\w{1,3}\b)?|\[\d{4}\]\s+[A-Z]{2,5}\s+(?:Civ\s+)?\d+"
    r"|\b(?:Tr|Exhs?|Exs?|Tab|Rec|Dkt|A\.R|J\.A)\.\s+(?:at\s+)?\d+[A-Z]?(?:[:–-]\d+)*(?:,?\s+at\s+\d+(?:[:–-]\d+)*)?"
    r"|\bMatter\s+of\s+[A-Z](?:\s?-\s?[A-Z]\w*)+-?"
    r"|第[\d〇一二三四五六七八九十百零]+[条條款]|(?:^|(?<=\n))[ \t]*-\s?\d+\s?-[ \t]*(?=\n|$)"
)


_MAY_CITE = re.compile(  # one of these is in every citation
    r"\d\s{1,3}(?:[A-Z]\.|I\s?&|CFR|USC|Fed|Stat|WL)|§|(?:ection|rticle|ule|lause|rtículo)s?\s+\d|Id\.|\.\s*(?:at\s+)?\d|INA|Act|"
    r"\[\d|Matter|第|-\s?\d"
)


_FIGURE, _WITHOUT_FIGURE = re.compile(r"[\d§第]"), ("Id.", "INA", "Act", "Matter")  # soonest said of most sentences


def citation_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Characters [start, end) of every citation, in order, with the parties named just before a reporter."""
    if not _FIGURE.search(text) and not any(cue in text for cue in _WITHOUT_FIGURE):
        return ()
    return tuple(match.span() for match in _CITED.finditer(text)) if _MAY_CITE.search(text) else ()


def is_cited(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    """Whether a character stands in one of these citations."""
    return any(start <= offset < end for start, end in spans)
