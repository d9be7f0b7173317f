"""Resources are found, and nothing else is."""

from __future__ import annotations

import pytest

from app.errors import NotFound
from app.paths import resource


def test_a_shipped_file_is_found():
    assert resource("sample_case", "case.toml").is_file()


@pytest.mark.parametrize("parts", [("..", "pyproject.toml"), ("/etc/hostname",), ("sample_case", "..", "..", "LICENSE"), ("absent.toml",)])
def test_what_is_not_a_resource_is_refused(parts):
    with pytest.raises(NotFound):
        resource(*parts)
