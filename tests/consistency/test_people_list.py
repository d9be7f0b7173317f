"""The people list and the word list are obeyed: what the user decided wins over every key and every rule."""

from __future__ import annotations

import pytest

from app.consistency.engine import check
from app.consistency.register import drawn_up
from app.consistency.telling import Reading
from app.domain.finding import FindingKind
from app.domain.person import Person
from app.domain.snapshot import Snapshot, Term
from app.domain.statement import StatementKind

SPELLED = (
    "On 3 May 2021 my father Yusuf Kadir was arrested at the market in Kashgar by four policemen.",
    "On 3 May 2021 my father Yousef Qadir was arrested at the market in Kashgar by four policemen.",
)
UNLIKE = (
    "On 3 May 2021 my father Yusuf Kadir was arrested at the market in Kashgar by four policemen.",
    "On 3 May 2021 my father Tohti Sabir was arrested at the market in Kashgar by four policemen.",
)
EQUAL = (
    "On 3 May 2021 my father Hang Guan was arrested at the market in Kashgar by four policemen.",
    "On 3 May 2021 my father Kuan Hang was arrested at the market in Kashgar by four policemen.",
)
WHO = {FindingKind.PERSON, FindingKind.IDENTITY}


@pytest.fixture
def found(telling):
    def lay(texts, *people, terms=()):
        sources = tuple(telling(text, f"text {number}") for number, text in enumerate(texts, 1))
        return check(Snapshot(sources, people, terms)).findings

    return lay


def person(number, *names, **more):
    return Person(f"p{number}", "case", names, **more)


@pytest.mark.parametrize(("texts", "kind"), [(SPELLED, FindingKind.IDENTITY), (UNLIKE, FindingKind.PERSON)])
def test_two_names_for_one_role_are_asked_after_until_they_are_merged(found, texts, kind):
    assert kind in {finding.kind for finding in found(texts)}
    names = [text.split("father ")[1].split(" was")[0] for text in texts]
    assert not WHO & {finding.kind for finding in found(texts, person(1, *names))}


def test_names_the_program_unifies_are_two_after_a_split(found):
    assert not WHO & {finding.kind for finding in found(EQUAL)}
    parted = found(EQUAL, person(1, "Hang Guan", apart=("p2",)), person(2, "Kuan Hang", apart=("p1",)))
    assert FindingKind.PERSON in {finding.kind for finding in parted}
    assert "may be two spellings" not in " ".join(finding.reasoning for finding in parted)


def test_two_cousins_told_apart_are_no_finding(found):
    texts = [text.replace("father", "cousin") for text in SPELLED]
    assert not WHO & {finding.kind for finding in found(texts, person(1, "Yusuf Kadir"), person(2, "Yousef Qadir"))}


def test_words_that_name_nobody_are_no_name(telling):
    source = telling("I wrote to Lantern Watch. Lantern Watch answered.")
    before = drawn_up(Snapshot((source,)), Reading())
    assert [entry.person.name for entry in before.people] == ["Lantern Watch"]
    after = drawn_up(Snapshot((source,), (person(1, "Lantern Watch", set_aside=True),)), Reading())
    assert [(entry.person.id, entry.is_kept) for entry in after.people] == [("p1", True)]


def test_the_register_gathers_every_form_role_and_birth_across_scripts(telling):
    sources = (
        telling("My father Lin Guoqiang was born on 12 March 1955. LIN, GUO-QIANG is on the form.", "the declaration"),
        telling("父亲林国强出生于1955年3月12日。", "the register", None),
        telling("I saw Guoqiang at home.", "the letter", StatementKind.LETTER),
    )
    (entry,) = drawn_up(Snapshot(sources), Reading()).people
    assert {form.text for form in entry.forms} == {"Lin Guoqiang", "LIN, GUO-QIANG", "林国强", "Guoqiang"}
    assert (entry.person.name, entry.person.role, entry.person.born.isoformat()) == ("Lin Guoqiang", "father", "1955-03-12")
    assert entry.sources == {"the declaration", "the register", "the letter"}
    for form in entry.forms:
        assert [passage.quote for passage in form.passages] == [form.text] * len(form.passages)


def test_one_first_name_of_two_people_is_given_to_neither(telling):
    register = drawn_up(Snapshot((telling("I saw Yusuf Kadir and Yusuf Sabir. Then Yusuf left, and Yusuf came back."),)), Reading())
    assert sorted([form.text for form in entry.forms] for entry in register.people) == [["Yusuf Kadir"], ["Yusuf Sabir"]]


def test_likely_spellings_are_proposed_as_near_until_told_apart(telling):
    source = telling("I saw Parhat Tursun at noon. I saw Perhat Tursun at night.")
    near = drawn_up(Snapshot((source,)), Reading()).people
    assert [entry.near for entry in near] == [(near[1].person.id,), (near[0].person.id,)]
    kept = (person(1, "Parhat Tursun", apart=("p2",)), person(2, "Perhat Tursun", apart=("p1",)))
    assert [entry.near for entry in drawn_up(Snapshot((source,), kept), Reading()).people] == [(), ()]


TOLD = (
    "On 3 May 2021 my father was summoned to the town police station and came home at noon.",
    "On 3 May 2021 my father was arrested at the town police station and came home at noon.",
)


def words_of(findings):
    return [finding for finding in findings if finding.kind is FindingKind.TERMINOLOGY]


def test_an_unsettled_term_in_two_english_words_is_noted(found):
    (note,) = words_of(found(TOLD, terms=(Term("传唤", ("summoned", "arrested")),)))
    assert "传唤" in note.sentence
    assert {"summoned", "arrested"} <= set(note.sentence.replace("“", " ").replace("”", " ").split())


def test_a_word_that_was_not_approved_is_noted_with_the_one_that_was(found):
    (note,) = words_of(found(TOLD, terms=(Term("传唤", ("summoned", "arrested"), ("summoned",)),)))
    assert "“arrested”" in note.sentence
    assert "settled on is “summoned”" in note.sentence


def test_an_approved_pair_is_quiet(found):
    assert words_of(found(TOLD, terms=(Term("传唤", ("summoned", "arrested"), ("summoned", "arrested")),))) == []


def test_a_gloss_in_testimony_is_held_against_the_word_list(found):
    texts = ("The police detained (拘留) my brother for five days.", "The police jailed (拘留) my brother for five days.")
    (note,) = words_of(found(texts))
    assert "拘留 is “detained” in text 1 and “jailed” in text 2" in note.sentence
    (note,) = words_of(found(texts, terms=(Term("拘留", (), ("detained",)),)))
    assert "“jailed” in text 2; the word settled on is “detained”" in note.sentence
    assert words_of(found(texts, terms=(Term("拘留", (), ("detained", "jailed")),))) == []
    inflected = ("The police detained (拘留) my brother.", "They were detaining (拘留) my brother for days.")
    assert words_of(found(inflected, terms=(Term("拘留", (), ("detained",)),))) == []


def test_terms_are_proposed_from_glosses_and_translations(telling):
    sources = (
        telling("They detained (拘留) me. My brother was arrested (detenido) too. My uncle Lin Wei (林伟) saw it.", "the declaration"),
        telling("7月5日，民警传唤我到派出所。", "the original", None),
        telling("On 5 July the police summoned me to the station.", "the translation", None, translates="the original"),
    )
    terms = {entry.term.source_word: entry.term.english for entry in drawn_up(Snapshot(sources), Reading()).terms}
    assert terms == {"拘留": ("detained",), "detenido": ("arrested",), "传唤": ("summoned",)}
