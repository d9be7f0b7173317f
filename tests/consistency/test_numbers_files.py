"""Days, lengths, ages, counts and ways out that one paper of a file has otherwise than the rest."""

from __future__ import annotations

import pytest

from app.consistency.engine import check
from app.domain.finding import FindingKind, Level
from app.domain.snapshot import Snapshot
from app.domain.statement import StatementKind

FILLER = "\n\n".join(
    f"{n}. {line}"
    for n, line in enumerate(
        ("The valley is dry in summer.", "The bread is baked at dawn.", "We keep goats.", "The well is deep.", "Snow is rare."), 60
    )
)
FORM = (
    "FORM I-589\n\n1. Complete last name: ADEYEMI     First name: Tunde\n\n14. Date of birth: 06/11/1985\n\n"
    "Child: Bisi Adeyemi, daughter, DOB 09/04/2010\n\nMother: Folake Adeyemi, b. 02/12/1950\n\n"
    "On Tuesday, March 12, 2019, my brother Kola was arrested at the printing shop by the river and the door was sealed.\n\n"
)
DECLARATION = (
    "DECLARATION\n\n1. I, Tunde Adeyemi, declare the following.\n\n"
    "2. On Tuesday, March 12, 2019, soldiers came to the printing shop by the river and arrested my brother Kola. They sealed the door.\n\n"
)


@pytest.fixture
def found(telling):
    """Kinds of every finding that is more than a note, between three papers of a file."""

    def lay(form: str, declaration: str, other: str, kind: StatementKind | None = StatementKind.HEARING) -> set[FindingKind]:
        sources = (
            telling(form, "the i589", StatementKind.I589),
            telling(f"{declaration}\n\n{FILLER}", "the declaration"),
            telling(other, "the hearing" if kind else "the paper", kind),
        )
        return {f.kind for f in check(Snapshot(sources)).findings if f.level is not Level.NOTE}

    return lay


def hearing(*exchanges: tuple[str, str]) -> str:
    return "TRANSCRIPT\n\n" + "\n".join(f"MS. ROWE: {question}\nTHE WITNESS: {answer}" for question, answer in exchanges)


def test_the_one_day_no_other_source_shares_is_found(found):
    odd = hearing(("What became of your brother Kola?", "He was arrested."), ("When was your brother arrested?", "On 21 March 2019."))
    right = odd.replace("21 March", "12 March")
    assert FindingKind.DATE in found(FORM, DECLARATION, odd)
    assert FindingKind.DATE not in found(FORM, DECLARATION, right)


def test_two_arrests_that_both_papers_tell_are_no_contradiction(found):
    again = "\n\n3. On 21 March 2019 my brother Kola was arrested a second time."
    odd = hearing(("When was your brother arrested?", "On 21 March 2019."))
    assert FindingKind.DATE not in found(FORM, DECLARATION + again, odd)


@pytest.mark.parametrize(("weekday", "is_wrong"), [("A Tuesday, I am sure.", False), ("A Saturday, I am sure.", True)])
def test_a_weekday_is_weighed_against_the_date_other_papers_give(found, weekday, is_wrong):
    told = hearing(("When was your brother arrested?", "In March of 2019."), ("Do you recall what day of the week that was?", weekday))
    assert (FindingKind.WEEKDAY in found(FORM, DECLARATION, told)) is is_wrong


@pytest.mark.parametrize(("age", "is_wrong"), [("eight", False), ("nine", False), ("thirteen", True)])
def test_an_age_in_a_story_is_weighed_against_the_birth_in_the_form(found, age, is_wrong):
    told = f"{DECLARATION}\n\n3. On 30 April 2019 I left the city. My daughter Bisi was {age} years old and held my sleeve."
    assert (FindingKind.AGE in found(FORM, told, hearing(("Do you work?", "I paint houses.")))) is is_wrong


