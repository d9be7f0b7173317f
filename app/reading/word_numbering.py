"""Works out the automatic numbers that Word prints before paragraphs; they are nowhere in a file's text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree

from app.reading.word_parts import attribute, child, local

_LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN_SIGNS = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
_ROMAN_VALUES = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
_HAN = "〇一二三四五六七八九"
_HAN_FORMATS = frozenset(
    ("chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand", "japaneseCounting", "ideographDigital")
)
_TEENS = range(11, 14)
_ORDINAL_ENDS = {1: "st", 2: "nd", 3: "rd"}
_LARGEST_ROMAN, _LARGEST_HAN, _TEN = 3999, 99, 10


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    pattern: str = ""
    restart_after: int | None = None
    is_legal: bool = False
    style: str = ""


class Numbering:
    """The lists of one document, counting as its paragraphs are read in order."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._lists: dict[str, tuple[str, dict[int, _Level], dict[int, int]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        self._styles = _style_numbers(styles)
        if numbering is not None:
            self._collect(numbering)

    def label(self, properties: etree._Element | None) -> str:
        """The number printed before a paragraph with these w:pPr, counted on from the last call; empty for none, "•" for bullets."""
        list_id, level = self._place(properties)
        known = self._lists.get(list_id)
        if known is None or level not in known[1]:
            return ""
        abstract, levels, overrides = known
        counts = self._counts.setdefault(abstract, {})
        if overrides and list_id not in self._begun:
            for number, start in overrides.items():
                counts[number] = start - 1
        self._begun.add(list_id)
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in range(level + 1, _LEVELS):
            restart = levels[deeper].restart_after if deeper in levels else None
            if restart is None or (restart and level < restart):
                counts.pop(deeper, None)
        return _printed(levels, counts, level)

    def _place(self, properties: etree._Element | None) -> tuple[str, int]:
        own = child(properties, "numPr")
        style = attribute(child(properties, "pStyle"), "val")
        list_id = attribute(child(own, "numId"), "val")
        level = attribute(child(own, "ilvl"), "val")
        if not list_id:
            list_id, of_style = self._styles.get(style, ("", ""))
            level = level or of_style or self._level_of_style(list_id, style)
        return list_id, int(level) if level.isdigit() else 0

    def _level_of_style(self, list_id: str, style: str) -> str:
        known = self._lists.get(list_id)
        return "" if known is None else next((str(number) for number, level in known[1].items() if level.style == style), "")

    def _collect(self, numbering: etree._Element) -> None:
        abstracts = {attribute(element, "abstractNumId"): element for element in numbering if local(element) == "abstractNum"}
        by_style = {attribute(child(element, "styleLink"), "val"): element for element in abstracts.values()}
        for listed in numbering:
            abstract_id = attribute(child(listed, "abstractNumId"), "val")
            abstract = abstracts.get(abstract_id)
            if local(listed) != "num" or abstract is None:
                continue
            linked = by_style.get(attribute(child(abstract, "numStyleLink"), "val") or "-")
            levels = _levels(linked if linked is not None else abstract)
            overrides = _overrides(listed, levels)
            self._lists[attribute(listed, "numId")] = (abstract_id, levels, overrides)


def _levels(parent: etree._Element) -> dict[int, _Level]:
    return {_whole(attribute(element, "ilvl"), 0): _level(element) for element in parent if local(element) == "lvl"}


def _level(element: etree._Element) -> _Level:
    restart = attribute(child(element, "lvlRestart"), "val")
    legal = child(element, "isLgl")
    return _Level(
        start=_whole(attribute(child(element, "start"), "val"), 0 if child(element, "start") is None else 1),
        form=attribute(child(element, "numFmt"), "val") or "decimal",
        pattern=attribute(child(element, "lvlText"), "val"),
        restart_after=_whole(restart, 0) if restart else None,
        is_legal=legal is not None and attribute(legal, "val") not in {"0", "false"},
        style=attribute(child(element, "pStyle"), "val"),
    )


def _overrides(listed: etree._Element, levels: dict[int, _Level]) -> dict[int, int]:
    """Put a list's own levels over the shared ones; its own starting numbers by level."""
    starts: dict[int, int] = {}
    for override in (element for element in listed if local(element) == "lvlOverride"):
        number = _whole(attribute(override, "ilvl"), 0)
        own = child(override, "lvl")
        if own is not None:
            levels[number] = _level(own)
        start = attribute(child(override, "startOverride"), "val")
        if start:
            starts[number] = _whole(start, 1)
            levels[number] = replace(levels.get(number, _Level()), start=starts[number])
    return starts


def _style_numbers(styles: etree._Element | None) -> dict[str, tuple[str, str]]:
    """List and level that each paragraph style brings, its own or its parent's."""
    own: dict[str, tuple[str, str, str]] = {}
    for style in () if styles is None else styles:
        if local(style) == "style":
            numbers = child(style, "pPr", "numPr")
            placed = attribute(child(numbers, "numId"), "val"), attribute(child(numbers, "ilvl"), "val")
            own[attribute(style, "styleId")] = (*placed, attribute(child(style, "basedOn"), "val"))
    return {name: _inherited(own, name) for name in own}


def _inherited(own: dict[str, tuple[str, str, str]], name: str) -> tuple[str, str]:
    level = ""
    for _ in range(len(own)):
        list_id, own_level, parent = own.get(name, ("", "", ""))
        level = level or own_level
        if list_id or not parent:
            return list_id, level
        name = parent
    return "", ""


def _printed(levels: dict[int, _Level], counts: dict[int, int], level: int) -> str:
    shape = levels[level]
    if shape.form == "bullet":
        return "•"
    if shape.form == "none":
        return _PLACEHOLDER.sub("", shape.pattern).strip()

    def number(found: re.Match[str]) -> str:
        other = int(found[1]) - 1
        form = levels[other].form if other in levels else "decimal"
        count = counts.get(other, levels[other].start if other in levels else 1)
        return _formed(count, "decimal" if shape.is_legal else form)

    return _PLACEHOLDER.sub(number, shape.pattern).strip()


def _formed(count: int, form: str) -> str:
    text = str(count)
    if form == "decimalZero":
        text = f"{count:02d}"
    elif form in {"upperRoman", "lowerRoman"} and 0 < count <= _LARGEST_ROMAN:
        text = _roman(count)
    elif form in {"upperLetter", "lowerLetter"} and count > 0:
        text = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 % 30 + 1)
    elif form == "ordinal":
        text += "th" if count % 100 in _TEENS else _ORDINAL_ENDS.get(count % 10, "th")
    elif form in _HAN_FORMATS and 0 < count <= _LARGEST_HAN:
        text = _han(count)
    return text.lower() if form.startswith("lower") else text


def _roman(count: int) -> str:
    text = ""
    for sign, value in zip(_ROMAN_SIGNS, _ROMAN_VALUES, strict=True):
        text += sign * (count // value)
        count %= value
    return text


def _han(count: int) -> str:
    tens, ones = divmod(count, _TEN)
    return ("" if tens == 0 else "十" if tens == 1 else _HAN[tens] + "十") + (_HAN[ones] if ones else "")


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isdigit() and len(text) < _LEVELS else otherwise
