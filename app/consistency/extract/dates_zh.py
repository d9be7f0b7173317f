"""The Chinese words of time, simplified and traditional."""

from __future__ import annotations

import re
from typing import Final

from app.consistency.extract import dates_zh_words as lists
from app.consistency.extract.dates_expression import NIGHT, Clock, Count, Vague
from app.consistency.extract.dates_feasts import feast_words
from app.consistency.extract.dates_lexicon import Lexicon, Reading, listed
from app.consistency.extract.dates_zh_patterns import HAN, PATTERNS

_VAGUE_COUNTS: Final = {
    Count(2, 9, vague=True): "几 | 幾 | 好几 | 好幾 | 数 | 數",
    Count(11, 19, vague=True): "十几 | 十幾 | 十来 | 十多",
}


_LED_UNITS: Final = {
    "week": lists.WEEK_WORDS,
    "weekend": lists.WEEKEND_WORDS,
    "quarter": ("季度", "个季度", "個季度", "季"),
    "half-year": ("个半年", "個半年"),
}


def _led_units() -> dict[str, Reading]:
    """上周, 下个季度, 这个周末: a leading word and a unit."""
    return {
        lead + word: ("K", (unit, steps, anchor))
        for unit, words in _LED_UNITS.items()
        for (steps, anchor), leads in lists.WEEKS.items()
        for lead in leads
        for word in words
    }


def _unit_words() -> dict[str, Reading]:
    words: dict[str, Reading] = {}
    for unit, lines in (("year", lists.YEARS), ("month", lists.MONTHS)):
        words |= listed("K", {(unit, steps, anchor): line for (steps, anchor), line in lines.items()})
    return words | _led_units()


def _phrases() -> dict[str, Reading]:
    return {**_times(), **_limits(), **_amounts_and_calendars()}


def _times() -> dict[str, Reading]:
    return {
        **listed("U", lists.UNITS),
        **listed(
            "U",
            {
                unit: " | ".join(f"{measure}{word}" for word in line.split(" | ") for measure in "个個")
                for unit, line in lists.UNITS.items()
                if unit in lists.COUNTED
            },
        ),
        **listed("P", lists.DAY_PARTS),
        **feast_words("zh"),
        **_unit_words(),
        **listed("A", lists.DAYS),
        **listed(
            "A",
            {
                (-1, "told", NIGHT): "昨晚 | 昨夜",
                (0, "told", NIGHT): "今晚 | 今夜",
                (1, "told", NIGHT): "明晚",
                (0, "previous", NIGHT): "当晚 | 當晚 | 那天晚上 | 当天晚上 | 那晚 | 当夜",
            },
        ),
        **listed(
            "A",
            {
                (0, "told", Clock(4 * 60, 12 * 60, "TMO")): "今早",
                (1, "told", Clock(4 * 60, 12 * 60, "TMO")): "明早",
                (-1, "told", Clock(4 * 60, 12 * 60, "TMO")): "昨早",
            },
        ),
        **listed("E", lists.PARTS),
    }


def _limits() -> dict[str, Reading]:
    return {
        **listed("b", lists.SUFFIX_LIMITS),
        **listed(
            "B",
            {
                "since": "自从 | 自從 | 自 | 不早于",
                "until": "直到 | 直至 | 截至 | 截止 | 不晚于 | 最晚 | 最迟 | 迟于",
                "before": "早于 | 早於",
                "after": "晚于 | 晚於",
            },
        ),
        **listed("f", {"from": "从 | 從 | 由"}),
        **listed("w", {"between": "在 | 于 | 於"}),
        **listed("Q", {"about": "大约 | 大約 | 大概 | 约 | 約 | 差不多 | 大致 | 可能 | 好像 | 估计 | 左右是 | 将近 | 將近 | 快"}),
        **listed("q", {"about": "左右 | 前后 | 前後 | 上下 | 的时候 | 那会儿"}),
        **listed("j", {"over": "多"}),
        **listed("J", {"at-least": "至少 | 超过 | 超過 | 不少于", "at-most": "不到 | 不超过 | 最多 | 至多"}),
    }


def _amounts_and_calendars() -> dict[str, Reading]:
    return {
        **listed("V", {Vague(value): line for value, line in lists.VAGUE.items()}),
        **listed("N", _VAGUE_COUNTS),
        **listed("N", {Count(1, 1): "整", Count(1, 1, vague=False): "整整"}),
        **listed("l", {"roc": "民国 | 民國 | 中华民国 | 中華民國"}),
        **listed("H", {0.5: "半"}),
        **listed("z", {"between": "之间 | 之間 | 期间 | 期間"}),
        **listed("L", {(-1, "told"): "最后 | 最後"}),
        **listed(
            "c",
            {
                "lunar": "农历 | 農曆 | 阴历 | 陰曆 | 旧历 | 舊曆 | 古历",
                "gregorian": "公历 | 公曆 | 阳历 | 陽曆 | 新历",
                "hijri": "回历 | 伊斯兰历",
            },
        ),
        **listed("e", {1: "每隔 | 每个 | 每個 | 每逢 | 每 | 逢"}),
    }


_GLUE: Final = re.compile(
    r"(?:(?P<range>\s*(?:[-–—~～]|到|至|直到|直至)\s*)|(?P<and>\s*(?:和|与|與|或|或者|、|及)\s*)|(?P<place>\s*(?:的|之|（|\()\s*)|(?P<comma>\s*[,，]\s*)|\s*(?:）|\))?\s*)"
)

CHINESE: Final = Lexicon(_phrases(), PATTERNS, _GLUE, frozenset(), by_character=True, number=re.compile(rf"[0-9{HAN}百千万]+\s?"))
