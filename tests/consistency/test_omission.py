"""Asked and not said: whole files, and pairs of short texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.consistency.engine import check
from app.domain.document import plain_document
from app.domain.finding import FindingKind, Level
from app.domain.snapshot import Snapshot, Source, SourceKind
from app.domain.statement import Circumstances, StatementKind

FILLER = "\n\n".join(
    f"{n}. {line}"
    for n, line in enumerate(
        (
            "The orchard is on the slope above the ferry.",
            "My aunt mends nets for the whole quay.",
            "Bread is baked on Saturdays in the yard.",
            "We keep two donkeys and a dog.",
            "The school has a green roof.",
            "Snow is rare on that side of the lake.",
        ),
        20,
    )
)
DECLARATION = (
    "1. On 4 March 2014 soldiers arrested me at the ferry and held me for three days.\n\n"
    "2. On 9 August 2015 two policemen beat me with a hose in our yard.\n\n"
    "3. On 22 May 2016 the police took me to the station and kept me overnight.\n\n" + FILLER
)


def source(name: str, text: str, kind: StatementKind | None = StatementKind.DECLARATION, **more: object) -> Source:
    of = SourceKind.STATEMENT if kind else SourceKind.EXHIBIT
    return Source(name, name, name, of, plain_document(text), kind, **more)  # type: ignore[arg-type]


def omissions(*sources: Source):
    return [f for f in check(Snapshot(sources)).findings if f.kind is FindingKind.OMISSION]


def interview(question: str, *answers: str) -> Source:
    text = f"Q1 Where did you live?\nA. On the quay in Port Adra.\nQ2 {question}\nA. {answers[0]}\n"
    for number, answer in enumerate(answers[1:], 3):
        text += f"Q{number} Any others at all?\nA. {answer}\n"
    return source("the interview", text + "Q9 What work did you do?\nA. I repaired nets.\n", StatementKind.ASYLUM_OFFICE)


CUSTODY = "List every occasion on which the police or soldiers took you away or held you."


def test_a_closed_list_that_leaves_out_an_arrest_is_a_difference():
    told = interview(CUSTODY, "In March 2014, at the ferry.", "No. Only that one.")
    (finding,) = omissions(told, source("the declaration", DECLARATION))
    assert finding.level is Level.DIFFERENCE
    quotes = [p.quote for p in finding.passages]
    assert "In March 2014, at the ferry." in quotes
    assert "On 22 May 2016 the police took me to the station and kept me overnight." in quotes
    assert not [quote for quote in quotes if "4 March 2014" in quote or "hose" in quote]
    assert finding.question.endswith("?")


@pytest.mark.parametrize(
    "answers",
    [
        ("In March 2014 at the ferry, and in May 2016, one night.", "No."),
        ("Twice. On 4 March 2014 and on 22 May 2016.",),
        ("In March 2014.", "Yes, one night at the station in May 2016."),
        ("At the ferry in 2014, and in the spring of 2016 they kept me overnight at the station.", "No."),
        ("Many times. For example in March 2014.",),
    ],
)
def test_a_list_that_holds_the_occasion_or_is_left_open_stays_quiet(answers):
    assert omissions(interview(CUSTODY, *answers), source("the declaration", DECLARATION)) == []


def test_one_kind_asked_for_does_not_call_for_another():
    told = interview(CUSTODY, "On 4 March 2014 and on 22 May 2016.", "No.")
    assert omissions(told, source("the declaration", DECLARATION)) == []


def test_a_question_that_asks_for_nothing_of_the_kind_stays_quiet():
    told = interview("List every place where you have worked.", "On the quay.", "No.")
    assert omissions(told, source("the declaration", DECLARATION)) == []


def test_what_came_before_the_time_asked_about_is_not_missed():
    told = interview("Since January 2016, tell me each time the police took you away or held you.", "On 22 May 2016.", "No.")
    assert omissions(told, source("the declaration", DECLARATION)) == []


def test_what_came_after_the_telling_is_not_missed():
    told = replace(interview(CUSTODY, "On 4 March 2014.", "No."), told_on=date(2015, 2, 1))
    assert omissions(told, source("the declaration", DECLARATION)) == []


def test_what_the_client_did_to_others_is_another_question():
    told = interview("Have you ever harmed anyone, any other person at all?", "No.", "No.")
    assert omissions(told, source("the declaration", DECLARATION)) == []


def test_a_relative_left_out_of_a_list_of_relatives_is_found_and_a_named_one_is_not():
    question = "Please name every member of your family who has been detained."
    letter = "1. In June 2017 my uncle was arrested at the mill.\n\n2. In July 2017 my brother was arrested at the ferry.\n\n" + FILLER
    both = interview(question, "My brother and my uncle were detained.", "No, nobody else.")
    one = interview(question, "My brother was detained.", "No, nobody else.")
    assert omissions(both, source("the declaration", letter)) == []
    (finding,) = omissions(one, source("the declaration", letter))
    assert [p.quote for p in finding.passages if "uncle" in p.quote] == ["In June 2017 my uncle was arrested at the mill."]


def test_a_questionnaire_that_says_two_and_those_two_is_read_like_an_interview():
    sheet = (
        "RECEPTION SHEET\n\n1. When did you arrive?\nIn the autumn of 2016.\n\n2. Where do you sleep?\nIn the hall.\n\n"
        "3. State one by one all the times the soldiers acted against you.\nThere are two. The first in March "
        "2014, at the ferry. The second "
        "in May 2016.\n\n4. Any other?\nNo, those two.\n\n5. Do you have relatives here?\nNo."
    )
    (finding,) = omissions(source("the sheet", sheet, None), source("the declaration", DECLARATION))
    assert [p.quote for p in finding.passages if "2015" in p.quote] == ["On 9 August 2015 two policemen beat me with a hose in our yard."]


def test_the_asylum_form_that_leaves_out_a_beating_is_found_and_the_whole_form_is_read():
    form = (
        "PART B\n1.A. Have you ever experienced harm or mistreatment or threats in the past by anyone?  YES.\n"
        "On 4 March 2014 soldiers arrested me at the ferry.{0}\n\n2. Have you ever been arrested?  YES.\nIn May "
        "2016 for one night as well.\n"
    )
    declaration = source("the declaration", DECLARATION)
    (finding,) = omissions(source("the form", form.format(""), StatementKind.I589), declaration)
    assert [p.quote for p in finding.passages[1:]] == ["On 9 August 2015 two policemen beat me with a hose in our yard."]
    whole = form.format(" In August 2015 two policemen came to our yard with a hose.")
    assert omissions(source("the form", whole, StatementKind.I589), declaration) == []


def test_a_record_not_meant_to_elicit_the_claim_gives_a_note():
    told = interview(CUSTODY, "In March 2014, at the ferry.", "No. Only that one.")
    brief = replace(told, circumstances=Circumstances(meant_to_elicit=False))
    assert [f.level for f in omissions(brief, source("the declaration", DECLARATION))] == [Level.NOTE]


def test_an_injury_treated_then_and_missing_from_the_medical_paper_is_found():
    paper = "HOSPITAL OF PORT ADRA\nSeen on 9 August 2015.\nFindings: {0}.\nAdvice: rest."
    declaration = "1. On 9 August 2015 they beat me. The doctor put my arm in plaster and put five stitches over my eye.\n\n" + FILLER
    lacking, whole = (
        source("the slip", paper.format(f), None)
        for f in ("laceration over the left eye", "laceration over the left eye, fracture of the left ulna")
    )
    (finding,) = omissions(lacking, source("the declaration", declaration))
    assert "arm" in finding.reasoning
    assert omissions(whole, source("the declaration", declaration)) == []


@pytest.mark.parametrize(
    ("answer", "is_missing"),
    [
        ("I went to Togo in 2012.", True),
        ("I went to Togo in 2012 and to Ghana in 2014.", False),
        ("Many times, for example to Togo.", False),
    ],
)
def test_a_country_left_out_of_every_journey_asked_for_is_found(answer, is_missing):
    told = interview("List every country you have travelled to.", answer)
    journey = (
        "1. In May 2014 we travelled to Ghana to see my aunt.\n\n2. We wanted to go to Benin in 2015.\n\n3. We lived in Lagos, Nigeria.\n\n"
    )
    quotes = [p.quote for f in omissions(told, source("the declaration", journey + FILLER)) for p in f.passages[1:]]
    assert quotes == (["In May 2014 we travelled to Ghana to see my aunt."] if is_missing else [])


LEFT_OUT = [
    (
        "In 1998 he was detained for six days and given electric shocks.",
        "Neither the form nor the airport interview referred to electric shocks.",
    ),
    ("They shot her uncle dead in the market in 2009.", "Her letter says nothing about the uncle being killed."),
    ("He was arrested a second time in August 2004.", "In his first application he described a single arrest, in 2002."),
    ("The guards burned his arms with cigarettes.", "The certificate lists bruises and a cut lip, but no burns."),
    (
        "In March 2011 the militia burned down their barn.",
        "The statement lists a threat in 2008, a beating in 2009 and a shooting in 2012.",
    ),
    ("The police threatened to kill my son.", "No threat against the son appears in the form."),
    ("They questioned me and then they beat me with a hose.", "They only questioned me and let me go."),
    ("Her brother was arrested and shot in 2009.", "In her interview she did not mention her brother's arrest."),
    ("She was raped by two soldiers.", "She described the raid without mentioning her rape."),
    ("They detained him in May.", "He did not tell the asylum officer about the detention."),
    ("Me violaron dos soldados.", "En la primera entrevista no mencionó ninguna violación."),
    ("警察用电棍电击他。", "他在第一次面谈中没有提到电击。"),
]
NOTHING_LEFT_OUT = [
    ("I was arrested in May 2014 and held for three days.", "I did not tell my mother about the arrest."),
    ("They came, searched the rooms and left.", "They came at night, searched all the rooms, broke a jug and left."),
    ("He was beaten by two policemen.", "He described being beaten with a stick by two policemen."),
    ("She told nobody in the village that she had been raped.", "She was raped in 2012 by a soldier."),
    ("They held me for two days and beat me.", "I was held for two days and beaten. That was all I remember of it."),
    ("The letter mentions the arrest of 2009 and the beating.", "In 2009 he was arrested and beaten."),
    ("He was threatened by telephone in 2016.", "The application lists the telephone threats of 2016 and a beating in 2017."),
]


@pytest.mark.parametrize(("told", "silent"), LEFT_OUT)
def test_a_pair_in_which_one_is_said_to_leave_something_out_is_flagged_either_way_round(told, silent, findings_between):
    for pair in ((told, silent), (silent, told)):
        assert [f.level for f in findings_between(*pair) if f.kind is FindingKind.OMISSION] == [Level.DIFFERENCE]


@pytest.mark.parametrize(("left", "right"), NOTHING_LEFT_OUT)
def test_a_pair_that_leaves_nothing_out_stays_quiet(left, right, findings_between):
    assert [f.sentence for f in findings_between(left, right) if f.kind is FindingKind.OMISSION] == []


MONTHS = ("January", "March", "May", "July", "September", "November")


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(MONTHS), min_size=1, max_size=4, unique=True), st.integers(0, 3))
def test_whatever_months_are_listed_only_a_month_that_is_missing_is_found(months, dropped):
    missing = months[dropped % len(months)] if dropped and len(months) > 1 else ""
    listed = [month for month in months if month != missing]
    paragraphs = "\n\n".join(f"{n}. On 12 {month} 2014 soldiers arrested me." for n, month in enumerate(months, 1))
    told = interview(CUSTODY, "Arrested in " + " and in ".join(f"{month} 2014" for month in listed) + ".", "No.")
    quotes = [p.quote for f in omissions(told, source("the declaration", paragraphs + "\n\n" + FILLER)) for p in f.passages]
    assert {month for month in MONTHS if any(quote == f"On 12 {month} 2014 soldiers arrested me." for quote in quotes)} == (
        {missing} if missing else set()
    )


HELD_ABROAD = (
    DECLARATION
    + "\n\n"
    + ("30. On 3 February 2019 I was in Turkey. I was arrested in Adana on 5 February 2019 and kept for six days by the police.\n")
)
EVERYWHERE = "Tell me each occasion on which you were arrested or held by anyone, in any country."


@pytest.mark.parametrize(
    ("answers", "is_missing"),
    [("In Greece, two nights. And here. That is all.", True), ("In Turkey, some days. And in Greece. That is all.", False)],
)
def test_a_country_in_which_one_was_held_and_that_a_list_of_countries_leaves_out(answers, is_missing, telling):
    asked = telling(f"Q. Who raised you?\nA. My mother.\n\nQ. {EVERYWHERE}\nA. {answers}\n", "the interview", StatementKind.CREDIBLE_FEAR)
    found = [f for f in check(Snapshot((telling(HELD_ABROAD), asked))).findings if f.kind is FindingKind.OMISSION]
    assert any("Adana" in p.quote for f in found for p in f.passages) is is_missing
