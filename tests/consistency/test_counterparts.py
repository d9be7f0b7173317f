"""One place of the story, told with another number, length or day: found by the course of the two tellings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.consistency.alignment.align import Aligner
from app.consistency.checks import counterparts, lone_days
from app.consistency.comparison import Comparison
from app.consistency.story.counted import PERSONS, TIMES, counted_in
from app.consistency.telling import read_sentences
from app.domain.finding import Finding
from app.domain.snapshot import Snapshot, Source
from app.domain.statement import StatementKind

_DECLARATION = (
    "I kept a tea stall near the mill. In the rainy season the landlord's people began to ask for money. I refused them twice. "
    "Then they broke the stall at night. {who} They poured the tea into the mud. My neighbour Dulal saw it from his roof. "
    "I slept at the mosque for {long}. {when} I left the district by the night bus. My mother sold her bangles for the ticket."
)
_INTERVIEW = (
    "Q: What work did you do?\nA: I sold tea, close to the rice mill.\n\nQ: Who bothered you?\n"
    "A: The men of the landlord wanted money from me, when it rained so much. I said no to them.\n\n"
    "Q: What happened to your stall?\nA: At night they came and smashed it. {who} They threw all the tea on the ground.\n\n"
    "Q: Did anybody see?\nA: Dulal, my neighbour, he was up on the roof.\n\n"
    "Q: Where did you go?\nA: I stayed in the mosque and slept there. {long}\n\n"
    "Q: How did you leave?\nA: {when} My mother sold her gold bangles to pay the bus.\n"
)


@pytest.fixture
def laid(telling: Callable[..., Source]) -> Callable[..., Comparison]:
    def lay(ours: dict[str, str], theirs: dict[str, str], *more: str) -> Comparison:
        sources = (
            telling(_DECLARATION.format(**ours)),
            telling(_INTERVIEW.format(**theirs), "the interview", StatementKind.CREDIBLE_FEAR),
            *(telling(text, f"letter {number}") for number, text in enumerate(more, 1)),
        )
        read = [(source, read_sentences(source)) for source in sources]
        return Comparison(Snapshot(sources), Aligner().corpus(read, ()))

    return lay


_SAME = {"who": "Four men did it.", "long": "nine days", "when": "On 3 August 2019"}
_SAID = {"who": "There were four of them.", "long": "Nine days.", "when": "I took the night bus on the third of August 2019."}


def _quotes(findings: list[Finding]) -> set[str]:
    return {passage.quote for finding in findings for passage in finding.passages}


@pytest.mark.parametrize("said", ["There were seven of them.", "Seven people.", "Some seven men, I saw seven."])
def test_another_number_of_persons_at_the_same_place_is_found(laid: Callable[..., Comparison], said: str) -> None:
    found = list(counterparts.find(laid(_SAME, {**_SAID, "who": said})))
    assert [finding.kind.value for finding in found] == ["count"]
    assert "Four men did it." in _quotes(found)


@pytest.mark.parametrize("said", ["There were four of them.", "Four.", "About four or five.", "It was Rafiq with three others."])
def test_the_same_number_in_other_words_is_quiet(laid: Callable[..., Comparison], said: str) -> None:
    assert not [finding for finding in counterparts.find(laid(_SAME, {**_SAID, "who": said})) if finding.kind.value == "count"]


def test_another_length_of_one_stay_is_found(laid: Callable[..., Comparison]) -> None:
    found = list(counterparts.find(laid(_SAME, {**_SAID, "long": "I slept in the mosque for two months."})))
    assert [finding.kind.value for finding in found] == ["duration"]


def test_a_day_that_no_other_paper_knows_is_found(laid: Callable[..., Comparison]) -> None:
    letter = "He kept a tea stall by the mill. They broke it. On 3 August 2019 he took the night bus, his mother had sold her bangles."
    found = list(lone_days.find(laid(_SAME, {**_SAID, "when": "I took the night bus on the 21st of September 2019."}, letter)))
    assert {"21st of September 2019"} <= _quotes(found)


def test_days_that_other_papers_know_are_quiet(laid: Callable[..., Comparison]) -> None:
    assert not list(lone_days.find(laid(_SAME, _SAID, "He left by the night bus on 3 August 2019.")))


@pytest.mark.parametrize(
    ("text", "low", "what"),
    [
        ("Q: How many people came to your house that night?\nA: Five.", 5, PERSONS),
        ("Q: ¿Cuántas personas llegaron?\nA: Seis.", 6, PERSONS),
        ("问：来了几个人？\n答：七个。", 7, PERSONS),
        ("Three of his men waited for me.", 3, PERSONS),
        ("Nineteen women slept in it.", 19, PERSONS),
        ("他们审了我六次。", 6, TIMES),
    ],
)
def test_counts_are_read_where_only_the_question_names_what_is_counted(
    telling: Callable[..., Source], text: str, low: int, what: str
) -> None:
    counted = [c for sentence in read_sentences(telling(text, kind=StatementKind.CREDIBLE_FEAR)) for c in counted_in(sentence)]
    assert (low, what) in [(c.low, c.what) for c in counted]


@pytest.mark.parametrize(
    "text", ["I was in room five.", "At five.", "He was five years old.", "On page 12.", "Q: How old are you?\nA: Thirty-three."]
)
def test_figures_that_count_nothing_are_not_read(telling: Callable[..., Source], text: str) -> None:
    assert not [c for s in read_sentences(telling(text, kind=StatementKind.CREDIBLE_FEAR)) for c in counted_in(s) if c.what == PERSONS]
