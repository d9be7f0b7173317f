"""Orders told between two things, held against the days of the other tellings; and counts that must be reckoned."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.consistency.alignment.align import Aligner
from app.consistency.checks import turned
from app.consistency.comparison import Comparison
from app.consistency.sentence import Sentence
from app.consistency.story.counted import counted_in
from app.consistency.story.sides import asked_of, sides_of
from app.consistency.telling import read_sentences
from app.domain.snapshot import Snapshot, Source
from app.domain.statement import StatementKind

_PAD = " I kept goats and sold milk in the market of Tessalit. My sister Aminata cooked for the whole yard. The well was dry that year."
_DECLARATION = (
    "On 4 March 2019 the militia burned our granary. We lost all of the millet that night. My uncle Baraka counted the sacks."
    + _PAD
    + "\n\nOn 20 June 2019 I spoke at the youth council against the checkpoint tax. The hall was full of people."
    + "\n\nOn 2 September 2019 I left on a fish truck for the border. The driver asked for forty thousand."
)


def _first(telling: Callable[..., Source], text: str) -> Sentence:
    return read_sentences(telling(text))[0]


@pytest.mark.parametrize(
    ("text", "one", "other", "sign"),
    [
        ("They burned the granary after I had spoken at the council.", "They burned the granary", "I had spoken at the council", 1),
        ("I had paid the tax before the soldiers closed the road.", "I had paid the tax", "the soldiers closed the road", -1),
        ("Before the trial opened, my lawyer left the country.", "my lawyer left the country", "the trial opened", -1),
        ("By the time the letter came, my uncle had been freed.", "my uncle had been freed", "the letter came", -1),
        ("Quemaron la tienda después de que yo hablara en la radio.", "Quemaron la tienda", "yo hablara en la radio", 1),
        ("他们烧了粮仓以后，我才去报案。", "我才去报案", "他们烧了粮仓", 1),
    ],
)
def test_both_sides_of_an_order_are_read(telling: Callable[..., Source], text: str, one: str, other: str, sign: int) -> None:
    (found,) = sides_of(_first(telling, text))
    assert found.other is not None
    assert (text[slice(*found.one)].strip(" ，,。."), text[slice(*found.other)].strip(" ，,。."), found.sign) == (one, other, sign)


@pytest.mark.parametrize(
    "text",
    [
        "My aunt looked after the goats and the children.",
        "They took me before the judge in the capital.",
        "We had left the house before dawn with two bags.",
        "When they came to the yard they shouted at us.",
    ],
)
def test_what_tells_no_order_is_none(telling: Callable[..., Source], text: str) -> None:
    assert sides_of(_first(telling, text)) == ()


@pytest.mark.parametrize(("said", "count"), [("after", 1), ("before", 0)])
def test_an_order_against_the_days_of_another_telling_is_found(telling: Callable[..., Source], said: str, count: int) -> None:
    text = f"The militia burned our granary {said} I had spoken at the youth council against the checkpoint tax."
    sources = (telling(_DECLARATION), telling(text + _PAD, "the interview", StatementKind.CREDIBLE_FEAR))
    corpus = Aligner().corpus([(source, read_sentences(source)) for source in sources], ())
    comparison = Comparison(Snapshot(sources), corpus)
    assert not comparison.is_brief
    found = list(turned.find(comparison))
    assert len(found) == count
    for finding in found:
        assert {p.quote for p in finding.passages} >= {text, "On 4 March 2019 the militia burned our granary."}


@pytest.mark.parametrize(
    ("text", "low", "what"),
    [
        ("Two pick-ups came, four soldiers in each.", 8, "persons"),
        ("It was just the pair of them at the gate.", 2, "persons"),
        ("They beat me twice a week for five weeks.", 10, "time"),
        ("There was one sitting on each of my arms, and two more on my back.", 4, "persons"),
        ("Me and my three brothers ran to the river.", 4, "persons"),
        ("Twelve of our members were charged.", 12, "persons"),
    ],
)
def test_composed_counts_are_reckoned(telling: Callable[..., Source], text: str, low: float, what: str) -> None:
    assert (low, what) in {(counted.low, counted.what) for counted in counted_in(_first(telling, text))}


def test_two_cars_and_four_men_are_not_multiplied(telling: Callable[..., Source]) -> None:
    found = counted_in(_first(telling, "Two pick-ups came with four soldiers in uniform."))
    assert {counted.low for counted in found} == {2, 4}


@pytest.mark.parametrize(
    ("question", "answer", "words"),
    [
        ("Where were you when the granary was burned?", "I had left already.", "the granary was burned"),
        ("What work did he do while your uncle counted the sacks?", "He'd gone long since.", "your uncle counted the sacks"),
        ("By the time the letter came, who had the key?", "The guard had it already.", "the letter came"),
        ("When was the granary burned?", "I had left already.", ""),
        ("When did you first speak there?", "The millet was ripe already.", ""),
        ("Where were you when the granary was burned?", "In the yard, with the goats.", ""),
    ],
)
def test_the_time_a_question_asks_about_is_set_against_what_was_past(
    telling: Callable[..., Source], question: str, answer: str, words: str
) -> None:
    sentences = read_sentences(telling(f"Q. {question}\nA. {answer}", "the interview", StatementKind.CREDIBLE_FEAR))
    span = asked_of(sentences[-1])
    assert (sentences[-1].question[slice(*span)].strip(" ,") if span else "") == words


@pytest.mark.parametrize(("when", "count"), [("the militia burned your granary", 1), ("you left on the fish truck for the border", 0)])
def test_a_past_told_in_an_answer_is_held_against_the_time_asked_about(telling: Callable[..., Source], when: str, count: int) -> None:
    answer = "I had spoken at the youth council against the checkpoint tax already."
    kept = "Q. What did you keep?\nA. Goats, and my sister Aminata cooked for the whole yard."
    text = f"{kept}\n\nQ. What had you done when {when}?\nA. {answer}"
    sources = (telling(_DECLARATION), telling(text, "the interview", StatementKind.CREDIBLE_FEAR))
    corpus = Aligner().corpus([(source, read_sentences(source)) for source in sources], ())
    found = list(turned.find(Comparison(Snapshot(sources), corpus)))
    assert len(found) == count
