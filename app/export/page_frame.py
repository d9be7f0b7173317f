"""Sets what stands on every page: its size, its head, and the mark of a draft; the foot is in the template."""

from __future__ import annotations

from datetime import date

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.parser import parse_xml
from docx.shared import Inches

from app.export.markup import paragraph, tab, text_runs
from app.export.rules import rule
from app.paths import resource

# strftime would speak the machine's language; these papers are in the court's.
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


def set_header(document: Document, left: str, right: str, *, draft: str = "", privileged: bool = False) -> None:
    """Two texts at the margins of every page's head; `draft` names a draft and lays the watermark under the page."""
    line = [*text_runs(left), *text_runs(f" · {draft}" if draft else "", "DraftMark"), tab(), *text_runs(right)]
    if draft:
        line.append(parse_xml(resource("templates", "watermark.xml").read_bytes()))
    privilege = [paragraph("PrivilegeLine", *text_runs(rule("privilege").wording))] if privileged else []
    document.sections[0].header.part.element[:] = [paragraph("Header", *line), *privilege]


def shown_day(day: date) -> str:
    """A day as it is printed: 5 July 2023."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def turn_to_landscape(document: Document) -> int:
    """Turn the page on its side with narrower margins; the width of the text in twentieths of a point."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Inches(11), Inches(8.5)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Inches(0.75)
    width = Inches(11 - 2 * 0.75)
    document.styles["Header"].paragraph_format.tab_stops[0].position = width
    return int(width.pt * 20)
