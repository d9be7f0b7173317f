"""Exhibits and what their files say, in words."""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from app.domain.exhibit import Exhibit, FileFact, MediaKind, TranslationStatus
from app.ui.theme import mono_font
from app.ui.widgets.dates import short_date
from app.ui.widgets.facts import FactRow

_MINUTE, _HOUR = 60, 3600
_MOMENT = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)T(?P<clock>\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(?P<zone>Z|[+-]\d\d:?\d\d)?")

_MEDIA = {
    MediaKind.PDF: QT_TRANSLATE_NOOP("Exhibit", "PDF"),
    MediaKind.WORD: QT_TRANSLATE_NOOP("Exhibit", "Word document"),
    MediaKind.TEXT: QT_TRANSLATE_NOOP("Exhibit", "text"),
    MediaKind.IMAGE: QT_TRANSLATE_NOOP("Exhibit", "image"),
    MediaKind.VIDEO: QT_TRANSLATE_NOOP("Exhibit", "video"),
    MediaKind.AUDIO: QT_TRANSLATE_NOOP("Exhibit", "sound"),
    MediaKind.OTHER: QT_TRANSLATE_NOOP("Exhibit", "file"),
}
_TRANSLATIONS = {
    TranslationStatus.NOT_NEEDED: QT_TRANSLATE_NOOP("Exhibit", "not needed"),
    TranslationStatus.NEEDED: QT_TRANSLATE_NOOP("Exhibit", "still needed"),
    TranslationStatus.CERTIFIED: QT_TRANSLATE_NOOP("Exhibit", "certified"),
}
_FACTS = {
    "taken_at": QT_TRANSLATE_NOOP("Exhibit", "Taken"),
    "created_at": QT_TRANSLATE_NOOP("Exhibit", "Made"),
    "modified_at": QT_TRANSLATE_NOOP("Exhibit", "Changed"),
    "timezone": QT_TRANSLATE_NOOP("Exhibit", "Time zone"),
    "position": QT_TRANSLATE_NOOP("Exhibit", "Position"),
    "camera": QT_TRANSLATE_NOOP("Exhibit", "Camera"),
    "duration": QT_TRANSLATE_NOOP("Exhibit", "Length"),
    "container": QT_TRANSLATE_NOOP("Exhibit", "Container"),
    "codec": QT_TRANSLATE_NOOP("Exhibit", "Coding"),
    "frame_size": QT_TRANSLATE_NOOP("Exhibit", "Picture"),
    "frame_rate": QT_TRANSLATE_NOOP("Exhibit", "Frame rate"),
    "author": QT_TRANSLATE_NOOP("Exhibit", "Author"),
    "producer": QT_TRANSLATE_NOOP("Exhibit", "Program"),
    "title": QT_TRANSLATE_NOOP("Exhibit", "Title"),
    "pages": QT_TRANSLATE_NOOP("Exhibit", "Pages"),
}


def media_word(media: MediaKind) -> str:
    """A kind of file."""
    return _translated(_MEDIA[media])


def translation_word(status: TranslationStatus) -> str:
    """Whether the court's language is served."""
    return _translated(_TRANSLATIONS[status])


def fact_value(exhibit: Exhibit, name: str) -> str:
    """What the file says under a name; empty where it says nothing."""
    return next((fact.value for fact in exhibit.facts if fact.name == name), "")


def fact_number(exhibit: Exhibit, name: str) -> float:
    """The same as a number; 0 where there is none."""
    return _number(fact_value(exhibit, name))


def sub_line(exhibit: Exhibit, *, has_translation: bool = False) -> str:
    """The second line of a row: what it is, its length, and whether it is translated, itself or by another exhibit."""
    parts = []
    if exhibit.media in {MediaKind.VIDEO, MediaKind.AUDIO}:
        parts += [media_word(exhibit.media), length(fact_number(exhibit, "duration"))]
    elif exhibit.page_count > 1:
        parts.append(QCoreApplication.translate("Exhibit", "{0} pages").format(exhibit.page_count))
    else:
        parts.append(media_word(exhibit.media))
    if exhibit.language and not exhibit.language.startswith("en"):
        parts.append(language_word(exhibit.language))
    if has_translation or exhibit.translation is TranslationStatus.CERTIFIED:
        parts.append(QCoreApplication.translate("Exhibit", "translated"))
    elif exhibit.translation is TranslationStatus.NEEDED:
        parts.append(QCoreApplication.translate("Exhibit", "not translated"))
    return ", ".join(part for part in parts if part)


def language_word(code: str) -> str:
    """A language by its code; what is no code stays as typed."""
    language = QLocale(code).language()
    if language is QLocale.Language.C:
        return code
    return QLocale.languageToString(language)


def length(seconds: float) -> str:
    """Length of a recording."""
    if not seconds:
        return ""
    if seconds < _MINUTE:
        return QCoreApplication.translate("Exhibit", "{0} s").format(round(seconds))
    if seconds < _HOUR:
        return QCoreApplication.translate("Exhibit", "{0} min {1} s").format(*divmod(round(seconds), _MINUTE))
    return QCoreApplication.translate("Exhibit", "{0} h {1} min").format(int(seconds // _HOUR), int(seconds % _HOUR // _MINUTE))


def original_rows(exhibit: Exhibit) -> tuple[FactRow, ...]:
    """Name, size, hash, copy and the way the original took to us."""
    size = QCoreApplication.translate("Exhibit", "{0} bytes").format(QLocale().toString(exhibit.size))
    verified = short_date(exhibit.verified_at.astimezone().date()) if exhibit.verified_at else ""
    facts = exhibit.provenance
    received = ", ".join(part for part in (short_date(facts.received_on), facts.received_from) if part)
    rows = [
        FactRow(QCoreApplication.translate("Exhibit", "Original"), f"{exhibit.file_name}, {size}"),
        FactRow("SHA-256", f"{exhibit.sha256[:8]} … {exhibit.sha256[-8:]}", font=mono_font(11), spoken=exhibit.sha256),
        FactRow(
            QCoreApplication.translate("Exhibit", "Verified"),
            verified or QCoreApplication.translate("Exhibit", "not yet"),
            "shield-check" if verified else "shield-alert",
        ),
        FactRow(QCoreApplication.translate("Exhibit", "Received"), received or QCoreApplication.translate("Exhibit", "not recorded")),
        FactRow(QCoreApplication.translate("Exhibit", "Kept by"), facts.kept_by or QCoreApplication.translate("Exhibit", "not recorded")),
    ]
    if facts.original_seen:
        rows.append(FactRow(QCoreApplication.translate("Exhibit", "Original seen"), facts.original_seen))
    return tuple(rows)


def file_rows(exhibit: Exhibit) -> tuple[FactRow, ...]:
    """What the file says of itself, as it says it."""
    return tuple(FactRow(_fact_name(fact), _fact_words(fact)) for fact in exhibit.facts)


def _fact_name(fact: FileFact) -> str:
    return _translated(_FACTS.get(fact.name, fact.name))


def _fact_words(fact: FileFact) -> str:
    if fact.name == "duration":
        return length(_number(fact.value)) or fact.value
    return _moment(fact.value) if fact.name.endswith("_at") else fact.value


def _moment(written: str) -> str:
    """A moment as the file has it, set apart for reading: never turned into another time zone."""
    found = _MOMENT.fullmatch(written)
    if found is None:
        return written
    zone = found["zone"] or ""
    named = f" (UTC{'' if zone == 'Z' else zone})" if zone else ""
    return f"{found['day']} {found['clock']}{named}"


def _number(written: str) -> float:
    try:
        return float(written)
    except ValueError:
        return 0.0


def _translated(text: object) -> str:
    return QCoreApplication.translate("Exhibit", str(text))
