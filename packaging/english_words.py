"""Makes resources/lexicon/english.tsv from the files of WordNet 3.0 (Debian package wordnet-base).

usage: english_words.py DICT_FOLDER TARGET. DICT_FOLDER holds data.noun, index.noun, data.verb, index.verb, verb.exc, data.adj and noun.exc.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_HEAD = """# English words: verbs with their irregular forms, things by class and kind, opposites. Shortened by packaging/english_words.py
# from WordNet 3.0, copyright 2006 by Princeton University, free under the WordNet licence (see WordNet-3.0-licence.txt beside this file).
# v verb forms… | n noun class:kind,kind… | i plural singular | k class kind broader… | o word opposite | p who is a person…"""
_CLASSES = {
    "vehicle": ("03100490",),
    "weapon": ("04565375",),
    "body": ("05220461",),
    "clothing": ("03051540",),
    "furniture": ("03405725",),
    "building": ("02913152",),
    "room": ("04105893",),
    "container": ("03094503",),
    "animal": ("00015388",),
    "relative": ("10235549",),
    "occupation": ("09632518", "10480253", "10372373", "10582746", "10249459"),
    "colour": ("04959672",),
    "illness": ("14061805",),
    "food": ("07555863", "00021265"),
    "drink": ("07881800",),
    "believer": ("09629065",),
    "currency": ("13604718",),
    "water": ("09225146",),
    "season": ("15236475",),
    "meal": ("07573696",),
    "tool": ("04451818",),
    "injury": ("14285662",),
}
_CROWDED = frozenset({"animal", "food", "drink", "container", "illness", "body"})  # rare words of these are left out
_PERSON = "00007846"
_SENSES = 2  # the first senses of a noun; rarer ones are not meant
_WORD = re.compile(r"[a-z]+(?:[_-][a-z]+)?")


@dataclass(frozen=True)
class _Synset:
    words: tuple[str, ...]
    broader: tuple[str, ...]
    opposites: tuple[tuple[int, str, int], ...]  # own word number, other synset, its word number


def _synsets(path: Path) -> dict[str, _Synset]:
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            continue
        parts = line.split(" | ")[0].split()
        count = int(parts[3], 16)
        words = tuple(re.sub(r"\(.*\)", "", parts[4 + 2 * n]).lower() for n in range(count))
        at = 5 + 2 * count
        pointers = [parts[at + 4 * n : at + 4 * n + 4] for n in range(int(parts[at - 1]))]
        broader = tuple(p[1] for p in pointers if p[0] in {"@", "@i"})
        opposites = tuple((_hex(p[3][:2]), p[1], _hex(p[3][2:])) for p in pointers if p[0] == "!")
        found[parts[0]] = _Synset(words, broader, opposites)
    return found


def _hex(text: str) -> int:
    return int(text, 16)


def _senses(path: Path) -> Iterator[tuple[str, list[str], int]]:
    """A word, its synsets from the commonest on, and how many of its senses were met in texts."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):
            parts = line.split()
            pointers, senses = int(parts[3]), int(parts[2])
            yield parts[0], parts[-senses:], int(parts[5 + pointers])


def _irregular(path: Path) -> dict[str, list[str]]:
    forms: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        form, *bases = line.split()
        for base in bases:
            forms.setdefault(base, []).append(form)
    return forms


def _verbs(folder: Path) -> Iterator[str]:
    irregular = _irregular(folder / "verb.exc")
    for word, _, met in _senses(folder / "index.verb"):
        if met and word.isalpha():
            yield " ".join(["v", word, *irregular.get(word, ())])


def _nouns(folder: Path) -> Iterator[str]:
    synsets = _synsets(folder / "data.noun")
    used: dict[str, set[str]] = {}
    for word, senses, met in _senses(folder / "index.noun"):
        if not _WORD.fullmatch(word):
            continue
        classes: dict[str, list[str]] = {}
        for sense in senses[:_SENSES]:
            above = _above(synsets, sense)
            for name, roots in _CLASSES.items():
                if set(roots) & above and (met or name not in _CROWDED):
                    classes.setdefault(name, []).append(sense)
                    used.setdefault(name, set()).add(sense)
        if classes:
            yield f"n {word.replace('_', ' ')}|" + " ".join(f"{name}:{','.join(kinds)}" for name, kinds in classes.items())
    for name, kinds in used.items():
        roots = set(_CLASSES[name])
        for kind in sorted({above for sense in kinds for above in _above(synsets, sense) if roots & _above(synsets, above)}):
            broader = [b for b in synsets[kind].broader if roots & _above(synsets, b)]
            yield " ".join(["k", name, kind, *broader])


def _persons(folder: Path) -> str:
    """Words that mean a person before anything else."""
    synsets = _synsets(folder / "data.noun")
    words = ((word, senses[0]) for word, senses, met in _senses(folder / "index.noun") if met and word.isalpha())
    return " ".join(["p", *(word for word, sense in words if _PERSON in _above(synsets, sense))])


def _above(synsets: dict[str, _Synset], start: str) -> set[str]:
    found, waiting = set(), [start]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(synsets[one].broader)
    return found


def _plurals(folder: Path) -> Iterator[str]:
    for line in (folder / "noun.exc").read_text(encoding="utf-8").splitlines():
        plural, singular, *_ = line.split()
        if plural.isalpha() and singular.isalpha():
            yield f"i {plural} {singular}"


def _opposites(folder: Path) -> Iterator[str]:
    pairs = set()
    for name in ("data.verb", "data.adj"):
        synsets = _synsets(folder / name)
        for synset in synsets.values():
            for own, other, number in synset.opposites:
                pair = tuple(sorted((synset.words[own - 1], synsets[other].words[number - 1])))
                if all(word.isalpha() for word in pair):
                    pairs.add(pair)
    for one, other in sorted(pairs):
        yield f"o {one} {other}"


def main() -> None:
    """Writes the word list."""
    folder, target = map(Path, sys.argv[1:])
    lines = [_HEAD, *_verbs(folder), *_nouns(folder), *_opposites(folder), _persons(folder)]
    known = {word for line in lines for word in line.split("|")[0].split()[1:2]} | set(lines[-1].split())
    lines += [line for line in _plurals(folder) if line.split()[2] in known]
    numbers: dict[str, str] = {}

    def short(match: re.Match[str]) -> str:
        return numbers.setdefault(match.group(), format(len(numbers), "x"))

    target.write_text("\n".join(re.sub(r"\b\d{8}\b", short, line) for line in lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
