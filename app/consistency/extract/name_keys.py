"""The keys under which the written forms of one name meet, whatever their order, script and romanisation."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from app.consistency.extract.pinyin import from_wade_giles, han_parts, is_han, is_marked_wade_giles, is_surname, syllables
from app.consistency.extract.romanised import in_latin, nearly_sounds_like, skeleton, sound, sounds
from app.consistency.words import fold, word_set
from app.domain.assertion import NameMention

TITLES = word_set(
    """mr mrs ms miss mx dr prof professor officer agent judge don dona senor senora srta sra sr madame monsieur mme captain capt
    sergeant sgt colonel col lieutenant lt major maj corporal cpl general gen commander inspector detective father brother
    sister pastor rev reverend fr uncle aunt imam sheikh sheik shaykh mullah haji hajji hajj ustad ustaz maulana mawlawi molavi
    seyyed seyed sayyed sayyid agha khanum khanom effendi shri smt lic licenciado comandante capitan sargento teniente coronel
    president minister
    senator governor mayor deputy chief justice hon attorney counsel director secretary esq jr ii iii"""
)
_POSSESSIVE = re.compile(r"['’]s?\Z")
_MOST_SYLLABLES, _WHOLE = 4, 2
_APART = "#"  # begins a part of a key that no spelling has: the user told two persons apart


@lru_cache(maxsize=16384)
def name_keys(name: str) -> tuple[str, ...]:
    """Keys such as "lin wei", the parts of each in alphabetical order; two names are one where they share a key.

    The first key is the one to compare part by part; the last is the name as written.
    """
    if is_han(name):
        return (" ".join(sorted(part for part in han_parts(name) if part)),)
    tokens = _tokens(name)
    written = _key(token.replace("-", "").replace("'", "") for token in tokens)
    chinese = _chinese(tokens)
    made = [*map(_key, chinese)] if chinese else [_key(sounds(tokens))]
    return tuple(dict.fromkeys([*made, written]))


def same_name(left: NameMention, right: NameMention) -> bool:
    """Equal keys, or one form made of words of the other (double surnames, a given name within a full one)."""
    if are_told_apart(left, right):
        return False
    if set(left.keys) & set(right.keys):
        return True
    return any(a <= b or b <= a for a in map(_parts, left.keys) for b in map(_parts, right.keys) if a and b)


@lru_cache(maxsize=16384)
def marks(name: str) -> frozenset[str]:
    """What two names must share in part to be one name or variants of one; most pairs of a long list share nothing."""
    written = name_keys(name)[-1].split()
    parts = {part for key in name_keys(name) for part in key.split()} | {from_wade_giles(part) for part in written}
    return frozenset(parts | {f"~{skeleton(sound(part))}" for part in written})


def are_told_apart(left: NameMention, right: NameMention) -> bool:
    """Whether the user said that these are two persons."""
    one, other = (
        {part for part in left.keys[0].split() if part[0] == _APART},
        {part for part in right.keys[0].split() if part[0] == _APART},
    )
    return bool(one and other and one != other)


def told_apart(keys: tuple[str, ...], person_id: str) -> tuple[str, ...]:
    """Keys that meet no other person's, however alike the spellings are."""
    return tuple(_key([*key.split(), f"{_APART}{person_id}"]) for key in keys)


def is_spelling_variant(left: NameMention, right: NameMention) -> bool:
    """Spellings that one name may have had in two ears or two offices; pinyin syllables are exact and never vary so."""
    if are_told_apart(left, right):
        return False
    a, b = (left.keys[-1].split(), right.keys[-1].split())
    if len(a) != len(b):
        return False
    if _key(map(from_wade_giles, a)) == _key(b) or _key(map(from_wade_giles, b)) == _key(a):
        return True
    rest = list(b)
    for token in a:
        met = next((other for other in rest if token == other or (_varies(token, other))), None)
        if met is None:
            return False
        rest.remove(met)
    return True


def _varies(token: str, other: str) -> bool:
    return not (syllables(token) and syllables(other)) and nearly_sounds_like(token, other)


def _parts(key: str) -> frozenset[str]:
    return frozenset(key.split())


def _key(parts: object) -> str:
    return " ".join(sorted(part for part in parts if part))  # type: ignore[attr-defined]


def _tokens(name: str) -> list[str]:
    bare = [in_latin(_POSSESSIVE.sub("", fold(token).strip('.,;:()"“”')).replace(".", "")) for token in re.split(r"[\s,]+", name)]
    kept = [token for token in bare if token]
    return [token for token in kept if token not in TITLES] or kept


def _chinese(tokens: list[str]) -> list[tuple[str, ...]]:
    """The ways to read the tokens as surname and given name of a Chinese name, none where they are no such name."""
    turned = _in_pinyin(tokens)
    counts = [syllables(token) for token in turned]
    if not all(counts) or sum(counts) > _MOST_SYLLABLES:
        return []
    if not turned:
        return []
    if len(turned) == 1:
        return [tuple(turned)] if counts[0] <= _WHOLE else []
    if not is_surname(turned[0]) and not is_surname(turned[-1]) and not is_surname("".join(turned[:2])):
        return []
    if len(turned) == _WHOLE:
        return [tuple(turned)]
    ways = [(turned[0], "".join(turned[1:])), ("".join(turned[:-1]), turned[-1]), ("".join(turned[:2]), "".join(turned[2:]))]
    likely = [way for way in ways if any(is_surname(part) for part in way)]
    first = [way for way in likely if is_surname(way[0])]
    return list(dict.fromkeys(chain(first, likely)))


def _in_pinyin(tokens: list[str]) -> list[str]:
    """Wade-Giles put into pinyin where the spelling shows it, or where only then a surname is among the parts."""
    marked = any(map(is_marked_wade_giles, tokens))
    turned = [from_wade_giles(token) for token in tokens]
    plain = [token.replace("-", "").replace("'", "") for token in tokens]
    if marked:
        return turned
    ends = (0, -1) if len(tokens) > 1 else ()
    needs = not any(is_surname(plain[end]) for end in ends) and any(is_surname(turned[end]) for end in ends)
    return turned if needs and all(map(syllables, turned)) else plain
