"""Reads Chinese numbers: 三万四千五百零七, 一百五, 2万, 三点五, 二〇一八, 三个半's head, 廿三."""

from __future__ import annotations

import re
from typing import Final

_DIGITS: Final = {
    character: value
    for value, characters in enumerate(
        ("零〇○０", "一壹１", "二贰貳两兩２", "三叁參３", "四肆４", "五伍５", "六陆陸６", "七柒７", "八捌８", "九玖９")
    )
    for character in characters
}
_UNITS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_SCALES: Final = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_WIDE: Final = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_HAN: Final = "".join((*(c for c in _DIGITS if not c.isdecimal()), *_UNITS, *_SCALES, "廿卅"))

# 一 opens so many words that are no numbers (一些, 一起 …) that those are told apart here; 十分 is "very", 万一 "in case".
_NOT_NUMBERS: Final = r"(?!一(?:些|起|样|樣|直|定|般|切|旦|边|邊|下|向|致|律|概|共|同|再|贯|贯|时|時|度)|万一|萬一|十分[^之钟鐘])"
CHINESE_NUMBER: Final = re.compile(
    rf"{_NOT_NUMBERS}(?<![统统唯万\d])"
    r"(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?:[.．][0-9０-９]+)?|[0-9０-９]+(?:[.．][0-9０-９]+)?)(?:\s?[十百千]?[万萬亿億]|[千百](?=[^0-9]|$))?"
    rf"|{_NOT_NUMBERS}(?<![统唯])[{_HAN}]+(?:[点點][零〇一二三四五六七八九]+)?"
)
_PAIRS: Final = frozenset({"一二", "二三", "两三", "三四", "三五", "四五", "五六", "六七", "七八", "八九"})
_DIGIT_STRING: Final = re.compile(r"[零〇○一二三四五六七八九]{2,}")


def approximate_pair(text: str) -> tuple[int, int] | None:
    """The two ends of 三四 or 七八 spoken as "three or four"."""
    return (_DIGITS[text[0]], _DIGITS[text[1]]) if text in _PAIRS else None


def chinese_value(text: str) -> float | None:
    """The value of a whole Chinese number; None for what is no number, such as the "three or four" of 三四."""
    text = text.replace(" ", "")
    if text[:1].isdecimal():
        return _leading_digits(text)
    if approximate_pair(text):
        return None
    if _DIGIT_STRING.fullmatch(text):
        return float("".join(str(_DIGITS[character]) for character in text))
    whole, _, fraction = re.sub("點", "点", text).partition("点")
    value = _whole(whole)
    if value is None:
        return None
    return value + float("0." + "".join(str(_DIGITS[character]) for character in fraction)) if fraction else value


def _leading_digits(text: str) -> float | None:
    if text.isdecimal():
        return float(text)
    head = re.match(r"[\d.,．，]+", text)
    if head is None:
        return None
    value = float(head.group().translate(_WIDE).replace(",", ""))
    for character in text[head.end() :]:
        value *= _UNITS.get(character) or _SCALES[character]
    return value


def _whole(text: str) -> float | None:
    """Sums sections of four digits; a digit after a unit with nothing behind it counts the next lower unit (一百五 is 150)."""
    total = section = 0
    digit: int | None = None
    last = 0  # the unit that stood last, 0 after a zero
    for character in text.replace("廿", "二十").replace("卅", "三十"):
        if character in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[character]
            last = 0 if digit == 0 else last
        elif character in _UNITS:
            last = _UNITS[character]
            section += (1 if digit is None or digit == 0 else digit) * last
            digit = None
        else:
            last = _SCALES[character]
            below = section + (digit or 0)
            total = (total + below) * last if last > 10**4 or not below else total + below * last
            section, digit = 0, None
    if digit and last >= 100:  # noqa: PLR2004 - 一百五, 两千三, 三万五; 十五 is plain
        digit *= last // 10
    return float(total + section + (digit or 0))
