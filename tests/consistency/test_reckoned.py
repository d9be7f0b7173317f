"""Ages and weekdays reckoned from what other papers say of births and days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.consistency.checks import ages, before_after, day_names, told_ages
from app.consistency.comparison import Comparison
from app.consistency.engine import Checker
from app.consistency.extract.weekdays import weekday_in
from app.consistency.extract.years import read_years
from app.consistency.story.household import CLIENT, household, whole_years
from app.domain.document import plain_document
from app.domain.finding import FindingKind
from app.domain.progress import Progress
from app.domain.snapshot import Snapshot, Source, SourceKind
from app.domain.statement import StatementKind

FORM = """FORM I-589

Date of birth: 03/09/1988.

Marital status: married. Spouse: Selam, born 06/14/1990, Asmara.

Children: Natnael, born 02/20/2009, with his mother. Rahwa, born 11/05/2015, with her mother.

Siblings: Yonas, born 1996, deceased 08/02/2019.

On May 12, 2018 soldiers searched our bakery in Keren and took the ledger and the scales."""

CLAIM = """1. I kept a bakery in Keren with my wife.

2. On Saturday, 12 May 2018, soldiers searched our bakery in Keren. They took the ledger and the brass scales from the counter. {boy}

3. In July my brother Yonas was called to the barracks at Sawa. On 2 August 2019 they shot him at the fence. {brother}

4. I left by the coast road with a fish lorry."""

TALK = """Q. What did you do for a living?
A. I baked bread in Keren.

Q. Tell me about the search of the bakery.
A. The soldiers came into our bakery in Keren. {weekday} They took the ledger and they took the brass scales from the counter.

