"""Counts, names, places and polarity as they are read out of sentences."""

from __future__ import annotations

import pytest

from app.consistency.extract.names import name_keys, read_names, same_name
from app.consistency.extract.places import compatible, read_places
from app.consistency.extract.polarity import polarity_at
from app.consistency.extract.quantities import read_quantities
from app.consistency.lexicon import lexicon
from app.consistency.words import words_of
from app.domain.assertion import NameMention, Polarity


def counted(text, language="en"):
    words = words_of(text)
    return [(q.low, q.high, q.unit) for q in read_quantities(text, language, words, lexicon().hits(text, words, language))]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Three officers came.", "en", [(3, 3, "officers")]),
        ("At least six soldiers came.", "en", [(6, None, "military")]),
        ("I paid about 8,000 yuan.", "en", [(6000, 10000, "CNY")]),
        ("It cost $400.", "en", [(400, 400, "USD")]),
        ("Me quitaron dos mil pesos.", "es", [(2000, 2000, "PESO")]),
        ("罚款三千元。", "zh", [(3000, 3000, "CNY")]),
        ("I have no brothers.", "en", [(0, 0, "brother")]),
        ("Seven or eight shots rang out.", "en", [(7, 8, "shooting")]),
        ("I slept in Room 302.", "en", []),
        ("One of us ran.", "en", []),
    ],
)
def test_a_count_is_a_range_with_a_noun(text, language, expected):
    assert counted(text, language) == expected


@pytest.mark.parametrize("form", ["Guan Hang", "Hang Guan", "GUAN, Hang", "关航", "關航", "Kuan Hang"])
def test_written_forms_of_one_name_share_a_key(form):
    assert set(name_keys(form)) & set(name_keys("Guan Hang"))


@pytest.mark.parametrize(("left", "right"), [("Guan Hang", "Guan Hong"), ("Lin Hao", "Lin Hai"), ("Maria Lopez", "Marta Lopez")])
def test_different_names_stay_apart(left, right):
    assert not same_name(NameMention(0, 0, left, name_keys(left)), NameMention(0, 0, right, name_keys(right)))


def test_a_short_form_of_a_double_surname_is_the_same_name():
    names = [NameMention(0, 0, form, name_keys(form)) for form in ("Rosa Mejía", "MEJIA PORTILLO, Rosa Elena")]
    assert same_name(*names)


def test_a_role_before_a_name_is_kept():
    text = "My cousin Yusuf drove."
    words = words_of(text)
    assert [(n.text, n.role) for n in read_names(text, lexicon().hits(text, words, "en"))] == [("Yusuf", "cousin")]


@pytest.mark.parametrize(
    ("left", "right", "fits"),
    [
        ("in Urumqi", "in Xinjiang", True),
        ("in Urumqi", "在乌鲁木齐", True),
        ("in Wulumuqi", "in Ürümqi", True),
        ("in Korla", "in Kashgar", False),
        ("in San Pedro Sula", "in Tegucigalpa", False),
        ("in San Pedro Sula", "in Honduras", True),
    ],
)
def test_places_fit_when_equal_or_nested(left, right, fits):
    (a,), (b,) = read_places(left), read_places(right)
    assert compatible(a.ids, b.ids) is fits


@pytest.mark.parametrize("text", ["Mr. Paris came.", "He may leave.", "the Most of all"])
def test_words_that_are_no_places_are_left_alone(text):
    assert read_places(text) == ()


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("I was never arrested.", "arrested", Polarity.DENIED),
        ("Nobody beat me.", "beat", Polarity.DENIED),
        ("No, they beat me.", "beat", Polarity.ASSERTED),
        ("I was not afraid, and they beat me.", "beat", Polarity.ASSERTED),
        ("I showed it to nobody.", "showed", Polarity.DENIED),
        ("They would arrest me.", "arrest", Polarity.PLANNED),
        ("My aunt told me that they beat him.", "beat", Polarity.HEARD),
        ("I do not remember who beat me.", "beat", Polarity.NOT_REMEMBERED),
        ("他们没有打我。", "打", Polarity.DENIED),
        ("Nunca me golpearon.", "golpearon", Polarity.DENIED),
    ],
)
def test_a_happening_is_asserted_denied_heard_or_planned(text, word, expected):
    start = text.index(word)
    assert polarity_at(text, start, start + len(word)) is expected
