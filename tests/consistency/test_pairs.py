"""Pairs of short texts: what is flagged, as what kind, and what stays quiet."""

from __future__ import annotations

import pytest

DIFFER = [
    ("date", "On 4 May 2016 they arrested my brother at the mill.", "My brother was arrested at the mill on 9 June 2016."),
    ("date", "El 3 de mayo de 2018 me detuvieron en el mercado.", "El 14 de junio de 2018 me detuvieron en el mercado."),
    ("date", "2017年3月2日他们在家里逮捕了我父亲。", "2017年6月9日他们在家里逮捕了我父亲。"),
    ("count", "Four soldiers searched our farm.", "Seven soldiers searched our farm."),
    ("count", "My uncle paid 3,000 dollars for the boat.", "My uncle paid 8,000 dollars for the boat."),
    ("duration", "They held me in the cell for ten weeks.", "I was held in the cell for three days."),
    ("weekday", "It was on a Monday that they burned the chapel.", "They burned the chapel on 6 May 2018."),
    ("polarity", "I have never been arrested.", "I was arrested at the bus stop and questioned."),
    ("polarity", "Nunca fui a la policía.", "Fui a la policía y puse la denuncia."),
    ("other", "They drove me to the camp in a taxi.", "They drove me to the camp in a truck."),
    ("other", "My cousin was stabbed but survived.", "My cousin was stabbed and died in the ambulance."),
    ("person", "I was alone when they searched the flat.", "I was together with my sister when they searched the flat."),
    ("travel", "I have never been outside Honduras.", "In 2014 we lived for a year in Guatemala."),
    ("identity", "I am Eritrean.", "Nationality: Ethiopian."),
    ("sequence", "I was married before I was arrested.", "I was married after I was arrested."),
]
AGREE = [
    ("They arrested my brother on 4 May 2016.", "My brother was arrested in May 2016."),
    ("About twenty officers came to the meeting.", "Twenty-two officers came to the meeting."),
    ("I paid 3,000 dollars.", "I paid three thousand US dollars."),
    ("They held me for fourteen days.", "They held me for two weeks."),
    ("I lived in Urumqi.", "我住在新疆。"),
    ("My father told me that the police had come.", "The police came, as my father told me."),
    ("They beat me with a stick.", "They beat me with a stick until I bled, and one of them laughed."),
    ("I have never been arrested.", "My brother was arrested in 2014."),
    ("He left the house at dawn.", "She keeps a small shop by the river."),
]


@pytest.mark.parametrize(("kind", "left", "right"), DIFFER)
def test_two_tellings_that_differ_are_flagged_as_their_kind(kind, left, right, flagged):
    assert kind in flagged(left, right)


@pytest.mark.parametrize(("left", "right"), AGREE)
def test_two_tellings_that_can_both_be_true_stay_quiet(left, right, flagged):
    assert flagged(left, right) == set()


@pytest.mark.parametrize("text", sorted({text for _, left, right in DIFFER for text in (left, right)}))
def test_a_text_agrees_with_itself(text, flagged):
    assert flagged(text, text) == set()


@pytest.mark.parametrize(("kind", "left", "right"), DIFFER)
def test_the_order_of_sources_changes_nothing_but_the_order_of_passages(kind, left, right, findings_between):
    forward, backward = findings_between(left, right), findings_between(right, left)
    assert {(f.kind, f.level) for f in forward} == {(f.kind, f.level) for f in backward}
    assert {frozenset(p.quote for p in f.passages) for f in forward} == {frozenset(p.quote for p in f.passages) for f in backward}


def test_detention_cannot_begin_before_the_entry_within_one_text(flagged):
    assert "sequence" in flagged("He entered the United States in March 2020 and has been held in detention since January 2020.")


def test_a_finding_shows_both_quotations_the_arithmetic_and_an_open_question(findings_between):
    (finding,) = findings_between("Four soldiers searched our farm.", "Seven soldiers searched our farm.")
    assert [passage.quote for passage in finding.passages] == ["Four soldiers", "Seven soldiers"]
    assert finding.reasoning == "4 and 7 do not overlap."
    assert finding.question.endswith("?")
    assert [(bar.low, bar.high) for bar in finding.strip.bars] == [(4, 4), (7, 7)]


@pytest.mark.parametrize(("kind", "left", "right"), DIFFER)
def test_no_finding_speaks_of_errors_or_proposes_an_answer(kind, left, right, findings_between):
    for finding in findings_between(left, right):
        words = f"{finding.sentence} {finding.reasoning} {finding.question}".lower()
        quoted = " ".join(passage.quote.lower() for passage in finding.passages)
        assert not [word for word in ("error", "lie", "false", "fail", "claims", "wrong", "!") if word in words and word not in quoted]