Q. Did you complain?
A. To whom?"""


def laid(boy: str = "", brother: str = "", weekday: str = "") -> Comparison:
    """A form, a declaration and an interview of one client."""
    texts = {
        "form": (FORM, StatementKind.I589),
        "claim": (CLAIM.format(boy=boy, brother=brother), StatementKind.DECLARATION),
        "talk": (TALK.format(weekday=weekday), StatementKind.CREDIBLE_FEAR),
    }
    sources = tuple(Source(n, n, f"the {n}", SourceKind.STATEMENT, plain_document(t), kind) for n, (t, kind) in texts.items())
    return Checker()._laid_out(Snapshot(sources), Progress(), 9)


def test_a_form_gives_the_household():
    members = household(laid().corpus.told)
    born = {(m.kind, *sorted(m.names)): [str(birth.earliest) for birth, _ in m.births] for m in members}
    assert born == {
        (CLIENT,): ["1988-03-09"],
        ("spouse", "selam"): ["1990-06-14"],
        ("child", "natnael"): ["2009-02-20"],
        ("child", "rahwa"): ["2015-11-05"],
        ("sibling", "yonas"): ["1996-01-01"],
    }
    assert [str(death.earliest) for m in members for death, _ in m.deaths] == ["2019-08-02"]


@pytest.mark.parametrize(
    ("told", "years"),
    [
        ({"boy": "My boy was fifteen and stood in the flour."}, "9"),
        ({"boy": "Natnael, who was thirteen that morning, held the lamp."}, "9"),
        ({"boy": "Natnael had only started first grade and cried."}, ""),  # nine, in first grade: late, not impossible
        ({"boy": "Natnael was in the eighth grade and knew what it meant."}, "9"),
        ({"brother": "He was eighteen."}, "22 or 23"),
        ({"brother": "When they killed him he hadn't reached his twentieth year."}, "22 or 23"),
        ({"brother": "He was twenty-two."}, ""),
        ({"boy": "My boy was nine and stood in the flour."}, ""),
        ({"boy": "A soldier stood there, he was fifteen perhaps."}, ""),
        ({"boy": "There were twelve of them, the youngest was fifteen."}, ""),
        ({"boy": "The oven was fifteen years old."}, ""),
    ],
)
def test_an_age_is_held_against_the_birth_on_the_day_it_is_told_of(told: dict[str, str], years: str):
    found = list(told_ages.find(laid(**told)))
    assert [f.reasoning.split("years old")[0].split(", ")[-1].strip() for f in found] == ([years] if years else [])
    assert all({p.source_id for p in f.passages} == {"form", "claim"} for f in found)


@pytest.mark.parametrize(
    ("claimed", "talked", "is_clash"),
    [
        ("In 2014 I took the shop over, I was twenty-seven.", "I was twenty-five. That was in the spring of 2014.", True),
        ("In 2014 I took the shop over, I was twenty-six.", "I was twenty-five. That was in the spring of 2014.", False),
        ("In 2016 I took the shop over, I was twenty-eight.", "I was twenty-five. That was in the spring of 2014.", False),
    ],
)
def test_two_ages_at_one_time_may_each_fit_the_birth_and_not_each_other(claimed: str, talked: str, *, is_clash: bool):
    found = list(told_ages.find(laid(boy=claimed, weekday=talked)))
    assert [{p.source_id for p in f.passages} for f in found] == ([{"claim", "talk"}] if is_clash else [])


@pytest.mark.parametrize(
    ("rows", "born"),
    [
        (
            "(1) ADEBAYO, Femi, May 3, 2008. With me.\n\n(2) ADEBAYO, Bisi, 04/19/2013, Ibadan.",
            {"femi": "2008-05-03", "bisi": "2013-04-19"},
        ),
        ("- Femi Adebayo, F, 3 May 2008, Ibadan", {"femi": "2008-05-03"}),
        ("Signed at Ibadan, 3 May 2008", {}),
        ("(1) The school burned, 3 May 2008; we moved.", {}),
    ],
)
def test_a_list_of_children_gives_their_births_without_the_word(rows: str, born: dict[str, str]):
    form = Source("form", "form", "the form", SourceKind.STATEMENT, plain_document(f"Children:\n\n{rows}"), StatementKind.I589)
    members = household(Checker()._laid_out(Snapshot((form,)), Progress(), 9).corpus.told)
    told = {name: str(m.births[0][0].earliest) for m in members if m.kind == "child" for name in m.names if name in born or not born}
    assert told == born


@pytest.mark.parametrize(
    ("answer", "years"),
    [
        ("Natnael? He was fourteen already, he carried the water.", "10"),
        ("She was nine, just nine.", "4"),
        ("Natnael was ten.", ""),
        ("She was four, in my arms.", ""),
    ],
)
def test_an_age_at_the_leaving_is_held_against_the_row_of_departure(answer: str, years: str):
    form = f"{FORM}\n\n21. Last left your country: 06/30/2019." if "Natnael" in answer else f"{FORM}\n\nLeft Eritrea ......... 12/20/2019"
    who = "son" if "Natnael" in answer else "daughter Rahwa"
    talk = f"Q. What was your work?\nA. I baked.\n\nQ. How old was your {who} when you fled?\nA. {answer}"
    texts = {"form": (form, StatementKind.I589), "talk": (talk, StatementKind.HEARING), "claim": (CLAIM, StatementKind.DECLARATION)}
    sources = tuple(Source(n, n, f"the {n}", SourceKind.STATEMENT, plain_document(t), kind) for n, (t, kind) in texts.items())
    found = list(told_ages.find(Checker()._laid_out(Snapshot(sources), Progress(), 9)))
    assert [f.reasoning.split("years old")[0].split(", ")[-1].strip() for f in found] == ([years] if years else [])


@pytest.mark.parametrize(
    ("words", "is_wrong"),
    [
        ("It was a Tuesday.", True),
        ("It was on a juma.", True),
        ("It was a Saturday.", False),
        ("They came every Tuesday.", False),
        ("I was to pay by Tuesday.", False),
        ("", False),
    ],
)
def test_a_weekday_is_held_against_the_day_another_paper_gives_for_the_scene(words: str, *, is_wrong: bool):
    found = list(day_names.find(laid(weekday=words)))
    assert [f.reasoning for f in found] == (["12 May 2018 was a Saturday."] if is_wrong else [])


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("She was forty-one when the river rose.", "en", 41, 41),
        ("I was not yet eighteen.", "en", 15, 17),
        ("He was about sixty.", "en", 58, 62),
        ("a boy of twelve", "en", 12, 12),
        ("She turned thirty the month before.", "en", 30, 30),
        ("He had not completed his fifteenth year.", "en", 13, 14),
        ("Mi hermana tenía quince años.", "es", 15, 15),
        ("a los veintidós años", "es", 22, 22),
        ("她虚岁四十六", "zh", 44, 46),
        ("他那时十八周岁", "zh", 18, 18),
        ("弟弟在上三年级", "zh", 7, 11),
    ],
)
def test_years_of_life_are_read(text: str, language: str, low: int, high: int):
    [years] = read_years(text, language)
    assert (years.low, years.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He is four years older than I.", "en"),
        ("At twenty past five they came.", "en"),
        ("There were nine of us.", "en"),
        ("The plot was 4.2 acres.", "en"),
        ("She taught third grade.", "en"),
        ("Lo condenaron a seis años de cárcel.", "es"),
        ("他比我大十二岁。", "zh"),
    ],
)
def test_what_is_no_age_is_left(text: str, language: str):
    assert list(read_years(text, language)) == []


@given(born=st.dates(date(1930, 1, 1), date(2015, 1, 1)), days=st.integers(0, 25000), later=st.integers(0, 400))
def test_whole_years_grow_with_the_days(born: date, days: int, later: int):
    first, last = born + timedelta(days=days), born + timedelta(days=days + later)
    low, high = whole_years((born, born), (first, last))
    assert 0 <= low <= high <= low + 2
    assert abs(low - days / 365.2425) <= 1.01


@pytest.mark.parametrize(
    ("text", "number"),
    [("on a Jummah morning", 4), ("el martes", 1), ("那天是星期天", 6), ("after juma prayers", None), ("on Mondays", None)],
)
def test_days_of_the_week_are_read(text: str, number: int | None):
    found = weekday_in(text)
    assert (found[0] if found else None) == number


NOTICE = """FORM I-589

