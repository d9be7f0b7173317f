"""Which telling a file name speaks of."""

from __future__ import annotations

import pytest

from app.casework.comparing import guessed_kind
from app.domain.statement import StatementKind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("05 affidavit of the fisherman", StatementKind.WITNESS),
        ("Mother's affidavit", StatementKind.WITNESS),
        ("statement of a neighbour", StatementKind.WITNESS),
        ("affidavit", StatementKind.DECLARATION),
        ("affidavit of the applicant 2", StatementKind.DECLARATION),
        ("Signed declaration", StatementKind.DECLARATION),
        ("CBP record", StatementKind.BORDER),
        ("visa application", None),
    ],
)
def test_an_affidavit_of_somebody_else_is_a_witness(name: str, kind: StatementKind | None) -> None:
    assert guessed_kind(name) is kind
