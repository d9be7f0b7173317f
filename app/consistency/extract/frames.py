"""Who does what in an English sentence: each finite verb with its doer, what follows it, and whether it is denied."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.consistency.extract.english import english
from app.consistency.sentence import Sentence
from app.consistency.words import Word, word_set
from app.paths import resource

_BREAK = re.compile(r"[,;:.!?()\"“”—–]|\s-\s")
_PRONOUNS = word_set("i we you he she they it who that which nobody everybody everyone someone somebody")
_SUBJECTS = _PRONOUNS | word_set("this these those none all both neither i'd i'll i've i'm he'd she'd they'd we'd we've he's she's it's")
_BE = word_set("be am is are was were been being got get gets wasn't weren't isn't aren't")
_AUXILIARY = _BE | word_set(
    "have has had having do does did will would can could may might must shall should not never also then just only ever still once even "
    "didn't don't doesn't hadn't haven't hasn't won't wouldn't can't couldn't mustn't cannot always again already later finally "
    "soon n't used"
)
_BEFORE_NOUN = word_set(
    "a an the my your his her our their its this that these those some any no each every another other of in on at by for with from "
    "two three four five six seven eight nine ten several many few one first second third"
)
_AFTER_BASE = word_set("to i you we they do does did don't didn't doesn't let let's make made help helped")
_MODAL = word_set("will would can could may might must shall should can't couldn't won't wouldn't cannot mustn't")
_SAME_PAST = word_set("put cut hit beat let shut hurt set cost quit read spread come run burst bet rid split")
_PREPOSITIONS = word_set(
    "in on at to into onto from with by near behind under over inside outside before after through against of for about around "
    "across along "
    "without toward towards during until since between beside past off out up down"
)
_NAMED = word_set("named called nicknamed aged dressed")  # "a porter named Hailu"
_ADDING = word_set("who whom whose which a an the my our his her their")
_CLEFT = word_set("one only the first last was is were")
_RELATIVE = word_set("who that which")
_JOINING = word_set("and then but or")
_OPENING = word_set("when while because if after before until since as so than although though where")
_NO = word_set("not never nobody none neither nor cannot no-one nothing hardly") | frozenset({"no"})
_SINCE = word_set("ever even once also then still")  # between "was" and what was done
_OBJECTS = dict.fromkeys(("me", "us", "i", "we"), "client") | dict.fromkeys(("him", "her", "he", "she", "them", "it"), "they")
_REACH = 8  # words before a verb in which its doer may stand
_FAR = 14  # words after a verb that belong to it


@dataclass(frozen=True, slots=True)
class Frame:
    """One verb: `acts` it may tell, the words of its doer and of what it is done to, what follows it by preposition, and its place."""

    verb: str
    acts: frozenset[str]
    doer: tuple[Word, ...]
    patient: tuple[Word, ...]
    after: tuple[tuple[str, Word], ...]
    is_denied: bool
    is_passive: bool
    start: int
    end: int

    @property
    def objects(self) -> frozenset[str]:
        """Stems of the content words that follow."""
        return frozenset(word.stem for _, word in self.after if not word.is_stop)


@cache
def _acts() -> dict[str, frozenset[str]]:
    table = tomllib.loads(resource("lexicon", "acts.toml").read_text(encoding="utf-8"))["act"]
    found: dict[str, set[str]] = {}
    for name, verbs in table.items():
        for verb in verbs.split(","):
            found.setdefault(verb.strip(), set()).add(f"act {name}")
    return {verb: frozenset(names) for verb, names in found.items()}


@cache
def _joined() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    table = tomllib.loads(resource("lexicon", "acts.toml").read_text(encoding="utf-8"))["joined"]
    return {
        f"act {name}": (word_set(verbs.replace(",", " ")), word_set(things.replace(",", " "))) for name, (verbs, things) in table.items()
    }


def _joined_acts(verbs: set[str], things: set[str]) -> frozenset[str]:
    """Acts that need a verb and a word with it, as in "went … to the police"."""
    return frozenset(name for name, (told, needed) in _joined().items() if verbs & told and things & needed)


def frames_of(sentence: Sentence) -> tuple[Frame, ...]:
    """Every finite verb of an English sentence, in order; ask by `sentence.once(frames_of)`."""
    if sentence.language != "en":
        return ()
    words = sentence.words
    places = [(n, verb) for n in range(len(words)) if (verb := _verb_at(sentence, n))]
    made: list[Frame] = []
    for number, (index, verb) in enumerate(places):
        following = places[number + 1][0] if number + 1 < len(places) else len(words)
        made.append(_frame(sentence, index, verb, following, made[-1] if made else None))
    return tuple(made)


def acts_of(verb: str) -> frozenset[str]:
    """The acts that a verb may tell; an own one where it stands alone."""
    return _acts().get(verb, frozenset({f"act {verb}"}))


def _verb_at(sentence: Sentence, index: int) -> str:
    """The base form of a finite verb at a word; empty where it is none."""
    word = sentence.words[index]
    forms = english().verbs.get(word.folded)
    if word.folded in {"was", "were"} and _is_place_after(sentence, index):
        return "be"
    before = _word_before(sentence, index)
    if not forms or word.folded in _AUXILIARY or (word.folded in _NAMED and before not in _BE | _PRONOUNS):
        return ""
    if before in _BEFORE_NOUN and before not in {"that", "these", "those", "one"}:
        return ""
    return next((base for base, kind in forms if _is_finite(base, kind, before)), "")


def _is_finite(base: str, kind: str, before: str) -> bool:
    """Whether the word before lets a form be the verb of its sentence."""
    if kind == "past" or (kind == "base" and base in _SAME_PAST):
        return before != "to"
    if kind == "base":
        return before in _AFTER_BASE or before in _MODAL or before in {"not", "never", "and"}
    if kind == "s":
        return before in {"he", "she", "it", "who"}
    return before in _BE or before == "one"


def _is_place_after(sentence: Sentence, index: int) -> bool:
    return index + 1 < len(sentence.words) and sentence.words[index + 1].folded in {"at", "outside", "beside", "behind", "waiting"}


def _word_before(sentence: Sentence, index: int) -> str:
    if index == 0 or _BREAK.search(sentence.text, sentence.words[index - 1].end, sentence.words[index].start):
        return ""
    return sentence.words[index - 1].folded


def _frame(sentence: Sentence, index: int, verb: str, following: int, last: Frame | None) -> Frame:
    words = sentence.words
    at, is_passive, is_denied = index - 1, False, False
    while at >= 0 and (words[at].folded in _AUXILIARY or words[at].folded.endswith("ly") or words[at].folded == "to"):
        is_beside = all(word.folded in _NO | _SINCE for word in words[at + 1 : index])
        is_passive |= words[at].folded in _BE and is_beside and not words[index].folded.endswith("ing")
        is_denied |= words[at].folded in _NO or words[at].folded.endswith("n't")
        at -= 1
    is_cut = at >= 0 and bool(_BREAK.search(sentence.text, words[at].end, words[at + 1].start))
    runs_on = at >= 0 and last is not None and (words[at].folded in _JOINING or (is_cut and not _is_added(sentence)))
    doer = last.doer if runs_on and last is not None else _doer(sentence, at)
    is_denied |= any(word.folded in _NO for word in doer)
    after = tuple(_after(sentence, index, min(following, index + _FAR)))
    patient = doer if is_passive else tuple(word for preposition, word in after if not preposition)
    if is_passive:
        doer = tuple(word for preposition, word in after if preposition == "by")
    acts = acts_of(verb) | {
        name for name, (verbs, things) in _joined().items() if verb in verbs and any(w.folded in things for _, w in after)
    }
    return Frame(verb, acts, doer, patient, after, is_denied, is_passive, words[index].start, words[index].end)


def _doer(sentence: Sentence, at: int) -> tuple[Word, ...]:
    """The words before a verb back to the last break, verb or preposition; of "my uncle, a tall man, who was the one" the first words."""
    words = sentence.words
    if at > 1 and words[at].folded == "one":
        while at > 0 and words[at].folded in _CLEFT:
            at -= 1
        is_interrupted = _BREAK.search(sentence.text, words[at].end, words[at + 1].start)
        return _opening(sentence, at) if is_interrupted else _doer(sentence, at)
    if at >= 0 and _BREAK.search(sentence.text, words[at].end, words[at + 1].start):
        return _opening(sentence, at)
    taken: list[Word] = []
    while at >= 0 and len(taken) < _REACH:
        word = words[at]
        if taken and taken[0].folded not in _RELATIVE and _BREAK.search(sentence.text, word.end, taken[-1].start):
            break
        if (word.folded in _PREPOSITIONS and word.folded != "of") or word.folded in _OPENING:
            break
        if taken and taken[0].folded not in _RELATIVE and (word.folded in _PRONOUNS or _verb_at(sentence, at)):
            break
        taken.append(word)
        if word.folded in _SUBJECTS and word.folded not in _RELATIVE and not (at and words[at - 1].folded == "and"):
            break
        at -= 1
    while taken and taken[-1].folded in _JOINING:
        taken.pop()
    return tuple(reversed(taken))


def _is_added(sentence: Sentence) -> bool:
    """Whether the words after the first break only add to the first: "a baker, whom I had never met, gave me bread"."""
    words = sentence.words
    second = next((n for n in range(1, len(words)) if _BREAK.search(sentence.text, words[n - 1].end, words[n].start)), 0)
    return words[second].folded in _ADDING


def _opening(sentence: Sentence, at: int) -> tuple[Word, ...]:
    """What stands before the first break of a sentence, where the words up to its verb only add to it."""
    words = sentence.words
    first = [word for word in words[:at] if not _BREAK.search(sentence.text, words[0].start, word.start)]
    return tuple(first) if first and first[0].folded not in _OPENING | _PREPOSITIONS else ()


def _after(sentence: Sentence, index: int, stop: int) -> Iterator[tuple[str, Word]]:
    preposition = ""
    words = sentence.words
    for number in range(index + 1, stop):
        if re.search(r"[;:.!?()—–]", sentence.text[words[number - 1].end : words[number].start]):
            return
        if words[number].folded in _PREPOSITIONS:
            preposition = words[number].folded
        else:
            yield preposition, words[number]


def acts_asked(text: str) -> frozenset[str]:
    """The acts that the verbs of a question may tell, whoever does them."""
    found: list[str] = []
    words = {match.group() for match in re.finditer(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text.lower())}
    for match in re.finditer(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text.lower()):
        bases = [base for base, _ in english().verbs.get(match.group(), ())]
        if bases and match.group() not in _AUXILIARY:
            found.append(bases[0])
    return frozenset(act for verb in found for act in acts_of(verb)) | _joined_acts(set(found), words)


def is_done_to_others(left: Sentence, right: Sentence) -> bool:
    """Whether two sentences tell acts of one kind done to different persons or things: "beat the driver", "the passengers were beaten"."""
    pairs = [(a, b) for a in left.once(frames_of) for b in right.once(frames_of) if a.acts & b.acts]
    return bool(pairs) and all(_apart(a.patient, b.patient) for a, b in pairs)


def _apart(left: tuple[Word, ...], right: tuple[Word, ...]) -> bool:
    ours, theirs = (
        {_OBJECTS.get(word.folded, word.stem) for word in side if not word.is_stop or word.folded in _OBJECTS} for side in (left, right)
    )
    return bool(ours and theirs) and not ours & theirs and "they" not in ours | theirs
