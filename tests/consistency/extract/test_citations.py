"""Citations of law are read as such, and nothing in them as a number, a day or a name."""

from __future__ import annotations

import pytest

from app.consistency.extract.citations import citation_spans
from app.consistency.telling import read_sentences

CITED = [
    ("See Abara v. Lynch, 812 F.3d 1, 5 (1st Cir. 2016).", "Abara v. Lynch, 812 F.3d 1, 5 (1st Cir. 2016)"),
    ("The burden is on him. 8 U.S.C. § 1158(b)(1)(B)(iii).", "8 U.S.C. § 1158(b)(1)(B)(iii)"),
    ("Under 8 C.F.R. § 1003.2(c)(1) it is late.", "8 C.F.R. § 1003.2(c)(1)"),
    ("Under 8 CFR 1208.13(b)(1) it is late.", "8 CFR 1208.13(b)(1)"),
    ("In Matter of R-K-L-, 24 I&N Dec. 357, 361 (BIA 2007), the rule changed.", "Matter of R-K-L-, 24 I&N Dec. 357, 361 (BIA 2007)"),
    ("He was charged under INA Section 212(a)(6)(A)(i).", "INA Section 212(a)(6)(A)(i)"),
    ("Docket No. 19-2044-ag was heard.", "Docket No. 19-2044-ag"),
    ("She agreed. Id. at 104. They left.", "Id. at 104"),
    ("He said so. (Tr. at 44-46.)", "Tr. at 44-46"),
    ("Artículo 5 de la ley.", "Artículo 5"),
    ("根据刑法第三百条,他被判刑。", "第三百条"),
]
TOLD = [
    "He was held in cell No. 3 of the county jail.",
    "She lives at 14 Mill Street and has 3 children.",
    "They asked 2 questions and let 40 people go.",
    "I studied at No. 8 Middle School until 2009.",
    "He paid 540 francs and 16 dollars.",
    "On 5 May 2014 the F train was late.",
]


@pytest.mark.parametrize(("text", "citation"), CITED)
def test_a_citation_is_found_whole(text, citation):
    assert citation in [text[start:end] for start, end in citation_spans(text)]


@pytest.mark.parametrize("text", TOLD)
def test_numbers_and_names_that_are_told_are_no_citation(text):
    assert citation_spans(text) == ()


@pytest.mark.parametrize("text", [text for text, _ in CITED])
def test_nothing_in_a_citation_is_a_number_a_day_or_a_name(text, telling):
    spans = citation_spans(text)
    for sentence in read_sentences(telling(text)):
        for mention in (*sentence.quantities, *sentence.dates, *sentence.names):
            at = sentence.start + mention.start
            assert not any(start <= at < end for start, end in spans)


def test_a_sentence_is_not_cut_inside_a_citation(telling):
    text = "She was right. See Abara v. Lynch, 812 F.3d 1, 5 (1st Cir. 2016). The rest is denied."
    assert [sentence.text for sentence in read_sentences(telling(text))][1] == "See Abara v. Lynch, 812 F.3d 1, 5 (1st Cir. 2016)."


def test_reporters_are_not_counted_against_each_other(flagged):
    text = "See Abara v. Lynch, 812 F.3d 1, 5 (1st Cir. 2016). The finding stands. See Petrov v. Lynch, 740 F.3d 57, 62 (1st Cir. 2014)."
    assert flagged(text, text.replace("812", "613")) == set()
