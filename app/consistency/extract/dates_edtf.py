"""Writes windows as EDTF strings (ISO 8601-2, levels 1 and 2)."""

from __future__ import annotations

from datetime import date


def edtf_of(earliest: date | None, latest: date | None, unit: str, *, approximate: bool = False) -> str:
    """The shortest EDTF for a window: 2018-02-03, 2020-08~, 2019-21, 199X, ../2019-03-02, [2018-01-03..2018-01-09]; empty for no window."""
    if earliest is None or latest is None:
        return _open(earliest, latest)
    simple = _named(earliest, latest, unit)
    if simple is None:
        return f"[{earliest.isoformat()}..{latest.isoformat()}]"
    return simple + "~" if approximate else simple


def _open(earliest: date | None, latest: date | None) -> str:
    if earliest is None and latest is None:
        return ""
    return f"../{latest.isoformat()}" if latest is not None else f"{earliest.isoformat()}/.." if earliest is not None else ""


def _named(earliest: date, latest: date, unit: str) -> str | None:
    """The name of the unit, where the window is that unit whole."""
    if earliest == latest:
        return earliest.isoformat()
    if unit == "season":
        return f"{earliest.year:04}-{20 + {3: 1, 6: 2, 9: 3, 12: 4}.get(earliest.month, 0)}"
    if unit == "month" and (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest.year:04}-{earliest.month:02}"
    whole_years = (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31)
    if unit in {"year", "decade", "century"} and whole_years:
        return {"year": f"{earliest.year:04}", "decade": f"{earliest.year // 10:03}X", "century": f"{earliest.year // 100:02}XX"}[unit]
    return f"{earliest.year:04}-{32 + (earliest.month + 2) // 3}" if unit == "quarter" else None


def partial_edtf(year: int | None, month: int | None, day: int | None) -> str:
    """A date with unknown places, such as XXXX-08."""
    if year is None and month is None:
        return "" if day is None else f"XXXX-XX-{day:02}"
    written = "XXXX" if year is None else f"{year:04}"
    return "-".join((written, *(f"{part:02}" for part in (month, day) if part is not None)))
