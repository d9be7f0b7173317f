"""Whole papers beside each other: translations, drafts, letters, clocks, exhibits."""

from __future__ import annotations

from datetime import date

from app.consistency.engine import check
from app.domain.exhibit import FileFact
from app.domain.finding import FindingKind, Level
from app.domain.snapshot import Snapshot, Term
from app.domain.statement import StatementKind

FILLER = "\n\n".join(
    f"{n}. {line}"
    for n, line in enumerate(
        (
            "The valley is dry in summer.",
            "Our aunt sings at weddings.",
            "The bread is baked at dawn.",
            "We keep goats.",
            "The well is deep.",
            "Snow is rare.",
        ),
        20,
    )
)
SPANISH = (
    "Denuncia No. 4471-2019\n\nEl 12 de marzo de 2019 Rosa Quintero pagó 2,500 pesos a Ramiro Tovar.\n\n"
    "El 14 de marzo de 2019 Ramiro Tovar regresó con 3 hombres."
)
ENGLISH = (
    "Complaint No. 4471-2019\n\nOn March 12, 2019 Rosa Quintero paid 25,000 pesos to Ramiro Tovar.\n\n"
    "On May 14, 2019 Ramiro Tovar came back with 3 men."
)


def kinds(report):
    return {finding.kind for finding in report.findings}


def test_a_figure_and_a_month_changed_in_translation_are_found(telling):
    original, translation = telling(SPANISH, "the complaint", None), telling(ENGLISH, "its translation", None, translates="the complaint")
    quiet = telling(FILLER)
    found = [f for f in check(Snapshot((original, translation, quiet))).findings if f.kind is FindingKind.TRANSLATION]
    assert {p.quote for f in found for p in f.passages if "25,000" in p.quote or "May 14" in p.quote} == {
        "On March 12, 2019 Rosa Quintero paid 25,000 pesos to Ramiro Tovar.",
        "On May 14, 2019 Ramiro Tovar came back with 3 men.",
    }


def test_a_true_translation_stays_quiet(telling):
    right = ENGLISH.replace("25,000", "2,500").replace("May", "March")
    report = check(
        Snapshot(
            (telling(SPANISH, "the complaint", None), telling(right, "its translation", None, translates="the complaint"), telling(FILLER))
        )
    )
    assert FindingKind.TRANSLATION not in kinds(report)


def test_a_certificate_older_than_its_letter_is_found(telling):
    letter = "Lima, 3 September 2021\n\nDear Judge:\n\nI know Rosa well.\n\n"
    text = letter + "CERTIFICATE\n\nI certify that the translation is accurate.\nDated: August 1, 2021"
    report = check(Snapshot((telling(text, "the letter", None), telling(FILLER))))
    assert FindingKind.METADATA in kinds(report)


def test_a_draft_closer_than_the_telling_is_false_precision(telling):
    told = telling(
        "Q1 When did you go to the quarry?\nA. In the spring of 2019 I went to the quarry to lay pipes.",
        "the notes",
        StatementKind.CREDIBLE_FEAR,
    )
    draft = telling("1. On 3 April 2019 I went to the quarry to lay pipes.\n\n" + FILLER, is_draft=True)
    assert FindingKind.FALSE_PRECISION in kinds(check(Snapshot((told, draft))))


def test_a_draft_sentence_nobody_told_is_noted_as_unsourced(telling):
    told = telling("Q1 When were you arrested?\nA. On 4 May 2016 I was arrested at the mill.", "the notes", StatementKind.CREDIBLE_FEAR)
    draft = telling(
        "1. On 4 May 2016 I was arrested at the mill.\n\n2. Three soldiers burned the school library that winter.\n\n" + FILLER,
        is_draft=True,
    )
    found = [f for f in check(Snapshot((told, draft))).findings if f.kind is FindingKind.UNSOURCED]
    assert [(f.level, f.passages[0].label) for f in found] == [(Level.NOTE, "¶2")]


