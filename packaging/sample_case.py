"""Remakes the binary files of the sample case from the texts beside them: PDF, scan, photographs, clip and Word draft.

Run from the project root: `python packaging/sample_case.py [FOLDER]`; without a folder the files in resources/sample_case are rewritten.
Everything is drawn here and nothing depends on the machine: the font is a small part of Noto Serif CJK SC kept in source/.
"""

from __future__ import annotations

import html
import io
import math
import random
import re
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import av
import docx
import pymupdf
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph
from PIL import ExifTags, Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont

SAMPLE = Path(__file__).resolve().parent.parent / "resources" / "sample_case"
SOURCE = SAMPLE / "source"
FONT_FILE = SOURCE / "NotoSerifCJKsc-sample.ttf"

Colour = tuple[int, int, int]
INK: Colour = (38, 36, 40)
PEN: Colour = (52, 62, 120)
SEAL: Colour = (200, 62, 58)


# --- pages with a text of their own ---------------------------------------------------------------


SHEETS = (  # source/<name>.txt and the date its PDF bears
    ("A-1 passport pages", "D:20240502101500-07'00'"),
    ("A-2 household register", "D:20240729161200+07'00'"),
    ("A-3 translation of the household register", "D:20240830090000-07'00'"),
    ("B clip list", "D:20241220113000-08'00'"),
    ("C film page capture", "D:20230628214000+07'00'"),
    ("D letter of Lin Guoqiang", "D:20240729162600+07'00'"),
    ("D-1 translation of the letter", "D:20230830090000-07'00'"),
    ("E-1 translation of the summons", "D:20240830091500-07'00'"),
    ("F messages July 2023", "D:20240502112000-07'00'"),
    ("G country report", "D:20240312080000+01'00'"),
    ("H press report", "D:20241120150000-08'00'"),
)

_SIGNED = re.compile(r" {20,}")


def _source(name: str) -> str:
    return (SOURCE / name).read_text(encoding="utf-8")


def _page_html(text: str) -> str:
    parts = []
    for block in re.split(r"\n\s*\n", text.strip("\n")):
        if block.strip() == "---":
            parts.append("<hr/>")
        elif block.startswith("# "):
            parts.append(f"<h1>{html.escape(block[2:])}</h1>")
        else:
            kind = ' class="signed"' if _SIGNED.match(block) else ""
            lines = [html.escape(line.strip(" ")) for line in block.split("\n")]
            parts.append(f"<p{kind}>{'<br/>'.join(lines)}</p>")
    return "".join(parts)


def make_sheet(name: str, made: str, folder: Path) -> None:
    """Set one source text on letter pages; a form feed in it begins a new page."""
    archive = pymupdf.Archive()
    archive.add(FONT_FILE.read_bytes(), FONT_FILE.name)
    paper = pymupdf.paper_rect("letter")
    text_area = pymupdf.Rect(72, 72, paper.width - 72, paper.height - 72)
    buffer = io.BytesIO()
    writer = pymupdf.DocumentWriter(buffer)
    for text in _source(f"{name}.txt").split("\f"):
        story = pymupdf.Story(_page_html(text), user_css=_source("sheet.css"), archive=archive)
        more = 1
        while more:
            device = writer.begin_page(paper)
            more, _ = story.place(text_area)
            story.draw(device)
            writer.end_page()
    writer.close()
    with pymupdf.open("pdf", buffer.getvalue()) as pdf:
        _save(pdf, folder / f"{name}.pdf", made)


def _save(pdf: pymupdf.Document, path: Path, made: str) -> None:
    pdf.set_metadata({"creationDate": made, "modDate": made, "producer": "", "creator": "", "title": "", "author": ""})
    path.write_bytes(pdf.tobytes(garbage=4, deflate=True, no_new_id=True))


# --- the scan -------------------------------------------------------------------------------------

_SCAN_SIZE = (1240, 1754)  # A4 at 150 dots an inch
_SCAN_LINES: tuple[tuple[int, int, int, str], ...] = (
    # left, baseline top, size; what stands between braces is filled in by hand
    (390, 110, 54, "柳 溪 县 公 安 局"),
    (420, 200, 92, "传  唤  证"),
    (530, 370, 36, "柳公（石）传字〔2023〕第{ 0117 }号"),
    (190, 480, 44, "{  林国强  }："),
    (190, 590, 44, "为查明{林伟在境外发布视频}一事，"),
    (110, 700, 44, "依法传唤你于{ 2023 }年{ 7 }月{ 5 }日{ 21 }时前到"),
    (110, 810, 44, "{  石桥派出所  }接受询问。"),
    (560, 1010, 44, "柳溪县公安局石桥派出所"),
    (620, 1140, 44, "二〇二三年七月五日"),
    (110, 1290, 44, "本证已于{ 7 }月{ 5 }日{ 20 }时{ 20 }分向我宣布。"),
    (110, 1390, 44, "被传唤人：{   林国强   }"),
    (110, 1490, 44, "到达时间：{ 7 }月{ 5 }日{ 20 }时{ 35 }分"),
    (110, 1590, 44, "离开时间：{     }月{     }日{     }时{     }分"),
)


