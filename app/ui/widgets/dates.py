"""Days as the interface language writes them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def short_date(day: date | None) -> str:
    """5 July 2023, 2023年7月5日 or 5 de julio de 2023; empty for None."""
    if day is None:
        return ""
    locale = QLocale()
    forms = {QLocale.Language.Chinese: "yyyy年M月d日", QLocale.Language.Spanish: "d 'de' MMMM 'de' yyyy"}
    return locale.toString(QDate(day.year, day.month, day.day), forms.get(locale.language(), "d MMMM yyyy"))


def brief_date(day: date) -> str:
    """The same for columns: 5 Jul 2023."""
    locale = QLocale()
    form = "yyyy年M月d日" if locale.language() is QLocale.Language.Chinese else "d MMM yyyy"
    return locale.toString(QDate(day.year, day.month, day.day), form)


def days_until(due: date, today: date) -> str:
    """How long until a day, in words."""
    days = (due - today).days
    if days < 0:
        return QCoreApplication.translate("Dates", "past")
    if days == 0:
        return QCoreApplication.translate("Dates", "today")
    if days == 1:
        return QCoreApplication.translate("Dates", "tomorrow")
    return QCoreApplication.translate("Dates", "in {0} days").format(days)
