"""How often each fault is tried: a short count for every run, the full one where AVERMENT_FAULTS=full."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest


@pytest.fixture
def rounds() -> Callable[[int, int], int]:
    full = os.environ.get("AVERMENT_FAULTS") == "full"
    return lambda few, many: many if full else few
