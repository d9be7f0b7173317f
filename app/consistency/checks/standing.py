"""Facts that do not change with the day, one value each: the first language, the crime somebody was charged with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from app.consistency.comparison import Comparison, make_finding
from app.consistency.sentence import Sentence
from app.consistency.wording import factors, quoted, two_sides
from app.consistency.words import fold
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level

_LANGUAGE = re.compile(
    r"\b(?:native|first|mother|birth)[- ](?:language|tongue)s?\b(?: at home)?[\s.…:_|]*(?:\bis\b|\bwas\b|:)?[\s.…:_|"
    r"]*(?P<a>(?-i:[A-ZÀ-Þ][\w'’]{2,}(?:['’]\w+)?))|"
    r"(?P<b>(?-i:[A-ZÀ-Þ][\w'’]{2,})) (?:is|was) my (?:first|native|mother)[- ](?:language|tongue)\b|\bnative speaker "
    r"of (?P<c>(?-i:[A-ZÀ-Þ][\w'’]{2,}))|"
    r"\b(?:lengua materna|idioma (?:materno|nativo)|primera lengua)\b[\s.…:_|]*(?:\bes\b|\bera\b)?[\s.…:_|]*(?:el )?(?P<d>[\w'’]{3,})|"
    r"(?:母语|第一语言)(?:是|为|[:：])\s*(?P<e>[\u4e00-\u9fff]{1,5}?[语话])",
    re.IGNORECASE,
)
_ASKED_LANGUAGE = re.compile(r"\b(?:native|first|mother) (?:language|tongue)|\blengua materna\b|母语", re.IGNORECASE)
_CHARGED = re.compile(
    r"\b(?:charg(?:ed?|es|ing)|accus(?:ed|ation|ing)|indict\w*|prosecut\w*|(?:crime|offen[cs]e)s? (?:of|they|was|is|"
    r"that|with)|convicted of|tried for|"
    r"delitos? de|procesad[oa]|acusad[oa]|imputad[oa]|imput\w+|cargos? (?:de|por))\b|罪名|涉嫌|指控|以.{1,12}罪",
    re.IGNORECASE,
)
_NOT_CHARGED = re.compile(r"\b(?:not|never|no|nunca|without|would|could|threaten\w*|sin)\b|n['’]t\b|没|未", re.IGNORECASE)
_CRIMES = {  # what law books part
    "extortion": r"extor[st]i[oó]n\w*|extort\w*|敲诈",
    "illicit association": r"(?:illicit|unlawful|illegal|criminal) (?:associations?|group\w*|gatherings?)|agrupaciones il[ií]citas|"
    r"asociaci[oó]n il[ií]cita|terrorist organi[sz]ation",
    "terrorism": r"terroris[mt]\w*|恐怖",
    "sedition": r"sedition\w*|sedici[oó]n|煽动颠覆|颠覆国家",
    "secession": r"secession\w*|separatis[mt]\w*|分裂国家",
    "treason": r"treason|traici[oó]n|叛国",
    "robbery or theft": r"robber\w*|theft|stealing|robo|hurto|抢劫|盗窃",
    "homicide": r"homicid\w*|murder|asesinato|故意杀人",
    "drugs": r"drug\w*|narc[oó]\w*|estupefacientes|贩毒",
    "public disorder": r"(?:public )?(?:disorder|disturb\w*(?: of)? (?:public )?(?:order|peace))|des[oó]rden\w* p[uú]blic\w*|寻衅滋事|扰乱",
    "rebellion": r"rebellion|insurrection|rebeli[oó]n|insurrecci[oó]n",
    "weapons": r"(?:possession|carrying|bearing) (?:of )?(?:arms|weapons?|firearms?)|tenencia|portaci[oó]n|持枪|非法持有",
    "blasphemy": r"blasphem\w*|blasfemia|亵渎",
    "defamation": r"defam\w*|libel|slander|difamaci[oó]n|calumnia|诽谤",
    "cult": r"evil cult|邪教",
    "illegal business": r"illegal business|非法经营",
    "resisting officers": r"resisting|resistencia a la autoridad|妨害公务",
    "trespass or usurpation": r"trespass\w*|usurpaci[oó]n|usurpation",
    "espionage": r"espionage|spying|espionaje|间谍",
    "hatred": r"incite?(?:ment|ing)? (?:to|of) hatred|incitaci[oó]n al odio",
}
_CRIME = {
    name: re.compile(rf"\b(?:{form})\b" if not re.search(r"[\u4e00-\u9fff]", form) else f"(?:{form})", re.IGNORECASE)
    for name, form in _CRIMES.items()
}
_ME = re.compile(r"\b(?:I|me|we|us|applicant|respondent|accused|defendant|imputado|procesado|yo|nos)\b|我|被告", re.IGNORECASE)
_REACH = 70  # characters behind the word of charging
_CAUSES_LANGUAGE = (
    "Did whoever filled in the form choose a larger language of the region?",
    "Is one the name of the people rather than of the language?",
)
_CAUSES_CRIME = ("Was there more than one charge?", "Did the charge change?", "Is one the plain word for what the paper names in law?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """One finding for each such fact to which two sources, each of one mind, give different values."""
    if comparison.is_brief:
        return
    yield from _of(comparison, "first language", "What language did you speak first, at home?", _CAUSES_LANGUAGE)
    yield from _of(comparison, "charge", "What did the paper or the judge say you were accused of?", _CAUSES_CRIME)


def _of(comparison: Comparison, what: str, question: str, causes: tuple[str, ...]) -> Iterator[Finding]:
    told: dict[str, list[tuple[Sentence, frozenset[str]]]] = {}
    for source_id in comparison.by_source:
        found = _languages(comparison, source_id) if what == "first language" else comparison.told[source_id].having(_charge, _CHARGED)
        if found:
            told[source_id] = found
    sources = [(found[0][0], frozenset().union(*(values for _, values in found))) for found in told.values()]
    for (a, left), (b, right) in combinations(sources, 2):
        if len(left) == len(right) == 1 and left != right:
            yield make_finding(
                FindingKind.TERMINOLOGY,
                Level.DIFFERENCE,
                factors(a, b),
                two_sides(a, b, quoted(a.text), quoted(b.text)),
                f"The {what} is {next(iter(left))} in the one and {next(iter(right))} in the other.",
                question,
                (a.passage(), b.passage()),
                causes,
            )
            return


def _languages(comparison: Comparison, source_id: str) -> list[tuple[Sentence, frozenset[str]]]:
    """Sentences that name the first language; in a row of a form it may stand behind the label as one of its own."""
    told = comparison.told[source_id]
    behind = [*(s.text for s in told.sentences[1:]), ""]
    found = [(s, _language(s, behind[s.index])) for s, _ in told.having(_is_of_language, _LANGUAGE, _ASKED_LANGUAGE)]
    return [(s, values) for s, values in found if values]


def _is_of_language(sentence: Sentence) -> bool:
    return any(pattern.search(text) for pattern in (_LANGUAGE, _ASKED_LANGUAGE) for text in (sentence.text, sentence.question))


def _language(sentence: Sentence, behind: str) -> frozenset[str]:
    """The first language a sentence names."""
    if sentence.is_question or not sentence.is_by_client:
        return frozenset()
    is_label = sentence.text.rstrip().endswith((".", ":", "…", "：", "language", "tongue"))
    match = _LANGUAGE.search(f"{sentence.text} {behind}" if is_label and _ASKED_LANGUAGE.search(sentence.text[-40:]) else sentence.text)
    if match:
        return frozenset({fold(next(group for group in match.groups() if group))})
    if sentence.role is Role.ANSWER and _ASKED_LANGUAGE.search(sentence.question):
        word = re.match(r"\W*([A-ZÀ-Þ][\w'’]{2,}|[\u4e00-\u9fff]{1,5}[语话])\W*", sentence.text)
        return frozenset({fold(word.group(1))}) if word and len(sentence.words) <= 2 else frozenset()  # noqa: PLR2004 - a bare answer
    return frozenset()


def _charge(sentence: Sentence) -> frozenset[str]:
    """The crimes somebody is charged with in a sentence."""
    match = None if sentence.is_question else _CHARGED.search(sentence.text)
    if (
        match is None
        or not _ME.search(f"{sentence.text} {sentence.question}")
        or _NOT_CHARGED.search(sentence.text[max(0, match.start() - 30) : match.start()])
    ):
        return frozenset()
    behind = sentence.text[match.start() : match.end() + _REACH]
    return frozenset(name for name, form in _CRIME.items() if form.search(behind))
