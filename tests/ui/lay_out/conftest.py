"""An invented case of one declaration, one letter and its translation, with services that keep what they are told in memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import ClassVar

import pytest

from app.domain.case import Case
from app.domain.declaration import Declaration, Paragraph, Section, declaration_document
from app.domain.document import Box, Document, Line, Page, plain_document
from app.domain.exhibit import Exhibit, MediaKind, TranslationStatus
from app.domain.finding import Bar, EntryKind, Factor, Finding, FindingKind, FindingRecord, FindingState, Level, LogEntry, Scale, Strip
from app.domain.passage import Passage, passage_at
from app.domain.pixels import Pixels
from app.domain.progress import Progress
from app.domain.snapshot import Link, LinkDecision, Relation, Report, Verdict
from app.domain.statement import Statement, StatementKind

PARAGRAPHS = (
    (
        "On 28 June 2023, from a guesthouse in Bangkok, I published the film under my own name. It runs nineteen minutes. "
        "I did not hide my voice."
    ),
    (
        "On the evening of 5 July 2023 the police came to my parents’ home. My father told me there were three officers. "
        "They asked where I was, who had paid me, and whether anyone had helped me film."
    ),
    (
        "They summoned my father to the town police station. He was kept there until the next morning. He was told that "
        "I must take the film down and come back, and that otherwise the whole family would answer for it."
    ),
    "Since then my mother is afraid to speak on the telephone. When we speak she talks about the weather and the harvest.",
    (
        "I have never been arrested or beaten. What I fear is what will be done to me if I am sent back, because the film is "
        "still public and my name is on it."
    ),
)
LETTER = (
    "伟儿：",
    "　　来信收到。你妈和我身体都还好，不要挂念。",
    "　　农历五月十八晚上，天刚黑，两名民警和村里的李书记",
    "一起到家里来，问你在哪里，谁给的钱，有没有人帮你拍。",
    "后来传唤我到镇上派出所，问了三个多小时，当天夜里十一",
    "点多就让我回家了。他们叫我劝你把视频删掉，早点回来，",
    "不然全家都要受牵连。",
    "　　家里的事你不用管，在外面自己保重，不要再发东西",
    "了。你妈天天念你。",
)
TRANSLATION = (
    "Wei, your letter came. A little after dark two officers and Secretary Li came to the house.\n"
    "They asked questions for more than three hours, and a little after eleven that same night they let me go home."
)
CASE = Case("case", "Lin Wei", date(2024, 4, 22), native_name="林伟", interpreter="M. Ortega-Hsu")


def letter_document() -> Document:
    lines, offset = [], 0
    for number, text in enumerate(LETTER, 1):
        left = 72.0
        box = Box(left, 60.0 + 33 * number, left + 17.0 * len(text), 80.0 + 33 * number)
        lines.append(Line(number, offset, offset + len(text), box))
        offset += len(text) + 1
    text = "\n".join(LETTER)
    return Document(text, (Page(1, 0, len(text), tuple(lines), 595, 842),))


class FakeSources:
    def __init__(self) -> None:
        sections = (Section("", tuple(Paragraph(f"p{i}", text) for i, text in enumerate(PARAGRAPHS))),)
        self._draft = Declaration("draft", "case", "Declaration", 3, date(2025, 1, 20), sections)
        self.documents = {
            "draft": declaration_document(self._draft),
            "cfi": plain_document("Q18 When did you film?\nA. I filmed in October 2022.\nQ19 Alone?\nA. Yes."),
            "letter": letter_document(),
            "translation": plain_document(TRANSLATION),
        }
        self.asked_pages: list[tuple[str, int]] = []

    def statements(self, case_id: str) -> tuple[Statement, ...]:
        return (
            Statement(
                "cfi", case_id, StatementKind.CREDIBLE_FEAR, "Credible-fear notes", "n.txt", "", 1, date(2024, 4, 22), date(2023, 8, 21)
            ),
        )

    def exhibits(self, case_id: str) -> tuple[Exhibit, ...]:
        needed = TranslationStatus.CERTIFIED
        letter = Exhibit(
            "letter", case_id, "D", "Letter of Lin Guoqiang", MediaKind.PDF, "d.pdf", "", 1, date(2024, 4, 22), 1, "zh", translation=needed
        )
        english = Exhibit("translation", case_id, "D-1", "Translation of the letter", MediaKind.TEXT, "t.txt", "", 1, date(2024, 4, 22))
        return letter, replace(english, translates="letter")

    def draft(self, case_id: str) -> Declaration:
        return self._draft

    def document(self, case_id: str, source_id: str) -> Document:
        return self.documents[source_id]

    def titles(self, case_id: str) -> dict[str, str]:
        return {"cfi": "Credible-fear notes", "letter": "Exhibit D", "translation": "Exhibit D-1", "draft": "Declaration, draft 3"}

    def page(self, exhibit_id: str, page: int, scale: float) -> Pixels:
        self.asked_pages.append((exhibit_id, page))
        width, height = round(595 * scale), round(842 * scale)
        return Pixels(width, height, width * 3, bytes([254]) * (width * height * 3))

    def passage(self, source_id: str, words: str, label: str = "") -> Passage:
        document = self.documents[source_id]
        start = document.text.index(words)
        return passage_at(source_id, document, start, start + len(words), label)


def _findings(sources: FakeSources) -> tuple[Finding, ...]:
    night = date(2023, 7, 5).toordinal()
    kept = sources.passage("draft", "kept there until the next morning", "¶3")
    home = sources.passage("letter", "当天夜里十一\n点多就让我回家了")
    return (
        Finding(
            "f-night",
            FindingKind.DURATION,
            Level.CONFLICT,
            (Factor.F5,),
            "The declaration keeps Lin Guoqiang at the station until the next morning; his letter has him home the same night.",
            "5 July 23:00–24:00 and 6 July 05:00–12:00 do not overlap. Nearest ends: 5 hours apart.",
            "How did you learn what happened to your father, and when did he come home?",
            (kept, home),
            ("Was he called in more than once?", "Who told you, and when did they tell you?", "Did he expect the letter to be opened?"),
            Strip(Scale.DAYS, (Bar("letter", night + 23 / 24, night + 1), Bar("declaration", night + 1 + 5 / 24, night + 1.5))),
        ),
        Finding(
            "f-film",
            FindingKind.DATE,
            Level.CONFLICT,
            (Factor.F3, Factor.F5),
            "The credible-fear notes put the filming in October 2022; the draft speaks of June 2023.",
            "1–31 October 2022 and 28 June 2023 do not overlap.",
            "When did you film, and how do you know the date?",
            (sources.passage("cfi", "I filmed in October 2022.", "Q18"), sources.passage("draft", "On 28 June 2023", "¶1")),
        ),
        Finding(
            "f-officers",
            FindingKind.COUNT,
            Level.DIFFERENCE,
            (Factor.F5,),
            "The declaration counts three officers; the letter counts two officers and the village secretary.",
            "3 and 2 do not overlap.",
            "How many came, as far as you know?",
            (sources.passage("draft", "three officers", "¶2"), sources.passage("letter", "两名民警和村里的李书记")),
            strip=Strip(Scale.COUNT, (Bar("declaration", 3, 3), Bar("letter", 2, 2))),
        ),
        Finding(
            "f-word",
            FindingKind.TERMINOLOGY,
            Level.NOTE,
            (Factor.F3,),
            "传唤 is “summoned” in the draft and “asked questions” in the translation.",
            "One word stands for both.",
            "Which word did your father use?",
            (sources.passage("draft", "summoned", "¶3"), sources.passage("letter", "传唤")),
        ),
    )


class FakeChecking:
    def __init__(self, sources: FakeSources) -> None:
        evening = (sources.passage("draft", "the evening of 5 July 2023", "¶2"), sources.passage("letter", "农历五月十八晚上"))
        delete = (
            sources.passage("draft", "I must take the film down and come back", "¶3"),
            sources.passage("letter", "把视频删掉，早点回来"),
        )
        english = sources.passage("translation", "a little after eleven that same night they let me go home")
        home = sources.passage("letter", "当天夜里十一\n点多就让我回家了")
        links = (Link(*evening, Relation.SAME), Link(*delete, Relation.SAME), Link(home, english, Relation.SAME))
        self._report = Report(_findings(sources), links)
        self.decisions: list[LinkDecision] = []
        self.checks = 0

    def report(self, case_id: str) -> Report:
        return self._report

    def check(self, case_id: str, progress: Progress) -> Report:
        self.checks += 1
        return self._report

    def checked_at(self, case_id: str) -> datetime:
        return datetime(2025, 1, 27, 14, 31, tzinfo=UTC)

    def decide(self, case_id: str, left: Passage, right: Passage, verdict: Verdict) -> LinkDecision:
        self.decisions.append(LinkDecision(left, right, verdict))
        return self.decisions[-1]

    def withdraw(self, case_id: str, decision: LinkDecision) -> None:
        self.decisions.remove(decision)


class FakeExplaining:
    _NEXT: ClassVar = {
        EntryKind.CLIENT_WORDS: FindingState.EXPLAINED,
        EntryKind.ACCEPTED: FindingState.ACCEPTED,
        EntryKind.DISMISSED: FindingState.DISMISSED,
        EntryKind.SAID_SAME: FindingState.DISMISSED,
        EntryKind.REOPENED: FindingState.OPEN,
    }

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        found = [LogEntry(finding.id, EntryKind.FOUND, date(2025, 1, 21)) for finding in findings]
        self._records = {
            f.id: FindingRecord(i, f, FindingState.OPEN, (entry,)) for i, (f, entry) in enumerate(zip(findings, found, strict=True), 1)
        }

    def records(self, case_id: str) -> tuple[FindingRecord, ...]:
        return tuple(self._records.values())

    def add(
        self, case_id: str, finding_id: str, kind: EntryKind, text: str = "", *, interpreter: str = "", original_words: str = ""
    ) -> None:
        record = self._records[finding_id]
        entry = LogEntry(finding_id, kind, date(2025, 1, 24), text, interpreter, original_words)
        self._records[finding_id] = replace(record, state=self._NEXT.get(kind, record.state), log=(*record.log, entry))

    def take_back(self, case_id: str, finding_id: str, state: FindingState) -> None:
        record = self._records[finding_id]
        entry = LogEntry(finding_id, EntryKind.TAKEN_BACK, date(2025, 1, 24))
        self._records[finding_id] = replace(record, state=state, log=(*record.log, entry))

    def state(self, case_id: str, finding_id: str) -> FindingState:
        return self._records[finding_id].state


@pytest.fixture
def practice(dressed: None) -> SimpleNamespace:
    return invented_practice()


def invented_practice() -> SimpleNamespace:
    sources = FakeSources()
    checking = FakeChecking(sources)
    cases = SimpleNamespace(get=lambda case_id: CASE)
    return SimpleNamespace(sources=sources, checking=checking, explaining=FakeExplaining(checking.report("case").findings), cases=cases)
