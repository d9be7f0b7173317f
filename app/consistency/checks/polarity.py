"""One telling denies what another asserts of the same person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.consistency.alignment.align import Pairing
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.frames import frames_of
from app.consistency.extract.polarity import is_of_one_time, is_universal
from app.consistency.happenings import days_apart
from app.consistency.lexicon import lexicon
from app.consistency.sentence import Sentence
from app.consistency.story.asked import asked_by
from app.consistency.story.doers import aliases_of, apart, doer_of
from app.consistency.story.limits import is_limited_otherwise
from app.consistency.story.occasion_words import are_two_places, is_ascribed, may_both_be
from app.consistency.wording import factors, quoted, two_sides
from app.domain.assertion import EventMention, Polarity
from app.domain.finding import Finding, FindingKind, Level

_STRENGTH, _BRIEF_STRENGTH = 0.2, 0.0
_BRIEF_ONE_TIME = 0.45  # "there nobody hit me"
_BRIEF_NARROW = 0.25  # a denial of one occasion
_SAME_WORDS = 0.35  # of the lesser sentence
_IN_FILES = frozenset({"authority-contact", "custody", "harm", "threat", "authority-report", "media", "religion"})
_NOBODY = re.compile(r"\b(?:nobody|no one|no-one|nadie|anyone|anybody)\b|没有人|没人|任何人", re.IGNORECASE)
_THERE = re.compile(r"\b(?:there|here|in that place|allí|aquí)\b|那里|这里", re.IGNORECASE)
_POLICE = re.compile(r"\b(?:police|precinct|polic[ií]a|comisar[ií]a)\b|警察|派出所|公安", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:prosecutor\w*|fiscal\w*|court|ombudsman|ministry|authorit\w+|complaint|denuncia|human rights)\b|检察|法院", re.IGNORECASE
)
_OF_ONE_DAY = frozenset({"harm", "custody", "threat"})  # "nobody touched me" in a dated paragraph is said of that day
_SPECIFIC = frozenset({"paper", "medical", "service"})
_ONE_SCENE = 0.33
_BEFORE = 30  # characters
_UNFINISHED = re.compile(  # what was not brought to its end was begun
    r"(?:\b(?:not|never|no|without)|n['’]t)\b (?:\w+ )?(?:finish|complet|end|conclud|graduat|acab|termin)\w*|"
    r"\bsin (?:acabar|terminar|completar)\b|"
    r"没(?:有)?.{0,4}(?:完|毕业|到底)",
    re.IGNORECASE,
)
_NOT_FOR_THAT = re.compile(r"\W*(?:\w+ )?(?:because|for (?:my|that|being)|on account of|por (?:mi|ser|eso))\b", re.IGNORECASE)
_OFFICES = frozenset(
    {"mayor", "chief", "secretary", "boss", "lawyer_role", "pastor", "teacher_role"}
)  # spoken of, seldom the one who did it
_NEEDS_MORE = frozenset({"authority-contact", "media", "religion", "recognition"})
_KINDS_COMPARED = frozenset({"service"}) | frozenset(
    {
        "authority-contact",
        "custody",
        "harm",
        "threat",
        "authority-report",
        "recognition",
        "money",
        "home-visit",
        "legal",
        "religion",
        "politics",
        "family",
        "paper",
        "release",
        "media",
        "travel",
        "medical",
        "immigration",
        "injury",
        "news",
    }
)


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding where an event is denied on one side and asserted on the other."""
    used: set[tuple[int, str]] = set()
    for pairing in comparison.pairs(_kinds_told, _STRENGTH):
        least = _BRIEF_STRENGTH if pairing.is_brief else _STRENGTH
        for denier, asserter in ((pairing.left, pairing.right), (pairing.right, pairing.left)):
            event = _opposed(denier, asserter)
            if (
                event is not None
                and not (pairing.is_brief and _may_both_be(denier, asserter))
                and (
                    pairing.is_brief
                    or not _kinds(event.event) & _OF_ONE_DAY
                    or not days_apart(comparison.around(denier), comparison.around(asserter))
                )
                and _is_enough(pairing, denier, event, least)
                and (same_persons(denier, asserter) or denier.search(_NOBODY))
            ):
                key = (id(denier), event.event)
                if key not in used and not _also_asserted(comparison, denier, event):
                    used.add(key)
                    yield _finding(pairing, denier)
                break


def _may_both_be(denier: Sentence, asserter: Sentence) -> bool:
    """Whether the denial is of another place, time or occasion."""
    return is_limited_otherwise(denier, asserter) or are_two_places(denier, asserter) or may_both_be(denier, asserter)


def _is_enough(pairing: Pairing, denier: Sentence, event: EventMention, least: float) -> bool:
    universal = is_universal(denier.text) and not is_of_one_time(denier.text) and not asked_by(denier.question).is_limited
    if pairing.is_confirmed:
        return True
    return (
        _is_enough_in_pair(pairing, denier, event, least)
        if pairing.is_brief
        else _is_enough_in_file(pairing, denier, event, of_all=universal)
    )


def _is_enough_in_pair(pairing: Pairing, denier: Sentence, event: EventMention, least: float) -> bool:
    universal = is_universal(denier.text) and not is_of_one_time(denier.text)
    if "medical" in _kinds(event.event):  # one visit to a doctor is not another
        return universal and pairing.strength >= _BRIEF_NARROW
    if is_of_one_time(denier.text):
        return pairing.strength >= _BRIEF_ONE_TIME
    return pairing.strength >= (least if universal or event.event == "assault" else _BRIEF_NARROW)


