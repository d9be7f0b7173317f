"""Which new passphrases are refused, and that those in force are never judged."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import WrongPassphrase
from app.store.keys import FOR_TESTS, passphrase_trouble
from app.store.vault import create_store, open_store


@pytest.mark.parametrize("fine", ["seven quiet herons", "twelve chars", "七只安静的苍鹭站在水坝之上", "رمز عبور طولانی", "👩‍⚖️ four judges"])
def test_a_long_passphrase_in_any_script_is_fine(fine: str) -> None:
    assert passphrase_trouble(fine) == ""


@pytest.mark.parametrize(
    ("refused", "word"),
    [
        ("", "empty"),
        ("              ", "blanks"),
        ("\u3000" * 14, "blanks"),
        ("eleven char", "shorter than 12"),
        (" seven quiet herons", "begins or ends"),
        ("seven quiet herons\u00a0", "begins or ends"),
        ("seven quiet\therons", "cannot be seen"),
        ("seven quiet herons\r", "cannot be seen"),
        ("\ufeffseven quiet herons", "cannot be seen"),
        ("seven quiet herons \udc80", "cannot be seen"),
    ],
)
def test_each_trouble_is_one_plain_sentence_of_its_own(refused: str, word: str) -> None:
    sentence = passphrase_trouble(refused)
    assert word in sentence
    assert sentence.endswith(".")
    assert sentence.count(". ") == 0


def test_letters_are_counted_as_they_are_seen_however_they_were_typed() -> None:
    typed = unicodedata.normalize("NFD", "ééééééééééé")
    assert len(typed) == 22
    assert "shorter" in passphrase_trouble(typed)


@given(st.text())
def test_both_ways_of_typing_the_same_letters_are_judged_alike(typed: str) -> None:
    nfc, nfd = (passphrase_trouble(unicodedata.normalize(form, typed)) for form in ("NFC", "NFD"))
    assert nfc == nfd


def test_a_store_of_old_opens_with_a_passphrase_that_would_be_refused_now(tmp_path: Path) -> None:
    create_store(tmp_path / "s", "x", FOR_TESTS).close()
    open_store(tmp_path / "s", "x").close()
    with pytest.raises(WrongPassphrase):
        open_store(tmp_path / "s", "broken \udc80")
