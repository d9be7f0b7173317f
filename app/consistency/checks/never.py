"""In a file: what one paper says never was, not once or by nobody, and another tells of, in whatever scene it does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from app.consistency.checks.denial_parties import is_by, is_of
from app.consistency.checks.denial_scope import Days, Within, asking, days_of, within
from app.consistency.comparison import Comparison, make_finding
from app.consistency.extract.places import country_of, is_stood_in
from app.consistency.sentence import Sentence
from app.consistency.story.denial_words import RECORD, Instance, instances_in, subject
from app.consistency.story.denied import Denial, denials_in
from app.consistency.story.incidents import ABROAD
from app.consistency.story.setting import is_inside, settings_in
from app.consistency.wording import factors, quoted, two_sides
from app.domain.finding import Finding, Level

_AFTER_LEAVING = re.compile(
    r"\b(?:since I (?:left|came|am|fled)|after I (?:left|came|fled|had left)|now that I|last (?:month|week)|desde que (?:sal[íi]|"
    r"me fui))\b|我走后|我离开后",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:no|not|never|nobody|nothing|nunca|nadie)\b|n['’]t\b|没|不", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:near|outside|in|at|by|cerca de|en) (?:[A-ZÀ-Þ][\w'’-]+,? ){0,3}\Z")
_HELD = re.compile(
    r"\b(?:held|hold|kept|keep|t[ao]ken?|took|caught|locked|kidnap\w*|abduct\w*|custody|detain\w*|detention|seized|"
    r"secuestr\w+|reten\w+|encerr\w+|llevad\w+)\b|关|绑架|扣",
    re.IGNORECASE,
)
_BY_STATE = re.compile(
    r"\b(?:arrest\w*|soldiers?|army|gendarm\w+|officers?|militar\w+|jail\w*|prison\w*|police\w*|station|cells?|barracks|commissariat|"
    r"precinct|warrant|handcuff\w*|detain\w*|detention|detenid\w+|soldados?|comisaría|cárcel|policía)\b|捕|拘|派出所|警|牢",
    re.IGNORECASE,
)
_CUSTODY = "arrest or custody"
_HERE = "US"
_ONE_SCENE, _LIMITED_SCENE, _MOST = 0.2, 0.3, 3
_GOES_ON = 10  # sentences for which one is told to be held
_HELD_FOR = 180  # days from an arrest in which what is told next may be of the same custody
_LEADS_UP = 3  # sentences before an act that may say where it was
_SURE, _ALIKE = 0.6, 0.55  # share and likeness above which a counterpart is of the same scene in nine cases of ten
_SUREST = 0.9  # share, whatever the likeness
CAUSES = (
    "Was the question understood as asking about one time or place?",
    "Was one of them said about another person?",
    "Was it put down in few words?",
)


def find(comparison: Comparison) -> Iterator[Finding]:
    """One finding for each such denial, with what tells against it in up to three other papers."""
    if comparison.is_brief:
        return
    told = comparison.having(instances_in)
    for own in comparison.corpus.told:
        by_block: dict[int, list[tuple[Denial, list[Sentence]]]] = {}
        for denial in own.by_block(denials_in) if _may_deny(own.sentences) else ():
            rivals = _rivals(comparison, denial, told)
            if rivals and not any(s.source is own.source for s in rivals):
                by_block.setdefault(denial.sentences[0].block, []).append((denial, rivals))
        for denied in by_block.values():
            yield _finding(
                comparison, [denial for denial, _ in denied], _best(comparison, [s for _, rivals in denied for s in rivals], denied[0][0])
            )


def _rivals(comparison: Comparison, denial: Denial, told: Sequence[tuple[Sentence, tuple[Instance, ...]]]) -> list[Sentence]:
    """Every sentence that tells an instance of what is denied."""
    days = within(comparison, denial)
    if days is None:
        return []
    return [s for s, found in told for i in found if i.subject == denial.subject and _meets(comparison, denial, days, s, i)]


def _may_deny(sentences: Sequence[Sentence]) -> bool:
    """Whether a paper is one of the client's tellings."""
    return bool(sentences) and sentences[0].is_by_client


