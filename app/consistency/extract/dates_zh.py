"""The Chinese words of time, simplified and traditional."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from app.consistency.extract.dates_expression import NIGHT, Age, Calendar, Clock, Count, Stretch, Vague
from app.consistency.extract.dates_figures import clock_at, figures, full_year
from app.consistency.extract.dates_lexicon import Lexicon, Pattern, Reading, listed
from app.consistency.extract.numerals_zh import approximate_pair, chinese_value

_HAN: Final = "零〇○一二三四五六七八九十两兩廿卅"
_FIRSTS: Final = "0 " + " ".join(_HAN)
_YEAR_DIGITS: Final = r"[零〇○一二三四五六七八九]"
_SMALL: Final = r"(?:\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十廿卅]{1,4})"
_AMOUNT: Final = r"(?:\d{1,6}(?:\.\d+)?|[零〇一二三四五六七八九十百千两兩万廿]{1,8})"

_UNITS: Final = {
    "second": "秒钟 | 秒鐘 | 秒",
    "minute": "分钟 | 分鐘",
    "hour": "小时 | 小時 | 钟头 | 鐘頭 | 个钟 | 個鐘",
    "day": "天 | 日",
    "night": "晚 | 夜 | 晚上 | 夜里 | 夜裡",
    "weekend": "周末 | 週末",
    "week": "星期 | 礼拜 | 禮拜 | 周 | 週",
    "month": "月",
    "quarter": "季度",
    "half-year": "半年",
    "year": "年",
    "decade": "年代",
    "century": "世纪 | 世紀",
}
_COUNTED: Final = frozenset({"hour", "week", "month", "weekend", "century"})  # these take 个
_DAY_PARTS: Final = {
    Clock(0, 6 * 60, "TNI"): "凌晨 | 半夜 | 深夜",
    Clock(4 * 60, 8 * 60, "TMO"): "清晨 | 黎明 | 天亮 | 清早 | 一大早 | 大清早",
    Clock(4 * 60, 12 * 60, "TMO"): "早上 | 早晨 | 上午 | 早",
    Clock(11 * 60, 14 * 60, "TMI"): "中午 | 正午 | 晌午",
    Clock(12 * 60, 18 * 60, "TAF"): "下午 | 午后 | 午後 | 晏昼 | 晏晝",
    Clock(16 * 60, 20 * 60, "TEV"): "傍晚 | 黄昏 | 黃昏",
    Clock(17 * 60, 30 * 60, "TEV"): "晚上 | 夜晚 | 晚间 | 晚間 | 晚 | 夜里 | 夜裡 | 夜间 | 夜間 | 当晚 | 當晚",
    Clock(23 * 60 + 30, 24 * 60 + 30, "T24:00"): "午夜 | 子夜",
}
_FESTIVALS: Final = {
    "new-year": "元旦 | 新年",
    "new-year-eve": "跨年夜",
    "spring-festival": "春节 | 春節 | 过年 | 過年 | 大年初一 | 农历新年 | 農曆新年 | 正月初一",
    "spring-festival-eve": "除夕 | 大年三十 | 年三十 | 年夜",
    "lantern-festival": "元宵节 | 元宵節 | 元宵 | 正月十五",
    "qingming": "清明节 | 清明節 | 清明",
    "dragon-boat": "端午节 | 端午節 | 端午",
    "qixi": "七夕节 | 七夕節 | 七夕",
    "ghost-festival": "中元节 | 中元節 | 鬼节 | 鬼節",
    "mid-autumn": "中秋节 | 中秋節 | 中秋 | 八月节",
    "double-ninth": "重阳节 | 重陽節 | 重阳 | 重陽",
    "laba": "腊八节 | 臘八節 | 腊八",
    "national-day-china": "国庆节 | 國慶節 | 国庆 | 國慶 | 十一国庆",
    "national-holiday-china": "十一黄金周 | 国庆假期 | 國慶假期",
    "labour-day": "劳动节 | 勞動節 | 五一劳动节 | 五一节",
    "women-day": "妇女节 | 婦女節 | 三八妇女节",
    "youth-day": "青年节 | 青年節",
    "children-day": "儿童节 | 兒童節 | 六一儿童节",
    "army-day": "建军节 | 建軍節 | 八一建军节 | 八一建軍節",
    "party-day": "建党节 | 建黨節",
    "teachers-day": "教师节 | 教師節",
    "singles-day": "光棍节 | 双十一",
    "valentine": "情人节 | 情人節",
    "april-fools": "愚人节 | 愚人節",
    "mothers-day": "母亲节 | 母親節",
    "fathers-day": "父亲节 | 父親節",
    "thanksgiving": "感恩节 | 感恩節",
    "halloween": "万圣节 | 萬聖節",
    "christmas": "圣诞节 | 聖誕節 | 圣诞 | 聖誕",
    "christmas-eve": "平安夜 | 圣诞夜",
    "easter": "复活节 | 復活節",
    "good-friday": "耶稣受难日 | 受难节",
    "eid-al-fitr": "开斋节 | 開齋節 | 肉孜节 | 尔代节",
    "eid-al-adha": "古尔邦节 | 古爾邦節 | 宰牲节 | 宰牲節",
    "ramadan": "斋月 | 齋月 | 斋戒月 | 拉马丹",
    "islamic-new-year": "伊斯兰新年 | 伊斯兰教新年",
    "mawlid": "圣纪节 | 聖紀節",
    "ashura": "阿舒拉节",
    "nowruz": "诺鲁孜节 | 努鲁孜节 | 诺鲁兹节",
}
_DAYS: Final = {
    (-1, "told"): "昨天 | 昨日 | 昨",
    (0, "told"): "今天 | 今日",
    (1, "told"): "明天 | 明日",
    (-2, "told"): "前天 | 前日",
    (-3, "told"): "大前天",
    (2, "told"): "后天 | 後天",
    (3, "told"): "大后天 | 大後天",
    (0, "previous"): "当天 | 當天 | 当日 | 當日 | 那天 | 那一天 | 同一天 | 同日",
    (1, "previous"): "第二天 | 次日 | 翌日 | 隔天 | 第二日 | 转天",
    (2, "previous"): "第三天",
    (-1, "previous"): "前一天 | 头一天 | 前一日",
}
_YEARS: Final = {
    (-1, "told"): "去年 | 上年 | 上一年",
    (-2, "told"): "前年",
    (-3, "told"): "大前年",
    (0, "told"): "今年 | 本年 | 本年度",
    (1, "told"): "明年 | 来年 | 來年",
    (2, "told"): "后年 | 後年",
    (0, "previous"): "当年 | 當年 | 那年 | 那一年 | 同年",
    (1, "previous"): "第二年 | 次年 | 翌年 | 转年",
    (-1, "previous"): "前一年 | 头一年",
}
_MONTHS: Final = {
    (-1, "told"): "上个月 | 上個月 | 上月",
    (-2, "told"): "上上个月 | 上上個月",
    (0, "told"): "这个月 | 這個月 | 本月 | 这月 | 今個月",
    (1, "told"): "下个月 | 下個月 | 下月",
    (2, "told"): "下下个月",
    (0, "previous"): "当月 | 當月 | 那个月 | 同月 | 那個月",
    (1, "previous"): "次月 | 第二个月",
}
_WEEK_WORDS: Final = ("个周", "個週", "周", "週", "星期", "礼拜", "禮拜", "个星期", "個星期", "个礼拜", "個禮拜", "一周", "一週")
_WEEKS: Final = {
    (-1, "told"): ("上",),
    (-2, "told"): ("上上",),
    (0, "told"): ("这", "這", "本", "今"),
    (1, "told"): ("下",),
    (2, "told"): ("下下",),
    (0, "previous"): ("那", "当", "當"),
}
_PARTS: Final = {
    "start": "初 | 年初 | 月初 | 初期",
    "mid": "中旬左右 | 中期 | 年中 | 月中",
    "end": "底 | 末 | 年底 | 月底 | 年末 | 月末 | 尾",
    "early": "早期",
    "late": "后期 | 後期 | 晚期",
    "first-third": "上旬",
    "middle-third": "中旬",
    "last-third": "下旬",
    "first-half": "上半年 | 上半月 | 前半年",
    "second-half": "下半年 | 下半月 | 后半年 | 後半年",
}
_SUFFIX_LIMITS: Final = {
    "until": "或之前 | 或以前 | 及以前 | 及之前 | 为止 | 為止 | 或更早",
    "since": "或之后 | 或之後 | 或以后 | 及以后 | 及以後 | 及之后 | 以来 | 以來 | 起 | 开始 | 開始 | 至今 | 之后至今",
    "before": "之前 | 以前 | 前",
    "after": "之后 | 之後 | 以后 | 以後 | 后 | 後",
}
_VAGUE: Final = {
    "PRESENT_REF": "现在 | 現在 | 目前 | 如今 | 当前 | 當前 | 眼下",
    "PAST_REF": "最近 | 近来 | 近來 | 过去 | 過去 | 曾经 | 从前",
    "FUTURE_REF": "将来 | 將來",
}
_VAGUE_COUNTS: Final = {
    Count(2, 9, vague=True): "几 | 幾 | 好几 | 好幾 | 数 | 數",
    Count(11, 19, vague=True): "十几 | 十幾 | 十来 | 十多",
}
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


def _day(match: re.Match[str]) -> Reading | None:
    day = _number(match["day"])
    return ("D", day) if 1 <= day <= 31 else None  # noqa: PLR2004 - the longest month


def _lunar_day(match: re.Match[str]) -> Reading | None:
    return "D", ("lunar", _number(match["day"]))


def _clock(match: re.Match[str]) -> Reading | None:
    hour, minute = _number(match["hour"]), 0
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
    return 1 if value < 10 else 10 ** (len(str(int(value))) - 1 - _trailing(value)) - 1 if _trailing(value) == 0 else 10 ** _trailing(value) - 1  # noqa: PLR2004 - tens


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
    return "D", _number(match["index"])


def _shifter(match: re.Match[str]) -> Reading | None:
    words = match.group()
    steps = {"上": -1, "前": -1, "过": -1, "過": -1, "最": -1, "近": -1, "头": -1, "下": 1, "后": 1, "後": 1, "未": 1, "接": 1}[words[0]]
    return "L", (steps, "told")


def _pattern(firsts: str, expression: str, read: Callable[[re.Match[str]], Reading | None]) -> Pattern:
    return Pattern(frozenset(firsts.split()), re.compile(expression), read)


def _fixed(reading: Reading) -> Callable[[re.Match[str]], Reading]:
    return lambda _match: reading


_PATTERNS: Final = (
    _pattern(_FIRSTS + " 元 百", r"(?<=民[国國])(?P<year>元|\d{1,3}|[一二三四五六七八九十百零]{1,5})\s?年", _roc),
    _pattern(
        "上 下 这 這 本 今 那",
        r"(?P<week>上上|上|这|這|本|今|下下|下)(?:一)?(?:个|個)?(?:[周週]|星期|礼拜|禮拜)(?P<day>[一二三四五六日天])(?![起些直样个個])",
        _named_weekday,
    ),
    _pattern(_FIRSTS, r"(?P<century>\d{1,2}|[一二三四五六七八九十]{1,3})(?:世纪|世紀)(?P<tens>[1-9]0|[一二三四五六七八九]十)(?:年代)", _decade),
    _pattern("0", r"(?P<year>(?:19|20)\d0)\s?年代", _full_decade),
    _pattern(_FIRSTS + " 上", r"(?:上(?:个|個)?世[纪紀])?(?P<century>)(?P<tens>[2-9]0|[二三四五六七八九]十)年代", _decade),
    _pattern(_FIRSTS, r"(?P<century>\d{1,2}|[一二三四五六七八九十]{1,3})(?:世纪|世紀)", _century),
    _pattern("第", r"第(?P<index>[一二三四1-4])(?:个|個)?季度?", _quarter),
    _pattern(_FIRSTS, r"(?P<index>[一二三四1-4])季度", _quarter),
    _pattern(
        _FIRSTS,
        rf"(?P<years>{_SMALL}|\d\d)(?:多|周|週)?[岁歲](?:那年|时|時|的时候|的時候|那一年)?",
        _age,
    ),
    _pattern("春 夏 秋 冬", r"(?P<season>[春夏秋冬])(?:天|季|末|初)(?!节|節)", _season),
    _pattern("正 腊 臘 冬 闰 閏", rf"(?P<leap>[闰閏])?(?P<month>[正腊臘冬](?=月)|{_SMALL}(?=月))月", _lunar_month),
    _pattern("十 二 三 廿", r"(?<=月)(?P<day>二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|十[一二三四五六七八九]?)(?![一二三四五六七八九十日号號天年月个個多几百千万来岁歲点點])", _day),
    _pattern("初", r"初(?P<day>[一二三四五六七八九十])(?![中期级])", _lunar_day),
    _pattern(
        _FIRSTS,
        rf"(?P<year>(?:1[5-9]|20|21)\d\d|{_YEAR_DIGITS}{{4}}|[二两]千[零〇]?[一二三四五六七八九十]{{1,3}}|[089]\d|[零〇九八]{_YEAR_DIGITS}"
        r"|[12]\d(?=年(?:的|\d|[一二三四五六七八九十]{1,2}月|[初底末春夏秋冬])))\s?年度?(?!代)",
        _year,
    ),
    *(p for p in figures(month_first=True) if "(?P<half>" not in p.expression.pattern),
    _pattern(_FIRSTS, rf"(?P<month>{_SMALL})\s?月(?:份)?(?![亮饼球])", _month),
    _pattern(_FIRSTS, rf"(?P<day>{_SMALL})\s?[日号號](?![本常线楼樓院门門])", _day),
    _pattern(
        _FIRSTS,
        rf"(?P<hour>{_HOUR})\s?(?:[点點时時](?!候|间|間|代|了|儿|刻)(?:钟|鐘|整)?)(?:(?P<half>半)|(?P<quarter>[一二三])刻|(?P<minute>{_MINUTE})分?(?!钟|鐘|\d))?(?P<more>[多来])?(?!\d)",
        _clock,
    ),
    _pattern("差", rf"差(?:(?P<quarter>一刻)|(?P<minute>{_MINUTE})分)(?:到)?(?P<hour>{_HOUR})[点點]", _short_of),
    _pattern("周 週 星 礼 禮", r"(?:[周週]|星期|礼拜|禮拜)(?P<day>[一二三四五六日天])(?![个個年些样])", _weekday),
    _pattern("第", rf"第(?P<index>{_SMALL})(?:个|個)?(?=[周週星礼禮季])", _ordinal),
    _pattern("上 前 过 過 最 近 下 后 後 未 接", rf"(?:上(?!半[年月])|前(?!半[年月])|下(?!半[年月])|[过過]去的?|最近的?|近|后|後|未来的?|接下来的?)(?=(?:{_AMOUNT}|几|幾|半|数)\s?(?:多)?(?:个|個)?(?:秒|分|小|钟|天|日|星|周|週|礼|禮|月|年|季))(?!半[年月])", _shifter),
    _pattern("半", r"半(?:个|個)?(?=小时|小時|钟头|鐘頭|月|天|年|个月|個月|日)", _fixed(("N", Count(0.5, 0.5)))),
    _pattern(_FIRSTS, rf"(?P<number>{_AMOUNT})(?P<more>[多余餘来](?=个|個|年|天|小|月|分|周|星))?(?:个|個)?(?P<later>[多来]|余|餘)?(?P<half>半)?(?=\s?(?:多)?(?:秒|分[钟鐘]|小[时時]|[钟鐘]|天|日|夜|晚|星期|周|週|礼拜|禮拜|月|年|季度|世[纪紀]|[多来]))", _count),
)


def _week_words() -> dict[str, Reading]:
    return {lead + word: ("K", ("week", steps, anchor)) for (steps, anchor), leads in _WEEKS.items() for lead in leads for word in _WEEK_WORDS}


def _unit_words() -> dict[str, Reading]:
    words: dict[str, Reading] = {}
    for unit, lines in (("year", _YEARS), ("month", _MONTHS)):
        words |= listed("K", {(unit, steps, anchor): line for (steps, anchor), line in lines.items()})
    return words | _week_words()


def _phrases() -> dict[str, Reading]:
    return {
        **listed("U", _UNITS),
        **listed("U", {unit: " | ".join(f"{measure}{word}" for word in line.split(" | ") for measure in "个個") for unit, line in _UNITS.items() if unit in _COUNTED}),
        **listed("P", _DAY_PARTS),
        **listed("F", _FESTIVALS),
        **_unit_words(),
        **listed("A", _DAYS),
        **listed("A", {(-1, "told", NIGHT): "昨晚 | 昨夜", (0, "told", NIGHT): "今晚 | 今夜", (1, "told", NIGHT): "明晚", (0, "previous", NIGHT): "当晚 | 當晚 | 那天晚上 | 当天晚上 | 那晚 | 当夜"}),
        **listed("A", {(0, "told", Clock(4 * 60, 12 * 60, "TMO")): "今早", (1, "told", Clock(4 * 60, 12 * 60, "TMO")): "明早", (-1, "told", Clock(4 * 60, 12 * 60, "TMO")): "昨早"}),
        **listed("E", _PARTS),
        **listed("b", _SUFFIX_LIMITS),
        **listed("B", {"since": "自从 | 自從 | 自 | 不早于", "until": "截至 | 截止 | 不晚于 | 最晚 | 最迟 | 迟于", "before": "早于 | 早於", "after": "晚于 | 晚於"}),
        **listed("f", {"from": "从 | 從 | 由"}),
        **listed("w", {"between": "在 | 于 | 於"}),
        **listed("Q", {"about": "大约 | 大約 | 大概 | 约 | 約 | 差不多 | 大致 | 可能 | 好像 | 估计 | 左右是 | 将近 | 將近 | 快"}),
        **listed("q", {"about": "左右 | 前后 | 前後 | 上下 | 的时候 | 那会儿"}),
        **listed("j", {"over": "多"}),
        **listed("J", {"at-least": "至少 | 超过 | 超過 | 不少于", "at-most": "不到 | 不超过 | 最多 | 至多"}),
        **listed("V", {Vague(value): line for value, line in _VAGUE.items()}),
        **listed("N", _VAGUE_COUNTS),
        **listed("N", {Count(1, 1): "整", Count(1, 1, vague=False): "整整"}),
        **listed("l", {"roc": "民国 | 民國 | 中华民国 | 中華民國"}),
        **listed("H", {0.5: "半"}),
        **listed("z", {"between": "之间 | 之間 | 期间 | 期間"}),
        **listed("L", {(-1, "told"): "最后 | 最後"}),
        **listed("c", {"lunar": "农历 | 農曆 | 阴历 | 陰曆 | 旧历 | 舊曆 | 古历", "gregorian": "公历 | 公曆 | 阳历 | 陽曆 | 新历", "hijri": "回历 | 伊斯兰历"}),
        **listed("e", {1: "每隔 | 每个 | 每個 | 每"}),
    }


_GLUE: Final = re.compile(
    r"(?:(?P<range>\s*(?:[-–—~～]|到|至|直到|直至)\s*)|(?P<and>\s*(?:和|与|與|或|或者|、|及)\s*)|(?P<place>\s*(?:的|之|（|\()\s*)|(?P<comma>\s*[,，]\s*)|\s*(?:）|\))?\s*)"
)

CHINESE: Final = Lexicon(_phrases(), _PATTERNS, _GLUE, frozenset(), by_character=True)
