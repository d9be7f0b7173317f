"""How a name sounds, whoever romanised it: one form for the spellings that officials of different countries give one name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from app.consistency.words import word_set

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh", "з": "z", "и": "i", "і": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "v", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "қ": "q", "ғ": "gh",
    "ҳ": "h", "ә": "a", "ө": "o", "ү": "u", "ұ": "u", "ң": "ng", "һ": "h", "ҷ": "j",
}  # fmt: skip
# Arabic letters, with the vowels that Uyghur, Persian and Urdu write out.
_ARABIC = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ء": "", "ب": "b", "پ": "p", "ت": "t", "ث": "th", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh",
    "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "gh",
    "ف": "f", "ق": "q", "ك": "k", "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ة": "a", "ھ": "h", "و": "u", "ۇ": "u",
    "ۆ": "o", "ۈ": "u", "ۋ": "w", "ى": "i", "ي": "i", "ی": "i", "ئ": "", "ې": "e", "ە": "e", "ڭ": "ng", "ؤ": "u",
}  # fmt: skip
_LETTERS = {**_CYRILLIC, **_ARABIC, "ı": "i", "ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "þ": "th", "ə": "e"}
_ARTICLES = word_set("al el ad ar as ash at az an ul ur ud ed es")
_CONNECTORS = word_set("bin ibn ben bint binti binte wa ould walad ait zade de del la las los da do dos das du di van von der den y e i")
_JOINED_BEFORE = word_set("abd abdul abdal abdel abdur abdus abu abou abo")
_JOINED_AFTER = {
    "allah": "ullah", "ullah": "ullah", "olah": "ullah", "din": "uddin", "deen": "uddin", "dine": "uddin", "uddin": "uddin",
    "eddine": "uddin",
}  # fmt: skip
_ABD = re.compile(r"^abd[aeiou]?(?:l(?=[aeiou]?[^aeiou])|(?=([rsnztd])\1))?(?P<rest>[a-z]{3,})")
_GOD = re.compile(r"[aou]?ll?ah?|[aou]?laye")
_SOUNDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"['’`ʻʼ‘-]", ""),
        (r"^(?:m[ou]h[aei]m+[aei][dt]|mohd|muhd|mhd|md)$", "muhamad"),  # the commonest name there is, and how South Asia shortens it
        (r"^[ae]hm[ae][dt]$", "ahmad"),
        (r"b[ae][ck]k?[ae]?r$", "bakr"),
        (r"(?:ll?a|ull?a|oll?a|all?a)h?$(?<=.{6})", "ula"),
        (r"[aeiou]d?d[ei]e?ne?$(?<=.{6})", "udin"),
        (r"^(?:[ae]l)(?=[^aeiou].{3})", ""),
        (r"tsch|tch|chh", "ch"),
        (r"^dj|dzh", "j"),
        (r"sch|ş", "sh"),
        (r"x", "ks"),
        (r"ph", "f"),
        (r"ck|q(?:u(?=[ei]))?|c(?![hei])", "k"),
        (r"c(?=[ei])", "s"),
        (r"gu(?=[ei])", "g"),
        (r"kh", "h"),
        (r"([bdgtj])h", r"\1"),
        (r"ee|ii+|yi(?=.)", "i"),
        (r"oo|ou(?![aeiou])|w(?=$)", "u"),
        (r"ou(?=[aeiou])|w", "v"),
        (r"^ye(?=[a-z]{3})", "e"),
        (r"^i(?=[aou])", "y"),
        (r"(?:iy|ij|iĭ|yj)$", "i"),
        (r"([a-z])\1+", r"\1"),
        (r"(?:ei|ey|ai|ay)(?![aeiou])", "I"),
        (r"(?<=[^aeiou])y|(?<=[aeiouI])y(?![aeiou])", "i"),
        (r"[ae]h$", "a"),
        (r"(?<=[a-zI]{3}[nlrmks])e$", ""),
        (r"e", "i"),
        (r"o", "u"),
        (r"([a-z])\1+", r"\1"),
        (r"I", "ei"),
        (r"([aeiou])\1+", r"\1"),
    )
)
_VOWELS = re.compile(r"[aeiou]+")
_CONSONANTS = str.maketrans({"v": "f", "q": "k", "j": "y", "z": "s"})


def in_latin(token: str) -> str:
    """A lower-case token of an alphabet that is romanised letter by letter, in Latin letters; others stay as they are."""
    return token if token.isascii() else "".join(_LETTERS.get(letter, letter) for letter in token)


def sounds(tokens: Sequence[str]) -> tuple[str, ...]:
    """The parts of a name as they sound, without articles and connecting words; what belongs together is one part."""
    parts: list[str] = []
    waiting = ""
    for token in (piece for whole in tokens for piece in whole.split("-") if piece):
        if parts and token in _JOINED_AFTER:
            parts[-1] = sound(parts[-1] + _JOINED_AFTER[token])
        elif token in _ARTICLES or (parts and token in _CONNECTORS):
            continue
        elif not waiting and token in _JOINED_BEFORE:
            waiting = "abd" if token.startswith("abd") else "abu"
        else:
            parts.append(_servant(token) if waiting == "abd" else waiting + sound(token))
            waiting = ""
    if waiting:
        parts.append(waiting)
    return tuple(parts) or tuple(map(sound, tokens))


def _servant(rest: str) -> str:
    """The names that begin with "servant of", however their article is written."""
    return "abd" + (sound("la") if _GOD.fullmatch(rest) else sound(rest))


@lru_cache(maxsize=16384)
def sound(token: str) -> str:
    """One lower-case part of a name as it sounds."""
    servant = _ABD.match(token)
    if servant:
        return _servant(servant["rest"])
    for pattern, instead in _SOUNDS:
        changed = pattern.sub(instead, token)
        token = changed or token
    return token


def nearly_sounds_like(left: str, right: str) -> bool:
    """The same consonants, and vowels that differ in one place at most: what a slip of the ear or another spelling makes of a name."""
    one, other = sound(left), sound(right)
    if skeleton(one) != skeleton(other):
        return False
    a: list[str]
    b: list[str]
    a, b = _VOWELS.findall(one), _VOWELS.findall(other)
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) <= 1
    return abs(len(a) - len(b)) == 1


def skeleton(sounded: str) -> str:
    """The consonants of a part that was put into its sound, those that ears confuse as one."""
    plain = _VOWELS.sub("", sounded.replace("kh", "h").translate(_CONSONANTS))
    return re.sub(r"(.)\1+", r"\1", plain)
