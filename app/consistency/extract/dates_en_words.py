"""Word lists of English time, as value -> "phrase | phrase"."""

from __future__ import annotations

from typing import Final

from app.consistency.extract.dates_expression import Clock

MONTHS: Final = {
    1: "january | jan | jan.",
    2: "february | feb | feb.",
    3: "march | mar | mar.",
    4: "april | apr | apr.",
    5: "may",
    6: "june | jun | jun.",
    7: "july | jul | jul.",
    8: "august | aug | aug.",
    9: "september | sept | sept. | sep | sep.",
    10: "october | oct | oct.",
    11: "november | nov | nov.",
    12: "december | dec | dec.",
}
WEEKDAYS: Final = {
    1: "monday | mondays | mon | mon.",
    2: "tuesday | tuesdays | tues | tues. | tue | tue.",
    3: "wednesday | wednesdays | wed | wed. | weds",
    4: "thursday | thursdays | thurs | thurs. | thu | thu. | thur",
    5: "friday | fridays | fri | fri.",
    6: "saturday | saturdays | sat | sat.",
    7: "sunday | sundays | sun | sun.",
}
UNITS: Final = {
    "second": "seconds | secs",
    "minute": "minute | minutes | min | mins | min.",
    "hour": "hour | hours | hr | hrs",
    "day": "day | days",
    "workday": "business day | business days | working day | working days | workday | workdays | work days",
    "night": "night | nights",
    "weekend": "weekend | weekends",
    "workweek": "workweek | work week | working week | business week | workweeks",
    "week": "week | weeks | wk | wks",
    "fortnight": "fortnight | fortnights",
    "month": "month | months | mos",
    "quarter": "quarter | quarters | qtr | qtrs",
    "year": "year | years | yr | yrs",
    "decade": "decade | decades",
    "century": "century | centuries",
    "half-year": "half-year | half year | semester | semesters",
}
SEASONS: Final = {1: "spring | springtime", 2: "summer | summertime", 3: "autumn | fall", 4: "winter | wintertime"}

# Parts of the day as TimeML names them, in wide minutes: people differ on where an evening starts.
DAY_PARTS: Final = {
    Clock(4 * 60, 7 * 60, "TMO"): "dawn | daybreak | sunrise | first light",
    Clock(4 * 60, 12 * 60, "TMO"): "morning | mornings | early morning",
    Clock(11 * 60, 13 * 60, "T12:00"): "noon | midday | noontime | mid day | mid-day",
    Clock(11 * 60, 14 * 60, "TMI"): "lunchtime",
    Clock(12 * 60, 18 * 60, "TAF"): "afternoon | afternoons",
    Clock(15 * 60, 18 * 60 + 30, "TAF"): "late afternoon",
    Clock(17 * 60, 24 * 60, "TEV"): "evening | evenings",
    Clock(17 * 60, 21 * 60, "TEV"): "dusk | sunset | nightfall | twilight | early evening",
    Clock(18 * 60, 30 * 60, "TNI"): "nighttime | overnight",
    Clock(23 * 60 + 30, 24 * 60 + 30, "T24:00"): "midnight",
    Clock(0, 24 * 60, "TDT"): "daytime",
}
# Shifters: (steps, whether they look back to the date told before rather than to the day of telling).
SHIFTERS: Final = {
    (-1, "told"): "last | past | the last | the past | this past | this last | latest | the latest | most recent | the most recent",
    (0, "told"): "this | current | the current | the present",
    (1, "told"): "next | coming | the coming | upcoming | this coming",
    (-1, "previous"): "previous | the previous | the preceding | preceding | the prior",
    (1, "previous"): "the next | the following | following | the very next",
    (0, "previous"): "that | that same | the same | that very | the very same | same",
}
DAYS: Final = {
    (-1, "told"): "yesterday",
    (0, "told"): "today",
    (1, "told"): "tomorrow | tmr | tmrw",
    (-2, "told"): "the day before yesterday | day before yesterday",
    (2, "told"): "the day after tomorrow | day after tomorrow",
}
PARTS: Final = {
    "early": "early | early in | the early part of | early part of",
    "mid": "mid | middle of | the middle of | in the middle of | midway through",
    "late": "late | late in | the latter part of | latter part of",
    "start": "beginning of | the beginning of | start of | the start of | at the start of | the first days of | first days of",
    "later": "rest of | the rest of | remainder of | the remainder of",
    "end": "end of | the end of | the last days of | last days of | towards the end of | toward the end of",
    "first-half": "first half of | the first half of | 1st half of | the 1st half of",
    "second-half": "second half of | the second half of | 2nd half of | the 2nd half of | latter half of | the latter half of",
}
LIMITS: Final = {
    "before": "before | prior to | earlier than | ahead of",
    "after": "after | later than | beyond | following the",
    "since": (
        "since | ever since | no earlier than | not earlier than | not before | starting | starting on | starting from "
        "| beginning on | beginning in | beginning | commencing | commencing on | as of | from as early as | on or after"
    ),
    "until": "until | till | up to | up until | through to | no later than | not later than | at the latest by | on or before | at latest",
    "by": "by",
}
SUFFIX_LIMITS: Final = {
    "since": "onward | onwards",
    "until": "at the latest",
}
APPROXIMATE: Final = (
    "about | around | approximately | approx. | approx | roughly | circa | ca. | sometime around | some time around "
    "| on or about | on or around | in or around | at about | at around | towards | "
    "toward | probably | perhaps | maybe | nearly | almost | just about"
)
COMPARATORS: Final = {
    "at-least": "at least | more than | over | no less than | not less than | upwards of | longer than",
    "at-most": "at most | less than | under | no more than | not more than | fewer than | up to | within | within about",
}
VAGUE: Final = {
    "PRESENT_REF": "right now | currently | at present | presently | at the moment | nowadays | at this time",
    "PAST_REF": "recently | lately | previously | formerly | once upon a time | in recent years | the old days",
    "FUTURE_REF": "in the future | soon",
}
REPEATED: Final = {
    "P1D": "daily | nightly",
    "PT1H": "hourly",
    "P1W": "weekly",
    "P2W": "biweekly",
    "P1M": "monthly",
    "P1Q": "quarterly",
    "P1Y": "annual | annually | yearly",
}
