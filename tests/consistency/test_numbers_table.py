"""The table of what is told of when: persons, acts, days, intervals and the dates of papers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.consistency.alignment.align import corpus
from app.consistency.comparison import Comparison
from app.consistency.extract.ages import read_ages
from app.consistency.papers.records import records
from app.consistency.story.acts import Act
from app.consistency.story.cast import TELLER, cast_of, is_one
from app.consistency.story.intervals import OPEN, intervals
from app.consistency.story.moments import in_year_of, is_apart
from app.consistency.story.paper_dates import paper_date
from app.consistency.story.stays import stays
from app.consistency.telling import read_sentences
from app.domain.snapshot import Snapshot
from app.domain.statement import StatementKind


def laid(*sources):
    sentences = tuple(sentence for source in sources for sentence in read_sentences(source))
    return Comparison(Snapshot(sources), corpus(sources, sentences))


def only_interval(telling, text):
    sentence = next(s for s in read_sentences(telling(text)) if not s.is_question)
    found = list(intervals(sentence))
    assert len(found) <= 1
    return found[0] if found else None


def test_names_are_learnt_with_the_relation_the_client_gives_them(telling):
    text = "My older brother Kola works. Bisi is my daughter. My mother's sister, Wande, sings. Sade Adeyemi, sister, b. 05/20/2004."
    roles = cast_of(laid(telling(text)).corpus.told).roles
    assert {roles.get(name) for name in ("kola", "bisi", "wande", "sade")} == {"brother", "daughter", "aunt", "sister"}


def test_a_name_of_two_relations_belongs_to_neither(telling):
    roles = cast_of(laid(telling("My brother Femi left. My cousin Femi stayed.")).corpus.told).roles
    assert "femi" not in roles


def test_a_month_or_a_town_after_a_relation_is_no_name(telling):
    roles = cast_of(laid(telling("I saw my aunt, August was hot. I met my uncle, Nairobi was far.")).corpus.told).roles
    assert not {"august", "nairobi"} & roles.keys()


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("brother", "brother kola", True),
        ("brother femi", "brother kola", False),
        ("child", "daughter", True),
        ("son", "daughter", False),
        ("~grace+mensah", "~mensah", True),
        ("~grace+mensah", "~boateng", False),
        (TELLER, "brother", False),
    ],
)
def test_who_can_be_one_person(left, right, same):
    assert is_one(left, right) is same is is_one(right, left)


def test_he_is_the_last_man_named_and_that_is_what_was_asked(telling):
    text = (
        "MS. ROWE: What happened to your father?\nTHE WITNESS: They took him from the market.\n"
        "MS. ROWE: When was that?\nTHE WITNESS: On 4 May 2017."
    )
    moments = laid(telling(text, kind=StatementKind.HEARING)).moments.all
    assert [(m.window, Act("custody", "father") in m.acts) for m in moments] == [((date(2017, 5, 4), date(2017, 5, 4)), True)]


def test_a_new_subject_does_not_inherit_the_day_before(telling):
    text = "MS. ROWE: When did you marry?\nTHE WITNESS: On 4 May 2017.\nMS. ROWE: Where is the shop?\nTHE WITNESS: By the harbour."
    comparison = laid(telling(text, kind=StatementKind.HEARING))
    last = comparison.sentences[-1]
    assert (last.text, comparison.moments.at(last)) == ("By the harbour.", [])


@pytest.mark.parametrize(
    ("text", "low", "high", "anchor"),
    [
        ("We married three weeks after they buried my father.", 15, 27, "they buried my father"),
        ("I sold the boat two days before the funeral of my father.", -2, -2, "the funeral of my father"),
        ("My uncle had been in prison for about a month when the child was born.", 21, 40, "My uncle had been in prison"),
        ("By then more than a week had gone by since I spoke to the editor.", 7, OPEN, "I spoke to the editor"),
    ],
)
def test_how_long_after_what(telling, text, low, high, anchor):
    found = only_interval(telling, text)
    assert found is not None
    assert found.anchor is not None
    assert anchor in text[slice(*found.anchor)]
    assert low <= found.low
    assert found.high <= high or high == OPEN


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("When my mother died, they had already closed the school.", "closed the school", "my mother died"),
        ("First they burned the kiosk, and then they arrested my uncle.", "burned the kiosk", "arrested my uncle"),
        ("It was after they had taken my uncle that I asked for a passport.", "taken my uncle", "asked for a passport"),
    ],
)
def test_what_came_first(telling, text, first, second):
    found = only_interval(telling, text)
    assert found is not None
    assert found.is_order
    assert found.anchor is not None
    assert (first in text[slice(*found.anchor)], second in text[slice(*found.event)]) == (True, True)


@pytest.mark.parametrize("text", ["My uncle is two years older than I am.", "The bus takes three hours.", "We waited for two weeks."])
def test_a_mere_length_is_no_interval(telling, text):
    assert only_interval(telling, text) is None


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("NOTICE\n\nDate: 5 July 2019\n\nThe shop is closed.", date(2019, 7, 5)),
        ("Dear Sir,\n\nI saw him fall on 2 May 2019.\n\nKumasi, 9 August 2021\nG. Mensah", date(2021, 8, 9)),
        ("TRANSCRIPT OF HEARING, Tuesday, January 23, 2024\n\nQ. Your name?\nA. Tunde.", date(2024, 1, 23)),
        ("REPORT\n\nDate: 12/10/2021 (Tuesday)\n\nA report was made.", date(2021, 10, 12)),
        ("FORM\n\nDate of birth: 06/11/1985\n\nDate of marriage: 12/18/2008\n\nName: T.", None),
        (
            "LETTER\n\nKumasi, 9 August 2021\n\nI saw it.\n\nCERTIFICATE OF TRANSLATION. I certify that this is true. August 20, 2021.",
            date(2021, 8, 9),
        ),
    ],
)
def test_the_day_a_paper_bears(telling, text, on):
    found = paper_date(read_sentences(telling(text, "the paper", None)))
    assert (found[1] if found else None) == on


def test_each_file_of_a_list_has_its_own_words(telling):
    text = (
        "FILES\n\nF1  a.jpg / DateTimeOriginal 2019:04:27 17:29 / iron gate with strips of cloth\n"
        "F2  b.jpg / DateTimeOriginal 2019:06:13 19:00 / the harbour"
    )
    made = list(records(laid(telling(text, "the list", None)).corpus.told))
    assert [record.on for record in made] == [date(2019, 4, 27), date(2019, 6, 13)]
    assert {"harbour", "gat", "iron"} & made[1].words == {"harbour"}


def test_a_day_of_copying_is_no_day_of_making(telling):
    text = "FILES\n\nModified: 2021-09-20T15:02:44Z, copied 20 September 2021"
    assert list(records(laid(telling(text, "the list", None)).corpus.told)) == []


def test_there_is_the_place_named_last(telling):
    text = "MS. ROWE: Where did you go?\nTHE WITNESS: To Accra, in Ghana.\nMS. ROWE: How long did you stay there?\nTHE WITNESS: Six weeks."
    found = stays(laid(telling(text, kind=StatementKind.HEARING)).moments)
    assert [(stay.kind, stay.place, 36 <= stay.low <= 42) for stay in found] == [("stay", "accra", True)]


def test_a_term_in_a_law_is_no_stay(telling):
    text = "If they catch me they would hold me in prison for three years.\n\nThe law carries imprisonment for two years."
    assert stays(laid(telling(text)).moments) == []


days = st.dates(date(1990, 1, 1), date(2030, 12, 31))


@given(days, days, days, days)
def test_windows_are_apart_the_same_way_from_both_sides(a, b, c, d):
    left, right = (min(a, b), max(a, b)), (min(c, d), max(c, d))
    assert is_apart(left, right) is is_apart(right, left)
    assert is_apart(left, right) is not bool(
        set(range(left[0].toordinal(), left[1].toordinal() + 1)) & {*range(right[0].toordinal(), right[1].toordinal() + 1)}
    )


def test_a_year_that_was_only_assumed_moves_to_the_other_side(telling):
    comparison = laid(telling("It began in 2019. On 3 May they came to my house."), telling("Nothing.", "other"))
    moment = next(m for m in comparison.moments.all if m.mention.text == "3 May")
    assert moment.window[0] == date(2019, 5, 3)
    assert in_year_of(moment, (date(2021, 1, 1), date(2021, 12, 31))) == (date(2021, 5, 3), date(2021, 5, 3))


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("He turned nine that week.", 9),
        ("I was nineteen that winter.", 19),
        ("My brother, then 17, ran.", 17),
        ("He was already sixty-eight.", 68),
        ("My child was seven and a half.", 7),
        ("My son, who was six then, saw it.", 6),
    ],
)
def test_ages_are_read_in_many_wordings(telling, text, years):
    sentence = read_sentences(telling(text))[0]
    assert [age.high for age in read_ages(sentence.text, sentence.language, sentence.hits)] == [years]


@pytest.mark.parametrize(
    "text", ["It was nine in the morning.", "The baby was eight months old.", "There were six of us.", "Room 17, then 18."]
)
def test_what_is_no_age_is_not_read_as_one(telling, text):
    sentence = read_sentences(telling(text))[0]
    assert list(read_ages(sentence.text, sentence.language, sentence.hits)) == []
