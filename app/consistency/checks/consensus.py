"""One paper that puts a matter of fact otherwise than two or more others, over the whole file: letters and records too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from app.consistency.comparison import Comparison, make_finding
from app.consistency.happenings import days_apart
from app.consistency.sentence import Sentence
from app.consistency.story.cast import TELLER
from app.consistency.story.doers import KIN
from app.consistency.story.incidents import ABROAD
from app.consistency.story.matters import Matter, Settled, knowledge, settled_in
from app.consistency.wording import cited, factors, quoted, two_sides
from app.domain.finding import Finding, FindingKind
from app.domain.snapshot import SourceKind
from app.domain.statement import StatementKind

_SCOPES = frozenset({"case", "life"})
_LONG_PAPER = 60  # sentences; longer papers tell of a country
_SEVERAL, _SHOWN = 2, 2  # papers that agree; so many of them are quoted
Told = tuple[Sentence, Settled]


def find(comparison: Comparison) -> Iterator[Finding]:
    """At most one finding for each matter: the paper that stands alone, with those that stand against it."""
    if comparison.is_brief:
        return
    told: dict[str, dict[str, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for sentence, facts in comparison.having(settled_in):
        for fact in facts:
            matter = knowledge().matters[fact.matter]
            if (
                _is_of_kind(matter)
                and not fact.is_loose
                and not ABROAD.search(sentence.text)
                and _is_of_client(comparison, matter, sentence)
            ):
                told[fact.matter][sentence.source.id].append((sentence, fact))
    for name in sorted(told):
        odd = _odd(comparison, knowledge().matters[name], told[name])
        if odd is not None:
            yield _finding(knowledge().matters[name], *odd)


def _is_of_kind(matter: Matter) -> bool:
    """Whether a name for a thing is at stake, which does not change with the occasion."""
    return matter.scope in _SCOPES and matter.kind is FindingKind.TERMINOLOGY


def _is_of_client(comparison: Comparison, matter: Matter, sentence: Sentence) -> bool:
    """Whether it is told of the client or of nobody: not of a relative, nor in a report about the country."""
    is_long = sentence.source.kind is SourceKind.EXHIBIT and len(comparison.by_source[sentence.source.id]) > _LONG_PAPER
    if is_long or sentence.source.id in comparison.reports:
        return False
    persons = comparison.moments.told_of[id(sentence)].persons
    if matter.about != "person":
        return True
    return any(p.who == TELLER for p in persons) or not any(p.who.split(" ", maxsplit=1)[0] in KIN for p in persons)


def _odd(comparison: Comparison, matter: Matter, told: dict[str, list[Told]]) -> tuple[Told, list[Told]] | None:
    """The source whose every value is excluded by what two others or more agree on; none where one of the others shares its value."""
    for source_id, facts in told.items():
        sentence, fact = facts[0]
        rest = {s: own for s, own in told.items() if s != source_id}
        values = {(b.value, b.is_so) for own in rest.values() for _, b in own}
        if (fact.value, fact.is_so) in values or any(matter.excludes(a, b) for _, a in facts for _, b in facts):
            continue
        agreed: dict[tuple[str, bool], list[Told]] = defaultdict(list)
        for own in rest.values():
            for value in {(b.value, b.is_so) for _, b in own if matter.excludes(fact, b)}:
                said = [t for t in own if (t[1].value, t[1].is_so) == value and not days_apart([sentence], [t[0]])]
                if said:
                    agreed[value].append(_best(comparison, sentence, said))
        against = max(agreed.values(), key=len, default=[])
        if len(against) >= _SEVERAL:
            against.sort(key=lambda t: (t[0].source.statement is not StatementKind.DECLARATION, -comparison.one_scene(sentence, t[0])))
            return (sentence, fact), against
    return None


def _best(comparison: Comparison, sentence: Sentence, own: Sequence[Told]) -> Told:
    """Of what a source tells of it the passage nearest in the story."""
    return max(own, key=lambda t: (comparison.one_thing(sentence, t[0]), comparison.one_scene(sentence, t[0]), -t[0].index))


def _finding(matter: Matter, odd: Told, against: Sequence[Told]) -> Finding:
    (sentence, fact), (rival, other) = odd, against[0]
    shown = [s for s, _ in against[:_SHOWN]]
    return make_finding(
        matter.kind,
        matter.level,
        factors(sentence, rival),
        two_sides(sentence, rival, quoted(sentence.text), quoted(rival.text)),
        f"{cited(sentence)} stands alone on {matter.name}: {_in_words(fact)}; {len(against)} other papers: {_in_words(other)}.",
        matter.question,
        [s.passage() for s in (sentence, *shown)],
        matter.causes,
        basis=(sentence, rival),
    )


def _in_words(fact: Settled) -> str:
    return (fact.value if fact.is_so else f"not {fact.value}").replace("_", " ")
