"""Files that a list dates, against the papers they picture and against the day told for making them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from app.consistency.comparison import Comparison, make_finding
from app.consistency.papers.records import Made, records
from app.consistency.sentence import Sentence
from app.consistency.story.intervals import Interval, intervals
from app.consistency.story.lookup import query_of
from app.consistency.story.moment_table import Moments
from app.consistency.story.moments import Moment
from app.consistency.story.paper_dates import paper_date
from app.consistency.story.topics import Told
from app.consistency.wording import day, days, opening, quoted, says, span
from app.consistency.words import stem, word_set, words_of
from app.domain.finding import Bar, Factor, Finding, FindingKind, Level, Scale, Strip
from app.domain.snapshot import SourceKind

_PAPERS = frozenset(
    stem(word)
    for word in word_set(
        "notice letter certificate slip summons warrant receipt card order decision report complaint denuncia bill prescription ticket "
        "permit pass statement judgment verdict subpoena citation diploma booklet leaflet flyer record carta orden "
        "citatorio recibo constancia"
    )
)
_PICTURES = frozenset(
    stem(word)
    for word in word_set(
        "photo photograph picture selfie video clip recording film filmed recorded screenshot image foto grabación audio voice"
    )
)
_NO_TOPIC = frozenset(
    stem(word)
    for word in word_set(
        "file name image exif date time original media created create local modified copied length camera front phone gps "
        "none received chat contact "
        "offset sheet paper printed page pixel size format model device content description jpg jpeg png mp4 mov heic utc "
        "record upload published view "
        "left right behind front back middle applicant respondent man woman men women person persons seated standing sent "
        "mail english spanish chinese arabic urdu telephone town city "
        "edge corner background foreground partly visible cut frame empty several large small metadata exhibit photo "
        "photograph picture video clip recording screenshot english translation original copy document source"
    )
)
_ENOUGH = 2
_REACH = 7  # days by which reckoning may be off
_TAKEN = re.compile(
    r"\b(?:took|made|taken) (?:the |a |this |that |one )?(?:\w+ )?(?:photo\w*|picture|video|clip)\b|"
    r"\b(?:photographed|filmed) (?:it|them|that)\b",
    re.IGNORECASE,
)
_NEARLY, _LEAST_WEIGHT = 0.8, 1.2  # of the best scene; of all words in common
_ONE_DAY, _FAR = 1, 60  # days; further off it is another occasion
_FORMAL = re.compile(r"\b(?:born|birth|dob|b\.|date:|signed|sworn|interview\b|received)", re.IGNORECASE)
_YEAR = 366  # days
_CAUSES = (
    "Was the camera's clock set?",
    "Is this the day of copying rather than of making?",
    "Is the picture of an earlier copy or of another occasion?",
)


def find(comparison: Comparison) -> Iterator[Finding]:
    """Pictures of papers older than the papers, and recordings made on another day than the one told."""
    made = list(records(comparison.corpus.told))
    if comparison.is_brief or not made:
        return
    dated = [(own.sentences[0].source, found) for own in comparison.corpus.told if (found := own.once(paper_date))]
    topics = {source.id: _topic(comparison.by_source[source.id]) for source, _ in dated}
    for record in made:
        pictured = record.words & _PAPERS
        fitting = [
            (found, len((record.words - _NO_TOPIC) & topics[source.id]))
            for source, found in dated
            if source.kind is SourceKind.EXHIBIT and source is not record.sentence.source and pictured & topics[source.id]
        ]
        if fitting:
            (sentence, on), shared = max(fitting, key=lambda item: item[1])
            is_sure = shared >= _ENOUGH or len({found[1] for found, _ in fitting}) == 1
            if is_sure and record.on < on and (on - record.on).days <= _YEAR:
                yield _too_early(record, sentence, on)
    yield from _told_otherwise(comparison, made)
    yield from _before_it_was_there(comparison, made)
    yield from _reckoned_otherwise(comparison, made)


def _topic(sentences: list[Sentence]) -> frozenset[str]:
    """What a paper calls itself: its name and its first lines."""
    head = " ".join([sentences[0].source.name, sentences[0].source.document.text[:600]])
    return frozenset(word.stem for word in words_of(head))


def _too_early(record: Made, paper: Sentence, on: date) -> Finding:
    bars = (
        Bar(record.sentence.source.name, float(record.on.toordinal()), float(record.on.toordinal() + 1)),
        Bar(paper.source.name, float(on.toordinal()), float(on.toordinal() + 1)),
    )
    return make_finding(
        FindingKind.METADATA,
        Level.CONFLICT,
        (Factor.F5,),
        opening(f"{says(record.sentence)} {quoted(record.text)} for a picture of a paper; {paper.source.name} bears {day(on)}."),
        f"{day(record.on)} is {days((on - record.on).days)} before {day(on)}.",
        "When was the picture taken, and when did you first see the paper?",
        (record.sentence.passage(record.start, record.end), paper.passage()),
        _CAUSES,
        Strip(Scale.DAYS, bars),
        (record.sentence, paper),
    )


def _told_otherwise(comparison: Comparison, made: list[Made]) -> Iterator[Finding]:
    """A picture or recording told of in a statement, with a day on which no listed file was made and one file of that subject."""
    for moment in comparison.moments.all:
        sentence = moment.sentence
        if sentence.source.kind is not SourceKind.STATEMENT or not moment.is_own or not moment.is_day or not _speaks_of_picture(moment):
            continue
        if any(abs((record.on - moment.window[0]).days) <= _ONE_DAY for record in made):
            continue
        about = {word.stem for word in sentence.words if not word.is_stop} - _NO_TOPIC
        likest = [record for record in made if len(about & record.words) >= _ENOUGH and abs((record.on - moment.window[0]).days) <= _FAR]
        if len(likest) == 1 and "year-assumed" not in moment.mention.flags:
            yield _other_day(moment, likest[0])


def _before_it_was_there(comparison: Comparison, made: list[Made]) -> Iterator[Finding]:
    """A picture of something that by the fullest telling was not there before a later day."""
    moments = comparison.moments
    stems = {id(m): moments.scene_stems(m.sentence) for m in moments.all if m.is_day and m.sentence.source.kind is SourceKind.STATEMENT}
    told = [
        m
        for m in moments.all
        if id(m) in stems and not {"year-assumed", "relative"} & set(m.mention.flags) and not _FORMAL.search(m.dated.text)
    ]
    weights = comparison.corpus.weights
    for record in made:
        subject = record.words - _NO_TOPIC
        rated = []
        for moment in told:
            shared = [weights.get(word, 0.0) for word in subject & stems[id(moment)]]
            if len(shared) >= _ENOUGH:
                rated.append((sum(shared), moment))
        best = max((score for score, _ in rated), default=0.0)
        likest = [moment for score, moment in rated if score >= best * _NEARLY]
        if best >= _LEAST_WEIGHT and all(_ONE_DAY < (m.window[0] - record.on).days <= _FAR for m in likest):
            yield _other_day(likest[0], record)


def _days_of(moments: Moments, told: Told, interval: Interval) -> set[date]:
    """The day an interval counts from: the last one told before in the same telling."""
    if interval.is_order or interval.anchor is None:
        return set()
    sentence = told.sentence
    query = query_of(told, *interval.anchor)
    own = [m for act in query.acts for m in moments.of(act) if m.sentence.source is sentence.source and m.sentence.index < sentence.index]
    return {m.window[0] for m in own[-1:] if m.is_day}


def _reckoned_otherwise(comparison: Comparison, made: list[Made]) -> Iterator[Finding]:
    """A picture told to be taken so many days after something whose day is known, with one file of that subject from another day."""
    moments = comparison.moments
    for told in moments.told:
        sentence = told.sentence
        block = " ".join(s.text for s in moments.block_of(sentence))
        if sentence.is_question or sentence.source.kind is not SourceKind.STATEMENT or not _TAKEN.search(block):
            continue
        for interval in intervals(sentence):
            days_told = _days_of(moments, told, interval)
            if len(days_told) != 1 or interval.high - interval.low > _REACH:
                continue
            earliest, latest = (min(days_told) + timedelta(days=round(bound)) for bound in (interval.low, interval.high))
            about = moments.scene_stems(sentence) - _NO_TOPIC
            likest = [record for record in made if len(about & (record.words - _NO_TOPIC)) > _ENOUGH]
            if len(likest) == 1 and not earliest - timedelta(days=_REACH) <= likest[0].on <= latest + timedelta(days=_REACH):
                yield _otherwise(sentence, sentence.text[interval.start : interval.end], (earliest, latest), likest[0])


def _speaks_of_picture(moment: Moment) -> bool:
    near = moment.sentence.text[max(0, moment.mention.start - 60) : moment.mention.end + 90]
    return bool(re.search(r"\b(?:took|taken|filmed|recorded|made|shot|photographed|tomé|grabé|filmé)\b", near, re.IGNORECASE)) and bool(
        {word.stem for word in moment.sentence.words} & _PICTURES
    )


def _other_day(moment: Moment, record: Made) -> Finding:
    return _otherwise(moment.sentence, moment.mention.text, moment.window, record)


def _otherwise(sentence: Sentence, words: str, window: tuple[date, date], record: Made) -> Finding:
    return make_finding(
        FindingKind.METADATA,
        Level.DIFFERENCE,
        (Factor.F5,),
        opening(f"{says(record.sentence)} {quoted(record.text)}; {says(sentence)} {quoted(words)}."),
        f"{day(record.on)} lies outside {span(*window)}.",
        "On which day was it made, and how was the clock of the device set?",
        (sentence.passage(), record.sentence.passage(record.start, record.end)),
        _CAUSES,
        basis=(sentence, record.sentence),
    )