def test_an_age_that_is_itself_a_date_is_left_alone(found):
    told = f"{DECLARATION}\n\n3. I was born on 11 June 1985. When I was twelve I carried water for the neighbours."
    assert FindingKind.AGE not in found(FORM, told, hearing(("Do you work?", "I paint houses.")))


@pytest.mark.parametrize(("span", "is_wrong"), [("about two months", False), ("two weeks", True)])
def test_a_stay_is_weighed_against_the_stamps(found, span, is_wrong):
    stamps = "STAMPS\n\nENTRY Accra, Ghana 02.05.2019\nEXIT Accra, Ghana 28.06.2019"
    told = (
        f"{DECLARATION}\n\n3. I was born in Lagos, Nigeria. I stayed in Ghana for {span} and mended nets. Then I went "
        "to Kano, Nigeria, and to Lagos."
    )
    assert (FindingKind.DURATION in found(FORM, told, stamps, None)) is is_wrong


@pytest.mark.parametrize(("span", "is_wrong"), [("Twenty-three days.", False), ("About a week.", True)])
def test_a_length_in_custody_is_weighed_against_two_other_papers(found, span, is_wrong):
    form = f"{FORM}In June 2019 I was held for twenty-three days.\n"
    told = f"{DECLARATION}\n\n3. In June 2019 the soldiers kept me. I had been inside for twenty-three days when they let me go."
    told = told.replace("I had been inside for twenty-three days when they let me go", "I was inside for twenty-three days")
    assert (FindingKind.DURATION in found(form, told, hearing(("How long were you held?", span)))) is is_wrong


@pytest.mark.parametrize(("span", "is_wrong"), [("three weeks", False), ("three months", True)])
def test_an_interval_is_weighed_against_the_days_of_its_two_ends(found, span, is_wrong):
    declaration = f"{DECLARATION}\n\n3. On 2 April 2019 my father died in the night."
    form = f"{FORM}My father died on April 2, 2019.\n"
    told = hearing(("What happened next?", f"My father died {span} after they arrested my brother Kola."))
    assert (FindingKind.SEQUENCE in found(form, declaration, told)) is is_wrong


def test_an_order_turned_round_is_found(found):
    declaration = f"{DECLARATION}\n\n3. On 2 April 2019 my father died in the night."
    form = f"{FORM}My father died on April 2, 2019.\n"
    wrong = hearing(("What came first?", "When they arrested my brother Kola, my father had already died."))
    right = hearing(("What came first?", "When my father died, they had already arrested my brother Kola."))
    assert FindingKind.SEQUENCE in found(form, declaration, wrong)
    assert FindingKind.SEQUENCE not in found(form, declaration, right)


def test_the_only_one_ever_contradicts_three_in_all(found):
    form = f"{FORM}It is the only poem I have ever published.\n"
    told = hearing(("How many poems have you published altogether?", "Three."))
    assert FindingKind.COUNT in found(form, DECLARATION, told)
    assert FindingKind.COUNT not in found(form.replace("the only poem", "one of three poems"), DECLARATION, told)


def test_a_bare_number_counts_what_was_counted_right_before(found):
    form = f"{FORM}They led away four of us from the yard.\n"
    told = hearing(("What did you see?", "They led away eleven of us from the yard."))
    declaration = f"{DECLARATION}\n\n3. They took four people from the yard."
    assert FindingKind.COUNT in found(form, declaration, told)
    assert FindingKind.COUNT not in found(form, declaration, told.replace("eleven", "four"))


FILES = (
    "FILES\n\nFILE 1\nName: IMG_1.jpg\nDateTimeOriginal: {made} 10:00:00\nContent: yellow gate with a painted goat skull, sealed\n\n"
    "FILE 2\nName: IMG_2.jpg\nDateTimeOriginal: 2020:01:05 10:00:00\nContent: harbour at noon\n"
)


