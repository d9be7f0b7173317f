"""Whole files whose papers agree in other words: what is said of a term, a rate, a part or another's doing raises nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.consistency.alignment.align import Aligner
from app.consistency.checks import counterparts, lengths, own_date, parts, persons, polarity, process, sequence
from app.consistency.comparison import Comparison
from app.consistency.extract.names import read_names
from app.consistency.extract.polarity import polarity_at
from app.consistency.story.counted import PERSONS, counted_in
from app.consistency.story.kinship import relations_of
from app.consistency.telling import read_sentences
from app.domain.assertion import Polarity
from app.domain.finding import Finding
from app.domain.snapshot import Snapshot, Source
from app.domain.statement import StatementKind

Lay = Callable[..., Comparison]


@pytest.fixture
def lay(telling: Callable[..., Source]) -> Lay:
    """Texts of one file; the second is an interview."""

    def laid(*texts: str) -> Comparison:
        kinds = (StatementKind.DECLARATION, StatementKind.CREDIBLE_FEAR)
        sources = tuple(
            telling(text, f"paper {number}", kinds[number] if number < len(kinds) else StatementKind.DECLARATION)
            for number, text in enumerate(texts)
        )
        read = [(source, read_sentences(source)) for source in sources]
        return Comparison(Snapshot(sources), Aligner().corpus(read, ()))

    return laid


def _quotes(found: list[Finding]) -> set[str]:
    return {passage.quote for finding in found for passage in finding.passages}


_PRISON = (
    "I printed leaflets for the miners' union in a garage. In March they broke the door and took the press. "
    "They brought me to the prison at the river. {held} My sister came on Sundays with soup. "
    "When I was let out it was already summer. I never printed again."
)
_JUDGED = (
    "Q: What was your work?\nA: I printed leaflets in a garage, for the union of the miners.\n\n"
    "Q: What did the police take?\nA: The press. They broke the door, in March.\n\n"
    "Q: What happened in court?\nA: {court}\n\n"
    "Q: Who visited you?\nA: On Sundays my sister, she carried soup.\n"
)


@pytest.mark.parametrize(
    "court",
    [
        "The court sentences the accused to imprisonment for six years.",
        "They condemned me to five years of prison.",
        "The judge said that this offence carries seven years in jail.",
    ],
)
def test_a_sentence_of_years_is_not_the_time_that_was_served(lay: Lay, court: str) -> None:
    held = "I was in prison for fourteen weeks."
    assert not list(lengths.find(lay(_PRISON.format(held=held), _JUDGED.format(court=court))))


def test_another_time_served_is_still_found(lay: Lay) -> None:
    held = "I was in prison for fourteen weeks."
    found = list(lengths.find(lay(_PRISON.format(held=held), _JUDGED.format(court="I was kept in the prison for two years."))))
    assert [finding.kind.value for finding in found] == ["duration"]


_STALL = (
    "I sold cloth in the covered market. {who} They burned the bales in the lane. I ran to my aunt behind the tannery. "
    "{long} Then I took the ferry across the lake."
)
_ASKED = (
    "Q: What did you sell?\nA: Cloth, in the covered market.\n\n{who}\n\nQ: What did they do?\nA: They burned my bales in the lane.\n\n"
    "Q: Where did you run?\nA: To my aunt, behind the tannery.\n\nQ: And there?\nA: {long}\n\n"
    "Q: How did you leave?\nA: With the ferry, across the lake.\n"
)
_MEN, _WEEKS = "Three men came with cans.", "I slept in the loft of the tannery for six weeks."


@pytest.mark.parametrize(
    ("who", "long"),
    [
        ("Q: Who came?\nA: Three men with cans.", "I was told to leave the loft of the tannery in ten days."),
        ("Q: Who came?\nA: Three men with cans.", "I slept in the loft of the tannery, eleven hours a day."),
        ("Q: Who came?\nA: Three men with cans.", "I didn't sleep in the loft of the tannery for four days."),
        ("Q: Who came?\nA: Three men with cans.", "I slept in the loft of the tannery on three nights."),
        ("Q: Who came?\nA: Men with cans. Sometimes five, sometimes nine boys stood about there.", _WEEKS),
        ("Q: Who came?\nA: Men with cans. My neighbours said seven.", _WEEKS),
    ],
)
def test_a_rate_a_deadline_or_a_number_of_something_else_is_no_counterpart(lay: Lay, who: str, long: str) -> None:
    assert not list(counterparts.find(lay(_STALL.format(who=_MEN, long=_WEEKS), _ASKED.format(who=who, long=long))))


@pytest.mark.parametrize(
    ("who", "long"),
    [
        ("Q: Who came?\nA: Eight men with cans.", _WEEKS),
        ("Q: Who came?\nA: Three men with cans.", "I slept for ten days in the loft, at the tannery."),
    ],
)
def test_another_number_or_length_there_is_still_found(lay: Lay, who: str, long: str) -> None:
    found = list(counterparts.find(lay(_STALL.format(who=_MEN, long=_WEEKS), _ASKED.format(who=who, long=long))))
    assert len(found) == 1


def test_three_who_came_are_persons(telling: Callable[..., Source]) -> None:
    sentence = read_sentences(telling("Three came in through the yard."))[0]
    assert [counted.what for counted in counted_in(sentence)] == [PERSONS]


@pytest.mark.parametrize("text", ["HEARING TRANSCRIPT, second day", "The others called him Seyyed.", "MEDICAL EVALUATION of the applicant"])
def test_a_heading_and_a_form_of_respect_are_no_names(text: str) -> None:
    assert not read_names(text, ())


def test_a_name_behind_a_form_of_respect_is_read() -> None:
    assert [name.text for name in read_names("It was Seyyed Mortazavi who asked.", ())] == ["Mortazavi"]


_TRIED = (
    "The officers kept me nine days in a shed, without a judge, and hit me with belts. Then a bus brought us to the town. "
    "I was sentenced to a fine. {more} I came home by train."
)
_BEFORE_COURT = (
    "Q: Where did they keep you first?\nA: In a shed, nine days. They hit me with belts.\n\n"
    "Q: And after it?\nA: On the tenth day they brought us by bus to the court, and a judge sentenced me to a fine.\n\n"
    "Q: Did they beat you in the town jail?\nA: No. In the jail nobody beat me.\n\nQ: How did you come home?\nA: By train.\n"
)


def test_days_without_a_judge_and_a_jail_without_blows_deny_nothing(lay: Lay) -> None:
    laid = lay(_TRIED.format(more="In the jail they gave us bread."), _BEFORE_COURT)
    assert not list(process.find(laid))
    assert not list(polarity.find(laid))


def test_a_court_that_another_telling_knows_nothing_of_is_still_found(lay: Lay) -> None:
    alone = _BEFORE_COURT.replace(
        "On the tenth day they brought us by bus to the court, and a judge sentenced me to a fine", "A bus to town. I never saw a judge"
    )
    laid = lay(_TRIED.format(more="").replace(", without a judge,", "").replace("I was sentenced", "The judge sentenced me"), alone)
    assert list(process.find(laid))


_FORM = "Father: Oleg, deceased. Mother: Vera. Brother: none. He kept me in a barn and beat me with a rope until my aunt cut the door open."
_LETTER = "Our uncle kept her in a barn and beat her with a rope. I cut the door open at night. She ran to the road. I am her aunt."


def test_he_is_nobody_of_the_rows_above(lay: Lay) -> None:
    assert not list(persons.find(lay(_FORM, _LETTER)))


@pytest.mark.parametrize(
    "row",
    [
        "Term of detention: from May 3, 2018 up to May 18, 2018.",
        "Rows transcribed from the telephone by the office on 9 July 2018.",
    ],
)
def test_a_term_and_a_transcription_are_later_than_the_date_of_a_paper(telling: Callable[..., Source], row: str) -> None:
    text = f"ORDER\nThe person was detained for shouting in the square.\n{row}\n(seal) Police of the Town, May 4, 2018\n"
    source = telling(text, "the order", None)
    assert not list(own_date.find(Comparison(Snapshot((source,)), Aligner().corpus([(source, read_sentences(source))], ()))))


def test_a_form_of_respect_is_no_questioner(lay: Lay) -> None:
    ours = "The one who questioned me was called Seyyed by the others. He asked about the choir."
    theirs = "Q: Who questioned you?\nA: Officer Darius Rahimi questioned me about the choir.\n"
    assert not list(parts.find(lay(ours, theirs)))


def test_in_a_row_of_relatives_each_name_has_its_own_word(telling: Callable[..., Source]) -> None:
    told = read_sentences(telling("There were three of us: my elder brother Ratnam, my sister Selvi and I."))
    assert {(relation.name.text, relation.role) for relation in relations_of(told)} == {("Ratnam", "brother"), ("Selvi", "sister")}


def test_money_given_back_sets_no_payment_before_a_release(lay: Lay) -> None:
    ours = "I signed at the station until July, then they gave the bail money back and released me from the bond."
    theirs = "I signed at the station until July, when they released me from the bond after they refunded the bail money."
    assert not list(sequence.find(lay(ours, theirs)))


@pytest.mark.parametrize("who", ["Of the nine men who stood there three came up.", "Among the nine men was a boy I knew."])
def test_a_part_is_not_held_against_the_whole(lay: Lay, who: str) -> None:
    asked = _ASKED.format(who=f"Q: Who came?\nA: {who}", long=_WEEKS)
    assert not list(counterparts.find(lay(_STALL.format(who=_MEN, long=_WEEKS), asked)))


def test_a_denial_in_the_signs_of_hong_kong_is_read() -> None:
    text = "當天他們沒有拘留我。"
    start = text.index("拘留")
    assert polarity_at(text, start, start + 2) is Polarity.DENIED
