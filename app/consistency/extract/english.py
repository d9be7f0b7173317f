"""What the English word list knows: verbs by their forms, things by class and kind, opposites."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from app.paths import resource

_BE = frozenset({"be", "have", "do"})  # auxiliaries first of all
_VOWELS = "aeiou"
_SHORT = 3


@dataclass(slots=True)
class English:
    """Verb forms to base forms with the kind of form; nouns to classes with kinds; each kind to its broader kinds; opposites; persons."""

    verbs: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    nouns: dict[str, dict[str, frozenset[str]]] = field(default_factory=dict)
    broader: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    plurals: dict[str, str] = field(default_factory=dict)
    opposites: dict[str, frozenset[str]] = field(default_factory=dict)
    persons: frozenset[str] = frozenset()

    def is_person(self, word: str) -> bool:
        """Whether a noun, in singular or plural, means a person before anything else."""
        forms = (word, self.plurals.get(word, ""), *_singulars(word))
        return any(form in self.persons or "occupation" in self.nouns.get(form, ()) for form in forms)

    def noun(self, word: str) -> dict[str, frozenset[str]]:
        """The classes of a noun in singular or plural, with its kinds in each; empty where it names no such thing."""
        for form in (word, self.plurals.get(word, ""), *_singulars(word)):
            if form in self.nouns:
                return self.nouns[form]
        return {}

    def apart_in(self, left: str, right: str) -> str:
        """The class in which two nouns are different kinds, neither broader than the other; empty where there is none."""
        one, other = self.noun(left), self.noun(right)
        for name in one.keys() & other.keys():
            if not any(self._meets(name, x, y) for x in one[name] for y in other[name]):
                return name
        return ""

    def _meets(self, name: str, left: str, right: str) -> bool:
        return left in self._above(name, right) or right in self._above(name, left)

    def _above(self, name: str, kind: str) -> set[str]:
        found, waiting = set(), [kind]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting.extend(self.broader.get((name, one), ()))
        return found


def _singulars(word: str) -> Iterable[str]:
    if word.endswith("s") and len(word) > _SHORT:
        yield word[:-1]
        yield word[:-2]
        if word.endswith("ies"):
            yield word[:-3] + "y"


@cache
def english() -> English:
    """The word list, read at first need."""
    made = English()
    verbs: dict[str, list[tuple[str, str]]] = {}
    opposites: dict[str, set[str]] = {}
    for line in resource("lexicon", "english.tsv").read_text(encoding="utf-8").splitlines():
        sort, _, rest = line.partition(" ")
        if sort == "v":
            _add_verb(verbs, *rest.split(" "))
        elif sort == "n":
            word, _, classes = rest.partition("|")
            made.nouns[word] = {name: frozenset(kinds.split(",")) for name, _, kinds in (c.partition(":") for c in classes.split(" "))}
        elif sort == "k":
            name, kind, *above = rest.split(" ")
            made.broader[name, kind] = tuple(above)
        elif sort == "i":
            plural, singular = rest.split(" ")
            made.plurals[plural] = singular
        elif sort == "p":
            made.persons = frozenset(rest.split(" "))
        elif sort == "o":
            one, other = rest.split(" ")
            opposites.setdefault(one, set()).add(other)
            opposites.setdefault(other, set()).add(one)
    made.verbs = {form: tuple(bases) for form, bases in verbs.items()}
    made.opposites = {word: frozenset(others) for word, others in opposites.items()}
    return made


def _add_verb(verbs: dict[str, list[tuple[str, str]]], base: str, *irregular: str) -> None:
    if base in _BE:
        return
    forms = [(base, "base"), (_with_s(base), "s"), (_with_ing(base), "ing")]
    forms += [(form, "ing" if form.endswith("ing") else "s" if form.endswith("s") else "past") for form in irregular]
    forms.append((_with_ed(base), "past"))  # beside an irregular one too: burnt and burned
    for form, kind in forms:
        if (base, kind) not in verbs.setdefault(form, []):
            verbs[form].append((base, kind))


def _with_s(base: str) -> str:
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _with_ing(base: str) -> str:
    return (base[:-1] if base.endswith("e") and not base.endswith(("ee", "ye", "oe")) else base) + "ing"


def _with_ed(base: str) -> str:
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return base + ("d" if base.endswith("e") else "ed")
