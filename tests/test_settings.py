"""Preferences survive, and nonsense does not."""

from __future__ import annotations

import pytest

from app.casework.preferences import Preferences
from app.settings import Settings, Theme


def test_a_change_is_there_the_next_time(tmp_path):
    path = tmp_path / "folder" / "settings.json"
    Preferences(path).change(zoom=120, theme="dark")
    assert (Preferences(path).current.zoom, Preferences(path).current.theme) == (120, Theme.DARK)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"zoom": 900}', '{"theme": "sepia"}'])
def test_a_file_that_makes_no_sense_gives_the_defaults(tmp_path, content):
    path = tmp_path / "settings.json"
    path.write_text(content)
    assert Preferences(path).current == Settings()


def test_a_value_outside_its_range_is_refused(tmp_path):
    preferences = Preferences(tmp_path / "settings.json")
    with pytest.raises(ValueError, match="zoom"):
        preferences.change(zoom=900)
    assert preferences.current == Settings()
