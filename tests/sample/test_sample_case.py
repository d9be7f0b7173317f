"""The sample case is what its gold list says: exact quotations, right days, files that remake to the same text."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import av
import docx
import pymupdf
import pytest
from lunar_python import Lunar
from PIL import ExifTags, Image

from app.domain.blocks import Role, blocks
from app.domain.case import SigningPlace, Stage
from app.domain.document import Document, plain_document
from app.domain.finding import FindingKind, Level
from app.domain.statement import InterpreterPresence, Record, StatementKind

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample_case"
CASE = tomllib.loads((SAMPLE / "case.toml").read_text(encoding="utf-8"))
GOLD = tomllib.loads((Path(__file__).parent / "gold.toml").read_text(encoding="utf-8"))
DRAFT = tomllib.loads((SAMPLE / "statements" / "declaration.toml").read_text(encoding="utf-8"))
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAYS_ZH = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def squeezed(text: str) -> str:
    """Without blanks, because a PDF breaks its lines where the page ends."""
    return "".join(text.split())


def word_text(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def pdf_text(path: Path) -> str:
    with pymupdf.open(path) as pdf:
        return "\n".join(page.get_text() for page in pdf)


def file_facts(path: Path) -> dict[str, str]:
    if path.suffix == ".mp4":
        with av.open(str(path)) as clip:
            return {"created_at": clip.metadata["creation_time"]}
    with Image.open(path) as picture:
        exif = picture.getexif().get_ifd(ExifTags.IFD.Exif)
    day, clock = exif[ExifTags.Base.DateTimeOriginal].split(" ")
    return {"taken_at": f"{day.replace(':', '-')}T{clock}{exif[ExifTags.Base.OffsetTimeOriginal]}"}


@cache
def text_of(file: str) -> str:
    path = SAMPLE / file
    if file == "exhibits/E summons scan.pdf":  # a scan: what it was drawn from
        return (SAMPLE / "source" / "E summons scan.txt").read_text(encoding="utf-8")
    if path.suffix == ".docx":
        return word_text(path)
    return pdf_text(path) if path.suffix == ".pdf" else path.read_text(encoding="utf-8")


def statement(name: str) -> Document:
    return plain_document(text_of(f"statements/{name}.txt"))


def paragraphs() -> list[dict[str, Any]]:
    return [paragraph for section in DRAFT["section"] for paragraph in section["paragraph"]]


def all_texts() -> dict[str, str]:
    files = [entry["file"] for entry in (*CASE["statement"], *CASE["exhibit"])]
    return {file: text_of(file) for file in files if Path(file).suffix in {".txt", ".docx", ".pdf"}}


@pytest.fixture(scope="session")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("sample_case", ROOT / "packaging" / "sample_case.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def remade(maker: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    maker.make_all(folder)
    return folder


# --- the gold list --------------------------------------------------------------------------------


@pytest.mark.parametrize("row", [*GOLD["planted"], *GOLD["quiet"]], ids=lambda row: row["id"])
def test_every_quotation_of_the_gold_list_stands_in_its_file(row: dict[str, Any]) -> None:
    for passage in row["passages"]:
        if "fact" in passage:
            assert file_facts(SAMPLE / passage["file"])[passage["fact"]].startswith(passage["quote"])
        elif passage["file"].endswith(".txt"):
            assert passage["quote"] in text_of(passage["file"])
        else:
            assert squeezed(passage["quote"]) in squeezed(text_of(passage["file"]))


def test_the_gold_list_plants_many_kinds_and_as_many_look_alikes() -> None:
    kinds = {FindingKind(row["kind"]) for row in GOLD["planted"]}
    assert len(kinds) >= 10
    assert len(GOLD["planted"]) >= 14
    assert len(GOLD["quiet"]) >= 14
    assert all(Level(row["level"]) and all(FindingKind(kind) for kind in row["accepts"]) for row in GOLD["planted"])
    names = [row["id"] for row in (*GOLD["planted"], *GOLD["quiet"])]
    assert len(names) == len(set(names))


# --- the manifest ---------------------------------------------------------------------------------


def test_every_file_of_the_manifest_is_there_and_no_other_file_lies_beside_them() -> None:
    named = {entry["file"] for entry in (*CASE["statement"], *CASE["exhibit"])} | {"statements/declaration.toml"}
    present = {path.relative_to(SAMPLE).as_posix() for folder in ("statements", "exhibits") for path in (SAMPLE / folder).iterdir()}
    assert named == present


def test_the_manifest_speaks_the_words_of_the_domain() -> None:
    assert Stage(CASE["case"]["stage"])
    assert SigningPlace(CASE["case"]["signing_place"])
    people = {person["names"][0] for person in CASE["people"]}
    for entry in CASE["statement"]:
        assert StatementKind(entry["kind"])
        assert InterpreterPresence(entry["interpreter"])
        assert Record(entry["record"])
        assert entry["person"] in people
    tabs = [entry["tab"] for entry in CASE["exhibit"]]
    assert len(tabs) == len(set(tabs))
    assert all(entry["translates"] in tabs for entry in CASE["exhibit"] if "translates" in entry)


def test_the_whole_sample_stays_under_four_megabytes_and_each_paper_under_300_kilobytes() -> None:
    sizes = {path: path.stat().st_size for path in SAMPLE.rglob("*") if path.is_file()}
    assert sum(sizes.values()) < 4_000_000
    assert max(sizes.values()) < 300_000


def test_each_term_is_used_with_each_of_its_english_words() -> None:
    everything = "\n".join(all_texts().values())
    for term in CASE["term"]:
        assert term["source_word"] in everything
        assert all(word in everything for word in term["english"])


# --- the declaration ------------------------------------------------------------------------------


def test_the_declaration_has_the_sections_and_paragraphs_of_the_design() -> None:
    counts = {section["heading"]: len(section["paragraph"]) for section in DRAFT["section"]}
    assert list(counts.values()) == [4, 5, 8, 4, 4, 3, 7, 5, 3, 1]
    assert list(counts)[4:6] == ["Harm to my family", "Leaving and transit"]
    assert sum(counts.values()) == 44


def test_every_source_of_the_declaration_is_quoted_exactly_and_told_before_the_draft() -> None:
    told = {entry["file"]: entry["told_on"] for entry in CASE["statement"]}
    assert all(source["file"] in told for paragraph in paragraphs() for source in paragraph.get("sources", []))
    for paragraph in paragraphs():
        for source in paragraph.get("sources", []):
            assert source["quote"] in text_of(source["file"])
            assert told[source["file"]] <= DRAFT["changed_on"]


def test_only_the_two_men_have_no_source() -> None:
    bare = [number for number, paragraph in enumerate(paragraphs(), 1) if not paragraph.get("sources")]
    assert bare == [27]


def test_the_declaration_cites_only_exhibits_of_the_case_but_for_the_planted_one() -> None:
    tabs = {entry["tab"] for entry in CASE["exhibit"]}
    assert all(tab in tabs for paragraph in paragraphs() for tab in paragraph.get("cites", []))
    in_words = set(re.findall(r"Exhibit ([A-Z](?:-\d+)?)", word_text(SAMPLE / "statements" / "declaration.docx")))
    assert in_words - tabs == {"J"}


def test_the_word_draft_numbers_its_paragraphs_itself() -> None:
    word = docx.Document(str(SAMPLE / "statements" / "declaration.docx"))
    numbered = [paragraph.text for paragraph in word.paragraphs if paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None]
    assert numbered == [paragraph["text"] for paragraph in paragraphs()]


# --- questions and pages --------------------------------------------------------------------------


def test_the_questions_are_cited_by_the_numbers_the_design_shows() -> None:
    answers = {
        block.label: (block.question, document.text[block.start : block.end])
        for document in [statement("credible_fear")]
        for block in blocks(document)
        if block.role is Role.ANSWER
    }
    assert len(answers) == 34
    assert answers["Q18"] == ("When did you film?", "I filmed in October 2022.")
    assert answers["Q21"][1] == "About a week after the last one I went home."
    assert answers["Q26"] == ("What did the police do?", "They arrested my father.")
    assert answers["Q30"][1] == "No. Never."


def test_the_third_page_of_the_notes_has_the_lines_of_the_design() -> None:
    document = statement("credible_fear")
    page = document.pages[2]
    assert len(document.pages) == 5
    assert document.text[page.start : page.end].startswith("Q16 Why did you leave China?")
    assert document.line_at(document.text.index("I filmed in October 2022.")).number == 7
    assert document.line_at(document.text.index("They arrested my father.")).number == 23


@pytest.mark.parametrize(
    ("quote", "page"),
    [
        ("04/11/1984", 2),
        ("four months in 2019", 4),
        ("I was alone", 5),
        ("28 June 2023", 6),
        ("On 5 July 2023", 7),
        ("My mother is afraid", 8),
    ],
)
def test_the_pages_of_the_form_are_the_ones_the_design_cites(quote: str, page: int) -> None:
    document = statement("i589")
    assert document.page_at(document.text.index(quote)).number == page


# --- remaking -------------------------------------------------------------------------------------


MADE = sorted({entry["file"] for entry in (*CASE["statement"], *CASE["exhibit"]) if not entry["file"].endswith(".txt")})


@pytest.mark.parametrize("file", MADE)
def test_a_remade_file_says_the_same(file: str, remade: Path) -> None:
    kept, made = SAMPLE / file, remade / file
    if kept.suffix in {".mp4", ".jpg"}:
        assert file_facts(made) == file_facts(kept)
    else:
        read = word_text if kept.suffix == ".docx" else pdf_text
        assert read(made) == read(kept)


def test_a_sheet_holds_every_word_of_its_source(maker: ModuleType) -> None:
    for name, _ in maker.SHEETS:
        source = (SAMPLE / "source" / f"{name}.txt").read_text(encoding="utf-8")
        wanted = squeezed(re.sub(r"^(# |---$)", "", source, flags=re.MULTILINE))
        assert squeezed(pdf_text(SAMPLE / "exhibits" / f"{name}.pdf")) == wanted


def test_the_font_has_every_sign_of_the_chinese_sheets() -> None:
    font = pymupdf.Font(fontfile=str(SAMPLE / "source" / "NotoSerifCJKsc-sample.ttf"))
    signs = {sign for path in (SAMPLE / "source").glob("*.txt") for sign in path.read_text(encoding="utf-8") if "\u3000" < sign <= "\u9fff"}
    assert not {sign for sign in signs if not font.has_glyph(ord(sign))}


def test_the_summons_is_pixels_alone_and_drawn_from_its_text(maker: ModuleType) -> None:
    path = SAMPLE / "exhibits" / "E summons scan.pdf"
    assert pdf_text(path).strip() == ""
    with pymupdf.open(path) as pdf:
        assert len(pdf[0].get_images()) == 1
    drawn = "".join(re.sub(r"[{}\s]", "", words) for *_, words in maker._SCAN_LINES)
    assert drawn == re.sub(r"[\s_]", "", text_of("exhibits/E summons scan.pdf"))


def test_the_clip_shows_pictures() -> None:
    with av.open(str(SAMPLE / "exhibits" / "B-3 MVI_0347.mp4")) as clip:
        frames = sum(1 for _ in clip.decode(video=0))
    assert frames == 150


# --- days -----------------------------------------------------------------------------------------


def test_weekdays_written_beside_a_date_are_right_but_for_the_planted_one() -> None:
    pattern = re.compile(rf"({'|'.join(WEEKDAYS)}),? (\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})")
    found = {(file, *match.groups()) for file, text in all_texts().items() for match in pattern.finditer(text)}
    wrong = {row for row in found if WEEKDAYS[date(int(row[4]), MONTHS.index(row[3]) + 1, int(row[2])).weekday()] != row[1]}
    assert wrong == {("statements/letter_lin_hao.txt", "Friday", "6", "July", "2023")}


def test_the_messages_bear_the_right_weekdays() -> None:
    found = re.findall(r"(\d{4})年(\d{1,2})月(\d{1,2})日\s+(星期.)", text_of("exhibits/F messages July 2023.pdf"))
    assert len(found) == 3
    assert all(WEEKDAYS_ZH[date(int(year), int(month), int(day)).weekday()] == name for year, month, day, name in found)


@pytest.mark.parametrize(
    ("lunar", "solar"),
    [((2023, 5, 18), date(2023, 7, 5)), ((2022, 8, 15), date(2022, 9, 10)), ((2023, 5, 5), date(2023, 6, 22))],
    ids=["the evening at his parents' home", "Mid-Autumn 2022", "Dragon Boat 2023"],
)
def test_the_lunar_days_of_the_case_are_the_solar_days_it_says(lunar: tuple[int, int, int], solar: date) -> None:
    found = Lunar.fromYmd(*lunar).getSolar()
    assert date(found.getYear(), found.getMonth(), found.getDay()) == solar


def test_the_spans_named_in_the_case_add_up() -> None:
    days = timedelta(days=1)
    assert date(2023, 7, 10) - date(2023, 6, 19) == 21 * days  # nights at the guesthouse
    assert [date(2023, 6, 19 + week * 7).weekday() for week in (0, 1)] == [0, 0]  # rent on Mondays
    assert date(2023, 6, 22) - 3 * days == date(2023, 6, 19)  # before the Dragon Boat Festival
    assert date(2022, 9, 14) + 8 * days < date(2022, 10, 1)  # home before National Day
    assert date(2023, 8, 21) - CASE["case"]["arrived_on"] == 19 * days  # the interview
    assert date(2023, 11, 9) - CASE["case"]["arrived_on"] == 99 * days  # the first detention
    assert date(2024, 5, 16) < date(2024, 8, 2)  # filed within a year


def test_the_nine_clips_last_41_minutes_and_their_clocks_run_two_hours_behind() -> None:
    text = " ".join(text_of("exhibits/B clip list.pdf").split())
    clips = re.findall(r"(\d\d):(\d\d) length (\d):(\d\d) .*?clock in picture (\d\d):(\d\d)", text)
    assert len(clips) == 9
    assert sum(int(minutes) * 60 + int(seconds) for _, _, minutes, seconds, _, _ in clips) == 41 * 60
    assert all(int(hour) - int(shown) == 2 and minute == shown_minute for hour, minute, _, _, shown, shown_minute in clips)


def test_his_ages_follow_from_his_birth_date_but_for_the_planted_one() -> None:
    born = CASE["people"][0]["born"]
    ages = {day: day.year - born.year - ((day.month, day.day) < (born.month, born.day)) for day in (date(2019, 3, 1), date(2023, 8, 2))}
    assert list(ages.values()) == [34, 38]
    assert 36 not in {2019 - born.year, 2019 - born.year - 1}
    assert 2019 - born.year + 1 == 36  # by East Asian count


def test_the_check_digits_of_the_passport_are_right() -> None:
    line = re.search(r"EX0417220\d[A-Z0-9<]{34}", text_of("exhibits/A-1 passport pages.pdf"))
    assert line is not None

    def digit(words: str) -> str:
        values = (0 if sign == "<" else int(sign, 36) for sign in words)
        return str(sum(value * (7, 3, 1)[place % 3] for place, value in enumerate(values)) % 10)

    zone = line[0]
    assert [zone[9], zone[19], zone[27], zone[42]] == [digit(zone[:9]), digit(zone[13:19]), digit(zone[21:27]), digit(zone[28:42])]
    assert zone[43] == digit(zone[:10] + zone[13:20] + zone[21:43])