def test_an_exhibit_that_is_not_on_file_is_found(telling):
    draft = telling("1. My foreman wrote a letter (Exhibit K).\n\n2. My passport is Exhibit A.\n\n" + FILLER, is_draft=True)
    found = [f for f in check(Snapshot((draft, telling("Passport.", "A passport", None)))).findings if f.kind is FindingKind.CITATION]
    assert [f.passages[0].quote for f in found] == ["Exhibit K"]


def test_one_sentence_in_two_letters_is_found(telling):
    same = "He kept the little radio wrapped in a grey scarf under the bed, and he never once turned it on while we were there."
    letters = [
        telling(f"{greeting}\n\n{same}", name, StatementKind.LETTER)
        for greeting, name in (("Dear Judge:", "first letter"), ("To the court:", "second letter"))
    ]
    assert FindingKind.SAMENESS in kinds(check(Snapshot((*letters, telling(FILLER)))))


def test_a_term_in_two_english_words_is_a_note(telling):
    a = telling("Q1 What happened to your father?\nA. They arrested my father.", "the notes", StatementKind.CREDIBLE_FEAR)
    b = telling("1. They summoned my father.\n\n" + FILLER)
    found = [
        f for f in check(Snapshot((a, b), terms=(Term("传唤", ("arrested", "summoned")),))).findings if f.kind is FindingKind.TERMINOLOGY
    ]
    assert [(f.level, f.sentence) for f in found] == [(Level.NOTE, "传唤 is “arrested” in the notes and “summoned” in the declaration.")]


def test_a_photograph_of_another_month_than_every_filming_told_is_found(telling):
    told = telling("1. In October 2022 I filmed the walls.\n\n" + FILLER)
    photo = telling("", "the photograph", None, facts=(FileFact("taken_at", "2022-09-11T07:58:00+08:00"), FileFact("camera", "X")))
    assert FindingKind.METADATA in kinds(check(Snapshot((told, photo))))


def test_a_photograph_of_the_days_told_stays_quiet(telling):
    told = telling("1. In September 2022 I filmed the walls.\n\n" + FILLER)
    photo = telling("", "the photograph", None, facts=(FileFact("taken_at", "2022-09-11T07:58:00+08:00"), FileFact("camera", "X")))
    assert FindingKind.METADATA not in kinds(check(Snapshot((told, photo))))


def test_two_clocks_two_hours_apart_throughout_are_a_note(telling):
    lines = "\n\n".join(f"V-{n}   11 March 2020, 1{n}:40   length 4:10   clock in picture 1{n - 2}:40" for n in (3, 4, 5, 6))
    found = [f for f in check(Snapshot((telling(lines, "the list", None), telling(FILLER)))).findings if f.kind is FindingKind.METADATA]
    assert [(f.level, f.reasoning) for f in found] == [(Level.NOTE, "All 4 entries differ by 2 hours.")]


def test_an_age_that_the_birth_date_does_not_give_is_found(telling):
    form = telling("Date of birth: 4 November 1984\n\n" + FILLER, "the form", StatementKind.I589, told_on=date(2024, 5, 1))
    told = telling("1. In 2019, when I was 39, I moved to the coast.\n\n" + FILLER, "the declaration", StatementKind.DECLARATION)
    found = [f for f in check(Snapshot((form, told))).findings if f.kind is FindingKind.AGE]
    assert [f.reasoning for f in found] == ["Born 4 November 1984; at the time told, 2019, 34 or 35 years old."]


def test_a_reason_given_once_and_nowhere_in_the_other_answers_is_an_omission(telling):
    border = telling(
        "Q1 Why did you leave Peru?\nA. I want to live in peace.\nQ2 Are you ill?\nA. No.", "the border record", StatementKind.BORDER
    )
    notes = telling(
        "Q1 Why did you leave Peru?\nA. I filmed the mine at night.\nQ2 Are you ill?\nA. No.", "the notes", StatementKind.CREDIBLE_FEAR
    )
    found = [f for f in check(Snapshot((border, notes, telling(FILLER)))).findings if f.kind is FindingKind.OMISSION]
    assert [(f.level, f.passages[0].quote, f.passages[1].quote) for f in found] == [
        (Level.NOTE, "I want to live in peace.", "I filmed the mine at night.")  # at the border little is asked
    ]
