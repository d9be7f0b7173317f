"""Asked and not said: an occasion that another telling holds and the answer to a question for all of them does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.consistency.checks import unmentioned
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.places import country_of
from app.consistency.extract.polarity import polarity_at
from app.consistency.happenings import kinds
from app.consistency.sentence import Sentence
from app.consistency.story.cast import is_one
from app.consistency.story.incidents import Incident, incidents_in, kinds_told
from app.consistency.story.moment_table import Moments
from app.consistency.story.moments import Moment, in_year_of, meets
from app.consistency.story.requests import Request, journeys_in, requests_in
from app.consistency.story.scope import Scope, scope_of
from app.consistency.story.setting import settings_in
from app.consistency.story.topics import Told
from app.consistency.wording import cited, factors, quoted, sentence_of, verb
from app.consistency.words import words_of
from app.domain.assertion import DateMention, Polarity
from app.domain.blocks import Role
from app.domain.finding import Finding, FindingKind, Level
from app.domain.snapshot import Source
from app.domain.statement import StatementKind

_WHY = re.compile(r"\b(?:why|reasons?|por qué)\b|为什么", re.IGNORECASE)
_REASONS = frozenset({"media", "custody", "harm", "threat", "politics", "religion", "home-visit", "damage"})
_YEARLESS = re.compile(r"(?:XXXX|\d{4})-(?P<month>\d\d)(?:-\d\d)?")
# Of a list, not of a month: "the first in May".
_ITEM = re.compile(r"(?:the )?(?:first|second|third|fourth|last|other|next|one)(?: one| time)?,? (?:in|of)\b", re.IGNORECASE)
_MONTHS = ("jan|enero", "feb", "mar[^t]|marzo", "apr|abril", "may", "jun", "jul", "aug|agosto", "sep", "oct", "nov", "dec|dici")
_FORM_ASKS = re.compile(r"\bharm\w*\b[^.]{0,40}\b(?:mistreat|threat)\w*\b|\bmistreat\w*\b[^.]{0,30}\b(?:harm|threat)\w*\b", re.IGNORECASE)
_ON_FORM = frozenset({"custody", "harm"})
_WENT = re.compile(
    r"\b(?:I|we) (?:(?:had|once|also|then|later|first) )*(?P<act>went|travell?ed|flew|moved|visited|stayed|lived|"
    r"spent|crossed|studied|worked|was|were)\b"
    r"[^.;,]{0,25}?\b(?:to|in|into|through)\b",
    re.IGNORECASE,
)
_TO = 12  # characters between the journey and the country
_NOT_ABROAD = frozenset({"US"})
_SLACK = 3  # days by which two tellings of one occasion may differ
_WEEK, _LITTLE = 7, 0.15  # days; what is told of a wider window must be of the same kind, or share so much of the words
_MISTAKEN = 62  # days by which the one may be dated wrongly where it is no other happening of that telling
_LIKE = 0.35  # likeness of scenes above which an undated telling may mean the occasion
_SHARE = 0.4  # of the weight of an occasion's words that an undated telling of its kind must hold to be it
_MOST = 3  # occasions shown in one finding
_QUESTION = "Is there anything else that belongs here?"
_CAUSES = ("Was the question understood as asking for one kind only?", "Was the answer cut short, or written as a summary?")


@dataclass(frozen=True, eq=False)
class _Held:
    """What the sources hold, worked out once: incidents, and of each sentence the kinds it tells of."""

    comparison: Comparison
    incidents: tuple[Incident, ...]
    kinds: dict[int, frozenset[str]] = field(default_factory=dict)

    def kinds_in(self, told: Told) -> frozenset[str]:
        """Kinds of incident a sentence tells of, or is asked about."""
        key = id(told.sentence)
        if key not in self.kinds:
            asked = [s for s in self.comparison.around(told.sentence) if s.is_question and s.start < told.sentence.start]
            self.kinds[key] = frozenset(kinds_told(told)) | {k for s in asked for e in s.events for k in kinds(e.event)}
        return self.kinds[key]

    def is_matched(self, moment: Moment, source_id: str) -> bool:
        """Whether a source holds an incident of these days."""
        return any(i.sentence.source.id == source_id and meets(i.moment, moment, _SLACK) for i in self.incidents)


def find(comparison: Comparison) -> Iterator[Finding]:
    """Omissions; never a conflict, because not saying is not denying."""
    if comparison.is_brief:
        yield from unmentioned.find(comparison)
    else:
        held = _Held(comparison, tuple(comparison.moments.every(incidents_in)))
        yield from _once(_left_out_of_list(held))
        yield from _left_out_of_form(held)
        yield from _left_out_of_journeys(comparison)
        yield from _left_out_of_reasons(comparison)


def _once(found: Iterable[Finding]) -> Iterator[Finding]:
    """What several tellings leave out is one question to the client: asked of the telling meant to elicit it, if any was."""
    shown: set[tuple[str, int]] = set()
    for finding in sorted(found, key=lambda f: f.level is Level.NOTE):
        left_out = finding.passages[-1].source_id, finding.passages[-1].start
        if left_out not in shown:
            shown.add(left_out)
            yield finding


def _left_out_of_list(held: _Held) -> Iterator[Finding]:
    comparison, moments = held.comparison, held.comparison.moments
    for source_id in comparison.by_source:
        for request in comparison.of_source(source_id, _requests):
            scope = scope_of(moments, request.question)
            missing = [
                incident
                for incident in held.incidents
                if incident.sentence.source.id != source_id
                and _is_wanted(comparison, request, incident)
                and (scope.holds(incident.window) or (not scope.is_known and _is_after_some(moments, request, scope, incident)))
                and not _is_told(held, request, incident)
            ]
            if missing:
                yield _finding((*request.answers, request.question), request.question.text, list(_occasions(missing)))


def _left_out_of_form(held: _Held) -> Iterator[Finding]:
    """The asylum form asks for all harm in the past: what another telling of the client's holds and the whole form does not."""
    comparison, moments = held.comparison, held.comparison.moments
    for source in comparison.snapshot.sources:
        own = comparison.by_source[source.id]
        asking = next((s for s in own if _FORM_ASKS.search(s.text)), None) if source.statement is StatementKind.I589 else None
        if asking is None:
            continue
        request = Request(asking, (asking,), _ON_FORM, of_family=False, of_people=False)
        filed = moments.written_on(source.id)
        told = (i for i in held.incidents if i.sentence.source.id != source.id and (filed is None or i.window[1] < filed))
        missing = [i for i in told if _is_wanted(comparison, request, i) and not _is_told(held, request, i)]
        if missing:
            yield _finding((asking,), asking.text, list(_occasions(missing)))