def _meets(comparison: Comparison, denial: Denial, meant: Within, sentence: Sentence, instance: Instance) -> bool:
    """Whether an instance is of what was denied: of the person, by the doers and in the days meant."""
    first = denial.sentences[0]
    is_same_paper = sentence.source is first.source
    if (is_same_paper and (sentence.block == first.block or denial.excepted)) or not _is_where(comparison, denial, meant, sentence):
        return False
    if _AFTER_LEAVING.search(sentence.text) or _is_excepted(comparison, denial, sentence):
        return False
    if not is_of(comparison, denial, sentence, instance) or not is_by(comparison, denial, sentence):
        return False
    days = days_of(comparison, sentence, is_sought=meant.is_dated)
    is_within = meant.holds(days)
    if denial.subject == _CUSTODY and (_is_after_arrival(comparison, days) or not _is_arrest(denial, sentence)):
        return False
    if is_same_paper or meant.is_limited:
        return is_within and is_same_paper is not meant.is_limited
    is_told = sentence.is_by_client or instance.way == RECORD
    is_sure = is_within and is_told and (denial.is_of_all_times or meant.is_narrow)
    return is_sure or ((is_within or not days) and comparison.one_scene(first, sentence) >= _ONE_SCENE)


def _is_where(comparison: Comparison, denial: Denial, meant: Within, sentence: Sentence) -> bool:
    """Whether an instance is set where the denial says: at home, in the places or the scene it names, or in any other country."""
    if meant.is_of_scene:
        return not _is_elsewhere(comparison, denial, sentence) and _is_one_scene(comparison, denial, sentence)
    if meant.is_in_custody:
        return _is_in_custody(comparison, sentence)
    if not (meant.places or meant.is_abroad):
        return not _is_abroad(comparison, sentence)
    place = comparison.told[sentence.source.id].once(settings_in)[sentence.index]
    if meant.places:
        return any(is_inside(place, wanted) for wanted in meant.places)
    told = {country_of(p.ids) for s in denial.sentences for p in s.places}
    return bool(place) and country_of(place) not in {comparison.moments.home, _HERE, *told}


def _is_in_custody(comparison: Comparison, sentence: Sentence) -> bool:
    """Whether one is told to be held shortly before, and not at another time than the sentence says."""
    own = comparison.by_source[sentence.source.id]
    held = [s for s in own[: sentence.index + 1] if s.search(_BY_STATE) or _BY_STATE.search(s.question)]
    if not held or held[-1] is sentence or sentence.index - held[-1].index > _GOES_ON:
        return bool(held) and held[-1] is sentence
    days = days_of(comparison, sentence, is_sought=False)
    since = next((found[-1][0] for s in reversed(held) if (found := days_of(comparison, s, is_sought=False))), None)
    return not days or since is None or any(0 <= (end - since).days <= _HELD_FOR for _, end in days)


def _is_one_scene(comparison: Comparison, denial: Denial, sentence: Sentence) -> bool:
    """Whether an instance surely stands in the scene of a denial or, where that is of every occasion in it, likely does."""
    for said in asking(comparison, denial):
        scene = comparison.one_scene(said, sentence)
        is_likely = scene >= _ONE_SCENE and comparison.one_thing(said, sentence) >= _SURE
        if scene >= _LIMITED_SCENE or (denial.is_of_all_times and is_likely):
            return True
    return False


def _is_elsewhere(comparison: Comparison, denial: Denial, sentence: Sentence) -> bool:
    """Whether both say in what kind of place it was, and none of the one is any of the other."""
    before = [s for s in comparison.around(sentence) if 0 <= sentence.index - s.index <= _LEADS_UP and s.of("site")]
    asked, told = ([hit.concept for s in near for hit in s.of("site")] for near in (asking(comparison, denial), before[-1:]))
    return bool(asked and told) and not any(a.agrees_with(b) for a in asked for b in told)


def _is_arrest(denial: Denial, sentence: Sentence) -> bool:
    """Whether somebody was taken by a state, where nothing but arrest is denied: a gang arrests nobody."""
    text = f"{denial.limits} {' '.join(s.text for s in denial.sentences)}"
    return _HELD.search(text) is not None or _BY_STATE.search(sentence.text) is not None


