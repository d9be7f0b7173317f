"""The grammar all languages share: rules over strings of atom codes that build expressions, from single days up to ranges and limits."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.consistency.extract import dates_amounts as amounts
from app.consistency.extract import dates_combine as combine
from app.consistency.extract import dates_points as points
from app.consistency.extract import dates_relative as relative
from app.consistency.extract.dates_node import Node

Builder = Callable[[list[Node], str], Node | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """Where its pattern of codes stands, the builder may put one node instead."""

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
# f from, w between, z "between" behind, e every, h times per, r in, c calendar name, l era, ! no time.
# Built: d time, u duration, t clock, s repeated. Glue: "," "i" (in, on, of) "-" (to) "&" (and, or); "_" is any of the first two or none.
RULES: Final = (
    # clock times
    _rule("P_T", combine.clock_of_part),
    _rule("T_P", combine.clock_of_part),
    _rule("TiU", combine.clock_at_night),
    _rule("(?<![A-Z])Ni[PU]", combine.hour_of_part),
    _rule("f?[tT]-[tT]|w?T&T", combine.clock_range),
    _rule("f?N-T|wN&T", combine.hour_to_clock),
    _rule("S[-,i]?Y|Y[-,i]?S", points.season),
    # days of a month, alone and in ranges
    _rule("l?Y_cM[DN]", points.calendar_day),
    _rule("f?Y_M_[ND]-[ND](?![MUi])", points.day_range),
    _rule("N,M,Y", points.calendar_day),
    _rule("f?[ND]-[ND]i?M(?:_Y)?(?!-)", points.day_range),
    _rule("w[ND]&[ND]i?M(?:_Y)?", points.day_range),
    _rule("f?M[ND]-[ND](?![MUi]|-)(?:_Y)?", points.day_range),
    _rule("w?M[ND]&[ND](?![MU])(?:_Y)?", points.day_range),
    _rule("[ND]&[ND]i?M(?:_Y)?", points.day_range),
    _rule("c?(?:W_)?[ND]i?M_Y", points.calendar_day),
    _rule("(?:W_)?c?l?Y_c?M[,i]?[ND](?![-]?U)(?:_W)?", points.calendar_day),
    _rule("(?:W_)?M_[ND]_Y(?!U)(?:_W)?", points.calendar_day),
    _rule("[ND]iNiY", points.day_of_numbered_month),
    _rule("[ND]-M-Y|Y-M-[ND]|M-[ND]-Y", points.calendar_day),
    _rule("N-M(?!-)", points.calendar_day),
    _rule("(?:W_)[ND]i?M", points.calendar_day),
    _rule("(?:W_)c?M_[ND](?![-]?U)", points.calendar_day),
    _rule("[DN]i?M(?![-]?N_?Y)", points.calendar_day),
    _rule("c?M_?[DN](?![-]?[UT])(?:_W)?", points.calendar_day),
    _rule("c?l?Yi?c?M", points.calendar_day),
    _rule("M_Y", points.calendar_day),
    _rule("M-Y", points.calendar_day),
    _rule("lY|cl?Y|cM", points.calendar_year),
    _rule("W_X|X_W", points.weekday_and_figures),
    _rule("W_x|x_W", points.weekday_and_figures),
    _rule("f?x-[xX]|w?x&[xX]", points.figures_range),
    _rule("W_[DN](?![-&,i]?[UMTPND])", points.weekday_and_day),
    _rule("f?Y-Y|wY&Y|fY&Y", points.year_range),
    _rule("X", points.figures),
    _rule("x", points.bare_figures),
    # longer stretches
    _rule("E?_?C", points.decade),
    _rule("D_?U(?:_Y)?", points.century_or_quarter),
    _rule("F_Y|Y_F", points.festival),
    _rule("l?YcF", points.festival),
    # counted from an anchor
    _rule("K_?[SF]|[SF]iLU|[SF]iUL|[SF]iK", relative.within_shifted_year),
    _rule("LS|SL", relative.shifted_season),
    _rule("LF|FL", relative.shifted_festival),
    _rule("k", relative.weekday_of_named_week),
    _rule("[LK]_?W", relative.shifted_weekday),
    _rule("WL(?!N?U)", relative.shifted_weekday),
    _rule("W_L_?U|W_K|L_?U-?_W", relative.weekday_of_week),
    _rule("LM(?!_?[NDY])|M_?L(?!_?N?U)", relative.shifted_month),
    _rule("M_LU|M_K|K_M(?:[ND])?|d_LU|d_K|[DN]i?LU|[DN]iK|K[D]|LUD", relative.within_shifted),
    _rule("[DL]Wid|[DL]N?Uid", relative.nth),
    _rule("[DL]WiM|[DL]N?Ui[MY]", relative.nth_of_bare),
    _rule("d_[DL]W|[dKY]_[DL]N?U(?!i?[LK])", relative.nth_behind),
    _rule("[DL]N?UiL?U(?:_L)?|[DL]N?UiK|[DL]WiLU|[DL]WiUL", relative.nth_of_shifted),
    _rule("d_LNU|dbNU|FLNU", amounts.run_beside_date),
    _rule("LN-?U|NLU|NUL(?!_?[NUWMS])", relative.lately),
    _rule("L(?:_?)P", relative.part_of_shifted_day),
    _rule("A_?[TPt]|[TPt]_A", relative.clock_on_day_word),
    _rule("A", relative.day_word),
    # repeated
    _rule("eN?U|eD_?U", amounts.repeated),
    _rule("e[WPMFS]", amounts.repeated_day),
    _rule("N?_?hN?-?U", amounts.repeated_times),
    _rule("Z", amounts.repeated_word),
    # units, once nothing larger wants them
    _rule("L_?U", relative.shifted_unit),
    _rule("U_?L(?!N?U)", relative.shifted_unit),
    _rule("K", relative.unit_word),
    _rule("O", relative.age),
    _rule("V", relative.vague),
    # single atoms that need no company
    _rule("Y", points.bare_year),
    _rule("M(?=-[dM])|(?<=-)M|(?<=w)M(?=&[dM])|(?<=wd&)M", points.joined_month),
    _rule("M", points.bare_month),
    _rule("S", points.bare_season),
    _rule("F", points.bare_festival),
    _rule("d_W(?!_?[ND])|W_d", points.weekday_with_date),
    _rule("W", points.bare_weekday),
    _rule("D", points.bare_day),
    # durations
    _rule("[JQ]?N[-&]N-?U[jq]?", amounts.duration),
    _rule("[JQ]?NUH", amounts.duration),
    _rule("UH", amounts.one_and_a_half),
    _rule("[JQ]?NU[jq]?&?NU[jq]?", amounts.duration),
    _rule("[JQ]?N-?U[jq]?", amounts.duration),
    # counted from another time
    _rule("gQ?u", amounts.ago),
    _rule("Q?uG", amounts.ago),
    _rule("QUG", amounts.ago),
    _rule("Q?uR", amounts.later),
    _rule("uB[i]?[d]", amounts.offset_from_date),
    _rule("uB[tTP]", amounts.offset_from_clock),
    _rule("UB[i]?[d]", amounts.beside_date),
    _rule("uf_?d", amounts.offset_from_date),
    _rule("Uid", relative.unit_of_date),
    _rule("Q?ub", amounts.behind),
    _rule("[GR]_?d", relative.sooner_or_later),
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
    _rule("Q[,i]?w?d|dq", combine.around),
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
    for rule in RULES:
        if not rule.needs.issubset(codes):
            continue
        matches = list(rule.pattern.finditer(codes))
        for match in reversed(matches):
            built = rule.builder(nodes[match.start() : match.end()], text)
            if built is not None:
                nodes[match.start() : match.end()] = [built]
                codes = codes[: match.start()] + built.code + codes[match.end() :]
    return nodes