def _left_out_of_journeys(comparison: Comparison) -> Iterator[Finding]:
    """Every country asked for: one that another of the client's tellings has them in, and the answering one nowhere names."""
    journeys = [(s, country) for s, countries in comparison.having(_journeys, _WENT) if s.is_by_client for country in countries]
    for source_id, sentences in comparison.by_source.items():
        for request in comparison.of_source(source_id, _journeys_asked):
            named = {place.ids[-1] for s in sentences for place in s.places if place.ids}
            last = comparison.moments.written_on(source_id)
            missing = [s for s, country in journeys if country not in named | _NOT_ABROAD | {comparison.moments.home}]
            missing = [s for s in missing if s.source.id != source_id and _is_before(comparison.moments, s, last)]
            if missing:
                yield _finding(request.answers, request.question.text, missing)


def _requests(sentences: Sequence[Sentence]) -> tuple[Request, ...]:
    return tuple(requests_in(sentences))


def _journeys_asked(sentences: Sequence[Sentence]) -> tuple[Request, ...]:
    return tuple(journeys_in(sentences))


def _journeys(sentence: Sentence) -> frozenset[str]:
    """Countries in which a sentence has whoever says "I"."""
    if sentence.is_question:
        return frozenset()
    found = ((m, place) for m in _WENT.finditer(sentence.text) for place in sentence.places if 0 <= place.start - m.end() <= _TO)
    is_done = (
        place.ids[-1] for m, place in found if place.ids and polarity_at(sentence.text, m.start("act"), m.end()) is Polarity.ASSERTED
    )
    return frozenset(is_done)


