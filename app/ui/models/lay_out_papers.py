"""What can be laid out in a case: every telling, the draft and every exhibit, with how each is shown and cited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.declaration import Declaration
from app.domain.exhibit import Exhibit, MediaKind
from app.domain.statement import Statement
from app.ui.widgets.dates import brief_date

_MEDIA_ICONS = {MediaKind.IMAGE: "camera", MediaKind.VIDEO: "video", MediaKind.AUDIO: "volume-2"}
_WITH_PIXELS = {MediaKind.PDF, MediaKind.IMAGE, MediaKind.VIDEO}


@dataclass(frozen=True, slots=True)
class Paper:
    """One source as the choosers and pane headers name it; `translation_id` and `original_id` tie an exhibit to its other language."""

    id: str
    title: str
    caption: str
    icon_name: str
    is_testimony: bool
    media: MediaKind = MediaKind.TEXT
    translation_id: str = ""
    original_id: str = ""

    @property
    def has_pixels(self) -> bool:
        """Shown as pages or a frame rather than as text."""
        return self.media in _WITH_PIXELS


def papers_of(statements: Iterable[Statement], exhibits: Iterable[Exhibit], draft: Declaration | None) -> dict[str, Paper]:
    """Every paper by id: tellings in the order told, the draft in place of the statement it was taken from, then the exhibits."""
    found: dict[str, Paper] = {}
    origin = draft.origin_id if draft else ""
    for statement in statements:
        if statement.id != origin:
            icon = "scroll-text" if statement.is_draft else "message-square-text"
            found[statement.id] = Paper(statement.id, statement.title, _day(statement.told_on), icon, is_testimony=True)
    if draft is not None:
        title = QCoreApplication.translate("papers", "Declaration, draft {number}").format(number=draft.draft_number)
        found[draft.id] = Paper(draft.id, title, _day(draft.changed_on), "scroll-text", is_testimony=True)
    exhibits = tuple(exhibits)
    translations = {exhibit.translates: exhibit.id for exhibit in exhibits if exhibit.translates}
    for exhibit in exhibits:
        found[exhibit.id] = _exhibit_paper(exhibit, translations.get(exhibit.id, ""))
    return found


def _exhibit_paper(exhibit: Exhibit, translation_id: str) -> Paper:
    title = QCoreApplication.translate("papers", "Exhibit {tab}").format(tab=exhibit.tab)
    icon = _MEDIA_ICONS.get(exhibit.media, "file-text")
    return Paper(exhibit.id, title, exhibit.title, icon, False, exhibit.media, translation_id, exhibit.translates)


def _day(day: date | None) -> str:
    return brief_date(day) if day else ""
