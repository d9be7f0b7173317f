"""Dates, numbers and lengths of time as people write and say them in three languages."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

EN_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
ES_MONTHS = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"]
EN_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
ES_DAYS = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
EXACT_FORMS = {
    "en": ("long", "american", "ordinal", "weekday"),
    "zh": ("long", "hao", "weekday"),
    "es": ("long", "weekday", "dia"),
}
ROW_FORMS = {"en": ("long", "american", "iso", "stamp"), "zh": ("long", "iso"), "es": ("long", "iso", "stamp")}
LUNAR_NEW_YEAR = {  # Gregorian day of the first day of the lunar year, from the public holiday calendars of China
    2012: (1, 23), 2013: (2, 10), 2014: (1, 31), 2015: (2, 19), 2016: (2, 8), 2017: (1, 28),
    2018: (2, 16), 2019: (2, 5), 2020: (1, 25), 2021: (2, 12), 2022: (2, 1), 2023: (1, 22),
}  # fmt: skip
_EN_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ES_SMALL = [
    "cero",
    "un",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiún",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
]
_ES_TENS = {3: "treinta", 4: "cuarenta", 5: "cincuenta", 6: "sesenta"}
_ZH_DIGITS = "零一二三四五六七八九"


def number_word(n: int, lang: str) -> str:
    """A number from 1 to 69 in words."""
    if lang == "en":
        return _EN_ONES[n] if n < 20 else _EN_TENS[n // 10] + (f"-{_EN_ONES[n % 10]}" if n % 10 else "")
    if lang == "es":
        return _ES_SMALL[n] if n < 30 else _ES_TENS[n // 10] + (f" y {_ES_SMALL[n % 10]}" if n % 10 else "")
    if n < 10:
        return _ZH_DIGITS[n] if n != 2 else "两"
    tens = "十" if n < 20 else _ZH_DIGITS[n // 10] + "十"
    return tens + (_ZH_DIGITS[n % 10] if n % 10 else "")


def counted(n: int, lang: str, rng: Random) -> str:
    """A count in words or in figures."""
    return number_word(n, lang) if n < 30 and rng.random() < 0.7 else str(n)


def day_of(when: date, lang: str, form: str) -> str:
    """The bare date in a form."""
    y, m, d = when.year, when.month, when.day
    if form == "iso":
        return when.isoformat()
    if form == "stamp":
        names = EN_MONTHS if lang == "en" else ES_MONTHS
        return f"{d:02} {names[m - 1][:3].upper()} {y}"
    if lang == "zh":
        weekday = "一二三四五六日"[when.weekday()]
        return {"hao": f"{y}年{m}月{d}号", "weekday": f"{y}年{m}月{d}日星期{weekday}"}.get(form, f"{y}年{m}月{d}日")
    if lang == "es":
        plain = f"{d} de {ES_MONTHS[m - 1]} de {y}"
        return {"weekday": f"{ES_DAYS[when.weekday()]} {plain}", "dia": f"día {plain}"}.get(form, plain)
    month = EN_MONTHS[m - 1]
    ordinal = f"{d}{'th' if 10 < d < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(d % 10, 'th')}"
    forms = {
        "american": f"{month} {d}, {y}",
        "ordinal": f"the {ordinal} of {month} {y}",
        "weekday": f"{EN_DAYS[when.weekday()]}, {month} {d}, {y}",
    }
    return forms.get(form, f"{d} {month} {y}")


def when_of(when: date, lang: str, form: str) -> str:
    """The date as an adverbial."""
    bare = day_of(when, lang, form)
    return {"en": f"on {bare}", "es": f"el {bare}", "zh": bare}[lang]


def wrong_weekday(when: date, lang: str, rng: Random) -> str:
    """The date as an adverbial with a weekday that it did not have."""
    other = when + timedelta(days=rng.randint(1, 6))
    right, wrong = (day_of(day, lang, "weekday") for day in (when, other))
    if lang == "zh":
        return right[:-1] + wrong[-1]
    tail = right.partition(" ")[2]
    return {"en": "on ", "es": "el "}[lang] + wrong.partition(" ")[0] + " " + tail


def month_of(when: date, lang: str) -> str:
    """The month and year alone."""
    if lang == "zh":
        return f"{when.year}年{when.month}月"
    return f"{EN_MONTHS[when.month - 1]} {when.year}" if lang == "en" else f"{ES_MONTHS[when.month - 1]} de {when.year}"


def vaguer(when: date, lang: str, rng: Random) -> str:
    """An adverbial that holds the date without naming the day."""
    third = 0 if when.day <= 10 else 1 if when.day <= 20 else 2
    month = month_of(when, lang)
    if lang == "zh":
        return month + (("上旬", "中旬", "下旬")[third] if rng.random() < 0.5 else "")
    if rng.random() < 0.5:
        return f"in {month}" if lang == "en" else f"en {month}"
    if lang == "en":
        return f"in {('early', 'mid', 'late')[third]}{'-' if third == 1 else ' '}{month}"
    return f"{('a principios', 'a mediados', 'a finales')[third]} de {month}"


def festival_of(when: date, lang: str, land: str) -> str:
    """The same day by the land's other calendar, as an adverbial; empty where it has no such name."""
    if land == "cn":
        start = date(when.year, *LUNAR_NEW_YEAR.get(when.year, (1, 1)))
        nth = (when - start).days + 1
        if when.year not in LUNAR_NEW_YEAR or not 1 <= nth <= 10:
            return ""
        if lang == "zh":
            return f"{when.year}年农历正月初{_ZH_DIGITS[nth] if nth < 10 else '十'}"
        return f"on the {_EN_ORDINALS[nth]} day of the first lunar month of {when.year}" if lang == "en" else ""
    days = (when - easter(when.year)).days
    if lang == "es" or land in {"hn", "ve", "co"}:
        names = {"es": {-7: "el Domingo de Ramos", -2: "el Viernes Santo"}, "en": {-7: "on Palm Sunday", -2: "on Good Friday"}}
        name = names.get(lang, {}).get(days, "")
        return name and f"{name} {'de' if lang == 'es' else 'of'} {when.year}"
    return ""


