"""Word lists of Chinese time, simplified and traditional, as value -> "phrase | phrase"."""

from __future__ import annotations

from typing import Final

from app.consistency.extract.dates_expression import Clock

UNITS: Final = {
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
COUNTED: Final = frozenset({"hour", "week", "month", "weekend", "century"})  # these take 个
DAY_PARTS: Final = {
    Clock(0, 6 * 60, "TNI"): "凌晨 | 半夜 | 深夜",
    Clock(4 * 60, 8 * 60, "TMO"): "清晨 | 黎明 | 天亮 | 清早 | 一大早 | 大清早",
    Clock(4 * 60, 12 * 60, "TMO"): "早上 | 早晨 | 上午 | 早",
    Clock(11 * 60, 14 * 60, "TMI"): "中午 | 正午 | 晌午",
    Clock(12 * 60, 18 * 60, "TAF"): "下午 | 午后 | 午後 | 晏昼 | 晏晝",
    Clock(16 * 60, 20 * 60, "TEV"): "傍晚 | 黄昏 | 黃昏",
    Clock(17 * 60, 30 * 60, "TEV"): "晚上 | 夜晚 | 晚间 | 晚間 | 晚 | 夜里 | 夜裡 | 夜间 | 夜間 | 当晚 | 當晚",
    Clock(23 * 60 + 30, 24 * 60 + 30, "T24:00"): "午夜 | 子夜",
}
DAYS: Final = {
    (-1, "told"): "昨天 | 昨日 | 昨",
    (0, "told"): "今天 | 今日",
    (1, "told"): "明天 | 明日",
    (-2, "told"): "前天 | 前日",
    (-3, "told"): "大前天",
    (2, "told"): "后天 | 後天",
    (3, "told"): "大后天 | 大後天",
    (0, "previous"): "当天 | 當天 | 当日 | 當日 | 那天 | 那一天 | 同一天 | 同日",
    (1, "previous"): "第二天 | 次日 | 翌日 | 隔天 | 第二日 | 转天",
    (2, "previous"): "第三天 | 第三日",
    (-1, "previous"): "前一天 | 头一天 | 前一日 | 前一晚 | 前夕 | 前夜",
}
YEARS: Final = {
    (-1, "told"): "去年 | 上年 | 上一年",
    (-2, "told"): "前年",
    (-3, "told"): "大前年",
    (0, "told"): "今年 | 本年 | 本年度 | 这一年 | 這一年",
    (1, "told"): "明年 | 来年 | 來年 | 下年 | 下一年",
    (2, "told"): "后年 | 後年",
    (0, "previous"): "当年 | 當年 | 那年 | 那一年 | 同年",
    (1, "previous"): "第二年 | 次年 | 翌年 | 转年",
    (-1, "previous"): "前一年 | 头一年",
}
MONTHS: Final = {
    (-1, "told"): "上个月 | 上個月 | 上月 | 上一个月 | 上一個月",
    (-2, "told"): "上上个月 | 上上個月",
    (0, "told"): "这个月 | 這個月 | 本月 | 这月 | 今個月",
    (1, "told"): "下个月 | 下個月 | 下月 | 下一个月 | 下一個月",
    (2, "told"): "下下个月",
    (0, "previous"): "当月 | 當月 | 那个月 | 同月 | 那個月",
    (1, "previous"): "次月 | 第二个月",
}
WEEK_WORDS: Final = tuple(
    measure + week for measure in ("", "个", "個", "一", "一个", "一個") for week in ("周", "週", "星期", "礼拜", "禮拜")
)
WEEKEND_WORDS: Final = ("周末", "週末", "个周末", "個週末")
WEEKS: Final = {
    (-1, "told"): ("上",),
    (-2, "told"): ("上上",),
    (0, "told"): ("这", "這", "本", "今"),
    (1, "told"): ("下",),
    (2, "told"): ("下下",),
    (0, "previous"): ("那", "当", "當"),
}
PARTS: Final = {
    "start": "初 | 年初 | 月初 | 初期",
    "mid": "中旬左右 | 中期 | 年中 | 月中",
    "end": "底 | 末 | 年底 | 月底 | 年末 | 月末 | 尾",
    "early": "早期",
    "late": "后期 | 後期 | 晚期",
    "first-third": "上旬",
    "middle-third": "中旬",
    "last-third": "下旬",
    "first-two-thirds": "上中旬",
    "last-two-thirds": "中下旬",
    "teens": "十几号 | 十几日 | 十幾號 | 十来号",
    "twenties": "二十几号 | 二十几日 | 二十多号 | 二十幾號 | 廿几号",
    "first-half": "上半年 | 上半月 | 前半年",
    "second-half": "下半年 | 下半月 | 后半年 | 後半年",
}
SUFFIX_LIMITS: Final = {
    "until": "或之前 | 或以前 | 及以前 | 及之前 | 为止 | 為止 | 或更早",
    "since": "或之后 | 或之後 | 或以后 | 及以后 | 及以後 | 及之后 | 以来 | 以來 | 起 | 开始 | 開始 | 至今 | 之后至今",
    "before": "之前 | 以前 | 前",
    "after": "之后 | 之後 | 以后 | 以後 | 后 | 後",
}
VAGUE: Final = {
    "PRESENT_REF": "现在 | 現在 | 目前 | 如今 | 当前 | 當前 | 眼下 | 此刻 | 现今 | 現今 | 当今 | 當今 | 而今 | 而家 | 依家",
    "PAST_REF": (
        "最近 | 近来 | 近來 | 近日 | 日前 | 近期 | 前些年 | 前些天 | 前些日子 | 早年 | 近年来 | 近年來 | 近年 | 近几年来 | 近几年 | 近幾年"
        " | 前不久 | 不久前 | 过去 | 過去 | 曾经 | 从前 | 從前 | 以往 | 往年"
    ),
    "FUTURE_REF": "将来 | 將來 | 今后 | 今後 | 日后 | 日後 | 不久的将来 | 不久的將來",
}