@pytest.mark.parametrize(("made", "is_wrong"), [("2019:05:21", False), ("2019:05:11", True)])
def test_a_picture_older_than_what_it_shows_is_found(found, made, is_wrong):
    told = (
        f"{DECLARATION}\n\n3. On Monday, 20 May 2019, we woke and on the yellow gate somebody had painted a goat "
        "skull. It was not there before."
    )
    assert (FindingKind.METADATA in found(FORM, told, FILES.format(made=made), None)) is is_wrong


@pytest.mark.parametrize(("made", "is_wrong"), [("2019:07:09", False), ("2019:07:01", True)])
def test_a_picture_of_a_paper_is_not_older_than_the_paper(telling, made, is_wrong):
    notice = "NOTICE OF CLOSURE\n\nDate: 5 July 2019\n\nThe shop is closed by order.\n\nOfficial seal"
    listed = f"FILES\n\nFILE 1\nName: notice.jpg\nDateTimeOriginal: {made} 10:00:00\nContent: closure notice on a table\n"
    sources = (
        telling(DECLARATION + FILLER, "the declaration"),
        telling(notice, "the closure notice", None),
        telling(listed, "the file list", None),
    )
    kinds = {f.kind for f in check(Snapshot(sources)).findings}
    assert (FindingKind.METADATA in kinds) is is_wrong


def test_a_thing_used_before_it_began_is_found(found):
    declaration = f"{DECLARATION}\n\n3. The ration cards were introduced in September 2020. Everybody stood in line."
    wrong = hearing(("What happened in June 2019?", "In June 2019 he looked at my ration card and tore it."))
    right = wrong.replace("2019", "2021")
    declaration = declaration.replace("The ration cards were", "When the ration cards were")
    assert FindingKind.ANACHRONISM in found(FORM, declaration, wrong)
    assert FindingKind.ANACHRONISM not in found(FORM, declaration, right)


def test_a_paper_cannot_tell_of_a_release_to_come(found):
    paper = "CLINIC NOTE\n\nDate: May 3, 2019\n\nMy patient is the sister. Kola Adeyemi was arrested and is at home again: they let him go."
    declaration = f"{DECLARATION}\n\n3. On 9 May 2019 they let my brother Kola go."
    assert FindingKind.ANACHRONISM in found(FORM, declaration, paper, None)
    assert FindingKind.ANACHRONISM not in found(FORM, declaration, paper.replace("May 3", "May 13"), None)


def test_a_country_only_one_telling_has_on_the_way_is_found(found):
    form = (
        f"{FORM}Travel through other countries: none. I flew directly from Lagos, Nigeria, to New York, United States, on August 3, 2019.\n"
    )
    odd = hearing(("How did you get to the United States?", "First to Casablanca, I slept there two nights at the airport."))
    assert FindingKind.TRAVEL in found(form, DECLARATION, odd)
    assert FindingKind.TRAVEL not in found(form, DECLARATION, hearing(("How did you get to the United States?", "By plane from Lagos.")))


@pytest.mark.parametrize(("made", "is_wrong"), [("2019:05:03", False), ("2019:09:27", True)])
def test_a_picture_taken_so_long_after_something_has_that_day(found, made, is_wrong):
    told = (
        f"{DECLARATION}\n\n3. I was released on 1 May 2019.\n\n"
        "4. Two days after I was released I passed the yellow gate. Somebody had painted a goat skull on it. I took a photograph of it."
    )
    assert (FindingKind.METADATA in found(FORM, told, FILES.format(made=made), None)) is is_wrong


def test_two_weekdays_of_one_month_and_scene_are_found(found):
    form = f"{FORM}In June 2019 they beat me behind the ferry ramp. It was a Monday, and the conductor hid the tickets under a crate.\n"
    told = "MS. ROWE: What happened in June 2019?\nTHE WITNESS: They beat me behind the ferry ramp. {}, and the conductor hid the tickets."
    assert FindingKind.WEEKDAY in found(form, DECLARATION, told.format("It was a Thursday"))
    assert FindingKind.WEEKDAY not in found(form, DECLARATION, told.format("It was a Monday"))
