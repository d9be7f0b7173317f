"""Words of law: one happening in two words that differ in law, and words that only look alike."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest

from app.consistency.engine import check
from app.consistency.story.legal import apart
from app.domain.finding import FindingKind, Level
from app.domain.snapshot import Snapshot
from app.domain.statement import StatementKind

DIFFER = [
    ("The court acquitted my brother in 2015.", "My brother was convicted and sentenced to two years in 2015."),
    ("I was fired from the ministry in March 2016.", "In March 2016 I resigned from the ministry."),
    ("He deserted from the army in 2013.", "In 2013 he was discharged from the army."),
    ("I was kidnapped in June 2019 and held four days.", "In June 2019 I was arrested and held four days."),
    ("They showed me an arrest warrant on 3 May 2017.", "On 3 May 2017 they gave me a summons to appear at the station."),
    ("Me despidieron del banco en 2018.", "En 2018 renuncié al banco."),
    ("My father died of a heart attack.", "My father was beaten to death."),
    ("I was baptized on 4 April 2010.", "On 4 April 2010 I was confirmed in the church."),
    ("I was expelled from the university in 2012.", "In 2012 I dropped out of the university."),
    ("I was recognised as a refugee in Brazil in 2016.", "In Brazil I had only a humanitarian visa, in 2016."),
    ("他被判刑十五天。", "他被行政拘留十五天。"),
    ("The soldier raped me in 2014.", "In 2014 a soldier tried to rape me, but my aunt came in."),
    ("My cousin was taken by soldiers in 2011.", "In 2011 my cousin was abducted by gang members."),
]
ALIKE = [
    ("I was fired from the bakery in May 2010.", "I resigned from the ministry in June 2016."),
    ("My brother was acquitted in 2015.", "My uncle was convicted in 2015."),
    ("He was charged with theft and later acquitted.", "The court acquitted him."),
    ("My father was killed in the war.", "My grandfather died of a heart attack."),
    ("There has been no trial yet.", "The trial is still pending."),
    ("I was released on bail.", "They released me on bail after a month."),
    ("I was baptized in May 2005.", "I was confirmed in the church in June 2011."),
    ("Our house was fired on in May 2016.", "I resigned in May 2016."),
    ("They detained me without charge.", "I was arrested and held without charges for six days."),
    ("I was never convicted.", "The court did not convict me."),
]
FILLER = "\n\n".join(
    f"{n}. {line}"
    for n, line in enumerate(("We keep bees.", "The hill is steep.", "The ferry is old.", "My aunt bakes.", "Rain is rare."), 30)
)


def of_law(findings):
    return [f for f in findings if f.kind is FindingKind.TERMINOLOGY and "differ in law" in f.reasoning]


def in_file(telling, *sources):
    made = [telling(text, name, kind, **more) for text, name, kind, more in sources]
    return of_law(check(Snapshot((*made, telling(FILLER, "the other declaration")))).findings)


@pytest.mark.parametrize(("left", "right"), DIFFER)
def test_two_words_that_cannot_both_be_said_of_one_happening_are_a_difference(left, right, findings_between):
    for pair in ((left, right), (right, left)):
        (finding,) = of_law(findings_between(*pair))
        assert finding.level is Level.DIFFERENCE
        assert finding.question == "Which word did you use in your own language?"


@pytest.mark.parametrize(("left", "right"), ALIKE)
def test_words_of_two_happenings_or_two_people_or_one_meaning_stay_quiet(left, right, findings_between):
    assert of_law(findings_between(left, right)) == []


@pytest.mark.parametrize("text", sorted({text for pair in DIFFER for text in pair}))
def test_a_text_does_not_differ_from_itself(text, findings_between):
    assert of_law(findings_between(text, text)) == []


DETAINED = (
    (
        "1. On 4 May 2016 police took me from the mill.\n\n2. There was never a court, it was an administrative "
        "detention of ten days.\n\n3. On 14 May 2016 I came home."
    ),
    "the declaration",
    StatementKind.DECLARATION,
    {},
)


def test_an_undated_word_lies_between_the_days_told_before_and_after_it(telling):
    form = ("On 5 May 2016 the county court sentenced me to ten days.", "the form", StatementKind.I589, {})
    later = ("On 5 May 2019 the county court sentenced me to ten days.", "the form", StatementKind.I589, {})
    assert [f.level for f in in_file(telling, DETAINED, form)] == [Level.DIFFERENCE]
    assert in_file(telling, DETAINED, later) == []


def test_a_source_that_itself_tells_both_is_left_alone(telling):
    both = (
        "The paper says I was sentenced to ten days on 5 May 2016. But it was an administrative detention.",
        "the notes",
        StatementKind.CREDIBLE_FEAR,
        {},
    )
    assert in_file(telling, DETAINED, both) == []


def test_without_dates_the_file_must_know_of_one_such_happening_only(telling):
    taken = "1. On 4 May 2016 police arrested my uncle at the mill.\n\n"
    again = "2. On 9 June 2018 police arrested my uncle at the ferry.\n\n"
    one = (taken + FILLER, "the declaration", StatementKind.DECLARATION, {})
    two = (taken + again + FILLER, "the declaration", StatementKind.DECLARATION, {})
    notes = ("Q1 What became of your uncle?\nA. My uncle was convicted.", "the notes", StatementKind.CREDIBLE_FEAR, {})
    hearing = ("Q1 Was there a trial?\nA. My uncle was never tried.", "the hearing", StatementKind.HEARING, {})
    assert len(in_file(telling, one, notes, hearing)) == 1
    assert in_file(telling, two, notes, hearing) == []


def test_a_case_still_open_when_told_may_end_before_the_next_telling(telling):
    opened = "Q1 And the case?\nA. There has been no trial. My case is still pending."
    ended = "1. The court acquitted me."
    early, late = date(2019, 3, 1), date(2021, 3, 1)
    then = [
        (opened, "the interview", StatementKind.ASYLUM_OFFICE, {"told_on": early}),
        (ended, "the declaration", StatementKind.DECLARATION, {"told_on": late}),
    ]
    back = [
        (opened, "the interview", StatementKind.ASYLUM_OFFICE, {"told_on": late}),
        (ended, "the declaration", StatementKind.DECLARATION, {"told_on": early}),
    ]
    assert in_file(telling, *then) == []
    assert [f.level for f in in_file(telling, *back)] == [Level.DIFFERENCE]


def test_police_in_one_paper_and_civilians_in_another_for_one_taking(telling):
    border = (
        "States she was taken by armed officers of the police in June 2018 and beaten.",
        "the border record",
        StatementKind.BORDER,
        {},
    )
    form = ("In June 2018 I was abducted by civilians with guns, not by police.", "the form", StatementKind.I589, {})
    other = ("In June 2012 I was abducted by civilians with guns, not by police.", "the form", StatementKind.I589, {})
    assert [f.level for f in in_file(telling, border, form)] == [Level.DIFFERENCE]
    assert in_file(telling, border, other) == []


@pytest.mark.parametrize(
    "matter", ["court", "paper", "custody", "ending", "work", "study", "rite", "union", "sexual", "service", "refuge", "manner", "removal"]
)
def test_the_word_list_gives_a_level_to_different_values_of_one_matter_only(matter):
    pairs = list(apart(matter))
    assert pairs
    assert all(len(pair) == 2 for pair in pairs)
    assert not any(one == other for one, other in combinations(pairs, 2))
