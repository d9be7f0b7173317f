"""The rules of the house that no linter holds."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

APP = Path(__file__).parent.parent / "app"
MODULES = sorted(APP.rglob("*.py"))
LARGEST_MODULE = 400
LARGEST_CLASS = 250


def _tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(APP).as_posix())
class TestEveryModule:
    def test_says_what_it_owns(self, module):
        assert ast.get_docstring(_tree(module))

    def test_is_small_enough_to_read(self, module):
        assert module.read_text(encoding="utf-8").count("\n") <= LARGEST_MODULE

    def test_has_no_class_that_is_two(self, module):
        for node in ast.walk(_tree(module)):
            if isinstance(node, ast.ClassDef):
                assert node.end_lineno - node.lineno < LARGEST_CLASS, node.name

    def test_bears_a_name_that_says_something(self, module):
        assert not re.search(r"^(utils?|misc|common|helpers?|manager|base)$", module.stem)

    def test_leaves_nothing_to_do(self, module):
        assert not re.search(r"\b(TODO|FIXME|HACK)\b", module.read_text(encoding="utf-8"))


def test_everything_is_caught_in_the_task_runner_only():
    broad = [
        module.relative_to(APP).as_posix()
        for module in MODULES
        for node in ast.walk(_tree(module))
        if isinstance(node, ast.ExceptHandler) and (node.type is None or getattr(node.type, "id", "") == "Exception")
    ]
    assert broad in ([], ["ui/tasks.py"])


def test_a_style_sheet_is_set_in_one_place():
    setting = [module.relative_to(APP).as_posix() for module in MODULES if ".setStyleSheet(" in module.read_text(encoding="utf-8")]
    assert setting == ["ui/theme.py"]


def test_no_colour_is_written_in_the_code():
    coloured = {
        module.relative_to(APP).as_posix()
        for module in (APP / "ui").rglob("*.py")
        if re.search(r"[\"']#[0-9a-fA-F]{6}[\"']", module.read_text(encoding="utf-8"))
    }
    assert not coloured


@pytest.mark.parametrize("room", ["packaging", "resources", "tests"])
def test_rooms_of_data_are_no_packages(room):
    assert not list((APP.parent / room).rglob("__init__.py"))
