"""The command line as a script meets it: words in, status and text out."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from app.cli.run import run
from app.errors import NoDisplay
from app.store.keys import FOR_TESTS
from app.store.vault import create_store

PASSPHRASE = "correct horse battery staple"


@dataclass(frozen=True)
class Answer:
    status: int
    out: str
    err: str


@pytest.fixture
def averment(capsys):
    def no_window(store, practice):
        sentence = "There is no display."
        raise NoDisplay(sentence)

    def say(*words: str) -> Answer:
        status = run([str(word) for word in words], no_window)
        captured = capsys.readouterr()
        return Answer(status, captured.out, captured.err)

    return say


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "Cases.averment"
    create_store(path, PASSPHRASE, FOR_TESTS).close()
    (tmp_path / "passphrase").write_text(PASSPHRASE + "\n")
    return "--store", path, "--passphrase-file", tmp_path / "passphrase"