def _is_after_arrival(comparison: Comparison, days: Sequence[Days]) -> bool:
    """Whether all days on which somebody may have been held come after the client's first telling, and so after the arrival."""
    own = (s.id for s in comparison.snapshot.sources if s.statement is not None and s.statement.is_by_client)
    first = min((day for source in own if (day := comparison.moments.written_on(source)) is not None), default=None)
    return first is not None and bool(days) and all(start >= first for start, _ in days)


def _is_excepted(comparison: Comparison, denial: Denial, sentence: Sentence) -> bool:
    near = [s for s in comparison.around(sentence) if abs(s.index - sentence.index) <= 1] if denial.excepted else []
    return any(word.stem in denial.excepted for s in near for word in s.words)


def _is_abroad(comparison: Comparison, sentence: Sentence) -> bool:
    """Whether it was told of another country: in its own sentence, or in the one before where it names none."""
    if any(ABROAD.search(f"{s.question} {s.text}") for s in comparison.around(sentence) if abs(s.index - sentence.index) <= 1):
        return True
    near = [s for s in comparison.around(sentence) if 0 <= sentence.index - s.index <= 1]
    named = next(
        (found for s in reversed(near) if (found := {country_of(p.ids) for p in s.places if p.ids and _is_there(s, p.start)})),
        set(),
    )
    return bool(named) and comparison.moments.home not in named


def _is_there(sentence: Sentence, at: int) -> bool:
    """Whether the happening was in or by the place named at a character."""
    return is_stood_in(sentence.text, at, sentence.language) or _BESIDE.search(sentence.text, 0, at) is not None


def _best(comparison: Comparison, rivals: Sequence[Sentence], denial: Denial) -> list[Sentence]:
    """The surest instance of each paper, the surest first: what tells of most that is denied, or stands in one scene with the denial."""
    first = denial.sentences[0]
    counts = Counter(map(id, rivals))
    by_id = {id(s): s for s in rivals}
    near = {key: comparison.one_scene(first, s) + comparison.one_thing(first, s) for key, s in by_id.items()}
    ranked = sorted(by_id.values(), key=lambda s: (-counts[id(s)], -near[id(s)], not s.dates, comparison.numbers[id(s)]))
    best = list({s.source.id: s for s in reversed(ranked)}.values())[::-1][:_MOST]
    return [*best, *_told_fully(comparison, first, best)][:_MOST]


def _told_fully(comparison: Comparison, first: Sentence, best: Sequence[Sentence]) -> Iterator[Sentence]:
    """Where other tellings of the client's hold the scene of the surest instance, in whatever words."""
    known = {first.source.id, *(s.source.id for s in best)}
    for source_id, own in comparison.by_source.items():
        course = None if source_id in known or not _may_deny(own) else comparison.course(best[0].source.id, source_id)
        if course is not None:
            at = best[0].index, int(course.share[best[0].index].argmax())
            if (
                (course.share[at] >= _SUREST or (course.share[at] >= _SURE and course.likeness[at] >= _ALIKE))
                and not own[at[1]].is_question
                and not _NOT.search(own[at[1]].text)
            ):
                yield own[at[1]]


def _finding(comparison: Comparison, denied: Sequence[Denial], told: Sequence[Sentence]) -> Finding:
    first, other = denied[0].sentences[0], told[0]
    a, b = sorted((first, other), key=lambda s: comparison.numbers[id(s)])
    asked = " ".join(first.question.split())
    says = f"Asked “{asked}”, one says no" if asked else "One says that it never was"
    names = " and ".join(dict.fromkeys(denial.subject for denial in denied))
    quoted_of = dict.fromkeys(s for denial in denied for s in asking(comparison, denial))
    return make_finding(
        subject(denied[0].subject).kind,
        Level.CONFLICT if any(denial.is_of_all_times for denial in denied) else Level.DIFFERENCE,
        factors(a, b),
        two_sides(a, b, quoted(a.text), quoted(b.text)),
        f"{says}; {'another tells' if len(told) == 1 else f'{len(told)} others tell'} of it ({names}).",
        subject(denied[0].subject).question,
        tuple(s.passage() for s in (*quoted_of, *told)),
        CAUSES,
    )
