"""A whole case: papers, what was planted in them, and what only looks like a discrepancy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from app.domain.exhibit import FileFact
from app.domain.snapshot import Snapshot
from tests.consistency.planted.desk import Desk, statement_of, write_declaration, write_form, write_interview, write_letter, write_passport
from tests.consistency.planted.filler import report_prose
from tests.consistency.planted.life import Life, build_life
from tests.consistency.planted.pairs import write_pair
from tests.consistency.planted.paper import Paper, Telling
from tests.consistency.planted.plan import Plan, make_plan
from tests.consistency.planted.rows import Row, alike_rows, planted_rows
from tests.consistency.planted.wording import EXACT_FORMS, day_of, when_of

_CHARS_A_PAGE = {"en": 1750, "es": 1750, "zh": 500}  # about 300 words
_REPORT_PAGES = 25
_UNPROVED = ("hospital", "hospital", "release", "court", "", "firm")


@dataclass(frozen=True)
class Case:
    id: str
    lang: str
    pages: int
    kinds: tuple[str, ...]
    life: Life
    plan: Plan
    papers: tuple[Paper, ...]
    planted: tuple[Row, ...]
    alike: tuple[Row, ...]

    def __repr__(self) -> str:
        return f"<case {self.id} {self.kinds}>"

    @property
    def snapshot(self) -> Snapshot:
        """The case as the engine takes it."""
        return Snapshot(tuple(paper.source() for paper in self.papers))

    @property
    def pages_written(self) -> float:
        """Pages of about 300 words that the texts fill."""
        return sum(paper.length / _CHARS_A_PAGE["zh" if _is_chinese(paper.text) else "en"] for paper in self.papers)

    def quote(self, telling: Telling) -> str:
        """The words of a telling."""
        return next(p.text for p in self.papers if p.id == telling.paper)[telling.start : telling.end]


def _is_chinese(text: str) -> bool:
    return sum("一" <= c <= "鿿" for c in text) > len(text) / 3


def build_case(seed: int, lang: str, pages: int, kinds: tuple[str, ...]) -> Case:
    """The case of a seed; the same arguments give the same case to the letter."""
    rng = Random(f"{seed} {lang} {pages} {kinds}")
    life = build_life(lang, rng, needs_original=bool({"translation", "terminology"} & set(kinds)))
    plan = make_plan(life, rng, pages, kinds)
    desk = Desk(plan, rng)
    papers = _Bundle(desk, rng).write()
    return Case(f"{lang}-{pages}-{seed}", lang, pages, kinds, life, plan, papers, planted_rows(plan, papers), alike_rows(plan, papers))


class _Bundle:
    """The order in which a case's papers come about."""

    def __init__(self, desk: Desk, rng: Random) -> None:
        self.desk, self.plan, self.rng = desk, desk.plan, rng
        self.papers: list[Paper] = []
        self.tabs = iter("ABCDEFGHIJKLMNOPQRST")
        self.closing: list[tuple[str, str, bool]] = []

    def write(self) -> tuple[Paper, ...]:
        """Every paper, statements first."""
        exhibits = list(self._exhibits())
        self._closing()
        for role in self.plan.roles:
            self.papers.append(self._statement(role))
        self.papers += exhibits
        self._reports()
        return tuple(self.papers)

    def _statement(self, role: str) -> Paper:
        names = {"declaration": "the declaration", "form": "the I-589", "interview": "the interview notes"}
        is_draft = role == "declaration" and "unsourced" in self.plan.kinds
        told = self.plan.life.told_on - timedelta(days=0 if role == "declaration" else 30)
        paper = Paper(role, f"{role}.txt", names.get(role, f"the {role}"), statement_of(role, self.rng), told, is_draft=is_draft)
        if role == "declaration":
            prose = 0 if self.plan.pages == 1 else min(60, self.plan.pages * 5)
            write_declaration(self.desk, paper, prose, self.closing)
        elif role == "interview":
            write_interview(self.desk, paper)
        elif role == "form":
            write_form(self.desk, paper)
        else:
            write_letter(self.desk, paper, role, self._shared)
        return paper

    @property
    def _shared(self) -> str:
        return self.shared if "sameness" in self.plan.kinds else ""

    def _exhibits(self) -> Iterator[Paper]:
        self.shared = self.desk.phrase("same")
        if "original" in self.plan.life.land:
            if self.plan.pages >= 3 and not self.plan.papers:
                names = [
                    n
                    for n, topic in (("hospital", "treatment"), ("firm", "dismissal"), ("church", "baptism"), ("court", ""))
                    if topic not in self._held
                ]
                self.plan.papers[self.rng.choice(names)] = ("", -1)
            for name in self.plan.papers:
                letter = next(self.tabs)
                original = Paper(letter, f"Exhibit {letter}, {name}", f"Exhibit {letter}", None)
                english = Paper(f"{letter}-1", f"Exhibit {letter}-1, {name}, translation", f"Exhibit {letter}-1", None, translates=letter)
                write_pair(self.plan, name, original, english, self.rng)
                self._cite(letter)
                yield from (original, english)
        if self.plan.pages >= 3 and {"flight", "crossing"} <= self.plan.events:
            letter = next(self.tabs)
            passport = Paper(letter, f"Exhibit {letter}, passport", f"Exhibit {letter}", None)
            write_passport(self.desk, passport)
            self._cite(letter)
            yield passport
        if "metadata" in self.plan.kinds or (self.plan.pages >= 5 and "protest" not in self.plan.alone):
            yield self._photo()

    @property
    def _held(self) -> set[str]:
        """Topics of which no exhibit may speak."""
        return self.plan.alone | self.plan.vague

    def _photo(self) -> Paper:
        letter, life, lang = next(self.tabs), self.plan.life, self.plan.life.lang
        lies = "metadata" in self.plan.kinds
        taken = life.dates["protest"]
        form = self.rng.choice(EXACT_FORMS[lang])
        tab = self.desk.tab(letter)
        said = self.desk.phrase("photo", tab=tab, when=when_of(taken, lang, form), date=day_of(taken, lang, form))
        self.closing.append((said, "photo", lies))
        made = taken + timedelta(days=self.rng.choice((-200, -45, 16, 60, 365)) if lies else 0)
        facts = (FileFact("taken_at", f"{made.isoformat()}T1{self.rng.randint(0, 9)}:12:44"), FileFact("camera", "Handset 7"))
        paper = Paper(letter, f"Exhibit {letter}, photograph", f"Exhibit {letter}", None, facts=facts)
        paper.tell(self.desk.title("photo", tab=tab), "photo", "file", "")
        paper.put("\n")
        return paper

    def _cite(self, letter: str) -> None:
        self.closing.append((self.desk.phrase("cited", tab=self.desk.tab(letter)), "cited", False))

    def _closing(self) -> None:
        kinds = self.plan.kinds
        if "citation" in kinds:
            self.closing.append((self.desk.phrase("cited", tab=self.desk.tab(self.rng.choice("VWXYZ"))), "miscited", True))
        if "uncorroborated" in kinds and not self.plan.alone:
            able = [i for i, name in enumerate(_UNPROVED) if name not in self.plan.papers]
            self.closing.append((self.desk.phrases["unproved"][self.rng.choice(able)], "unproved", True))
        elif "hospital" in self.plan.papers:
            self.closing.append((self.desk.phrases["unproved"][1], "proved", False))
        if "unsourced" in kinds:
            self.closing.append((self.desk.phrase("unsourced"), "unsourced", True))
            self.closing.append((self.desk.phrase("draftable"), "draftable", False))
        self.rng.shuffle(self.closing)

    def _reports(self) -> None:
        lang = self.plan.life.lang
        done = sum(paper.length for paper in self.papers)
        left = self.plan.pages * _CHARS_A_PAGE[lang] - done
        number = 0
        while left > _CHARS_A_PAGE[lang] // 2:
            number += 1
            size = min(left, _REPORT_PAGES * _CHARS_A_PAGE[lang])
            paper = Paper(f"R{number}", f"Background report {number}", f"background report {number}", None)
            paper.put(f"{self.desk.title('filler')} {number}\n\n")
            sentences = iter(report_prose(lang, Random(f"{self.rng.random()}"), size // (30 if lang == "zh" else 80) + 5))
            while paper.length < size and (batch := [s for s, _ in zip(sentences, range(7), strict=False)]):
                paper.put(self.desk.gap.join(batch) + "\n\n")
            self.papers.append(paper)
            left -= paper.length
