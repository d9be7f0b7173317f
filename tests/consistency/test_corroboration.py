"""What a paper would speak of, and none does."""

from __future__ import annotations

import pytest

from app.consistency.engine import check
from app.domain.finding import FindingKind, Level
from app.domain.snapshot import Snapshot
from app.domain.statement import StatementKind

TOLD = "1. I live by the harbour.\n\n2. In May 2019 a doctor treated my broken wrist.\n\n3. Later the doctor treated it again.\n"
MAP = "A map of the harbour with its streets and its market."


def notes(*sources):
    return [f for f in check(Snapshot(sources)).findings if f.kind is FindingKind.UNCORROBORATED]


def test_treatment_without_a_paper_is_one_note_at_its_first_telling(telling):
    [note] = notes(telling(TOLD), telling(MAP, "a map", None))
    assert (note.level, [p.label for p in note.passages]) == (Level.NOTE, ["¶2"])
    assert "a record of treatment" in note.reasoning


@pytest.mark.parametrize(
    "other",
    [
        ("Hospital slip: wrist treated by Dr. Moss, plaster for four weeks.", "the slip", None),
        ("I drove her to the hospital that day.", "the letter of her aunt", StatementKind.LETTER),
    ],
    ids=["exhibit", "witness"],
)
def test_a_paper_or_a_witness_that_speaks_of_it_is_enough(telling, other):
    assert not notes(telling(TOLD), telling(MAP, "a map", None), telling(*other))


def test_the_clients_own_words_bear_nothing_out(telling):
    interview = telling("Q1. Were you treated?\nA. Yes, at the hospital.", "the interview", StatementKind.ASYLUM_OFFICE)
    assert notes(telling(TOLD), interview, telling(MAP, "a map", None))


def test_before_there_is_any_exhibit_nothing_is_missed(telling):
    assert not notes(telling(TOLD))


def test_what_is_denied_needs_no_paper(telling):
    assert not notes(telling("1. I was never treated by a doctor."), telling(MAP, "a map", None))


def test_a_paper_said_to_be_kept_and_not_on_file_is_one_note(telling):
    told = "1. I live by the harbour.\n\n2. The clinic gave me a certificate with a round stamp.\n\n3. My aunt still has the certificate.\n"
    assert [n.passages[0].label for n in notes(telling(told), telling(MAP, "a map", None))] == ["¶2"]
    certificate = telling("Certificate of the harbour clinic.", "the clinic's paper", None)
    assert not notes(telling(told), telling(MAP, "a map", None), certificate)


@pytest.mark.parametrize(
    ("had", "on_file", "is_noted"),
    [
        ("They gave me a certificate of release and I kept it.", "Marriage certificate of the couple.", True),
        ("Me dieron una boleta de libertad y la guardo.", "Certificado de matrimonio.", True),
        ("放我的时候给了我一张释放证明，我留着。", "结婚证明", True),
        ("They gave me a certificate of release and I kept it.", "Certificate of release, county jail.", False),
    ],
)
def test_a_paper_of_a_release_is_no_other_certificate(telling, had, on_file, is_noted):
    found = notes(telling(f"1. I live by the harbour.\n\n2. {had}\n"), telling(on_file, "a paper", None))
    assert any("said to exist" in note.reasoning for note in found) is is_noted
