"""Number words and figures become values, and nothing else does."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.consistency.extract.numerals import number_spans, number_words, read_number

CHINESE_DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("phrase", "language", "value"),
    [
        ("seventeen", "en", 17),
        ("forty-two", "en", 42),
        ("a hundred and six", "en", 106),
        ("three thousand four hundred", "en", 3400),
        ("two thousand and nine", "en", 2009),
        ("one and a half", "en", 1.5),
        ("two and a half million", "en", 2_500_000),
        ("1.5 million", "en", 1_500_000),
        ("six thousand million", "en", 6_000_000_000),
        ("cuatro mil millones", "es", 4_000_000_000),
        ("mil doscientos millones", "es", 1_200_000_000),
        ("3 lakh crore", "en", 3_000_000_000_000),
        ("tres millones mil", "es", 3_001_000),
        ("8,000", "en", 8000),
        ("half", "en", 0.5),
        ("half a dozen", "en", None),
        ("a dozen", "en", 12),
        ("several", "en", None),
        ("nineteen eighty-four", "en", None),
        ("treinta y cinco", "es", 35),
        ("veintidós", "es", 22),
        ("mil novecientos noventa y ocho", "es", 1998),
        ("dos mil quinientas", "es", 2500),
        ("un millón doscientos mil", "es", 1_200_000),
        ("12.500", "es", 12500),
        ("3,5", "es", 3.5),
        ("dos y medio", "es", 2.5),
        ("cien", "es", 100),
        ("八千", "zh", 8000),
        ("两万三千", "zh", 23000),
        ("三百五", "zh", 350),
        ("一千零五十", "zh", 1050),
        ("二〇一七", "zh", 2017),
        ("廿三", "zh", 23),
        ("三点一四", "zh", 3.14),
        ("1.2万", "zh", 12000),
        ("两亿", "zh", 200_000_000),
        ("七八", "zh", None),
    ],
)
def test_a_phrase_reads_as_its_value(phrase: str, language: str, value: float | None) -> None:
    assert read_number(phrase, language) == (None if value is None else pytest.approx(value))


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("Three men and two women came in one car.", "en", [3, 2, 1]),
        ("We counted two, three or four of them.", "en", [2, 3, 4]),
        ("In Room 302 they took 1,200 yuan.", "en", [302, 1200]),
        ("Someone said nothing about a man.", "en", []),
        ("Vinieron cuatro hombres y una mujer.", "es", [4, 1]),
        ("来了三个人，带走了八千元。", "zh", [3, 8000]),
        ("我们一起去，一定要去，一些人十分害怕。", "zh", []),
    ],
)
def test_every_number_of_a_sentence_is_found_once(text: str, language: str, values: list[float]) -> None:
    assert [value for _, _, value in number_spans(text, language)] == values


@given(st.integers(0, 9_999_999))
def test_grouped_figures_read_as_themselves(number: int) -> None:
    assert read_number(f"{number:,}", "en") == number
    assert read_number(f"{number:,}".replace(",", "."), "es") == number
    assert read_number(f"{number}", "zh") == number


@given(st.integers(0, 9), st.integers(1, 9), st.integers(1, 9), st.integers(1, 9))
def test_a_chinese_number_of_four_places_is_the_sum_of_its_places(thousands: int, hundreds: int, tens: int, ones: int) -> None:
    head = f"{CHINESE_DIGITS[thousands]}千" if thousands else ""
    written = f"{head}{CHINESE_DIGITS[hundreds]}百{CHINESE_DIGITS[tens]}十{CHINESE_DIGITS[ones]}"
    assert read_number(written, "zh") == 1000 * thousands + 100 * hundreds + 10 * tens + ones


@given(
    st.text(alphabet="one two three hundred and a half million y mil cien 万百十三五,.-0123456789", max_size=60),
    st.sampled_from(["en", "es", "zh"]),
)
def test_spans_lie_in_order_inside_the_text(text: str, language: str) -> None:
    spans = number_spans(text, language)
    assert all(0 <= start < end <= len(text) for start, end, _ in spans)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_number_word_reads_as_a_number_and_hides_no_longer_one(language: str) -> None:
    words = number_words(language)
    assert [len(word) for word in words] == sorted((len(word) for word in words), reverse=True)
    assert all(number_spans(f"{word}", language) or number_spans(f"dos {word} two {word}", language) for word in words)
