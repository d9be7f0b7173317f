from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.export.scripts import Script, script_spans

MIXED = st.text(alphabet=st.one_of(st.characters(), st.sampled_from("看守所東京カタカナひらがな한국어تۇرمەשלוםनमस्ते。，「」“”abc 12-")))


def split(text: str) -> list[tuple[str, Script]]:
    return [(text[span.start : span.end], span.script) for span in script_spans(text)]


@given(MIXED)
def test_spans_join_to_the_whole_text(text: str) -> None:
    assert "".join(part for part, _ in split(text)) == text
    assert all(part for part, _ in split(text))


@given(MIXED)
def test_neighbours_differ_in_latin_or_not(text: str) -> None:
    assert not any(left is right is Script.LATIN for (_, left), (_, right) in pairwise(split(text)))


@given(MIXED)
def test_every_chinese_character_is_east_asian_and_no_latin_letter_is(text: str) -> None:
    for part, script in split(text):
        names = [unicodedata.name(character, "") for character in part]
        if script.is_east_asian:
            assert not any(name.startswith("LATIN ") for name in names)
        else:
            assert not any(name.startswith(("CJK UNIFIED", "HIRAGANA LETTER", "HANGUL SYLLABLE")) for name in names)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He said 看守所 (detention).", [("He said ", Script.LATIN), ("看守所", Script.HAN), (" (detention).", Script.LATIN)]),
        ("2023年7月5日，星期三。", [("2023", Script.LATIN), ("年7月5日，星期三。", Script.HAN)]),
        ("東京タワー", [("東京タワー", Script.KANA)]),
        ("서울 경찰서", [("서울 경찰서", Script.HANGUL)]),
        ("called تۇرمە there", [("called ", Script.LATIN), ("تۇرمە", Script.RIGHT_TO_LEFT), (" there", Script.LATIN)]),
        ("“看守所”", [("“", Script.LATIN), ("看守所", Script.HAN), ("”", Script.LATIN)]),
        ("བོད", [("བོད", Script.COMPLEX)]),
        ("葛\U000e0100城", [("葛\U000e0100城", Script.HAN)]),
        ("", []),
    ],
)
def test_text_is_parted_where_the_script_changes(text: str, parts: list[tuple[str, Script]]) -> None:
    assert split(text) == parts