def _is_before(moments: Moments, sentence: Sentence, last: date | None) -> bool:
    """Whether a journey has its days, and these before a telling was given."""
    windows = [m.window for m in moments.at(sentence)]
    return bool(windows) and (last is None or all(window[1] < last for window in windows))


def _is_wanted(comparison: Comparison, request: Request, incident: Incident) -> bool:
    """Whether a question asked for an incident of this kind and of this person, in the country that was left."""
    if not incident.kinds & request.kinds or not _is_where(comparison, request, incident):
        return False
    if request.of_people:
        return incident.is_about_kin
    return incident.is_about_client or (request.of_family and incident.is_about_kin)


def _is_after_some(moments: Moments, request: Request, scope: Scope, incident: Incident) -> bool:
    """Where it is not known from when on a question asks: whether an incident is later than one that the answer gives."""
    given = [in_year_of(m, incident.window) for s in request.answers for m in moments.at(s) if m.is_own]
    return any(first < incident.window[0] for first, _ in given) and (scope.last is None or incident.window[1] <= scope.last)


def _is_where(comparison: Comparison, request: Request, incident: Incident) -> bool:
    """Whether an incident was at home or, asked of every country, in one that the answer does not name."""
    named = {country_of(p.ids) for s in request.answers for p in s.places if p.ids}
    if not (request.is_anywhere and named):
        return _is_at_home(comparison, incident)
    if not any(s.places for s in comparison.around(incident.sentence) if s.start <= incident.sentence.start):
        return False
    place = comparison.told[incident.sentence.source.id].once(settings_in)[incident.sentence.index]
    return bool(place) and country_of(place) not in named | _NOT_ABROAD


def _is_at_home(comparison: Comparison, incident: Incident) -> bool:
    """Whether neither the sentence nor what its paragraph told before sets an incident in another country."""
    home = comparison.moments.home
    own = {place.ids[-1] for place in incident.sentence.places if place.ids}
    before = [s for s in comparison.around(incident.sentence) if s.start < incident.sentence.start]
    around = own or {place.ids[-1] for s in before for place in s.places if place.ids}
    return not around or home in around


def _is_told(held: _Held, request: Request, incident: Incident) -> bool:
    """Whether anything the answering source says can be this incident."""
    comparison, source_id = held.comparison, request.question.source.id
    own = [comparison.moments.told_of[id(s)] for s in comparison.by_source[source_id] if not s.is_question]
    if request.of_people:
        return any(is_one(person.who, incident.who) and held.kinds_in(told) for told in own for person in told.persons)
    answered = {id(s) for s in request.answers}
    return any(_may_be(held, told, incident, is_answer=id(told.sentence) in answered) for told in own)


def _may_be(held: _Held, told: Told, incident: Incident, *, is_answer: bool) -> bool:
    """Whether a sentence can mean an incident: by its days, or by its kind and words where it has none or others than any it could be."""
    if any(_in_month(mention, incident.window) for mention in told.sentence.dates):
        return True
    moments = held.comparison.moments.at(told.sentence)
    is_alike = bool(held.kinds_in(told) & incident.kinds)
    if not moments:
        return is_alike and (_share(held, told, incident) >= _SHARE or _likeness(held, told, incident) >= _LIKE)
    for moment in moments:
        if meets(moment, incident.moment, _SLACK if is_alike else 0):
            is_close = (moment.window[1] - moment.window[0]).days <= _WEEK
            if is_alike or is_answer or is_close or _share(held, told, incident) >= _LITTLE:
                return True
        elif is_alike and moment.is_own and _is_misdated(held, told, moment, incident):
            return True
    return False


def _is_misdated(held: _Held, told: Told, moment: Moment, incident: Incident) -> bool:
    """Whether a happening of other days is no other one of that telling, and near or like enough to be this one with a wrong date."""
    is_other = held.is_matched(moment, incident.sentence.source.id)
    return not is_other and (meets(moment, incident.moment, _MISTAKEN) or _share(held, told, incident) >= _LIKE)


