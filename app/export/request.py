"""What a declaration is made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.case import Case
from app.domain.declaration import Declaration
from app.domain.exhibit import Exhibit
from app.domain.finding import FindingRecord


@dataclass(frozen=True, slots=True)
class DeclarationRequest:
    """Exhibits are by id, source titles by source id; `on` dates the draft. `declarant` is asked for where it is not the client.

    An interpreter took part where the case names one or `interpreter_language` is given; without it the client's best language is meant.
    """

    case: Case
    declaration: Declaration
    exhibits: Mapping[str, Exhibit]
    records: Sequence[FindingRecord]
    source_titles: Mapping[str, str]
    interpreter_language: str
    on: date
    filing: bool = False
    declarant: str = ""

    @property
    def name(self) -> str:
        """Who declares, without other scripts."""
        return self.declarant or self.case.client

    @property
    def full_name(self) -> str:
        """Who declares, with the name as natively written where it is known."""
        native = "" if self.declarant else self.case.native_name
        return f"{self.name} ({native})" if native else self.name

    @property
    def is_interpreted(self) -> bool:
        """Whether a certificate of interpretation belongs to the declaration."""
        return bool(self.case.interpreter or self.interpreter_language)

    @property
    def language(self) -> str:
        """The language it is read back in; empty where nobody has said. The case knows no language of anyone but the client."""
        of_client = () if self.declarant else self.case.languages
        return self.interpreter_language or next(iter(of_client), "")
