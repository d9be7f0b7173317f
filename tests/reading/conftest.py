"""A reading process that all tests of this room share, since starting one takes a third of a second."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.reading.reader import Reader


@pytest.fixture(scope="session")
def reader() -> Iterator[Reader]:
    with Reader() as shared:
        yield shared
