"""Adding statements and exhibits through real reading and a real store."""

from __future__ import annotations

import hashlib

import pymupdf
import pytest

from app.casework.intake import ExhibitFacts, StatementFacts
from app.domain.progress import Progress, StoppableProgress
from app.domain.statement import StatementKind
from app.errors import Cancelled, EmptyFile, InputError, NotFound

SESSION = StatementFacts(StatementKind.SESSION)


def test_a_statement_keeps_its_text_and_its_original_bytes(practice, case, tmp_path):
    path = tmp_path / "session.txt"
    path.write_bytes("Q. When?\nA. In spring — 春天.\n".encode())
    statement = practice.intake.add_statement(case.id, path, SESSION)
    assert practice.sources.document(case.id, statement.id).text == path.read_text(encoding="utf-8")
    with practice.sources.original(statement.id) as original:
        assert original.read() == path.read_bytes()
    assert statement.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_an_exhibit_takes_the_next_free_tab(practice, case, tmp_path):
    tabs = []
    for number in range(3):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"paper {number}")
        tabs.append(practice.intake.add_exhibit(case.id, path, ExhibitFacts()).tab)
    assert tabs == ["A", "B", "C"]


def test_a_locked_pdf_is_kept_and_says_why_it_was_not_read(practice, case, tmp_path):
    path = tmp_path / "locked.pdf"
    with pymupdf.open() as pdf:
        pdf.new_page()
        pdf.save(path, encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="secret", owner_pw="owner")
    exhibit = practice.intake.add_exhibit(case.id, path, ExhibitFacts())
    assert "password" in exhibit.trouble
    with practice.sources.original(exhibit.id) as original:
        assert original.read() == path.read_bytes()


@pytest.mark.parametrize(("name", "content", "error"), [("empty.txt", b"", EmptyFile), ("missing.txt", None, NotFound)])
def test_what_is_not_there_is_refused_and_nothing_is_kept(practice, case, tmp_path, name, content, error):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(error):
        practice.intake.add_exhibit(case.id, path, ExhibitFacts())
    assert practice.sources.exhibits(case.id) == ()


def test_the_same_file_is_not_added_twice(practice, case, tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear judge")
    practice.intake.add_exhibit(case.id, path, ExhibitFacts())
    with pytest.raises(InputError, match="already in the case"):
        practice.intake.add_exhibit(case.id, path, ExhibitFacts())
    assert len(practice.sources.exhibits(case.id)) == 1


def test_stopping_an_import_keeps_nothing(practice, case, tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear judge")
    stopped = StoppableProgress()
    stopped.stop()
    with pytest.raises(Cancelled):
        practice.intake.add_exhibit(case.id, path, ExhibitFacts(), stopped)
    assert practice.sources.exhibits(case.id) == ()
    assert practice.verify(Progress()) == ()


def test_a_file_that_changes_while_it_is_read_is_refused(practice, case, tmp_path):
    path = tmp_path / "growing.txt"
    path.write_text("first")

    class Growing(Progress):
        def report(self, done, total, doing):
            if doing == "Sealing":
                path.write_text("second")

    with pytest.raises(InputError, match="changed while"):
        practice.intake.add_exhibit(case.id, path, ExhibitFacts(), Growing())
    assert practice.sources.exhibits(case.id) == ()


def test_copies_are_verified_and_a_damaged_one_is_named(practice, case, tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear judge")
    practice.intake.add_exhibit(case.id, path, ExhibitFacts())
    assert practice.intake.verify_copies(case.id) == ()
    (sealed,) = [p for p in (practice.path / "exhibits").rglob("*") if p.is_file()]
    sealed.chmod(0o600)
    content = bytearray(sealed.read_bytes())
    content[-1] ^= 1
    sealed.write_bytes(bytes(content))
    (trouble,) = practice.intake.verify_copies(case.id)
    assert trouble.startswith("Exhibit A")
    assert practice.sources.exhibits(case.id)[0].verified_at is None
