"""The Chinese ways of writing and saying times that no word list can hold, simplified and traditional."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from app.consistency.extract.calendars import ERAS
from app.consistency.extract.dates_expression import Age, Calendar, Clock, Count, Stretch
from app.consistency.extract.dates_figures import clock_at, figures, full_year
from app.consistency.extract.dates_lexicon import Pattern, Reading
from app.consistency.extract.numerals_zh import approximate_pair, chinese_value

HAN: Final = "零〇○一二三四五六七八九十两兩廿卅"
_FIRSTS: Final = "0 " + " ".join(HAN)
_YEAR_DIGITS: Final = r"[零〇○一二三四五六七八九]"
_SMALL: Final = r"(?:\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十廿卅]{1,4})"
_AMOUNT: Final = r"(?:\d{1,6}(?:\.\d+)?|[零〇一二三四五六七八九十百千两兩万廿]{1,8})"

_HOUR_LEADS: Final = frozenset("午上晨里间晚早夜裡間约到从")
_HOUR: Final = r"(?:\d{1,2}|[零一二三四五六七八九十两兩廿]{1,3})"
_MINUTE: Final = r"(?:\d{1,2}|[零〇一二三四五六七八九十廿]{1,3})"


_AS_DIGITS: Final = str.maketrans("零〇○一二三四五六七八九０１２３４５６７８９", "000123456789" + "0123456789")


def _number(words: str) -> int:
    return int(chinese_value(words) or 0)


def _spoken_year(words: str) -> int | None:
    """二〇一八, 二零一八, 一八年 and 2018."""
    digits = words.translate(_AS_DIGITS)
    return int(digits) if digits.isdecimal() else None


def _year(match: re.Match[str]) -> Reading | None:
    year = _spoken_year(match["year"])
    if year is None:
        value = chinese_value(match["year"])
        year = None if value is None else int(value)
    if year is None:
        return None
    return "Y", full_year(year) if len(match["year"]) == 2 else year  # noqa: PLR2004 - 98年


def _month(match: re.Match[str]) -> Reading | None:
    month = _number(match["month"])
    return ("M", month) if 1 <= month <= 12 else None  # noqa: PLR2004 - months of a year


def _lunar_month(match: re.Match[str]) -> Reading | None:
    name = match["month"]
    month = {"正": 1, "腊": 12, "臘": 12, "冬": 11}.get(name) or _number(name)
    return ("M", ("lunar", month, bool(match["leap"]))) if 1 <= month <= 12 else None  # noqa: PLR2004 - months of a year


# "拘留十五日", "三日内" and "三日三夜" count days; the fifteenth is no part of them.
_LASTED: Final = re.compile(
    r"(?:第|拘留|拘押|关押|關押|羁押|羈押|监禁|監禁|关|關|住院|住|待|呆|休息|休养|停课|停职|停留|逗留|为期|為期|历时|歷時|持续|持續|长达|長達|达|連續|连续|共|整整|满|滿|绝食|戒严)"
    r"了?(?:我|他|她|他们|我们)?\Z"
)
_COUNTS_DAYS: Final = re.compile(r"\s?(?:之?内|之?內|以内|以內|[一二三四五六七八九十两兩](?![点點时時]))")


def _day(match: re.Match[str]) -> Reading | None:
    day, text = _number(match["day"]), match.string
    before = text[max(0, match.start() - 6) : match.start()]
    if (
        before[-1:] not in {"月", "年"}
        and text[match.end() - 1] == "日"
        and (_LASTED.search(before) or _COUNTS_DAYS.match(text, match.end()))
    ):
        return None
    return ("D", day) if 1 <= day <= 31 else None  # noqa: PLR2004 - the longest month


def _lunar_day(match: re.Match[str]) -> Reading | None:
    return "D", ("lunar", _number(match["day"]))


def _clock(match: re.Match[str]) -> Reading | None:
    hour, minute = _number(match["hour"]), 0
    if match.group() in {"一点", "一點"} and match.string[max(0, match.start() - 1) : match.start()] not in _HOUR_LEADS:
        return None  # "a little"
    if match["half"]:
        minute = 30
    elif match["quarter"]:
        minute = 15 * _number(match["quarter"])
    elif match["minute"]:
        minute = _number(match["minute"].lstrip("零〇") or "零")
    clock = clock_at(hour, minute)
    if clock is None:
        return None
    return "T", Clock(clock.low, clock.low + (60 if match["more"] else 1), clock.value, clock.open_half)


def _short_of(match: re.Match[str]) -> Reading | None:
    """差一刻八点: a quarter to eight."""
    hour, minute = _number(match["hour"]), 15 if match["quarter"] else _number(match["minute"])
    clock = clock_at(hour - 1, 60 - minute)
    return None if clock is None else ("T", clock)


def _weekday(match: re.Match[str]) -> Reading | None:
    return "W", "一二三四五六日天".index(match["day"]) % 7 + 1 if match["day"] != "天" else 7


def _count(match: re.Match[str]) -> Reading | None:
    words = match["number"]
    pair = approximate_pair(words)
    if pair is not None:
        return "N", Count(*pair)
    value = chinese_value(words)
    if value is None:
        return None
    if match["half"]:
        value += 0.5
    return "N", Count(value, value + value_above(value) if match["more"] or match["later"] else value)


def value_above(value: float) -> float:
    """How much 多 behind a number may add: less than one of its last place."""
    zeros = _trailing(value)
    return 10**zeros - 1 if zeros else 1


def _trailing(value: float) -> int:
    digits = str(int(value))
    return len(digits) - len(digits.rstrip("0"))


def _age(match: re.Match[str]) -> Reading | None:
    years = _number(match["years"])
    return ("O", Age(years)) if 0 < years < 120 else None  # noqa: PLR2004 - a human age


def _roc(match: re.Match[str]) -> Reading:
    words = match["year"]
    return "Y", 1 if words == "元" else (_spoken_year(words) or 0) if re.fullmatch(r"\d+", words) else _number(words)


def _decade(match: re.Match[str]) -> Reading:
    tens = _number(match["tens"]) // 10
    century = 20 if not match["century"] else int(_number(match["century"]))
    return "C", Stretch("decade", (century - 1) * 10 + tens)


def _near_century(match: re.Match[str]) -> Reading:
    return "K", ("century", {"上": -1, "本": 0, "下": 1}[match["which"]], "told")


def _western_clock(match: re.Match[str]) -> Reading | None:
    """3:15pm, as it is written among Chinese words too."""
    clock = clock_at(int(match["hour"]), int(match["minute"] or 0), match["half"].lower())
    return None if clock is None else ("T", clock)


def _century(match: re.Match[str]) -> Reading:
    return "C", Stretch("century", _number(match["century"]))


def _full_decade(match: re.Match[str]) -> Reading:
    return "C", Stretch("decade", int(match["year"]) // 10)


def _quarter(match: re.Match[str]) -> Reading:
    return "S", Stretch("quarter", _number(match["index"]))


def _season(match: re.Match[str]) -> Reading:
    return "S", Stretch("season", "春夏秋冬".index(match["season"]) + 1)


def _named_weekday(match: re.Match[str]) -> Reading:
    steps = {"上上": -2, "上": -1, "下": 1, "下下": 2}.get(match["week"], 0)
    return "k", (steps, "一二三四五六日天".index(match["day"]) + 1 if match["day"] != "天" else 7)


def _ordinal(match: re.Match[str]) -> Reading:
    return "n", _number(match["index"])


def _shifter(match: re.Match[str]) -> Reading | None:
    words = match.group()
    steps = {"上": -1, "前": -1, "过": -1, "過": -1, "最": -1, "近": -1, "头": -1, "下": 1, "后": 1, "後": 1, "未": 1, "接": 1}[words[0]]
    return "L", (steps, "told")


def _era(match: re.Match[str]) -> Reading | None:
    """康熙三年五月: reign years; the months of Chinese reigns are lunar."""
    first, calendar = ERAS[match["era"]]
    year = first - 1 + (1 if match["year"] == "元" else _number(match["year"]))
    month = 1 if match["month"] == "正" else _number(match["month"]) if match["month"] else None
    day = _number(match["day"]) if match["day"] else None
    return "X", Calendar(year, month, day, calendar=calendar, leap_month=bool(match["leap"]))


def _pattern(firsts: str, expression: str, read: Callable[[re.Match[str]], Reading | None], follows: str = "") -> Pattern:
    return Pattern(frozenset(firsts.split()), re.compile(expression), read, frozenset(follows))


def _fixed(reading: Reading) -> Callable[[re.Match[str]], Reading]:
    return lambda _match: reading


PATTERNS: Final = (
    _pattern(_FIRSTS + " 元 百", r"(?<=民[国國])(?P<year>元|\d{1,3}|[一二三四五六七八九十百零]{1,5})\s?年", _roc, "年元"),
    _pattern(
        "上 下 这 這 本 今 那",
        r"(?P<week>上上|上|这|這|本|今|下下|下)(?:一)?(?:个|個)?(?:[周週]|星期|礼拜|禮拜)(?P<day>[一二三四五六日天])(?![起些直样个個次回趟遍]|天(?!气))",
        _named_weekday,
    ),
    _pattern(
        _FIRSTS,
        r"(?P<century>\d{1,2}|[一二三四五六七八九十]{1,3})(?:世纪|世紀)(?P<tens>[1-9]0|[一二三四五六七八九]十)(?:年代)",
        _decade,
        "世",
    ),
    _pattern("0", r"(?P<year>(?:19|20)\d0)\s?年代", _full_decade, "年"),
    _pattern(_FIRSTS + " 上", r"(?:上(?:个|個)?世[纪紀])?(?P<century>)(?P<tens>[2-9]0|[二三四五六七八九]十)年代", _decade, "年世"),
    _pattern(_FIRSTS, r"(?P<century>\d{1,2}|[一二三四五六七八九十]{1,3})(?:世纪|世紀)", _century, "世"),
    _pattern("本 上 下", r"(?P<which>[本上下])(?:个|個)?(?:世纪|世紀)(?!\s?[一二三四五六七八九1-9])", _near_century),
    _pattern("0", r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)\s?(?P<half>[apAP])\.?(?:\s?[mM]\.?)?(?![A-Za-z])", _western_clock, ":."),
    _pattern("0", r"(?P<hour>\d{1,2})(?P<minute>)\s?(?P<half>[apAP])\.?\s?[mM]\.?(?![A-Za-z])", _western_clock, "aApP"),
    _pattern("第", r"第(?P<index>[一二三四1-4])(?:个|個)?季度?", _quarter),
    _pattern(_FIRSTS, r"(?P<index>[一二三四1-4])季度", _quarter, "季"),
    _pattern(
        _FIRSTS,
        rf"(?P<years>{_SMALL}|\d\d)(?:多|周|週)?[岁歲](?:那年|时|時|的时候|的時候|那一年)?",
        _age,
        "岁歲多周週",
    ),
    _pattern("春 夏 秋 冬", r"(?P<season>[春夏秋冬])(?:天|季|末|初)(?!节|節)", _season),
    _pattern("春 夏 秋 冬", r"(?<=年)(?P<season>[春夏秋冬])(?![节節运運游遊招眠])", _season),
    _pattern("正 腊 臘 冬 闰 閏", rf"(?P<leap>[闰閏])?(?P<month>[正腊臘冬](?=月)|{_SMALL}(?=月))月", _lunar_month),
    _pattern(
        "十 二 三 廿",
        r"(?<=月)(?P<day>二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|十[一二三四五六七八九]?)(?![一二三四五六七八九十日号號天年月个個多几百千万来岁歲点點])",
        _day,
    ),
    _pattern("初", r"初(?P<day>[一二三四五六七八九十])(?![中期级])", _lunar_day),
    _pattern(
        _FIRSTS,
        rf"(?P<year>(?:1[5-9]|20|21)\d\d|{_YEAR_DIGITS}{{4}}|[二两]千[零〇]?[一二三四五六七八九十]{{1,3}}|[089]\d|[零〇九八]{_YEAR_DIGITS}|[一二](?![二三])[零〇一二三四五六七八九](?=年)"
        r"|[12]\d(?=年(?:的|\d|[一二三四五六七八九十]{1,2}月|[初底末春夏秋冬])))\s?年度?(?!代)",
        _year,
        "年",
    ),
    *(p for p in figures(month_first=False, short_month_first=True) if "(?P<half>" not in p.expression.pattern),
    _pattern(
        _FIRSTS, rf"(?P<month>{_SMALL})(?=(?:[、和或与與及至到-]|或者)\s?{_SMALL}\s?月(?!\d))(?![日号號])", _month, "、和或与與及至到-"
    ),
    _pattern(_FIRSTS, rf"(?P<month>{_SMALL})\s?月(?:份)?(?![亮饼球])", _month, "月"),
    _pattern(_FIRSTS, rf"(?P<day>{_SMALL})\s?[日号號](?![本常线楼樓院门門])", _day, "日号號"),
    _pattern(
        _FIRSTS,
        rf"(?P<hour>{_HOUR})\s?(?:[点點时時](?!候|间|間|代|了|儿|刻)(?:钟|鐘|整)?)(?:(?P<half>半)|(?P<quarter>[一二三])刻|(?P<minute>{_MINUTE})分?(?!钟|鐘|\d))?(?P<more>[多来])?(?!\d|钱|錢|意见|意見|建议|建議|原因|理由|要求|说明|說明|内容|希望|不同|想法|看法|好处|坏处|共识)",
        _clock,
        "点點时時",
    ),
    _pattern("差", rf"差(?:(?P<quarter>一刻)|(?P<minute>{_MINUTE})分)(?:到)?(?P<hour>{_HOUR})[点點]", _short_of),
    _pattern("周 週 星 礼 禮", r"(?:[周週]|星期|礼拜|禮拜)(?P<day>[一二三四五六日天])(?![个個年些样次回趟遍]|天(?!气))", _weekday),
    _pattern("第", rf"第(?P<index>{_SMALL})(?:个|個)?(?=[周週星礼禮季]|(?<=年的第.)[月天]|(?<=年的第.[个個])月|(?<=月的第.)天)", _ordinal),
    _pattern(
        "上 前 过 過 最 近 下 后 後 未 接",
        rf"(?:上(?!半[年月]|一(?:个|個)?(?:[周週月年季]|星期|礼拜|禮拜))|前(?!半[年月])|下(?!半[年月]|一(?:个|個)?(?:[周週月年季]|星期|礼拜|禮拜))|[过過]去的?|最近的?|近|后|後|未来的?|接下来的?)(?=(?:{_AMOUNT}|几|幾|半|数)\s?(?:多)?(?:个|個)?(?:秒|分|小|钟|天|日|星|周|週|礼|禮|月|年|季))(?!半[年月])",
        _shifter,
    ),
    _pattern("最", r"最[后後]一(?:个|個)?(?=[周週星礼禮季月])", _fixed(("L", (-1, "told")))),
    _pattern(
        " ".join({name[0] for name in ERAS}),
        rf"(?P<era>{'|'.join(ERAS)})(?P<year>元|\d{{1,2}}|[一二三四五六七八九十]{{1,3}})年(?:(?P<leap>[闰閏])?(?P<month>正|[一二三四五六七八九十]{{1,2}}|1[0-2]|[1-9])月)?"
        rf"(?:(?<=月)初?(?P<day>{_SMALL})[日号號]?)?",
        _era,
    ),
    _pattern("钟 鐘", r"[钟鐘](?![表錶声聲楼樓情头頭])", _fixed(("U", "hour"))),
    _pattern("半", r"半(?:个|個)?(?=小时|小時|钟头|鐘頭|月|天|年|个月|個月|日)", _fixed(("N", Count(0.5, 0.5)))),
    _pattern(
        _FIRSTS,
        rf"(?P<number>{_AMOUNT})(?P<more>[多余餘来](?=个|個|年|天|小|月|分|周|星))?(?:个|個)?(?P<later>[多来]|余|餘)?(?P<half>半)?(?=\s?(?:多)?(?:秒|分[钟鐘]|小[时時]|[钟鐘]|天|日|夜|晚|星期|周|週|礼拜|禮拜|月|年|季度|世[纪紀]|[多来]))",
        _count,
        ".秒分小钟鐘天日夜晚星周週礼禮月年季世多来半余餘个個",
    ),
)