def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONT_FILE), size)


def _write_by_hand(page: Image.Image, place: tuple[int, int], text: str, size: int) -> int:
    width = round(_font(size).getlength(text))
    layer = Image.new("L", (width + size, round(size * 1.6)), 0)
    ImageDraw.Draw(layer).text((0, 0), text, font=_font(size), fill=255)
    slanted = layer.transform(layer.size, Image.Transform.AFFINE, (1, 0.22, -0.2 * size, 0, 1, 0), Image.Resampling.BICUBIC)
    page.paste(PEN, place, slanted)
    left, top = place
    ImageDraw.Draw(page).line((left, top + round(size * 1.35), left + width, top + round(size * 1.35)), fill=INK, width=2)
    return width


def _write_line(page: Image.Image, left: int, top: int, size: int, text: str) -> None:
    pen = ImageDraw.Draw(page)
    for part in re.split(r"(\{[^}]*\})", text):
        if part.startswith("{"):
            left += _write_by_hand(page, (left, top), part[1:-1], size)
        else:
            pen.text((left, top), part, font=_font(size), fill=INK)
            left += round(pen.textlength(part, font=_font(size)))


def _stamp(page: Image.Image, centre: tuple[int, int], radius: int) -> None:
    stamp = Image.new("RGBA", (radius * 2 + 8, radius * 2 + 8), (*SEAL, 0))
    pen, middle = ImageDraw.Draw(stamp), radius + 4
    pen.ellipse((4, 4, radius * 2 + 4, radius * 2 + 4), outline=(*SEAL, 225), width=7)
    rays = enumerate((radius * 0.36, radius * 0.15) * 5)
    pen.polygon([(middle + ray * math.sin(n * math.pi / 5), middle - ray * math.cos(n * math.pi / 5)) for n, ray in rays], (*SEAL, 225))
    legend = "柳溪县公安局石桥派出所"
    for number, sign in enumerate(legend):
        angle = math.radians(-125 + number * 250 / (len(legend) - 1))
        tile = Image.new("RGBA", (44, 44), (*SEAL, 0))
        ImageDraw.Draw(tile).text((22, 22), sign, font=_font(32), fill=(*SEAL, 225), anchor="mm")
        tile = tile.rotate(-math.degrees(angle), Image.Resampling.BICUBIC)
        reach = radius * 0.8
        stamp.alpha_composite(tile, (round(middle + reach * math.sin(angle)) - 22, round(middle - reach * math.cos(angle)) - 22))
    page.paste(stamp, (centre[0] - middle, centre[1] - middle), stamp)


def draw_summons() -> Image.Image:
    """The summons as it lay on the glass: slightly askew, with specks of dust."""
    paper = (247, 243, 232)
    page = Image.new("RGB", _SCAN_SIZE, paper)
    for left, top, size, text in _SCAN_LINES:
        _write_line(page, left, top, size, text)
    _stamp(page, (870, 1090), 165)
    dust = random.Random(417)  # noqa: S311 - dust, not secrets; the same dust each time
    for _ in range(900):
        x, y = dust.randrange(_SCAN_SIZE[0]), dust.randrange(_SCAN_SIZE[1])
        shade = dust.randrange(190, 235)
        page.putpixel((x, y), (shade, shade, shade - 10))
    return page.rotate(0.35, Image.Resampling.BICUBIC, fillcolor=paper).filter(ImageFilter.GaussianBlur(0.6))


def make_scan(folder: Path) -> None:
    """Put the drawn summons on a page as pixels alone, with no text of its own."""
    pixels = io.BytesIO()
    draw_summons().save(pixels, "JPEG", quality=72, dpi=(150, 150))
    with pymupdf.open() as pdf:
        page = pdf.new_page(width=595, height=842)
        page.insert_image(page.rect, stream=pixels.getvalue())
        _save(pdf, folder / "E summons scan.pdf", "D:20240729162000+07'00'")


# --- photographs and the clip ---------------------------------------------------------------------

Shape = tuple[Colour, tuple[tuple[float, float], ...]]


def _block(colour: Colour, left: float, top: float, right: float, bottom: float) -> Shape:
    return colour, ((left, top), (right, top), (right, bottom), (left, bottom))


def _wire(dot: int) -> float:
    return 0.411 - math.sin(dot / 89 * math.pi) * 0.03


