"""Why PySide6 is pinned: a later version loses a reference to None with every call, and the program dies hours later."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QLabel


def test_setting_a_text_costs_no_reference_to_none(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(2000):
        label.setText("text")
    assert before - sys.getrefcount(None) < 1000