Spouse: Dragan, born 06/14/1970, deceased 03/20/2016.

On May 4, 2015 the inspectors put wax on the door of the printing shop and nailed a plank across the shutters.

On June 18, 2015 two plainclothes men came into our kitchen and wanted the subscription cards."""

STORY = """1. I printed a weekly paper with my husband.

2. On 4 May 2015 the inspectors put wax on the door of the shop and nailed a plank across the shutters.

3. On 18 June 2015 two plainclothes men came into our kitchen.
They wanted the subscription cards from me and I said the cards were ashes."""

SPOKEN = """Q. Did they come to your home?
A. Two plainclothes men came into our kitchen and wanted the subscription cards. I said the cards were ashes. {shutters}

Q. Was your husband at home?
A. {husband}"""


def ordered(shutters: str = "", husband: str = "He was asleep.") -> list[str]:
    """What is said of the order in a form, a declaration and a hearing."""
    texts = {
        "form": (NOTICE, StatementKind.I589),
        "claim": (STORY, StatementKind.DECLARATION),
        "hearing": (SPOKEN.format(shutters=shutters, husband=husband), StatementKind.HEARING),
    }
    sources = tuple(Source(n, n, f"the {n}", SourceKind.STATEMENT, plain_document(t), kind) for n, (t, kind) in texts.items())
    found = before_after.find(Checker()._laid_out(Snapshot(sources), Progress(), 9))
    return [finding.reasoning for finding in found]


@pytest.mark.parametrize(
    ("words", "is_turned"),
    [
        ("They nailed the plank across the shutters some weeks later.", True),
        ("Months afterwards they nailed a plank across the shutters.", True),
        ("They had nailed the plank across the shutters weeks before that.", False),
        ("They had nailed the plank across the shutters weeks earlier.", False),
        ("Some weeks later I sold the type.", False),
        ("They nailed the plank across the shutters.", False),
    ],
)
def test_what_is_said_to_come_after_is_held_against_the_days_of_others(words: str, *, is_turned: bool):
    assert ordered(words) == (["One is told of 4 May 2015, the other of 18 June 2015."] if is_turned else [])


@pytest.mark.parametrize(
    ("words", "is_early"),
    [
        ("My husband was already in his grave by then.", True),
        ("Dragan was dead by that time.", True),
        ("My father was already dead by then.", False),
        ("He was asleep.", False),
    ],
)
def test_nobody_is_dead_at_a_scene_before_their_death(words: str, *, is_early: bool):
    told = [reasoning.split(" tells ")[-1] for reasoning in ordered(husband=words)]
    assert told == (["the same scene of 18 June 2015, before 20 March 2016."] if is_early else [])


@pytest.mark.parametrize(("other", "count"), [("12/02/1980", 0), ("11/15/1980", 1)])
def test_a_birth_date_taken_over_from_the_lunar_calendar_is_no_other_birth(other: str, count: int):
    # The twenty-fifth of the tenth lunar month of 1980 was 2 December.
    texts = {"border": ("Name: LI\n\nDate of birth: 10/25/1980.\n\nNationality: China.", StatementKind.BORDER)}
    texts["form"] = (
        f"1. Name: Li.\n\n2. Date of birth: {other}.\n\n3. I grew pears.\n\n4. I sold them in the county town.",
        StatementKind.I589,
    )
    sources = tuple(Source(n, n, f"the {n}", SourceKind.STATEMENT, plain_document(t), kind) for n, (t, kind) in texts.items())
    found = list(ages.find(Checker()._laid_out(Snapshot(sources), Progress(), 9)))
    assert len([finding for finding in found if finding.kind is FindingKind.DATE]) == count
