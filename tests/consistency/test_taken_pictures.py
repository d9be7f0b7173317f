"""Pictures that an exhibit lists with a day of their own, held against the day told for the taking of what they show."""

from __future__ import annotations

import pytest

from app.consistency.checks import taken_pictures
from app.consistency.engine import Checker
from app.domain.document import plain_document
from app.domain.finding import Finding
from app.domain.progress import Progress
from app.domain.snapshot import Snapshot, Source, SourceKind
from app.domain.statement import StatementKind

CLAIM = """1. I dried fish on the racks at the point and sold it to the lorries.

2. On 9 August 2021 the rangers locked me in the salt store. On Saturday, 14 August 2021 they unlocked it. {taking}

3. In October I went with the lorry over the bridge."""
LIST = """FILES FROM THE TELEPHONE

A. IMG_0871.jpg {made}; left ankle, swollen, a blue rope beside it

B. IMG_0904.jpg taken 2021-10-02 18:20; lorry with fish racks"""


def _found(made: str, taking: str = "That evening my niece took a picture of my ankle.") -> list[Finding]:
    sources = (
        Source("claim", "claim", "the claim", SourceKind.STATEMENT, plain_document(CLAIM.format(taking=taking)), StatementKind.DECLARATION),
        Source("list", "list", "the list", SourceKind.EXHIBIT, plain_document(LIST.format(made=made))),
        Source("letter", "letter", "the letter", SourceKind.STATEMENT, plain_document("I dry fish too."), StatementKind.LETTER),
    )
    return list(taken_pictures.find(Checker()._laid_out(Snapshot(sources), Progress(), 9)))


@pytest.mark.parametrize(
    "made",
    [
        "created 2021-08-11T10:04:00Z",
        "EXIF DateTimeOriginal 2021:08:10 09:15:00",
        "made 2021-08-07 21:40 +0300",
        "taken on 2021.08.11",
    ],
)
def test_a_file_older_than_the_taking_of_what_it_shows(made: str) -> None:
    (found,) = _found(made)
    assert {p.source_id for p in found.passages} == {"claim", "list"}
    assert "14 August 2021" in found.reasoning


@pytest.mark.parametrize(
    ("made", "taking"),
    [
        ("created 2021-08-14T16:04:00Z", "That evening my niece took a picture of my ankle."),
        ("created 2021-08-15T01:04:00Z", "That evening my niece took a picture of my ankle."),
        ("received 2021-08-11 10:04", "That evening my niece took a picture of my ankle."),
        ("created 2021-08-11T10:04:00Z", "That evening my niece took a picture of the bridge."),
        ("created 2021-08-11T10:04:00Z", "That evening my niece washed my ankle."),
        ("created 2020-03-11T10:04:00Z", "That evening my niece took a picture of my ankle."),
    ],
)
def test_a_file_of_the_day_or_of_something_else(made: str, taking: str) -> None:
    assert not _found(made, taking)


def test_a_file_much_later_than_told_needs_more_that_both_show() -> None:
    taking = "That evening my niece took a picture of my swollen ankle with the blue rope."
    assert len(_found("created 2022-01-11T10:04:00Z", taking)) == 1
    assert not _found("created 2022-01-11T10:04:00Z")
