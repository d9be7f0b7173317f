"""Certificates, files named by their tab, holders of an office, officials counted once, and paragraphs without a source."""

from __future__ import annotations

from datetime import date

import pytest

from app.consistency.engine import check
from app.consistency.wording import length, open_end, quoted, sentence_of, span
from app.domain.document import plain_document
from app.domain.exhibit import FileFact
from app.domain.finding import FindingKind
from app.domain.snapshot import Snapshot, Source, SourceKind
from app.domain.statement import StatementKind

LETTER = "Letter of my aunt.\n\nShe came to the mill and told us of the fire in the valley.\n\n{on}\n\nCertificate of translation\n\n"
CERTIFICATE = "I certify that the above translation is true and accurate.\n\nSigned: Ida Holm\n\nDate: {on}"
FILLER = " ".join(f"{word} grows by the river in spring." for word in ("Barley", "Clover", "Flax", "Sorrel", "Mint", "Thyme"))


def exhibit(identity: str, text: str, facts: tuple[FileFact, ...] = ()) -> Source:
    return Source(identity, identity, identity, SourceKind.EXHIBIT, plain_document(text), facts=facts)


def told(identity: str, text: str, **more: object) -> Source:
    document = plain_document(text)
    return Source(identity, identity, identity, SourceKind.STATEMENT, document, StatementKind.DECLARATION, **more)  # type: ignore[arg-type]


def kinds(*sources: Source) -> list[FindingKind]:
    return [finding.kind for finding in check(Snapshot(sources)).findings]


def certified(letter: str, certificate: str) -> list[FindingKind]:
    return kinds(exhibit("Exhibit D", LETTER.format(on=letter) + CERTIFICATE.format(on=certificate)), told("the declaration", FILLER))


def test_a_certificate_dated_before_its_letter_is_found():
    assert FindingKind.METADATA in certified("12 August 2023", "3 August 2023")


def test_a_certificate_dated_after_its_letter_is_as_it_should_be():
    assert FindingKind.METADATA not in certified("12 August 2023", "30 August 2023")


def test_a_list_that_gives_a_file_another_day_than_its_camera_is_found():
    photograph = exhibit("Exhibit B-7", "", (FileFact("taken_at", "2021-05-09T10:00:00"),))
    listed = "Photographs: B-6, the gate, 4 May 2021; B-7, the bridge, 5 May 2021."
    (finding,) = check(Snapshot((photograph, exhibit("Exhibit B", listed), told("the declaration", FILLER)))).findings
    assert finding.kind is FindingKind.METADATA
    assert [p.quote for p in finding.passages] == ["5 May 2021", ""]
    assert finding.passages[1].label == "camera date"


def test_a_list_that_gives_a_file_its_own_day_stays_quiet():
    photograph = exhibit("Exhibit B-7", "", (FileFact("taken_at", "2021-05-05T10:00:00"),))
    assert kinds(photograph, exhibit("Exhibit B", "B-7, the bridge, 5 May 2021."), told("the declaration", FILLER)) == []


def test_an_office_has_one_holder_at_a_time():
    mine = told("the declaration", f"{FILLER} The village secretary, Mr. Okoro, came with the police.")
    letter = told("the letter", f"The police and the village secretary, Mr. Banda, were in the yard. {FILLER}")
    assert FindingKind.PERSON in kinds(mine, letter)


def test_one_office_and_one_name_stay_quiet():
    mine = told("the declaration", f"{FILLER} The village secretary, Mr. Okoro, came with the police.")
    letter = told("the letter", f"The police and the village secretary, Mr. Okoro, were in the yard. {FILLER}")
    assert FindingKind.PERSON not in kinds(mine, letter)


def test_paragraphs_a_person_left_without_a_source_are_noted_once_each():
    text = "1. I was arrested at the mill. They beat me.\n\n2. I left the country on foot."
    draft = told("the declaration", text, is_draft=True, bare=((text.index("I left"), len(text)),))
    found = [f for f in check(Snapshot((draft, told("the notes", FILLER)))).findings if f.kind is FindingKind.UNSOURCED]
    assert [f.passages[0].quote for f in found] == ["I left the country on foot."]


def test_a_draft_wholly_linked_has_no_such_note():
    draft = told("the declaration", "1. I was arrested at the mill.", is_draft=True, bare=())
    assert FindingKind.UNSOURCED not in kinds(draft, told("the notes", FILLER))


def test_a_sentence_ends_with_one_stop_whatever_it_quotes():
    assert sentence_of(f"the notes say {quoted('He left China.')}") == "The notes say “He left China”."
    assert quoted("三个多小时，当天夜里十一\n点多就让我回家了。") == "“三个多小时，当天夜里十一点多就让我回家了”"


def test_lengths_and_windows_read_as_people_say_them():
    assert length(0.125, 0.25) == "3–6 hours"
    assert length(1, 1) == "24 hours"
    assert length(14, 14) == "14 days"
    assert length(30, 36525.0) == "30 days or more"
    assert open_end(36525.0) is None
    assert span(date(2022, 10, 1), date(2022, 10, 31)) == "October 2022"
    assert span(date(2019, 1, 1), date(2019, 12, 31)) == "2019"
    assert span(date(2022, 9, 11), date(2022, 9, 14)) == "11–14 September 2022"


@pytest.mark.parametrize(
    ("cited", "is_found"),
    [
        ("The picture at Exhibit C dates from the 9th of June 2020; my cousin took it.", True),
        ("La imagen del Anexo C es del 9 de junio de 2020.", True),
        ("附件C的照片是2020年6月9日拍的。", True),
        ("The picture at Exhibit C dates from the 2nd of April 2020; my cousin took it.", False),
        ("The picture at Exhibit D dates from the 9th of June 2020.", False),
    ],
)
def test_an_exhibit_cited_by_its_letter_is_held_against_the_day_of_its_file(cited, is_found):
    photograph = exhibit("Exhibit C", "", (FileFact("taken_at", "2020-04-02T10:00:00"),))
    assert (FindingKind.METADATA in kinds(photograph, exhibit("Exhibit D", "A map."), told("the declaration", cited))) is is_found


@pytest.mark.parametrize("row", ["2013-08-22结婚", "22 August 2013 marriage", "2013-08-22 matrimonio civil"])
def test_a_row_of_a_form_under_its_title_does_not_date_the_form(row):
    form = told("the form", f"Application, part B\n\nDate of birth: 4 May 1986\n{row}\n2016-03-01, march against the price of water\n")
    assert FindingKind.ANACHRONISM not in kinds(form, exhibit("Exhibit D", "A map."))


def test_a_birth_is_read_in_its_own_row_and_not_in_the_next():
    passport = exhibit(
        "Exhibit B", "PASSPORT\nName: Ilya Brandt\nDate of birth: 28 MAR 1981\nEXIT Porto 09 FEB 2020\nENTRY Accra 10 FEB 2020\n"
    )
    form = told("the form", "Name: Ilya Brandt\nDate of birth: 28 March 1981\n")
    mine = told("the declaration", "My name is Ilya Brandt and I was born on 28 March 1981.")
    assert FindingKind.IDENTITY not in kinds(passport, form, mine)