_LANDSCAPE: tuple[Shape, ...] = (  # in parts of the picture's width and height, back to front
    ((170, 170, 164), ((0, 0.54), (0.2, 0.46), (0.5, 0.5), (1, 0.48), (1, 0.62), (0, 0.62))),
    _block((155, 150, 134), 0, 0.6, 1, 1),
    ((139, 136, 122), ((0.48, 0.66), (0.54, 0.66), (0.72, 1), (0.39, 1))),
    _block((126, 122, 112), 0.063, 0.42, 0.955, 0.648),
    _block((145, 141, 130), 0.063, 0.42, 0.955, 0.437),
    *(_block((98, 94, 86), 0.094 + post * 0.106, 0.48, 0.097 + post * 0.106, 0.648) for post in range(9)),
    *(_block((60, 60, 58), 0.063 + dot * 0.01, _wire(dot), 0.067 + dot * 0.01, _wire(dot) + 0.007) for dot in range(90)),
)


def _tower(middle: float) -> tuple[Shape, ...]:
    return (
        _block((58, 58, 56), middle - 0.036, 0.27, middle + 0.036, 0.648),
        _block((62, 62, 60), middle - 0.052, 0.2, middle + 0.052, 0.28),
        ((50, 50, 48), ((middle - 0.062, 0.21), (middle, 0.165), (middle + 0.062, 0.21))),
    )


def draw_wall(size: tuple[int, int], light: float = 1.0, tower_at: float = 0.735) -> Image.Image:
    """A wall with a tower behind a road; `light` darkens the whole for hours before sunrise."""
    width, height = size
    picture = Image.new("RGB", size, (198, 199, 194))
    for colour, corners in (*_LANDSCAPE, *_tower(tower_at)):
        ImageDraw.Draw(picture).polygon([(x * width, y * height) for x, y in corners], fill=colour)
    return ImageEnhance.Brightness(picture).enhance(light)


PHOTOGRAPHS = (  # camera date, its offset, light, where the tower stands
    ("B-10 IMG_2210", "2022:09:11 13:31:02", "+08:00", 1.08, 0.25),
    ("B-11 IMG_2214", "2022:09:13 05:38:10", "+06:00", 0.42, 0.5),
    ("B-12 IMG_2219", "2022:09:16 10:12:44", "+08:00", 1.0, 0.62),
)


