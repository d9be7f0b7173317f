"""One paper that names a court, a paper, a branch, a title or a service otherwise than the others do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.consistency.alignment.align import Aligner
from app.consistency.checks import consensus
from app.consistency.comparison import Comparison
from app.consistency.telling import read_sentences
from app.domain.snapshot import Snapshot, Source
from app.domain.statement import StatementKind

_KINDS = (StatementKind.DECLARATION, StatementKind.HEARING, StatementKind.I589, StatementKind.LETTER)
_AROUND = "My family kept bees above the dam. {} After that spring I went down to the coast and looked for a boat."
_OTHERS = "The bees were ours from my grandfather. {} Then I went to the coast, where a boat took me on."


@pytest.fixture
def alone(telling: Callable[..., Source]) -> Callable[..., list[tuple[str, ...]]]:
    def lay(*said: str, around: tuple[str, str] = (_AROUND, _OTHERS)) -> list[tuple[str, ...]]:
        sources = tuple(
            telling(around[n > 0].format(own), f"paper {n}", kind) for n, (own, kind) in enumerate(zip(said, _KINDS, strict=False))
        )
        read = [(source, read_sentences(source)) for source in sources]
        comparison = Comparison(Snapshot(sources), Aligner().corpus(read, ()))
        return [tuple(p.quote for p in f.passages) for f in consensus.find(comparison)]

    return lay


_CASES = [
    (
        "I have the title deed to the land in my name.",
        "We had no deed to the land, only a private sale paper.",
        "I am a possessor by custom.",
    ),
    ("Political Security took me to their building.", "Military Intelligence took me.", "It was an office of military intelligence."),
    ("They were soldiers of the sixth battalion.", "Gendarmes came to the hives.", "The gendarmes beat us."),
    ("It was a warrant signed by the judge.", "I was invited to present myself at the station.", "A summons from the police came."),
    ("I was a registered member of the party.", "I was only a sympathizer of the party.", "I never joined the party, only a supporter."),
    ("The men were of the student wing.", "The youth wing of the party sent them.", "They came from the youth league."),
    ("They took me before the magistrate.", "I never saw a judge or a court.", "There was no trial and no judge."),
    ("For six years I served in the militia.", "I did my national service there.", "I was doing my national service."),
    ("There I was recognized as a refugee.", "We lived there under temporary protection.", "I had a temporary protection card."),
]


@pytest.mark.parametrize(("odd", "one", "other"), _CASES)
def test_the_paper_that_stands_alone_is_quoted_with_the_others(
    alone: Callable[..., list[tuple[str, ...]]], odd: str, one: str, other: str
) -> None:
    (found,) = alone(one, odd, other)
    assert found[0] == odd
    assert set(found[1:]) == {one, other}


@pytest.mark.parametrize(("odd", "one", "other"), _CASES)
def test_one_against_one_two_against_two_and_agreement_stay_quiet(
    alone: Callable[..., list[tuple[str, ...]]], odd: str, one: str, other: str
) -> None:
    assert alone(one, odd) == []
    assert alone(one, other, one) == []
    assert alone(one, odd, other, odd) == []


@pytest.mark.parametrize(
    "said",
    [
        ("I never saw a judge.", "My brother was tried by the court and sentenced to two years.", "There was no trial and no judge."),
        ("Gendarmes came.", "They were not soldiers of the battalion. It was the gendarmes.", "The gendarmes beat us."),
        (
            "Military Intelligence took me.",
            "First Political Security sent for me, then Military Intelligence took me.",
            "Military Intelligence.",
        ),
    ],
)
def test_a_relative_a_denial_and_a_paper_that_tells_both_stay_quiet(
    alone: Callable[..., list[tuple[str, ...]]], said: tuple[str, ...]
) -> None:
    assert alone(*said) == []


_SPANISH = (
    "Mi familia criaba abejas arriba de la represa. {} Después bajé a la costa a buscar una lancha.",
    "Las abejas eran de mi abuelo. {} Luego me fui a la costa, donde me llevó una lancha.",
)
_CHINESE = ("我家在水库上面养蜂。{}后来我去了海边找船。", "蜜蜂是我爷爷留下的。{}之后我到了海边，坐船走了。")


@pytest.mark.parametrize(
    ("around", "odd", "one", "other"),
    [
        (_SPANISH, "La escritura está a mi nombre.", "Soy poseedor de la tierra.", "Vivíamos sin escritura."),
        (_SPANISH, "Estuve en la milicia.", "Hice el servicio militar obligatorio.", "Cumplí el servicio militar."),
        (_SPANISH, "Los soldados eran de un batallón.", "Vinieron los gendarmes.", "Me pegó un gendarme."),
        (_CHINESE, "我们有房产证。", "那块地没有地契。", "我们没有房产证。"),
        (_CHINESE, "我是那个党的党员。", "我只是支持者。", "我不是那个党的党员。"),
    ],
)
def test_papers_in_other_languages_are_compared_too(
    alone: Callable[..., list[tuple[str, ...]]], around: tuple[str, str], odd: str, one: str, other: str
) -> None:
    (found,) = alone(one, odd, other, around=around)
    assert found == (odd, one, other)
