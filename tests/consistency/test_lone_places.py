"""Where something is set: a place that one paper alone names, where the others agree on another one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.consistency.engine import check
from app.consistency.story.placenames import placenames_in
from app.consistency.telling import read_sentences
from app.domain.finding import Finding, FindingKind
from app.domain.snapshot import Snapshot, Source
from app.domain.statement import StatementKind

Telling = Callable[..., Source]
DECLARATION = """1. My brother and I kept a ferry on the lake until the militia burned it in the spring of 2017.

2. {hiding} I slept in the loft over the goats and mended nets for his neighbours.

3. In August 2017 I walked to the border at night and a cousin met me there with a cart.
"""
INTERVIEW = """Q. What happened to the ferry?
A. The militia burned it, in spring 2017. It was my brother's and mine.

Q. Where did you go then?
A. {hiding} I slept in a loft, over goats, and I mended nets.

Q. And when did you leave?
A. In August. I walked to the border at night, my cousin had a cart.
"""
LETTER = """To whom it may concern. I am a fisherman and I have known the two brothers since they were boys.

The militia burned their ferry on the lake in the spring of 2017. {hiding} He slept in the loft over the goats and mended nets.

In August he walked to the border in the night, his cousin met him with a cart.
"""


def _found(telling: Telling, declaration: str, interview: str, letter: str) -> list[Finding]:
    sources = (
        telling(DECLARATION.format(hiding=declaration)),
        telling(INTERVIEW.format(hiding=interview), "the interview", StatementKind.ASYLUM_OFFICE),
        telling(LETTER.format(hiding=letter), "the letter", StatementKind.WITNESS),
    )
    return [f for f in check(Snapshot(sources)).findings if f.kind is FindingKind.PLACE]


@pytest.mark.parametrize("lone", ["Mbukolo", "the village of Tashkura", "Nova Sintra do Monte"])
def test_the_lone_place_stands_against_the_one_that_two_papers_share(telling: Telling, lone: str) -> None:
    found = _found(
        telling,
        f"For three months I hid at my uncle's house in {lone}.",
        "For three months I was hidden at my uncle's house in Kirambwe.",
        "For three months he was hidden at his uncle's house in Kirambwe.",
    )
    assert [len({p.source_id for p in f.passages}) for f in found] == [3]
    assert any(lone.rsplit(maxsplit=1)[-1] in p.quote for p in found[0].passages)


@pytest.mark.parametrize(
    ("declaration", "interview", "letter"),
    [
        ("in Kirambwe", "in Kirambwe", "in Kirambue"),  # spellings
        ("in Mbukolo", "in Kirambwe", "somewhere up the lake"),  # one against one
        ("in Mbukolo, near Kirambwe", "in Kirambwe", "in Kirambwe"),  # the teller knows both
        ("up the lake", "in Kirambwe", "in Kirambwe"),
        ("in Mbukolo", "in Mbukolo", "in Kirambwe, and he told me that before it was Mbukolo"),
    ],
)
def test_spellings_wider_words_and_one_against_one_are_no_finding(telling: Telling, declaration: str, interview: str, letter: str) -> None:
    assert not _found(
        telling,
        f"For three months I hid at my uncle's house {declaration}.",
        f"For three months I was hidden at my uncle's house {interview}.",
        f"For three months he was hidden at his uncle's house {letter}.",
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They drove us up to the village of Sarband.", ["Sarband"]),
        ("Nos escondimos en la aldea de Xecul Alto.", ["Xecul Alto"]),
        ("On Monday I signed in May, in English.", []),
        ("My brother stayed with Father Elias in prison.", []),
        ("Was it in Sarband?", []),
    ],
)
def test_names_of_places_are_read_with_no_gazetteer(telling: Telling, text: str, names: list[str]) -> None:
    (sentence,) = read_sentences(telling(text))
    assert [text[p.start : p.end] for p in placenames_in(sentence)] == names
