"""How the margin of the declaration speaks: sources, citations and flags in as few words as will do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.declaration import Paragraph
from app.domain.exhibit import Exhibit, MediaKind
from app.domain.finding import Finding, FindingKind, Level
from app.domain.passage import Passage
from app.ui.widgets.finding_words import place_of

translate = QCoreApplication.translate

_ICONS = {
    MediaKind.IMAGE: "image",
    MediaKind.VIDEO: "video",
    MediaKind.AUDIO: "volume-2",
}


@dataclass(frozen=True, slots=True)
class Note:
    """One line of the margin that is only read."""

    icon: str
    text: str


def source_note(paragraph: Paragraph, titles: Mapping[str, str], exhibits: Mapping[str, Exhibit]) -> Iterator[Note]:
    """The tellings a paragraph rests on, on one line: "Credible-fear notes Q23, Q25; I-589 p. 6"."""
    places: dict[str, list[str]] = {}
    for passage in paragraph.sources:
        if passage.source_id not in exhibits:
            places.setdefault(_title(passage.source_id, titles), []).append(short_place(passage))
    if places:
        told = (f"{title} {', '.join(dict.fromkeys(_unbroken(place) for place in found))}" for title, found in places.items())
        yield Note("message-square-text", "; ".join(told))


def citation_notes(paragraph: Paragraph, titles: Mapping[str, str], exhibits: Mapping[str, Exhibit]) -> Iterator[Note]:
    """Every exhibit a paragraph cites or rests on, each on its own line with its pages."""
    places: dict[str, list[str]] = {citation.exhibit_id: [] for citation in paragraph.citations}
    for citation in paragraph.citations:
        if citation.page:
            places[citation.exhibit_id].append(page_words(citation.page))
    for passage in paragraph.sources:
        if passage.source_id in exhibits and not places.get(passage.source_id):
            places.setdefault(passage.source_id, []).append(short_place(passage))
    for exhibit_id, found in places.items():
        exhibit = exhibits.get(exhibit_id)
        icon = _ICONS.get(exhibit.media, "file-text") if exhibit else "file-x"
        yield Note(icon, ", ".join((_title(exhibit_id, titles), *dict.fromkeys(_unbroken(place) for place in found))))


def agreement_note(tellings: int) -> Note:
    """That the draft and other sources say the same."""
    return Note("same", translate("declaration", "Told the same way in {count} sources").format(count=tellings))


def page_words(page: int) -> str:
    """A page as cited."""
    return translate("declaration", "p. {page}").format(page=page)


def short_place(passage: Passage) -> str:
    """Where a passage stands, without its line where a page is enough."""
    return page_words(passage.page) if not passage.label and passage.time is None and passage.page > 1 else place_of(passage)


def flag_words(finding: Finding, here: Passage, titles: Mapping[str, str]) -> str:
    """What a finding means for the passage flagged, against the other sources it rests on."""
    other = _against(finding, here, titles)
    if not other:
        return _lone_words(finding.kind)
    if finding.level is Level.CONFLICT:
        return translate("declaration", "Conflicts with {other}").format(other=other)
    if finding.level is Level.DIFFERENCE:
        return _difference_words(finding.kind).format(other=other)
    return _note_words(finding.kind).format(other=other)


def need_words(level: Level, count: int, *, is_source: bool) -> str:
    """One line of what a filing copy needs."""
    if is_source:
        one, many = translate("declaration", "1 paragraph with a source"), translate("declaration", "{count} paragraphs with a source")
    else:
        one, many = {
            Level.CONFLICT: (translate("declaration", "1 conflict decided"), translate("declaration", "{count} conflicts decided")),
            Level.DIFFERENCE: (translate("declaration", "1 difference decided"), translate("declaration", "{count} differences decided")),
            Level.NOTE: (translate("declaration", "1 note decided"), translate("declaration", "{count} notes decided")),
        }[level]
    return one if count == 1 else many.format(count=count)


def _difference_words(kind: FindingKind) -> str:
    return {
        FindingKind.DATE: translate("declaration", "Date differs from {other}"),
        FindingKind.WEEKDAY: translate("declaration", "Weekday differs from {other}"),
        FindingKind.DURATION: translate("declaration", "Length differs from {other}"),
        FindingKind.SEQUENCE: translate("declaration", "Order differs from {other}"),
        FindingKind.AGE: translate("declaration", "Age differs from {other}"),
        FindingKind.COUNT: translate("declaration", "Count differs from {other}"),
        FindingKind.PLACE: translate("declaration", "Place differs from {other}"),
        FindingKind.TRAVEL: translate("declaration", "Journey differs from {other}"),
        FindingKind.PERSON: translate("declaration", "Person differs from {other}"),
        FindingKind.IDENTITY: translate("declaration", "Identity differs from {other}"),
        FindingKind.OMISSION: translate("declaration", "Not said alike in {other}"),
        FindingKind.UNCORROBORATED: translate("declaration", "No exhibit for this yet"),
    }.get(kind, translate("declaration", "Differs from {other}"))


def _note_words(kind: FindingKind) -> str:
    return {
        FindingKind.FALSE_PRECISION: translate("declaration", "More exact than {other}"),
        FindingKind.OMISSION: translate("declaration", "Not said in {other}"),
        FindingKind.UNCORROBORATED: translate("declaration", "No exhibit for this yet"),
        FindingKind.TERMINOLOGY: translate("declaration", "Other word in {other}"),
        FindingKind.SAMENESS: translate("declaration", "Worded like {other}"),
    }.get(kind, translate("declaration", "Compare {other}"))


def _lone_words(kind: FindingKind) -> str:
    """For a finding that rests on nothing but the passage itself."""
    return {
        FindingKind.WEEKDAY: translate("declaration", "Weekday to look at"),
        FindingKind.DATE: translate("declaration", "Date to look at"),
        FindingKind.ANACHRONISM: translate("declaration", "Date to look at"),
        FindingKind.UNCORROBORATED: translate("declaration", "No exhibit for this yet"),
        FindingKind.CITATION: translate("declaration", "Citation to look at"),
        FindingKind.TRANSLATION: translate("declaration", "Translation to look at"),
        FindingKind.OMISSION: translate("declaration", "Not said elsewhere"),
    }.get(kind, translate("declaration", "Words to look at"))


def _against(finding: Finding, here: Passage, titles: Mapping[str, str]) -> str:
    others = [passage for passage in finding.passages if passage.source_id != here.source_id]
    if others:
        return ", ".join(dict.fromkeys(_title(passage.source_id, titles) for passage in others))
    within = [place_of(passage) for passage in finding.passages if passage != here]
    return ", ".join(dict.fromkeys(within))


def _title(source_id: str, titles: Mapping[str, str]) -> str:
    return titles.get(source_id, translate("declaration", "A source no longer in the case"))


def _unbroken(place: str) -> str:
    # A line of the margin never ends between "p." and its number.
    return place.replace(" ", "\u00a0")
