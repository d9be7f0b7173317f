"""The grammar all languages share: rules over strings of atom codes that build expressions, from single days up to ranges and limits."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from app.consistency.extract import dates_amounts as amounts
from app.consistency.extract import dates_bare as bare
from app.consistency.extract import dates_combine as combine
from app.consistency.extract import dates_nth as nths
from app.consistency.extract import dates_points as points
from app.consistency.extract import dates_relative as relative
from app.consistency.extract import dates_repeats as repeats
from app.consistency.extract import dates_rows as rows
from app.consistency.extract import dates_sides as sides
from app.consistency.extract.dates_node import Node

Builder = Callable[[list[Node], str], Node | list[Node] | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """Where its pattern of codes stands, the builder may put one node instead, or a row of nodes."""

    pattern: re.Pattern[str]
    needs: frozenset[str]
    builder: Builder


def _rule(pattern: str, builder: Builder) -> Rule:
    spaced = pattern.replace("_", "[,i]?")
    certain = re.sub(r"\(\?:[^()]*\)\?|\(\?<?[!=][^()]*\)|\[[^\]]*\]\??|[A-Za-z]\?", "", spaced)
    return Rule(re.compile(spaced), frozenset(re.findall(r"[A-Za-z]", certain)) if "|" not in certain else frozenset(), builder)


# Codes: Y year, M month, D ordinal or marked day, N number, W weekday, k weekday of a named week, X dated figures, x month/day figures,
# T clock time, P part of the day, U unit, S season, F feast, A day word, K unit word, L shifter, G ago, g prefixed ago, R later, B limit,
# b limit behind, Q about, q about behind, E part, C decade, J comparator, j "and more" behind, H "and a half", O age, V now or lately,
# v eve of, y "a los" before a length,
# f from, w between, z "between" behind, e every, n ordinal of units, h times per, r in, c calendar name, l era, ! no time.
# Built: d time, u duration, t clock, s repeated. Glue: "," "i" (in, on, of) "-" (to) "&" (and, or); "_" is any of the first two or none.
RULES: Final = (
    _rule("UY", points.year_named),
    _rule("L?UiM", points.month_named),
    _rule("yNUiM(?:_Y)?", points.formal_day),
    _rule("(?<=[ND])B(?=[ND])", points.until_between),
    # clock times
    _rule("P_T", combine.clock_of_part),
    _rule("T_P", combine.clock_of_part),
    _rule("TiU", combine.clock_at_night),
    _rule("(?<![A-Z])Ni[PU]", combine.hour_of_part),
    _rule("f?[tT]-[tT]|w?T&T", combine.clock_range),
    _rule("f?N-T|wN&T", combine.hour_to_clock),
    _rule("S[-,i]?Y|Y[-,i]?S", points.season),
    # days of a month, alone and in ranges
    _rule("(?<!w)M(?:,M){0,5},?&M_Y|Y_M(?:[,&]M){0,5}&M", rows.month_list),
    _rule("l?Y_cM[DN]", points.calendar_day),
    _rule("f?Y_M_[ND]-[ND](?![MUi])", points.day_range),
    _rule("N,M,Y", points.calendar_day),
    _rule("f?[ND]-[ND]i?M(?:_Y)?(?!-)", points.day_range),
    _rule("w[ND]&[ND]i?M(?:_Y)?", points.day_range),
    _rule("f?M[ND]-[ND](?![MUi]|-)(?:_Y)?", points.day_range),
    _rule("wM[ND]&[ND](?![MU])(?:_Y)?", points.day_range),
    _rule("M[ND](?:,[ND]){0,9},?&[ND](?![MUYHTP]|[-i]?U)(?:_Y)?", rows.day_list),
    _rule("f?M[ND]-D(?!_?Y)", points.days_over_month_end),
    _rule("(?<!w)[ND](?:,[ND]){0,9},?&[ND]i?M(?:_Y)?", rows.day_list),
    _rule("[ND](?:,[ND]){1,9}i?M(?:_Y)?", rows.day_list),
    _rule("c?(?:W_)?[ND]i?M_Y", points.calendar_day),
    _rule("(?:W_)?c?l?Y_c?M[,i]?[ND](?![-]?U)(?:_W)?", points.calendar_day),
    _rule("(?:W_)?M_[ND]_Y(?!U)(?:_W)?", points.calendar_day),
    _rule("[ND]iNiY", points.day_of_numbered_month),
    _rule("[ND]-M-Y|Y-M-[ND]|M-[ND]-Y", points.calendar_day),
    _rule("N-M(?!-)", points.calendar_day),
    _rule("(?:W_)[ND]i?M", points.calendar_day),
    _rule("(?:W_)c?M_[ND](?![-]?U)", points.calendar_day),
    _rule("[DN]i?M(?![-]?N_?Y)", points.calendar_day),
    _rule("c?M_?(?:D(?![-]?U)|N(?![-]?[UT]))(?:_W)?", points.calendar_day),
    _rule("c?l?Yi?c?M", points.calendar_day),
    _rule("M_Y", points.calendar_day),
    _rule("M-Y", points.calendar_day),
    _rule("lY|cl?Y|cM", points.calendar_year),
    _rule("W_X|X_W", points.weekday_and_figures),
    _rule("W_x|x_W", points.weekday_and_figures),
    _rule("f?x-[xX]|w?x&[xX]", points.figures_range),
    _rule("W_[DN](?![-&,i]?[UMTPND])", points.weekday_and_day),
    _rule("f?Y-Y|wY&Y|fY&Y", bare.year_range),
    _rule("X", points.figures),
    _rule("x", bare.bare_figures),
    # longer stretches
    _rule("E?_?C", points.decade),
    _rule("D[-,i]?U(?:_Y)?|Y_?D_?U", points.century_or_quarter),
    _rule("E_?U(?!_?[LYG])", sides.part_of_unit),
    _rule("F_Y|Y_F", points.festival),
    _rule("FU(?:_Y)?", points.festival_week),
    _rule("l?YcF", points.festival),
    # counted from an anchor
    _rule("LUF|K_?[SF]|[SF]_LU|[SF]_UL|[SF]_K|LUS", relative.within_shifted_year),
    _rule("LS|SL", relative.shifted_season),
    _rule("LF|FL", relative.shifted_festival),
    _rule("k", relative.weekday_of_named_week),
    _rule("L_?U-?_W(?:[,&]W){1,6}|K_?W(?:[,&]W){1,6}|LW(?:[,&]W){1,6}|W(?:[,&]W){1,6}_?(?:LU|UL|K)", rows.weekdays_of_week),
    _rule("LU&L|L&LU", rows.this_or_next),
    _rule("f?W-W_(?:L_?U|UL|K)", rows.weekday_range),
    _rule("NW[GR]|NUGW|WNUG", relative.weekdays_away),
    _rule("[UW]BL(?!_?[NUWM])", relative.after_next),
    _rule("(?<![MdK]i)[LK]_?W(?!i[Md])", relative.shifted_weekday),
    _rule("WL(?!N?U)", relative.shifted_weekday),
    _rule("W_L_?U|WiUL|W_K|L_?U-?_W", relative.weekday_of_week),
    _rule("LM(?!_?[NDY])|M_?L(?!_?N?[UW])", relative.shifted_month),
    _rule("f?[ND]-[ND]i(?:L_?U|K)", relative.days_within_shifted),
    _rule("M_LU|M_UL|M_K|K_M(?:[ND])?|LUM(?:[ND])?|d_LU|d_UL|d_K|D_?LU|D_?UL|NiLU|NiUL|[DN]iK|K[D]|LUD|K_?d", relative.within_shifted),
    _rule("[DLn]WiM[&,]M(?!_?[NDY])", nths.nth_of_either),
    _rule("[DLn]Wid|(?:N[DL]|[DLn]N?)Uid", nths.nth),
    _rule("[DLn]WiM|(?:N[DL]|[DLn]N?)Ui[MY]", nths.nth_of_bare),
    _rule("[dMK]_[DLn]W|[dKYM]_[DLn]N?U(?!i?[LK])", nths.nth_behind),
    _rule("[DLn]N?UiL?U(?:_L)?|[DLn]N?UiK|[DLn]WiLU|[DLn]WiUL", nths.nth_of_shifted),
    _rule("d_LNU|dbNU|FLNU", amounts.run_beside_date),
    _rule("J?LN-?U(?:&?NU(?![BbGRd])){0,2}|NLU|NUL(?!_?[NUWMSTPt])", relative.lately),
    _rule("L(?:_?)P", relative.part_of_shifted_day),
    _rule("KA", relative.same_day_of_year),
    _rule("A_?[TPt]|[TPt]_A", relative.clock_on_day_word),
    _rule("[dF]A", relative.day_beside),
    _rule("uA|N[-]?UA", relative.before_yesterday),
    _rule("A", relative.day_word),
    # repeated
    _rule("eU_?[dMF]|[dM],?_?eU|F_?eU|DieU|(?<![NMY])NieU|D?eUD|[DLn][WU]_?eU|eU_?[Dn]W|eUiW", repeats.within_every),
    _rule("eN?U|eD_?U", repeats.repeated),
    _rule("e[WPMFS]", repeats.repeated_day),
    _rule("N?_?hN?-?U", repeats.repeated_times),
    _rule("Z", repeats.repeated_word),
    # units, once nothing larger wants them
    _rule("L_?U", relative.shifted_unit),
    _rule("U_?L(?!N?U)", relative.shifted_unit),
    _rule("K", relative.unit_word),
    _rule("O", relative.age),
    _rule("V", relative.vague),
    # single atoms that need no company
    _rule("Y", bare.bare_year),
    _rule("M(?=-[dM])|(?<=-)M|(?<=w)M(?=&[dM])|(?<=wd&)M", bare.joined_month),
    _rule("M", bare.bare_month),
    _rule("S", bare.bare_season),
    _rule("F", bare.bare_festival),
    _rule("d_W(?!_?[ND])|W_d", points.weekday_with_date),
    _rule("W", bare.bare_weekday),
    _rule("Db", amounts.days_behind),
    _rule("D", bare.bare_day),
    # durations
    _rule("[JQ]?N[-&]N-?U[jq]?", amounts.duration),
    _rule("[JQ]?NUH", amounts.duration),
    _rule("UH", amounts.one_and_a_half),
    _rule("[JQ]?NU[jq]?&?NU[jq]?", amounts.duration),
    _rule("[JQ]?N-?U[jq]?", amounts.duration),
    _rule("(?<![LNDEKeh])U(?![,i-]?[UYNBbLW])", amounts.bare_units),
    _rule("(?<![LNDEKeh])U(?![,i-]?[UYNBbLWd])", sides.bare_weekend),
    # counted from another time
    _rule("uGd", amounts.ago_today),
    _rule("gQ?u", amounts.ago),
    _rule("Q?uG", amounts.ago),
    _rule("QUG", amounts.ago),
    _rule("[GR]iL?U", sides.later_in_unit),
    _rule("Q?uR(?!d)|yu", amounts.later),
    _rule("uB[i]?d", amounts.offset_from_date),
    _rule("uB[tTP]", amounts.offset_from_clock),
    _rule("v[dF]", amounts.eve_of),
    _rule("UB[i]?[d]", amounts.beside_date),
    _rule("u_?f_?d|u,Bd", amounts.offset_from_date),
    _rule("Uid", relative.unit_of_date),
    _rule("Q?ub", amounts.behind),
    _rule("[GR]_?d", sides.sooner_or_later),
    _rule("[uU]B(?![-]?[dutU])", amounts.beside_event),
    _rule("ruf?", amounts.in_future),
    # parts, clocks, approximation
    _rule("E[-,i]?d|dE", combine.part_of),
    _rule("E", combine.part_alone),
    _rule("P_d(?!-)", combine.clock_on_date),
    _rule("d_Q?[tTP]", combine.clock_on_date),
    _rule("d_?U", combine.night_of_date),
    _rule("[tTP]_d", combine.clock_on_date),
    _rule("U_d", combine.night_of_date),
    _rule("Ld", relative.nearest_date),
    _rule("d_B_?[tT]", combine.limited_clock),
    _rule("Q[,i]?w?d|dq", combine.around),
    _rule("d-[tT](?!-)", combine.clock_on_date),
    _rule("T|t", combine.bare_clock),
    _rule("P", combine.bare_part),
    _rule("Qd|dq", combine.around),
    # ranges and limits
    _rule("fd-d|fd&d|fdBi?d|BdBi?d|Bd-d|dBi?d", combine.date_range),
    _rule("wd[-&]d|w?d[-&]dz", combine.date_range),
    _rule("d-d", combine.date_range),
    _rule("Bi?d|db", combine.limited),
    _rule("fd", combine.from_date),
)


def parse(nodes: list[Node], text: str) -> list[Node]:
    """Reduces one chain of atoms and glue as far as the rules go."""
    codes = "".join(node.code for node in nodes)
    step = _next_step(codes, 0)
    while step is not None:
        index, spans = step
        builder = RULES[index].builder
        for start, end in spans:
            built = builder(nodes[start:end], text)
            if built is not None:
                made = built if isinstance(built, list) else [built]
                nodes[start:end] = made
                codes = codes[:start] + "".join(node.code for node in made) + codes[end:]
        step = _next_step(codes, index + 1)
    return nodes


@lru_cache(maxsize=1 << 14)
def _next_step(codes: str, first: int) -> tuple[int, tuple[tuple[int, int], ...]] | None:
    """The next rule whose pattern stands in the codes, and where, from the right; remembered, as few shapes make up most dates."""
    for index in range(first, len(RULES)):
        rule = RULES[index]
        if rule.needs.issubset(codes):
            spans = tuple(match.span() for match in rule.pattern.finditer(codes))
            if spans:
                return index, spans[::-1]
    return None