def make_photograph(name: str, taken: str, offset: str, light: float, tower_at: float, folder: Path) -> None:
    """Draw one photograph and write its camera date the way a telephone does."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make], exif[ExifTags.Base.Model] = "Sample", "Telephone"
    exif.get_ifd(ExifTags.IFD.Exif).update({ExifTags.Base.DateTimeOriginal: taken, ExifTags.Base.OffsetTimeOriginal: offset})
    draw_wall((1280, 960), light, tower_at).save(folder / f"{name}.jpg", "JPEG", quality=80, exif=exif)


_CLIP_SIZE, _CLIP_RATE, _CLIP_SECONDS = (640, 360), 25, 6
_CLOCK = datetime(2022, 9, 12, 17, 42, 31, tzinfo=UTC)  # as the camera showed it; the zone is only for arithmetic


def _clip_frames() -> Iterator[Image.Image]:
    still = draw_wall(_CLIP_SIZE)
    font = ImageFont.load_default(18)
    for second in range(_CLIP_SECONDS):
        frame = still.copy()
        words = f"{_CLOCK + timedelta(seconds=second):%Y/%m/%d %H:%M:%S}"
        ImageDraw.Draw(frame).text((620, 342), words, (240, 240, 232), font, "rb", stroke_width=1, stroke_fill=(40, 40, 40))
        yield from [frame] * _CLIP_RATE


def make_clip(folder: Path) -> None:
    """A few seconds of clip 3: the burned-in clock says 17:42, the file 11:42 UTC, which is 19:42 in Beijing time."""
    with av.open(str(folder / "B-3 MVI_0347.mp4"), "w", options={"movflags": "+faststart"}) as container:
        container.metadata["creation_time"] = "2022-09-12T11:42:07.000000Z"
        stream = container.add_stream("libx264", rate=_CLIP_RATE, options={"crf": "26", "threads": "1", "g": str(_CLIP_RATE)})
        stream.width, stream.height = _CLIP_SIZE
        stream.pix_fmt = "yuv420p"
        for picture in _clip_frames():
            container.mux(stream.encode(av.VideoFrame.from_image(picture)))
        container.mux(stream.encode())


# --- the draft in Word ----------------------------------------------------------------------------

_HAN = re.compile(r"([\u3400-\u9fff]+)")
_NUMBERING_ID = "90"


def _element(tag: str, **attributes: str) -> Any:  # noqa: ANN401 - python-docx's elements carry no types
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def _add_numbering(word: WordDocument) -> None:
    level = _element("w:lvl", ilvl="0")
    for tag, value in (("w:start", "1"), ("w:numFmt", "decimal"), ("w:lvlText", "%1."), ("w:lvlJc", "left")):
        level.append(_element(tag, val=value))
    properties = _element("w:pPr")
    properties.append(_element("w:ind", left="720", hanging="720"))
    level.append(properties)
    abstract = _element("w:abstractNum", abstractNumId=_NUMBERING_ID)
    abstract.append(level)
    number = _element("w:num", numId=_NUMBERING_ID)
    number.append(_element("w:abstractNumId", val=_NUMBERING_ID))
    root = word.part.numbering_part.element
    root.insert(0, abstract)
    root.append(number)


def _number(paragraph: WordParagraph) -> None:
    properties = _element("w:numPr")
    properties.append(_element("w:ilvl", val="0"))
    properties.append(_element("w:numId", val=_NUMBERING_ID))
    paragraph._p.get_or_add_pPr().append(properties)  # noqa: SLF001 - python-docx has no call for numbering


def _add_text(paragraph: WordParagraph, text: str) -> None:
    for part in filter(None, _HAN.split(text)):
        run = paragraph.add_run(part)
        if _HAN.match(part):
            properties = run._r.get_or_add_rPr()  # noqa: SLF001 - nor for East Asian fonts and language
            properties.append(_element("w:rFonts", eastAsia="Noto Serif CJK SC"))
            properties.append(_element("w:lang", eastAsia="zh-CN"))


def _add_field(paragraph: WordParagraph, code: str) -> None:
    field = _element("w:fldSimple", instr=code)
    paragraph._p.append(field)  # noqa: SLF001 - nor for fields
    field.append(paragraph.add_run("1")._r)  # noqa: SLF001 - as above


def _lay_out(word: WordDocument, draft: int) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Inches(8.5), Inches(11)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Inches(1)
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(12)
    normal.paragraph_format.line_spacing_rule, normal.paragraph_format.space_after = WD_LINE_SPACING.DOUBLE, Pt(6)
    heading = word.styles["Heading 1"]
    heading.font.name, heading.font.size, heading.font.color.rgb = "Times New Roman", Pt(12), RGBColor(0, 0, 0)
    section.header.paragraphs[0].text = f"Declaration of Lin Wei, DRAFT {draft}\t\tA-000-417-220"
    footer = section.footer.paragraphs[0]
    footer.add_run("Page ")
    _add_field(footer, "PAGE")
    footer.add_run(" of ")
    _add_field(footer, "NUMPAGES")


def build_declaration() -> WordDocument:
    """The draft of declaration.toml with Word's own numbering, header and footer."""
    draft = tomllib.loads((SAMPLE / "statements" / "declaration.toml").read_text(encoding="utf-8"))
    word = docx.Document()
    _lay_out(word, draft["draft_number"])
    _add_numbering(word)
    for line in (*draft["caption"], draft["title"].upper()):
        word.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for section in draft["section"]:
        word.add_heading(section["heading"], 1).alignment = WD_ALIGN_PARAGRAPH.CENTER
        for entry in section["paragraph"]:
            paragraph = word.add_paragraph()
            _number(paragraph)
            _add_text(paragraph, entry["text"])
    word.add_paragraph(draft["close"])
    word.add_paragraph("______________________________\nLin Wei")
    word.add_section(WD_SECTION.NEW_PAGE)
    word.add_heading("Certificate of interpretation", 1).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for line in _source("certificate of interpretation.txt").splitlines():
        word.add_paragraph(line)
    return word


def make_declaration(folder: Path) -> None:
    """Save the draft with fixed dates inside and out, so that remaking it changes nothing."""
    word = build_declaration()
    made = datetime(2025, 1, 20, 18, 5, tzinfo=UTC)
    properties = word.core_properties
    properties.author, properties.title, properties.comments = "", "Declaration of Lin Wei", ""
    properties.created = properties.modified = made
    saved = io.BytesIO()
    word.save(saved)
    with zipfile.ZipFile(saved) as loose, zipfile.ZipFile(folder / "declaration.docx", "w", zipfile.ZIP_DEFLATED) as fixed:
        for name in loose.namelist():
            fixed.writestr(zipfile.ZipInfo(name, made.timetuple()[:6]), loose.read(name), zipfile.ZIP_DEFLATED)


def make_all(folder: Path) -> None:
    """Make every binary of the sample case under a folder laid out like resources/sample_case."""
    exhibits = folder / "exhibits"
    for place in (exhibits, folder / "statements"):
        place.mkdir(parents=True, exist_ok=True)
    for name, made in SHEETS:
        make_sheet(name, made, exhibits)
    make_scan(exhibits)
    for row in PHOTOGRAPHS:
        make_photograph(*row, exhibits)
    make_clip(exhibits)
    make_declaration(folder / "statements")


if __name__ == "__main__":
    make_all(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE)
