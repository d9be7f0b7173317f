"""A picture exhibit that carries the day of its making, against the day a statement tells for taking it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.consistency.checks.media import file_day_finding, made_on
from app.consistency.comparison import Comparison
from app.consistency.sentence import Sentence
from app.consistency.story.moments import is_point
from app.domain.finding import Finding
from app.domain.snapshot import Source

_WORD = r"(?:exhibit|tab|attachment|annex|appendix|enclosure|item|anexo|ap[ée]ndice|adjunto|prueba|documento|附件|附录|证据|证物)"
_TAB = re.compile(
    rf"{_WORD}\s*(?:no\.?\s*|n[úu]m\.?\s*|#\s*)?(?P<tab>[A-Z]{{1,2}}(?:[-–.]?\d{{1,3}})?|\d{{1,3}})(?![A-Za-zÀ-ÿ0-9])", re.IGNORECASE
)
_TAKEN = re.compile(
    r"\b(?:took|taken|take|made|shot|photographed|filmed|recorded|captured|dated|date|tom[ée]|tomad[oa]|tom[óo]|"
    r"saqu[ée]|sacad[oa]|hice|grab[ée]|grabad[oa]|film[ée]|"
    r"fecha(?:d[oa])?|captur[ée])\b|拍|摄|照的|录的|录制|日期",
    re.IGNORECASE,
)
_COPIED = re.compile(
    r"\b(?:print(?:ed)?|cop(?:y|ied)|sent|posted|uploaded|received|impres[oa]|envi[ée]|recib[íi])\b|打印|洗出|复印|发给|上传", re.IGNORECASE
)


def find(comparison: Comparison) -> Iterator[Finding]:
    """A finding for each picture whose own day lies outside the one day told for taking the exhibit of that tab."""
    made = {tab: (source, on) for source in comparison.snapshot.sources if (on := made_on(source)) and (tab := _tab_of(source))}
    if not made:
        return
    for sentence, found in comparison.having(_told):
        for tab, at in found:
            source, on = made.get(tab, (None, None))
            mention = sentence.dates[at]
            if source is None or on is None or source is sentence.source or not mention.earliest or not mention.latest:
                continue
            if (
                abs((mention.earliest - on).days) > 1
                and not mention.earliest <= on <= mention.latest
                and abs((mention.latest - on).days) > 1
            ):
                yield file_day_finding((sentence, mention), (source, on), f"for {tab}")


def _tab_of(source: Source) -> str:
    found = _TAB.search(source.name) or _TAB.search(source.title)
    return found["tab"].upper() if found else ""


def _told(sentence: Sentence) -> tuple[tuple[str, int], ...]:
    """The tab of the exhibit whose taking a sentence dates, and which of its dates that is."""
    if sentence.is_question:
        return ()
    text = f"{sentence.question} {sentence.text}"
    tabs = {m["tab"].upper() for m in _TAB.finditer(sentence.text)} or {m["tab"].upper() for m in _TAB.finditer(sentence.question)}
    points = [at for at, m in enumerate(sentence.dates) if is_point(m) and "year-assumed" not in m.flags]
    if len(tabs) != 1 or len(points) != 1 or not _TAKEN.search(text) or sentence.search(_COPIED):
        return ()
    return ((next(iter(tabs)), points[0]),)
