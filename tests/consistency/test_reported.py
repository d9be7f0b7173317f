"""Tellings that one text reports: whose, on which occasion, which words; and texts that are laid against themselves by them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from app.consistency.papers.reported import are_apart, reported_in, told_alone
from app.consistency.telling import read_sentences

OCCASIONS = [
    ("She testified that the mill burned.", "hearing"),
    ("On cross-examination he admitted that the mill burned.", "cross-examination"),
    ("At her credible fear interview she said that the mill burned.", "credible-fear interview"),
    ("He told the asylum officer that the mill burned.", "asylum interview"),
    ("She had told the officer at the airport that the mill burned.", "border interview"),
    ("According to the I-213, the mill burned.", "border interview"),
    ("His asylum application states that the mill burned.", "application"),
    ("In a sworn declaration, the respondent wrote that the mill burned.", "declaration"),
    ("The letter from her mother says that the mill burned.", "mother’s letter"),
    ("His cousin testified that the mill burned.", "cousin’s testimony"),
    ("The medical report records a burn on the arm.", "medical record"),
    ("At her second interview Ms. Okello said that the mill burned.", "second interview"),
    ("En la entrevista de miedo creíble declaró que el molino se quemó.", "credible-fear interview"),
    ("Ante el juez afirmó que el molino se quemó.", "hearing"),
    ("Su solicitud indica que el molino se quemó.", "application"),
    ("她在申请表上写磨坊被烧了。", "application"),
    ("他在庇护面谈中说磨坊被烧了。", "asylum interview"),
    ("申请人在听证会上作证说磨坊被烧了。", "hearing"),
]
NOT_REPORTED = [
    "The immigration judge stated that the claim was late.",
    "The Board said that the appeal was dismissed.",
    "The Government argues that the respondent is not eligible.",
    "Her attorney told the court that she was ill.",
    "El juez declaró que la solicitud era tardía.",
    "法官说申请太晚了。",
    "The mill in the United States burned.",
    "My uncle told me to run.",
]
APART = [
    ("hearing", "asylum interview", True),
    ("hearing", "hearing", False),
    ("first interview", "second interview", True),
    ("first hearing", "hearing", False),
    ("interview", "asylum interview", False),
    ("credible-fear interview", "asylum interview", True),
    ("written statement", "declaration", False),
    ("declaration", "application", True),
    ("hearing", "", False),
]
# Two tellings in one text that cannot both be true as they stand.
DIFFER = [
    "He testified that he was a member of the party. On cross-examination he denied that he was a member of the party.",
    (
        "The applicant told the asylum officer that soldiers burned the granary in June 2012. "
        "In her declaration she wrote that it was burned in November 2013."
    ),
    (
        "At his credible fear interview he said that he was held for nine days. "
        "He testified before the immigration judge that he was held for six weeks."
    ),
    "Respondent's declaration states that two officers came to the bakery; on cross-examination he testified that five officers came.",
    "She testified that her uncle drove her to the frontier, whereas her application states that she walked there alone.",
    ("Mr. Tesfaye testified that he had never belonged to any party. In his interview, however, he stated that he joined one in 2009."),
    (
        "At the asylum interview, the applicant said that two men came to her shop in March 2017. "
        "On cross-examination she admitted that it was in May 2018."
    ),
    "His testimony that he fled the night of the raid contradicts his statement to the border agent that he stayed for a year.",
    "She described the beating at length at the hearing but did not mention it in her application.",
    "He testified that his feet were burned with an iron. The hospital report records bruises and does not mention any injury to the feet.",
    "There are discrepancies between her declaration and her testimony as to whether the men wore uniforms or plain clothes.",
    "En su solicitud indicó que salió de su país en enero de 2019, pero en la audiencia afirmó que salió en agosto de 2018.",
    "En su declaración escribió que vivía con su madre, mientras que en la entrevista dijo que vivía sola.",
    "她在申请表上写她被关了三天，但在庇护面谈中说被关了两个星期。",
    "他在机场告诉官员他来旅游，但在面谈中说他是来避难的。",
]
# Two tellings that agree, and sentences about tellings that tell nothing.
AGREE = [
    "He testified that he was not a member of the party. On cross-examination he denied that he was a member of the party.",
    (
        "The applicant told the asylum officer that soldiers burned the granary in June 2012. "
        "In her declaration she wrote that the granary was burned on 14 June 2012."
    ),
    "She stated in her application that she was arrested in May 2018, but at the hearing she testified that it was on May 12, 2018.",
    "He testified that he was beaten with sticks. He told the doctor that he had pain in his back.",
    "Her testimony was consistent with her declaration that she was arrested twice.",
    "Nothing in the police report contradicts his statement that he was detained overnight.",
    "The court found no inconsistency between her testimony and her declaration as to whether the men wore uniforms or plain clothes.",
    "We must decide whether the inconsistencies in her testimony are material or go to the heart of the claim.",
    "She testified that her brother was arrested, and her mother's letter also says that he was arrested.",
    "He testified that the police did not record his complaint.",
    (
        "In her interview she said that she attended services every week, "
        "but she explained at the hearing that this changed after her baby was born."
    ),
    "He testified at the June 4, 2015 hearing that he left in 2013. At the September 9, 2014 interview he said that he left in 2013.",
    (
        "Despite his testimony that he feared return, the judge found that he could relocate. "
        "The Board agreed that his claim that he would be killed was speculative."
    ),
    "En su solicitud indicó que salió de su país en agosto de 2018, y en la audiencia afirmó que salió el 20 de agosto de 2018.",
    "她在申请表上写她被关了两个星期，在庇护面谈中说被关了十四天。",
    "My cousin told me that the men had asked for me. I told him that I would leave. He said that it was too late.",
]


@pytest.mark.parametrize(("text", "occasion"), OCCASIONS)
def test_a_telling_is_read_with_its_occasion_and_without_the_words_that_report_it(text, occasion, telling):
    (reported,) = reported_in(read_sentences(telling(text)))
    assert reported.occasion == occasion
    assert reported.text.lower() in {
        "the mill burned", "a burn on the arm", "el molino se quemó", "磨坊被烧了"
    }  # fmt: skip


@pytest.mark.parametrize("text", NOT_REPORTED)
def test_courts_and_counsel_give_no_tellings(text, telling):
    assert not any(reported.occasion for reported in reported_in(read_sentences(telling(text))))


@pytest.mark.parametrize(("left", "right", "expected"), APART)
def test_a_general_name_and_a_particular_one_may_be_one_occasion(left, right, expected):
    assert are_apart(left, right) is expected
    assert are_apart(right, left) is expected


def test_what_he_also_said_goes_on_with_the_occasion_told_last(telling):
    text = "He testified that he was a tailor. He said that he had two shops. At the airport he said that he studied. He said no more."
    assert [r.occasion for r in reported_in(read_sentences(telling(text)))][:3] == ["hearing", "hearing", "border interview"]


def test_an_answer_belongs_to_where_he_was_asked_not_to_what_he_was_asked_about(telling):
    text = (
        "He testified that he was a tailor. He testified that he had two shops. "
        "His application states that he was a farmer. When asked about the application, he answered that he grew beans."
    )
    assert [r.occasion for r in reported_in(read_sentences(telling(text)))] == ["hearing", "hearing", "application", "hearing"]


def test_a_telling_stands_alone_with_its_own_mentions_and_the_places_of_the_text(telling):
    source = telling("On 3 May 2019 the court sat. At the hearing of 3 May 2019 she said that four men came on 2 June 2016.")
    (reported,) = reported_in(read_sentences(source))
    alone = told_alone(reported, source)
    assert alone.text == "four men came on 2 June 2016"
    assert [mention.text for mention in alone.dates] == ["2 June 2016"]
    assert source.document.text[alone.start : alone.end] == alone.text
    assert alone.passage().quote == alone.text


@pytest.mark.parametrize("text", DIFFER)
def test_a_text_whose_tellings_differ_is_flagged_against_itself(text, flagged):
    assert flagged(text)


@pytest.mark.parametrize("text", AGREE)
def test_a_text_whose_tellings_agree_stays_quiet(text, flagged):
    assert flagged(text) == set()


@pytest.mark.parametrize("text", DIFFER)
def test_every_passage_quotes_the_text_where_it_stands(text, findings_between):
    for finding in findings_between(text):
        for passage in finding.passages:
            assert passage.source_id == "text 1"
            assert text[passage.start : passage.end] == passage.quote


@pytest.mark.parametrize("text", DIFFER)
def test_a_finding_names_no_error_and_asks_an_open_question(text, findings_between):
    for finding in findings_between(text):
        quoted = " ".join(passage.quote.lower() for passage in finding.passages)
        words = f"{finding.sentence} {finding.reasoning} {finding.question}".lower()
        assert not [word for word in ("error", "lie", "false", "fail", "wrong", "!") if word in words and word not in quoted]
        assert finding.question.endswith("?")


SAID = (
    "At the asylum interview the applicant said that {}.",
    "He testified that {}.",
    "In his declaration he wrote that {}.",
    "His asylum application states that {}.",
    "He told the border agent that {}.",
)
EVENTS = (
    "soldiers raided the depot on {}",
    "his brother was arrested on {}",
    "the village was attacked on {}",
    "his shop was burned on {}",
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    occasions=st.permutations(SAID).map(lambda all_of_them: all_of_them[:2]),
    event=st.sampled_from(EVENTS),
    day=st.dates(date(2005, 1, 1), date(2019, 12, 31)),
    gap=st.integers(-900, 900),
)
def test_a_day_moved_between_two_occasions_is_found_and_a_day_kept_is_not(flagged, occasions, event, day, gap):
    assume(gap == 0 or abs(gap) > 45)
    days = [f"{d:%B} {d.day}, {d.year}" for d in (day, day + timedelta(days=gap))]
    text = " ".join(said.format(event.format(told)) for said, told in zip(occasions, days, strict=True))
    assert bool(flagged(text)) is bool(gap)


def test_a_telling_goes_on_over_the_turn_of_a_page(telling):
    text = "She testified that she fled with\n -5-\n\x0cher two daughters.\n\nAt the border she said that she was alone."
    first, second = reported_in(read_sentences(telling(text)))
    assert first.text.endswith("her two daughters")
    assert second.occasion == "border interview"
