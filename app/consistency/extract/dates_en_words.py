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
    1: "monday | mon | mon.",
    2: "tuesday | tues | tues. | tue | tue.",
    3: "wednesday | wed | wed. | weds",
    4: "thursday | thurs | thurs. | thu | thu. | thur",
    5: "friday | fri | fri.",
    6: "saturday | sat | sat.",
    7: "sunday | sun | sun.",
}
UNITS: Final = {
    "second": "seconds | secs",
    "minute": "minute | minutes | min | mins | min.",
    "hour": "hour | hours | hr | hrs",
    "day": "day | days",
    "night": "night | nights",
    "weekend": "weekend | weekends",
    "week": "week | weeks | wk | wks",
    "fortnight": "fortnight | fortnights",
    "month": "month | months | mos",
    "quarter": "quarter | quarters",
    "year": "year | years | yr | yrs",
    "decade": "decade | decades",
    "century": "century | centuries",
}
SEASONS: Final = {1: "spring | springtime", 2: "summer | summertime", 3: "autumn | fall", 4: "winter | wintertime"}

# Parts of the day as TimeML names them, in wide minutes: people differ on where an evening starts.
DAY_PARTS: Final = {
    Clock(4 * 60, 7 * 60, "TMO"): "dawn | daybreak | sunrise | first light",
    Clock(4 * 60, 12 * 60, "TMO"): "morning | mornings | early morning",
    Clock(11 * 60, 13 * 60, "T12:00"): "noon | midday | noontime",
    Clock(11 * 60, 14 * 60, "TMI"): "lunchtime",
    Clock(12 * 60, 18 * 60, "TAF"): "afternoon | afternoons",
    Clock(15 * 60, 18 * 60 + 30, "TAF"): "late afternoon",
    Clock(17 * 60, 24 * 60, "TEV"): "evening | evenings",
    Clock(17 * 60, 21 * 60, "TEV"): "dusk | sunset | nightfall | twilight | early evening",
    Clock(18 * 60, 30 * 60, "TNI"): "nighttime",
    Clock(23 * 60 + 30, 24 * 60 + 30, "T24:00"): "midnight",
    Clock(0, 24 * 60, "TDT"): "daytime",
}
FESTIVALS: Final = {
    "new-year": "new year's day | new years day | new year day | new year's | new year",
    "new-year-eve": "new year's eve | new years eve",
    "spring-festival": "spring festival | chinese new year | lunar new year | chinese spring festival",
    "spring-festival-eve": "chinese new year's eve | lunar new year's eve | spring festival eve",
    "lantern-festival": "lantern festival",
    "qingming": "qingming festival | qingming | tomb sweeping day | tomb-sweeping day",
    "dragon-boat": "dragon boat festival",
    "mid-autumn": "mid-autumn festival | mid autumn festival | moon festival",
    "double-ninth": "double ninth festival | chongyang festival",
    "national-day-china": "chinese national day | national day",
    "eid-al-fitr": "eid al-fitr | eid al fitr | eid ul-fitr | eid-ul-fitr",
    "eid-al-adha": "eid al-adha | eid al adha | eid ul-adha | qurban | kurban | corban festival",
    "ramadan": "ramadan | ramazan",
    "islamic-new-year": "islamic new year",
    "ashura": "ashura",
    "mawlid": "mawlid | mawlid al-nabi",
    "nowruz": "nowruz | newroz | noruz",
    "christmas": "christmas day | christmas | xmas",
    "christmas-eve": "christmas eve",
    "boxing-day": "boxing day",
    "easter": "easter sunday | easter day | easter",
    "easter-monday": "easter monday",
    "good-friday": "good friday",
    "palm-sunday": "palm sunday",
    "ash-wednesday": "ash wednesday",
    "holy-thursday": "holy thursday | maundy thursday",
    "holy-saturday": "holy saturday",
    "holy-week": "holy week",
    "pentecost": "pentecost",
    "epiphany": "epiphany",
    "all-saints": "all saints' day | all saints day",
    "all-souls": "all souls' day | all souls day",
    "valentine": "valentine's day | valentines day | valentine day",
    "st-patrick": "saint patrick's day | st. patrick's day | st patrick's day | saint patrick",
    "women-day": "international women's day | women's day",
    "april-fools": "april fools' day | april fool's day | april fools day",
    "labour-day": "may day | international workers' day | international workers day",
    "labor-day-us": "labor day | labour day",
    "mothers-day": "mother's day | mothers day",
    "fathers-day": "father's day | fathers day",
    "thanksgiving": "thanksgiving day | thanksgiving",
    "black-friday": "black friday",
    "memorial-day": "memorial day",
    "independence-day-us": "fourth of july",
    "juneteenth": "juneteenth",
    "halloween": "halloween",
    "veterans-day": "veterans day | veterans' day",
    "mlk-day": "martin luther king day | martin luther king jr. day | mlk day",
    "presidents-day": "presidents day | presidents' day",
    "columbus-day": "columbus day",
    "human-rights-day": "human rights day",
    "earth-day": "earth day",
}
# Shifters: (steps, whether they look back to the date told before rather than to the day of telling).
SHIFTERS: Final = {
    (-1, "told"): "last | past | the last | the past | this past | this last",
    (0, "told"): "this | current | the current | the present",
    (1, "told"): "next | coming | the coming | upcoming | this coming",
    (-1, "previous"): "previous | the previous | the preceding | preceding | the prior",
    (1, "previous"): "the next | the following | following | the very next",
    (0, "previous"): "that | that same | the same | that very | the very same | same",
}
DAYS: Final = {
    (-1, "told"): "yesterday",
    (0, "told"): "today",
    (1, "told"): "tomorrow",
    (-2, "told"): "the day before yesterday | day before yesterday",
    (2, "told"): "the day after tomorrow | day after tomorrow",
}
PARTS: Final = {
    "early": "early | early in | the early part of | early part of",
    "mid": "mid | middle of | the middle of | in the middle of | midway through",
    "late": "late | late in | the latter part of | latter part of",
    "start": "beginning of | the beginning of | start of | the start of | at the start of | the first days of | first days of",
    "end": "end of | the end of | the last days of | last days of | towards the end of | toward the end of",
    "first-half": "first half of | the first half of",
    "second-half": "second half of | the second half of | latter half of | the latter half of",
}
LIMITS: Final = {
    "before": "before | prior to | earlier than | ahead of",
    "after": "after | later than | beyond | following the",
    "since": (
        "since | ever since | no earlier than | not earlier than | not before | starting | starting on | starting from "
        "| beginning on | beginning in | as of | from as early as | on or after"
    ),
    "until": "until | till | up to | up until | through to | no later than | not later than | at the latest by | on or before | at latest",
    "by": "by",
}
SUFFIX_LIMITS: Final = {
    "since": "or later | or after | and later | onward | onwards | and after",
    "until": "or earlier | or before | at the latest | and earlier | and before",
}
APPROXIMATE: Final = (
    "about | around | approximately | approx. | approx | roughly | circa | ca. | sometime around | some time around "
    "| sometime in | some time in | on or about | on or around | in or around | at about | at around | towards | "
    "toward | probably | perhaps | maybe | nearly | almost | just about"
)
COMPARATORS: Final = {
    "at-least": "at least | more than | over | no less than | not less than | upwards of | longer than",
    "at-most": "at most | less than | under | no more than | not more than | fewer than | up to | within | within about",
}
VAGUE: Final = {
    "PRESENT_REF": "right now | currently | at present | presently | at the moment | nowadays | at this time",
    "PAST_REF": "recently | lately | in the past | previously | formerly | once upon a time | in recent years | the old days",
    "FUTURE_REF": "in the future | soon",
}