def _likeness(held: _Held, told: Told, incident: Incident) -> float:
    numbers = held.comparison.numbers
    return held.comparison.corpus.likeness(numbers[id(told.sentence)], numbers[id(incident.sentence)])


def _share(held: _Held, told: Told, incident: Incident) -> float:
    """The part of the weight of an incident's words that a sentence holds."""
    corpus = held.comparison.corpus
    shared = told.sentence.keys.keys() & incident.sentence.keys.keys()
    return corpus.weight(shared) / (corpus.weight(incident.sentence.keys) or 1.0)


def _in_month(mention: DateMention, window: tuple[date, date]) -> bool:
    """Whether a day or month told without a sure year, or "the first, in May", can be of a window."""
    is_item = _ITEM.match(mention.text) is not None
    if mention.earliest is not None and "year-assumed" not in mention.flags and not is_item:
        return False
    found = _YEARLESS.match(mention.timex_value)
    named = [number for number, pattern in enumerate(_MONTHS, 1) if re.search(pattern, mention.text, re.IGNORECASE)]
    months = {*named, *([int(found["month"])] if found else [])}
    is_of_year = not is_item or mention.earliest is None or mention.earliest.year in {window[0].year, window[1].year}
    return is_of_year and bool(months & {window[0].month, window[1].month})


def _left_out_of_reasons(comparison: Comparison) -> Iterator[Finding]:
    """One "why" asked twice: what one answer gives as the reason, and the other telling nowhere mentions."""
    answers: dict[frozenset[str], list[Sentence]] = {}
    for sentence, _ in comparison.having(_is_asked_why, _WHY):
        stems = frozenset(word.stem for word in words_of(sentence.question) if not word.is_stop or word.folded in {"why", "fear"})
        answers.setdefault(stems, []).append(sentence)
    for given in answers.values():
        silent: set[str] = set()
        for told in given:
            for event in [e for e in told.events if e.polarity is Polarity.ASSERTED and kinds(e.event) & _REASONS]:
                for other in given:
                    source = other.source.id
                    if source in {told.source.id, *silent} or any(kinds(e) & kinds(event.event) for e in _told_in(comparison, source)):
                        continue
                    silent.add(source)
                    yield _finding((other,), other.question, [told])


def _is_asked_why(sentence: Sentence) -> bool:
    return sentence.role is Role.ANSWER and _WHY.search(sentence.question) is not None


def _told_in(comparison: Comparison, source_id: str) -> set[str]:
    """Every happening that a source speaks of outside its questions."""
    return {e.event for s in comparison.by_source[source_id] if not s.is_question for e in s.events if e.polarity is not Polarity.DENIED}


def _occasions(missing: Sequence[Incident]) -> Iterator[Sentence]:
    """One sentence for each occasion."""
    seen: list[Incident] = []
    for incident in missing:
        if not any(meets(incident.moment, other.moment, _SLACK) and incident.sentence.source is other.sentence.source for other in seen):
            seen.append(incident)
            yield incident.sentence


def _is_meant_to_elicit(source: Source) -> bool:
    """As somebody has said; else every telling but the one at the border, which asks for little and is read back in haste."""
    said = source.circumstances.meant_to_elicit if source.circumstances is not None else None
    return source.statement is not StatementKind.BORDER if said is None else said


def _finding(answers: Sequence[Sentence], question: str, told: Sequence[Sentence]) -> Finding:
    answer, other = answers[0], told[0]
    return make_finding(
        FindingKind.OMISSION,
        Level.DIFFERENCE if _is_meant_to_elicit(answer.source) else Level.NOTE,
        factors(answer, other),
        sentence_of(
            f"asked “{' '.join(question.split())}”, {cited(answer)} does not record what {other.source.name} "
            f"{verb(other, 'tell')}: {quoted(other.text)}"
        ),
        "The question was open; this happening has no counterpart in the answers.",
        _QUESTION,
        (*(a.passage() for a in answers), *(s.passage() for s in told[:_MOST])),
        _CAUSES,
    )
