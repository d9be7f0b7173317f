"""A practice whose store is real and whose key derivation is cheap."""

from __future__ import annotations

from datetime import date

import pytest

from app.casework.practice import Practice
from app.domain.case import Case
from app.store.keys import FOR_TESTS
from app.store.vault import create_store


@pytest.fixture
def practice(tmp_path):
    with Practice(create_store(tmp_path / "Cases.averment", "correct horse battery staple", FOR_TESTS)) as opened:
        yield opened


@pytest.fixture
def case(practice):
    return practice.cases.new(Case("", "Ana Prueba", date(2025, 1, 2), a_number="A-000-000-001", languages=("Spanish",)))