def _is_enough_in_file(pairing: Pairing, denier: Sentence, event: EventMention, *, of_all: bool) -> bool:
    if (
        _kinds(event.event) & _SPECIFIC
        and pairing.scene >= _ONE_SCENE
        and all(s.is_by_client and s.is_first_person for s in (pairing.left, pairing.right))
    ):
        return len((pairing.left.context & pairing.right.context) - {event.event}) >= 2  # noqa: PLR2004 - one paper among others
    if _kinds(event.event) & _NEEDS_MORE and not pairing.shared - {event.event}:
        return False
    return (
        bool(_kinds(event.event) & _IN_FILES)
        and not is_of_one_time(denier.text)
        and (of_all or (pairing.ratio >= _SAME_WORDS and len(pairing.shared) >= 3))  # noqa: PLR2004 - more than the act itself
    )


def _kinds_told(sentence: Sentence) -> set[str]:
    return {kind for event in sentence.events for kind in _kinds(event.event) & _KINDS_COMPARED}


def _opposed(denier: Sentence, asserter: Sentence) -> EventMention | None:
    for event in denier.events:
        if (
            event.polarity is not Polarity.DENIED
            or not _kinds(event.event) & _KINDS_COMPARED
            or _is_topic(denier, event)
            or _is_of_more(denier, event)
        ):
            continue
        if event.text == denier.text and denier.question and asked_by(denier.question).is_limited:
            continue
        if event.event == "report" and asserter.language == "en" and not asserter.is_first_person:
            continue
        if event.event == "report" and _other_authority(denier, asserter):
            continue
        if _other_doers(denier, event, asserter):
            continue
        if _THERE.search(denier.text) and (asserter.of("site") or asserter.places):
            continue
        if any(
            other.polarity is Polarity.ASSERTED and _covers(event.event, other.event) and not is_ascribed(asserter.text, other.start)
            for other in asserter.events
        ):
            return event
    return None


def _is_of_more(denier: Sentence, event: EventMention) -> bool:
    """Whether the negation is of the end or the reason: "never finished school", "not beaten because of my faith"."""
    is_unfinished = _UNFINISHED.search(denier.text[max(0, event.start - _BEFORE) : event.end]) is not None
    return is_unfinished or _NOT_FOR_THAT.match(denier.text, event.end) is not None


def _other_doers(denier: Sentence, event: EventMention, asserter: Sentence) -> bool:
    """Whether the verbs themselves name two different people: "my father never signed", "I signed"."""
    one = next((f for f in denier.once(frames_of) if f.start < event.end and event.start < f.end), None)
    other = next((f for f in asserter.once(frames_of) if one is not None and one.acts & f.acts and not f.is_denied), None)
    return one is not None and other is not None and apart(doer_of(denier, one), doer_of(asserter, other), aliases_of((denier, asserter)))


def _is_topic(sentence: Sentence, event: EventMention) -> bool:
    """Whether the question of a bare answer only speaks of the event, as in "Did you tell anybody about the beating?"."""
    return event.text == sentence.text and bool(sentence.question) and event.event not in asked_by(sentence.question).events


def _other_authority(denier: Sentence, asserter: Sentence) -> bool:
    """Whether only the police were denied, and the other speaks of a prosecutor or another office."""
    denied, told = (f"{s.question} {s.text}" for s in (denier, asserter))
    return bool(_POLICE.search(denied) and not _OFFICE.search(denied) and _OFFICE.search(told) and not asserter.search(_POLICE))


def _covers(denied: str, asserted: str) -> bool:
    """A denial of an act is met by the act; a denial of any harm is met by every kind of it."""
    if denied == asserted:
        return True
    return denied == "assault" and "harm" in _kinds(asserted)


def _kinds(event: str) -> frozenset[str]:
    return lexicon().concepts[event].broader


def same_persons(left: Sentence, right: Sentence) -> bool:
    """Whether both may speak of the same people: the same relatives named, or none on one side."""
    a, b = ({hit.concept.name for hit in s.of("role")} - _OFFICES for s in (left, right))
    return a == b or bool(a & b) or (not a and not b)


def _also_asserted(comparison: Comparison, denier: Sentence, event: EventMention) -> bool:
    """Whether the denying paragraph, or of harm and custody the whole telling, also asserts such an event: then one occasion is meant."""
    is_of_one_day = not comparison.is_brief and bool(_kinds(event.event) & _OF_ONE_DAY)
    near = comparison.told[denier.source.id].sentences if is_of_one_day else comparison.around(denier)
    return any(e.event == event.event and e.polarity is Polarity.ASSERTED for s in near if not s.is_question for e in s.events)


def _finding(pairing: Pairing, denier: Sentence) -> Finding:
    a, b = pairing.left, pairing.right
    return make_finding(
        FindingKind.POLARITY,
        Level.CONFLICT if is_universal(denier.text) else Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        "One passage denies what the other tells of.",
        "What happened, as you remember it?",
        (a.passage(), b.passage()),
        ("Did the question ask about one occasion only?", "Was one of them said about another time or another person?"),
    )
