"""Turns domain dataclasses into table rows and back: simple fields become columns, nested ones JSON text."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

import msgspec

Row = dict[str, Any]
Item = TypeVar("Item")

_SIMPLE = (str, int, float, bytes, date, datetime, Enum)


def to_row(item: object) -> Row:
    """A dataclass as column values; every value is one that SQLite gives back unchanged."""
    assert is_dataclass(item)
    assert not isinstance(item, type)
    nested = _nested(type(item))
    return {field.name: _to_column(getattr(item, field.name), nested=field.name in nested) for field in fields(item)}


def from_row(kind: type[Item], row: Row) -> Item:
    """The dataclass a row was made from; columns the class does not know are left out, columns that are missing take their default."""
    shape: type = kind
    hints, nested = _hints(shape), _nested(shape)
    values = {name: _from_column(row[name], hint, nested=name in nested) for name, hint in hints.items() if name in row}
    return kind(**values)


def to_json(item: object) -> str:
    """Any domain value as JSON text."""
    return msgspec.json.encode(item).decode()


def from_json(text: str | bytes, kind: type[Item]) -> Item:
    """The domain value a JSON text was made from."""
    return msgspec.json.decode(text, type=kind)


def canonical(row: Row) -> bytes:
    """The same bytes for the same values, whatever the order of columns."""
    return json.dumps(row, sort_keys=True, ensure_ascii=True, default=bytes.hex).encode()


def _to_column(value: object, *, nested: bool) -> object:
    if nested:
        return to_json(value)
    simple = msgspec.to_builtins(value, builtin_types=(bytes,))
    return int(simple) if isinstance(simple, bool) else simple


def _from_column(value: object, hint: Any, *, nested: bool) -> object:  # noqa: ANN401 - a type hint has no type of its own
    if nested:
        return msgspec.json.decode(str(value), type=hint)
    if hint is bool:
        return bool(value)
    return msgspec.convert(value, hint)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


@cache
def _nested(kind: type) -> frozenset[str]:
    return frozenset(name for name, hint in _hints(kind).items() if not _is_simple(hint))


def _is_simple(hint: Any) -> bool:  # noqa: ANN401 - a type hint has no type of its own
    choices = get_args(hint)
    if type(None) in choices:
        return all(choice is type(None) or _is_simple(choice) for choice in choices)
    return isinstance(hint, type) and issubclass(hint, _SIMPLE)