_EN_ORDINALS = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]


def easter(year: int) -> date:
    """Western Easter Sunday, after the anonymous Gregorian computus."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def length_of(days: int, lang: str, rng: Random) -> str:
    """A number of days, exactly."""
    n = counted(days, lang, rng)
    if lang == "zh":
        return f"{n}天"
    return f"{n} days" if lang == "en" else f"{n} días"


_ROUNDED = {
    "en": {
        5: "nearly a week", 9: "a little over a week", 13: "about two weeks", 14: "two weeks",
        21: "three weeks", 30: "about a month", 44: "about six weeks",
    },
    "zh": {5: "不到一个星期", 9: "一个多星期", 13: "大约两个星期", 14: "两个星期", 21: "三个星期", 30: "大约一个月", 44: "一个半月左右"},
    "es": {
        5: "casi una semana", 9: "poco más de una semana", 13: "unas dos semanas", 14: "dos semanas",
        21: "tres semanas", 30: "más o menos un mes", 44: "unas seis semanas",
    },
}  # fmt: skip
ROUNDABLE = tuple(_ROUNDED["en"])


def rounded_length(days: int, lang: str) -> str:
    """One of the ROUNDABLE lengths in round words that hold it."""
    return _ROUNDED[lang][days]


def hours_of(hours: float, lang: str) -> str:
    """A travelling time: minutes below one hour, else whole hours."""
    if hours < 1:
        n = round(hours * 60)
        return {"en": f"{n} minutes", "zh": f"{n}分钟", "es": f"{n} minutos"}[lang]
    n = round(hours)
    return {"en": f"about {n} hours", "zh": f"大约{n}个小时", "es": f"unas {n} horas"}[lang]


def about(n: int, lang: str) -> str:
    """A round count that a listener takes for n."""
    ten = round(n / 10) * 10
    return {"en": f"about {number_word(ten, 'en')}", "zh": f"{number_word(ten, 'zh')}来", "es": f"unas {number_word(ten, 'es')}"}[lang]
