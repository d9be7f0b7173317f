"""Tabs of exhibits."""

from __future__ import annotations


def tab_letters(index: int) -> str:
    """The index-th tab counted from 0: A … Z, AA, AB …; raises ValueError below 0."""
    if index < 0:
        message = "tabs count from 0"
        raise ValueError(message)
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def tab_order(tab: str) -> tuple[int, str, int]:
    """Sort key that puts B before AA and B-2 before B-10; tabs that are not of this form come in text order among their like."""
    head, _, tail = tab.partition("-")
    return len(head), head, int(tail) if tail.isdecimal() else 0
