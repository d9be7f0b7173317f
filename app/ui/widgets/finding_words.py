"""How findings are spoken of on screen: words for levels, factors and states, and how a passage is cited."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.domain.finding import EntryKind, Factor, Finding, FindingKind, FindingState, Level
from app.domain.passage import Passage

translate = QCoreApplication.translate


def levels_word(level: Level) -> str:
    """Several findings of this level."""
    return {
        Level.CONFLICT: translate("findings", "Conflicts"),
        Level.DIFFERENCE: translate("findings", "Differences"),
        Level.NOTE: translate("findings", "Notes"),
    }[level]


def level_meaning(level: Level) -> str:
    """What a level asks of the user."""
    return {
        Level.CONFLICT: translate("findings", "as read, both cannot be true"),
        Level.DIFFERENCE: translate("findings", "someone will ask"),
        Level.NOTE: translate("findings", "for the preparer"),
    }[level]


def kind_word(kind: FindingKind) -> str:
    """What a finding is about, as short as a tag."""
    return {
        FindingKind.DATE: translate("findings", "date"),
        FindingKind.DURATION: translate("findings", "duration"),
        FindingKind.SEQUENCE: translate("findings", "sequence"),
        FindingKind.AGE: translate("findings", "age"),
        FindingKind.WEEKDAY: translate("findings", "weekday"),
        FindingKind.COUNT: translate("findings", "count"),
        FindingKind.PLACE: translate("findings", "place"),
        FindingKind.TRAVEL: translate("findings", "travel"),
        FindingKind.PERSON: translate("findings", "person"),
        FindingKind.IDENTITY: translate("findings", "identity"),
        FindingKind.POLARITY: translate("findings", "polarity"),
        FindingKind.OMISSION: translate("findings", "omission"),
        FindingKind.UNCORROBORATED: translate("findings", "uncorroborated"),
        FindingKind.FALSE_PRECISION: translate("findings", "false precision"),
        FindingKind.UNSOURCED: translate("findings", "unsourced"),
        FindingKind.CITATION: translate("findings", "citation"),
        FindingKind.TRANSLATION: translate("findings", "translation"),
        FindingKind.METADATA: translate("findings", "metadata"),
        FindingKind.ANACHRONISM: translate("findings", "anachronism"),
        FindingKind.TERMINOLOGY: translate("findings", "terminology"),
        FindingKind.SAMENESS: translate("findings", "sameness"),
        FindingKind.OTHER: translate("findings", "other"),
    }[kind]


def factor_word(factor: Factor) -> str:
    """A credibility factor with its code, as short as a tag."""
    return {
        Factor.F1: translate("findings", "F1 demeanor, candor"),
        Factor.F2: translate("findings", "F2 plausibility"),
        Factor.F3: translate("findings", "F3 written and oral"),
        Factor.F4: translate("findings", "F4 within one statement"),
        Factor.F5: translate("findings", "F5 other evidence of record"),
        Factor.F6: translate("findings", "F6 inaccuracy"),
        Factor.F7: translate("findings", "F7 other"),
    }[factor]


def state_word(state: FindingState) -> str:
    """A state as a heading or label."""
    return {
        FindingState.OPEN: translate("findings", "Open"),
        FindingState.EXPLAINED: translate("findings", "Explained"),
        FindingState.ACCEPTED: translate("findings", "Accepted"),
        FindingState.DISMISSED: translate("findings", "Set aside"),
    }[state]


def entry_word(kind: EntryKind) -> str:
    """What a line of the explanation log records."""
    return {
        EntryKind.FOUND: translate("findings", "found by check"),
        EntryKind.ASKED: translate("findings", "question put to the client"),
        EntryKind.CLIENT_WORDS: translate("findings", "the client’s words"),
        EntryKind.PREPARER_NOTE: translate("findings", "preparer’s note"),
        EntryKind.ACCEPTED: translate("findings", "explanation accepted"),
        EntryKind.REOPENED: translate("findings", "kept open"),
        EntryKind.DISMISSED: translate("findings", "set aside as not about this"),
        EntryKind.SAID_SAME: translate("findings", "set aside as the same in other words"),
        EntryKind.SAID_DIFFERENT: translate("findings", "said to differ"),
        EntryKind.TAKEN_BACK: translate("findings", "decision taken back"),
    }[kind]


def cited(passage: Passage, titles: Mapping[str, str], separator: str = " ") -> str:
    """A passage as a person cites it: "Declaration, draft 3 ¶23", "Exhibit D p. 2"."""
    title = titles.get(passage.source_id, translate("findings", "A source no longer in the case"))
    return f"{title}{separator}{place_of(passage)}"


def place_of(passage: Passage) -> str:
    """Where in its source a passage stands: its own label, else page and line."""
    if passage.label:
        return passage.label
    if passage.time is not None:
        seconds = int(passage.time.start)
        return translate("findings", "at {minutes}:{seconds}").format(minutes=f"{seconds // 60:02d}", seconds=f"{seconds % 60:02d}")
    if passage.page > 1:
        return translate("findings", "p. {page}, line {line}").format(page=passage.page, line=passage.line)
    return translate("findings", "line {line}").format(line=passage.line)


def source_line(finding: Finding, titles: Mapping[str, str]) -> str:
    """Every place a finding rests on, each once."""
    return " · ".join(dict.fromkeys(cited(passage, titles) for passage in finding.passages))
